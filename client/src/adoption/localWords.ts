/** Words of the higher level that rows still have: asking for them, and offering to go through them. */
import { commands, window } from "vscode";
import { type LocalWordsParams, LocalWordsRequest, type LocalWordsResult } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { Command } from "../names.js";
import type { Session } from "../session.js";
import { tellInfo } from "../tell.js";
import { isWithin, type Lines } from "./insertedLines.js";

/** Where to look. */
export interface Where {
  readonly uri: string;
  /** Only in these; everywhere where it is left out. */
  readonly lines?: readonly Lines[];
}

/** In order. undefined where the server could not say; the user has been told. */
export const localWords = async (session: Session, { uri, lines }: Where): Promise<LocalWordsResult | undefined> => {
  const params: LocalWordsParams = { uri };
  const result = await session.request<LocalWordsResult>(LocalWordsRequest, params);
  if (result === undefined) return undefined;
  const words = result.words
    .filter(({ range }) => lines === undefined || isWithin(range.start.line, lines))
    .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  return { ...result, words };
};

/** “6处说法可改为本级” */
export const howManyWords = (count: number): string =>
  inWords(say(`${count}处说法可改为本级`, `${count} ${count === 1 ? "wording" : "wordings"} of the higher level`));

/** Says what was done, with a button to go through the words where there are any. @param words how many there are */
export const reviewFrom = async (done: string, words: number, where: Where): Promise<void> => {
  if (words === 0) return tellInfo(done);
  const review = inWords(say("逐条审阅", "Go Through Them"));
  const chosen = await window.showInformationMessage(done, review);
  if (chosen === review) await commands.executeCommand(Command.reviewLocalWords, where);
};

/** “已插入2项任务；6处说法可改为本级”; nothing where there are no such words. */
export const offerReview = async (done: string, words: number, where: Where): Promise<void> => {
  if (words > 0) await reviewFrom([done, howManyWords(words)].join(inWords(say("；", "; "))), words, where);
};
