import { say } from "../../message.js";
import type { Marker } from "../../numbering/marker.js";
import type { RuleDocumentation } from "../documentation.js";
import { markersOf } from "../headings.js";
import type { Rule } from "../rule.js";

export const punctuation: Rule = {
  id: "numbering/punctuation",
  piece: (piece, context, report) => {
    for (const marker of markersOf(piece, context)) {
      if (!marker.slips.includes("punctuation")) continue;
      // The wrong mark is the last character of the marker.
      const span = { start: marker.span.end - 1, end: marker.span.end };
      const right = MARKS[marker.level];
      const number = piece.text.slice(marker.span.start, marker.digits.end).replaceAll("(", "（") + (marker.level % 2 === 0 ? "）" : "");
      const written = piece.text.slice(marker.span.start, marker.span.end);
      report({
        span: marker.level % 2 === 0 ? span : marker.span,
        message: say(
          `序号“${written}”的标点有误，应为“${number}${right}”`,
          `The mark in “${written}” is wrong; it should be “${number}${right}”`,
        ),
        fixes: [
          {
            kind: "safe",
            title:
              right === ""
                ? say(`删去“${piece.text.slice(span.start, span.end)}”`, `Delete “${piece.text.slice(span.start, span.end)}”`)
                : say(`改为“${right}”`, `Change to “${right}”`),
            edits: [{ piece, span, text: right }],
          },
        ],
      });
    }
  },
};

/** The mark after the number of each level. */
const MARKS: Readonly<Record<Marker["level"], string>> = { 1: "、", 2: "", 3: ".", 4: "" };

export const documentation: RuleDocumentation = {
  title: { zh: "序号后的标点有误", en: "A wrong mark after a number" },
  why: {
    zh: "“一”后用顿号，“1”后用下脚点；带括号的序号“（一）”“（1）”后面不加标点。",
    en: "一 is followed by “、” and 1 by a full point; numbers in brackets, （一） and （1）, have no mark after them.",
  },
  wrong: "一，坚持标准引领\n（一）、全面优化主动公开机制\n1、公开目录",
  right: "一、坚持标准引领\n（一）全面优化主动公开机制\n1.公开目录",
  source: { zh: "GB/T 15834—2011 附录 B.3", en: "GB/T 15834—2011, annex B.3" },
};
