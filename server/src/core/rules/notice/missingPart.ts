import { type Message, say } from "../../message.js";
import { withoutComments } from "../../notice/comment.js";
import type { Notice } from "../../notice/document.js";
import { isOpenNumber } from "../../notice/documentNumber.js";
import type { Front, Piece } from "../../notice/model.js";
import { hasOpenDate } from "../../notice/openDate.js";
import { readPartLines } from "../../notice/partLines.js";
import { type NoticeParts, type Part, readAround } from "../../notice/parts.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";

export const missingPart: Rule = {
  id: "notice/missing-part",
  whole: (notice, _tally, { parts }, report) => {
    const front = notice.pieces.get(0);
    if (front?.kind !== "front" || !isWholeNotice(parts)) return;
    for (const { name, piece, place } of [...missingAhead(front, parts), ...missingBelow(notice, front, parts)]) {
      report(piece, {
        span: { start: place, end: place },
        message: say(`通知缺少${name.zh}，请补上`, `The notice has no ${name.en}; add it`),
      });
    }
  },
};

interface Missing {
  readonly name: Message;
  readonly piece: Piece;
  /** Where it should stand. */
  readonly place: number;
}

const TITLE = /^关于|(?:通知|意见|函|决定|批复|通报|公告|通告)$/u;

/** Two of its parts show a notice; a table with a title and an organ beside it is none. */
const isWholeNotice = ({ number, title, addressees, signature, date }: NoticeParts): boolean =>
  [number !== null, title !== null && TITLE.test(title.text), addressees !== null, signature !== null || date !== null].filter(Boolean)
    .length >= 2;

/** A notice is written from its head on: a part is missing where one stands that comes after it. */
const missingAhead = (front: Front, { number, title, addressees }: NoticeParts): readonly Missing[] => {
  if (number !== null && title !== null && addressees !== null) return [];
  const missing: Missing[] = [];
  const hasBody = withoutComments(front.text).indexOf("。", (addressees ?? title)?.span.end ?? 0) >= 0;
  const place = (title ?? addressees)?.span.start ?? 0;
  if (number === null && hasBody && !hasOpenNumber(front, addressees))
    missing.push({ name: say("发文字号", "document number (发文字号)"), piece: front, place });
  if (title === null && addressees !== null) missing.push({ name: say("标题", "title"), piece: front, place: addressees.span.start });
  if (title !== null && addressees === null && hasBody && /(?:通知|函)[。．.，,；;：:、]?$/u.test(title.text))
    missing.push({ name: say("主送机关", "addressees (主送机关)"), piece: front, place: title.span.end });
  return missing;
};

/** “汶政办字〔2026〕  号” ahead of the body. */
const hasOpenNumber = ({ text }: Front, addressees: Part | null): boolean =>
  readPartLines(addressees === null ? text : text.slice(0, addressees.span.start)).some((line) => isOpenNumber(line.text));

/** Signature and date are due where the annex has begun or something stands that comes after them. */
const missingBelow = (notice: Notice, front: Front, parts: NoticeParts): readonly Missing[] => {
  const { signature, date, remark, copies, imprint } = parts;
  if (signature !== null && date !== null) return [];
  const head = readAround(front);
  const { annexHeads, portalEnd } = head?.kind === "front" ? head.parts : { annexHeads: [], portalEnd: 0 };
  const annex = annexHeads[0];
  const behind = remark ?? (annex === undefined ? (copies ?? imprint) : { piece: front, span: annex.span });
  const next = date === null || (date.piece === front && date.span.start < portalEnd) ? behind : date;
  const missing: Missing[] = [];
  if (signature === null && next !== null)
    missing.push({ name: say("发文机关署名", "signature (署名)"), piece: next.piece, place: next.span.start });
  if (date === null && !hasOpenDate(notice)) {
    const place = behind === null && signature !== null ? { piece: signature.piece, at: signature.span.end } : null;
    if (behind !== null) missing.push({ name: DATE, piece: behind.piece, place: behind.span.start });
    else if (place !== null && follows(notice, place.piece)) missing.push({ name: DATE, piece: place.piece, place: place.at });
  }
  return missing;
};

const DATE = say("成文日期", "date (成文日期)");

/** Below a signature that stands last the date is still to come. */
const follows = (notice: Notice, piece: Piece): boolean => notice.pieces.get(notice.pieces.count - 1) !== piece;

export const documentation: RuleDocumentation = {
  title: { zh: "通知缺少组成部分", en: "A part of the notice is missing" },
  why: {
    zh: "一份完整的通知有发文字号、标题、主送机关、发文机关署名和成文日期。只对成篇的通知提示，单独的表格和片段不提示；正在录入、后面还没有内容的部分不提示；留空待填的文号“〔2026〕  号”和日期“2026年  月  日”不算缺少。",
    en: "A whole notice has number, title, addressees, signature and date. A bare table or a fragment is left alone, and so is a part after which nothing stands yet. A number or a day that is still open (“〔2026〕  号”, “2026年  月  日”) is not missing.",
  },
  wrong: "关于印发2025年汶上县政务公开工作要点任务分解表的通知\n\n现将……印发给你们。",
  right:
    "关于印发2025年汶上县政务公开工作要点任务分解表的通知\n\n各乡镇（街道）人民政府（办事处），县政府各部门、单位：\n\n现将……印发给你们。",
  source: { zh: "惯例", en: "Drafting practice" },
};
