/** Places the server names, in the editor. */
import { Position, Range, Selection, type TextEditor, TextEditorRevealType, Uri, type ViewColumn, window } from "vscode";

/** A range as the protocol writes it. */
export interface SentRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export const asRange = ({ start, end }: SentRange): Range => new Range(start.line, start.character, end.line, end.character);

/** Puts the cursor at the beginning of a line and brings it into view. */
export const revealLine = (editor: TextEditor, line: number): void => {
  const start = new Position(line, 0);
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
};

export interface OpenOptions {
  readonly preserveFocus?: boolean;
  readonly viewColumn?: ViewColumn;
}

/** Opens the document, where it is in sight already there, and goes to the beginning of the place. */
export const openPlace = async (place: { readonly uri: string; readonly range: SentRange }, options: OpenOptions = {}): Promise<void> => {
  const uri = Uri.parse(place.uri);
  const seen = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn;
  const editor = await window.showTextDocument(uri, { preview: true, ...(seen !== undefined && { viewColumn: seen }), ...options });
  revealLine(editor, place.range.start.line);
};
