/**
 * Ctrl+V: a table on the clipboard becomes rows, in one step that one undo takes back; the editor offers its plain paste beside it. Everything else is pasted
 * as ever. The rows go below that of the cursor and not to the cursor itself, so they are no text to insert but an edit of the document.
 */
import {
  type CancellationToken,
  CancellationTokenSource,
  type DataTransfer,
  Disposable,
  EndOfLine,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from "vscode";
import type { PasteResult } from "../../../server/src/lsp/documentProtocol.js";
import { inWords, say } from "../language.js";
import { documents } from "../names.js";
import { asRange } from "../places.js";
import type { Session } from "../session.js";
import { type Clip, mayHoldTable } from "./clip.js";
import { type PasteEdit, type PasteProvider, pasteApi } from "./pasteApi.js";
import { rowsOf, showPasted, tellNoTable, tellPasted } from "./pasted.js";

/** For settings and `editor.action.pasteAs`. */
export const ROWS_KIND = "fenjie.rows";

/** Milliseconds after which a table is pasted as plain text after all; the editor shows that it works and lets her end it before. */
const PATIENCE = 8000;

/** Mark of a text that was copied in an editor: it is pasted as it was copied. */
const FROM_EDITOR = "vscode-editor-data";

export interface EditorPaste extends Disposable {
  /** Whether the editor asks for rows, by command too. */
  readonly isThere: boolean;
  /** Resolves with true once it asks for them by their kind, with false where it does not within that time. */
  readonly asked: (milliseconds: number) => Promise<boolean>;
}

export const pasteAsRows = (session: Session): EditorPaste => {
  const api = pasteApi();
  let heard: (() => void) | null = null;
  const asked = (milliseconds: number): Promise<boolean> =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), milliseconds);
      heard = () => {
        clearTimeout(late);
        resolve(true);
      };
    });
  const none = { isThere: false, asked: () => Promise.resolve(false), dispose: () => undefined };
  if (api === null) return none;
  const kind = api.DocumentDropOrPasteEditKind.Empty.append(...ROWS_KIND.split("."));

  const provider: PasteProvider = {
    provideDocumentPasteEdits: async (document, ranges, data, { only }, token) => {
      const isWanted = only !== undefined;
      if (isWanted) heard?.();
      const [range, ...more] = ranges;
      if (range === undefined || more.length > 0 || session.state() !== "running") return undefined;
      const clip = isWanted || data.get(FROM_EDITOR) === undefined ? await clipIn(data) : null;
      const rows =
        clip === null || !mayHoldTable(clip) ? null : await inTime(token, (soon) => rowsOf(session, document, range, clip, soon));
      if (token.isCancellationRequested || rows === undefined) return undefined;
      const title = inWords(say("粘贴为任务行", "Paste as Task Rows"));
      const made: PasteEdit = new api.DocumentPasteEdit("", title, kind);
      if (rows === null) {
        if (!isWanted) return undefined;
        // Without an edit the editor would say in its own words that there is none of that kind.
        tellNoTable();
        return [made];
      }
      if (rows.version !== document.version) return undefined;
      made.additionalEdit = editOf(document, rows);
      tellOnceMade(document, rows);
      return [made];
    },
  };
  try {
    const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/html", "text/plain"] };
    const registered = api.languages.registerDocumentPasteEditProvider(documents, provider, metadata);
    return { isThere: true, asked, dispose: () => registered.dispose() };
  } catch {
    // From 1.82 on it was there for those only who had asked for it.
    return none;
  }
};

const clipIn = async (data: DataTransfer): Promise<Clip> => {
  const [html, text] = await Promise.all([data.get("text/html")?.asString(), data.get("text/plain")?.asString()]);
  return { html: html ?? null, text: text ?? null };
};

/** undefined where it was cancelled or took too long. */
const inTime = async <Result>(
  token: CancellationToken,
  ask: (token: CancellationToken) => Promise<Result | undefined>,
): Promise<Result | undefined> => {
  const source = new CancellationTokenSource();
  const late = setTimeout(() => source.cancel(), PATIENCE);
  const cancelled = token.onCancellationRequested(() => source.cancel());
  try {
    const ended = new Promise<undefined>((resolve) => {
      source.token.onCancellationRequested(() => resolve(undefined));
    });
    return await Promise.race([ask(source.token), ended]);
  } finally {
    clearTimeout(late);
    Disposable.from(cancelled, source).dispose();
  }
};

const editOf = ({ uri }: TextDocument, { edits }: PasteResult): WorkspaceEdit => {
  const made = new WorkspaceEdit();
  for (const { range, newText } of edits) made.replace(uri, asRange(range), newText);
  return made;
};

/** The editor makes the edit, or another one of those it has to choose from, and tells nobody: what the text becomes shows which. */
const tellOnceMade = (document: TextDocument, rows: PasteResult): void => {
  const expected = textAfter(document, rows);
  const watching = workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
    if (changed !== document || contentChanges.length === 0) return;
    watching.dispose();
    if (document.getText() !== expected) return;
    showPasted(document, rows);
    void tellPasted(document, rows);
  });
};

const textAfter = (document: TextDocument, { edits }: PasteResult): string => {
  const text = document.getText();
  const lineEnd = document.eol === EndOfLine.CRLF ? "\r\n" : "\n";
  let [after, done] = ["", 0];
  for (const { range, newText } of edits) {
    const { start, end } = asRange(range);
    after += text.slice(done, document.offsetAt(start)) + newText.replace(/\r\n|\r|\n/gu, lineEnd);
    done = document.offsetAt(end);
  }
  return after + text.slice(done);
};
