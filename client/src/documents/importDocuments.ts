/** “打开为任务分解表…”: a Word file, a workbook, a web page as a draft; several of them as files in a folder. */
import { type CancellationToken, ProgressLocation, type TextDocument, type Uri, window, workspace } from "vscode";
import { IMPORT_EXTENSIONS } from "../../../server/src/documents/formats.js";
import { type DocumentProblem, type ImportParams, ImportRequest, type ImportResult } from "../../../server/src/lsp/documentProtocol.js";
import { inWords, say } from "../language.js";
import type { Session } from "../session.js";
import { tellError, tellWarning } from "../tell.js";
import { decompose } from "./decompose.js";
import { askFolder } from "./files.js";
import { makeMany, tellOutcome } from "./manyFiles.js";
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
    filters: {
      [inWords(say("Word、Excel、网页、文本", "Word, Excel, web pages, text"))]: [...IMPORT_EXTENSIONS],
      [inWords(say("所有文件", "All files"))]: ["*"],
    },
  })) ?? [];

const read = async (session: Session, uri: Uri, token?: CancellationToken): Promise<ImportResult | DocumentProblem | undefined> => {
  const base64 = uri.scheme === "file" ? undefined : await contentOf(uri);
  const params: ImportParams = { uri: uri.toString(), ...(base64 !== undefined && { base64 }) };
  return session.request<ImportResult | DocumentProblem>(ImportRequest, params, token);
};

/** The server reads files on disk only. What cannot be read here is left to it to say. */
const contentOf = async (uri: Uri): Promise<string | undefined> => {
  try {
    return Buffer.from(await workspace.fs.readFile(uri)).toString("base64");
  } catch {
    return undefined;
  }
};

const importOne = async (session: Session, uri: Uri, title: string): Promise<void> => {
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, () => read(session, uri));
  if (result === undefined) return;
  if ("problem" in result) {
    tellError(result.problem);
    return;
  }
  await tellRead(session, result, await openNamedDraft(result.text, result.name, uri));
};

/** What she should look at first. A document that was read without a doubt needs no word that stays. */
const tellRead = async (session: Session, { tasks, doubts, remarks }: ImportResult, draft: TextDocument): Promise<void> => {
  if (tasks === 0) return offerBreakingDown(session, remarks, draft);
  const read = inWords(say(`读入${tasks}项任务`, tasks === 1 ? "1 task was read" : `${tasks} tasks were read`));
  if (doubts === 0 && remarks.length === 0) {
    window.setStatusBarMessage(read, SHORTLY);
    return;
  }
  const uncertain = doubts > 0 ? [inWords(say(`${doubts}处未能确认，已在文中标出`, `${doubts} uncertain places are marked`))] : [];
  const words = sentence([read, ...uncertain, ...remarks]);
  if (doubts === 0) return tellWarning(words);
  const look = inWords(say("逐处核对", "Review Them"));
  if ((await window.showWarningMessage(words, look)) === look) await nextReview(draft);
};

/** A 工作要点 has no table yet, and one can be made of it. */
const offerBreakingDown = async (session: Session, remarks: readonly string[], draft: TextDocument): Promise<void> => {
  const none = inWords(say("文中没有找到任务分解表，已按正文打开", "No task table was found; the text was opened as it is"));
  const go = inWords(say("分解为任务分解表", "Break Down into a Table"));
  if ((await window.showInformationMessage(sentence([none, ...remarks]), go)) === go) await decompose(session, draft.uri);
};

const SHORTLY = 5000;

const sentence = (parts: readonly string[]): string => parts.join(inWords(say("；", "; ")));

const importMany = async (session: Session, uris: readonly Uri[], title: string): Promise<void> => {
  const folder = await askFolder(title, uris[0]);
  if (folder === undefined) return;
  let doubts = 0;
  const outcome = await makeMany(title, uris, folder, async (uri, token) => {
    const result = await read(session, uri, token);
    if (result === undefined || "problem" in result) return result;
    doubts += result.doubts;
    const uncertain = result.doubts > 0 ? [inWords(say(`${result.doubts}处待核对`, `${result.doubts} places to review`))] : [];
    return { name: result.name, bytes: new TextEncoder().encode(result.text), remarks: [...uncertain, ...result.remarks] };
  });
  await tellOutcome(
    outcome,
    doubts > 0 ? [inWords(say(`共${doubts}处待核对，已在文中标出`, `${doubts} places to review are marked`))] : [],
  );
};
