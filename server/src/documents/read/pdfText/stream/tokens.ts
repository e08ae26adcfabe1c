/** The words of a table whose cells follow one another in the text, cut wherever one cell may end and another begin. */
import type { PageLine } from "../pages.js";
import { sectionCounter } from "../sections.js";
import { widthOf, withoutGaps } from "../words.js";
import { staysOpen, unitsIn } from "./traits.js";

/** A line, or a part of one between blanks: readers put cells that stand at one height on one line. */
export interface Token {
  readonly text: string;
  /** In columns of type. */
  readonly width: number;
  readonly page: number;
  /** How it follows the token before: on a line of its own, behind a blank, behind one that fonts leave between digits and Chinese. */
  readonly follows: "line" | "blank" | "gap";
  /** It is the number of a row, in a table that counts its rows. */
  readonly isNumber: boolean;
  /** “一、推进公开”: a section begins, the next one in their order. */
  readonly isSection: boolean;
}

const HAN = /[\p{Script=Han}\d]/u;
const CLOSES = /[\p{Script=Han}\d。；、，：）)”》〕]/u;
const OPENS = /[\p{Script=Han}\d“《〔（(]/u;

/** “加 快 推 进”: a line set to the width of its column. */
const SPACED = /(?<!\S)(?:[\p{Script=Han}，。、；] ){2,}[\p{Script=Han}，。、；](?!\S)/gu;

/** @param hasNumbers the table has a column of row numbers */
export const tokensOf = (lines: readonly PageLine[], hasNumbers: boolean): readonly Token[] => {
  const tokens: Token[] = [];
  for (const { text, page } of lines) {
    const words = text.trim().replace(SPACED, (run) => run.replaceAll(" ", ""));
    let from = 0;
    let follows: Token["follows"] = "line";
    const push = (to: number): void => {
      const part = words.slice(from, to).trim();
      if (part !== "") tokens.push({ text: part, width: widthOf(withoutGaps(part)), page, follows, isNumber: false, isSection: false });
    };
    for (const { index, 0: blank } of words.matchAll(/[\s\u3000]+/gu)) {
      const [before, after] = [words.charAt(index - 1), words.charAt(index + blank.length)];
      if (!CLOSES.test(before) || !OPENS.test(after)) continue;
      const gap = blank === " " && isGap(before, after);
      if (gap && !mayEnd(words.slice(from, index), words.slice(index + 1), follows === "line" && hasNumbers)) continue;
      push(index);
      from = index + blank.length;
      follows = gap ? "gap" : "blank";
    }
    push(words.length);
  }
  return withSections(hasNumbers ? numbered(tokens) : tokens);
};

const withSections = (tokens: readonly Token[]): readonly Token[] => {
  const beginsSection = sectionCounter();
  return tokens.map((token, at) =>
    token.follows === "line" && !staysOpen(tokens[at - 1]?.text ?? "") && beginsSection(token.text) ? { ...token, isSection: true } : token,
  );
};

/** Between “12” and “月” fonts leave a blank that is none. */
const isGap = (before: string, after: string): boolean => /\d/u.test(before) !== /\d/u.test(after) && HAN.test(before) && HAN.test(after);

/** A number of a row ends at such a gap, and a cell does ahead of a deadline or of units. */
const mayEnd = (before: string, after: string, isFirst: boolean): boolean =>
  (/\d$/u.test(before) && !/^[个家项名]/u.test(after) && unitsIn(/^[^\s]*/u.exec(after)?.[0] ?? "") > 0.5) ||
  (isFirst && /^\d{1,3}$/u.test(before) && !/^[年月日]/u.test(after)) ||
  /^\d{1,2}[.．、]\D/u.test(after) ||
  (/^(?:20\d\d ?年(?: ?\d| ?[底内末前]|$)|\d{1,2} ?月)/u.test(after) && !/[年月至\d]$/u.test(before));

const NUMBER = /^\d{1,3}[.、．]?$/u;

/** The longest run of numbers 1, 2, 3 … down the text: those of the rows. Numbers between them are of sentences and deadlines. */
const numbered = (tokens: readonly Token[]): readonly Token[] => {
  const longest = new Map<number, Run>();
  tokens.forEach(({ text, follows }, at) => {
    if (!NUMBER.test(text) || follows === "gap") return;
    const next = tokens[at + 1];
    // “12 月底前” begins with no number of a row.
    if (next?.follows === "gap" && /^[年月日个项次家处万亿余名人件座公]/u.test(next.text)) return;
    const number = Number.parseInt(text, 10);
    const before = longest.get(number - 1) ?? null;
    const count = (before?.count ?? 0) + 1;
    if (number > 0 && count > (longest.get(number)?.count ?? 0)) longest.set(number, { count, at, before });
  });
  let last: Run | null = [...longest.values()].reduce<Run | null>((a, b) => (a === null || b.count > a.count ? b : a), null);
  if (last === null || last.count < 2) return tokens;
  const numbers = new Set<number>();
  for (; last !== null; last = last.before) numbers.add(last.at);
  return tokens.map((token, at) => (numbers.has(at) ? { ...token, isNumber: true } : token));
};

/** Numbers up to the one at a place. */
interface Run {
  readonly count: number;
  readonly at: number;
  readonly before: Run | null;
}
