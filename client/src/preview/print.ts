/**
 * “打印或存为 PDF…”. A panel of the editor cannot print, so the notice goes to the browser as a page of its own, which asks for the printer as soon as it
 * is there. Where the browser cannot reach the files, with the editor in a browser itself or the notice on another machine, the page is saved where she says.
 */
import { type ExtensionContext, ProgressLocation, Uri, window, workspace } from "vscode";
import {
  type DocumentProblem,
  type ExportParams,
  ExportRequest,
  type ExportResult,
  type MadeFile,
} from "../../../server/src/lsp/documentProtocol.js";
import { bytesOf, saveMade } from "../documents/files.js";
import { openInProgram, reachesFiles } from "../documents/openInProgram.js";
import { inWords, say } from "../language.js";
import type { Session } from "../session.js";
import { tellError, tellInfo } from "../tell.js";

export const printNotice = async (context: ExtensionContext, session: Session, uri: Uri): Promise<void> => {
  const params: ExportParams = { uri: uri.toString(), format: "html" };
  const title = inWords(say("准备打印", "Getting ready to print"));
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    session.request<ExportResult | DocumentProblem>(ExportRequest, params),
  );
  if (result === undefined) return;
  if ("problem" in result) {
    tellError(result.problem);
    return;
  }
  const page = await printing(context, result.file);
  if (reachesFiles(context.globalStorageUri) && (await openInBrowser(context, page))) return;
  const target = await saveMade(page, uri);
  if (target === undefined) return;
  const name = target.path.slice(target.path.lastIndexOf("/") + 1);
  tellInfo(
    inWords(
      say(`已存为“${name}”，在浏览器中打开即可打印或存为 PDF`, `“${name}” was saved; open it in a browser to print it or to make a PDF`),
    ),
  );
};

/** The last page printed: replaced by the next. */
const PAGE = "print.html";

const openInBrowser = async ({ globalStorageUri }: ExtensionContext, page: MadeFile): Promise<boolean> => {
  try {
    await workspace.fs.createDirectory(globalStorageUri);
    const file = Uri.joinPath(globalStorageUri, PAGE);
    await workspace.fs.writeFile(file, bytesOf(page));
    return await openInProgram(file);
  } catch {
    return false;
  }
};

/** The page with the script that lays it out on sheets at its end. Nothing of the notice is markup, so its last `</body>` is the page's own. */
const printing = async ({ extensionUri }: ExtensionContext, page: MadeFile): Promise<MadeFile> => {
  const html = Buffer.from(page.base64, "base64").toString("utf8");
  const script = Buffer.from(await workspace.fs.readFile(Uri.joinPath(extensionUri, "dist", "print.js"))).toString("utf8");
  const end = html.lastIndexOf("</body>");
  const made = `${html.slice(0, end)}<script>\n${script}</script>\n${html.slice(end)}`;
  return { ...page, base64: Buffer.from(made).toString("base64") };
};
