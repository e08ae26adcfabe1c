/** Files that were made for the drafter: where they go is asked, nothing is overwritten unasked, and none is ever half written. */
import { FileType, Uri, window, workspace } from "vscode";
import type { MadeFile } from "../../../server/src/lsp/documentProtocol.js";
import { inWords, say } from "../language.js";

/** Asks where the file goes, the folder of `beside` first, and writes it there. undefined where she thought better of it. */
export const saveMade = async (file: MadeFile, beside: Uri | undefined): Promise<Uri | undefined> => {
  const folder = folderFor(beside);
  const extension = file.name.slice(file.name.lastIndexOf(".") + 1);
  const target = await window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, file.name) }),
    filters: { [extension]: [extension] },
  });
  if (target === undefined) return undefined;
  return (await write(target, bytesOf(file))) ? target : undefined;
};

export interface Saved {
  readonly written: readonly Uri[];
  /** Names of those that were there already, or could not be written. */
  readonly leftOut: readonly string[];
}

/** Writes files into a folder; those that are there already stay as they are. */
export const saveNew = async (files: readonly { readonly name: string; readonly bytes: Uint8Array }[], folder: Uri): Promise<Saved> => {
  const written: Uri[] = [];
  const leftOut: string[] = [];
  for (const { name, bytes } of files) {
    const target = Uri.joinPath(folder, name);
    if (!(await isThere(target)) && (await write(target, bytes))) written.push(target);
    else leftOut.push(name);
  }
  return { written, leftOut };
};

/** Asks for a folder to put several files in. */
export const askFolder = async (title: string, beside: Uri | undefined): Promise<Uri | undefined> => {
  const folder = folderFor(beside);
  const chosen = await window.showOpenDialog({
    title,
    openLabel: inWords(say("存入这个文件夹", "Save Here")),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(folder !== undefined && { defaultUri: folder }),
  });
  return chosen?.[0];
};

export const bytesOf = ({ base64 }: MadeFile): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));

/** A name beside `uri` that no file has yet: “a.notice.txt”, “a (2).notice.txt”. */
export const freeName = async (folder: Uri, name: string): Promise<Uri> => {
  const dot = name.indexOf(".", 1);
  const [stem, rest] = dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
  for (let n = 1; ; n++) {
    const uri = Uri.joinPath(folder, n === 1 ? name : `${stem} (${n})${rest}`);
    const open = workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (!open && !(await isThere(uri))) return uri;
  }
};

/** The folder a file lies in, else the one that is open. */
export const folderFor = (uri: Uri | undefined): Uri | undefined =>
  uri === undefined || uri.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, "..");

const isThere = async (uri: Uri): Promise<boolean> => {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
};

/** Written beside and put in place when it is whole. A program that has the file open may refuse that: she is told. */
const write = async (target: Uri, bytes: Uint8Array): Promise<boolean> => {
  const part = target.with({ path: `${target.path}.part` });
  try {
    const isFolder = (await isThere(target)) && ((await workspace.fs.stat(target)).type & FileType.Directory) !== 0;
    if (isFolder) throw new Error("a folder");
    await workspace.fs.writeFile(part, bytes);
    await workspace.fs.rename(part, target, { overwrite: true });
    return true;
  } catch {
    await Promise.resolve(workspace.fs.delete(part)).catch(() => undefined);
    const name = target.path.slice(target.path.lastIndexOf("/") + 1);
    void window.showErrorMessage(
      inWords(
        say(
          `“${name}”没有写成，原有文件未动；如果它正在 Word 或 WPS 中打开，请先关闭再试`,
          `“${name}” was not written and nothing was changed; if Word or WPS has it open, close it first`,
        ),
      ),
    );
    return false;
  }
};
