/** Editor features tried on fragments: “⇥” stands for a TAB, “|” for the cursor. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Completion } from "../../../server/src/core/features/completion/index.js";
import { applyEdits } from "../../../server/src/core/lineage/insertion/edits.js";
import { createNoticeService, type NoticeDocument, type NoticeService, noOtherNotices } from "../../../server/src/core/service.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";

export const plainService = createNoticeService(noOtherNotices, shippedRegistries, {});

export const seedText = (name: string): string => readFileSync(`seeds/notices/${name}.notice.txt`, "utf8");

const FRONT =
  "汶政办字〔2025〕8号\n\n汶上县人民政府办公室\n关于印发2025年重点工作任务分解表的通知\n\n各乡镇（街道）人民政府（办事处），县政府各部门、单位：\n\n请认真落实。\n\n汶上县人民政府办公室\n2025年5月26日\n\n附件\n\n2025年重点工作任务分解表\n\n";

/** A county table in rows with these rows, “⇥” between cells. */
export const rows = (...lines: readonly string[]): string => `${FRONT}工作任务⇥牵头部门⇥责任单位⇥具体要求⇥完成时限\n${lines.join("\n")}\n`;

/** The same in cells: every cell on a line of its own, an empty line behind every row. */
export const cells = (...lines: readonly string[]): string =>
  `${FRONT}${["工作任务⇥牵头部门⇥责任单位⇥具体要求⇥完成时限", ...lines]
    .map(
      (row) =>
        `${row
          .split("⇥")
          .map((cell) => `⇥${cell}\n`)
          .join("")}\n`,
    )
    .join("")}`;

export interface AtCursor {
  readonly text: string;
  readonly offset: number;
  readonly document: NoticeDocument;
  readonly items: readonly Completion[];
  readonly labels: readonly string[];
}

/** What is offered at “|”. */
export const complete = (fragment: string, service: NoticeService = plainService): AtCursor => {
  const marked = fragment.replaceAll("⇥", "\t");
  const offset = marked.indexOf("|");
  assert.ok(offset >= 0, "the fragment has no cursor");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const document = service.open(text);
  const { items } = service.complete(document, offset, "zh");
  for (const item of items) checkForm(item, text, offset);
  return { text, offset, document, items, labels: [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label) };
};

/** What every editor asks of a completion: an edit on the cursor's line that holds the cursor, other edits apart from it. */
const checkForm = ({ label, edit, additional, filterText }: Completion, text: string, offset: number): void => {
  const { start, end } = edit.span;
  assert.ok(start <= offset && offset <= end, `“${label}” replaces something else`);
  assert.ok(!text.slice(start, end).includes("\n"), `“${label}” replaces more than a line`);
  for (const { span } of additional) assert.ok(span.end <= start || span.start >= end, `“${label}” changes one place twice`);
  assert.ok(filterText.length > 0);
};

/** The text after the item with that label is accepted, from the line before the cursor to the line after. */
export const accept = (fragment: string, label: string, service: NoticeService = plainService): string => {
  const { text, items, labels } = complete(fragment, service);
  const item = items.find((candidate) => candidate.label === label || candidate.label.startsWith(label));
  assert.ok(item !== undefined, `“${label}” is not offered, but ${labels.slice(0, 20).join(" ")}`);
  return applyEdits(
    text,
    [item.edit, ...item.additional].sort((a, b) => a.span.start - b.span.start),
  ).replaceAll("\t", "⇥");
};

/** Labels found by what is typed between the beginning of the edit and the cursor, as an editor filters. */
export const found = ({ items, text, offset }: AtCursor): readonly string[] =>
  items.filter(({ filterText, edit }) => isFoundBy(filterText, text.slice(edit.span.start, offset).trimStart())).map(({ label }) => label);

/** Letters in order, from the beginning of a word on. */
export const isFoundBy = (filterText: string, typed: string): boolean =>
  filterText.split(" ").some((word) => {
    if (typed === "") return true;
    if (word[0]?.toLowerCase() !== typed[0]?.toLowerCase()) return false;
    let at = 0;
    for (const char of typed) {
      at = word.toLowerCase().indexOf(char.toLowerCase(), at) + 1;
      if (at === 0) return false;
    }
    return true;
  });
