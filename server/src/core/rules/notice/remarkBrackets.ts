import { say } from "../../message.js";
import type { Piece } from "../../notice/model.js";
import { readAround } from "../../notice/parts.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords } from "../rows.js";
import type { PieceEdit, Rule } from "../rule.js";

export const remarkBrackets: Rule = {
  id: "notice/remark-brackets",
  piece: (piece, _context, report) => {
    for (const { span, text } of readAround(piece)?.parts.remarks ?? []) {
      const edits = bracketEdits(piece, span);
      if (edits.length === 0) continue;
      const words = firstWords(text.replace(/^[（(]|[）)]$/gu, ""), 20);
      report({
        span,
        message: say(`附注用全角圆括号括起：“（${words}）”`, `A remark stands in full-width brackets: “（${words}）”`),
        fixes: [{ kind: "safe", title: say("改为全角圆括号", "Use full-width brackets"), edits }],
      });
    }
  },
};

/** A bracket without its mate is left to the rule about pairs. */
const bracketEdits = (piece: Piece, { start, end }: Span): readonly PieceEdit[] => {
  const [first, last] = [piece.text[start], piece.text[end - 1]];
  if (first === "此") {
    return [
      { piece, span: { start, end: start }, text: "（" },
      { piece, span: { start: end, end }, text: "）" },
    ];
  }
  return [
    ...(first === "(" ? [{ piece, span: { start, end: start + 1 }, text: "（" }] : []),
    ...(last === ")" ? [{ piece, span: { start: end - 1, end }, text: "）" }] : []),
  ];
};

export const documentation: RuleDocumentation = {
  title: { zh: "附注没有用全角圆括号", en: "A remark without full-width brackets" },
  why: {
    zh: "“（此件公开发布）”“（联系人：……）”等附注用全角圆括号括起。",
    en: "Remarks such as （此件公开发布） and （联系人：……） stand in full-width brackets.",
  },
  wrong: "(此件公开发布)",
  right: "（此件公开发布）",
  source: { zh: "惯例", en: "Drafting practice" },
};
