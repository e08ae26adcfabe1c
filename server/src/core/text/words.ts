/**
 * What a reader takes for one word. Chinese has no blanks between words, so two things say it: some expressions of notices are whole whatever a
 * dictionary says (dates, numbers, 三级, 全市, 各县（市、区）), and for the rest there is the dictionary that comes with the environment.
 */
import { isChinese } from "./chinese.js";
import type { Span } from "./span.js";

/** `number`: digits, Latin letters, dates, counts. `mark`: punctuation and blanks. `character`: one Chinese or other character. */
export type AtomKind = "number" | "phrase" | "mark" | "character";

/** The smallest stretch that is never taken apart. */
export interface Atom extends Span {
  readonly kind: AtomKind;
}

const DIGIT = "[0-9０-９]";
const DAY = `(?:${DIGIT}{1,2}[日号]|[底初末]|[上中下]旬|份)`;
/** “2025年5月9日前”, “12月底前”, “2025年底前”, “第三季度”, “上半年”. */
const DATE = `(?:${DIGIT}{4}年(?:度?(?=${DIGIT}{1,2}月))?)?${DIGIT}{1,2}月${DAY}?[前后]?|${DIGIT}{4}年(?:[底初末][前后]?|度)?|年[底初末][前后]?|第?[一二三四1-4]季度[末底]?[前后]?|[上下]半年`;
/** “50”, “12.5%”, “8500万”, “1+N”, “5G”, “12345”. */
const NUMBER = "[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+(?:[.,:+\\-/．][0-9A-Za-z０-９]+)*[%‰％]?[万亿]?";
/** “三级”, “两批”, “一百二十个”: a numeral is read with what it counts. */
const COUNT =
  "第?[一二两三四五六七八九十百千万几]{1,6}(?:级|个|项|次|批|类|条|家|所|件|名|轮|期|季|年|月|周|天|日|步|大|方面|成|倍|亩|公里)";
/** “县级”, “全市”, “我县”, “各县（市、区）”: which level speaks. “全市场” is no place. */
const SCOPE =
  "[省市县区镇乡]级|各(?:县市区|市县)|(?:(?<![健安完])全|[我本各])(?:省|市(?!场|民)|县|区(?!域|别)|镇街?|乡镇?|州|旗)(?:[（(][省市县区镇乡州旗街道办、,，]{1,8}[)）])?";

const KINDS = ["number", "phrase", "mark"] as const;
const ATOM = new RegExp(`(?<number>${DATE}|${NUMBER}|${COUNT})|(?<phrase>${SCOPE})|(?<mark>[^\\p{L}\\p{N}])|[^]`, "gu");

/** A text and its words. */
export interface Words {
  readonly text: string;
  /** All of the text, in order and without gaps. */
  readonly atoms: readonly Atom[];
  /** The word that an offset stands inside of; null between two words, and where the environment has no dictionary. */
  readonly around: (at: number) => Span | null;
}

/** Takes time by the length of the text only; the dictionary is asked for nothing but what is around an offset. */
export const wordsOf = (text: string): Words => {
  const atoms = Array.from(text.matchAll(ATOM), ({ 0: found, index, groups }): Atom => {
    const kind = KINDS.find((name) => groups?.[name] !== undefined) ?? "character";
    return { start: index, end: index + found.length, kind };
  });
  // No word goes on over the edge of a number or a mark.
  const edges = new Uint8Array(text.length + 1);
  for (const { kind, start, end } of atoms) if (kind !== "character") edges[start] = edges[end] = 1;
  return { text, atoms, around: (at) => wordAround(text, at, edges) };
};

/** Marks after which a new sentence or a new part of one begins. */
export const endsSentence = (char: string | undefined): boolean => char !== undefined && "。；！？;!?\n\r".includes(char);

/** As far as one looks around for a word; dictionaries take much longer for long runs of characters than for short ones. */
const AROUND = 12;

const wordAround = (text: string, at: number, edges: Uint8Array): Span | null => {
  if (at <= 0 || at >= text.length || edges[at] === 1) return null;
  let start = at;
  while (start > at - AROUND && edges[start] !== 1 && isChinese(text[start - 1])) start--;
  let end = at;
  while (end < at + AROUND && edges[end] !== 1 && isChinese(text[end])) end++;
  if (start === at || end === at) return null;
  const word = segmenter()
    ?.segment(text.slice(start, end))
    .containing(at - start);
  if (word === undefined || start + word.index === at) return null;
  return { start: start + word.index, end: start + word.index + word.segment.length };
};

let known: Intl.Segmenter | null | undefined;

const segmenter = (): Intl.Segmenter | null =>
  (known ??= typeof Intl.Segmenter === "function" ? new Intl.Segmenter("zh", { granularity: "word" }) : null);
