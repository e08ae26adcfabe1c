/** The columns of a ledger and what stands in them: the same for a spreadsheet, a page and Markdown. */
import type { Duty, Ledger, LedgerEntry } from "./model.js";
import type { NamedUnit } from "./whom.js";

export interface LedgerColumn {
  readonly title: string;
  /** Room it wants, in Chinese characters. */
  readonly width: number;
  readonly align: "left" | "center";
  /** A day, where a spreadsheet can reckon with it. @param index from 0, in its table */
  readonly value: (entry: LedgerEntry, index: number) => string | { readonly date: string };
}

/** One table of a ledger: what the unit has under its own name, and apart from it what it has as one of many. */
export interface LedgerTable {
  /** “本单位任务”, “共性任务”; null where there is only one. */
  readonly heading: string | null;
  /** Its tasks are those the unit has as one of many. */
  readonly isCommon: boolean;
  readonly columns: readonly LedgerColumn[];
  readonly entries: readonly LedgerEntry[];
}

/** What a form of the ledger shows beside what all show. */
export interface Shown {
  /** A column for the last day beside what the notice says. */
  readonly day: boolean;
  /** The number of the notice beside each task; false where one notice stands over all of them. */
  readonly number: boolean;
}

export const ledgerTables = (ledger: Ledger, { day, number }: Shown): readonly LedgerTable[] => {
  const { unit, entries, common } = ledger;
  const table = (heading: string | null, columns: readonly LedgerColumn[], of: readonly LedgerEntry[]): LedgerTable => ({
    heading,
    isCommon: of === common,
    columns: [SERIAL, TASK, REQUIREMENT, ...columns, DEADLINE, ...(day ? [DAY] : []), number ? SOURCE : ITEM, PROGRESS, REMARK],
    entries: of,
  });
  if (unit === null) return [table(null, [LEAD, RESPONSIBLE], entries)];
  const others = othersOf(unit.id);
  const own = [column("牵头/责任", 6, "center", ({ duties }) => duties.slice(0, 1).map(roleOf).join("")), others];
  if (common.length === 0) return [table(null, own, entries)];
  const shared = table("共性任务", [column("牵头/责任", 14, "left", ({ duties }) => duties.map(dutyWords).join("\n")), others], common);
  return entries.length === 0 ? [shared] : [table("本单位任务", own, entries), shared];
};

/** “依据：《2025年汶上县政务公开工作要点任务分解表》（汶政办字〔2025〕8号）”, a line for each notice. */
export const basisLines = ({ notices }: Ledger): readonly string[] =>
  notices.map(({ title, number, name }) => {
    const named = title === name || /^《[^《》]*》$/u.test(title) ? title : `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
    return `依据：${named}${number === null ? "" : `（${number}）`}`;
  });

/** Whether “12月底前” alone leaves open which year is meant. */
export const spansYears = ({ notices }: Ledger): boolean => new Set(notices.map(({ year }) => year)).size > 1;

export const roleOf = ({ role }: Duty): string => (role === "lead" ? "牵头" : "责任");

/** “责任（县政府各部门、单位之一）”, “牵头（县政府有关部门，是否涉及待确认）”. */
export const dutyWords = (duty: Duty): string =>
  duty.as === null ? roleOf(duty) : `${roleOf(duty)}（${duty.as}${duty.open ? "，是否涉及待确认" : "之一"}）`;

/** “汶政办字〔2025〕8号”, “一（二）第3项”. Without a number the title stands for the notice. */
export const sourceLines = ({ notice, item }: LedgerEntry): readonly string[] =>
  [notice.number ?? notice.title, item].filter((part) => part !== "");

/** “共同牵头：县商务局”, “责任：县财政局、各镇街”: all but the unit itself and the names for many that it goes by. */
export const otherUnits = ({ lead, responsible, duties }: LedgerEntry, own: string | null): readonly string[] => {
  const isOwn = ({ id, written }: NamedUnit): boolean => id === own || duties.some(({ as }) => as === written);
  const line = (role: string, units: readonly NamedUnit[]): readonly string[] => {
    const others = namesOf(units.filter((unit) => !isOwn(unit)));
    return others === "" ? [] : [`${role}：${others}`];
  };
  const leads = duties.some(({ role, open }) => role === "lead" && !open);
  return [...line(leads ? "共同牵头" : "牵头", lead), ...line("责任", responsible)];
};

const column = (title: string, width: number, align: LedgerColumn["align"], value: LedgerColumn["value"]): LedgerColumn => ({
  title,
  width,
  align,
  value,
});

const lines = (parts: readonly string[]): string => parts.join("\n");

/** Side by side: thirty schools below one another are higher than a row can be. A name with “、” in it (县政府各部门、单位) is parted from others by “，”. */
const namesOf = (units: readonly NamedUnit[]): string => {
  const names = units.map(({ written }) => written);
  return names.join(names.some((name) => name.includes("、")) ? "，" : "、");
};

const SERIAL = column("序号", 4, "center", (_, index) => String(index + 1));
const TASK = column("任务", 12, "left", ({ task, section }) => (task !== "" ? task : (section ?? "")));
const REQUIREMENT = column("具体要求", 32, "left", ({ requirement }) => requirement);
const LEAD = column("牵头单位", 12, "left", ({ lead }) => namesOf(lead));
const RESPONSIBLE = column("责任单位", 16, "left", ({ responsible }) => namesOf(responsible));
const DEADLINE = column("完成时限", 11, "center", ({ deadline }) => deadline.text);
const SOURCE = column("来源", 12, "left", (entry) => lines(sourceLines(entry)));
const ITEM = column("来源", 8, "center", ({ item }) => item);
const PROGRESS = column("进展情况", 12, "left", () => "");
const REMARK = column("备注", 8, "left", ({ deadline }) => lines(deadline.remarks.map(({ zh }) => zh)));

/** What only comes back has no last day one works towards: “2025-06-30起”. */
const DAY = column("截止日期", 8, "center", ({ deadline: { dues, lastDay } }) => {
  const [first] = dues;
  if (first?.kind === "series" && dues.every(({ kind }) => kind === "series")) return `${first.series.first}起`;
  return lastDay === null ? "" : { date: lastDay };
});

const othersOf = (own: string): LedgerColumn => column("其他单位", 16, "left", (entry) => lines(otherUnits(entry, own)));
