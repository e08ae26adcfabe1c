/** Tables drawn with “|”: Markdown, and what some converters make of a PDF. */
import type { ForeignRow, ForeignTable } from "../../../core/foreign/document.js";
import { say } from "../../../core/message.js";
import { readHeaderTitles, roleLookup } from "../../../core/notice/columns.js";
import { saysWhen } from "../../../core/notice/deadlineWords.js";
import { readMarker } from "../../../core/numbering/marker.js";
import { cell, row, tableOf, wideCell } from "../blocks.js";
import type { PageLine } from "./pages.js";
import { columnOf } from "./roles.js";

const RULE = /^[\s|｜:+=-]+$/u;
const roleOf = roleLookup();

/** The table whose header is `lines[at]`; null where it is none. */
export const pipeTable = (
  lines: readonly PageLine[],
  at: number,
): { readonly blocks: readonly [ForeignTable]; readonly to: number } | null => {
  const titles = fieldsOf(lines[at]?.text ?? "");
  const columns = titles === null ? null : readHeaderTitles(titles, roleOf);
  if (columns === null) return null;
  const width = columns.length;
  const deadline = columnOf(columns, "deadline");
  const rows: ForeignRow[] = [
    row(
      columns.map(({ title }, i) => cell(i, title)),
      true,
    ),
  ];
  let to = at + 1;
  for (; to < lines.length; to++) {
    const text = lines[to]?.text ?? "";
    if (RULE.test(text)) continue;
    const fields = fieldsOf(text);
    if (fields === null) break;
    if (fields.map((title) => title.replace(/\s/gu, "")).join() === columns.map(({ title }) => title).join()) continue;
    rows.push(rowOf(fields, width, deadline));
  }
  return rows.length > 1 ? { blocks: [tableOf(rows)], to } : null;
};

/** What stands between pipes; null for a line that has none. `<br>` is a line break. */
const fieldsOf = (line: string): readonly string[] | null => {
  const bare = line.trim();
  if (!/[|｜]/u.test(bare)) return null;
  const fields = bare
    .replace(/^[|｜]|[|｜]$/gu, "")
    .split(/(?<!\\)[|｜]/u)
    .map((field) =>
      field
        .replaceAll("\\|", "|")
        .replace(/<br\s*\/?>/giu, "\n")
        .replaceAll("**", "")
        .trim(),
    );
  return fields;
};

const rowOf = (fields: readonly string[], width: number, deadline: number): ForeignRow => {
  const [first = ""] = fields;
  if (fields.every((field, i) => i === 0 || field === "") && (readMarker(first, 0)?.level ?? 9) <= 2 && fields.length < width)
    return row([wideCell(width, first)]);
  const short = width - fields.length;
  if (short <= 0)
    return row(
      fields
        .slice(0, width)
        .map((field, i) => cell(i, i === width - 1 ? fields.slice(i).join("|") : field, short < 0 && i === width - 1 ? [COUNT] : [])),
    );
  // The merged cells at the left are often left out: the deadline tells that the others stand further to the right.
  const shifted =
    readMarker(first, 0) === null && deadline >= 0 && saysWhen(fields[deadline - short] ?? "") && !saysWhen(fields[deadline] ?? "");
  const before = Array.from({ length: shifted ? short : 0 }, () => "");
  const doubts = shifted && short === 1 ? [] : [COUNT];
  return row([...before, ...fields].map((field, i) => cell(i, field, i === before.length ? doubts : [])));
};

const COUNT = say(
  "这一行的列数与表头不同，请核对各列是否错位",
  "This row has another number of cells than the header; check whether they stand in the right columns",
);
