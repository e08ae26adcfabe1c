/** Decisions about taking tasks over, written down for the workspace. */
import type { Wish } from "../../core/features/lineage/decide.js";
import { type Message, say } from "../../core/message.js";
import { folderOf, fromKey, keyOf, nameOf } from "../../files/uri.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import { NOT_OPEN } from "../higherNotice.js";
import { type DecideParams, DecideRequest, type DecideResult } from "../lineageProtocol.js";
import { fileTextEdit } from "../ranges.js";

export const routeDecide = ({ connection, runtime, workspace, language }: ServerContext, about: NoticeRequest): void => {
  const failed = (problem: Message): DecideResult => ({ files: [], problem: problem[language()] });

  connection.onRequest(DecideRequest, (params: DecideParams, token) =>
    about<DecideResult>("Deciding", params?.uri, token, failed(NOT_OPEN), async ({ service, document }, { uri }) => {
      const wishes = wishesFrom(params.decisions);
      if (wishes === null) return failed(UNCLEAR);
      if (folderOf(uri) === null && wishes.some(({ kind }) => kind !== "units")) return failed(NO_FILE);
      await workspace.lookAroundOnce(uri);
      const known = new Set(service.lineage.around(document.checked).map(({ name }) => name));
      for (const parent of wishes.flatMap((wish) => (wish.kind === "parents" ? wish.parents : [])))
        if (!known.has(parent) && keyOf(uri) !== parent && !(await workspace.isThere(fromKey(parent)))) return failed(notThere(parent));
      const changes = service.lineage.decide(document.checked, wishes, runtime.today());
      if ("problem" in changes) return failed(changes.problem);
      const planned = await workspace.planDecisions(uri, changes);
      if ("problem" in planned) return failed(planned.problem);
      const { file } = planned;
      return { files: file === null ? [] : [{ uri: file.uri, create: file.isNew, edits: [fileTextEdit(file)] }], problem: null };
    }),
  );
};

const notThere = (parent: string): Message =>
  say(`没有找到“${nameOf(parent)}”，不能作为上级通知`, `“${nameOf(parent)}” was not found and cannot be the higher-level notice`);

const NO_FILE = say(
  "本通知还没有保存为文件，无法记住这项决定；请先保存",
  "This notice is in no file yet, so the decision cannot be remembered; save it first",
);

const UNCLEAR = say("请求不完整，无法记住这项决定", "The request is incomplete, and the decision cannot be remembered");

/** Decisions as a client sent them; null where something is missing. */
const wishesFrom = (sent: unknown): readonly Wish[] | null => {
  if (!Array.isArray(sent)) return null;
  const wishes = sent.map(wishFrom);
  return wishes.every((wish) => wish !== null) ? wishes : null;
};

const wishFrom = (sent: unknown): Wish | null => {
  if (typeof sent !== "object" || sent === null) return null;
  const { kind, parents, parent, id, reason, role, from, task, units } = sent as Record<string, unknown>;
  if (kind === "parents") return areTexts(parents) ? { kind, parents: parents.map(keyOf) } : null;
  if (typeof parent !== "string") return null;
  const above = keyOf(parent);
  if (kind === "not-for-us") return isText(id) ? { kind, parent: above, id, reason: typeof reason === "string" ? reason : "" } : null;
  if (kind === "for-us") return isText(id) ? { kind, parent: above, id } : null;
  const isUnits = kind === "units" && (role === "lead" || role === "responsible") && isText(from) && areTexts(units);
  return isUnits ? { kind, parent: above, role, from, task: isText(task) ? task : null, units } : null;
};

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
