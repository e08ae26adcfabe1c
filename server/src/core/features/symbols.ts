/** The outline of a notice: sections, their groups, the tasks in them. */
import { type Language, say } from "../message.js";
import type { Notice } from "../notice/document.js";
import { type Cell, type Piece, spanInPiece } from "../notice/model.js";
import { type OutlineGroup, type OutlineSection, type OutlineTask, readOutline, textFor } from "../notice/outline.js";
import { headingOf } from "../notice/pieceList.js";
import { writeMarker } from "../numbering/marker.js";
import { type Span, shift, span } from "../text/span.js";

export interface NoticeSymbol {
  readonly kind: "table" | "section" | "group" | "task";
  /** Never empty. */
  readonly name: string;
  /** Of a task: lead and deadline. */
  readonly detail: string;
  /** All of it, without the blank lines behind. In the notice. */
  readonly span: Span;
  /** What is shown when the symbol is chosen; inside `span`. */
  readonly selection: Span;
  readonly children: readonly NoticeSymbol[];
}

/** Names of tasks are cut to this many characters. */
const NAME = 24;
const DETAIL = 40;

/** Walks through all rows: for the outline view, not for every keystroke. */
export const symbolsOf = (notice: Notice, language: Language): readonly NoticeSymbol[] => {
  const { tables } = readOutline(notice);
  const all = tables.map((table) => table.sections.flatMap((section) => sectionSymbols(notice, section, language)));
  if (tables.length < 2) return all.flat();
  return tables.flatMap(({ header }, i): NoticeSymbol[] => {
    const children = all[i] ?? [];
    const own = header === null ? null : spanOf(notice, header);
    const [place] = [own, ...children.map((child) => child.span)].filter((s) => s !== null);
    if (place === undefined) return [];
    const name = say(`表${i + 1}`, `Table ${i + 1}`)[language];
    return [{ kind: "table", name, detail: "", span: around(place, children), selection: place, children }];
  });
};

const sectionSymbols = (notice: Notice, section: OutlineSection, language: Language): readonly NoticeSymbol[] => {
  const children = section.groups.flatMap((group) => groupSymbols(notice, group, language));
  return section.piece === null ? children : [headed(notice, "section", section.piece, section, children, language)];
};

const groupSymbols = (notice: Notice, group: OutlineGroup, language: Language): readonly NoticeSymbol[] => {
  const children = group.tasks.map((task) => taskSymbol(notice, task, language));
  return group.row === null ? children : [headed(notice, "group", group.row, group, children, language)];
};

/** What a heading stands over, named by it. */
const headed = (
  notice: Notice,
  kind: "section" | "group",
  piece: Piece,
  { ordinal, title }: { readonly ordinal: number | null; readonly title: string | null },
  children: readonly NoticeSymbol[],
  language: Language,
): NoticeSymbol => {
  const place = spanOf(notice, piece);
  return {
    kind,
    name: numbered(kind === "section" ? 1 : 2, ordinal, title) || missing(language),
    detail: "",
    span: around(place, children),
    selection: headingSpan(notice, piece, place),
    children,
  };
};

const taskSymbol = (notice: Notice, task: OutlineTask, language: Language): NoticeSymbol => {
  const place = spanOf(notice, task.row);
  const requirement = task.cells.requirement;
  const text = requirement?.value || task.cells.task?.value || "";
  const detail = [textFor(task, "lead") || textFor(task, "responsible"), textFor(task, "deadline")]
    .filter((part) => part !== "")
    .join(" · ");
  const selection = requirement === undefined ? place : placeOf(notice, task.row, requirement);
  return {
    kind: "task",
    name: brief(text, NAME) || missing(language),
    detail: brief(detail, DETAIL),
    span: place,
    selection: within(selection, place),
    children: [],
  };
};

const missing = (language: Language): string => say("（无标题）", "(untitled)")[language];

const numbered = (level: 1 | 2, ordinal: number | null, title: string | null): string => {
  const words = brief(title ?? "", NAME * 2);
  return ordinal === null || ordinal < 1 || ordinal > 9999 ? words : writeMarker(level, ordinal) + words;
};

/** On one line, and cut with “…” where it is longer. */
const brief = (text: string, length: number): string => {
  const line = text.replace(/\s+/gu, " ").trim();
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length).join("")}…` : line;
};

/** The piece without the blank lines behind it. */
const spanOf = (notice: Notice, piece: Piece): Span => {
  const start = notice.startOf(piece);
  return span(start, start + Math.max(1, piece.text.trimEnd().length));
};

const placeOf = (notice: Notice, piece: Piece, cell: Cell): Span =>
  shift(spanInPiece(cell, span(0, cell.value.length)), notice.startOf(piece));

const headingSpan = (notice: Notice, piece: Piece, place: Span): Span => {
  const heading = headingOf(piece);
  if (heading === null) return place;
  return within(shift(span(heading.marker.span.start, heading.titleSpan.end), notice.startOf(piece)), place);
};

const within = (inner: Span, outer: Span): Span =>
  inner.start >= outer.start && inner.end <= outer.end && inner.end >= inner.start ? inner : outer;

const around = (own: Span, children: readonly NoticeSymbol[]): Span =>
  children.reduce((all, child) => span(Math.min(all.start, child.span.start), Math.max(all.end, child.span.end)), own);
