/**
 * Two notices as plain texts that a diff shows side by side, row by row in the order of the child. Every row begins with a line that is the
 * same on both sides and stands nowhere else, “第38行 ← 第34行 · 改写”; a row that only one of them has is nothing but this line on the other.
 * By these lines a diff pairs the rows, however much their words differ, and however much the small change of deadlines is the same.
 */
import { counterpartsOf } from "../../lineage/counterparts.js";
import { titleOf } from "../../lineage/groups.js";
import { headingText } from "../../lineage/insertion/inheritable.js";
import type { NoticeLineage, ParentLineage, TaskLineage } from "../../lineage/lineage.js";
import { nearestSources } from "../../lineage/lineage.js";
import { type Language, type Message, say } from "../../message.js";
import type { Role } from "../../notice/model.js";
import { type OutlineGroup, type OutlineSection, type OutlineTask, textFor } from "../../notice/outline.js";
import { tighten } from "../../notice/partLines.js";
import { unitsOnOneLine } from "./coverage.js";
import { carryingWords, lineInWords } from "./inWords.js";
import { groupPlace, lineOfPlace, type NoticePlace, type PlaceOwner, sectionPlace, taskPlace } from "./places.js";
import { groupsAbove, sectionsAbove } from "./sides.js";
import { inTheirOrder, STATUS_WORDS, wordingOf } from "./wording.js";

export interface ComparedLine {
  readonly text: string;
  /** What it shows; null for blank lines. */
  readonly place: NoticePlace | null;
}

export interface Comparison {
  readonly higher: readonly ComparedLine[];
  readonly own: readonly ComparedLine[];
}

/** Against the nearest parent; null where there is none. @param owner the notice itself */
export const compare = (lineage: NoticeLineage, owner: PlaceOwner, language: Language): Comparison | null => {
  const [nearest] = lineage.parents;
  if (nearest === undefined) return null;
  const sheet: Sheet = { lineage, nearest, owner, language, higher: [], own: [] };
  for (const section of layoutOf(lineage, nearest)) {
    writeSection(sheet, section);
    for (const group of section.groups) {
      writeGroup(sheet, group);
      for (const task of group.tasks) writeTask(sheet, task);
      for (const task of group.open) writeOpen(sheet, task);
    }
  }
  return { higher: sheet.higher, own: sheet.own };
};

interface Sheet {
  readonly lineage: NoticeLineage;
  readonly nearest: ParentLineage;
  readonly owner: PlaceOwner;
  readonly language: Language;
  readonly higher: ComparedLine[];
  readonly own: ComparedLine[];
}

/** What stands beside one another; either side may be missing. */
interface LaidGroup {
  readonly own: OutlineGroup | null;
  readonly above: OutlineGroup | null;
  readonly tasks: readonly OutlineTask[];
  /** Tasks of the parent that no row carries. */
  readonly open: readonly OutlineTask[];
}
interface LaidSection {
  readonly own: OutlineSection | null;
  readonly above: OutlineSection | null;
  readonly groups: readonly LaidGroup[];
}

interface DraftSection extends LaidSection {
  readonly groups: LaidGroup[];
}

/** The sections and groups of the child in its order, and among them what only the parent has, behind what is ahead of it there. */
const layoutOf = ({ outline }: NoticeLineage, { relation }: ParentLineage): readonly LaidSection[] => {
  const counterparts = counterpartsOf(relation);
  const open = tasksByGroup(relation.alignment.notCovered);
  const sections: DraftSection[] = [];
  /** Where the groups of the parent went. */
  const homes = new Map<OutlineGroup, DraftSection>();
  for (const own of outline.tables.flatMap((table) => table.sections)) {
    const section: DraftSection = { own, above: sectionsAbove(own, relation)[0] ?? null, groups: [] };
    sections.push(section);
    for (const group of own.groups) {
      const above = groupsAbove(group, relation);
      for (const other of above) homes.set(other, section);
      const missing = above.flatMap((other) => open.get(other) ?? []);
      section.groups.push({ own: group, above: above[0] ?? null, tasks: group.tasks, open: missing });
    }
  }
  const order = relation.parent.groups;
  let last: DraftSection | null = null;
  for (const above of relation.parent.tables.flatMap((table) => table.sections)) {
    const own = counterparts.sections.get(above);
    let home =
      sections.find((section) => own !== undefined && section.own === own) ?? above.groups.flatMap((group) => homes.get(group) ?? [])[0];
    for (const group of above.groups) {
      const tasks = open.get(group);
      if (homes.has(group) || tasks === undefined) continue;
      if (home === undefined) {
        home = { own: null, above, groups: [] };
        sections.splice(last === null ? 0 : sections.indexOf(last) + 1, 0, home);
      }
      insertBehind(home.groups, { own: null, above: group, tasks: [], open: tasks }, order);
    }
    last = home ?? last;
  }
  return sections;
};

const tasksByGroup = (tasks: readonly OutlineTask[]): ReadonlyMap<OutlineGroup, readonly OutlineTask[]> => {
  const found = new Map<OutlineGroup, OutlineTask[]>();
  for (const task of tasks) {
    const known = found.get(task.group);
    if (known === undefined) found.set(task.group, [task]);
    else known.push(task);
  }
  return found;
};

/** Behind the last of `groups` that stands ahead of it in the parent. */
const insertBehind = (groups: LaidGroup[], laid: LaidGroup, order: readonly OutlineGroup[]): void => {
  const rank = (group: OutlineGroup | null): number => (group === null ? -1 : order.indexOf(group));
  let at = 0;
  groups.forEach(({ above }, i) => {
    if (above !== null && rank(above) < rank(laid.above)) at = i + 1;
  });
  groups.splice(at, 0, laid);
};

const writeSection = ({ nearest, owner, higher, own }: Sheet, section: LaidSection): void => {
  const above = section.above === null ? null : sectionPlace(nearest.parent, section.above);
  const mine = section.own === null ? null : sectionPlace(owner, section.own);
  if (above !== null) higher.push(...headed(above, headingWords(above)));
  if (mine !== null) own.push(...headed(mine, headingWords(mine)));
};

const writeGroup = ({ nearest, owner, higher, own }: Sheet, group: LaidGroup): void => {
  if (group.above !== null && titleOf(group.above) !== null)
    higher.push(...headed(groupPlace(nearest.parent, group.above), headingText(group.above)));
  if (group.own !== null && titleOf(group.own) !== null) own.push(...headed(groupPlace(owner, group.own), headingText(group.own)));
};

const BLANK: ComparedLine = { text: "", place: null };

const headed = (place: NoticePlace, text: string): readonly ComparedLine[] => (text === "" ? [] : [{ text, place }, BLANK]);

const headingWords = ({ piece, selection }: NoticePlace): string => tighten(piece.text.slice(selection.start, selection.end));

const writeTask = (sheet: Sheet, task: OutlineTask): void => {
  const { lineage, language, owner, higher, own } = sheet;
  const entry = lineage.of(task.row);
  const sources = entry === undefined ? [] : nearestSources(lineage, entry);
  const place = taskPlace(owner, task);
  const above = sources.map((source) => taskPlace(source.parent, source.task));
  const anchor = anchorOf(entry, place, above)[language];
  const [best] = above;
  if (best === undefined) {
    own.push(...block(anchor, place, alone(cellsOf([task]), language)));
    higher.push(...block(anchor, place, []));
    return;
  }
  own.push(...block(anchor, place, labelled(cellsOf([task]), language)));
  higher.push(...block(anchor, best, labelled(cellsOf(inTheirOrder(sources)), language)));
};

const NOT_FOR_US = say("不适用", "not for us");

const writeOpen = ({ lineage, nearest, language, higher, own }: Sheet, task: OutlineTask): void => {
  const place = taskPlace(nearest.parent, task);
  const line = lineInWords([lineOfPlace(place)]);
  const status = nearest.notForUs(task) === null ? carryingWords(nearest.parent, lineage.child).notCarried : NOT_FOR_US;
  const anchor = `← ${line[language]} · ${status[language]}`;
  higher.push(...block(anchor, place, alone(cellsOf([task]), language)));
  own.push(...block(anchor, place, []));
};

const block = (anchor: string, place: NoticePlace, lines: readonly string[]): readonly ComparedLine[] => [
  ...[anchor, ...lines].map((text) => ({ text, place })),
  BLANK,
];

const anchorOf = (entry: TaskLineage | undefined, place: NoticePlace, above: readonly NoticePlace[]): Message => {
  const line = lineInWords([lineOfPlace(place)]);
  const status = STATUS_WORDS[entry?.status ?? "new"];
  if (above.length === 0) return say(`${line.zh} · ${status.zh}`, `${line.en} · ${status.en}`);
  const lines = lineInWords(above.map(lineOfPlace));
  return say(`${line.zh} ← ${lines.zh} · ${status.zh}`, `${line.en} ← ${lines.en} · ${status.en}`);
};

const LABELS = {
  requirement: say("具体要求", "Requirement"),
  lead: say("牵头", "Lead"),
  responsible: say("责任", "Responsible"),
  deadline: say("时限", "Deadline"),
} as const;

type Cells = Readonly<Record<keyof typeof LABELS, string>>;

const OTHERS = ["lead", "responsible", "deadline"] as const;

/** A row that has one beside it: a line for every cell, also an empty one, so that they stay side by side. */
const labelled = (cells: Cells, language: Language): readonly string[] =>
  (["requirement", ...OTHERS] as const).map((role) => labelledCell(role, cells, language));

/** A row that has none beside it: what it has in common with others, “时限：12月底前”, does not stand in lines of its own, or a diff would pair these. */
const alone = (cells: Cells, language: Language): readonly string[] => {
  const others = OTHERS.filter((role) => cells[role] !== "").map((role) => labelledCell(role, cells, language));
  return [labelledCell("requirement", cells, language), ...(others.length > 0 ? [others.join("　")] : [])];
};

const labelledCell = (role: keyof Cells, cells: Cells, language: Language): string =>
  LABELS[role][language] + say("：", ": ")[language] + cells[role];

/** Of several rows that were put into one, the words one after the other, and every unit and deadline once. */
const cellsOf = (tasks: readonly OutlineTask[]): Cells => {
  const once = (role: Role, onOneLine: (text: string) => string): string =>
    [...new Set(tasks.map((task) => onOneLine(textFor(task, role))).filter((text) => text !== ""))].join("；");
  return {
    requirement: tasks.map(wordingOf).join(""),
    lead: once("lead", unitsOnOneLine),
    responsible: once("responsible", unitsOnOneLine),
    deadline: once("deadline", tighten),
  };
};
