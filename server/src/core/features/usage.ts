/**
 * What a notice uses, counted: units and deadlines by column. Made once and kept up to date with the rows that come and go, so that completion
 * never walks through the table.
 */
import type { CheckedNotice } from "../checked.js";
import type { Change } from "../notice/document.js";
import { cellOf, isFilled, type Piece, type Role, type Row } from "../notice/model.js";
import type { Unit } from "../units/unit.js";
import type { Units } from "../units/units.js";

export type UnitRole = "lead" | "responsible";

export interface UnitUse {
  readonly unit: Unit;
  readonly count: number;
  /** The name written most, out of those that are in order; null where none of them is. */
  readonly name: string | null;
}

class Count {
  total = 0;
  readonly names = new Map<string, number>();

  constructor(readonly unit: Unit) {}

  add(name: string | null, by: number): void {
    this.total += by;
    if (name !== null) bump(this.names, name, by);
  }
}

export class Usage {
  private readonly units: Record<UnitRole, Map<string, Count>> = { lead: new Map(), responsible: new Map() };
  private readonly texts = new Map<string, number>();
  /** What the cells were read with; null until something is asked. */
  private readWith: Units | null = null;

  constructor(private readonly checked: CheckedNotice) {}

  /** Takes an edit into account. Nothing is counted before the first question. */
  update(change: Change): void {
    if (this.readWith === null) return;
    if (this.readWith !== this.checked.units) {
      this.readWith = null;
      return;
    }
    for (const piece of change.removed) this.count(piece, -1);
    for (const piece of change.added) this.count(piece, 1);
  }

  /** Counts what is there, unless that was done. Worth calling when nothing else is to do. */
  prepare(): void {
    const { notice, units } = this.checked;
    if (this.readWith === units) return;
    this.readWith = units;
    for (const counts of Object.values(this.units)) counts.clear();
    this.texts.clear();
    for (const piece of notice.pieces) this.count(piece, 1);
  }

  /** Units of a column, the most used first. */
  unitsIn(role: UnitRole): readonly UnitUse[] {
    this.prepare();
    return [...this.units[role].values()]
      .sort((a, b) => b.total - a.total)
      .map(({ unit, total, names }) => ({ unit, count: total, name: mostUsed(names) }));
  }

  /** Deadlines as they are written, the most used first. */
  deadlines(): readonly string[] {
    this.prepare();
    return [...this.texts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  }

  private count(piece: Piece, by: 1 | -1): void {
    if (piece.kind !== "row") return;
    this.countUnits(piece, "lead", by);
    this.countUnits(piece, "responsible", by);
    const deadline = cellOf(piece, "deadline");
    if (isFilled(deadline)) bump(this.texts, deadline.value, by);
  }

  private countUnits(row: Row, role: UnitRole & Role, by: 1 | -1): void {
    const cell = cellOf(row, role);
    if (!isFilled(cell) || this.readWith === null) return;
    const counts = this.units[role];
    for (const { unit, name, resolution } of this.readWith.read(cell.value).mentions) {
      if (unit === null) continue;
      let count = counts.get(unit.id);
      if (count === undefined) {
        count = new Count(unit);
        counts.set(unit.id, count);
      }
      count.add(resolution === null || resolution.variant || resolution.until !== null ? null : name, by);
      if (count.total <= 0) counts.delete(unit.id);
    }
  }
}

const bump = (counts: Map<string, number>, key: string, by: number): void => {
  const count = (counts.get(key) ?? 0) + by;
  if (count <= 0) counts.delete(key);
  else counts.set(key, count);
};

const mostUsed = (counts: ReadonlyMap<string, number>): string | null => {
  let best: string | null = null;
  let most = 0;
  for (const [name, count] of counts) if (count > most) [best, most] = [name, count];
  return best;
};
