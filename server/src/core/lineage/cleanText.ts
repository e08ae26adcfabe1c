/**
 * A text of the parent notice as it should be written anew: the half-width brackets and stray blanks of a conversion are not copied, the
 * words are.
 */
import { tighten } from "../notice/partLines.js";
import { isChinese } from "../text/chinese.js";

const WIDE: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** “(市、区) 推进, 12345 热线” → “（市、区）推进，12345热线”. Lines are put together; what stands between Latin letters or digits stays. */
export const cleanText = (text: string): string => wideMarks(wideBrackets(tighten(text)));

/** “积极推进政务公开数字化转型。” → without the mark at its end: a heading that stands alone has none. */
export const cleanTitle = (text: string): string => cleanText(text).replace(/[。；，：、;,:.]+$/u, "");

/** Pairs of half-width brackets with Chinese in them or beside them. */
const wideBrackets = (text: string): string => {
  if (!text.includes("(") && !text.includes(")")) return text;
  const chars = [...text];
  const open: number[] = [];
  chars.forEach((char, i) => {
    if (char === "(" || char === "（") open.push(i);
    if (char !== ")" && char !== "）") return;
    const from = open.pop();
    if (from === undefined) return;
    const beside = isChinese(chars[from - 1]) || isChinese(chars[i + 1]);
    if (!beside && !chars.slice(from + 1, i).some(isChinese)) return;
    chars[from] = "（";
    chars[i] = "）";
  });
  return chars.join("");
};

/** , ; : ? ! behind a Chinese character or mark: “提质, 实时”, but not “1:30”. */
const wideMarks = (text: string): string => text.replace(/(?<=[\p{Script=Han}”’》）〉])[,;:?!]/gu, (mark) => WIDE[mark] ?? mark);
