import { type Uri, workspace } from "vscode";

/** Whether there is such a file or folder. */
export const exists = (file: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );
