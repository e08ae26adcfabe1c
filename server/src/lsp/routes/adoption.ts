/** Taking tasks of the higher-level notice over: what has to be decided, the edits, a whole new notice. */
import type { Adoption, TableToAdopt } from "../../core/features/adoption.js";
import type { AskedQuestion } from "../../core/lineage/decisions/questions.js";
import type { ParentCandidate } from "../../core/lineage/parents.js";
import { type Message, say } from "../../core/message.js";
import { keyOf } from "../../files/uri.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import type { OpenNotice, ReadNotice } from "../documents.js";
import { higherNotice, NOT_OPEN, whyNoParent } from "../higherNotice.js";
import {
  type AdoptDraftParams,
  AdoptDraftRequest,
  type AdoptDraftResult,
  type AdoptionParams,
  AdoptionRequest,
  type AdoptionResult,
  type AdoptParams,
  AdoptRequest,
  type AdoptResult,
  type Place,
  type UnitQuestion,
} from "../lineageProtocol.js";
import { addresses } from "../noticePlaces.js";
import { lineAfter, rangeOf, textEdit } from "../ranges.js";

export const routeAdoption = (context: ServerContext, about: NoticeRequest): void => {
  const { connection, runtime, documents, workspace, language } = context;

  const noQuestions = (problem: Message, higher: AdoptionResult["higher"] = null): AdoptionResult => ({
    higher,
    groups: [],
    questions: [],
    problem: problem[language()],
  });

  connection.onRequest(AdoptionRequest, (params: AdoptionParams, token) =>
    about<AdoptionResult>("Preparing to take tasks over", params?.uri, token, noQuestions(NOT_OPEN), async (read, open) => {
      await workspace.lookAround(open.uri);
      const ids = textsFrom(params.ids);
      const { draft } = params;
      if (draft === undefined || draft === null) {
        const parent = read.service.taskParent(read.document);
        if (parent === null) return noQuestions(whyNoParent(read));
        return described(read.service.adoption.questions(read.document.checked, parent, ids), parent, ids, read);
      }
      const parent = asHigher(read, open);
      const table = read.service.adoption.table(parent, String(draft.locality ?? ""), Number(draft.year));
      return "problem" in table ? noQuestions(table.problem) : described(table.adoption(ids), parent, ids, read);
    }),
  );

  const described = (
    { groups, questions }: Adoption,
    parent: ParentCandidate,
    ids: readonly string[] | null,
    read: ReadNotice,
  ): AdoptionResult => {
    const higher = higherNotice(parent, addresses(documents));
    if (groups.length === 0) return noQuestions(ids === null ? ALL_CARRIED : GONE, higher);
    const placeOf = placesIn(read);
    return {
      higher,
      groups: groups.map(({ title, tasks }) => ({
        title,
        tasks: tasks.map(({ id, requirement, lead, responsible, deadline, missing, passed, notForUs, questions: asked }) => ({
          id,
          requirement,
          lead,
          responsible,
          deadline,
          missing: missing.map((message) => message[language()]),
          passed,
          notForUs,
          questions: asked.map((question) => question.id),
        })),
      })),
      questions: questions.map((asked) => questionFor(asked, placeOf)),
      problem: null,
    };
  };

  const questionFor = ({ question, tasks }: AskedQuestion, placeOf: PlaceOf): UnitQuestion => {
    const { id, role, from, task, words, options, decided, by } = question;
    return {
      id,
      role,
      from,
      task,
      words: words[language()],
      options: options.map(({ units, reason, source }) => ({
        units,
        reason: reason[language()],
        source: source === undefined ? null : placeOf(source.name, source.line),
      })),
      decided,
      by,
      tasks,
    };
  };

  type PlaceOf = (name: string, line: number) => Place | null;

  /** The row that begins on a line (from 1) of a notice around. */
  const placesIn = ({ service, document }: ReadNotice): PlaceOf => {
    const addressOf = addresses(documents);
    const around = new Map(service.lineage.around(document.checked).map((candidate) => [candidate.name, candidate.checked]));
    return (name, line) => {
      const notice = name === document.checked.name ? document.checked.notice : around.get(name)?.notice;
      const place = notice?.pieces.atLine(line - 1);
      if (notice === undefined || place === null || place === undefined) return null;
      const start = notice.startOf(place.piece);
      return { uri: addressOf(name), range: rangeOf(notice, { start, end: start + place.piece.text.trimEnd().length }) };
    };
  };

  const failed = (problem: Message): AdoptResult => ({ version: null, edits: [], line: null, problem: problem[language()] });

  connection.onRequest(AdoptRequest, (params: AdoptParams, token) =>
    about<AdoptResult>("Taking tasks over", params?.uri, token, failed(NOT_OPEN), async (read, open) => {
      const { answersFrom } = await runtime.load.core();
      const given = answersFrom(answersIn(params.answers));
      if ("problem" in given) return failed(given.problem);
      await workspace.lookAroundOnce(open.uri);
      const { service, document } = read;
      const parent = service.taskParent(document);
      if (parent === null) return failed(whyNoParent(read));
      const { notice } = document.checked;
      const { edits, firstRow, problem } = service.adoption.insert(document.checked, parent, textsFrom(params.ids) ?? [], given.answers);
      if (problem !== null) return failed(problem);
      return {
        version: open.version,
        edits: edits.map((edit) => textEdit(notice, edit)),
        line: firstRow === null ? null : lineAfter(notice, edits, firstRow),
        problem: null,
      };
    }),
  );

  const noDraft = (problem: Message): AdoptDraftResult => ({
    text: "",
    cursor: { line: 0, character: 0 },
    problem: problem[language()],
  });

  connection.onRequest(AdoptDraftRequest, (params: AdoptDraftParams, token) =>
    about<AdoptDraftResult>("Taking a table over", params?.uri, token, noDraft(NOT_OPEN), async (read, open) => {
      const { answersFrom } = await runtime.load.core();
      const given = answersFrom(answersIn(params.answers));
      if ("problem" in given) return noDraft(given.problem);
      await workspace.lookAroundOnce(open.uri);
      const table: TableToAdopt | { readonly problem: Message } = read.service.adoption.table(
        asHigher(read, open),
        String(params.locality ?? ""),
        Number(params.year),
      );
      if ("problem" in table) return noDraft(table.problem);
      const { text, cursor, problem } = table.write(textsFrom(params.ids) ?? [], given.answers);
      return problem === null ? { text, cursor, problem: null } : noDraft(problem);
    }),
  );
};

/** An open notice as the one above. */
const asHigher = ({ service, document }: ReadNotice, { uri }: OpenNotice): ParentCandidate => ({
  name: keyOf(uri),
  checked: service.asParent(document),
});

const ALL_CARRIED = say("上级通知的任务都已列入本表", "All tasks of the higher-level notice are in this table already");
const GONE = say(
  "所选任务在上级通知中已找不到，或已列入本表；请重新选择",
  "The chosen tasks are no longer in the higher-level notice, or in this table already; choose again",
);

/** Texts as a client sent them; null where it sent none. */
const textsFrom = (sent: unknown): readonly string[] | null =>
  Array.isArray(sent) ? sent.filter((text) => typeof text === "string") : null;

const answersIn = (sent: unknown): Readonly<Record<string, readonly string[]>> => {
  if (typeof sent !== "object" || sent === null) return {};
  return Object.fromEntries(Object.entries(sent).flatMap(([id, units]) => (Array.isArray(units) ? [[id, textsFrom(units) ?? []]] : [])));
};
