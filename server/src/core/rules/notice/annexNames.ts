/** What an annex is called: in the 《》 of the body, in the annex line, over its table. */

import { likeness, pairsOf } from "../../lineage/alignment/likeness.js";
import { booksIn } from "../../notice/citations.js";
import { withoutComments } from "../../notice/comment.js";
import type { Front } from "../../notice/model.js";
import { partText, readPartLines } from "../../notice/partLines.js";
import type { NoticeParts, Part } from "../../notice/parts.js";
import type { Span } from "../../text/span.js";
import { annexItems } from "./annexItems.js";

export interface AnnexName extends Part {
  readonly where: "body" | "line" | "head";
}

/** A name that does not agree with another of the same annex. */
export interface Disagreement {
  /** The one that is out of step: two others agree, or it is not the title over the table itself. */
  readonly name: AnnexName;
  readonly right: AnnexName;
}

/** Less alike than this, a name in the body or one of several is that of another document. */
const LEAST_LIKENESS = 0.5;

/** Blanks, widths, 《》 and 〈〉, a number ahead and marks behind do not count. */
const comparable = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/^\d{1,2}[.、]/u, "")
    .replace(/\.(?:docx?|xlsx?|pdf|wps|et)$/iu, "")
    .replace(/[\s《》〈〉<>]+/gu, "")
    .replace(/[。；;，,、：:.]+$/u, "");

/** “（征求意见稿）” below a title is no part of it, and stands behind it elsewhere. */
const withoutNote = (text: string): string => text.replace(/(?<=.)\([^()]*\)$/u, "");

const agree = (a: AnnexName, b: AnnexName): boolean => {
  const [one, other] = [comparable(a.text), comparable(b.text)];
  return one === other || withoutNote(one) === other || one === withoutNote(other);
};
const likenessOf = (a: AnnexName, b: AnnexName): number => likeness(pairsOf(comparable(a.text)), pairsOf(comparable(b.text)));

/** All places where the names of the annexes of a notice do not agree. Empty for a bare table. */
export const annexDisagreements = (front: Front, parts: NoticeParts): readonly Disagreement[] => {
  const heads = parts.annexTitles.flatMap((part): AnnexName[] => (part === null ? [] : [{ ...part, where: "head" }]));
  const lines = namesInLine(parts);
  const books = namesInBody(front, parts);
  const inLine = matched(lines, heads, lines.length === 1 && heads.length === 1 ? 0 : LEAST_LIKENESS);
  if (heads.length === 0) {
    // An annex line that nothing follows is still being written.
    const isWritten = withoutComments(front.text.slice(parts.annexLine?.span.end ?? 0)).trim() !== "";
    // What is attached need not be what is printed: the body may name both.
    const named = new Set(titlesInBody(front, parts).map(({ text }) => comparable(text)));
    return isWritten
      ? matched(
          lines.filter(({ text }) => !named.has(comparable(text))),
          books,
          LEAST_LIKENESS,
        )
      : [];
  }
  const inBody = matched(books, heads, LEAST_LIKENESS);
  return [...inLine, ...inBody].flatMap((pair) => judged(pair, [...lines, ...books], [...inLine, ...inBody])).filter(isFirst);
};

const isFirst = (here: Disagreement, index: number, all: readonly Disagreement[]): boolean =>
  all.findIndex(({ name }) => name === here.name) === index;

/** Each name that is none of `given`, with the one of these it must mean: one that no other name agrees with, or is more like. */
const matched = (names: readonly AnnexName[], given: readonly AnnexName[], least: number): readonly Disagreement[] => {
  const open = given.filter((head) => !names.some((name) => agree(name, head)));
  const pairs = names.flatMap((name): Disagreement[] => {
    if (given.some((head) => agree(name, head))) return [];
    const best = [...open].sort((a, b) => likenessOf(name, b) - likenessOf(name, a))[0];
    return best === undefined || likenessOf(name, best) < least ? [] : [{ name, right: best }];
  });
  return pairs.filter(({ name, right }) =>
    pairs.every((other) => other.right !== right || likenessOf(other.name, right) <= likenessOf(name, right)),
  );
};

/** Where body and line agree against the title over the table, that title is the one that is out of step. */
const judged = (pair: Disagreement, names: readonly AnnexName[], all: readonly Disagreement[]): readonly Disagreement[] => {
  const allies = all.filter(({ name, right }) => right === pair.right && agree(name, pair.name));
  const outvoted = allies.length > 1 && pair.right.where === "head" && !names.some((name) => agree(name, pair.right));
  return [outvoted ? { name: pair.right, right: allies[0]?.name ?? pair.name } : pair];
};

const namesInLine = ({ annexLine }: NoticeParts): readonly AnnexName[] =>
  annexLine === null
    ? []
    : annexItems(annexLine.piece.text, annexLine.span)
        .filter(({ text }) => comparable(text) !== "")
        .map((item) => ({ piece: annexLine.piece, span: item.span, text: item.text, where: "line" }));

/** Where the body stands in the front, between addressees and annex line; null where nothing shows its beginning. */
const bodySpan = (front: Front, parts: NoticeParts): Span | null => {
  const start = (parts.addressees ?? parts.title)?.span.end ?? null;
  if (start === null) return null;
  const below = [parts.annexLine, parts.signature, parts.date, ...parts.annexTitles].map((part) => startIn(front, part));
  return { start, end: Math.max(start, Math.min(front.text.length, ...below)) };
};

/** Every 《……》 of the body. */
const titlesInBody = (front: Front, parts: NoticeParts): readonly AnnexName[] => {
  const body = bodySpan(front, parts);
  if (body === null) return [];
  return booksIn(front.text.slice(body.start, body.end)).map(({ title }) => {
    const span = { start: body.start + title.start, end: body.start + title.end };
    return { piece: front, span, text: partText(front.text, span.start, span.end), where: "body" };
  });
};

/** “现将《……》印发给你们”, “《……》已经县政府同意”, “制定了《……》”: the annexes as the body calls them. Citations are none. */
const namesInBody = (front: Front, parts: NoticeParts): readonly AnnexName[] => {
  const { text } = front;
  const body = bodySpan(front, parts);
  if (body === null) return [];
  const { start, end } = body;
  const all = titlesInBody(front, parts);
  const books = all.map(({ span }) => span);
  // What is printed with the notice and has no table, a plan with its table as annex, has its title further down.
  const titles = new Set(readPartLines(text.slice(parts.annexLine?.span.end ?? end)).map(({ tight }) => comparable(tight)));
  const chained = books.map((span, i) => {
    const before = books[i - 1];
    return before !== undefined && /^[》、和及与以\s]*[《]$/u.test(text.slice(before.end, span.start));
  });
  return all.flatMap(({ span, text: name }, i): AnnexName[] => {
    let first = i;
    while (first > 0 && chained[first] === true) first--;
    let last = i;
    while (chained[last + 1] === true) last++;
    const before = partText(text, Math.max(start, (books[first]?.start ?? 0) - 30), (books[first]?.start ?? 1) - 1);
    const after = partText(text, (books[last]?.end ?? 0) + 1, (books[last]?.end ?? 0) + 60);
    // “2023年《区〈政府工作报告〉……方案》”: the year ahead of the 《 belongs to the name.
    const year = /\d{4}年(?:度)?$/u.exec(partText(text, start, span.start - 1))?.[0] ?? "";
    const isBelow = titles.has(comparable(name)) || titles.has(comparable(year + name));
    const isOwn = !/(?:通知|意见|函|批复|决定)$/u.test(name) && isPrinted(before, after) && !isBelow;
    return isOwn ? [{ piece: front, span, text: name, where: "body" }] : [];
  });
};

const startIn = (front: Front, part: Part | null): number => (part?.piece === front ? part.span.start : Number.POSITIVE_INFINITY);

const isPrinted = (before: string, after: string): boolean =>
  (/(?:现|特|并)?将(?:修[订改]后的)?$/u.test(before) && /^[^。；《]{0,12}(?:印发|下发|发给|公布)/u.test(after)) ||
  /^(?:已|业|业已|已经|业经|经)[^。；《]{0,30}(?:同意|通过|审定|批准)/u.test(after) ||
  (/(?:制定|制订|编制|起草|形成)(?:了|本)?$/u.test(before) && /^[^。；《]{0,12}(?:印发|下发|发给)/u.test(after));
