import { say } from "../../message.js";
import { withoutComments } from "../../notice/comment.js";
import type { Notice } from "../../notice/document.js";
import type { Header, Piece, Unreadable } from "../../notice/model.js";
import { hasPipes, pipesToTabs } from "../../notice/pipes.js";
import type { Span } from "../../text/span.js";
import type { RuleContext } from "../context.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords } from "../rows.js";
import type { Rule } from "../rule.js";
import { looksLikeDeadline } from "./looks.js";

const ROW_WITHOUT_TABS = "table/row-without-tabs";

export const unreadable: Rule = {
  id: "table/unreadable",
  piece: (piece, _context, report) => {
    if (piece.kind !== "unreadable") return;
    if (piece.reason === "ran-together" && hasPipes(piece.text, piece.span))
      report({
        span: piece.span,
        message: say(
          "这张表用“|”分列，读不出来；请把“|”改为制表符",
          "The columns of this table are parted by “|” and cannot be read; put TABs in the place of “|”",
        ),
        fixes: [
          {
            kind: "offer",
            title: say("“|”改为制表符", "Change “|” to TABs"),
            edits: pipesToTabs(piece.text).map(({ span, text }) => ({ piece, span, text })),
          },
        ],
      });
    else report({ span: piece.span, message: REASONS[piece.reason](firstWords(piece.text.slice(piece.span.start, piece.span.end), 20)) });
  },
  facts: (piece, context, add) => {
    const line = lineLikeRow(piece, context);
    if (line !== null) add(ROW_WITHOUT_TABS, "", "", line);
  },
  // No topics: it asks whether any row was read, and is done at once where no line looks like one that was not.
  whole: (notice, tally, _context, report) => {
    const told = new Set<Header>();
    for (const { piece, span } of tally.values(ROW_WITHOUT_TABS, "").get("")?.places() ?? []) {
      const header = headerWithoutRows(notice, piece);
      if (header === null || told.has(header)) continue;
      told.add(header);
      const words = firstWords(piece.text.slice(span.start, span.end), 20);
      report(piece, {
        span,
        message: say(
          `表头下面的“${words}”没有用制表符分列，整张表读不出来；请在各列之间改用制表符`,
          `“${words}” below the header has no TABs between its columns, so the table cannot be read; put TABs between them`,
        ),
      });
    }
  },
};

const REASONS: Readonly<Record<Unreadable["reason"], (words: string) => ReturnType<typeof say>>> = {
  "ran-together": (words) =>
    say(
      `表头“${words}”的各列连在一起，之间没有制表符，整张表读不出来；请重新从原文件复制表格，或在各列之间加制表符`,
      `The columns of the header “${words}” ran together, so the table cannot be read; copy it anew from the original, or put TABs between the columns`,
    ),
  interleaved: (words) =>
    say(
      `从“${words}”起，表格各列的内容上下交错，分不出行；请重新从原文件复制表格`,
      `From “${words}” on the columns of the table are interleaved and the rows cannot be told apart; copy the table anew from the original`,
    ),
};

/** The line of a note, or of a row that is one cell, in which several columns stand side by side and the last is a deadline. */
const lineLikeRow = (piece: Piece, context: RuleContext): Span | null => {
  if (piece.kind !== "note" && !(piece.kind === "row" && piece.cells.length === 1)) return null;
  if (piece.kind === "note" && piece.residue) return null;
  const line = /^[^\r\n]*/u.exec(withoutComments(piece.text))?.[0].trimEnd() ?? "";
  if (line.length < 20 || line.includes("\t")) return null;
  const fields = line.split(/[ \u3000|｜]+/u).filter((field) => field !== "");
  if (fields.length < 3) return null;
  return looksLikeDeadline(fields.at(-1) ?? "", context) ? { start: 0, end: line.length } : null;
};

/** How far to look for a row that was read. */
const NEAR = 12;

/** The header above this line, where neither above nor below it a row was read. Tables with a single bad line have rows beside it. */
const headerWithoutRows = (notice: Notice, piece: Piece): Header | null => {
  const isRow = (p: Piece): boolean => p.kind === "row" && p.cells.length > 1;
  let below = notice.pieces.next(piece);
  for (let n = 0; n < NEAR && below !== null; n++, below = notice.pieces.next(below)) if (isRow(below)) return null;
  let above = notice.pieces.previous(piece);
  for (let n = 0; n < NEAR && above !== null; n++, above = notice.pieces.previous(above)) {
    if (isRow(above)) return null;
    if (above.kind === "header") return above;
  }
  return null;
};

export const documentation: RuleDocumentation = {
  title: { zh: "表格读不出来", en: "A table that cannot be read" },
  why: {
    zh: "从 PDF 或网页复制来的表格，有时各列连成一片，或上下交错，已经分不出哪些字属于哪一列。这时只报告一处，并说明原因；请重新从原文件复制，列与列之间用制表符分开。",
    en: "In a table copied from a PDF or a web page the columns sometimes run together or are interleaved, and nothing tells which words belong to which column. There is then one finding, with the reason; copy the table anew, with TABs between the columns.",
  },
  wrong: "工作任务 牵头部门 责任单位 具体要求 完成时限",
  right: "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限",
  source: { zh: "惯例", en: "Drafting practice" },
};
