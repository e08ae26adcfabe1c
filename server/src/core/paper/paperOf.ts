/** From a notice to its paper: parts, tables and prose in the order of the text, each annex on a page of its own. */
import type { CheckedNotice } from "../checked.js";
import type { Notice } from "../notice/document.js";
import type { Header, Piece } from "../notice/model.js";
import { readPartLines } from "../notice/partLines.js";
import { aroundLines } from "./aroundLines.js";
import type { Paper, PaperBlock, PaperParagraph, PaperPart } from "./paper.js";
import { asItStands, type LaidParagraph, layParagraphs, withBlanks } from "./paragraphs.js";
import { PARAGRAPHS } from "./styles.js";
import { readTables, type SetTable, setTable, type TableReading } from "./tables.js";

/** The notice as it lies on paper. Nothing of its text is missing but comments, what a conversion left, numbers of pages and headers that a page repeats. */
export const paperOf = (checked: CheckedNotice): Paper => {
  const { notice, parts } = checked;
  const blocks = layNotice(notice, new Set(parts.annexTitles.map((title) => title?.piece)));
  const title = parts.title === null ? (parts.annexTitles[0]?.text ?? "") : `${parts.issuer?.text ?? ""}${parts.title.text}`;
  return { title, parts: pagesOf(blocks).flatMap(partsOfPages) };
};

type Laid = LaidParagraph | SetTable;
const isTable = (laid: Laid): laid is SetTable => "table" in laid;

/** @param titles pieces that are titles of tables: a note may be one */
const layNotice = (notice: Notice, titles: ReadonlySet<Piece | undefined>): readonly Laid[] => {
  const reading = readTables(notice);
  const laid: Laid[] = [];
  let table: { readonly header: Header; readonly pieces: Piece[] } | null = null;
  const close = (): void => {
    if (table !== null) laid.push(...closeTable(reading, table.header, table.pieces, titles));
    table = null;
  };
  for (const piece of notice.pieces) {
    if (piece.kind === "header" && !piece.repeated) {
      close();
      table = { header: piece, pieces: [] };
    } else if (piece.kind === "front" || piece.kind === "tail") {
      close();
      laid.push(...layParagraphs(aroundLines(piece, notice.pieces.next(piece) !== null), notice.startOf(piece)));
    } else if (table !== null && piece.kind !== "unreadable") table.pieces.push(piece);
    else {
      close();
      laid.push(...loose(notice, piece));
    }
  }
  close();
  return alike(laid);
};

/** Tables of the same titles, the annexes of one notice, lie the same way: across where one of them must. */
const alike = (laid: readonly Laid[]): readonly Laid[] => {
  const across = new Set(laid.flatMap((one) => (isTable(one) && one.orientation === "landscape" ? [titlesOf(one)] : [])));
  return laid.map((one) => (isTable(one) && one.orientation === "portrait" && across.has(titlesOf(one)) ? one.across() : one));
};

const titlesOf = ({ table }: SetTable): string => table.header.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines)).join("\t");

/** A table, and the notes behind its last row as paragraphs: 注：……, or the title of the next table. */
const closeTable = (
  reading: TableReading,
  header: Header,
  pieces: readonly Piece[],
  titles: ReadonlySet<Piece | undefined>,
): readonly Laid[] => {
  let end = pieces.length;
  while (end > 0 && pieces[end - 1]?.kind === "note") end--;
  const behind = pieces.slice(end).flatMap((piece) => loose(reading.notice, piece, titles.has(piece) ? "annex-title" : "body"));
  return [setTable(reading, header, header.form, pieces.slice(0, end)), ...behind];
};

/** Text without a table: tasks in prose, stray lines, and what could not be read, of which each line stays a paragraph. */
const loose = (notice: Notice, piece: Piece, style: "body" | "annex-title" = "body"): readonly LaidParagraph[] => {
  if (piece.kind === "note" && piece.residue) return [];
  const lines = readPartLines(piece.text).map((line) => ({ line, style, opensPage: false }) as const);
  const start = notice.startOf(piece);
  return piece.kind === "unreadable" ? lines.map(({ line }) => asItStands(line, start)) : layParagraphs(lines, start);
};

/** What stands between the beginnings of new pages. */
const pagesOf = (laid: readonly Laid[]): readonly (readonly Laid[])[] => {
  const pages: Laid[][] = [];
  for (const one of laid) {
    const page = pages.at(-1);
    if (page === undefined || (!isTable(one) && one.opensPage)) pages.push([one]);
    else page.push(one);
  }
  return pages;
};

const isFoot = (laid: Laid | undefined): boolean => laid !== undefined && !isTable(laid) && PARAGRAPHS[laid.paragraph.style].atFoot;

const isHead = (laid: Laid | undefined): boolean =>
  laid !== undefined && !isTable(laid) && (laid.paragraph.style === "annex-mark" || laid.paragraph.style === "annex-title");

/** Pages with a table that lies across lie across; text ahead of the head of its annex, and the 版记 behind it, stay upright. */
const partsOfPages = (laid: readonly Laid[]): readonly PaperPart[] => {
  const first = laid.findIndex((one) => isTable(one) && one.orientation === "landscape");
  if (first < 0) return partOf("portrait", laid);
  let from = laid.findIndex(isTable);
  while (from > 0 && isHead(laid[from - 1])) from--;
  let to = laid.length;
  while (to > from && isFoot(laid[to - 1])) to--;
  return [...partOf("portrait", laid.slice(0, from)), ...partOf("landscape", laid.slice(from, to)), ...partOf("portrait", laid.slice(to))];
};

const partOf = (orientation: PaperPart["orientation"], laid: readonly Laid[]): readonly PaperPart[] => {
  const blocks: PaperBlock[] = [];
  let paragraphs: PaperParagraph[] = [];
  const close = (): void => {
    blocks.push(...withBlanks(paragraphs, blocks.length > 0));
    paragraphs = [];
  };
  for (const one of laid) {
    if (!isTable(one)) paragraphs.push(one.paragraph);
    else {
      close();
      blocks.push(one.table);
    }
  }
  close();
  return blocks.length === 0 ? [] : [{ orientation, blocks }];
};
