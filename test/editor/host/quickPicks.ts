/**
 * Answers the pick lists that a command shows, in the real editor: what is chosen is made active or ticked there, and accepted.
 *
 *   const asked = await answeringLists(
 *     (list) => (list.canSelectMany ? list.items.filter(({ label }) => label.includes("例行吹风会")) : [list.items[0]]),
 *     () => vscode.commands.executeCommand("fenjie.insertInherited"),
 *   );
 *   asked[0].title;
 */
import * as vscode from "vscode";

export type List = vscode.QuickPick<vscode.QuickPickItem>;

/** The rows to choose, or a key: Escape, or the button that goes back. */
export type ListAnswer = readonly (vscode.QuickPickItem | undefined)[] | "escape" | "back";

/** Called for every list that is shown, with its number from 1. */
export type Answering = (list: List, number: number) => ListAnswer | Promise<ListAnswer>;

/** What a list showed when it was asked. */
export interface AskedList {
  readonly title: string;
  readonly placeholder: string;
  /** From 1; undefined where it is the only one. */
  readonly step: readonly [number | undefined, number | undefined];
  readonly items: readonly vscode.QuickPickItem[];
  readonly active: string | undefined;
  readonly picked: readonly string[];
}

export async function answeringLists(answer: Answering, run: () => Thenable<unknown>): Promise<AskedList[]> {
  const window = vscode.window as unknown as { createQuickPick: () => List };
  const { createQuickPick } = window;
  const asked: AskedList[] = [];
  const failures: unknown[] = [];
  window.createQuickPick = () => {
    const list = createQuickPick();
    const { show } = list;
    list.show = () => {
      show.call(list);
      respond(list, () => {
        asked.push(describe(list));
        return answer(list, asked.length);
      }).catch((error) => {
        failures.push(error);
        list.hide();
      });
    };
    return list;
  };
  try {
    await run();
  } finally {
    window.createQuickPick = createQuickPick;
  }
  if (failures.length > 0) throw failures[0];
  return asked;
}

const describe = ({ title, placeholder, step, totalSteps, items, activeItems, selectedItems }: List): AskedList => ({
  title: title ?? "",
  placeholder: placeholder ?? "",
  step: [step, totalSteps],
  items: [...items],
  active: activeItems[0]?.label,
  picked: selectedItems.map(({ label }) => label),
});

async function respond(list: List, answer: () => ListAnswer | Promise<ListAnswer>): Promise<void> {
  // The editor puts the cursor on a row once a list is on the screen, unless the command did, or rows are ticked.
  if (list.items.length > 0 && list.activeItems.length === 0 && !list.canSelectMany) await event(list.onDidChangeActive);
  else await sent();
  const chosen = await answer();
  if (chosen === "escape") return run("workbench.action.closeQuickOpen");
  if (chosen === "back") return run("workbench.action.quickInputBack");
  const rows = chosen.map((row) => {
    if (row === undefined)
      throw new Error(`The row was not in the list “${list.title}”: ${list.items.map(({ label }) => label).join(" | ")}`);
    return row;
  });
  if (list.canSelectMany) {
    list.selectedItems = rows;
    await sent();
  } else if (!same(list.activeItems, rows)) {
    const moved = event(list.onDidChangeActive);
    list.activeItems = rows;
    await moved;
  }
  await run("workbench.action.acceptSelectedQuickOpenItem");
}

const same = (rows: readonly vscode.QuickPickItem[], others: readonly vscode.QuickPickItem[]): boolean =>
  rows.length === others.length && rows.every((row) => others.includes(row));

const run = async (command: string): Promise<void> => void (await vscode.commands.executeCommand(command));

/** What was set on a list is in the editor: it is sent in the next turn, and a command goes the same way behind it. */
const sent = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await vscode.commands.executeCommand("setContext", "fenjie.test", true);
};

const event = <T>(occurs: vscode.Event<T>): Promise<T> =>
  new Promise((resolve) => {
    const subscription = occurs((value) => {
      subscription.dispose();
      resolve(value);
    });
  });

/** What is said in notifications while `run` runs, and which button is pressed on them. */
export async function hearing<T>(
  run: () => Thenable<T>,
  press: (message: string, buttons: readonly string[]) => string | undefined = () => undefined,
): Promise<readonly string[]> {
  const window = vscode.window as unknown as Record<string, unknown>;
  const kinds = ["showInformationMessage", "showWarningMessage", "showErrorMessage"] as const;
  const before = Object.fromEntries(kinds.map((kind) => [kind, window[kind]]));
  const said: string[] = [];
  for (const kind of kinds)
    window[kind] = async (message: string, ...buttons: string[]) => {
      said.push(message);
      return press(message, buttons);
    };
  try {
    await run();
  } finally {
    Object.assign(window, before);
  }
  return said;
}
