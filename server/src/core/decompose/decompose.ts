/**
 * “分解”: a 工作要点 as a draft of its task decomposition table. Each paragraph （一） is a group and each sentence that asks for something a row, in the
 * words of the text; units are those in the brackets, deadlines those the sentence names. Nothing is made up and nothing dropped in silence:
 * where the text does not say, the cell stays empty, and where one should look there is a mark (review/marks.ts).
 */
import type { CheckedNotice } from "../checked.js";
import { type DeadlineBase, findDates } from "../deadline/deadline.js";
import { draftFront, officeCode } from "../draft/draft.js";
import { subjectFor } from "../draft/subject.js";
import { unitsTeller } from "../foreign/likeness.js";
import { type Language, type Message, say } from "../message.js";
import { tableForm } from "../notice/columns.js";
import type { Column, Role, TableForm } from "../notice/model.js";
import { noticeTitle } from "../notice/titles.js";
import { DEFAULT_STYLE, writeHeader, writeRow, writeSection } from "../notice/write.js";
import { writeMarker } from "../numbering/marker.js";
import { unitsFor } from "../place.js";
import { reviewMark } from "../review/marks.js";
import { inferLocality } from "../units/locality.js";
import type { Registry } from "../units/registry.js";
import { type Paragraph, taskParagraphs } from "./paragraphs.js";
import { type FoundGroup, type FoundSection, type Statement, structureOf } from "./structure.js";

export interface Decomposition {
  readonly text: string;
  /** Rows of the table. */
  readonly tasks: number;
  /** Marks in the text. */
  readonly doubts: number;
}

export interface DecomposeOptions {
  readonly registries: readonly Registry[];
  /** That of the marks. */
  readonly language: Language;
  /** The day it is, “2026-11-21”: its year is that of a text that says none. */
  readonly today: string;
}

/** The draft, or why there is none: the notice is a table already, or no paragraph of it is numbered. */
export const decompose = (
  checked: CheckedNotice,
  { registries, language, today }: DecomposeOptions,
): Decomposition | { readonly problem: Message } => {
  if (checked.notice.layout === "rows" || checked.notice.layout === "cells") return { problem: IS_TABLE };
  const { before, paragraphs } = taskParagraphs(checked.notice.text());
  const sections = structureOf(paragraphs, unitsTeller(checked.units)).filter(({ title, groups }) => title !== null || groups.length > 0);
  const statements = sections.flatMap(({ groups }) => groups.flatMap((group) => group.statements));
  if (statements.length === 0) return { problem: NO_PARAGRAPHS };
  // The text numbers its groups through, or begins again under every 一、: the table does as it does.
  const restarts = paragraphs.filter(({ marker }) => marker?.level === 2 && marker.ordinal === 1).length > 1;
  const isAnyoneNamed = statements.some(({ assigned }) => assigned !== null);
  const writer = writerFor(checked, { statements, restarts, isAnyoneNamed, language });
  const preamble = before.filter(({ text }) => text.length > LONG_PREAMBLE);
  const table = sections.map((section, i) => writer.section(section, i)).join("");
  const left = [...preamble.slice(0, 1).map(({ text }) => PREAMBLE(text.slice(0, 16))), ...(isAnyoneNamed ? [] : [NOBODY_AT_ALL])];
  const marks = left.length === 0 ? "" : `${left.map(writer.mark).join("")}\n`;
  return {
    text: `${frontOf(checked, before, registries, today)}${marks}${writeHeader(writer.form, DEFAULT_STYLE)}${table}`,
    tasks: writer.tasks(),
    doubts: writer.doubts(),
  };
};

const IS_TABLE = say("这份通知已是任务分解表，不用再分解", "This notice is a task table already");
const NO_PARAGRAPHS = say(
  "没有找到带序号（一、（一）1.）的任务段落，无法分解；请在各段开头标明序号",
  "No numbered paragraphs (一、（一）1.) with tasks were found; number them first",
);
const PREAMBLE = (words: string): Message =>
  say(`正文开头没有序号的段落（“${words}……”）没有列入表中`, `Paragraphs ahead of the first number (“${words}…”) are not in the table`);
/** A shorter line ahead of the first number is a title. */
const LONG_PREAMBLE = 40;

/** The parts around the table: those of a notice of the same place that carries the text out. */
const frontOf = (
  { parts, units, locality: place }: CheckedNotice,
  before: readonly Paragraph[],
  registries: readonly Registry[],
  today: string,
): string => {
  const named = noticeTitle(parts);
  // A 工作要点 by itself has no notice around it: its title is a line ahead of the first number.
  const title = named ?? before.filter(({ text }) => IS_TITLE.test(text)).at(-1)?.text ?? "";
  const locality = place ?? inferLocality({ configured: null, issuer: null, number: null, title }, registries);
  const year = parts.year ?? Number(/(?<!\d)20\d\d(?=年)/u.exec(title)?.[0] ?? today.slice(0, 4));
  const subject =
    locality === null ? title : subjectFor(named === null ? { title: { text: title }, annexTitles: [] } : parts, locality, locality);
  const own = locality === null ? units : unitsFor(registries, locality);
  return draftFront({ subject, year, units: own, code: locality === null ? null : officeCode(registries, locality), parent: parts });
};

/** “2025年全县民政工作要点” */
const IS_TITLE = /^[^。；：]{4,60}(?:要点|方案|计划|意见|措施|清单|台账|报告|安排|分解|分工)$/u;

interface Writer {
  readonly form: TableForm;
  readonly section: (section: FoundSection, index: number) => string;
  readonly mark: (reason: Message) => string;
  readonly tasks: () => number;
  readonly doubts: () => number;
}

interface WriterOptions {
  readonly statements: readonly Statement[];
  /** （一） begins again in every section. */
  readonly restarts: boolean;
  /** The text says for some sentence who does it. */
  readonly isAnyoneNamed: boolean;
  readonly language: Language;
}

const writerFor = (checked: CheckedNotice, { statements, restarts, isAnyoneNamed, language }: WriterOptions): Writer => {
  const form = tableForm("cells", columnsFor(statements));
  const { context } = checked;
  const base: DeadlineBase = context.base;
  let tasks = 0;
  let doubts = 0;
  let groups = 0;
  let isNamedAbove = false;
  const mark = (reason: Message): string => {
    doubts++;
    return `${reviewMark(reason[language])}\n`;
  };
  const row = (statement: Statement, task: string, reasons: readonly Message[]): string => {
    tasks++;
    const { text, assigned } = statement;
    const { deadline, doubt } = deadlineOf(statement, base);
    const nobody = assigned !== null || statement.kind === "unsure" || !isAnyoneNamed ? [] : [isNamedAbove ? NOBODY_BUT_ABOVE : NOBODY];
    const all = [...reasons, ...doubtsOf(statement), ...nobody, ...(doubt === null ? [] : [doubt])];
    isNamedAbove ||= assigned !== null;
    const cells: Partial<Record<Role, string>> = {
      task,
      requirement: /[。！？]$/u.test(text) ? text : `${text.replace(/[；，、：]$/u, "")}。`,
      lead: assigned?.lead ?? "",
      responsible: assigned?.responsible ?? "",
      deadline,
    };
    const written = form.columns.map(({ role }) => cells[role] ?? "");
    return all.map(mark).join("") + writeRow(form, written, DEFAULT_STYLE);
  };
  const group = ({ title, isTitleTaken, statements: own }: FoundGroup): string => {
    groups++;
    const task = `${writeMarker(2, groups)}${title ?? ""}`;
    const reasons = [...(isTitleTaken ? [TITLE_TAKEN] : []), ...(title === null ? [NO_TITLE] : [])];
    if (own.length === 0) return mark(NO_STATEMENT) + writeRow(form, [task], DEFAULT_STYLE);
    return own.map((statement, i) => row(statement, i === 0 ? task : "", i === 0 ? reasons : [])).join("");
  };
  const section = ({ title, groups: own }: FoundSection, index: number): string => {
    if (restarts) groups = 0;
    return (title === null ? "" : writeSection(form, `${writeMarker(1, index + 1)}${title}`, DEFAULT_STYLE)) + own.map(group).join("");
  };
  return { form, section, mark, tasks: () => tasks, doubts: () => doubts };
};

/** A lead column only where the text names leads: else every row would lack one. */
const columnsFor = (statements: readonly Statement[]): readonly Column[] => [
  { role: "task", title: "工作任务" },
  ...(statements.some(({ assigned }) => (assigned?.lead ?? "") !== "") ? [{ role: "lead" as const, title: "牵头部门" }] : []),
  { role: "responsible", title: "责任单位" },
  { role: "requirement", title: "具体要求" },
  { role: "deadline", title: "完成时限" },
];

const TITLE_TAKEN = say(
  "这一段没有标题，工作任务取自首句，请核对",
  "The paragraph has no title; this one is the beginning of its sentence",
);
const NO_TITLE = say("这几项任务上方没有（一）级标题，请补写工作任务", "No heading （一） stands above these tasks; name the group");
const NO_STATEMENT = say("这个标题下没有具体内容", "There is nothing below this heading");
const NO_TASK = say("这一句没有看出具体要求，可能不是任务", "This sentence does not seem to ask for anything; it may be no task");
const NOBODY_AT_ALL = say("全文没有写明由谁负责，请逐项补上责任单位", "The text names nobody for anything; name the units of every task");
const NOBODY = say("文中没有写明由谁负责", "The text names nobody for this");
/** Empty cells of units are those of a merged cell. */
const NOBODY_BUT_ABOVE = say(
  "文中没有写明由谁负责，空着即沿用上面一行的单位，请补上",
  "The text names nobody for this; left empty, the units of the row above hold, so name them",
);
const FROM_BELOW = say(
  "本句没有写明责任单位，取自本段后面的括号，请核对",
  "Nobody is named here; the units are those of the brackets further down",
);
const SEVERAL_DATES = say("文中有几个时间，完成时限取最后一个，请核对", "The sentence names several dates; the last one was taken");
const AMBIGUOUS = say("“X月前”有两种理解，请写明“底前”", "“X月前” can be read in two ways; say which");

const doubtsOf = ({ kind, isFromBelow }: Statement): readonly Message[] => [
  ...(kind === "unsure" ? [NO_TASK] : []),
  ...(isFromBelow ? [FROM_BELOW] : []),
];

/** What the brackets say holds; else the last end date that the sentence names, as it is written there. */
const deadlineOf = ({ text, assigned }: Statement, base: DeadlineBase): { readonly deadline: string; readonly doubt: Message | null } => {
  if (assigned !== null && assigned.deadline !== "") return { deadline: assigned.deadline, doubt: null };
  const dates = findDates(text, base);
  const last = dates.reduce<(typeof dates)[number] | null>(
    (latest, date) => (latest === null || date.date >= latest.date ? date : latest),
    null,
  );
  if (last === null) return { deadline: "", doubt: null };
  const distinct = new Set(dates.map(({ date }) => date)).size;
  return {
    deadline: text.slice(last.span.start, last.span.end),
    doubt: distinct > 1 ? SEVERAL_DATES : last.kind === "ambiguous" ? AMBIGUOUS : null,
  };
};
