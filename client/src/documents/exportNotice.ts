/** “导出为 Word、Excel 等…”: a notice as a file of another program. What she should know before it goes out is said before it is written. */
import { type CancellationToken, commands, ProgressLocation, type QuickPickItem, type Uri, window } from "vscode";
import { reviewMarksIn } from "../../../server/src/core/review/marks.js";
import type { ExportFormat } from "../../../server/src/documents/formats.js";
import { type DocumentProblem, type ExportParams, ExportRequest, type ExportResult } from "../../../server/src/lsp/documentProtocol.js";
import { inWords, say } from "../language.js";
import type { Session } from "../session.js";
import { tellError, tellWarning } from "../tell.js";
import { askFolder, bytesOf, nameOf, saveMade } from "./files.js";
import { makeMany, tellOutcome } from "./manyFiles.js";
import { openInProgram, reachesFiles } from "./openInProgram.js";
import { nextReview } from "./review.js";

export const exportNotices = async (session: Session, uris: readonly [Uri, ...Uri[]]): Promise<void> => {
  const [first, ...more] = uris;
  const format = await askFormat();
  if (format === undefined) return;
  await (more.length === 0 ? exportOne(session, first, format) : exportMany(session, uris, format));
};

interface FormatItem extends QuickPickItem {
  readonly format: ExportFormat;
}

const askFormat = async (): Promise<ExportFormat | undefined> => {
  const item = (label: string, format: ExportFormat, description: string): FormatItem => ({ label, format, description });
  const items = [
    item("Word", "docx", inWords(say(".docx，按公文格式排版，可直接签批打印", ".docx, laid out as official documents are"))),
    item("Excel", "xlsx", inWords(say(".xlsx，任务分解表", ".xlsx, the table"))),
    item("CSV", "csv", inWords(say(".csv，任务分解表，供其他系统读入", ".csv, the table, for other programs"))),
    item(inWords(say("网页", "Web page")), "html", ".html"),
    item("Markdown", "md", ".md"),
    item("JSON", "json", inWords(say(".json，供程序读取", ".json, for programs"))),
  ];
  const title = inWords(say("导出通知", "Export the Notice"));
  return (await window.showQuickPick(items, { title, placeHolder: inWords(say("导出成哪种文件", "As which kind of file")) }))?.format;
};

const make = (
  session: Session,
  uri: Uri,
  format: ExportFormat,
  token?: CancellationToken,
): Promise<ExportResult | DocumentProblem | undefined> => {
  const params: ExportParams = { uri: uri.toString(), format };
  return session.request<ExportResult | DocumentProblem>(ExportRequest, params, token);
};

const exportOne = async (session: Session, uri: Uri, format: ExportFormat): Promise<void> => {
  const title = inWords(say("导出通知", "Export the Notice"));
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, () => make(session, uri, format));
  if (result === undefined) return;
  if ("problem" in result) {
    tellError(result.problem);
    return;
  }
  if (result.remarks.length > 0 && !(await confirm(result.remarks, uri))) return;
  const target = await saveMade(result.file, uri);
  if (target !== undefined) await offerToOpen(target);
};

/** Nothing that is not finished goes out without her having read so. */
const confirm = async (remarks: readonly string[], uri: Uri): Promise<boolean> => {
  const go = inWords(say("仍然导出", "Export Anyway"));
  const look = inWords(say("先去查看", "Look First"));
  const message = inWords(say("这份通知还有未了的事项", "This notice is not finished"));
  const chosen = await window.showWarningMessage(message, { modal: true, detail: remarks.join("\n") }, go, look);
  if (chosen === look) await showUnfinished(uri);
  return chosen === go;
};

/** The first place to review, else the findings. */
const showUnfinished = async (uri: Uri): Promise<void> => {
  const { document } = await window.showTextDocument(uri, { preview: false });
  if (reviewMarksIn(document.getText()).length > 0) await nextReview(document);
  else await commands.executeCommand("workbench.actions.view.problems");
};

/** Says where the file is and opens it in the program for it when she wants. */
export const offerToOpen = async (target: Uri): Promise<void> => {
  const name = nameOf(target);
  const done = inWords(say(`已导出“${name}”`, `“${name}” was written`));
  if (!reachesFiles(target)) {
    window.setStatusBarMessage(done, 5000);
    return;
  }
  const open = inWords(say("打开", "Open"));
  const reveal = inWords(say("打开所在文件夹", "Show in Folder"));
  const chosen = await window.showInformationMessage(done, open, reveal);
  if (chosen === reveal) await commands.executeCommand("revealFileInOS", target);
  if (chosen === open && !(await openInProgram(target)))
    tellWarning(inWords(say(`没能打开“${name}”，请到文件夹中打开`, `“${name}” could not be opened; open it in its folder`)));
};

const exportMany = async (session: Session, uris: readonly Uri[], format: ExportFormat): Promise<void> => {
  const title = inWords(say("导出通知", "Export Notices"));
  const folder = await askFolder(title, uris[0]);
  if (folder === undefined) return;
  const outcome = await makeMany(title, uris, folder, async (uri, token) => {
    const result = await make(session, uri, format, token);
    if (result === undefined || "problem" in result) return result;
    return { name: result.file.name, bytes: bytesOf(result.file), remarks: result.remarks };
  });
  await tellOutcome(outcome);
};
