/** What lies above a notice at one moment, to tell later whether it is still the same. */
import type { NoticeLineage } from "../../lineage/lineage.js";
import type { Outline } from "../../notice/outline.js";

/** Remembers the tables it was made of. */
export interface Above {
  readonly parents: readonly AboveOne[];
  /** What is cited and not there. */
  readonly missing: string;
}

/** As long as nobody looked, and where nothing is. */
const NOTHING_ABOVE: Above = { parents: [], missing: "" };

interface AboveOne {
  readonly name: string;
  /** What it is shown by: number and title. */
  readonly shownBy: string;
  readonly outline: Outline;
  /** Line of its first piece, from 0. */
  readonly firstLine: number;
  /** The tasks left out on purpose, with the reasons. */
  readonly leftOut: string;
}

export const aboveOf = (lineage: NoticeLineage | null): Above => {
  if (lineage === null) return NOTHING_ABOVE;
  const { parents, missing } = lineage;
  return {
    missing: missing.map(({ title, number }) => `${title} ${number?.text ?? ""}`).join("\n"),
    parents: parents.map(({ parent: { name, checked }, relation: { parent: outline, alignment }, notForUs }): AboveOne => {
      const first = outline.tables[0]?.pieces[0];
      const leftOut = alignment.notCovered.flatMap((task) => notForUs(task) ?? []);
      return {
        name,
        shownBy: `${checked.parts.number?.text ?? ""} ${checked.parts.title?.text ?? ""}`,
        outline,
        firstLine: first === undefined ? 0 : checked.notice.lineOf(first),
        leftOut: leftOut.map(({ task, reason }) => `${task} ${reason}`).join("\n"),
      };
    }),
  };
};

/** The same rows on the same lines of the same notices, be they read from disk or from the editor. Before anybody looked (null) nothing is. */
export const isSameAbove = (before: Above | null, b: Above): boolean => {
  const a = before ?? NOTHING_ABOVE;
  return (
    a.missing === b.missing &&
    a.parents.length === b.parents.length &&
    a.parents.every((one, i) => {
      const other = b.parents[i];
      return (
        other !== undefined &&
        one.name === other.name &&
        one.shownBy === other.shownBy &&
        one.firstLine === other.firstLine &&
        one.leftOut === other.leftOut &&
        isSameTable(one.outline, other.outline)
      );
    })
  );
};

const isSameTable = (a: Outline, b: Outline): boolean =>
  a === b ||
  (a.tables.length === b.tables.length &&
    a.tables.every(({ pieces }, i) => {
      const others = b.tables[i]?.pieces ?? [];
      return pieces.length === others.length && pieces.every(({ text }, k) => text === others[k]?.text);
    }));
