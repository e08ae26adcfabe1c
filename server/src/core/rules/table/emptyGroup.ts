import { say } from "../../message.js";
import type { Notice } from "../../notice/document.js";
import type { Row } from "../../notice/model.js";
import type { RuleDocumentation } from "../documentation.js";
import { isSentence } from "../headings.js";
import { firstWords } from "../rows.js";
import type { Rule } from "../rule.js";

/** Key and value say nothing; the topic lists the rows that hold a heading and nothing else. */
const LONE_HEADING = "table/lone-heading";

export const emptyGroup: Rule = {
  id: "table/empty-group",
  facts: (piece, _context, add) => {
    // “（一）” and nothing behind it is being typed.
    if (piece.kind === "row" && piece.use === "heading" && piece.heading !== null && piece.heading.title !== "")
      add(LONE_HEADING, "", "", piece.heading.marker.span);
  },
  // No topics: what follows a heading can change without any heading changing.
  whole: (notice, tally, _context, report) => {
    for (const { piece } of tally.values(LONE_HEADING, "").get("")?.places() ?? []) {
      if (piece.kind !== "row" || piece.heading === null || isSentence(piece.heading) || hasTask(notice, piece)) continue;
      const { marker, titleSpan } = piece.heading;
      const heading = firstWords(piece.text.slice(marker.span.start, titleSpan.end), 20);
      report(piece, {
        span: { start: marker.span.start, end: Math.max(marker.span.end, titleSpan.end) },
        message: say(
          `“${heading}”下面没有任务，请补上，或删去这个标题`,
          `No task follows the heading “${heading}”; add one, or delete the heading`,
        ),
      });
    }
  },
};

/** Whether a task, or a heading of a lower level, stands under this heading. */
const hasTask = (notice: Notice, row: Row): boolean => {
  const level = row.heading?.marker.level ?? 0;
  for (let piece = notice.pieces.next(row); piece !== null; piece = notice.pieces.next(piece)) {
    switch (piece.kind) {
      case "row":
        if (piece.use === "blank" || piece.use === "continuation") break;
        return piece.heading === null || piece.heading.marker.level > level;
      case "header":
        if (!piece.repeated) return false;
        break;
      case "note":
        // Words that are no row may be the task, in a form nobody can read; table/unreadable and the drafter see to it.
        if (!piece.residue) return true;
        break;
      default:
        return false;
    }
  }
  return false;
};

export const documentation: RuleDocumentation = {
  title: { zh: "标题下面没有任务", en: "A heading with no task under it" },
  why: {
    zh: "（一）这样的标题下面紧接着另一个标题，或者表格就此结束：任务删去了，标题却留着，或者还没有写。",
    en: "Another heading follows right behind a heading （一）, or the table ends there: its tasks were deleted and the heading was left, or they are not written yet.",
  },
  wrong: "（一）加强政策解读\t\t\t\t\n（二）规范依申请公开\t县政府办公室\t\t完善办理机制。\t12月底前",
  right: "（一）规范依申请公开\t县政府办公室\t\t完善办理机制。\t12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
