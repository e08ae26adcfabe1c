/** “插入上级任务…”: the tasks of the higher-level notice that this one does not carry yet, in a list to choose from. */
import {
  Position,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import {
  type InheritableTask,
  type InheritableTasksParams,
  InheritableTasksRequest,
  type InheritableTasksResult,
  type InsertInheritedParams,
  InsertInheritedRequest,
  type InsertInheritedResult,
} from "../../server/src/lsp/protocol.js";
import { inWords, say } from "./language.js";
import { LANGUAGE_ID } from "./names.js";
import type { Session } from "./session.js";

export const insertInherited = async (session: Session): Promise<void> => {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID) {
    void window.showInformationMessage(inWords(say("请先打开要插入任务的任务分解表", "Open the task table to insert tasks into first")));
    return;
  }
  const params: InheritableTasksParams = { uri: editor.document.uri.toString() };
  const inheritable = await session.request<InheritableTasksResult>(InheritableTasksRequest, params);
  if (inheritable === undefined) return;
  const chosen = await choose(inheritable);
  if (chosen.length === 0) return;
  const inserted = await session.request<InsertInheritedResult>(InsertInheritedRequest, {
    ...params,
    ids: chosen.map(({ id }) => id),
  } satisfies InsertInheritedParams);
  if (inserted !== undefined) await apply(editor, inserted, chosen.length);
};

interface TaskItem extends QuickPickItem {
  /** undefined on the line that names a group. */
  readonly task?: InheritableTask;
}

/** The tasks chosen, in the order of the higher-level notice; none where there is nothing to choose from, which is said. */
const choose = async ({ parent, groups, problem }: InheritableTasksResult): Promise<readonly InheritableTask[]> => {
  if (parent === null) {
    const why = say(
      "没有找到上级通知：请把正文中引用的上级任务分解表放到同一文件夹，或在 fenjie.json 的 parents 中写明",
      "The higher-level notice was not found: put the table that the text cites into the same folder, or name it in fenjie.json under “parents”",
    );
    void window.showInformationMessage(problem ?? inWords(why));
    return [];
  }
  const items = groups.flatMap(({ title, tasks }): TaskItem[] => [
    { label: title, kind: QuickPickItemKind.Separator },
    ...tasks.map(taskItem),
  ]);
  if (items.every(({ task }) => task === undefined)) {
    const carried = say(`“${parent.title}”的任务已全部承接`, `All tasks of “${parent.title}” are carried already`);
    void window.showInformationMessage(problem ?? inWords(carried));
    return [];
  }
  const chosen = await window.showQuickPick(items, {
    title: inWords(say(`插入上级任务：${parent.title}`, `Insert Tasks of the Higher-Level Table: ${parent.title}`)),
    placeHolder: inWords(say("尚未承接的任务，可多选；单位已换成本级", "Tasks not carried yet, several at once; with your own units")),
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true, // half an hour of ticking must not be lost by a click beside the list
  });
  const ids = new Set(chosen?.map(({ task }) => task?.id));
  return items.flatMap(({ task }) => (task !== undefined && ids.has(task.id) ? [task] : []));
};

/** The list cuts long lines at their end, so what a drafter must not miss comes first. */
const taskItem = (task: InheritableTask): TaskItem => {
  const facts = [
    task.missing.length > 0 && `$(warning) ${task.missing.join("、")}`,
    task.deadline,
    task.lead && inWords(say(`牵头：${task.lead}`, `lead: ${task.lead}`)),
    task.responsible && inWords(say(`责任：${task.responsible}`, `responsible: ${task.responsible}`)),
  ];
  return { label: oneLine(task.requirement), detail: oneLine(facts.filter(Boolean).join("　")), task };
};

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").trim();

/** One edit, so one undo takes it all back. The edits hold for one version of the text only. */
const apply = async ({ document }: TextEditor, { version, edits, line, problem }: InsertInheritedResult, count: number): Promise<void> => {
  if (problem !== null) void window.showWarningMessage(problem);
  if (edits.length === 0) return;
  if (document.isClosed || (version !== null && version !== document.version)) {
    void window.showWarningMessage(
      inWords(say("文稿在选择期间有改动，没有插入，请再试一次", "The text has changed meanwhile and nothing was inserted; try again")),
    );
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, asRange(range), newText);
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(
      inWords(say("未能写入文稿，请检查文件是否只读", "The text could not be changed; see whether the file is read-only")),
    );
    return;
  }
  const editor = await window.showTextDocument(document);
  if (line !== null) reveal(editor, line);
  window.setStatusBarMessage(inWords(say(`已插入${count}项任务`, `${count} ${count === 1 ? "task" : "tasks"} inserted`)), 5000);
};

const asRange = ({ start, end }: InsertInheritedResult["edits"][number]["range"]): Range =>
  new Range(start.line, start.character, end.line, end.character);

const reveal = (editor: TextEditor, line: number): void => {
  const start = new Position(line, 0);
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
};
