/** Files that were made for the drafter: where they go is asked, nothing is overwritten unasked, and none is ever half written. */
import { homedir } from "node:os";
import { FileSystemError, FileType, Uri, window, workspace } from "vscode";
import type { MadeFile } from "../../../server/src/lsp/documentProtocol.js";
import { exists } from "../exists.js";
import { inWords, say } from "../language.js";
import { tellError } from "../tell.js";

/** Asks where the file goes, the folder of `beside` first, and writes it there. undefined where she thought better of it, or was told why it cannot be. */
export const saveMade = async (file: MadeFile, beside: Uri | undefined): Promise<Uri | undefined> => {
  const folder = folderFor(beside) ?? Uri.file(homedir()); // without a folder the dialog would forget the name as well
  const extension = file.name.slice(file.name.lastIndexOf(".") + 1);
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folder, file.name),
    filters: { [kindOf(extension)]: [extension] },
  });
  if (target === undefined) return undefined;
  const why = await write(target, bytesOf(file));
  if (why === undefined) return target;
  tellError(why);
  return undefined;
};

/** As the dialog calls them: “Word 文档 (*.docx)”. */
const kindOf = (extension: string): string => {
  switch (extension) {
    case "docx":
      return inWords(say("Word 文档", "Word document"));
    case "xlsx":
      return inWords(say("Excel 工作簿", "Excel workbook"));
    case "html":
      return inWords(say("网页", "Web page"));
    case "ics":
      return inWords(say("日历", "Calendar"));
    default:
      return extension.toUpperCase();
  }
};

/** What became of a file that was to go into a folder. */
export type Saved =
  | { readonly kind: "written"; readonly uri: Uri }
  /** One of that name was there and stays as it is. */
  | { readonly kind: "kept" }
  | { readonly kind: "failed"; readonly why: string };

/** Writes a file into a folder, where there is none of its name. */
export const saveNew = async ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }, folder: Uri): Promise<Saved> => {
  const uri = Uri.joinPath(folder, name);
  if (await exists(uri)) return { kind: "kept" };
  const why = await write(uri, bytes);
  return why === undefined ? { kind: "written", uri } : { kind: "failed", why };
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

/** “a.docx” of “file:///c:/文件/a.docx” */
export const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf("/") + 1);

/** A name in the folder that no file and no draft has yet: “a.notice.txt”, “a (2).notice.txt”. */
export const freeName = async (folder: Uri, name: string): Promise<Uri> => {
  for (let n = 1; ; n++) {
    const uri = Uri.joinPath(folder, numbered(name, n));
    const open = workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (!open && !(await exists(uri))) return uri;
  }
};

/** “2.1方案 (2).notice.txt”; the first of a name has no number. */
export const numbered = (name: string, n: number): string =>
  n === 1 ? name : name.replace(/(?:\.notice)?(?:\.[^.]*)?$/u, (extension) => ` (${n})${extension}`);

/** The folder a file lies in, else the one that is open. */
export const folderFor = (uri: Uri | undefined): Uri | undefined =>
  uri === undefined || (uri.scheme === "untitled" && !uri.path.includes("/"))
    ? workspace.workspaceFolders?.[0]?.uri
    : Uri.joinPath(uri, "..").with({ scheme: uri.scheme === "untitled" ? windowScheme() : uri.scheme });

/** Of the files this window works on: `file`, or that of a virtual workspace. A draft with a path is saved there. */
export const windowScheme = (): string => workspace.workspaceFolders?.[0]?.uri.scheme ?? "file";

export const isFolder = async (uri: Uri): Promise<boolean> => {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
};

/** Found out by trying: rights on a network drive are nowhere to be read. */
export const takesFiles = async (folder: Uri): Promise<boolean> => {
  const probe = await freeName(folder, ".fenjie.part");
  try {
    await workspace.fs.writeFile(probe, new Uint8Array());
    await workspace.fs.delete(probe);
    return true;
  } catch {
    return false;
  }
};

/** Written beside and put in place when it is whole. Why it could not be done, else undefined. */
const write = async (target: Uri, bytes: Uint8Array): Promise<string | undefined> => {
  const existed = await exists(target);
  const part = await freeName(Uri.joinPath(target, ".."), `${nameOf(target)}.part`);
  try {
    if (await isFolder(target)) throw FileSystemError.FileIsADirectory(target);
    await workspace.fs.writeFile(part, bytes);
    await workspace.fs.rename(part, target, { overwrite: true });
    return undefined;
  } catch {
    await Promise.resolve(workspace.fs.delete(part)).catch(() => undefined);
    return existed ? inUse(nameOf(target)) : notWritable(nameOf(target));
  }
};

/** Programs that have a file open do not let it be replaced. */
const inUse = (name: string): string =>
  inWords(
    say(
      `“${name}”没有写成，原有文件未动；如果它正在 Word 或 WPS 中打开，请先关闭再试`,
      `“${name}” was not written and the file that is there was not changed; if Word or WPS has it open, close it first`,
    ),
  );

const notWritable = (name: string): string =>
  inWords(
    say(
      `“${name}”没有写成，这个文件夹可能不允许写入，请另选一个`,
      `“${name}” was not written; the folder may be read-only, choose another`,
    ),
  );
