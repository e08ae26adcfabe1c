/** Sections, groups and the sentences below them, each with those whom its paragraph names. */
import { labelLine } from "../notice/proseLabels.js";
import { assignmentsIn, type IsUnits, ROLES } from "./assignments.js";
import type { Paragraph } from "./paragraphs.js";
import { kindOfSentence, type SentenceKind, sentencesOf } from "./sentences.js";

export interface Assigned {
  /** As it stands; empty where nobody is named. */
  readonly lead: string;
  readonly responsible: string;
  readonly deadline: string;
}

export interface Statement {
  readonly text: string;
  readonly kind: SentenceKind;
  /** Who does it; null where the text does not say. */
  readonly assigned: Assigned | null;
  /** Taken from the brackets at the end of a later paragraph of the group. */
  readonly isFromBelow: boolean;
}

export interface FoundGroup {
  /** “以政务公开促进政策落实”; null for what stands before any （一）. */
  readonly title: string | null;
  /** The title is the beginning of its only sentence: the paragraph has none of its own. */
  readonly isTitleTaken: boolean;
  readonly statements: readonly Statement[];
}

export interface FoundSection {
  readonly title: string | null;
  readonly groups: readonly FoundGroup[];
}

/** What `groups` grows from while the paragraphs are read. */
interface OpenGroup {
  /** Level of its number, 2 for （一）; null for none. */
  readonly level: number | null;
  readonly title: string | null;
  readonly isTitleTaken: boolean;
  /** Its title with the full stop, where it may as well be the task itself: “（一）完成普查登记。” with nothing below. */
  readonly sentence: string | null;
  readonly statements: { text: string; assigned: Assigned | null; isFromBelow: boolean }[];
}
interface OpenSection {
  readonly title: string | null;
  readonly groups: OpenGroup[];
}

/** A title is no longer; what is longer is a sentence. */
const LONGEST_TITLE = 40;

/** @param isUnits whether a text names units and hardly anything else */
export const structureOf = (paragraphs: readonly Paragraph[], isUnits: IsUnits): readonly FoundSection[] => {
  const sections: OpenSection[] = [];
  const groupLevels = groupLevelsOf(paragraphs, isUnits);
  const section = (title: string | null): OpenSection => {
    const opened: OpenSection = { title, groups: [] };
    sections.push(opened);
    return opened;
  };
  const group = (given: Partial<OpenGroup>): OpenGroup => {
    const opened: OpenGroup = { level: null, title: null, isTitleTaken: false, sentence: null, ...given, statements: [] };
    (sections.at(-1) ?? section(null)).groups.push(opened);
    return opened;
  };
  const current = (): OpenGroup => sections.at(-1)?.groups.at(-1) ?? group({});
  paragraphs.forEach(({ text, marker }, i) => {
    const level = marker?.level ?? 9;
    if (level === groupLevels[i]) {
      const { title, rest } = headed(text, isUnits);
      const isHeading = text.length <= LONGEST_TITLE && !/[，；]/u.test(text);
      if (rest !== "") take(group({ level, title }), rest, isUnits);
      else if (isHeading) group({ level, title: title.replace(/[。！？：:；]$/u, ""), sentence: /[。！？]$/u.test(text) ? text : null });
      else take(group({ level, title: beginningOf(text), isTitleTaken: true }), text, isUnits);
    } else if (level === 1) {
      const { title, rest } = headed(text, isUnits);
      section(title);
      if (rest !== "") take(group({}), rest, isUnits);
    } else take(current(), text, isUnits);
  });
  return sections.map(({ title, groups }) => ({
    title,
    groups: groups.filter(({ title: named, statements }) => named !== null || statements.length > 0).map(closed),
  }));
};

/**
 * By paragraph the level of the numbers that make groups where it stands: （一） if its section has any; else 1. where these have titles of their own
 * (“1.规范行政执法。……”) or items （1） below them; else 一、 in a text that knows no other numbers. 9 where none do.
 */
const groupLevelsOf = (paragraphs: readonly Paragraph[], isUnits: IsUnits): readonly number[] => {
  const levels = paragraphs.map(({ marker }) => marker?.level ?? 9);
  const isTitled = ({ text }: Paragraph): boolean => {
    const { title, rest } = headed(text, isUnits);
    return rest !== "" && title.length <= LONGEST_TITLE / 2;
  };
  const itemsAreGroups = paragraphs.some((paragraph, i) => levels[i] === 3 && (isTitled(paragraph) || levels[i + 1] === 4));
  const onlySections = levels.every((level) => level === 1 || level === 9);
  const result: number[] = [];
  for (let from = 0; from < levels.length; ) {
    const next = levels.indexOf(1, from + 1);
    const to = next < 0 ? levels.length : next;
    const own = levels.slice(from, to);
    const level = own.includes(2) ? 2 : itemsAreGroups && own.includes(3) ? 3 : onlySections && paragraphs.some(isTitled) ? 1 : 9;
    result.push(...own.map(() => level));
    from = to;
  }
  return result;
};

/** “以政务公开促进政策落实。以……” as a title and what follows. */
const headed = (text: string, isUnits: IsUnits): { readonly title: string; readonly rest: string } => {
  const first = /^([^。！？（(]{1,60})[。！？]([\s\S]*)$/u.exec(text);
  if (first?.[1] === undefined || first[1].length > LONGEST_TITLE) {
    const assigned = assignmentsIn(text, isUnits)[0];
    if (assigned !== undefined && assigned.start > 0 && assigned.start <= LONGEST_TITLE && !/[，；]/u.test(text.slice(0, assigned.start)))
      return { title: text.slice(0, assigned.start), rest: text.slice(assigned.start) };
    return { title: text.replace(/[。！？：:；]$/u, ""), rest: "" };
  }
  return { title: first[1], rest: first[2] ?? "" };
};

/** The first clause of a sentence, as a title for a group that has none. */
const beginningOf = (text: string): string => {
  const clause = /^[^，。；：！？（(]{2,30}/u.exec(text)?.[0];
  return clause ?? text.slice(0, 20);
};

/** Sentences up to a bracket are of those it names; what follows the last bracket nobody is named for. */
const take = ({ statements }: OpenGroup, text: string, isUnits: IsUnits): void => {
  const label = labelLine(text, 0, text.length, ROLES);
  if (label !== null) {
    assignOpen(statements, { ...NOBODY, [label.role === "person" ? "responsible" : label.role]: text.slice(label.start, label.end) });
    return;
  }
  let from = 0;
  const add = (to: number, assigned: Assigned | null): number => {
    const own = sentencesOf(text.slice(from, to));
    statements.push(...own.map((sentence) => ({ text: sentence, assigned, isFromBelow: false })));
    return own.length;
  };
  for (const { start, end, parts } of assignmentsIn(text, isUnits)) {
    const named = (role: string): string =>
      parts
        .filter((part) => part.role === role)
        .map((part) => text.slice(part.start, part.end))
        .join("、");
    const assigned: Assigned = { lead: named("lead"), responsible: named("responsible"), deadline: named("deadline") };
    // Brackets in a line of their own are those of the lines above.
    if (add(start, assigned) === 0) assignOpen(statements, assigned);
    from = end;
  }
  add(text.length, null);
};

const NOBODY: Assigned = { lead: "", responsible: "", deadline: "" };

/** Statements above that nobody is named for, and those whose label line this one goes on with. */
const assignOpen = (statements: OpenGroup["statements"], assigned: Assigned): void => {
  const last = statements.at(-1)?.assigned ?? null;
  const wasLabelled = statements.filter((statement) => statement.assigned !== null && statement.assigned === last);
  const open = statements.filter((statement) => statement.assigned === null);
  if (open.length > 0) for (const statement of open) statement.assigned = assigned;
  else if (last !== null) {
    const both: Assigned = {
      lead: last.lead || assigned.lead,
      responsible: last.responsible || assigned.responsible,
      deadline: last.deadline || assigned.deadline,
    };
    for (const statement of wasLabelled) statement.assigned = both;
  }
};

/** A sentence that says more of the one before stands with it; one that nobody is named for takes those of the next bracket below. */
const closed = ({ title, isTitleTaken, sentence, statements: found }: OpenGroup): FoundGroup => {
  const statements = found.length > 0 || sentence === null ? found : [{ text: sentence, assigned: null, isFromBelow: false }];
  const result: Statement[] = [];
  for (const [i, { text, assigned }] of statements.entries()) {
    const kind = kindOfSentence(text);
    const last = result.at(-1);
    if (kind === "goesOn" && last !== undefined && last.assigned === assigned) {
      result[result.length - 1] = { ...last, text: last.text + text };
      continue;
    }
    const below = assigned === null ? (statements.slice(i + 1).find((later) => later.assigned !== null)?.assigned ?? null) : null;
    result.push({ text, kind, assigned: assigned ?? below, isFromBelow: below !== null });
  }
  return { title, isTitleTaken, statements: result };
};
