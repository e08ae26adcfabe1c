/**
 * The part of the editor's paste API that is used here (VS Code 1.97, `languages.registerDocumentPasteEditProvider`). The extension runs in 1.82 and
 * is compiled against its types, so what is newer is described here and looked for at run time.
 */
import * as vscode from "vscode";

/** “fenjie.rows”: what a paste edit is, for the settings and commands that choose one. */
export interface PasteKind {
  readonly value: string;
  readonly append: (...parts: readonly string[]) => PasteKind;
  readonly contains: (other: PasteKind) => boolean;
}

export interface PasteEdit {
  readonly title: string;
  readonly kind: PasteKind;
  insertText: string | vscode.SnippetString;
  additionalEdit?: vscode.WorkspaceEdit;
}

export interface PasteContext {
  /** The kind that was asked for; undefined where she just pasted. */
  readonly only: PasteKind | undefined;
}

export interface PasteProvider {
  readonly provideDocumentPasteEdits: (
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: PasteContext,
    token: vscode.CancellationToken,
  ) => Promise<readonly PasteEdit[] | undefined>;
}

interface NewerEditor {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteKind };
  readonly languages: {
    readonly registerDocumentPasteEditProvider: (
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ) => vscode.Disposable;
  };
}

/** null in an editor that has none yet. */
export const pasteApi = (): NewerEditor | null => {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind, languages } = vscode as unknown as Partial<NewerEditor>;
  return typeof languages?.registerDocumentPasteEditProvider === "function" &&
    DocumentPasteEdit !== undefined &&
    DocumentDropOrPasteEditKind !== undefined
    ? { DocumentPasteEdit, DocumentDropOrPasteEditKind, languages }
    : null;
};
