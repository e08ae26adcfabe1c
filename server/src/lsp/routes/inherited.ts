/** The pick list of tasks of the higher-level notice, and their insertion. */

import { type Message, say } from "../../core/message.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import { higherNotice, NOT_OPEN, whyNoParent } from "../higherNotice.js";
import { addresses } from "../noticePlaces.js";
import {
  type InheritableTasksParams,
  InheritableTasksRequest,
  type InheritableTasksResult,
  type InsertInheritedParams,
  InsertInheritedRequest,
  type InsertInheritedResult,
} from "../protocol.js";
import { lineAfter, textEdit } from "../ranges.js";

export const routeInherited = ({ connection, documents, workspace, language }: ServerContext, about: NoticeRequest): void => {
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
      const described = higherNotice(parent, addresses(documents));
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
