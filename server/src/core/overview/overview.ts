/** Figures of a notice: who leads how much, what is due when, how much is left to everybody, what was taken from the notice above. */
import type { CheckedNotice } from "../checked.js";
import type { Stage } from "../deadline/deadline.js";
import { coverageOf } from "../features/lineage/coverage.js";
import { entriesOf, ledgerNotice } from "../ledger/entries.js";
import type { LedgerEntry } from "../ledger/model.js";
import { issuedTitle } from "../lineage/titles.js";
import { tableTitle } from "../notice/titles.js";

/** How many tasks fall to one name. */
export interface Share {
  readonly name: string;
  readonly count: number;
}

export interface Overview {
  /** “2025年汶上县政务公开工作要点任务分解表”, or what the notice is called. */
  readonly title: string;
  readonly number: string | null;
  readonly tasks: number;
  readonly leads: LeadFigures;
  readonly deadlines: DeadlineFigures;
  /** null without a notice above that holds tasks. */
  readonly lineage: LineageFigures | null;
  /** In the order of the notice; those of tasks ahead of any section have no name. */
  readonly sections: readonly Share[];
}

export interface LeadFigures {
  /** `responsible`: no task says who leads, so those are counted who are responsible. */
  readonly role: "lead" | "responsible";
  /** Most tasks first; names for many (县政府各部门、单位) count as one. A task with several leading units counts for each. */
  readonly units: readonly Share[];
  /** Tasks by who leads them: only units named one by one, only names for many, both, nobody. Together all tasks. */
  readonly named: number;
  readonly many: number;
  readonly mixed: number;
  readonly nobody: number;
}

/** Tasks by the last day of their deadline. Each counts once: together all tasks. */
export interface DeadlineFigures {
  /** Year of the notice; null where it names none, and then all is `open`, `longTerm` or `none`. */
  readonly year: number | null;
  /** January to December of that year, without its last day. */
  readonly months: readonly number[];
  /** 31 December: 12月底前, 年内. */
  readonly yearEnd: number;
  readonly earlier: number;
  readonly later: number;
  /** 每季度末, 每月5日前. */
  readonly recurring: number;
  /** 长期坚持, 年内持续推进. */
  readonly longTerm: number;
  /** A condition, an event, words that are no deadline. */
  readonly open: number;
  readonly none: number;
}

/** Against the nearest notice that tasks are taken from. */
export interface LineageFigures {
  readonly parent: string;
  /** It is of a higher level: what of it is not carried was to be. */
  readonly isFromAbove: boolean;
  /** Own tasks. */
  readonly verbatim: number;
  readonly adapted: number;
  readonly new: number;
  /** Tasks of the parent. */
  readonly carried: number;
  readonly leftOut: number;
  readonly open: number;
}

/** @param name what the notice is called among those around it; null for one in no file */
export const overviewOf = (checked: CheckedNotice, name: string | null = null): Overview => {
  const entries = entriesOf({ checked, name: name ?? "" });
  return {
    title: titleOf(checked) ?? name ?? "",
    number: ledgerNotice({ checked, name: name ?? "" }).number,
    tasks: entries.length,
    leads: leadsOf(entries),
    deadlines: deadlinesOf(checked, entries),
    lineage: lineageOf(checked, name),
    sections: sectionsOf(entries),
  };
};

const leadsOf = (entries: readonly LedgerEntry[]): LeadFigures => {
  const role = entries.some(({ lead }) => lead.length > 0) ? "lead" : "responsible";
  const counts = new Map<string, { readonly name: string; count: number }>();
  const kinds = { named: 0, many: 0, mixed: 0, nobody: 0 };
  for (const entry of entries) {
    const units = entry[role];
    for (const { id, name } of units) {
      const known = counts.get(id) ?? { name, count: 0 };
      known.count++;
      counts.set(id, known);
    }
    // 各县（市、区）政府，济宁高新区管委会: a zone beside the governments below is one of them.
    const hasLower = units.some(({ unit }) => unit?.kind === "lower-governments");
    const many = units.filter(({ isMany, unit }) => isMany || (hasLower && unit?.kind === "zone-committee")).length;
    kinds[units.length === 0 ? "nobody" : many === 0 ? "named" : many === units.length ? "many" : "mixed"]++;
  }
  return { role, units: [...counts.values()].sort((a, b) => b.count - a.count), ...kinds };
};

const deadlinesOf = (checked: CheckedNotice, entries: readonly LedgerEntry[]): DeadlineFigures => {
  const { year } = checked.parts;
  const months = new Array<number>(12).fill(0);
  const others = { yearEnd: 0, earlier: 0, later: 0, recurring: 0, longTerm: 0, open: 0, none: 0 };
  for (const { deadline } of entries) {
    const { lastDay } = deadline;
    const [ofYear, month] = (lastDay ?? "").split("-").map(Number);
    const kind = kindOf(checked, deadline);
    if (kind !== "dated") others[kind]++;
    else if (ofYear === undefined || month === undefined || year === null) others.open++;
    else if (ofYear !== year) others[ofYear < year ? "earlier" : "later"]++;
    else if (lastDay === `${year}-12-31`) others.yearEnd++;
    else months[month - 1] = (months[month - 1] ?? 0) + 1;
  }
  return { year, months, ...others };
};

const kindOf = (
  checked: CheckedNotice,
  { text, from, lastDay, dues }: LedgerEntry["deadline"],
): "dated" | "recurring" | "longTerm" | "open" | "none" => {
  if (text === "") return "none";
  const stages = from === "column" ? checked.context.deadline(text).stages : [];
  const has = (kind: Stage["kind"]): boolean => stages.some((stage) => stage.kind === kind);
  if (has("continuous") && stages.every(({ kind }) => kind === "continuous")) return "longTerm";
  const hasDay = dues.some(({ kind }) => kind === "day");
  if (!hasDay && (dues.length > 0 || has("recurring"))) return "recurring";
  if (lastDay !== null) return "dated";
  return has("continuous") ? "longTerm" : "open";
};

/** The document the notice issues, “2025年汶上县政务公开工作要点任务分解表”; null where it has no title. */
const titleOf = ({ parts }: Pick<CheckedNotice, "parts">): string | null => {
  const issued = issuedTitle(tableTitle(parts) ?? parts.title?.text ?? "");
  return issued === "" ? null : issued;
};

const lineageOf = (checked: CheckedNotice, name: string | null): LineageFigures | null => {
  const { lineage } = checked;
  const nearest = lineage?.parents[0];
  if (lineage === null || nearest === undefined) return null;
  const { rows, open, isFromAbove } = coverageOf(lineage, { name, checked });
  const all = nearest.relation.alignment.notCovered.length;
  const status = (wanted: string): number => rows.filter((row) => row.status === wanted).length;
  const leftOut = open.filter(({ notForUs }) => notForUs !== null).length;
  return {
    parent: titleOf(nearest.parent.checked) ?? nearest.parent.name,
    isFromAbove,
    verbatim: status("verbatim"),
    adapted: status("adapted"),
    new: status("new"),
    carried: nearest.relation.parent.tasks.length - all,
    leftOut,
    open: open.length - leftOut,
  };
};

const sectionsOf = (entries: readonly LedgerEntry[]): readonly Share[] => {
  const shares: { name: string; count: number }[] = [];
  let last: string | null | undefined;
  for (const { section } of entries) {
    const open = shares.at(-1);
    if (open !== undefined && section === last) open.count++;
    else shares.push({ name: section ?? "", count: 1 });
    last = section;
  }
  return shares;
};
