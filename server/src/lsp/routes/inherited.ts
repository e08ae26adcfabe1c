/** The pick list of tasks of the higher-level notice, and their insertion. */

import type { Parent } from "../../core/lineage/parents.js";
import { type Message, say } from "../../core/message.js";
import type { NoticeParts } from "../../core/notice/parts.js";
import { fromKey, nameOf } from "../../files/uri.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import type { ReadNotice } from "../documents.js";
import {
  type InheritableTasksParams,
  InheritableTasksRequest,
  type InheritableTasksResult,
  type InsertInheritedParams,
  InsertInheritedRequest,
  type InsertInheritedResult,
} from "../protocol.js";
import { lineAfter, textEdit } from "../ranges.js";

export const routeInherited = ({ connection, workspace, language }: ServerContext, about: NoticeRequest): void => {
  const nothing = (problem: Message | null, parent: InheritableTasksResult["parent"] = null): InheritableTasksResult => ({
    parent,
    groups: [],
    problem: problem?.[language()] ?? null,
  });

  connection.onRequest(InheritableTasksRequest, (params: InheritableTasksParams, token) =>
    about<InheritableTasksResult>("Looking for inherited tasks", params?.uri, token, nothing(NOT_OPEN), async (read, { uri }) => {
      await workspace.lookAround(uri);
      const parent = read.service.taskParent(read.document);
      if (parent === null) return nothing(whyNoParent(read));
      const groups = read.service.inheritable(read.document, parent);
      const described = { title: titleOf(parent), uri: fromKey(parent.name), name: nameOf(parent.name) };
      if (groups.length === 0)
        return nothing(say("上级通知的任务都已列入本表", "All tasks of the higher-level notice are in this table already"), described);
      return {
        parent: described,
        problem: null,
        groups: groups.map(({ title, tasks }) => ({
          title,
          tasks: tasks.map(({ id, requirement, lead, responsible, deadline, missing }) => ({
            id,
            requirement,
            lead,
            responsible,
            deadline,
            missing: missing.map((message) => message[language()]),
          })),
        })),
      };
    }),
  );

  const failed = (problem: Message): InsertInheritedResult => ({ version: null, edits: [], line: null, problem: problem[language()] });

  connection.onRequest(InsertInheritedRequest, (params: InsertInheritedParams, token) =>
    about<InsertInheritedResult>(
      "Inserting inherited tasks",
      params?.uri,
      token,
      failed(NOT_OPEN),
      async ({ service, document }, { version }) => {
        const parent = service.taskParent(document);
        if (parent === null) return failed(whyNoParent({ service, document }));
        const ids = Array.isArray(params.ids) ? params.ids.filter((id) => typeof id === "string") : [];
        const { notice } = document.checked;
        const { edits, firstRow, problem } = service.insertInherited(document, parent, ids);
        if (problem !== null) return failed(problem);
        return {
          version,
          edits: edits.map((edit) => textEdit(notice, edit)),
          line: firstRow === null ? null : lineAfter(notice, edits, firstRow),
          problem: null,
        };
      },
    ),
  );
};

const NOT_OPEN = say("这不是打开着的任务分解表", "This is no open task table");

const titleOf = ({ checked, name }: Parent): string =>
  checked.parts.title?.text ?? checked.parts.annexTitles.find((title) => title !== null)?.text ?? nameOf(name);

/** Why no notice with a table was found: nothing cited, what is cited not there, or there and without a table. */
const whyNoParent = ({ service, document }: ReadNotice): Message => {
  const [known] = service.parents(document);
  if (known !== undefined) {
    const name = nameOf(known.name);
    return say(`上级通知“${name}”中没有任务分解表`, `There is no task table in the higher-level notice “${name}”`);
  }
  const cited = citedIn(document.checked.parts);
  if (cited === null) {
    return say(
      "正文没有引用上级通知，无法确定任务来源；请写明所依据的通知，或在 fenjie.json 的“parents”中指定",
      "The text cites no higher-level notice to take tasks from; cite it, or name it under “parents” in fenjie.json",
    );
  }
  return say(
    `没有找到正文引用的“${cited}”；请把它放入打开的文件夹，或在 fenjie.json 的“parents”中指定`,
    `“${cited}”, which the text cites, was not found; put it into the open folder, or name it under “parents” in fenjie.json`,
  );
};

const citedIn = ({ citations }: NoticeParts): string | null => {
  const last = citations.at(-1);
  return last === undefined ? null : (last.number?.text ?? last.title);
};
