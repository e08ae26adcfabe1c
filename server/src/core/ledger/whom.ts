/**
 * Whom a task concerns: who leads it and who is responsible, one by one. What the outline gives as cells is read here into units, merged cells and
 * all columns of a role included.
 */
import type { CheckedNotice } from "../checked.js";
import { type Cell, isFilled, type TableForm } from "../notice/model.js";
import { cellsFor, type OutlineTask, textOfCells } from "../notice/outline.js";
import { tighten } from "../notice/partLines.js";
import { isSentence } from "../rules/units/unitCells.js";
import type { UnitCell, UnitMention } from "../units/cell.js";
import type { UnitKind } from "../units/registry.js";
import type { Unit } from "../units/unit.js";

export type DutyRole = "lead" | "responsible";

/** One organisation, or a name for many. */
export interface LedgerUnit {
  /** The same for all its names and in all notices: “edu@汶上县”; for a name that no registry knows “?县教肓局@汶上县”. */
  readonly id: string;
  /** As notices of its place write it: “县教育和体育局”. An unknown one stands as it is. */
  readonly name: string;
  /** null for an unknown name. */
  readonly unit: Unit | null;
  /** 县政府各部门、单位, 各乡镇（街道）人民政府（办事处）: nobody keeps a ledger of it, its members do. */
  readonly isMany: boolean;
}

/** A unit as one task names it. */
export interface NamedUnit extends LedgerUnit {
  /** As the notice writes it, made whole: “县发展和改革委员会” where the registry prefers 县发展和改革局. */
  readonly written: string;
}

export interface TaskUnits {
  readonly lead: readonly NamedUnit[];
  readonly responsible: readonly NamedUnit[];
}

const MANY: ReadonlySet<UnitKind> = new Set(["collective", "lower-governments"]);

/** Many organs under one name. The committee of one zone (济宁高新区管委会) is one, 各管委会 are many. */
export const isMany = ({ kind, function: fn }: Unit): boolean =>
  MANY.has(kind) || (kind === "zone-committee" && fn?.startsWith("zones") === true);

/** @param place name of the place of the notice: “县政府” is what its own notices say, and an unknown name of one county is none of another */
export const ledgerUnit = (unit: Unit | null, name: string, place: string): LedgerUnit =>
  unit === null
    ? { id: `?${tighten(name)}@${place}`, name: tighten(name), unit, isMany: false }
    : { id: unit.id, name: unit.locality === place || unit.registered ? unit.preferred : name, unit, isMany: isMany(unit) };

/** Units of all tasks of one notice. */
export const createWhom = (checked: CheckedNotice): ((task: OutlineTask) => TaskUnits) => {
  const place = checked.locality?.name ?? "";
  const firstLeads = saysFirstLeads(checked);
  const named = ({ name, unit }: UnitMention): NamedUnit => ({ ...ledgerUnit(unit, name, place), written: name });
  return (task) => {
    const found: Record<DutyRole, NamedUnit[]> = { lead: [], responsible: [] };
    const hasLead = hasColumn(task.row.form, "lead");
    for (const role of ["lead", "responsible"] as const) {
      for (const read of cellTexts(task, role).map(checked.context.unitCell)) {
        if (isSentence(read)) continue;
        read.mentions.forEach((mention, i) => {
          const isFirst = !hasLead && firstLeads && i === 0 && found.responsible.length === 0;
          found[saidBeside(read, mention) ?? (isFirst ? "lead" : role)].push(named(mention));
        });
      }
    }
    const lead = eachOnce(found.lead);
    const leading = new Set(lead.map(({ id }) => id));
    return { lead, responsible: eachOnce(found.responsible).filter(({ id }) => !leading.has(id)) };
  };
};

const hasColumn = (form: TableForm, role: DutyRole): boolean => form.columns.some((column) => column.role === role);

/** A text for every column of the role: 责任单位 and 配合单位 both say who is responsible. A cell that goes on behind a page break is one text. */
const cellTexts = (task: OutlineTask, role: DutyRole): readonly string[] => {
  const { cells, task: from } = cellsFor(task, role);
  const further = from.row.cells.filter((cell) => isFilled(cell) && isOf(from.row.form, cell, role) && !cells.includes(cell));
  return [...(cells.length > 0 ? [textOfCells(cells)] : []), ...further.map(({ value }) => value)];
};

const isOf = (form: TableForm, cell: Cell, role: DutyRole): boolean => form.columns[cell.column]?.role === role;

/** “县教育局（牵头）”, “县财政局（配合）”: brackets behind a name outweigh the column it stands in. */
const saidBeside = ({ value }: UnitCell, { note }: UnitMention): DutyRole | null => {
  if (note === null) return null;
  const words = tighten(value.slice(note.start, note.end)).replace(/^[（(]|[）)]$/gu, "");
  if (/^(?:牵头|主责|主办|总牵头)(?:单位|部门)?$/u.test(words)) return "lead";
  return /^(?:配合|协办|参与|责任|协同)(?:单位|部门)?$/u.test(words) ? "responsible" : null;
};

const eachOnce = (units: readonly NamedUnit[]): readonly NamedUnit[] =>
  [...new Map([...units].reverse().map((unit) => [unit.id, unit])).values()].reverse();

const FIRST_LEADS =
  /(?:[列排]名?在?(?:首位|第一位?)|第一[个家位])的?(?:责任)?(?:单位|部门)?(?:为|是|系)(?:该?项?(?:任务|工作)的?)?(?:牵头|主责|主办|第一责任)/u;

/** “列在首位的为牵头单位”: said once around a table that has no column for it. */
const saysFirstLeads = ({ notice }: CheckedNotice): boolean => {
  for (const piece of notice.pieces)
    if ((piece.kind === "front" || piece.kind === "tail" || piece.kind === "note") && FIRST_LEADS.test(tighten(piece.text))) return true;
  return false;
};
