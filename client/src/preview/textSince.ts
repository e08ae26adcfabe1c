/** What was typed in a notice since its paper was made: offsets on paper as offsets in the text, and back. */
import type { TextDocument, TextDocumentChangeEvent } from "vscode";
import { offsetAfter, offsetBefore, type TextChange } from "./changes.js";

interface Change extends TextChange {
  /** Version of the document with this change. */
  readonly version: number;
}

export class TextSince {
  private changes: Change[] = [];
  /** Where the editor's first line in sight begins; null before it was seen. */
  private top: number | null = null;

  constructor(readonly document: TextDocument) {}

  changed({ document, contentChanges }: TextDocumentChangeEvent): void {
    const { version } = document;
    const made = contentChanges.map(
      ({ rangeOffset, rangeLength, text }): Change => ({ version, offset: rangeOffset, removed: rangeLength, inserted: text.length }),
    );
    this.changes.push(...made);
    if (this.top !== null) this.top = offsetAfter(this.top, made);
  }

  /**
   * The editor shows the text from `offset` on. @returns whether it was scrolled: more or fewer lines below, because a line was wrapped or
   * a lens came in, are no scrolling
   */
  seenFrom(offset: number): boolean {
    const before = this.top;
    this.top = offset;
    return before !== offset;
  }

  /** There is a paper of this version now. @returns what lies between it and the one before */
  paperMade(version: number): readonly TextChange[] {
    const between = this.changes.filter((change) => change.version <= version);
    this.changes = this.changes.slice(between.length);
    return between;
  }

  inText = (offset: number): number => offsetAfter(offset, this.changes);

  onPaper = (offset: number): number => offsetBefore(offset, this.changes);
}
