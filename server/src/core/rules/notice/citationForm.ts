import { say } from "../../message.js";
import { type ReadCitation, readCitations } from "../../notice/citations.js";
import { cellOf, isFilled, type Piece, placeInPiece, spanInPiece } from "../../notice/model.js";
import { readAround } from "../../notice/parts.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, Reporter, Rule } from "../rule.js";
import { isCode, type NumberSlips, numberSlips, type TextEdit } from "./numberSlips.js";

export const citationForm: Rule = {
  id: "notice/citation-form",
  piece: (piece, _context, report) => {
    const around = readAround(piece);
    if (around?.kind === "front") judge({ piece, text: piece.text, inPiece: same }, around.parts.citations, report);
    if (piece.kind !== "row") return;
    const cell = cellOf(piece, "requirement");
    // Nearly no requirement cites anything, and all of them are looked at.
    if (!isFilled(cell) || !/[〔[（(【﹝［]\s*[\d０-９]{4}.{0,8}号|》.{0,24}号/u.test(cell.value)) return;
    const inPiece = (span: Span): Span => (span.start === span.end ? at(placeInPiece(cell, span.start, true)) : spanInPiece(cell, span));
    judge({ piece, text: cell.value, inPiece }, readCitations(cell.value), report);
  },
};

const at = (place: number): Span => ({ start: place, end: place });
const same = (span: Span): Span => span;

/** A text with citations, and where its spans stand in the piece. */
interface Source {
  readonly piece: Piece;
  readonly text: string;
  readonly inPiece: (span: Span) => Span;
}

const judge = (source: Source, citations: readonly ReadCitation[], report: Reporter): void => {
  for (const citation of citations) {
    if (citation.numberSpan === null) continue;
    // “办理（2025年）第3号提案”: without a title before it only a 代字 shows a number.
    const isNumber = citation.title !== "" || isCode(citation.number?.agency ?? "");
    const slips = isNumber ? numberSlips(source.text, citation.numberSpan) : null;
    const place = placement(source.text, citation, citation.numberSpan);
    if (slips !== null || place !== null) reportOn(source, citation, citation.numberSpan, slips, place, report);
  }
};

/** What is amiss with the place of a number, and what mends it. */
interface Placement {
  readonly kind: "half-width" | "no-brackets" | "ahead";
  /** Brackets included. */
  readonly span: Span;
  readonly edits: (number: string) => readonly TextEdit[];
  /** A word between number and title goes, so the drafter has to choose. */
  readonly isSafe: boolean;
}

/** The number stands in （） behind 《title》. One without a title cites by number alone: nothing to say about its place. */
const placement = (text: string, citation: ReadCitation, number: Span): Placement | null => {
  const { titleSpan } = citation;
  if (titleSpan.start === titleSpan.end) return null;
  return number.start < titleSpan.start ? aheadOf(text, titleSpan, number) : behind(text, titleSpan.end + 1, number);
};

const behind = (text: string, bookEnd: number, number: Span): Placement | null => {
  const open = text.slice(bookEnd, number.start).search(/[（(]/u);
  const close = /^\s*[）)]/u.exec(text.slice(number.end, number.end + 6))?.[0].length ?? 0;
  if (open < 0) {
    // In brackets that opened before the title a second pair would be worse.
    if (close > 0) return null;
    return { kind: "no-brackets", span: number, edits: () => [insert(number.start, "（"), insert(number.end, "）")], isSafe: true };
  }
  const first = bookEnd + open;
  const last = number.end + close - 1;
  const edits = [
    ...(text[first] === "(" ? [{ span: { start: first, end: first + 1 }, text: "（" }] : []),
    ...(close > 0 && text[last] === ")" ? [{ span: { start: last, end: last + 1 }, text: "）" }] : []),
  ];
  // “(鲁政办发〔2025〕5号，以下简称……)”: of such a pair both ends are the business of the rules about marks.
  if (edits.length === 0 || close === 0) return null;
  return { kind: "half-width", span: { start: first, end: last + 1 }, edits: () => edits, isSafe: true };
};

const insert = (place: number, text: string): TextEdit => ({ span: at(place), text });

/** “鲁政办发〔2025〕5号文件《……》” */
const aheadOf = (text: string, title: Span, number: Span): Placement => {
  const book = title.start - 1;
  const between = text.slice(number.end, book);
  const close = /^\s*[）)]/u.exec(between)?.[0].length ?? 0;
  const isBracketed = close > 0 && /[（(]$/u.test(text.slice(0, number.start));
  const span = isBracketed ? { start: number.start - 1, end: number.end + close } : number;
  return {
    kind: "ahead",
    span,
    edits: (right) => [{ span: { start: span.start, end: book }, text: "" }, insert(title.end + 1, `（${right}）`)],
    isSafe: !/文/u.test(between) && !/[\r\n]/u.test(text.slice(span.start, book)),
  };
};

const reportOn = (
  { piece, text, inPiece }: Source,
  citation: ReadCitation,
  number: Span,
  slips: NumberSlips | null,
  place: Placement | null,
  report: Reporter,
): void => {
  const right = slips?.right ?? citation.number?.text ?? text.slice(number.start, number.end);
  const edits = place?.kind === "ahead" ? place.edits(right) : [...(place?.edits(right) ?? []), ...(slips?.edits ?? [])];
  const fix: Fix = {
    kind: place?.isSafe === false ? "offer" : "safe",
    title: place?.kind === "ahead" ? say("移到标题之后", "Put it behind the title") : say(`改为“${right}”`, `Change to “${right}”`),
    edits: edits.map((edit) => ({ piece, span: inPiece(edit.span), text: edit.text })),
  };
  const reasons = [slips?.reasons, place === null ? undefined : PLACES[place.kind]].filter((reason) => reason !== undefined);
  report({
    span: inPiece(place?.span ?? number),
    message: say(
      `引用的文号${slips === null ? `“${right}”` : `应为“${right}”：`}${reasons.map(({ zh }) => zh).join("，")}`,
      `The cited number ${slips === null ? `“${right}”` : `should be “${right}”`}: ${reasons.map(({ en }) => en).join(", ")}`,
    ),
    ...(edits.length > 0 && { fixes: [fix] }),
  });
};

const PLACES = {
  "half-width": say("用全角“（）”括起", "it stands in full-width （）"),
  "no-brackets": say("用“（）”括起，放在《标题》之后", "it stands in （） behind 《title》"),
  ahead: say("放在《标题》之后的“（）”中", "it stands in （） behind 《title》"),
} as const;

export const documentation: RuleDocumentation = {
  title: { zh: "引用文号写法有误", en: "The form of a cited number" },
  why: {
    zh: "引用公文先引标题，后在“（）”中引发文字号。文号本身的写法与发文字号相同：六角括号，不加“第”，不编虚位，中间不空格。只引文号而没有标题的，只看文号的写法。换页截断的文号按一个文号看待，不提示。",
    en: "A cited notice is named by its title, and by its number in （） behind it. The number is written as one's own: the year in 〔〕, no 第, no leading zero, no blanks. Where only a number is cited, only its form is judged. A number cut by a page is one number.",
  },
  wrong: "《关于印发2025年山东省政务公开工作要点的通知》(鲁政办发[2025]第5号)",
  right: "《关于印发2025年山东省政务公开工作要点的通知》（鲁政办发〔2025〕5号）",
  source: {
    zh: "文号写法：GB/T 9704—2012 第7.2.5条；先标题后文号：惯例",
    en: "Form of the number: GB/T 9704—2012 §7.2.5; its place: drafting practice",
  },
};
