import { type Message, say } from "../../message.js";
import { withoutComments } from "../../notice/comment.js";
import { readAround } from "../../notice/parts.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";

export const titleForm: Rule = {
  id: "notice/title-form",
  piece: (piece, _context, report) => {
    const around = readAround(piece);
    if (around?.kind !== "front") return;
    const { title, number, addressees, date, portalEnd } = around.parts;
    if (title === null || title.span.start < portalEnd) return;
    // A title that nothing stands beside is that of a bare table; one that nothing follows is still being written.
    if ((number === null && addressees === null && date === null) || withoutComments(piece.text.slice(title.span.end)).trim() === "")
      return;
    const message = slipOf(title.text);
    if (message !== null) report({ span: title.span, message });
  },
};

/** The kinds of official documents (文种) a title may end in. */
const KIND = /(?:通知|意见|通报|决定|决议|通告|公告|公报|报告|请示|批复|函|命令|令|议案|纪要)$/u;
const MARK = /[。．.，,；;：:、！!？?]+$/u;

const slipOf = (text: string): Message | null => {
  const mark = MARK.exec(text)?.[0];
  if (mark !== undefined) return say(`标题末尾不用“${mark}”`, `The title should not end in “${mark}”`);
  const hasSubject = /关于|^(?:批转|转发)/u.test(text);
  if (hasSubject && KIND.test(text) && /的[^的]{1,3}$/u.test(text)) return null;
  return say(
    "标题一般为“发文机关＋关于……的通知”，请补全",
    "A title usually reads 发文机关 + 关于……的通知 (the issuer, the subject and the kind of document); complete it",
  );
};

export const documentation: RuleDocumentation = {
  title: { zh: "标题不完整或末尾有标点", en: "The form of the title" },
  why: {
    zh: "标题由发文机关、事由、文种组成，通知一般为“关于……的通知”，末尾不用标点。其他文种（意见、函、通报等）和“转发……的通知”同样认可。",
    en: "A title has issuer, subject and kind of document: 关于……的通知, without a mark at its end. Other kinds (意见, 函, 通报 …) and 转发……的通知 are in order too.",
  },
  wrong: "关于印发2025年汶上县政务公开工作要点任务分解表的通知。",
  right: "关于印发2025年汶上县政务公开工作要点任务分解表的通知",
  source: { zh: "惯例", en: "Drafting practice" },
};
