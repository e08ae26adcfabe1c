/**
 * The parts of a notice around its table (GB/T 9704-2012 §7): number, title, issuer, addressee, body, annex line, signature, date,
 * remark, copies, imprint. Read from the front and tail pieces when asked, and remembered with them.
 */
import type { Span } from "../text/span.js";
import type { DateStretch, Stretch } from "./closing.js";
import type { Notice } from "./document.js";
import { type FrontParts, portalIssuer, readFront, readTail, type TailParts } from "./front.js";
import type { Front, Piece, Tail } from "./model.js";
import { readPartLines } from "./partLines.js";

/** A stretch of one piece. */
export interface Place {
  readonly piece: Piece;
  readonly span: Span;
}

/** A part as it is meant: blanks, line breaks and marks of a conversion left out where they are none of the drafter's. */
export interface Part extends Place {
  readonly text: string;
}

/** 发文字号 “济政办字〔2025〕9号” (GB/T 9704-2012 §7.2.5). */
export interface DocumentNumber extends Part {
  /** “济政办字” */
  readonly agency: string;
  readonly year: number;
  readonly serial: number;
}

/** “《……的通知》（鲁政办发〔2025〕5号）”: a higher-level notice the text refers to. */
export interface Citation extends Place {
  /** Without 《》 and stray blanks; empty where only a number is given. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly number: { readonly text: string; readonly agency: string; readonly year: number; readonly serial: number } | null;
  readonly numberSpan: Span | null;
}

/** 成文日期 “2025年5月9日”. `iso` is null for a day that does not exist. */
export interface NoticeDate extends Part {
  readonly iso: string | null;
}

/** “一、压实责任分工。”, “（一）……”, “1.……” of the body of the notice. The text is “压实责任分工”; the span takes in the marker, not the full stop. */
export interface BodyHeading extends Part {
  readonly ordinal: number;
}

export interface NoticeParts {
  readonly number: DocumentNumber | null;
  /** Without the issuer ahead of it, lines put together: “关于印发……的通知”. `span` covers all its lines. */
  readonly title: Part | null;
  readonly issuer: Part | null;
  /** The addressee line (主送) without its colon. */
  readonly addressees: Part | null;
  readonly citations: readonly Citation[];
  readonly bodyHeadings: readonly BodyHeading[];
  /** “附件：济宁市贯彻落实……任务分解表”; text and span without “附件：”. Several annexes stand one a line in the text. */
  readonly annexLine: Part | null;
  /** Title over each table, in the order of the tables; null where none stands there. */
  readonly annexTitles: readonly (Part | null)[];
  /** 署名; two organs are separated by a blank. */
  readonly signature: Part | null;
  readonly date: NoticeDate | null;
  /** 附注 “（此件公开发布）”, with its brackets. */
  readonly remark: Part | null;
  /** 抄送; text and span without “抄送：”, the lines put together. */
  readonly copies: Part | null;
  /** 版记: “济宁市人民政府办公室 2025年5月9日印发”. */
  readonly imprint: Part | null;
  readonly printed: NoticeDate | null;
  /** Year the table is about: of its title, else of the number, else of the date (deadlines.md). */
  readonly year: number | null;
}

/** What one front or tail holds by itself. Spans count from the start of the piece. */
export type Around =
  | { readonly kind: "front"; readonly piece: Front; readonly parts: FrontParts }
  | { readonly kind: "tail"; readonly piece: Tail; readonly parts: TailParts };

const fronts = new WeakMap<Front, FrontParts>();
const tails = new WeakMap<Tail, TailParts>();

const remembered = <K extends object, V>(memory: WeakMap<K, V>, key: K, read: () => V): V => {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = read();
  memory.set(key, value);
  return value;
};

const frontOf = (piece: Front): FrontParts => remembered(fronts, piece, () => readFront(piece.text));
const tailOf = (piece: Tail): TailParts => remembered(tails, piece, () => readTail(piece.text));

/** A piece that stands around the tables, with what it holds by itself; null for any other. Remembered with the piece. */
export const readAround = (piece: Piece): Around | null => {
  if (piece.kind === "front") return { kind: "front", piece, parts: frontOf(piece) };
  if (piece.kind === "tail") return { kind: "tail", piece, parts: tailOf(piece) };
  return null;
};

/** The parts of a notice; all null for a bare table. Never throws. Pieces that did not change are not read again. */
export const readParts = (notice: Notice): NoticeParts => {
  const first = notice.pieces.get(0);
  const piece = first?.kind === "front" ? first : null;
  const front = piece === null ? null : frontOf(piece);
  const { annexTitles, closing } = tableParts(notice);
  const annexTitle = piece === null || front === null ? null : located(piece, front.annexTitle);
  // In prose, and where the table cannot be read, there is no header over which a title could stand: the front ends with it.
  const titles = annexTitles ?? (notice.layout === "prose" || notice.pieces.get(1)?.kind === "unreadable" ? [annexTitle] : []);
  const number = piece === null ? null : located(piece, front?.number ?? null);
  const title = piece === null ? null : located(piece, front?.title ?? null);
  const signature = located(piece, front?.signature ?? null) ?? closing.signature;
  const date = located(piece, front?.date ?? null) ?? closing.date;
  return {
    number,
    title,
    issuer: located(piece, front?.issuer ?? null) ?? signature ?? (piece === null ? null : located(piece, portalIssuer(piece.text))),
    addressees: located(piece, front?.addressees ?? null),
    citations: piece === null ? [] : (front?.citations ?? []).map((citation) => ({ piece, ...citation })),
    bodyHeadings: piece === null ? [] : (front?.bodyHeadings ?? []).map((heading) => ({ piece, ...heading })),
    annexLine: located(piece, front?.annexLine ?? null),
    annexTitles: titles,
    signature,
    date,
    remark: located(piece, front?.remark ?? null) ?? closing.remark,
    copies: closing.copies ?? located(piece, front?.copies ?? null),
    imprint: closing.imprint ?? located(piece, front?.imprint ?? null),
    printed: closing.printed ?? located(piece, front?.printed ?? null),
    year:
      yearOf(title?.text) ??
      yearOf(titles.find((t) => t !== null)?.text) ??
      number?.year ??
      (date?.iso ? Number(date.iso.slice(0, 4)) : null),
  };
};

function located<T extends Stretch>(piece: Piece | null, stretch: T | null): (T & Place) | null {
  return piece === null || stretch === null ? null : { piece, ...stretch };
}

type ClosingParts = Pick<NoticeParts, "signature" | "date" | "remark" | "copies" | "imprint" | "printed">;

/** What the tails hold, the last one first, and the titles over the tables; null where there is no table with a header. */
const tableParts = (notice: Notice): { annexTitles: NoticeParts["annexTitles"] | null; closing: ClosingParts } => {
  const titles: (Part | null)[] = [];
  const found: { -readonly [K in keyof ClosingParts]: ClosingParts[K] } = {
    signature: null,
    date: null,
    remark: null,
    copies: null,
    imprint: null,
    printed: null,
  };
  for (const piece of notice.pieces.marked()) {
    if (piece.kind === "header" && !piece.repeated) titles.push(titleOver(notice, piece));
    if (piece.kind !== "tail") continue;
    const tail = tailOf(piece);
    found.signature = located(piece, tail.signature) ?? found.signature;
    found.date = located<DateStretch>(piece, tail.date) ?? found.date;
    found.remark = located(piece, tail.remark) ?? found.remark;
    found.copies = located(piece, tail.copies) ?? found.copies;
    found.imprint = located(piece, tail.imprint) ?? found.imprint;
    found.printed = located<DateStretch>(piece, tail.printed) ?? found.printed;
  }
  return { annexTitles: titles.length === 0 ? null : titles, closing: found };
};

const titleOver = (notice: Notice, header: Piece): Part | null => {
  const above = notice.pieces.previous(header);
  if (above?.kind === "front") return located(above, frontOf(above).annexTitle);
  if (above?.kind === "tail") return located(above, tailOf(above).annexTitle);
  if (above?.kind !== "note" || above.residue) return null;
  const [line, more] = readPartLines(above.text);
  if (line === undefined || more !== undefined || line.text.length > 60 || /[。；：\n]/u.test(line.text)) return null;
  return { piece: above, span: { start: line.start, end: line.end }, text: line.tight };
};

/** “2025” of “2025年……”; the first year where several stand in it. */
const yearOf = (title: string | undefined): number | null => {
  const year = /(?<!\d)((?:19|20)\d\d)(?=年)/u.exec(title ?? "")?.[1];
  return year === undefined ? null : Number(year);
};
