import { say } from "../../message.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { blanksIn } from "./blanks.js";
import { kindOf } from "./characters.js";
import { SIGN } from "./signs.js";
import { passageRule, type Slip } from "./slip.js";

export const digitSpacing: Rule = passageRule("text/digit-spacing", SIGN.blank, (passage) =>
  groups(
    passage.text,
    blanksIn(passage).filter((blank) => isBesideNumber(passage.text, blank)),
  ).map((blanks) => slipOf(passage.text, blanks)),
);

/** Longer words do not come into a notice. */
const WORD = 24;

const isBesideNumber = (text: string, { start, end }: Span): boolean => {
  const [before, after] = [kindOf(text[start - 1]), kindOf(text[end])];
  // “97% 左右”
  const isNumber = before === "digit" || ("%‰".includes(text.charAt(start - 1)) && kindOf(text[start - 2]) === "digit");
  if (isNumber && after === "chinese") return !isLatinWord(text.slice(Math.max(0, start - WORD), start));
  if (before !== "chinese" || after !== "digit") return false;
  const word = /^[\w.+/-]*/u.exec(text.slice(end, end + WORD))?.[0] ?? "";
  // “做好公开 2.加强解读”: a list that lost its line breaks.
  return !/[A-Za-z]/u.test(word) && !/^[\d０-９]{1,2}(?:[、)）]|[.．](?!\d|$))/u.test(text.slice(end, end + WORD));
};

/** “5G”, “G20”, “Windows 10” */
const isLatinWord = (before: string): boolean => /[A-Za-z][\w.+/-]*$|[A-Za-z]\s+[\d.]+%?$/u.test(before);

/** The blanks around one number, or in one date, are one slip. */
const groups = (text: string, blanks: readonly Span[]): readonly (readonly Span[])[] => {
  const found: Span[][] = [];
  for (const blank of blanks) {
    const group = found.at(-1);
    const before = group?.at(-1);
    if (before !== undefined && /^(?:[\d０-９.,%]+|[年月日时分])$/u.test(text.slice(before.end, blank.start))) group?.push(blank);
    else found.push([blank]);
  }
  return found;
};

/** A number at the end or at the beginning of a text, else the one character there. */
const LAST_WORD = /(?:[\d０-９.,%‰]+|.)$/u;
const FIRST_WORD = /^(?:[\d０-９.,%‰]+|.)/u;

const slipOf = (text: string, blanks: readonly Span[]): Slip => {
  const start = blanks[0]?.start ?? 0;
  const end = blanks.at(-1)?.end ?? start;
  const before = LAST_WORD.exec(text.slice(Math.max(0, start - WORD), start))?.[0] ?? "";
  const after = FIRST_WORD.exec(text.slice(end, end + WORD))?.[0] ?? "";
  const right = `${before}${text.slice(start, end).replace(/\s+/gu, "")}${after}`;
  return {
    span: { start, end },
    message: say(`数字与汉字之间不空格，应为“${right}”`, `No blank stands between digits and Chinese; it should be “${right}”`),
    fixes: [{ kind: "safe", title: say("删去空格", "Delete the blanks"), edits: blanks.map((span) => ({ span, text: "" })) }],
  };
};

export const documentation: RuleDocumentation = {
  title: { zh: "数字与汉字之间空了格", en: "A blank between digits and Chinese" },
  why: {
    zh: "公文中数字与汉字之间不空格（其他排版有空格的习惯）；多为从 PDF 复制所致。西文词语（“5G 网络”）旁边的空格不检查。",
    en: "No blank stands between digits and Chinese in official documents, usual as it is elsewhere; mostly left by copying from a PDF. A blank beside a Latin word (5G 网络) is not looked at.",
  },
  wrong: "每年至少召开 1 次会议，落实《2025 年工作要点》。",
  right: "每年至少召开1次会议，落实《2025年工作要点》。",
  source: { zh: "惯例", en: "Drafting practice" },
};
