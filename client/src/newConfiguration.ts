/** A fenjie.json is begun: unsaved, so that it counts only when the drafter has gone over it. */
import { Position, Uri, WorkspaceEdit, window, workspace } from "vscode";

/** @param locality the place of its notices; null where it is not known */
export const newConfiguration = async (folder: Uri, locality: string | null): Promise<void> => {
  const document = await workspace.openTextDocument(Uri.joinPath(folder, "fenjie.json").with({ scheme: "untitled" }));
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
