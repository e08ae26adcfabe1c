/** “打开为任务分解表…”: a Word file, a workbook, a web page as a draft; several of them as files beside the originals. */
import { type CancellationToken, type Progress, ProgressLocation, type Uri, window } from "vscode";
import { IMPORT_EXTENSIONS } from "../../../server/src/documents/formats.js";
import { type DocumentProblem, type ImportParams, ImportRequest, type ImportResult } from "../../../server/src/lsp/documentProtocol.js";
import { inWords, say } from "../language.js";
import type { Session } from "../session.js";
import { askFolder, saveNew } from "./files.js";
import { openNamedDraft } from "./openNamedDraft.js";
import { nextReview } from "./review.js";

export const importDocuments = async (session: Session, given: readonly Uri[]): Promise<void> => {
  const title = inWords(say("打开为任务分解表", "Open as Task Decomposition Table"));
  const uris = given.length > 0 ? given : await askDocuments(title);
  const [first, ...more] = uris;
  if (first === undefined) return;
  await (more.length === 0 ? importOne(session, first, title) : importMany(session, uris, title));
};

const askDocuments = async (title: string): Promise<readonly Uri[]> =>
  (await window.showOpenDialog({
    title,
    openLabel: inWords(say("打开", "Open")),
    canSelectMany: true,
    filters: { [inWords(say("Word、Excel、网页、文本", "Word, Excel, web pages, text"))]: [...IMPORT_EXTENSIONS] },
  })) ?? [];

const read = (session: Session, uri: Uri, token?: CancellationToken): Promise<ImportResult | DocumentProblem | undefined> => {
  const params: ImportParams = { uri: uri.toString() };
  return session.request<ImportResult | DocumentProblem>(ImportRequest, params, token);
};

const importOne = async (session: Session, uri: Uri, title: string): Promise<void> => {
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, () => read(session, uri));
  if (result === undefined) return;
  if ("problem" in result) {
    void window.showErrorMessage(result.problem);
    return;
  }
  await openNamedDraft(result.text, result.name, uri);
  await tellRead(result);
};

/** What she should look at first. Nothing is said of a document that was read without a doubt. */
const tellRead = async ({ tasks, doubts, remarks }: ImportResult): Promise<void> => {
  const words = [
    tasks === 0
      ? inWords(say("文中没有找到任务分解表，已按正文打开", "No task table was found; the text was opened as it is"))
      : inWords(say(`读入${tasks}项任务`, `${tasks} tasks were read`)),
    ...(doubts > 0 ? [inWords(say(`${doubts}处未能确认，已在文中标出`, `${doubts} places are uncertain and marked`))] : []),
    ...remarks,
  ].join(inWords(say("；", "; ")));
  if (doubts === 0) {
    void window.showInformationMessage(words);
    return;
  }
  const look = inWords(say("逐处核对", "Review Them"));
  if ((await window.showWarningMessage(words, look)) === look) await nextReview();
};

const importMany = async (session: Session, uris: readonly Uri[], title: string): Promise<void> => {
  const folder = await askFolder(title, uris[0]);
  if (folder === undefined) return;
  const done: { name: string; text: string; doubts: number }[] = [];
  const problems: string[] = [];
  const work = async (progress: Progress<{ message?: string; increment?: number }>, token: CancellationToken): Promise<void> => {
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
      const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
      progress.report({ message: name, increment: 100 / uris.length });
      const result = await read(session, uri, token);
      if (result === undefined) return;
      if ("problem" in result) problems.push(`${name}${inWords(say("：", ": "))}${result.problem}`);
      else done.push(result);
    }
  };
  await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, work);
  const { written, leftOut } = await saveNew(
    done.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
    folder,
  );
  const doubts = done.reduce((sum, one) => sum + one.doubts, 0);
  const words = [
    inWords(say(`写成${written.length}份通知`, `${written.length} notices were written`)),
    ...(doubts > 0 ? [inWords(say(`共${doubts}处待核对`, `${doubts} places to review`))] : []),
    ...(leftOut.length > 0
      ? [inWords(say(`已有同名文件、未覆盖：${leftOut.join("、")}`, `there already and kept: ${leftOut.join(", ")}`))]
      : []),
    ...problems,
  ].join(inWords(say("；", "; ")));
  void (problems.length + leftOut.length + doubts > 0 ? window.showWarningMessage(words) : window.showInformationMessage(words));
};
