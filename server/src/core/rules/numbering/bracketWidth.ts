import { say } from "../../message.js";
import type { Piece } from "../../notice/model.js";
import type { Marker } from "../../numbering/marker.js";
import type { RuleDocumentation } from "../documentation.js";
import { markersOf } from "../headings.js";
import type { PieceEdit, Rule } from "../rule.js";

export const bracketWidth: Rule = {
  id: "numbering/bracket-width",
  piece: (piece, context, report) => {
    for (const marker of markersOf(piece, context)) {
      if (!marker.slips.includes("bracket")) continue;
      const edits = halfWidthBrackets(piece, marker);
      const digits = piece.text.slice(marker.digits.start, marker.digits.end);
      const span = { start: marker.span.start, end: closingOf(piece, marker) };
      const written = piece.text.slice(span.start, span.end);
      report({
        span,
        message: say(
          `序号用全角括号：“${written}”应为“（${digits}）”`,
          `Numbers of headings have full-width brackets: “${written}” should be “（${digits}）”`,
        ),
        fixes: [{ kind: "safe", title: say(`改为“（${digits}）”`, `Change to “（${digits}）”`), edits }],
      });
    }
  },
};

/** The place after the closing bracket. What follows in the marker is numbering/punctuation's. */
const closingOf = ({ text }: Piece, { span, digits }: Marker): number => {
  const close = text.slice(digits.end, span.end).search(/[)）]/u);
  return close < 0 ? span.end : digits.end + close + 1;
};

/** Only the brackets change, so that blanks between them and the number are left to numbering/spacing. */
const halfWidthBrackets = (piece: Piece, marker: Marker): readonly PieceEdit[] => {
  const edits: PieceEdit[] = [];
  for (const at of [marker.span.start, closingOf(piece, marker) - 1]) {
    const text = piece.text[at] === "(" ? "（" : piece.text[at] === ")" ? "）" : null;
    if (text !== null) edits.push({ piece, span: { start: at, end: at + 1 }, text });
  }
  return edits;
};

export const documentation: RuleDocumentation = {
  title: { zh: "序号用了半角括号", en: "Half-width brackets around a number" },
  why: {
    zh: "结构层次序号第二层为“（一）”，第四层为“（1）”，括号用全角。",
    en: "The second level of headings is numbered （一）, the fourth （1）, with full-width brackets.",
  },
  wrong: "(一)全面优化主动公开机制",
  right: "（一）全面优化主动公开机制",
  source: { zh: "GB/T 9704—2012 第 7.3.3 条给出各层序号的写法", en: "GB/T 9704—2012 §7.3.3 shows how each level is numbered" },
};
