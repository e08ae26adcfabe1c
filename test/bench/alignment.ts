/** How long it takes to align a child and a parent notice: at first, and again after a key was typed. In this process, without a server. */
import { align } from "../../server/src/core/lineage/alignment/alignment.js";
import { Notice } from "../../server/src/core/notice/document.js";
import { readOutline } from "../../server/src/core/notice/outline.js";
import { everything } from "../core/lineage/perturb/evaluation.js";
import { perturb, wordsOf } from "../core/lineage/perturb/perturb.js";
import { type Random, randomFrom } from "../core/lineage/perturb/random.js";
import { noticeOf, type PlainRow, seedRows } from "../core/lineage/perturb/table.js";
import { JINING, WENSHANG } from "../core/lineage/support.js";

interface Limits {
  /** Milliseconds. */
  readonly first: number;
  readonly again: number;
}

const SIZES: readonly (readonly [rows: number, limits: Limits])[] = [
  [2000, { first: 2000, again: 15 }],
  [10_000, { first: 8000, again: 150 }],
];
const KEYS = 200;
const PLACES = ["济宁市", "汶上县", "济宁", "汶上"];

const seeds = (): PlainRow[] => ["jining-2024", "jining-2025", "wenshang-2025", "jinxiang-2023"].flatMap(seedRows);

/** Rows put together of clauses of the seeds, so that each clause stands in several. */
const parentRows = (count: number, random: Random): PlainRow[] => {
  const rows = seeds();
  const clauses = rows.flatMap(({ requirement }) => requirement.match(/[^，。；]+[，。；]/gu) ?? []);
  return Array.from({ length: count }, (_, i) => ({
    title: `推进第${Math.floor(i / 10) + 1}组工作`,
    lead: random.pick(rows).lead,
    requirement: Array.from({ length: 2 + random.below(4) }, () => random.pick(clauses)).join(""),
    deadline: "12月底前",
  }));
};

const timed = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** Measures and prints; gives how many limits are exceeded. */
export const benchAlignment = (): number => {
  const corpus = seeds().flatMap(({ requirement }) => wordsOf(requirement).flatMap(({ text, word }) => (word ? [text] : [])));
  let over = 0;
  const print = (what: string, ms: number, most: number): void => {
    if (ms > most) over++;
    console.log(`${ms > most ? "✖" : "✔"} ${what}: ${ms.toFixed(2)} ms (at most ${most} ms)`);
  };
  for (const [rows, limits] of SIZES) {
    const random = randomFrom(rows);
    const parentTable = parentRows(rows, random);
    const parent = readOutline(Notice.read(noticeOf(JINING, parentTable)));
    const child = Notice.read(noticeOf(WENSHANG, perturb(parentTable, { ...everything(0.1), untouched: 0.5 }, corpus, random)));
    const outline = readOutline(child);
    print(
      `${rows} rows: aligned at first`,
      timed(() => align(outline, parent, PLACES)),
      limits.first,
    );
    const at = child.text().indexOf("，", Math.floor(child.text().length / 2));
    const times = Array.from({ length: KEYS }, (_, i) => {
      child.edit(i % 2 === 0 ? { start: at, end: at } : { start: at, end: at + 1 }, i % 2 === 0 ? "政" : "");
      const edited = readOutline(child);
      return timed(() => align(edited, parent, PLACES));
    }).sort((a, b) => a - b);
    print(`${rows} rows: aligned again after a key, median`, times[KEYS / 2] ?? Number.NaN, limits.again);
  }
  return over;
};
