/** “逐条审阅本级说法…”: from one word of the higher level to the next, as a spelling check goes; nothing is changed unasked. */
import { type QuickPickItem, QuickPickItemKind, Selection, type TextDocument, TextEditorRevealType, window } from "vscode";
import type { LocalWord, LocalWordsResult } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { editAtOnce } from "../oneEdit.js";
import { asRange } from "../places.js";
import type { Session } from "../session.js";
import { tellInfo } from "../tell.js";
import { askOne } from "./ask.js";
import { localWords, type Where } from "./localWords.js";
import { noticeFor } from "./noticeFor.js";
import { behind, isAhead, kindOf, type ReviewPoint, START } from "./reviewPoint.js";
import { BACK } from "./walk.js";

export const reviewLocalWords = async (session: Session, where: Partial<Where>): Promise<void> => {
  const document = await noticeFor(where.uri);
  if (document === undefined) {
    tellInfo(inWords(say("请先打开要审阅的任务分解表", "Open the task table to go through first")));
    return;
  }
  const uri = document.uri.toString();
  const [skipped, tally] = [new Set<string>(), { changed: 0, skipped: 0 }];
  let point: ReviewPoint = START;
  for (;;) {
    const found = await localWords(session, { ...where, uri });
    if (found === undefined) return;
    const words = found.words.filter((word) => isAhead(word, point) && !skipped.has(kindOf(word)));
    const [word] = words;
    if (word === undefined) return tell(tally, tally.changed + tally.skipped === 0);
    const { version } = document;
    const answer = await ask(document, word, words, tally.changed + tally.skipped);
    if (answer === undefined) break;
    if (document.isClosed) return;
    if (document.version !== version || (found.version !== null && found.version !== version)) {
      window.setStatusBarMessage(inWords(say("文稿有改动，已重新查找", "The text has changed; looked for anew")), 5000);
      continue;
    }
    if (answer.does === "replace") {
      if (!(await replaceAll(document, version, answer.words, answer.by))) break;
      tally.changed += answer.words.length;
      point = behind(word, answer.by);
    } else {
      tally.skipped += answer.words.length;
      if (answer.does === "skip-kind") skipped.add(kindOf(word));
      point = behind(word, null);
    }
  }
  tell(tally, false);
};

type ReviewAnswer =
  | { readonly does: "replace"; readonly words: readonly LocalWord[]; readonly by: string }
  | { readonly does: "skip" | "skip-kind"; readonly words: readonly LocalWord[] };

type ReviewItem = QuickPickItem & { readonly answer?: ReviewAnswer | "edit" | "end" };

/** undefined: she has seen enough. */
const ask = async (
  document: TextDocument,
  word: LocalWord,
  words: readonly LocalWord[],
  done: number,
): Promise<ReviewAnswer | undefined> => {
  const { original, replacement, reason, sure } = word;
  const alike = words.filter((other) => kindOf(other) === kindOf(word));
  await show(document, word);
  const items = itemsFor(word, alike);
  for (;;) {
    const chosen = await askOne<ReviewItem>({
      title: inWords(say("逐条审阅本级说法", "Wordings of the Higher Level")),
      placeholder: sure ? reason : inWords(say(`（建议）${reason}`, `(a proposal) ${reason}`)),
      items,
      place: { step: done + 1, totalSteps: done + words.length },
      canGoBack: false,
    });
    if (chosen === undefined || chosen === BACK || chosen.answer === undefined || chosen.answer === "end") return undefined;
    if (chosen.answer !== "edit") return chosen.answer;
    const by = await window.showInputBox({
      title: inWords(say(`“${original}”改为`, `Change “${original}” Into`)),
      prompt: inWords(say("留空则删去", "Leave it empty to drop the words")),
      value: replacement === "" ? original : replacement,
      ignoreFocusOut: true,
    });
    if (by !== undefined) return { does: "replace", words: [word], by: by.trim() };
  }
};

const itemsFor = (word: LocalWord, alike: readonly LocalWord[]): readonly ReviewItem[] => {
  const { original, replacement } = word;
  const count = alike.length;
  const change =
    replacement === "" ? say(`删去“${original}”`, `Drop “${original}”`) : say(`改为“${replacement}”`, `Change into “${replacement}”`);
  const changeAll =
    replacement === ""
      ? say(`全部删去“${original}”（${count}处）`, `Drop all “${original}” (${count})`)
      : say(`全部改为“${replacement}”（${count}处）`, `Change all into “${replacement}” (${count})`);
  const several: readonly ReviewItem[] = [
    { label: inWords(changeAll), answer: { does: "replace", words: alike, by: replacement } },
    {
      label: inWords(say(`全部跳过“${original}”（${count}处）`, `Skip all “${original}” (${count})`)),
      answer: { does: "skip-kind", words: alike },
    },
  ];
  return [
    {
      label: inWords(change),
      description: replacement === "" ? "" : `${original} → ${replacement}`,
      answer: { does: "replace", words: [word], by: replacement },
    },
    { label: inWords(say("改为…", "Change into…")), answer: "edit" },
    { label: inWords(say("跳过", "Skip")), answer: { does: "skip", words: [word] } },
    ...(count > 1 ? several : []),
    { label: "", kind: QuickPickItemKind.Separator },
    { label: inWords(say("结束", "End")), answer: "end" },
  ];
};

const show = async (document: TextDocument, { range }: LocalWord): Promise<void> => {
  const place = asRange(range);
  const editor = await window.showTextDocument(document, { preserveFocus: true, preview: false });
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
};

const replaceAll = (
  document: TextDocument,
  version: LocalWordsResult["version"],
  words: readonly LocalWord[],
  by: string,
): Promise<boolean> => editAtOnce(document, { version, edits: words.map(({ range }) => ({ range, newText: by })) });

/** “已改12处，跳过3处” */
const tell = ({ changed, skipped }: { readonly changed: number; readonly skipped: number }, foundNone: boolean): void => {
  const words = foundNone
    ? say("没有要改为本级的说法", "There are no wordings of the higher level")
    : changed + skipped === 0
      ? say("没有改动", "Nothing was changed")
      : say(`已改${changed}处，跳过${skipped}处`, `${changed} changed, ${skipped} skipped`);
  tellInfo(inWords(words));
};
