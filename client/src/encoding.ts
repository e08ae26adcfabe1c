/**
 * Keeps notices in GB18030 from harm. Government machines have many of them; one that is read as UTF-8 shows U+FFFD, and saving it would
 * write those over the text. Nothing can stop a save, so a misread notice is made read-only for the session, and reopening is offered.
 */
import { commands, type Disposable, Selection, type TextDocument, type Uri, window, workspace } from "vscode";
import { inWords, say } from "./language.js";
import { isNarrowChinese, type Misreading, misreading } from "./mojibake.js";
import { LANGUAGE_ID } from "./names.js";
import { tellInfo, tellWarning } from "./tell.js";

export const guardEncoding = (): Disposable[] => {
  /** The notices made read-only, by URI: the editor keeps that for the session, also when they are closed and opened again. */
  const locked = new Set<string>();
  /** Those asked about since they were opened. */
  const asked = new Set<string>();

  const opened = (document: TextDocument): void => {
    if (!isNoticeOnDisk(document)) return;
    if (isNarrowChinese(encodingOf(document)) && !document.isDirty) void reopenWith(document.uri, "gb18030");
    else if (window.activeTextEditor?.document === document) void guard(document);
  };

  /** For the document of the active editor. */
  const guard = async (document: TextDocument): Promise<void> => {
    if (!isNoticeOnDisk(document)) return;
    const key = document.uri.toString();
    const misread = misreading(document.getText(), encodingOf(document));
    if (misread === undefined) {
      if (locked.delete(key)) await commands.executeCommand(WRITABLE);
    } else if (!asked.has(key)) {
      asked.add(key);
      locked.add(key);
      await commands.executeCommand(READ_ONLY);
      await offerReopening(document, misread);
    }
  };

  for (const document of workspace.textDocuments) opened(document);
  return [
    workspace.onDidOpenTextDocument(opened), // also where a text is made a task table by hand
    window.onDidChangeActiveTextEditor((editor) => editor && void guard(editor.document)),
    // Reopened in its encoding, by our command or by the editor's own.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (locked.has(document.uri.toString()) && window.activeTextEditor?.document === document) void guard(document);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => asked.delete(uri.toString())),
  ];
};

/** “以 GB18030 重新打开”: for the active notice, also where nothing seems wrong. */
export const reopenAsGb18030 = async (): Promise<void> => {
  const document = window.activeTextEditor?.document;
  if (document !== undefined && isNoticeOnDisk(document)) await reopen(document, "gb18030");
};

const isNoticeOnDisk = ({ languageId, uri, isUntitled }: TextDocument): boolean =>
  languageId === LANGUAGE_ID && !isUntitled && uri.scheme === "file";

const offerReopening = async (document: TextDocument, { as }: Misreading): Promise<void> => {
  const name = document.uri.path.split("/").at(-1) ?? "";
  const label = labelOf[as];
  const again = inWords(say(`以 ${label} 重新打开`, `Reopen as ${label}`));
  const anyway = inWords(say("仍要编辑", "Edit Anyway"));
  const chosen = await window.showWarningMessage(
    inWords(
      say(
        `“${name}”应是 ${label} 编码，现在显示为乱码。为防保存后损坏原文，已暂设为只读`,
        `“${name}” is in ${label} and was read in another encoding. It is read-only for now, because saving would destroy the text`,
      ),
    ),
    again,
    anyway,
  );
  if (chosen === undefined) return;
  await window.showTextDocument(document); // the commands below concern the active editor
  if (chosen === again) await reopen(document, as);
  else await commands.executeCommand(WRITABLE);
};

const labelOf: Readonly<Record<Misreading["as"], string>> = { gb18030: "GB18030", utf8: "UTF-8" };

/** Both concern the active editor. */
const READ_ONLY = "workbench.action.files.setActiveEditorReadonlyInSession";
const WRITABLE = "workbench.action.files.resetActiveEditorReadonlyInSession";

const reopen = async (document: TextDocument, encoding: Misreading["as"]): Promise<void> => {
  if (document.isDirty) {
    const unsaved = say(
      "文稿有未保存的改动，请先撤销改动（不要保存），再重新打开",
      "There are unsaved changes: undo them first, without saving, and then reopen",
    );
    tellWarning(inWords(unsaved));
    return;
  }
  if (encodingOf(document) === undefined) {
    // VS Code before 1.100 lets only its own command, which asks, change the encoding.
    const hint = say(
      `请在接下来的列表中选择“通过编码重新打开”，再选择 ${labelOf[encoding]}`,
      `Choose “Reopen with Encoding” in the list that follows, and then ${labelOf[encoding]}`,
    );
    tellInfo(inWords(hint));
    await commands.executeCommand("workbench.action.editor.changeEncoding");
  } else {
    await reopenWith(document.uri, encoding);
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(0, 0, 0, 0); // the place in the garbled text means nothing in the right one
  }
  await commands.executeCommand(WRITABLE);
};

/** The encoding of the text, which VS Code tells from 1.100 on. */
const encodingOf = (document: TextDocument & { readonly encoding?: string }): string | undefined => document.encoding;

/** An open document is read again in place. The types of the oldest editor do not know this call of VS Code 1.100. */
const reopenWith = (uri: Uri, encoding: Misreading["as"]): Thenable<TextDocument> =>
  (workspace.openTextDocument as (uri: Uri, options: { readonly encoding: string }) => Thenable<TextDocument>)(uri, { encoding });
