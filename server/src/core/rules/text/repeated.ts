/** Marks that follow one another where one should stand: “。。”, “，，”, “。，”. */
import type { Span } from "../../text/span.js";
import { addressesIn, isWithin, kindOf, placeBefore, placeFrom } from "./characters.js";
import type { Passage } from "./passages.js";
import { SIGN } from "./signs.js";

const RUN = /[，。、；：？！,;:?!](?:[^\S\r\n]*[，。、；：？！,;:?!])+/gu;

/** The runs of marks in a passage of which one is too many. ？！ and ！！ are meant. */
export const repeatedIn = ({ signs, text }: Passage): readonly Span[] => {
  if ((signs & SIGN.repeated) === 0) return [];
  const addresses = addressesIn(text);
  return [...text.matchAll(RUN)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length }))
    .filter(({ start, end }) => {
      const run = text.slice(start, end);
      if (/^[？！?!\s]+$/u.test(run) || isWithin(addresses, start)) return false;
      return (
        /[，。、；：？！]/u.test(run) ||
        kindOf(text[placeBefore(text, start)]) === "chinese" ||
        kindOf(text[placeFrom(text, end)]) === "chinese"
      );
    });
};
