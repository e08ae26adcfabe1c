/**
 * The pieces of a notice in order, and where each stands.
 *
 * Kept in chunks of some hundred: an edit changes one or two of them, and finding a place means adding up chunks, not pieces. So the
 * cost of an edit does not grow with the table (100,000 rows are some 800 chunks).
 */
import { countLines } from "../text/lines.js";
import type { Heading, Piece } from "./model.js";
import type { ReadState } from "./state.js";

const CHUNK = 128;

interface Chunk {
  pieces: Piece[];
  /** What the reader knew before each piece. */
  before: ReadState[];
  /** Where each piece begins, counted from the chunk's first character and line; with the end of the last one behind. */
  starts: number[];
  lineStarts: number[];
  /** Sums over the chunk. */
  length: number;
  lineCount: number;
  /** Pieces with a heading, and table headers. */
  marked: number;
  /** Place of the chunk; set after every change. */
  index: number;
  start: number;
  line: number;
}

/** A piece and where it stands: offset and line (from 0) of its first character. */
export interface Place {
  readonly piece: Piece;
  readonly start: number;
  readonly line: number;
}

export interface ReadPiece {
  readonly piece: Piece;
  readonly before: ReadState;
}

export const headingOf = (piece: Piece): Heading | null => (piece.kind === "section" || piece.kind === "row" ? piece.heading : null);
const isMarked = (piece: Piece): boolean => piece.kind === "header" || piece.kind === "tail" || headingOf(piece) !== null;

/** A piece that was counted before. */
interface Counted extends ReadPiece {
  readonly lines?: number;
}

const chunkOf = (entries: readonly Counted[]): Chunk => {
  const chunk: Chunk = {
    pieces: [],
    before: [],
    starts: [0],
    lineStarts: [0],
    length: 0,
    lineCount: 0,
    marked: 0,
    index: 0,
    start: 0,
    line: 0,
  };
  for (const { piece, before, lines } of entries) {
    chunk.pieces.push(piece);
    chunk.before.push(before);
    chunk.length += piece.text.length;
    chunk.lineCount += lines ?? countLines(piece.text);
    chunk.starts.push(chunk.length);
    chunk.lineStarts.push(chunk.lineCount);
    if (isMarked(piece)) chunk.marked++;
  }
  return chunk;
};

export class PieceList implements Iterable<Piece> {
  private chunks: Chunk[] = [];
  private readonly home = new Map<Piece, Chunk>();
  private size = 0;

  constructor(entries: readonly ReadPiece[]) {
    this.replace(0, 0, entries);
  }

  get count(): number {
    return this.size;
  }

  /** Length of the text. */
  get length(): number {
    const last = this.chunks.at(-1);
    return last === undefined ? 0 : last.start + last.length;
  }

  /** Number of line terminators in the text. */
  get lineBreaks(): number {
    const last = this.chunks.at(-1);
    return last === undefined ? 0 : last.line + last.lineCount;
  }

  has(piece: Piece): boolean {
    return this.home.has(piece);
  }

  place(piece: Piece): Place {
    const chunk = this.home.get(piece);
    if (chunk === undefined) throw new Error("This piece is no longer part of the notice");
    const i = chunk.pieces.indexOf(piece);
    const start = chunk.start + (chunk.starts[i] as number);
    const line = chunk.line + (chunk.lineStarts[i] as number);
    return { piece, start, line };
  }

  /** Number of the piece in the list, from 0. */
  indexOf(piece: Piece): number {
    const chunk = this.home.get(piece);
    if (chunk === undefined) return -1;
    let index = chunk.pieces.indexOf(piece);
    for (let c = 0; c < chunk.index; c++) index += (this.chunks[c] as Chunk).pieces.length;
    return index;
  }

  get(index: number): Piece | undefined {
    let rest = index;
    for (const chunk of this.chunks) {
      if (rest < chunk.pieces.length) return chunk.pieces[rest];
      rest -= chunk.pieces.length;
    }
    return undefined;
  }

  before(piece: Piece): ReadState | undefined {
    const chunk = this.home.get(piece);
    return chunk?.before[chunk.pieces.indexOf(piece)];
  }

  /** The piece that holds `offset`; at a border the one that begins there, at the very end the last one. */
  at(offset: number): Place | null {
    return this.find(
      offset,
      (c) => c.start,
      (c) => c.starts,
    );
  }

  /** The piece in which line `line` (from 0) begins; past the last line the last piece. */
  atLine(line: number): Place | null {
    return this.find(
      line,
      (c) => c.line,
      (c) => c.lineStarts,
    );
  }

  /** The first piece that ends behind `target`, by offsets or by lines. */
  private find(target: number, from: (c: Chunk) => number, starts: (c: Chunk) => readonly number[]): Place | null {
    let low = 0;
    let high = this.chunks.length - 1;
    if (high < 0) return null;
    while (low < high) {
      const middle = (low + high) >> 1;
      const chunk = this.chunks[middle] as Chunk;
      if (target < from(chunk) + (starts(chunk).at(-1) as number)) high = middle;
      else low = middle + 1;
    }
    const chunk = this.chunks[low] as Chunk;
    const ends = starts(chunk);
    const rest = target - from(chunk);
    const last = chunk.pieces.length - 1;
    let i = 0;
    while (i < last && rest >= (ends[i + 1] as number)) i++;
    return {
      piece: chunk.pieces[i] as Piece,
      start: chunk.start + (chunk.starts[i] as number),
      line: chunk.line + (chunk.lineStarts[i] as number),
    };
  }

  next(piece: Piece): Piece | null {
    const chunk = this.home.get(piece);
    if (chunk === undefined) return null;
    return chunk.pieces[chunk.pieces.indexOf(piece) + 1] ?? this.chunks[chunk.index + 1]?.pieces[0] ?? null;
  }

  previous(piece: Piece): Piece | null {
    const chunk = this.home.get(piece);
    if (chunk === undefined) return null;
    return chunk.pieces[chunk.pieces.indexOf(piece) - 1] ?? this.chunks[chunk.index - 1]?.pieces.at(-1) ?? null;
  }

  /** The nearest piece before `piece` that carries a heading or is a table's header or a tail, and that `wanted` accepts. */
  markedBefore(piece: Piece, wanted: (p: Piece) => boolean): Piece | null {
    const chunk = this.home.get(piece);
    if (chunk === undefined) return null;
    for (let c = chunk.index, i = chunk.pieces.indexOf(piece) - 1; c >= 0; c--) {
      const here = this.chunks[c] as Chunk;
      if (here.marked > 0) {
        for (let k = c === chunk.index ? i : here.pieces.length - 1; k >= 0; k--) {
          const candidate = here.pieces[k] as Piece;
          if (isMarked(candidate) && wanted(candidate)) return candidate;
        }
      }
      i = -1;
    }
    return null;
  }

  /** All pieces that carry a heading, all table headers and tails, in order. */
  *marked(): IterableIterator<Piece> {
    for (const chunk of this.chunks) {
      if (chunk.marked > 0) for (const piece of chunk.pieces) if (isMarked(piece)) yield piece;
    }
  }

  *[Symbol.iterator](): IterableIterator<Piece> {
    for (const chunk of this.chunks) yield* chunk.pieces;
  }

  entry(index: number): ReadPiece | undefined {
    let rest = index;
    for (const chunk of this.chunks) {
      if (rest < chunk.pieces.length) return { piece: chunk.pieces[rest] as Piece, before: chunk.before[rest] as ReadState };
      rest -= chunk.pieces.length;
    }
    return undefined;
  }

  /** Puts `entries` in the place of the `remove` pieces from number `index` on. Returns the pieces taken out. */
  replace(index: number, remove: number, entries: readonly ReadPiece[]): Piece[] {
    // The chunks that hold the pieces to go, or the one that `index` falls into (or ends at).
    let first = 0;
    let skipped = 0;
    while (first < this.chunks.length - 1 && skipped + (this.chunks[first] as Chunk).pieces.length <= index)
      skipped += (this.chunks[first++] as Chunk).pieces.length;
    const inFirst = index - skipped;
    let last = first;
    let reach = this.chunks[first]?.pieces.length ?? 0;
    while (last < this.chunks.length - 1 && reach < inFirst + remove) reach += (this.chunks[++last] as Chunk).pieces.length;
    const old: Counted[] = [];
    for (let c = first; c <= last && c < this.chunks.length; c++) {
      const chunk = this.chunks[c] as Chunk;
      chunk.pieces.forEach((piece, i) => {
        old.push({
          piece,
          before: chunk.before[i] as ReadState,
          lines: (chunk.lineStarts[i + 1] as number) - (chunk.lineStarts[i] as number),
        });
      });
    }
    const removed = old.slice(inFirst, inFirst + remove).map((e) => e.piece);
    for (const piece of removed) this.home.delete(piece);
    const merged: Counted[] = [...old.slice(0, inFirst), ...entries, ...old.slice(inFirst + remove)];
    const fresh: Chunk[] = [];
    if (merged.length <= CHUNK * 2) {
      if (merged.length > 0) fresh.push(chunkOf(merged));
    } else for (let i = 0; i < merged.length; i += CHUNK) fresh.push(chunkOf(merged.slice(i, i + CHUNK)));
    for (const chunk of fresh) for (const piece of chunk.pieces) this.home.set(piece, chunk);
    const take = this.chunks.length === 0 ? 0 : last - first + 1;
    if (take === fresh.length && take <= 4)
      fresh.forEach((chunk, i) => {
        this.chunks[first + i] = chunk;
      });
    else this.chunks = [...this.chunks.slice(0, first), ...fresh, ...this.chunks.slice(first + take)];
    this.size += entries.length - removed.length;
    this.settle(first);
    return removed;
  }

  private settle(from: number): void {
    const previous = this.chunks[from - 1];
    let start = previous === undefined ? 0 : previous.start + previous.length;
    let line = previous === undefined ? 0 : previous.line + previous.lineCount;
    for (let i = from; i < this.chunks.length; i++) {
      const chunk = this.chunks[i] as Chunk;
      chunk.index = i;
      chunk.start = start;
      chunk.line = line;
      start += chunk.length;
      line += chunk.lineCount;
    }
  }
}
