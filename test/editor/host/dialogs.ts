/**
 * Answers what a command asks in dialogs of the system, which no test can reach, and in pick lists.
 *
 *   await inDialogs({ pick: ["Word"], save: workspaceFile("a.docx") }, () => vscode.commands.executeCommand("fenjie.exportNotice"));
 */
import * as vscode from "vscode";

export interface Dialogs {
  /** Parts of the labels to pick, one for each list in turn. */
  readonly pick?: readonly string[];
  /** What is typed into an input box; not given: she leaves it. */
  readonly type?: string;
  /** Where a file is to be saved; not given: she cancels. */
  readonly save?: vscode.Uri;
  /** The files or the folder chosen; not given: she cancels. */
  readonly open?: readonly vscode.Uri[];
  /** A progress that can be stopped is, at its report of this number from 1. */
  readonly stopAt?: number;
}

type Replaced = "showQuickPick" | "showInputBox" | "showSaveDialog" | "showOpenDialog" | "withProgress";
type Task = Parameters<typeof vscode.window.withProgress>[1];

export async function inDialogs<T>({ pick = [], type, save, open, stopAt }: Dialogs, run: () => Thenable<T>): Promise<T> {
  const window = vscode.window as unknown as Record<Replaced, unknown>;
  const { showQuickPick, showInputBox, showSaveDialog, showOpenDialog, withProgress } = window;
  const labels = [...pick];
  window.showQuickPick = async (rows: readonly vscode.QuickPickItem[]) => {
    const wanted = labels.shift();
    const row = wanted === undefined ? undefined : rows.find(({ label }) => label.includes(wanted));
    if (wanted !== undefined && row === undefined)
      throw new Error(`“${wanted}” is not offered: ${rows.map(({ label }) => label).join(" | ")}`);
    return row;
  };
  window.showInputBox = async () => type;
  window.showSaveDialog = async () => save;
  window.showOpenDialog = async () => open;
  if (stopAt !== undefined)
    window.withProgress = async (_: vscode.ProgressOptions, task: Task) => {
      const stop = new vscode.CancellationTokenSource();
      let reports = 0;
      const report = () => {
        reports += 1;
        if (reports === stopAt) stop.cancel();
      };
      return task({ report }, stop.token);
    };
  try {
    return await run();
  } finally {
    Object.assign(window, { showQuickPick, showInputBox, showSaveDialog, showOpenDialog, withProgress });
  }
}
