import { say } from "../../message.js";
import { commentEnd } from "../../notice/comment.js";
import type { Piece } from "../../notice/model.js";
import type { Marker } from "../../numbering/marker.js";
import { isBlank } from "../../text/blanks.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import { markersOf } from "../headings.js";
import type { Rule } from "../rule.js";

export const spacing: Rule = {
  id: "numbering/spacing",
  piece: (piece, context, report) => {
    for (const marker of markersOf(piece, context)) {
      if (!marker.slips.includes("spacing")) continue;
      const blanks = blanksOf(piece, marker);
      const [first, last] = [blanks[0], blanks.at(-1)];
      if (first === undefined || last === undefined) continue;
      const number = piece.text.slice(marker.digits.start, marker.digits.end);
      const after = first.start >= marker.span.end;
      report({
        span: { start: first.start, end: last.end },
        message: after
          ? say(`序号“${number}”与标题之间不空格`, `No blank stands between the number “${number}” and its heading`)
          : say(`序号“${number}”中间不空格`, `No blank stands inside the number “${number}”`),
        fixes: [{ kind: "safe", title: say("删去空格", "Delete the blanks"), edits: blanks.map((span) => ({ piece, span, text: "" })) }],
      });
    }
  },
};

/** The runs of blanks inside the marker, and the one behind it. A list “1. 做好” may have the latter. */
const blanksOf = ({ text }: Piece, { level, span, gap }: Marker): readonly Span[] => {
  const runs: { start: number; end: number }[] = [];
  // Ahead of a comment at the end of the line a blank is nobody's.
  const end = level === 3 || commentEnd(text, gap.end, text.length) > gap.end ? span.end : gap.end;
  for (let at = span.start; at < end; at++) {
    if (!isBlank(text[at])) continue;
    const last = runs.at(-1);
    if (last?.end === at) last.end++;
    else runs.push({ start: at, end: at + 1 });
  }
  return runs;
};

export const documentation: RuleDocumentation = {
  title: { zh: "序号后面空了格", en: "A blank after a number" },
  why: {
    zh: "“一、”“（一）”之后直接写标题，不空格；多为从 PDF 复制所致。“1. ”之后的空格不检查。",
    en: "The heading follows right behind 一、 and （一）, without a blank; mostly left by copying from a PDF. A blank after “1.” is not looked at.",
  },
  wrong: "（一） 全面优化主动公开机制",
  right: "（一）全面优化主动公开机制",
  source: { zh: "惯例", en: "Drafting practice" },
};
