/** What may happen to a table on its way down, by program, so that the truth is known: of every row of the child where it comes from. */
import { foreignRow } from "./generated.js";
import type { Random } from "./random.js";
import type { PlainRow } from "./table.js";

/** All shares are of the rows, 0 to 1. */
export interface Changes {
  readonly dropped: number;
  /** Two neighbours of one group put into one row. */
  readonly merged: number;
  /** One row made two, at the end of a clause. */
  readonly split: number;
  /** Put anywhere in the table, in another group. */
  readonly moved: number;
  /** Rows that come from nowhere; half of them stand where one was dropped. */
  readonly fresh: number;
  /** Groups, not rows: put in another order. */
  readonly shuffledGroups: boolean;
  /** Share of the groups, not rows, that get a title of their own. */
  readonly retitled: number;
  /** Share of the words changed, in every row. */
  readonly words: number;
  /** Share of the rows that are left to the letter all the same. */
  readonly untouched: number;
  /** City words become county words. */
  readonly localised: boolean;
}

export interface ChildRow extends PlainRow {
  /** Indexes of rows of the parent. */
  readonly sources: readonly number[];
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Words and marks of a text, in order. */
export const wordsOf = (text: string): { readonly text: string; readonly word: boolean }[] =>
  [...segmenter.segment(text)].map(({ segment, isWordLike }) => ({ text: segment, word: isWordLike === true }));

/**
 * A share of the words changed, one by one and anywhere: half of them are replaced by words of the corpus, a quarter goes, and beside a
 * quarter comes another word.
 */
export const reword = (text: string, share: number, corpus: readonly string[], random: Random): string => {
  const parts = wordsOf(text);
  const places = parts.flatMap(({ word }, i) => (word ? [i] : []));
  const changed = new Set(random.shuffled(places).slice(0, Math.round(places.length * share)));
  return parts
    .map(({ text: part }, i) => {
      if (!changed.has(i)) return part;
      if (random.chance(0.5)) return random.pick(corpus);
      return random.chance(0.5) ? "" : part + random.pick(corpus);
    })
    .join("");
};

const LOCAL: readonly (readonly [RegExp, string])[] = [
  [/市县乡三级/gu, "县乡两级"],
  [/各县[（(]市、区[）)]政府/gu, "各乡镇（街道）"],
  [/有条件的县（市、区）/gu, ""],
  [/全市/gu, "全县"],
  [/市级/gu, "县级"],
  [/济宁市?/gu, "汶上"],
  [/政府规章、/gu, ""],
  [/2024年/gu, "2025年"],
];

export const localise = (text: string): string => LOCAL.reduce((result, [from, to]) => result.replace(from, to), text);

const localiseUnit = (text: string): string => localise(text).replace(/(?<![\p{Script=Han}])市/gu, "县");

/** A row that comes from nowhere, led by the unit that leads its neighbour: what it says alone shows that it is new. */
const freshRow = ({ title, lead }: PlainRow, random: Random): ChildRow => ({ ...foreignRow(title, random), lead, sources: [] });

/** Where a text of several clauses can be parted: the end of a clause near the middle, with four characters at least on both sides. */
const parting = (text: string): number | null => {
  const ends = [...text.matchAll(/[。；，]/gu)].map(({ index }) => index + 1).filter((at) => at >= 6 && at <= text.length - 6);
  const distance = (at: number): number => Math.abs(at - text.length / 2);
  return ends.length === 0 ? null : ends.reduce((best, at) => (distance(at) < distance(best) ? at : best));
};

const closed = (text: string): string => `${text.replace(/[，；。、]+$/u, "")}。`;

const splitRows = (row: ChildRow): ChildRow[] => {
  const at = parting(row.requirement);
  return at === null
    ? [row]
    : [row.requirement.slice(0, at), row.requirement.slice(at)].map((requirement) => ({ ...row, requirement: closed(requirement) }));
};

const mergeRows = (a: ChildRow, b: ChildRow): ChildRow => ({
  ...a,
  requirement: `${a.requirement.replace(/。$/u, "；")}${b.requirement}`,
  sources: [...a.sources, ...b.sources],
});

/** Other titles for a share of the groups: some words of the corpus, as many as a title has. */
const retitle = (rows: readonly ChildRow[], share: number, corpus: readonly string[], random: Random): ChildRow[] => {
  const titles = new Map<string, string>();
  for (const { title } of rows)
    if (!titles.has(title)) titles.set(title, random.chance(share) ? Array.from({ length: 5 }, () => random.pick(corpus)).join("") : title);
  return rows.map((row) => ({ ...row, title: titles.get(row.title) ?? row.title }));
};

const regroup = (rows: readonly ChildRow[], random: Random): ChildRow[] => {
  const titles = random.shuffled([...new Set(rows.map(({ title }) => title))]);
  return titles.flatMap((title) => rows.filter((row) => row.title === title));
};

/** @param corpus words to reword with */
export const perturb = (parent: readonly PlainRow[], changes: Changes, corpus: readonly string[], random: Random): ChildRow[] => {
  let rows: ChildRow[] = [];
  for (const [i, row] of parent.entries()) {
    if (!random.chance(changes.dropped)) rows.push({ ...row, sources: [i] });
    else if (random.chance(changes.fresh / changes.dropped / 2)) rows.push(freshRow(row, random));
  }
  rows = rows.flatMap((row) => (random.chance(changes.fresh / 2) ? [row, freshRow(row, random)] : [row]));
  rows = rows.flatMap((row) => (row.sources.length > 0 && random.chance(changes.split) ? splitRows(row) : [row]));
  for (let i = rows.length - 2; i >= 0; i--) {
    const [a, b] = [rows[i] as ChildRow, rows[i + 1] as ChildRow];
    const fit = a.sources.length === 1 && b.sources.length === 1 && a.title === b.title && a.sources[0] !== b.sources[0];
    if (fit && random.chance(changes.merged)) rows.splice(i, 2, mergeRows(a, b));
  }
  for (let i = rows.length - 1; i >= 0; i--) {
    if (!random.chance(changes.moved)) continue;
    const [row] = rows.splice(i, 1) as [ChildRow];
    const at = random.below(rows.length + 1);
    rows.splice(at, 0, { ...row, title: (rows[at - 1] ?? rows[at] ?? row).title });
  }
  if (changes.shuffledGroups) rows = regroup(rows, random);
  rows = retitle(rows, changes.retitled, corpus, random);
  return rows.map((row) => {
    if (random.chance(changes.untouched)) return row;
    const { title, lead, requirement } = row;
    const own = changes.localised ? localise(requirement) : requirement;
    return {
      ...row,
      title: changes.localised ? localise(title) : title,
      lead: changes.localised ? localiseUnit(lead) : lead,
      requirement: reword(own, changes.words, corpus, random),
    };
  });
};

/** Rows as a county makes them from paragraphs: one or two sentences each, in their order; of a long paragraph some are left out. */
export const brokenDown = (paragraphs: readonly PlainRow[], changes: Changes, corpus: readonly string[], random: Random): ChildRow[] => {
  const made = paragraphs.flatMap((paragraph, i) => {
    const sentences = paragraph.requirement.match(/[^。；]+[。；]/gu) ?? [paragraph.requirement];
    const rows: ChildRow[] = [];
    for (let at = 0; at < sentences.length; ) {
      const length = random.chance(0.3) ? 2 : 1;
      const requirement = closed(sentences.slice(at, at + length).join(""));
      at += length;
      if (random.chance(changes.dropped)) continue;
      const own = changes.localised ? localise(requirement) : requirement;
      rows.push({
        ...paragraph,
        requirement: reword(own, changes.words, corpus, random),
        lead: "县政府办公室",
        deadline: "12月底前",
        sources: [i],
      });
      if (random.chance(changes.fresh)) rows.push(freshRow(paragraph, random));
    }
    return rows;
  });
  return retitle(made, changes.retitled, corpus, random);
};
