/** Notices the tests of the protocol open. */
import { readFileSync } from "node:fs";

export const seed = (name: string): string => readFileSync(`seeds/notices/${name}.notice.txt`, "utf8");

const FRONT =
  "汶政办字〔2025〕8号\n\n汶上县人民政府办公室\n关于印发2025年重点工作任务分解表的通知\n\n各乡镇（街道）人民政府（办事处），县政府各部门、单位：\n\n请认真落实。\n\n汶上县人民政府办公室\n2025年5月26日\n\n附件\n\n2025年重点工作任务分解表\n\n";

/** A county table in rows; “⇥” between cells. */
export const rows = (...lines: readonly string[]): string =>
  `${FRONT}工作任务⇥牵头部门⇥责任单位⇥具体要求⇥完成时限\n${lines.join("\n")}\n`.replaceAll("⇥", "\t");

export const CLEAN = rows("（一）甲⇥县财政局⇥县审计局⇥乙。⇥12月底前");
export const SLIPS = rows("(一)甲⇥县财政局⇥县审计局⇥乙。⇥12月底前", "(二)丙⇥县审计局⇥⇥丁。⇥12 月底前");
