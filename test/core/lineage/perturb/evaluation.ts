/** How well the aligner finds, in tables changed by program, where the rows come from. */
import { align } from "../../../../server/src/core/lineage/alignment/alignment.js";
import { placeNames } from "../../../../server/src/core/lineage/alignment/likeness.js";
import { readOutline } from "../../../../server/src/core/notice/outline.js";
import { JINING, open, seed, WENSHANG } from "../support.js";
import { generatedRows } from "./generated.js";
import { brokenDown, type Changes, type ChildRow, perturb, wordsOf } from "./perturb.js";
import { type Random, randomFrom } from "./random.js";
import { noticeOf, type PlainRow, seedRows } from "./table.js";

/** Links (row of the child, row of the parent). */
export interface Score {
  readonly pairs: number;
  /** How many there are in truth. */
  readonly links: number;
  readonly found: number;
  readonly right: number;
}

export const precision = ({ found, right }: Score): number => (found === 0 ? 1 : right / found);
export const recall = ({ links, right }: Score): number => (links === 0 ? 1 : right / links);
export const NOTHING: Score = { pairs: 0, links: 0, found: 0, right: 0 };
export const add = (a: Score, b: Score): Score => ({
  pairs: a.pairs + b.pairs,
  links: a.links + b.links,
  found: a.found + b.found,
  right: a.right + b.right,
});

export interface Pair {
  readonly parent: string;
  readonly child: string;
  readonly rows: readonly ChildRow[];
}

export interface Subject {
  readonly name: string;
  readonly make: (changes: Changes, random: Random) => Pair;
}

const SEEDS = ["jining-2024", "jining-2025", "wenshang-2025", "jinxiang-2023"];

const corpusOf = (rows: readonly PlainRow[]): string[] =>
  rows.flatMap(({ requirement }) => wordsOf(requirement).flatMap(({ text, word }) => (word ? [text] : [])));

const fromRows = (rows: readonly PlainRow[], changes: Changes, random: Random): Pair => {
  const child = perturb(rows, changes, corpusOf(rows), random);
  return { parent: noticeOf(JINING, rows), child: noticeOf(changes.localised ? WENSHANG : JINING, child), rows: child };
};

/** What is changed: the notices there are, tables full of the same phrases, and paragraphs. */
export const subjects: readonly Subject[] = [
  ...SEEDS.map((name): Subject => ({ name, make: (changes, random) => fromRows(seedRows(name), changes, random) })),
  ...(["field", "form"] as const).map(
    (grouped): Subject => ({
      name: `same phrases, groups by ${grouped}`,
      make: (changes, random) => fromRows(generatedRows(30 + random.below(150), grouped, random), changes, random),
    }),
  ),
  {
    name: "prose (jinan-2025) into rows",
    make: (changes, random) => {
      const paragraphs = seedRows("jinan-2025");
      const rows = brokenDown(paragraphs, changes, corpusOf(paragraphs), random);
      return { parent: seed("jinan-2025").notice.text(), child: noticeOf(WENSHANG, rows), rows };
    },
  },
];

/** All that may happen at once, little of each, as it does; how many words is what is measured. */
export const everything = (words: number): Changes => ({
  dropped: 0.15,
  merged: 0.06,
  split: 0.06,
  moved: 0.08,
  fresh: 0.1,
  shuffledGroups: false,
  retitled: 0.3,
  words,
  untouched: 0,
  localised: true,
});

const keyOf = (child: number, parent: number): string => `${child}<${parent}`;

export const scoreOf = ({ parent, child, rows }: Pair, report?: (missed: readonly string[], wrong: readonly string[]) => void): Score => {
  const [p, c] = [open(parent), open(child)];
  const alignment = align(readOutline(c.notice), readOutline(p.notice), placeNames([c.locality, p.locality]));
  const truth = new Set(rows.flatMap(({ sources }, i) => sources.map((source) => keyOf(i, source))));
  const found = alignment.tasks.flatMap(({ task, matches }) => matches.map((match) => keyOf(task.index, match.parent.index)));
  const right = found.filter((key) => truth.has(key));
  report?.(
    [...truth].filter((key) => !found.includes(key)),
    found.filter((key) => !truth.has(key)),
  );
  return { pairs: 1, links: truth.size, found: found.length, right: right.length };
};

/** @param rounds pairs of each subject */
export const evaluate = (subject: Subject, changes: Changes, rounds: number, seedNumber = 1): Score => {
  let score = NOTHING;
  for (let i = 0; i < rounds; i++) score = add(score, scoreOf(subject.make(changes, randomFrom(seedNumber * 7919 + i * 104729))));
  return score;
};
