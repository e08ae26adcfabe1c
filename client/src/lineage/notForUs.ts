/** “不适用…”: tasks of the higher level that this place leaves out, with the reason, so that they are not counted as forgotten. */
import { type QuickPickItem, window } from "vscode";
import type { Decision, OpenTask } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import type { Session } from "../session.js";
import { decide } from "./decide.js";

/** @param parent address of the notice the tasks are of */
export const leaveOut = async (session: Session, uri: string, parent: string, tasks: readonly OpenTask[]): Promise<void> => {
  if (tasks.length === 0) return;
  const reason = await askReason(tasks);
  if (reason === undefined || reason === "") return;
  await decide(
    session,
    uri,
    tasks.map(({ id }): Decision => ({ kind: "not-for-us", parent, id, reason })),
  );
};

export const takeBack = async (session: Session, uri: string, parent: string, tasks: readonly OpenTask[]): Promise<void> => {
  await decide(
    session,
    uri,
    tasks.map(({ id }): Decision => ({ kind: "for-us", parent, id })),
  );
};

const REASONS = [
  say("本地没有这项事务", "There is no such matter here"),
  say("由上级部门直接组织实施", "The higher level carries it out itself"),
  say("已列入其他文件", "It is in another notice already"),
  say("已经完成", "It is done already"),
];

const askReason = async (tasks: readonly OpenTask[]): Promise<string | undefined> => {
  const title =
    tasks.length === 1
      ? inWords(say("为什么不承接这项任务", "Why This Task Is Not Carried"))
      : inWords(say(`为什么不承接这${tasks.length}项任务`, `Why These ${tasks.length} Tasks Are Not Carried`));
  const other: QuickPickItem = { label: inWords(say("其他原因…", "Another reason…")), alwaysShow: true };
  const chosen = await window.showQuickPick([...REASONS.map((reason) => ({ label: inWords(reason) })), other], {
    title,
    placeHolder: tasks[0]?.requirement ?? "",
    ignoreFocusOut: true,
  });
  if (chosen !== other) return chosen?.label;
  const words = await window.showInputBox({ title, prompt: inWords(say("原因", "Reason")), ignoreFocusOut: true });
  return words?.trim();
};
