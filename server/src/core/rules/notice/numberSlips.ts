/** Slips in the form of a 文号: the own one and those that are cited are judged alike. */
import { type Message, say } from "../../message.js";
import { toHalfWidthDigits } from "../../text/numerals.js";
import type { Span } from "../../text/span.js";

/** A change of the text the number stands in. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export interface NumberSlips {
  /** The number as it should be: “汶政办字〔2025〕8号”. */
  readonly right: string;
  /** What is amiss: “年份用“〔〕”括起，序号不编虚位”. */
  readonly reasons: Message;
  /** The smallest edits; empty where the number is cut by a page, which a fix would have to undo. */
  readonly edits: readonly TextEdit[];
}

const OPEN = "〔\\[（(【﹝［〈<";
const CLOSE = "〕\\]）)】﹞］〉>";
const FORM = new RegExp(
  `^(\\p{Script=Han}(?:\\s*\\p{Script=Han})*)(\\s*[${OPEN}]?\\s*)((?:19|20)\\d\\d)(\\s*年?\\s*[${CLOSE}]?\\s*)([-—－]?\\s*第?\\s*)(0*)(\\d+?)(\\s*)号$`,
  "u",
);

/** 公告, 令 and 纪要 count “2025年第9号” or “第9号” by right. */
const COUNTED_OTHERWISE = /(?:公告|通告|公报|纪要|令)$/u;
const CODE_END = /(?:[字发函电秘规]|政办|府办|委办)$/u;

/** “汶政办字”: words that are a 代字 wherever they stand. Others, in running text or ahead of a bare “2025年5号”, may be none. */
export const isCode = (agency: string): boolean => CODE_END.test(bare(agency));

/** The slips of the number that is `text.slice(span.start, span.end)`; null where it is in order, or is none that these rules know. */
export const numberSlips = (text: string, { start, end }: Span): NumberSlips | null => {
  const raw = text.slice(start, end);
  const found = FORM.exec(toHalfWidthDigits(raw));
  if (found === null) return null;
  const [, agency = "", opening = "", year = "", closing = "", word = "", zeros = "", serial = "", gap = ""] = found;
  if (COUNTED_OTHERWISE.test(agency)) return null;
  if (bare(opening + closing).replace("年", "") === "" && !isCode(agency)) return null;
  const parts = [
    { written: agency, right: agency.replace(BLANKS, "") },
    { written: opening, right: cut(opening, "〔") },
    { written: year, right: year },
    { written: closing, right: cut(closing, "〕") },
    { written: word, right: cut(word, "") },
    { written: zeros, right: "" },
    { written: serial, right: serial },
    { written: gap, right: cut(gap, "") },
  ];
  const edits: TextEdit[] = [];
  let at = start;
  for (const { written, right } of parts) {
    if (written !== right) edits.push({ span: { start: at, end: at + written.length }, text: right });
    at += written.length;
  }
  if (edits.length === 0) return null;
  const isCut = /[\r\n]/u.test(raw);
  return {
    right: `${bare(agency)}〔${year}〕${serial}号`,
    reasons: reasonsOf([
      [bare(opening) !== "〔" || bare(closing).replace("年", "") !== "〕", "年份用六角括号“〔〕”括起", "the year stands in 〔〕"],
      [closing.includes("年"), "年份后不加“年”", "no 年 behind the year"],
      [word.includes("第"), "序号前不加“第”", "no 第 before the serial number"],
      [/[-—－]/u.test(word), "序号前不加横线", "no dash before the serial number"],
      [zeros !== "", "序号不编虚位", "no leading zero"],
      [[agency, opening, closing, word, gap].some((part) => BLANK.test(part)), "中间不空格", "no blanks inside"],
    ]),
    edits: isCut ? [] : edits,
  };
};

/** Blanks on one line; a line break is the page's and no slip. */
const BLANK = /[^\S\r\n]/u;
const BLANKS = /(?<![\r\n]\s*)[^\S\r\n]+(?!\s*[\r\n])/gu;

const bare = (part: string): string => part.replace(/\s+/gu, "");

/** What should stand in place of `written`: `right`, or `written` itself where only a page break makes them differ. */
const cut = (written: string, right: string): string => (/[\r\n]/u.test(written) && bare(written) === right ? written : right);

const reasonsOf = (all: readonly (readonly [applies: boolean, zh: string, en: string])[]): Message => {
  const applying = all.filter(([applies]) => applies);
  return say(applying.map(([, zh]) => zh).join("，"), applying.map(([, , en]) => en).join(", "));
};
