/** What the tests of lineage share: notices by name, and a table as a few words. */
import { readFileSync } from "node:fs";
import { CheckedNotice } from "../../../server/src/core/checked.js";
import { applyEdits } from "../../../server/src/core/lineage/insertion/edits.js";
import { inheritableTasks } from "../../../server/src/core/lineage/insertion/inheritable.js";
import { type Insertion, insertInherited } from "../../../server/src/core/lineage/insertion/insertion.js";
import type { Role } from "../../../server/src/core/notice/model.js";
import { type OutlineTask, readOutline, textFor } from "../../../server/src/core/notice/outline.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";

export const open = (text: string): CheckedNotice => new CheckedNotice(text, { configuration: {}, registries: shippedRegistries });

export const seedText = (name: string): string => readFileSync(`seeds/notices/${name}.notice.txt`, "utf8");

export const seed = (name: string): CheckedNotice => open(seedText(name));

export const HEADER = ["工作任务", "牵头部门", "责任单位", "具体要求", "完成时限"];

export const WENSHANG = "汶上县人民政府办公室\n关于印发2025年工作任务分解表的通知\n\n附件\n\n2025年汶上县工作任务分解表\n\n";
export const JINING = "济宁市人民政府办公室\n关于印发2025年工作任务分解表的通知\n\n附件\n\n2025年济宁市工作任务分解表\n\n";

type Cells = readonly string[] | string;

/** A table in rows: a string is a section, an array a row. */
export const inRows = (front: string, rows: readonly Cells[]): string =>
  `${front}${HEADER.join("\t")}\n${rows.map((row) => (typeof row === "string" ? `${row}\t\t\t\t\n` : `${row.join("\t")}\n`)).join("")}`;

/** The same in cells. */
export const inCells = (front: string, rows: readonly Cells[]): string =>
  `${front}${[HEADER, ...rows.map((row) => (typeof row === "string" ? [row] : row))].map((row) => `${row.map((cell) => `\t${cell}\n`).join("")}\n`).join("")}`;

const heading = ({ group: { heading: own, title, first } }: OutlineTask): string =>
  own === null ? (title ?? "") : first.text.slice(own.marker.span.start, own.titleSpan.end);

/** What a task is, wherever it stands: group without number, units that hold for it, requirement, deadline. */
export const essence = (task: OutlineTask): string =>
  JSON.stringify([
    task.group.section.title,
    task.group.title,
    ...(["lead", "responsible", "requirement", "deadline"] as const).map((role) => textFor(task, role)),
  ]);

export const essences = (notice: CheckedNotice): readonly string[] => readOutline(notice.notice).tasks.map(essence);

/** “（一）甲: 落实。 [县教育局|各镇|6月底前]” a task, sections on lines of their own. */
export const table = (notice: CheckedNotice): string => {
  const lines: string[] = [];
  let section: unknown = null;
  for (const task of readOutline(notice.notice).tasks) {
    if (task.group.section !== section) {
      section = task.group.section;
      if (task.group.section.piece !== null) lines.push(task.group.section.piece.text.trim());
    }
    const text = (role: Role): string => textFor(task, role);
    lines.push(
      `${heading(task)}: ${text("requirement")} [${text("lead")}|${text("responsible")}|${text("deadline")}]`.replace(/\n+/gu, "⏎"),
    );
  }
  return lines.join("\n");
};

export const offered = (child: CheckedNotice, parent: CheckedNotice): readonly string[] =>
  inheritableTasks(child, parent).flatMap(({ tasks }) => tasks.map(({ id }) => id));

export interface Inserted extends Insertion {
  readonly after: CheckedNotice;
  readonly text: string;
}

export const insert = (child: CheckedNotice, parent: CheckedNotice, ids: readonly string[]): Inserted => {
  const insertion = insertInherited(child, parent, ids);
  const text = applyEdits(child.notice.text(), insertion.edits);
  return { ...insertion, text, after: open(text) };
};
