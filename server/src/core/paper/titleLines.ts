/**
 * A title on lines of its own. GB/T 9704-2012 §7.3.1: on one line or several, centred, words kept whole, lines well matched in length, in the shape of a
 * trapezium or a rhombus.
 */
import { isChinese } from "../text/chinese.js";
import { wordsOf } from "../text/words.js";
import { widthOf } from "./measure.js";
import { SIZES, typeArea } from "./styles.js";

/** Characters of 2号 that fit on a line: 19 upright, 27 across. One is left free, since a line that touches both edges may not fit with another font. */
export const titleWidth = (orientation: "portrait" | "landscape"): number => Math.floor(typeArea(orientation).width / SIZES.title) - 1;

/**
 * The lines of a title: where the drafter broke them (line ends, and blanks between Chinese words, which a conversion makes of them); from the first that does
 * not fit on broken anew, the issuer on a line of its own.
 * @param given the lines as they stand: “济宁市人民政府办公室 关于印发……的通知”
 * @param width characters that fit on a line
 */
export const titleLines = (given: readonly string[], width: number): readonly string[] => {
  const own = given.flatMap(atBlanks);
  const tooLong = own.findIndex((line) => widthOf(line) > width);
  if (tooLong < 0) return own;
  const rest = own.slice(tooLong).join("");
  const about = rest.search(/关于|转发|批转/u);
  const issuer = about > 0 && widthOf(rest.slice(0, about)) <= width ? [rest.slice(0, about)] : [];
  return [...own.slice(0, tooLong), ...issuer, ...balanced(rest.slice(issuer.join("").length), width)];
};

/** Parts at blanks between Chinese words; other blanks (“2025 年”) are no drafter's and go, except between Latin words. */
const atBlanks = (line: string): readonly string[] => {
  const parts: string[] = [];
  let part = "";
  for (const word of line.trim().split(/\s+/u)) {
    const before = part.at(-1);
    if (before === undefined) part = word;
    else if (endsWord(before) && endsWord(word[0])) {
      parts.push(part);
      part = word;
    } else part += (/[A-Za-z0-9]/u.test(before) && /^[A-Za-z0-9]/u.test(word) ? " " : "") + word;
  }
  return part === "" ? parts : [...parts, part];
};

const endsWord = (char: string | undefined): boolean => isChinese(char) || (char !== undefined && "《》〈〉“”（）、".includes(char));

/** The best way to part `text` into as few lines as hold it: the sum of how far each is from their mean, and of how bad its break is. */
const balanced = (text: string, width: number): readonly string[] => {
  const places = breakPlaces(text);
  const mean = widthOf(text) / Math.max(1, Math.ceil(widthOf(text) / width));
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }];
  for (let i = 1; i < places.length; i++) {
    const { at, cost } = places[i] as BreakPlace;
    let found = { cost: Number.POSITIVE_INFINITY, from: i - 1 };
    for (let from = i - 1; from >= 0; from--) {
      const line = widthOf(text.slice((places[from] as BreakPlace).at, at));
      if (line > width && from < i - 1) break;
      const isLast = at === text.length;
      // A last line may be short, and had better not be long.
      const off = isLast && line < mean ? (mean - line) / 2 : Math.abs(line - mean);
      const total = (best[from]?.cost ?? 0) + off * off + cost + LINE_COST;
      if (total < found.cost) found = { cost: total, from };
    }
    best.push(found);
  }
  const lines: string[] = [];
  for (let i = places.length - 1; i > 0; i = (best[i] as { from: number }).from)
    lines.unshift(text.slice((places[(best[i] as { from: number }).from] as BreakPlace).at, (places[i] as BreakPlace).at));
  return lines;
};

/** One line more than needed is worse than any unevenness that is not a slip. */
const LINE_COST = 200;

interface BreakPlace {
  readonly at: number;
  readonly cost: number;
}

/** What titles of notices speak of in one breath, though a dictionary has two words for it; and what stands in quotation marks or brackets. */
const WHOLE =
  /任务分[解工](?:表|方案)?|责任分[解工](?:表|方案)?|工作(?:要点|任务|方案|计划|安排|报告)|(?:重点|目标|主要)(?:工作|任务)|(?:任务|责任|事项)清单|实施(?:方案|意见)|行动(?:计划|方案)|政务(?:公开|服务)|营商环境|数字政府|安全生产|民生实事|人民政府|标准化规范化|[“‘（〈][^“”‘’（）〈〉]{1,10}[”’）〉]/gu;

/** Every place a line may end, both ends of the text among them. No word, number or bracket is cut where it can be helped. */
const breakPlaces = (text: string): readonly BreakPlace[] => {
  const words = wordsOf(text);
  const inWhole = new Set<number>();
  for (const { index, 0: whole } of text.matchAll(WHOLE)) for (let at = index + 1; at < index + whole.length; at++) inWhole.add(at);
  const places: BreakPlace[] = [{ at: 0, cost: 0 }];
  for (let at = 1; at < text.length; at++) {
    const cost = breakCost(text[at - 1] as string, text[at] as string, words.around(at) !== null);
    if (cost !== null) places.push({ at, cost: cost + (inWhole.has(at) ? 30 : 0) });
  }
  return [...places, { at: text.length, cost: 0 }];
};

/** null where no line may end: in a number, ahead of a closing mark, behind an opening one. */
const breakCost = (before: string, after: string, isInWord: boolean): number | null => {
  if (/[\d.A-Za-z]/u.test(before) && /[\d.A-Za-z年月日号〕%]/u.test(after)) return null;
  if ("、，。；：！？）》〉”’〕的".includes(after) || "（《〈“‘〔".includes(before)) return null;
  if ("》”）、的年于".includes(before) || "《“（".includes(after)) return 0;
  return isInWord ? 60 : 4;
};
