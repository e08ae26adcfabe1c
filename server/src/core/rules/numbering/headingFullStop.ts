import { say } from "../../message.js";
import { cellOf, type Heading, isFilled, type Piece } from "../../notice/model.js";
import type { RuleDocumentation } from "../documentation.js";
import { isSentence, judgedHeadingOf } from "../headings.js";
import { firstWords } from "../rows.js";
import type { Rule } from "../rule.js";

const MARKS_AT_END = /[。；，：;,:]+$/u;

export const headingFullStop: Rule = {
  id: "numbering/heading-full-stop",
  piece: (piece, _context, report) => {
    const heading = judgedHeadingOf(piece);
    if (heading === null || !standsAlone(piece, heading)) return;
    const marks = MARKS_AT_END.exec(heading.title)?.[0] ?? "";
    if (marks === "" || marks === heading.title) return;
    const span = { start: heading.titleSpan.end - marks.length, end: heading.titleSpan.end };
    const words = firstWords(heading.title.slice(0, -marks.length), 16);
    report({
      span,
      message: say(`标题“${words}”末尾不用“${marks}”`, `The heading “${words}” should not end in “${marks}”`),
      fixes: [{ kind: "safe", title: say(`删去“${marks}”`, `Delete “${marks}”`), edits: [{ piece, span, text: "" }] }],
    });
  },
};

/**
 * Whether these words are a heading and nothing more. “1.做好……。” alone in a row is a task; with its requirement beside it, it is a
 * heading too.
 */
const standsAlone = (piece: Piece, heading: Heading): boolean => {
  if (heading.runIn) return false;
  const besideText =
    piece.kind === "row" && isFilled(cellOf(piece, "requirement")) && cellOf(piece, "task")?.inner.end === heading.titleSpan.end;
  return besideText || (heading.marker.level <= 2 && !isSentence(heading));
};

export const documentation: RuleDocumentation = {
  title: { zh: "标题末尾用了标点", en: "A heading ends in a full stop" },
  why: {
    zh: "独占一行或独占单元格的标题，末尾不用句号、分号、逗号、冒号。标题后面接着正文的（“一、……。正文”）保留句号，不在此列。",
    en: "A heading on a line or in a cell of its own has no full stop, semicolon, comma or colon at its end. A heading that the text follows in the same paragraph (“一、……。正文”) keeps its full stop.",
  },
  wrong: "（六）积极推进政务公开数字化转型。",
  right: "（六）积极推进政务公开数字化转型",
  source: { zh: "GB/T 15834—2011 附录 B.4", en: "GB/T 15834—2011, annex B.4" },
};
