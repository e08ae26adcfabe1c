/** A fenjie.json is begun: unsaved, so that it counts only when the drafter has gone over it. */
import { Position, Uri, WorkspaceEdit, window, workspace } from "vscode";

export interface BegunConfiguration {
  /** Address of the folder it is for. */
  readonly folder: string;
  /** The place of its notices; null where it is not known. */
  readonly locality: string | null;
}

/** @param argument a `BegunConfiguration`; from a keybinding nothing comes, and nothing is done */
export const newConfiguration = async (argument: unknown): Promise<void> => {
  const { folder, locality = null } = (argument ?? {}) as Partial<BegunConfiguration>;
  if (folder === undefined) return;
  const file = Uri.joinPath(Uri.parse(folder), "fenjie.json").with({ scheme: "untitled" });
  const document = await workspace.openTextDocument(file);
  if (document.getText() === "") {
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), textFor(locality));
    await workspace.applyEdit(edit);
  }
  await window.showTextDocument(document, { preview: false });
};

/** What most offices set; a pattern that no file matches does no harm. */
const textFor = (locality: string | null): string => {
  const configuration = {
    ...(locality !== null && { locality: { name: locality } }),
    registries: ["units/*.json"],
    rules: {},
    ignore: [],
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
};
