import { say } from "../../message.js";
import { cellOf, isFilled, type Piece, placeInPiece, type Row } from "../../notice/model.js";
import { isClaimed } from "../claims.js";
import type { RuleContext } from "../context.js";
import type { RuleDocumentation } from "../documentation.js";
import { isTaskRow } from "../rows.js";
import type { Report, Rule } from "../rule.js";
import { isSentence, unitCellsOf } from "../units/unitCells.js";
import { addContinuation, isCutByPage } from "./pageCuts.js";

const OPEN_END = "text/full-stop";
/** key of the statements; value: the mark that stands in place of the full stop. */
const ROW = "row";

export const requirementFullStop: Rule = {
  id: "text/requirement-full-stop",
  facts: (piece, context, add) => {
    if (piece.kind !== "row") return;
    addContinuation(piece, OPEN_END, add);
    const requirement = cellOf(piece, "requirement");
    if (!isFilled(requirement) || isClosed(requirement.value) || !isTaskRow(piece) || isMisplaced(piece, requirement.value, context))
      return;
    if (endsInOpenBracket(requirement.value)) return;
    const written = /[；，、;,.．]+$/u.exec(requirement.value.slice(-MOST_MARKS))?.[0] ?? "";
    const end = placeInPiece(requirement, requirement.value.length, true);
    const span = { start: end - written.length, end };
    if (written === "" || !isClaimed(piece, span, context)) add(OPEN_END, ROW, written, span);
  },
  topics: [OPEN_END],
  whole: (notice, tally, _context, report) => {
    const uses = tally.values(OPEN_END, ROW);
    const count = [...uses.values()].reduce((sum, use) => sum + use.count, 0);
    // A table whose requirements are phrases and not sentences has a style of its own.
    if (count >= ENOUGH && count * 2 > notice.pieces.count) return;
    for (const [written, use] of uses) {
      for (const { piece, span } of use.places()) if (!isCutByPage(notice, piece)) report(piece, reportOf(piece, written, span));
    }
  },
};

/** “……（责任单位：县财政局”: the bracket that is missing comes first, and text/unpaired says so. */
const endsInOpenBracket = (value: string): boolean => /[（(〔][^（()）〔〕。]*$/u.test(value);

/** More marks at the end are not looked at. */
const MOST_MARKS = 8;
/** Fewer are slips. */
const ENOUGH = 3;
/** “同上”, “无”: no sentence. */
const SHORTEST = 6;

/**
 * A sentence that ends as one, also within quotation marks or brackets; or no sentence at all. A colon leaves something to follow, and of two
 * marks at the end text/repeated-punctuation speaks.
 */
const isClosed = (value: string): boolean =>
  value.endsWith("。") || CLOSED.test(value.slice(-8)) || value.length < SHORTEST || !/\p{Script=Han}/u.test(value);

const CLOSED = /[。！？!?：:…][“”‘’"（）()》〉]*$|[，。、；：？！,;:?!][^\S\r\n]*[，、；,;]$/u;

/** Two columns were exchanged, and the rules about units and deadlines have said so: a sentence stands among the units, a deadline here. */
const isMisplaced = (row: Row, value: string, context: RuleContext): boolean =>
  context.deadline(value).kind !== "unrecognised" || unitCellsOf(row, context).some(({ read }) => isSentence(read));

const reportOf = (piece: Piece, written: string, span: Report["span"]): Report => ({
  span,
  message:
    written === ""
      ? say("具体要求末尾缺少句号“。”", "The full stop “。” is missing at the end of the requirement")
      : say(`具体要求末尾应为句号“。”，不是“${written}”`, `The requirement ends in a full stop “。”, not in “${written}”`),
  fixes: [
    {
      kind: "safe",
      title: written === "" ? say("补上“。”", "Add “。”") : say("改为“。”", "Change to “。”"),
      // “公开。.”: the full stop is there.
      edits: [{ piece, span, text: /[。！？!?]\s*$/u.test(piece.text.slice(Math.max(0, span.start - 4), span.start)) ? "" : "。" }],
    },
  ],
});

export const documentation: RuleDocumentation = {
  title: { zh: "具体要求末尾没有句号", en: "A requirement without a full stop" },
  why: {
    zh: "具体要求是完整的句子，末尾用句号。换页截断的单元格不算；整张表的要求都写成短语、都不用句号的，是另一种写法，不提示。",
    en: "A requirement is a sentence and ends in a full stop. Cells that a page cuts in two do not count, nor do tables in which all requirements are phrases without one.",
  },
  wrong: "加强养老服务扶持政策信息公开\t12月底前",
  right: "加强养老服务扶持政策信息公开。\t12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
