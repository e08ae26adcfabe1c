/** Notices among the documents of the editor. */
import type { TextDocument } from "vscode";
import { inWords, say } from "./language.js";
import { documents, LANGUAGE_ID } from "./names.js";
import { tellInfo } from "./tell.js";

/** On disk or a draft; not the old side of a comparison. */
export const isNotice = (document: TextDocument | undefined): document is TextDocument =>
  document?.languageId === LANGUAGE_ID && documents.some(({ scheme }) => scheme === document.uri.scheme);

/** Says that there is none for a command to work on. */
export const noNotice = (): void => {
  tellInfo(inWords(say("请先打开一份任务分解表", "Open a task table first")));
};
