/** Tables from Word, WPS, Excel and web pages in, rows as a table out, through the clipboard. Ctrl+C stays what it is. */
import { commands, type Disposable, type ExtensionContext } from "vscode";
import { Command } from "../names.js";
import type { Session } from "../session.js";
import { copyTable } from "./copyTable.js";
import { pasteAsRows } from "./pasteProvider.js";
import { pasteTable } from "./pasteTable.js";

export const useClipboard = (context: ExtensionContext, session: Session): Disposable[] => {
  const editorPaste = pasteAsRows(session);
  return [
    editorPaste,
    commands.registerCommand(Command.pasteTable, () => pasteTable(context, session, editorPaste)),
    commands.registerCommand(Command.copyTable, () => copyTable(context, session)),
  ];
};
