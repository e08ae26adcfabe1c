/**
 * A stretch of a notice being read, line by line. It begins at a line. When it is only a window of the text (`whole` false), looking
 * past its end throws `BeyondWindow`: the reader is then started again with a larger window.
 */
import { afterTerminator, endOfLine } from "../text/lines.js";
import { isCommentLine, isVoid } from "./comment.js";

export class BeyondWindow extends Error {}

export interface Line {
  readonly start: number;
  /** Without the terminator. */
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
}

export class Source {
  constructor(
    readonly text: string,
    private readonly whole: boolean,
  ) {}

  /** The line that begins at `at`, or null at the end of the text. */
  line(at: number): Line | null {
    if (at >= this.text.length) {
      if (!this.whole) throw new BeyondWindow();
      return null;
    }
    const end = endOfLine(this.text, at);
    return { start: at, end, next: afterTerminator(this.text, end) };
  }

  /** The line that begins at `at`, or the first one after it that is no comment. */
  spokenLine(at: number): Line | null {
    for (let line = this.line(at); line !== null; line = this.line(line.next))
      if (!isCommentLine(this.text, line.start, line.end)) return line;
    return null;
  }

  /** The first line from `at` on with text on it, or, where `tabs` is set, with a TAB. */
  filledLine(at: number, tabs: boolean): Line | null {
    for (let line = this.line(at); line !== null; line = this.line(line.next)) {
      if (!isVoid(this.text, line.start, line.end) || (tabs && this.hasTab(line))) return line;
    }
    return null;
  }

  hasTab(line: Line): boolean {
    for (let i = line.start; i < line.end; i++) if (this.text.charCodeAt(i) === 9) return true;
    return false;
  }

  beginsWithTab(line: Line): boolean {
    // A byte order mark may stand ahead of the first TAB of a bare table.
    const start = this.text.charCodeAt(line.start) === 0xfeff ? line.start + 1 : line.start;
    return line.end > start && this.text.charCodeAt(start) === 9;
  }

  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }
}
