/**
 * What the drafter is told without being asked anything. Of a message without a button VS Code shows one line and cuts the rest, which is mostly what to do
 * about it; with a button it shows all. So a longer one gets a button.
 */
import { window } from "vscode";
import { inWords, say } from "./language.js";

type Show = (words: string, ...buttons: string[]) => Thenable<string | undefined>;

const tellBy =
  (show: Show) =>
  (words: string): void =>
    void show(words, ...(fitsOneLine(words) ? [] : [inWords(say("知道了", "OK"))]));

export const tellInfo = tellBy((...told) => window.showInformationMessage(...told));
export const tellWarning = tellBy((...told) => window.showWarningMessage(...told));
export const tellError = tellBy((...told) => window.showErrorMessage(...told));

/** Letters that surely fit beside the icon and the buttons of a notification, whose width is fixed; a Chinese character is as wide as two. */
const ONE_LINE = 56;

const fitsOneLine = (words: string): boolean => words.replace(/[^\0-\u02ff]/gu, "**").length <= ONE_LINE;
