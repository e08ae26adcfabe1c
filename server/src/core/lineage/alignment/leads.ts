/** Whether two tasks are led by the same kind of unit, and how much that says: 政府办公室 leads half a table, 民政局 two of its rows. */
import { type OutlineTask, textFor } from "../../notice/outline.js";
import { comparable, type Pairs, pairsOf } from "./likeness.js";
import { Remembered } from "./remembered.js";

/** Which level a unit belongs to is what changes from one notice to the other. */
const LEVEL = /(?<![\p{Script=Han}])[省市县区](?!场)/gu;

/** The units that lead, as they stand; those responsible where the table has no others. */
export const leadOf = (task: OutlineTask): string => textFor(task, "lead") || textFor(task, "responsible");

export class Leads {
  private readonly pairs: Remembered<Pairs>;
  private readonly known: Remembered<Remembered<number>>;
  private readonly weights = new Map<number, number>();
  private readonly most: number;

  /** @param leads those of all tasks of the parent, which say how common a unit is */
  constructor(leads: readonly string[], places: readonly string[]) {
    this.pairs = new Remembered((text) => pairsOf(comparable(text.replace(LEVEL, ""), places)));
    this.known = new Remembered((own) => new Remembered((other) => this.compare(this.pairs.of(own), this.pairs.of(other))));
    const holders = new Map<number, number>();
    for (const lead of leads) for (const pair of this.pairs.of(lead).counts.keys()) holders.set(pair, (holders.get(pair) ?? 0) + 1);
    for (const [pair, count] of holders) this.weights.set(pair, Math.log(leads.length / count));
    this.most = Math.log(1 + leads.length);
  }

  /** 0 (other units, or such as lead everything) to 1 (the same, that leads little else). */
  likeness(child: string, parent: string): number {
    return child === "" || parent === "" ? 0 : this.known.of(child).of(parent);
  }

  private compare(own: Pairs, other: Pairs): number {
    let common = 0;
    let weight = 0;
    for (const pair of own.counts.keys()) {
      if (!other.counts.has(pair)) continue;
      common++;
      weight += this.weights.get(pair) ?? 0;
    }
    if (common === 0) return 0;
    return ((2 * common) / (own.counts.size + other.counts.size)) * (weight / common / this.most);
  }
}
