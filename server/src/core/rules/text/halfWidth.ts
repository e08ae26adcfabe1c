import { say } from "../../message.js";
import { type Piece, spanInPiece } from "../../notice/model.js";
import type { Separator } from "../../units/cell.js";
import { isClaimed } from "../claims.js";
import type { RuleContext } from "../context.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { departs, isPlain, mainStyle, SEPARATOR_STYLE } from "../units/separator.js";
import { fullWidth, halfBracketsIn, halfMarksIn, placeOfMark } from "./halfMarks.js";
import type { Pair } from "./pairs.js";
import { type Passage, passagesOf } from "./passages.js";
import { SIGN } from "./signs.js";
import { reportAll, type Slip } from "./slip.js";

/** key: the column; value: the mark that parts two units there. */
const BETWEEN_UNITS = "text/half-width";

export const halfWidth: Rule = {
  id: "text/half-width",
  piece: (piece, context, report) => {
    for (const passage of passagesOf(piece)) {
      if ((passage.signs & (SIGN.halfMark | SIGN.halfBracket)) === 0) continue;
      const marks = halfMarksIn(passage).filter((at) => separatorAt(passage, at, context) === null);
      const brackets = halfBracketsIn(passage).filter((pair) => !isInName(passage, pair, context));
      const slips = [...marks.map((at) => markSlip(passage, at)), ...brackets.map((pair) => bracketSlip(passage, pair))];
      reportAll(piece, passage, slips, context, report);
    }
  },
  facts: (piece, context, add) => {
    if (piece.kind !== "row") return;
    for (const passage of passagesOf(piece)) {
      if (passage.kind !== "units" || (passage.signs & SIGN.halfMark) === 0) continue;
      const role = piece.form.columns[passage.cell.column]?.role ?? "other";
      for (const at of halfMarksIn(passage)) {
        const span = spanInPiece(passage.cell, { start: at, end: at + 1 });
        if (separatorAt(passage, at, context) !== null && !isClaimed(piece, span, context)) {
          add(BETWEEN_UNITS, role, passage.text.charAt(at), span);
        }
      }
    }
  },
  topics: [BETWEEN_UNITS, SEPARATOR_STYLE],
  whole: (_notice, tally, _context, report) => {
    for (const role of tally.keys(BETWEEN_UNITS)) {
      const style = mainStyle(tally.values(SEPARATOR_STYLE, role));
      // Where units are parted by blanks or lines, units/separator has spoken.
      if (style !== null && departs("，", style)) continue;
      for (const [mark, uses] of tally.values(BETWEEN_UNITS, role)) {
        for (const { piece, span } of uses.places()) report(piece, markReport(piece, mark, span));
      }
    }
  },
};

/** The separator of two units at an offset of a passage: whether it is in order depends on all the others of its column. */
const separatorAt = ({ kind, text }: Passage, at: number, context: RuleContext): Separator | null => {
  if (kind !== "units") return null;
  const separator = context.unitCell(text).separators.find(({ span }) => at >= span.start && at < span.end);
  return separator !== undefined && isPlain(separator) ? separator : null;
};

/** units/bracket-width speaks of those; asked here because whole columns may be full of them. */
const isInName = ({ kind, text }: Passage, { open }: Pair, context: RuleContext): boolean =>
  kind === "units" && context.unitCell(text).slips.some(({ span }) => open >= span.start && open < span.end);

const markMessage = (mark: string, right: string) =>
  say(`“${mark}”是半角标点，中文中应为全角“${right}”`, `“${mark}” is half-width; in Chinese text it is “${right}”`);

const markReport = (piece: Piece, mark: string, span: { readonly start: number; readonly end: number }) => {
  const right = fullWidth(mark) ?? mark;
  const edits = [{ piece, span, text: right }];
  return {
    span,
    message: markMessage(mark, right),
    fixes: [{ kind: "safe" as const, title: say(`改为“${right}”`, `Change to “${right}”`), edits }],
  };
};

const markSlip = (passage: Passage, at: number): Slip => {
  const mark = passage.text.charAt(at);
  const right = fullWidth(mark) ?? mark;
  return {
    span: { start: at, end: at + 1 },
    message: markMessage(mark, right),
    fixes: [
      { kind: "safe", title: say(`改为“${right}”`, `Change to “${right}”`), edits: [{ span: placeOfMark(passage, at), text: right }] },
    ],
  };
};

const bracketSlip = (passage: Passage, { open, close }: Pair): Slip => ({
  span: { start: open, end: close + 1 },
  message: say("“()”是半角括号，中文中应为全角“（）”", "“()” are half-width brackets; in Chinese text they are “（）”"),
  fixes: [
    {
      kind: "safe",
      title: say("改为“（）”", "Change to “（）”"),
      edits: [
        { span: placeOfMark(passage, open), text: "（" },
        { span: placeOfMark(passage, close), text: "）" },
      ],
    },
  ],
});

export const documentation: RuleDocumentation = {
  title: { zh: "中文中用了半角标点", en: "Half-width marks in Chinese text" },
  why: {
    zh: "中文文稿的句号、逗号、分号、冒号、问号、叹号和括号用全角；半角标点多为未切换输入法，或从 PDF 复制所致。标点后面的空格一并删去。数字（1,000）、时间（8:30）、比例（1:2）、网址、邮箱和西文词语中的半角标点不检查。",
    en: "Full stops, commas, semicolons, colons, question and exclamation marks and brackets are full-width in Chinese text; half-width ones are left by an input method that was off, or by copying from a PDF. The blank behind the mark goes with it. Numbers (1,000), times (8:30), ratios (1:2), addresses and Latin words keep theirs.",
  },
  wrong: "推动外贸固稳提质, 实时发布工作动态(含政策信息)。",
  right: "推动外贸固稳提质，实时发布工作动态（含政策信息）。",
  source: { zh: "惯例", en: "Drafting practice" },
};
