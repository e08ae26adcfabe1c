/** What the suites about “任务承接” share: the view as it can be read, and its nodes as a click hands them over. */
import * as vscode from "vscode";
import { until } from "./support.js";

/** Shows the view; it asks the server only while somebody looks. */
export const showView = (): Thenable<unknown> => vscode.commands.executeCommand("fenjie.lineage.focus");

/** All the view shows as text, as soon as it is what `expected` wants. */
export async function view(expected: (list: string) => boolean): Promise<string> {
  let list: string | undefined;
  let asked = false;
  await until(
    `a view that ${expected}`,
    () => {
      if (list !== undefined && expected(list)) return true;
      if (!asked) {
        asked = true;
        void vscode.commands.executeCommand<string>("fenjie.lineage.copy").then((shown) => {
          list = shown;
          asked = false;
        });
      }
      return false;
    },
    15,
  );
  return list ?? "";
}

/** How many tasks stand under a heading of the list: `count(list, "未承接")`; 0 where it has none. */
export const count = (list: string, fate: string): number => Number(new RegExp(`^${fate}（(\\d+)项）$`, "mu").exec(list)?.[1] ?? 0);

/** The lenses of a document with their words, as soon as they are what `expected` wants. */
export async function lenses(
  document: vscode.TextDocument,
  expected: (titles: readonly string[]) => boolean,
): Promise<readonly vscode.CodeLens[]> {
  for (;;) {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 10_000);
    if (expected(found.map(({ command }) => command?.title ?? ""))) return found;
    await until("another answer", () => true);
  }
}

/** The ids of the tasks of a group that are not carried, as its lens hands them over. */
export async function missingBelow(document: vscode.TextDocument, line: number): Promise<readonly string[]> {
  const found = await lenses(document, (titles) => titles.some((title) => title.includes("缺")));
  const lens = found.find(({ range, command }) => range.start.line === line && command?.command === "fenjie.insertInherited");
  return (lens?.command?.arguments?.[0] as { readonly ids: readonly string[] } | undefined)?.ids ?? [];
}

/** A task that is not carried, as the view hands it to its commands. */
export const openTask = (id: string, place?: { readonly uri: string; readonly line: number }) => ({
  kind: "open",
  fate: "open",
  task: { id, requirement: id, ...(place !== undefined && { place: { uri: place.uri, range: oneLine(place.line) } }) },
});

export const oneLine = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 } });

/** What the editor says in messages while `run` runs. */
export async function said(run: () => Thenable<unknown>): Promise<readonly string[]> {
  const { window } = vscode as unknown as { window: Record<string, unknown> };
  const kinds = ["showInformationMessage", "showWarningMessage", "showErrorMessage"] as const;
  const before = kinds.map((kind) => window[kind]);
  const words: string[] = [];
  for (const kind of kinds) window[kind] = async (text: string) => void words.push(text);
  try {
    await run();
  } finally {
    kinds.forEach((kind, i) => {
      window[kind] = before[i];
    });
  }
  return words;
}

/** Both sides of the comparison that is shown. */
export function comparison(): { readonly higher: vscode.Uri; readonly own: vscode.Uri; readonly label: string } | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (!(tab?.input instanceof vscode.TabInputTextDiff)) return undefined;
  return { higher: tab.input.original, own: tab.input.modified, label: tab.label };
}

export const shownText = async (uri: vscode.Uri): Promise<string> => (await vscode.workspace.openTextDocument(uri)).getText();
