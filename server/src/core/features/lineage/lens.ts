/**
 * Lines over the rows of a notice that say where they come from: over a row its source and what was changed, over a group the group above
 * and what of it is missing, over the table what all of it lacks.
 */
import { cleanText } from "../../lineage/cleanText.js";
import { headingOf, titleOf } from "../../lineage/groups.js";
import { headingText, idOf } from "../../lineage/insertion/inheritable.js";
import type { NoticeLineage, ParentLineage, TaskLineage } from "../../lineage/lineage.js";
import type { Parent } from "../../lineage/parents.js";
import { saysItInTheTask } from "../../lineage/requirement.js";
import { type Language, say } from "../../message.js";
import type { Piece } from "../../notice/model.js";
import { type OutlineGroup, standsAlone } from "../../notice/outline.js";
import { firstWords } from "../../rules/rows.js";
import { openIn } from "./coverage.js";
import { type CarryingWords, carryingWords, lineInWords, nameInWords } from "./inWords.js";
import { groupPlace, lineOfPlace, type NoticePlace, taskPlace } from "./places.js";
import { groupsAbove } from "./sides.js";
import { compareWording, STATUS_WORDS, sharersOf, standingOf, wordingOf } from "./wording.js";

export interface LineageLens {
  /** It stands over the first line of this piece. */
  readonly piece: Piece;
  readonly does: LensAction;
  /** `title` has to compare words: ask for it when the lens is seen. */
  readonly isCostly: boolean;
  /** “← 第34行 · 改写：三级→两级”. */
  readonly title: (language: Language) => string;
}

export type LensAction =
  | { readonly kind: "nothing" }
  /** A look at these rows or headings of the parent. */
  | { readonly kind: "open"; readonly places: readonly NoticePlace[] }
  /** Taking over these tasks of the nearest parent; null: whichever the drafter picks. */
  | { readonly kind: "insert"; readonly ids: readonly string[] | null };

/** `groups`: without those over single rows. */
export type LensKinds = "all" | "groups";

const remembered = new WeakMap<NoticeLineage, Map<LensKinds, readonly LineageLens[]>>();

/** In the order of the text; none where no parent is known. */
export const lensesOf = (lineage: NoticeLineage, kinds: LensKinds): readonly LineageLens[] => {
  const known = remembered.get(lineage) ?? new Map<LensKinds, readonly LineageLens[]>();
  remembered.set(lineage, known);
  let lenses = known.get(kinds);
  if (lenses === undefined) {
    lenses = makeLenses(lineage, kinds);
    known.set(kinds, lenses);
  }
  return lenses;
};

const makeLenses = (lineage: NoticeLineage, kinds: LensKinds): readonly LineageLens[] => {
  const [nearest] = lineage.parents;
  if (nearest === undefined) return [];
  const words = carryingWords(nearest.parent, lineage.child);
  const summary = tableLens(lineage, nearest, words);
  // “New” over every row of a table that has nothing to do with the other would be noise.
  if (lineage.tasks.every(({ sources }) => sources.length === 0)) return summary;
  const open = new Set(openIn(nearest));
  const rows = new Map(lineage.tasks.map((entry) => [entry.task, entry]));
  return [
    ...summary,
    ...lineage.outline.groups.flatMap((group) => [
      ...groupLens(group, groupsAbove(group, nearest.relation), open, nearest.parent, words),
      ...(kinds === "groups" ? [] : group.tasks.flatMap((task) => rowLens(rows.get(task), lineage))),
    ]),
  ];
};

const tableLens = ({ outline, tasks }: NoticeLineage, nearest: ParentLineage, words: CarryingWords): readonly LineageLens[] => {
  const carrying = tasks.find(({ sources }) => sources.some(({ parent }) => parent === nearest.parent))?.task.group.section.table;
  const header = (carrying ?? outline.tables[0])?.header;
  if (header == null) return [];
  const missing = openIn(nearest).length;
  const said = missing === 0 ? words.allCarried : words.missing(missing);
  return [
    {
      piece: header,
      does: missing === 0 ? { kind: "nothing" } : { kind: "insert", ids: null },
      isCostly: false,
      title: (language) => `← ${nameInWords(nearest.parent)[language]} · ${said[language]}`,
    },
  ];
};

const groupLens = (
  group: OutlineGroup,
  above: readonly OutlineGroup[],
  open: ReadonlySet<OutlineGroup["tasks"][number]>,
  parent: Parent,
  words: CarryingWords,
): readonly LineageLens[] => {
  const [first] = above;
  if (first === undefined || titleOf(group) === null) return [];
  const missing = above.flatMap(({ tasks }) => tasks.filter((task) => open.has(task)));
  // Where a group is its only task, as a paragraph of prose is, what is to be said stands over its row.
  const { form } = group.first;
  const isTask = form.layout === "prose" || (saysItInTheTask(form) && !standsAlone(group));
  if (missing.length === 0 && isTask) return [];
  const names = above.map((other) => headingBeside(other, group)).join("、");
  const said = missing.length === 0 ? words.allCarried : words.missing(missing.length);
  return [
    {
      piece: group.row ?? group.first,
      does:
        missing.length === 0
          ? { kind: "open", places: above.map((other) => groupPlace(parent, other)) }
          : { kind: "insert", ids: missing.map(idOf) },
      isCostly: false,
      title: (language) => `← ${names} · ${said[language]}`,
    },
  ];
};

const SHOWN_TITLE = 14;

/** “（四）”, and where the words are others “（四）推进政策公开”. */
const headingBeside = (above: OutlineGroup, own: OutlineGroup): string => {
  const heading = headingOf(above);
  const isSame = titleOf(above) === titleOf(own);
  if (heading === null || !isSame) return firstWords(headingText(above), SHOWN_TITLE);
  return cleanText(above.first.text.slice(heading.marker.span.start, heading.marker.span.end));
};

const rowLens = (entry: TaskLineage | undefined, lineage: NoticeLineage): readonly LineageLens[] => {
  if (entry === undefined || wordingOf(entry.task) === "") return [];
  const { status, sources, parent } = standingOf(entry);
  const piece = entry.task.row;
  if (parent === null) return [{ piece, does: { kind: "nothing" }, isCostly: false, title: (language) => STATUS_WORDS.new[language] }];
  const places = sources.map((source) => taskPlace(source.parent, source.task));
  const isNearest = parent === lineage.parents[0]?.parent;
  const title = (language: Language): string => {
    const lines = lineInWords(places.map(lineOfPlace).sort((a, b) => a - b))[language];
    const where = isNearest ? lines : `${nameInWords(parent)[language]} ${lines}`;
    const sharers = sources.length === 1 && sources[0] !== undefined ? sharersOf(sources[0], lineage).length : 1;
    const shared = sharers > 1 ? say(`（分为${sharers}行）`, ` (divided into ${sharers} rows)`)[language] : "";
    const changed = status === "adapted" ? changedInWords(entry, language) : "";
    return `← ${where}${shared} · ${STATUS_WORDS[status][language]}${changed}`;
  };
  return [{ piece, does: { kind: "open", places }, isCostly: status === "adapted", title }];
};

const SHOWN_CHANGES = 3;
const SHOWN_LENGTH = 48;

/** “：三级→两级 ＋…… …”: as many as there is room for, the first at least. */
const changedInWords = (entry: TaskLineage, language: Language): string => {
  const { changes, isMostlyOther } = compareWording(entry);
  if (isMostlyOther) return say("较多", " widely")[language];
  if (changes.length === 0) return say("（仅空格不同）", " (blanks only)")[language];
  const shown: string[] = [];
  for (const change of changes) {
    if (shown.length > 0 && (shown.length === SHOWN_CHANGES || shown.join(" ").length + change.length > SHOWN_LENGTH)) break;
    shown.push(change);
  }
  const rest = changes.length > shown.length ? " …" : "";
  return say(`：${shown.join(" ")}${rest}`, `: ${shown.join(" ")}${rest}`)[language];
};
