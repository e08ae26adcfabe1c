/** Places the server names, in the editor. */
import {
  Position,
  Range,
  Selection,
  type Tab,
  TabInputText,
  TabInputTextDiff,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  type ViewColumn,
  window,
} from "vscode";

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

const showsIn =
  (uri: string) =>
  ({ input }: Tab): boolean =>
    (input instanceof TabInputText && input.uri.toString() === uri) ||
    (input instanceof TabInputTextDiff && [input.original, input.modified].some((side) => side.toString() === uri));

const tabsOf = (uri: string): readonly Tab[] => window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(showsIn(uri)));

/** Whether a tab shows it. The document itself stays open for minutes after its last tab was closed. */
export const isShown = (uri: string): boolean => tabsOf(uri).length > 0;

/** Whether the next preview would take the tab it is shown in, and so close it. */
export const isInPreview = (uri: string): boolean => tabsOf(uri).some(({ isPreview }) => isPreview);

export interface OpenOptions {
  readonly preview?: boolean;
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
