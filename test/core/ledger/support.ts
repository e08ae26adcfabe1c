/** Notices in few words, for the tests about ledgers. “⇥” stands for a TAB. */
import { readFileSync } from "node:fs";
import type { LedgerEntry, LedgerUnit, NamedNotice } from "../../../server/src/core/ledger/ledger.js";
import { findLedgerUnits, ledgerOf } from "../../../server/src/core/ledger/ledger.js";
import { checked } from "../support/reading.js";

export const HEADER = "工作任务⇥牵头部门⇥责任单位⇥具体要求⇥完成时限";

export const seed = (name: string): NamedNotice => ({
  name: `${name}.notice.txt`,
  checked: checked(readFileSync(`seeds/notices/${name}.notice.txt`, "utf8")),
});

/** A notice of 汶上县 of 26 May with these rows, or one with another head. */
export const notice = (
  rows: readonly string[],
  { header = HEADER, number = "汶政办字〔2025〕8号", place = "汶上县", body = "", year = 2025 } = {},
): NamedNotice => ({
  name: number,
  checked: checked(
    `${number}\n\n${place}人民政府办公室\n关于印发${year}年${place}重点工作任务分解表的通知\n\n${place.slice(-1)}政府各部门、单位：\n\n现印发给你们。${body}\n\n${place}人民政府办公室\n${year}年5月26日\n\n附件\n\n${year}年${place}重点工作任务分解表\n\n${[header, ...rows].join("\n").replaceAll("⇥", "\t")}\n`,
  ),
});

/** One task of 县商务局 with this deadline. */
export const withDeadline = (deadline: string, requirement = "做好公开。"): NamedNotice =>
  notice([`（一）公开⇥县商务局⇥⇥${requirement}⇥${deadline}`]);

export const unitNamed = (notices: readonly NamedNotice[], name: string): LedgerUnit => {
  const [unit, ...more] = findLedgerUnits(notices, name);
  if (unit === undefined || more.length > 0) throw new Error(`${name}: ${1 + more.length}`);
  return unit;
};

export const ledgerFor = (notices: readonly NamedNotice[], name: string) => ledgerOf(notices, { unit: unitNamed(notices, name) });

/** The only entry of a notice with one task. */
export const onlyEntry = (of: NamedNotice): LedgerEntry => {
  const [entry, ...more] = ledgerOf([of], { unit: null }).entries;
  if (entry === undefined || more.length > 0) throw new Error("not one task");
  return entry;
};
