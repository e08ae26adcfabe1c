import { say } from "../../message.js";
import { withoutComments } from "../../notice/comment.js";
import type { Piece } from "../../notice/model.js";
import { readAround } from "../../notice/parts.js";
import { endOfLine } from "../../text/lines.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords } from "../rows.js";
import type { Reporter, Rule } from "../rule.js";
import { annexItems } from "./annexItems.js";

export const annexForm: Rule = {
  id: "notice/annex-form",
  piece: (piece, _context, report) => {
    const around = readAround(piece);
    if (around === null) return;
    if (around.kind === "front" && around.parts.annexLine !== null) judgeLine(piece, around.parts.annexLine.span, report);
    for (const { span } of around.parts.annexHeads) if (!titleFollows(piece, span)) judgeHead(piece, span, report);
  },
  // “附件：……” right over a table. With no table below it, such a line lists files.
  whole: (_notice, _tally, { parts }, report) => {
    for (const title of parts.annexTitles) {
      if (title === null) continue;
      const { piece, span } = title;
      const heads = readAround(piece)?.parts.annexHeads ?? [];
      const head = heads.find((above) => above.span.end <= span.start && lineEndOf(piece, above.span) >= span.end);
      if (head !== undefined) judgeHead(piece, head.span, (found) => report(piece, found));
    }
  },
};

/** “附件：……” in the notice: its colon, and the ends of its titles. */
const judgeLine = (piece: Piece, span: Span, report: Reporter): void => {
  const before = piece.text.slice(0, span.start).trimEnd();
  if (before.endsWith(":")) {
    const colon = { start: before.length - 1, end: before.length };
    report({
      span: colon,
      message: say("“附件”后用全角冒号“：”", "“附件” is followed by a full-width colon “：”"),
      fixes: [{ kind: "safe", title: say("改为“：”", "Change to “：”"), edits: [{ piece, span: colon, text: "：" }] }],
    });
  }
  for (const item of annexItems(piece.text, span)) {
    const marks = /[。；;，,、：:．.]+$/u.exec(piece.text.slice(item.span.start, item.span.end))?.[0] ?? "";
    if (marks === "" || marks.length === item.span.end - item.span.start) continue;
    const end = { start: item.span.end - marks.length, end: item.span.end };
    const words = firstWords(item.text.slice(0, -marks.length));
    report({
      span: end,
      message: say(`附件名称“${words}”后不加标点“${marks}”`, `No mark “${marks}” stands behind the name of the annex “${words}”`),
      fixes: [{ kind: "safe", title: say(`删去“${marks}”`, `Delete “${marks}”`), edits: [{ piece, span: end, text: "" }] }],
    });
  }
};

const lineEndOf = (piece: Piece, { end }: Span): number => endOfLine(piece.text, end);

const titleFollows = (piece: Piece, head: Span): boolean =>
  withoutComments(piece.text.slice(head.end, lineEndOf(piece, head))).trim() !== "";

/** “附件1：” at the head of the annex itself. */
const judgeHead = (piece: Piece, head: Span, report: Reporter): void => {
  const colon = { start: head.end - 1, end: head.end };
  if (!/[：:]/u.test(piece.text.slice(colon.start, colon.end))) return;
  const label = piece.text.slice(head.start, colon.start).replace(/\s+/gu, "");
  const edits = [{ piece, ...withoutColon(piece, head) }];
  report({
    span: head,
    ...(titleFollows(piece, head)
      ? {
          message: say(
            `附件本身的“${label}”后不加冒号，标题另起一行`,
            `At the head of the annex itself no colon stands behind “${label}”, and the title is on a line of its own`,
          ),
          fixes: [{ kind: "safe", title: say("删去冒号，标题另起一行", "Delete the colon and begin a new line"), edits }],
        }
      : {
          message: say(`附件本身的“${label}”后不加冒号`, `At the head of the annex itself no colon stands behind “${label}”`),
          fixes: [{ kind: "safe", title: say("删去冒号", "Delete the colon"), edits }],
        }),
  });
};

/** A title that follows goes to a line of its own, with the line ends the text has. */
const withoutColon = (piece: Piece, head: Span): { readonly span: Span; readonly text: string } => {
  const start = head.end - 1;
  if (!titleFollows(piece, head)) return { span: { start, end: head.end }, text: "" };
  const rest = piece.text.slice(head.end);
  const lineEnd = piece.text.includes("\r\n") ? "\r\n" : "\n";
  return { span: { start, end: head.end + rest.length - rest.trimStart().length }, text: lineEnd + lineEnd };
};

export const documentation: RuleDocumentation = {
  title: { zh: "附件说明或附件标识写法有误", en: "The form of the annex line" },
  why: {
    zh: "正文下的附件说明为“附件：名称”，用全角冒号，名称后不加标点；多个附件以“1.”“2.”编号。附件本身首页左上角只写“附件”或“附件1”，不加冒号，标题另行居中。",
    en: "The annex line below the body reads “附件：” and the title, with a full-width colon and no mark at the end. At the head of the annex itself stands 附件 or 附件1 alone, without a colon, and the title on a line of its own.",
  },
  wrong: "附件:1.2025年汶上县政务公开工作要点任务分解表。",
  right: "附件：1.2025年汶上县政务公开工作要点任务分解表",
  source: { zh: "GB/T 9704—2012 第7.3.4条、第7.3.7条", en: "GB/T 9704—2012 §7.3.4 and §7.3.7" },
};
