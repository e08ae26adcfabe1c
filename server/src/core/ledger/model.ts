/** 台账: what units have to do after one or more notices. */
import type { LedgerDeadline } from "./due.js";
import type { DutyRole, LedgerUnit, NamedUnit } from "./whom.js";

/** A notice a ledger is made from. */
export interface LedgerNotice {
  /** What it is called among those around it. */
  readonly name: string;
  /** “关于印发2025年汶上县政务公开工作要点任务分解表的通知”; a bare table has the title over it, or its name. */
  readonly title: string;
  /** “汶政办字〔2025〕8号” */
  readonly number: string | null;
  /** ISO */
  readonly date: string | null;
  readonly year: number | null;
}

/** How a task concerns the unit of the ledger. */
export interface Duty {
  readonly role: DutyRole;
  /** The name for many that it goes by here, as the notice writes it: “县政府各部门、单位”; null where it is named itself. */
  readonly as: string | null;
  /** The notice says 有关: whether this unit is meant, it has to find out. */
  readonly open: boolean;
}

export interface LedgerEntry {
  readonly notice: LedgerNotice;
  /** Line of the notice, from 1. */
  readonly line: number;
  /** “一（二）第3项”: where in the notice it stands; empty where nothing is numbered. */
  readonly item: string;
  /** Words of its section, without the number; null ahead of any. */
  readonly section: string | null;
  /** What the task is called: its own title, or that of its group. May be empty. */
  readonly task: string;
  /** What the notice says is to be done. Empty where the table has one column for both. */
  readonly requirement: string;
  readonly lead: readonly NamedUnit[];
  readonly responsible: readonly NamedUnit[];
  readonly deadline: LedgerDeadline;
  /** Those of the unit of the ledger, the weightiest first; empty in a ledger of all tasks. */
  readonly duties: readonly Duty[];
}

export interface Ledger {
  /** Whose it is; null for one of all tasks. */
  readonly unit: LedgerUnit | null;
  /** “县教育和体育局2025年工作任务台账” */
  readonly title: string;
  readonly notices: readonly LedgerNotice[];
  /** Those that name the unit (of a ledger of all tasks: all), by their last day, then in the order of the notices; without a day at the end. */
  readonly entries: readonly LedgerEntry[];
  /** Those it has as one of many, “县政府各部门、单位”, in the same order. */
  readonly common: readonly LedgerEntry[];
}
