/** Higher-level notices a text refers to: “《关于印发〈…〉的通知》（鲁政办发〔2025〕5号）”. */
import type { Span } from "../text/span.js";
import { numberAt, numbersIn, type PlacedNumber, type ReadNumber } from "./documentNumber.js";
import { partText } from "./partLines.js";

export interface ReadCitation {
  readonly span: Span;
  /** Without 《》; empty where only the number is given. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly number: ReadNumber | null;
  readonly numberSpan: Span | null;
}

/** A title is no longer than this; an unclosed 《 ends nowhere. */
const LONGEST_TITLE = 300;

/** “《……》” in running text. */
export interface Book {
  /** With 《》. */
  readonly span: Span;
  readonly title: Span;
}

/** The outermost 《…》. A second 《 inside is a title in a title that should stand in 〈〉. */
export const booksIn = (text: string): Book[] => {
  const books: Book[] = [];
  for (let open = text.indexOf("《"); open >= 0; ) {
    const close = closeOf(text, open);
    if (close === null) {
      open = text.indexOf("《", open + 1);
      continue;
    }
    books.push({ span: { start: open, end: close + 1 }, title: { start: open + 1, end: close } });
    open = text.indexOf("《", close + 1);
  }
  return books;
};

const closeOf = (text: string, open: number): number | null => {
  let depth = 0;
  const end = Math.min(text.length, open + LONGEST_TITLE);
  for (let i = open; i < end; i++) {
    const char = text[i];
    if (char === "《") depth++;
    else if (char === "》" && --depth === 0) return i;
  }
  return null;
};

/** What kind of document a title without a number shows: a law or the own annex is no citation. */
const IS_NOTICE = /(?:通知|意见|函|批复|决定|通报)$/u;

/** The citations in `text`, in order. Numbers in `own` (spans) are the notice's own and cite nothing. */
export const readCitations = (text: string, own: readonly Span[] = []): readonly ReadCitation[] => {
  const taken: Span[] = [...own];
  const isTaken = (at: Span): boolean => taken.some((span) => at.start < span.end && span.start < at.end);
  const numbers = numbersIn(text);
  const found: ReadCitation[] = [];
  const books = booksIn(text);
  const behind = books.map((book) => numberBehind(text, book.span.end));
  for (const after of behind) if (after !== null) taken.push(after.number.span);
  books.forEach((book, i) => {
    const title = partText(text, book.title.start, book.title.end);
    const after = behind[i] ?? null;
    const number =
      after?.number ??
      numberAhead(
        text,
        book.span.start,
        numbers.filter(({ span }) => !isTaken(span)),
      );
    if (number === null && !IS_NOTICE.test(title)) return;
    if (number !== null) taken.push(number.span);
    found.push({
      span: { start: Math.min(book.span.start, number?.span.start ?? book.span.start), end: after?.end ?? book.span.end },
      title,
      titleSpan: book.title,
      number: number?.number ?? null,
      numberSpan: number?.span ?? null,
    });
  });
  for (const { number, span } of numbers) {
    if (isTaken(span)) continue;
    found.push({ span, title: "", titleSpan: { start: span.start, end: span.start }, number, numberSpan: span });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
};

/** “（鲁政办发〔2025〕5号）” right behind 》, with or without its brackets. */
const numberBehind = (text: string, from: number): { number: PlacedNumber; end: number } | null => {
  const lead = /^\s*[（(]?\s*/u.exec(text.slice(from, from + 12))?.[0] ?? "";
  const number = numberAt(text, from + lead.length);
  if (number === null) return null;
  const bracketed = /[（(]/u.test(lead);
  const rest = /^\s*[）)]/u.exec(text.slice(number.span.end, number.span.end + 6));
  return { number, end: number.span.end + (bracketed && rest !== null ? rest[0].length : 0) };
};

/** “鲁政办发〔2025〕5号文件《…》”: a number right ahead of 《. */
const numberAhead = (text: string, until: number, numbers: readonly PlacedNumber[]): PlacedNumber | null => {
  for (const number of numbers) {
    const gap = until - number.span.end;
    if (gap >= 0 && gap <= 8 && /^\s*(?:文件|文|[）)])?\s*$/u.test(text.slice(number.span.end, until))) return number;
  }
  return null;
};
