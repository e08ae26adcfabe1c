/** “修正所有安全问题”: the code action `source.fixAll.fenjie` of the server, which may also run on save (`editor.codeActionsOnSave`). Says what was done: the places may be out of sight. */

import { type CodeAction, commands, Range, window } from "vscode";
import { inWords, say } from "./language.js";
import { isNotice, noNotice } from "./notice.js";
import { makeEdit } from "./oneEdit.js";
import { tellInfo } from "./tell.js";

export const fixAll = async (): Promise<void> => {
  const document = window.activeTextEditor?.document;
  if (!isNotice(document)) return noNotice();
  const { uri, lineCount, version } = document;
  const everywhere = new Range(0, 0, lineCount, 0);
  const kind = "source.fixAll.fenjie";
  const [action] = (await commands.executeCommand<readonly CodeAction[]>("vscode.executeCodeActionProvider", uri, everywhere, kind)) ?? [];
  const places = action?.edit?.get(uri).length ?? 0;
  if (action?.edit === undefined || places === 0)
    return tellInfo(inWords(say("没有可以放心修正的问题", "There is nothing that is safe to fix by itself")));
  if (!(await makeEdit(document, version, action.edit))) return;
  window.setStatusBarMessage(inWords(say(`已修正${places}处`, `${places} ${places === 1 ? "place was" : "places were"} fixed`)), 5000);
};
