import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { SIGN } from "./signs.js";
import { passageRule, type Slip } from "./slip.js";

/** 、 right between two items of one kind; with a note in brackets behind an item it is in order. */
const COMMA = /(?<=”\s*)、(?=\s*“)|(?<=》\s*)、(?=\s*《)/gu;

export const adjacentQuotes: Rule = passageRule("text/adjacent-quotes", SIGN.listed, ({ kind, text }) =>
  kind === "units"
    ? []
    : lists(
        text,
        [...text.matchAll(COMMA)].map(({ index }) => index),
      ).map(slipOf),
);

/** The commas of one list together: it is one slip. Between two of them stands a single item. */
const lists = (text: string, commas: readonly number[]): readonly (readonly number[])[] => {
  const found: number[][] = [];
  for (const at of commas) {
    const last = found.at(-1);
    const item = last === undefined ? "" : text.slice((last.at(-1) ?? 0) + 1, at).trim();
    if (last !== undefined && /^(?:“[^“”]*”|《[^《》]*》)$/u.test(item)) last.push(at);
    else found.push([at]);
  }
  return found;
};

const slipOf = (commas: readonly number[]): Slip => ({
  span: { start: commas[0] ?? 0, end: (commas.at(-1) ?? 0) + 1 },
  message: say("并列的引号或书名号之间通常不用顿号", "Between quotations, or titles in 《》, side by side there is usually no “、”"),
  fixes: [
    {
      kind: "offer",
      title: commas.length > 1 ? say("删去这些顿号", "Delete these “、”") : say("删去“、”", "Delete “、”"),
      edits: commas.map((at) => ({ span: { start: at, end: at + 1 }, text: "" })),
    },
  ],
});

export const documentation: RuleDocumentation = {
  title: { zh: "并列的引号或书名号之间用了顿号", en: "“、” between quotations or titles side by side" },
  why: {
    zh: "标有引号的并列成分之间、标有书名号的并列成分之间通常不用顿号；后面有括注等其他成分的，宜用顿号，不在此列。标准说的是“通常”，所以只作提示。一串并列成分只提示一次。",
    en: "Between items in quotation marks, and between titles in 《》, there is usually no “、”; where a note in brackets follows an item there should be one, and nothing is said. The standard says “usually”, so this is a hint. A list is one hint.",
  },
  wrong: "优化“接诉即办”、“泉惠企”等平台。",
  right: "优化“接诉即办”“泉惠企”等平台。",
  source: { zh: "GB/T 15834—2011 第4.5.3.5条", en: "GB/T 15834—2011 §4.5.3.5" },
};
