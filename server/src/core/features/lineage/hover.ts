/** What a row comes from, where the cursor rests on its requirement; and for its group what the higher level has in it. Markdown. */
import type { CheckedNotice } from "../../checked.js";
import { type Link, type Origin, originOf } from "../../lineage/chain.js";
import { counterpartsOf } from "../../lineage/counterparts.js";
import { titleOf } from "../../lineage/groups.js";
import { headingText } from "../../lineage/insertion/inheritable.js";
import type { NoticeLineage, Source, TaskLineage } from "../../lineage/lineage.js";
import { localiseTask } from "../../lineage/localisation/localise.js";
import type { LineageNotice } from "../../lineage/notice.js";
import { saysItInTheTask } from "../../lineage/requirement.js";
import { type Language, type Message, say } from "../../message.js";
import { type Cell, spanInPiece } from "../../notice/model.js";
import { type OutlineGroup, type OutlineTask, textFor } from "../../notice/outline.js";
import { tighten } from "../../notice/partLines.js";
import { headingOf } from "../../notice/pieceList.js";
import { firstWords } from "../../rules/rows.js";
import { escaped } from "../../text/markdown.js";
import { type Span, shift, span } from "../../text/span.js";
import { locate } from "../cursor.js";
import { markedDifferences } from "../markdown.js";
import { openIn, unitsOnOneLine } from "./coverage.js";
import { type CarryingWords, carryingWords, lineInWords, nameInWords } from "./inWords.js";
import { taskAt } from "./jumps.js";
import { lineOfPlace, taskPlace } from "./places.js";
import { groupsAbove } from "./sides.js";
import { compareWording, STATUS_WORDS, sharersOf, standingOf, wordingAbove, wordingOf } from "./wording.js";

export interface LineageHover {
  /** In the notice. */
  readonly span: Span;
  readonly markdown: string;
}

export interface Hovered {
  readonly checked: CheckedNotice;
  readonly lineage: NoticeLineage;
  /** The notices above and those above them; asked only where a row comes from one. */
  readonly chain: () => readonly Link[];
}

export const lineageHoverAt = ({ checked, lineage, chain }: Hovered, offset: number, language: Language): LineageHover | null => {
  if (lineage.parents.length === 0) return null;
  const { notice } = checked;
  const cursor = locate(notice, offset);
  if (cursor?.kind !== "cell") return null;
  const { row, cell, role, start } = cursor;
  const task = taskAt(notice, lineage.outline, offset);
  // In prose the title of a paragraph stands in the cell of its requirement.
  const isTitle = row.form.layout === "prose" && isIn(headingOf(row)?.titleSpan ?? null, offset - start);
  const isOwn = role === "task" && task?.row === row && saysItInTheTask(row.form);
  if ((role === "requirement" && !isTitle) || isOwn) {
    const entry = task === null ? undefined : lineage.of(task.row);
    if (entry === undefined || wordingOf(entry.task) === "") return null;
    return { span: shift(wordsOf(cell), start), markdown: paragraphs(taskHover(entry, lineage, chain), language) };
  }
  if (role !== "task" && !isTitle) return null;
  const group = task?.group ?? lineage.outline.groups.find((candidate) => candidate.row === row);
  const said = group === undefined ? null : groupHover(group, lineage);
  if (said === null) return null;
  return { span: shift(cell.value === "" ? cell.span : wordsOf(cell), start), markdown: paragraphs(said, language) };
};

const isIn = (words: Span | null, at: number): boolean => words !== null && words.start <= at && at <= words.end;

const wordsOf = (cell: Cell): Span => spanInPiece(cell, span(0, cell.value.length));

/** Markdown, escaped where it is text of a notice. */
const paragraphs = (messages: readonly Message[], language: Language): string => messages.map((message) => message[language]).join("\n\n");

const taskHover = (entry: TaskLineage, lineage: NoticeLineage, chain: Hovered["chain"]): readonly Message[] => {
  const { status, sources, parent } = standingOf(entry);
  if (parent === null) {
    const name = escapedMessage(nameInWords((lineage.parents[0] as (typeof lineage.parents)[number]).parent));
    return [say(`**新增**：${name.zh}中没有这项任务`, `**New**: there is no such task in ${name.en}`)];
  }
  const name = escapedMessage(nameInWords(parent));
  const lines = lineInWords(sources.map((source) => lineOfPlace(taskPlace(parent, source.task))));
  const words = STATUS_WORDS[status];
  const said: Message[] = [say(`**← ${name.zh} ${lines.zh}** · ${words.zh}`, `**← ${name.en} ${lines.en}** · ${words.en}`)];
  if (status === "adapted") said.push(wording(entry, sources));
  const { there } = carryingWords(parent, lineage.child);
  said.push(...elsewhere(entry, sources, lineage, there), ...otherCells(entry.task, sources, lineage.child, there));
  said.push(...furtherUp(originOf(entry.task, lineage.child, chain()), parent, lineage.child));
  return said;
};

const escapedMessage = ({ zh, en }: Message): Message => say(escaped(zh), escaped(en));

const wording = (entry: TaskLineage, sources: readonly Source[]): Message => {
  const [above, own] = [wordingAbove(sources), wordingOf(entry.task)];
  const { changes, isMostlyOther } = compareWording(entry);
  if (changes.length === 0) return say("文字相同，仅空格不同", "The same words, only blanks differ");
  const shown = isMostlyOther ? escaped(above) : markedDifferences(above, own);
  return say(shown, shown);
};

/** What stands elsewhere than one would think: a task divided, a task of another group. */
const elsewhere = ({ task }: TaskLineage, sources: readonly Source[], lineage: NoticeLineage, there: string): readonly Message[] => {
  const said: Message[] = [];
  const [best] = sources;
  if (best === undefined) return said;
  const sharers = sharersOf(best, lineage);
  if (sharers.length > 1) {
    const lines = lineInWords(sharers.map(({ row }) => lineage.child.notice.lineOf(row) + 1));
    said.push(say(`${there}的这一项在本表分为${lines.zh}`, `The task is divided here: ${lines.en}`));
  }
  const relation = lineage.parents.find(({ parent }) => parent === best.parent)?.relation;
  const { group } = best.task;
  const isElsewhere = relation !== undefined && titleOf(group) !== null && counterpartsOf(relation).groups.get(group) !== task.group;
  if (isElsewhere) {
    const heading = escaped(headingText(group));
    said.push(say(`${there}列在“${heading}”`, `There it stands in “${heading}”`));
  }
  return said;
};

/** Cells of the rows above that are not what the crosswalk would have made of them. */
const otherCells = (task: OutlineTask, sources: readonly Source[], child: LineageNotice, there: string): readonly Message[] => {
  const said: Message[] = [];
  for (const role of ["lead", "responsible"] as const) {
    const expected = new Set(
      sources.flatMap(({ parent, task: above }) => localiseTask(above, parent.checked, child)[role].map((name) => unitKey(name, child))),
    );
    const own = new Set(child.units.read(textFor(task, role)).mentions.map(({ name, unit }) => unit?.id ?? name));
    if (expected.size === own.size && [...expected].every((unit) => own.has(unit))) continue;
    const above = distinct(sources.map((source) => unitsOnOneLine(textFor(source.task, role))));
    const named = above === "" ? say("（空）", "(empty)") : say(escaped(above), escaped(above));
    said.push(
      role === "lead"
        ? say(`${there}牵头：${named.zh}`, `Lead there: ${named.en}`)
        : say(`${there}责任单位：${named.zh}`, `Responsible there: ${named.en}`),
    );
  }
  const deadline = distinct(sources.map((source) => tighten(textFor(source.task, "deadline"))));
  if (deadline !== "" && deadline !== tighten(textFor(task, "deadline")))
    said.push(say(`${there}时限：${escaped(deadline)}`, `Deadline there: ${escaped(deadline)}`));
  return said;
};

const unitKey = (name: string, { units }: LineageNotice): string => units.resolve(name)?.unit.id ?? name;

const distinct = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ""))].join("；");

/** “汶上县 ← 济宁市第34行 ← 山东省第12行” where the way goes on above the rows shown; and rows that other parents have besides. */
const furtherUp = (origins: readonly Origin[], shown: Source["parent"], child: LineageNotice): readonly Message[] => {
  const said: Message[] = [];
  // The chain has parents of its own; they are the same where the notice is.
  const isOf =
    ({ notice }: LineageNotice) =>
    (origin: Origin) =>
      origin.parent.checked.notice === notice;
  const way = origins.find(isOf(shown.checked));
  const levels = way === undefined ? [] : levelsOf(way);
  if (levels.length > 1) {
    const own = placeInWords(child.locality?.name ?? null, say("本表", "this table"));
    said.push(say([own, ...levels].map(({ zh }) => zh).join(" ← "), [own, ...levels].map(({ en }) => en).join(" ← ")));
  }
  const told: LineageNotice["notice"][] = [shown.checked.notice];
  for (const { parent } of origins) {
    if (told.includes(parent.checked.notice)) continue;
    told.push(parent.checked.notice);
    const name = escapedMessage(nameInWords(parent));
    const lines = lineInWords(origins.filter(isOf(parent.checked)).map(({ task }) => lineOfPlace(taskPlace(parent, task))));
    said.push(say(`又见 ${name.zh} ${lines.zh}`, `Also ${name.en} ${lines.en}`));
  }
  return said;
};

/** The best row of every level, from below. */
const levelsOf = ({ parent, task, above }: Origin): readonly Message[] => {
  const place = placeInWords(parent.checked.locality?.name ?? null, nameInWords(parent));
  const line = lineInWords([lineOfPlace(taskPlace(parent, task))]);
  const [next] = above;
  return [say(`${place.zh}${line.zh}`, `${place.en} ${line.en}`), ...(next === undefined ? [] : levelsOf(next))];
};

const placeInWords = (place: string | null, otherwise: Message): Message => escapedMessage(place === null ? otherwise : say(place, place));

/** As many of the tasks that are missing as one reads at a glance. */
const SHOWN_TASKS = 5;
const SHOWN_WORDS = 40;

const groupHover = (group: OutlineGroup, { parents, child }: NoticeLineage): readonly Message[] | null => {
  const [nearest] = parents;
  if (nearest === undefined || titleOf(group) === null) return null;
  const above = groupsAbove(group, nearest.relation);
  if (above.length === 0) return null;
  const open = new Set(openIn(nearest));
  const missing = above.flatMap(({ tasks }) => tasks.filter((task) => open.has(task)));
  const all = above.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const name = escapedMessage(nameInWords(nearest.parent));
  const words: CarryingWords = carryingWords(nearest.parent, child);
  const headings = escaped(above.map(headingText).join("、"));
  const said: Message[] = [
    say(`**← ${name.zh}“${headings}”**`, `**← ${name.en} “${headings}”**`),
    missing.length === 0
      ? say(`${words.there}共${all}项任务，${words.allCarried.zh}`, `${all} tasks there, ${words.allCarried.en}`)
      : say(
          `${words.there}共${all}项任务，${words.missing(missing.length).zh}：`,
          `${all} tasks there, ${words.missing(missing.length).en}:`,
        ),
  ];
  if (missing.length > 0) {
    const list = missing.slice(0, SHOWN_TASKS).map((task) => {
      const lines = lineInWords([lineOfPlace(taskPlace(nearest.parent, task))]);
      const words = escaped(firstWords(wordingOf(task), SHOWN_WORDS));
      return say(`- ${lines.zh} ${words}`, `- ${lines.en}: ${words}`);
    });
    if (missing.length > SHOWN_TASKS) list.push(say("- ……", "- …"));
    said.push(say(list.map(({ zh }) => zh).join("\n"), list.map(({ en }) => en).join("\n")));
  }
  return said;
};
