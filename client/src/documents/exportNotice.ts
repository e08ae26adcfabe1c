/** “导出为 Word、Excel 等…”: a notice as a file of another program. What she should know before it goes out is said before it is written. */
import { type CancellationToken, commands, env, type Progress, ProgressLocation, type QuickPickItem, type Uri, window } from "vscode";
import type { ExportFormat } from "../../../server/src/documents/formats.js";
import { type DocumentProblem, type ExportParams, ExportRequest, type ExportResult } from "../../../server/src/lsp/documentProtocol.js";
import { inWords, say } from "../language.js";
import type { Session } from "../session.js";
import { askFolder, bytesOf, saveMade, saveNew } from "./files.js";

export const exportNotices = async (session: Session, uris: readonly Uri[]): Promise<void> => {
  const [first, ...more] = uris;
  if (first === undefined) return;
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
    void window.showErrorMessage(result.problem);
    return;
  }
  if (result.remarks.length > 0 && !(await confirm(result.remarks))) return;
  const target = await saveMade(result.file, uri);
  if (target !== undefined) await offerToOpen(target);
};

/** Nothing that is not finished goes out without her having read so. */
const confirm = async (remarks: readonly string[]): Promise<boolean> => {
  const go = inWords(say("仍然导出", "Export Anyway"));
  const message = inWords(say("这份通知还有未了的事项", "This notice is not finished"));
  return (await window.showWarningMessage(message, { modal: true, detail: remarks.join("\n") }, go)) === go;
};

/** Says where the file is and opens it in the program for it when she wants. */
export const offerToOpen = async (target: Uri): Promise<void> => {
  const name = target.path.slice(target.path.lastIndexOf("/") + 1);
  const open = inWords(say("打开", "Open"));
  const reveal = inWords(say("打开所在文件夹", "Show in Folder"));
  const buttons = target.scheme === "file" ? [open, reveal] : [];
  const chosen = await window.showInformationMessage(inWords(say(`已导出“${name}”`, `“${name}” was written`)), ...buttons);
  if (chosen === open) await env.openExternal(target);
  if (chosen === reveal) await commands.executeCommand("revealFileInOS", target);
};

const exportMany = async (session: Session, uris: readonly Uri[], format: ExportFormat): Promise<void> => {
  const title = inWords(say("导出通知", "Export Notices"));
  const folder = await askFolder(title, uris[0]);
  if (folder === undefined) return;
  const files: { name: string; bytes: Uint8Array }[] = [];
  const told: string[] = [];
  const colon = inWords(say("：", ": "));
  const work = async (progress: Progress<{ message?: string; increment?: number }>, token: CancellationToken): Promise<void> => {
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
      const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
      progress.report({ message: name, increment: 100 / uris.length });
      const result = await make(session, uri, format, token);
      if (result === undefined) return;
      if ("problem" in result) told.push(name + colon + result.problem);
      else {
        files.push({ name: result.file.name, bytes: bytesOf(result.file) });
        told.push(...result.remarks.map((remark) => name + colon + remark));
      }
    }
  };
  await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, work);
  const { written, leftOut } = await saveNew(files, folder);
  const words = [
    inWords(say(`已导出${written.length}份`, `${written.length} files were written`)),
    ...(leftOut.length > 0
      ? [inWords(say(`已有同名文件、未覆盖：${leftOut.join("、")}`, `there already and kept: ${leftOut.join(", ")}`))]
      : []),
    ...told,
  ].join(inWords(say("；", "; ")));
  void (told.length + leftOut.length > 0 ? window.showWarningMessage(words) : window.showInformationMessage(words));
};
