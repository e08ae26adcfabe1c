/** The blanks in a passage that may be a slip. */
import { isBlank, isLineEnd } from "../../text/blanks.js";
import { isChinese } from "../../text/chinese.js";
import type { Span } from "../../text/span.js";
import { hasLayout, withBlanks } from "./characters.js";
import { halfBracketsIn, halfMarksIn, placeOfMark, placeOfMarks } from "./halfMarks.js";
import { pairsIn } from "./pairs.js";
import type { Passage } from "./passages.js";
import { repeatedIn } from "./repeated.js";
import { SIGN } from "./signs.js";

/**
 * Runs of blanks between two characters of a line, in order. Blanks that another rule of this folder takes along with a mark are left out, and
 * those that hold a place open: 2026年  月  日, （  ）, 第  号. Of units, and of what stands side by side on a line, they are the separators; but beside a mark that parts names itself (“县委，
 * 县政府”) none is needed.
 */
export const blanksIn = (passage: Passage): readonly Span[] => {
  const { kind, signs, text } = passage;
  if ((signs & SIGN.blank) === 0 || kind === "units" || (kind === "line" && hasLayout(text))) return [];
  const runs: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isBlank(text[at])) continue;
    const start = at;
    while (isBlank(text[at + 1])) at++;
    const run = { start, end: at + 1 };
    if (start > 0 && run.end < text.length && !isLineEnd(text[start - 1]) && !isLineEnd(text[run.end]) && !isMeant(text, run))
      if (kind !== "line" || PARTING.includes(text.charAt(start - 1)) || PARTING.includes(text.charAt(run.end))) runs.push(run);
  }
  if (runs.length === 0) return runs;
  const taken = takenAlong(passage);
  return taken.length === 0 ? runs : runs.filter((run) => !taken.some(({ start, end }) => start < run.end && end > run.start));
};

const PARTING = "、，；：";
const OPEN_PLACE = /^(?:年月|月日|年日|〕号|\]号|第[号条期次名位章]|（）|\(\)|〔〕|“”|《》)$/u;
const LABEL = /^\p{Script=Han}{2,6}[：:](?![，。、；：？！,;:?!])/u;
const BEGINNING = /(?:^|\n)(?:附[件表]\d{0,2}|第[0-9一二三四五六七八九十百]{1,5}[条章节编])$/u;

const isMeant = (text: string, { start, end }: Span): boolean =>
  OPEN_PLACE.test(text.charAt(start - 1) + text.charAt(end)) ||
  LABEL.test(text.slice(end, end + 8)) ||
  BEGINNING.test(text.slice(Math.max(0, start - 8), start)) ||
  isPaddedName(text, start, end);

/** “张　三” among names of three characters. */
const isPaddedName = (text: string, start: number, end: number): boolean =>
  isChinese(text[start - 1]) && isChinese(text[end]) && isBorder(text[start - 2]) && isBorder(text[end + 1]);

const isBorder = (char: string | undefined): boolean => char === undefined || isBlank(char) || "，、；：。（）,;:()\n".includes(char);

const takenAlong = (passage: Passage): readonly Span[] => {
  const { signs, text } = passage;
  const taken: Span[] = halfMarksIn(passage).map((at) => placeOfMark(passage, at));
  for (const { open, close } of halfBracketsIn(passage)) taken.push(placeOfMark(passage, open), placeOfMark(passage, close));
  taken.push(...repeatedIn(passage).map((run) => placeOfMarks(passage, run)));
  if ((signs & SIGN.uneven) !== 0) {
    for (const { open, close } of pairsIn(text).pairs) {
      for (const at of [open, close]) {
        if ('()"'.includes(text.charAt(at)) && text.charAt(open) + text.charAt(close) !== "()") taken.push(placeOfMark(passage, at));
        if ("<>".includes(text.charAt(at))) taken.push(withBlanks(text, { start: at, end: at + 1 }));
      }
    }
  }
  return taken;
};
