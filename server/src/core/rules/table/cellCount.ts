import { type Message, say } from "../../message.js";
import type { Notice } from "../../notice/document.js";
import { cellOf, isFilled, type Row } from "../../notice/model.js";
import { addMissingCells } from "../../notice/write.js";
import type { Span } from "../../text/span.js";
import type { RuleContext } from "../context.js";
import type { RuleDocumentation } from "../documentation.js";
import { hasItsCells, isLoneGroup, nameOf } from "../rows.js";
import type { Fix, PieceReporter, Rule } from "../rule.js";
import { looksLikeDeadline, looksOf } from "./looks.js";
import { missingColumns } from "./missingColumns.js";

/** key: how many cells a row has more than the header. */
const DIFFERENCE = "cell-difference";
/** Where this many rows, and most of the table, differ from the header alike, the header is wrong and not the rows. */
const ENOUGH = 3;

export const cellCount: Rule = {
  id: "table/cell-count",
  facts: (piece, context, add) => {
    if (piece.kind !== "row" || piece.use !== "task" || hasItsCells(piece)) return;
    if (isLoneGroup(piece) && looksOf(cellOf(piece, "task")?.value ?? "", context) === "unknown") return;
    add(DIFFERENCE, String(piece.cells.length - piece.form.columns.length), "", { start: 0, end: 0 });
  },
  // No topics: whether most rows differ depends on how many there are, and as long as none differs nothing is done.
  whole: (notice, tally, context, report) => {
    for (const key of tally.keys(DIFFERENCE)) {
      const [uses] = tally.values(DIFFERENCE, key).values();
      if (uses === undefined) continue;
      const rows = [...uses.places()].map(({ piece }) => piece as Row);
      if (uses.count >= ENOUGH && uses.count * 2 > notice.pieces.count) reportHeader(notice, firstOf(notice, rows), Number(key), report);
      else for (const row of rows) report(row, Number(key) > 0 ? tooMany(row) : tooFew(row, context));
    }
  },
};

const firstOf = (notice: Notice, rows: readonly Row[]): Row => rows.reduce((a, b) => (notice.startOf(b) < notice.startOf(a) ? b : a));

/** One finding at the header of the table: it has lost a title, or has one too many. Where a title is missed anyhow, table/columns says so. */
const reportHeader = (notice: Notice, row: Row, difference: number, report: PieceReporter): void => {
  const { at, columns } = row.form;
  if (at.requirement === undefined || (at.lead === undefined && at.responsible === undefined)) return;
  let header = notice.pieces.previous(row);
  while (header !== null && header.kind !== "header") header = notice.pieces.previous(header);
  const [first, last] = [
    header?.kind === "header" ? header.cells[0] : undefined,
    header?.kind === "header" ? header.cells.at(-1) : undefined,
  ];
  if (header === null || first === undefined || last === undefined) return;
  const [has, titles] = [columns.length + difference, columns.length];
  report(header, {
    span: { start: first.inner.start, end: last.inner.end },
    message:
      difference > 0
        ? say(
            `表头有 ${titles} 列，各行大多有 ${has} 个单元格，请补上缺少的列名`,
            `The header has ${titles} columns and most rows have ${cells(has)}; add the missing heading`,
          )
        : say(
            `表头有 ${titles} 列，各行大多只有 ${has} 个单元格，请核对列名是否多了`,
            `The header has ${titles} columns and most rows have only ${cells(has)}; look for a heading too many`,
          ),
  });
};

const counts = (row: Row): Message => {
  const [has, wants] = [row.cells.length, row.form.columns.length];
  return say(
    `“${nameOf(row)}”一行有 ${has} 个单元格，表头有 ${wants} 列`,
    `The row “${nameOf(row)}” has ${cells(has)}, the header ${wants}`,
  );
};

const cells = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

const tooMany = (row: Row): { span: Span; message: Message } => {
  const beyond = row.cells.slice(row.form.columns.length);
  const first = beyond[0]?.inner ?? { start: 0, end: 0 };
  const { zh, en } = counts(row);
  return {
    span: { start: first.start, end: Math.max(first.end, beyond.filter(isFilled).at(-1)?.inner.end ?? first.end) },
    message: say(`${zh}，请检查是否多了制表符`, `${en}; look for a TAB too many`),
  };
};

const tooFew = (row: Row, context: RuleContext): { span: Span; message: Message; fixes: readonly Fix[] } => {
  const span = firstLine(row);
  const { zh, en } = counts(row);
  // A lone deadline is no row: it was pushed out of the row above, which has a cell too many.
  if (row.cells.length === 1 && looksLikeDeadline(row.cells[0]?.value ?? "", context)) {
    return { span, message: say(`${zh}，像是上一行多出的一格`, `${en}; it looks like one cell too many of the row above`), fixes: [] };
  }
  const missing = missingColumns(row, context);
  const names = missing.map(({ titles }) => titles);
  const guess: Message =
    names.length === 0
      ? say("，请补上缺少的单元格", "; add the missing ones")
      : say(`，看来缺少${names.map(quotedZh).join("或")}`, `; it seems to lack ${names.map(quotedEn).join(" or ")}`);
  return { span, message: say(zh + guess.zh, en + guess.en), fixes: fixesOf(row, missing) };
};

type Missing = ReturnType<typeof missingColumns>;

/** One fix for each place where the missing cells may belong, and their end where nothing tells. */
const fixesOf = (row: Row, missing: Missing): readonly Fix[] => {
  if (missing.length === 0) {
    return [{ kind: "offer", title: say("在行末补上空单元格", "Add empty cells at the end of the row"), edits: addMissingCells(row) }];
  }
  return missing.map(({ titles, before }) => ({
    kind: "offer",
    title: say(`补上空的${quotedZh(titles)}单元格`, `Add an empty cell for ${quotedEn(titles)}`),
    edits: addMissingCells(row, before),
  }));
};

const quotedZh = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join("、");
const quotedEn = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(", ");

/** The first filled cell, or as much of it as stands on one line: a finding over the whole row would hide all others. */
const firstLine = (row: Row): Span => {
  const cell = row.cells.find(isFilled);
  if (cell === undefined) return { start: 0, end: 0 };
  const end = row.text.slice(cell.inner.start, cell.inner.end).search(/[\r\n]/u);
  return { start: cell.inner.start, end: end < 0 ? cell.inner.end : cell.inner.start + end };
};

export const documentation: RuleDocumentation = {
  title: { zh: "单元格数与表头不符", en: "A row has fewer or more cells than the header" },
  why: {
    zh: "少一个或多一个单元格，后面的内容就会错位：时限读成要求，要求读成单位。提示指出是哪一行，内容看得出来的，还指出缺的是哪一列；大多数行都与表头不符的，指出表头。\n\n只有序号标题的行、跨页续接的行、空行和空着的末尾备注列不在此列。",
    en: "With a cell too few or too many all that follows stands in the wrong column: the deadline is read as the requirement, the requirement as units. The message names the row and, where the contents show it, the column that is missing. Where most rows differ from the header alike, the header is named.\n\nRows with a heading alone, rows that go on over a page, empty rows, and a remark column left out at the end are in order.",
  },
  wrong: "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n（一）加强解读\t县政府办公室\t健全政策解读机制。\t12月底前",
  right: "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n（一）加强解读\t县政府办公室\t\t健全政策解读机制。\t12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
