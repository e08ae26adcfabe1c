/** A file in the program the system has for it: Word, Excel, the browser. */
import { spawn } from "node:child_process";
import { env, UIKind, type Uri } from "vscode";

/** Whether the programs on her desk reach the files: not with the editor in a browser, nor with the files on another machine. */
export const reachesFiles = (uri: Uri): boolean => uri.scheme === "file" && env.uiKind === UIKind.Desktop && env.remoteName === undefined;

/** false where it was not opened. */
export const openInProgram = (uri: Uri): Thenable<boolean> =>
  process.platform === "win32" ? openWithExplorer(uri.fsPath) : env.openExternal(uri);

/**
 * On Windows the editor hands files over as addresses, in which Chinese is escaped; Windows unescapes them with its own code page and finds nothing
 * (microsoft/vscode#88273). The file manager takes the path as it is. What it returns says nothing: it is 1 where all went well.
 */
const openWithExplorer = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn("explorer.exe", [path], { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
