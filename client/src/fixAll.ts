/** “修正所有安全问题”: the code action `source.fixAll.fenjie` of the server, which may also run on save (`editor.codeActionsOnSave`). */
import { commands, window } from "vscode";
import { inWords, say } from "./language.js";
import { LANGUAGE_ID } from "./names.js";

export const fixAll = async (): Promise<void> => {
  if (window.activeTextEditor?.document.languageId !== LANGUAGE_ID) {
    void window.showInformationMessage(inWords(say("请先打开一份任务分解表", "Open a task table first")));
    return;
  }
  await commands.executeCommand("editor.action.sourceAction", { kind: "source.fixAll.fenjie", apply: "first" });
};
