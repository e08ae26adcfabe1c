/** Edits of a text, gathered in the order of the text: what is put in at one place becomes one edit, and none overlaps another. */
import type { Span } from "../../text/span.js";

/** Offsets in the text before any of the edits. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export class EditList {
  private readonly insertions = new Map<number, string>();
  private readonly replacements: TextEdit[] = [];
  private first: { offset: number; before: number } | null = null;

  /** Puts text in at `offset`, behind what was put in there already. `begins`: where in it the first new row begins. */
  insert(offset: number, text: string, begins: number): void {
    const before = this.insertions.get(offset) ?? "";
    if (this.first === null || offset < this.first.offset) this.first = { offset, before: before.length + begins };
    this.insertions.set(offset, before + text);
  }

  replace(span: Span, text: string): void {
    this.replacements.push({ span, text });
  }

  /** In order; an insertion right ahead of a replacement is one edit with it. */
  edits(): readonly TextEdit[] {
    const insertions = new Map(this.insertions);
    const edits = this.replacements.map(({ span, text }) => {
      const ahead = insertions.get(span.start) ?? "";
      insertions.delete(span.start);
      return { span, text: ahead + text };
    });
    for (const [offset, text] of insertions) edits.push({ span: { start: offset, end: offset }, text });
    return edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  /** Offset of the first new row in the text after the edits; null where there is none. */
  firstRow(): number | null {
    if (this.first === null) return null;
    const { offset, before } = this.first;
    const moved = this.edits()
      .filter(({ span }) => span.start < offset)
      .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
    return offset + moved + before;
  }
}

/** The text after the edits. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => {
  let result = "";
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
};
