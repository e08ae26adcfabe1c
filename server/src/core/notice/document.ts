/**
 * A notice as it is being written: read once, then kept up to date edit by edit.
 *
 * After an edit reading begins anew a few pieces before it and stops where it meets a piece it knows in a state it knows; everything
 * after is kept as it is. The result is the same as reading the whole text afresh (test/core/notice/edits.test.ts holds it).
 */
import { copyOf } from "../text/copy.js";
import { countLines, endOfLine, startOfLine } from "../text/lines.js";
import type { Span } from "../text/span.js";
import { type RoleLookup, roleLookup, sameForm } from "./columns.js";
import { withoutComments } from "./comment.js";
import { ranTogether } from "./header.js";
import type { Layout, Piece, Role, Unreadable } from "./model.js";
import { PieceList, type ReadPiece } from "./pieceList.js";
import { isProse, readProse } from "./prose.js";
import { BeyondWindow, Source } from "./source.js";
import { LOOK_BACK, type ReadState, START, sameState } from "./state.js";
import { readTablePiece } from "./tableReader.js";

export interface ReadOptions {
  /** Headings of the configuration, by role. */
  readonly headings?: Readonly<Partial<Record<Role, readonly string[]>>>;
}

/** Line and character (UTF-16 code units), both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What an edit did to the pieces. */
export interface Change {
  readonly removed: readonly Piece[];
  readonly added: readonly Piece[];
}

/** `table`: it has a header. `prose`: none, but tasks are assigned in brackets. `unreadable`: a header whose columns ran together. `plain`: none of these. */
type Mode = "table" | "prose" | "unreadable" | "plain";

/** Pieces read beyond the edit before the window is doubled. */
const WINDOW_PIECES = 16;

export class Notice {
  private list: PieceList;
  private mode: Mode;
  private constructor(
    /** Role of a heading in this notice, undefined for an unknown one. */
    readonly roleOfTitle: RoleLookup,
    read: { mode: Mode; pieces: readonly ReadPiece[] },
  ) {
    this.mode = read.mode;
    this.list = new PieceList(read.pieces);
  }

  /** Reads any text. Never throws; the texts of the pieces put together are `text`. */
  static read(text: string, options: ReadOptions = {}): Notice {
    const roleOf = roleLookup(options.headings);
    return new Notice(roleOf, readWhole(text, roleOf));
  }

  /** The pieces in order. */
  get pieces(): PieceList {
    return this.list;
  }

  /** Layout of the first table; null where there is none. */
  get layout(): Layout | null {
    if (this.mode === "prose") return "prose";
    for (const piece of this.list.marked()) if (piece.kind === "header") return piece.form.layout;
    return null;
  }

  text(): string {
    let text = "";
    for (const piece of this.list) text += piece.text;
    return text;
  }

  get length(): number {
    return this.list.length;
  }

  get lineCount(): number {
    return this.list.lineBreaks + 1;
  }

  startOf(piece: Piece): number {
    return this.list.place(piece).start;
  }

  /** Line (from 0) on which the piece begins. */
  lineOf(piece: Piece): number {
    return this.list.place(piece).line;
  }

  positionAt(offset: number): Position {
    const place = this.list.at(Math.max(0, Math.min(offset, this.length)));
    if (place === null) return { line: 0, character: 0 };
    return positionIn(place.piece, place.line, Math.max(0, Math.min(offset, this.length)) - place.start);
  }

  /** Position of an offset counted from the start of a piece. */
  positionOf(piece: Piece, offset: number): Position {
    return positionIn(piece, this.list.place(piece).line, offset);
  }

  /** A position past the end of its line counts as the line's end, one past the last line as the end of the text. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const place = this.list.atLine(position.line);
    if (place === null || position.line > this.list.lineBreaks) return this.length;
    const { text } = place.piece;
    // The last line of the text may begin right behind the last piece's terminator.
    const start = startOfLine(text, position.line - place.line);
    const end = endOfLine(text, start);
    return place.start + Math.min(start + Math.max(0, position.character), end);
  }

  /** The text of `[start, end)`; reads only the pieces concerned. */
  slice(start: number, end: number): string {
    let text = "";
    for (let at = start; at < end; ) {
      const place = this.list.at(at);
      if (place === null) break;
      const from = at - place.start;
      if (from >= place.piece.text.length) break;
      const part = place.piece.text.slice(from, Math.min(place.piece.text.length, end - place.start));
      text += part;
      at += part.length;
    }
    return text;
  }

  /** Puts `inserted` in the place of `[start, end)` and reads what that changes. */
  edit(span: Span, inserted: string): Change {
    const start = Math.max(0, Math.min(span.start, this.length));
    const end = Math.max(start, Math.min(span.end, this.length));
    if (this.mode !== "table") return this.readAnew(start, end, inserted);
    const change = this.readAround(start, end, inserted);
    // Without any header left it is another kind of text altogether.
    if (change.removed.some((p) => p.kind === "header") && !this.hasHeader()) {
      const whole = this.readAnew(0, 0, "");
      const put = new Set(change.added);
      return {
        removed: [...change.removed, ...whole.removed.filter((p) => !put.has(p))],
        added: [...change.added.filter((p) => this.list.has(p)), ...whole.added],
      };
    }
    return change;
  }

  private hasHeader(): boolean {
    for (const piece of this.list.marked()) if (piece.kind === "header") return true;
    return false;
  }

  private readAround(start: number, end: number, inserted: string): Change {
    const first = this.list.at(start);
    const last = this.list.at(end);
    if (first === null || last === null) return this.readAnew(start, end, inserted);
    const from = Math.max(0, this.list.indexOf(first.piece) - LOOK_BACK);
    const until = this.list.indexOf(last.piece);
    for (let extra = WINDOW_PIECES; ; extra *= 4) {
      const window = this.window(from, until, extra, start, end, inserted);
      try {
        return this.splice(from, window);
      } catch (e) {
        if (!(e instanceof BeyondWindow)) throw e;
      }
    }
  }

  /** The text of pieces `from` to `until` and `extra` more, with the edit in it, and where known pieces begin in it. */
  private window(from: number, until: number, extra: number, start: number, end: number, inserted: string): Window {
    const to = Math.min(this.list.count - 1, until + extra);
    const begin = this.list.place(this.list.get(from) as Piece).start;
    let text = "";
    const known = new Map<number, number>();
    for (let i = from; i <= to; i++) {
      // Positions after the edit, in the new text.
      const at = text.length + inserted.length - (end - start);
      if (i > until) known.set(at, i);
      text += (this.list.get(i) as Piece).text;
    }
    const whole = to === this.list.count - 1;
    const edited = text.slice(0, start - begin) + inserted + text.slice(end - begin);
    return { text: copyOf(edited), known, whole, to };
  }

  private splice(from: number, window: Window): Change {
    const source = new Source(window.text, window.whole);
    let state: ReadState = this.list.entry(from)?.before ?? START;
    const entries: ReadPiece[] = [];
    let upTo = window.to + 1;
    for (let at = 0; at < window.text.length || !window.whole; ) {
      const known = window.known.get(at);
      if (known !== undefined && sameState(state, this.list.entry(known)?.before ?? START)) {
        upTo = known;
        break;
      }
      if (at >= window.text.length) throw new BeyondWindow();
      const step = readTablePiece(source, at, state, this.roleOfTitle);
      entries.push({ piece: step.piece, before: state });
      state = step.after;
      at += step.piece.text.length;
    }
    return this.put(from, upTo, entries);
  }

  /** Replaces pieces `from` to `to` (exclusive); those at both ends that were read the same again stay the old objects. */
  private put(from: number, to: number, entries: readonly ReadPiece[]): Change {
    let first = 0;
    let last = entries.length;
    let begin = from;
    let end = to;
    while (first < last && begin < end && this.isSame(begin, entries[first] as ReadPiece)) {
      first++;
      begin++;
    }
    while (last > first && end > begin && this.isSame(end - 1, entries[last - 1] as ReadPiece)) {
      last--;
      end--;
    }
    const fresh = entries.slice(first, last);
    return { removed: this.list.replace(begin, end - begin, fresh), added: fresh.map((e) => e.piece) };
  }

  private isSame(index: number, entry: ReadPiece): boolean {
    const old = this.list.entry(index);
    return old !== undefined && samePiece(old.piece, entry.piece) && sameState(old.before, entry.before);
  }

  private readAnew(start: number, end: number, inserted: string): Change {
    const old = this.text();
    const read = readWhole(old.slice(0, start) + inserted + old.slice(end), this.roleOfTitle);
    this.mode = read.mode;
    return this.put(0, this.list.count, read.pieces);
  }
}

interface Window {
  readonly text: string;
  /** Offset in the window → number of the old piece that begins there. */
  readonly known: ReadonlyMap<number, number>;
  readonly whole: boolean;
  /** Number of the last piece in the window. */
  readonly to: number;
}

const positionIn = (piece: Piece, line: number, offset: number): Position => {
  const before = countLines(piece.text, offset);
  // Between CR and LF an editor sees the end of the line.
  return { line: line + before, character: offset - startOfLine(piece.text, before) };
};

/** Two pieces that stand for the same text read the same way. */
const samePiece = (a: Piece, b: Piece): boolean => {
  if (a.kind !== b.kind || a.text !== b.text) return false;
  if (a.kind === "row" && b.kind === "row")
    return sameForm(a.form, b.form) && a.use === b.use && a.afterPageBreak === b.afterPageBreak && a.hasUnitsAbove === b.hasUnitsAbove;
  if (a.kind === "header" && b.kind === "header") return sameForm(a.form, b.form) && a.repeated === b.repeated;
  if (a.kind === "section" && b.kind === "section") return sameForm(a.form, b.form);
  return true;
};

const readWhole = (text: string, roleOf: RoleLookup): { mode: Mode; pieces: readonly ReadPiece[] } => {
  const pieces = readTables(text, roleOf);
  if (pieces.some((p) => p.piece.kind === "header")) return { mode: "table", pieces };
  const broken = readBroken(text, roleOf);
  if (broken !== null) return { mode: "unreadable", pieces: broken };
  if (isProse(withoutComments(text))) return { mode: "prose", pieces: readProse(text, roleOf) };
  return { mode: "plain", pieces };
};

const readTables = (text: string, roleOf: RoleLookup): ReadPiece[] => {
  const source = new Source(text, true);
  const entries: ReadPiece[] = [];
  let state = START;
  for (let at = 0; at < text.length; ) {
    const step = readTablePiece(source, at, state, roleOf);
    entries.push({ piece: step.piece, before: state });
    state = step.after;
    at += step.piece.text.length;
  }
  return entries;
};

/** A text with the titles of a table in one line or one below the other, and no TAB to part them. */
const readBroken = (raw: string, roleOf: RoleLookup): ReadPiece[] | null => {
  const text = withoutComments(raw);
  const source = new Source(text, true);
  let titles = 0;
  let firstTitle: Span | null = null;
  for (let line = source.line(0); line !== null; line = source.line(line.next)) {
    if (ranTogether(text, line, roleOf)) return broken(raw, { start: line.start, end: line.end }, "ran-together");
    const title = text.slice(line.start, line.end).replace(/[\s|｜]+/gu, "");
    if (title.length === 0) continue;
    // Behind a TAB a title is a cell: where headerAt took them for no table they are a list of names.
    if (source.hasTab(line)) {
      titles = 0;
      continue;
    }
    const role = roleOf(title);
    titles = role === undefined || role === "other" ? 0 : titles + 1;
    if (titles === 1) firstTitle = { start: line.start, end: line.end };
    if (titles === 3 && firstTitle !== null) return broken(raw, firstTitle, "interleaved");
  }
  return null;
};

const broken = (text: string, at: Span, reason: Unreadable["reason"]): ReadPiece[] => {
  const pieces: Piece[] = [];
  if (at.start > 0) pieces.push({ kind: "front", text: text.slice(0, at.start) });
  pieces.push({ kind: "unreadable", text: text.slice(at.start), span: { start: 0, end: at.end - at.start }, reason });
  return pieces.map((piece) => ({ piece, before: START }));
};
