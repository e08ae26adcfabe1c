/** How the rows of a notice are written: its line ends, the empty line between rows, what stands between two units. Asked of the notice itself. */
import type { SeparatorKind } from "../units/cell.js";
import type { Units } from "../units/units.js";
import type { Notice } from "./document.js";
import { isFilled, type Layout, type Piece, type Role, type Row } from "./model.js";

export type LineEnd = "\n" | "\r\n";

type UnitRole = "lead" | "responsible";

export interface RowStyle {
  readonly lineEnd: LineEnd;
  /** What follows a row's own line end: nothing, or one empty line. */
  readonly gap: string;
  /** What stands between two named units, by column: "、", a blank, a line end. */
  readonly separators: Readonly<Partial<Record<Role, string>>>;
  /** What stands beside a collective: “市政府各部门，各县（市、区）政府”. */
  readonly collectiveSeparator: string;
  /** Labels in the brackets of prose: “责任单位”. */
  readonly labels: Readonly<Record<"lead" | "responsible" | "deadline", string>>;
}

/** The style of a new notice in the cells layout. */
export const DEFAULT_STYLE: RowStyle = {
  lineEnd: "\n",
  gap: "\n",
  separators: { lead: "\n", responsible: "\n" },
  collectiveSeparator: "，",
  labels: { lead: "牵头单位", responsible: "责任单位", deadline: "完成时限" },
};

/** Rows looked at: enough to know a style, and few enough that asking costs nothing in a table of ten thousand. */
const SAMPLE_ROWS = 400;

/** The line end most of the text uses; that of its first line, as editors have it. LF for a text of one line. */
export const lineEndOf = (notice: Notice): LineEnd => {
  for (const piece of notice.pieces) {
    const at = piece.text.indexOf("\n");
    if (at >= 0) return at > 0 && piece.text.charCodeAt(at - 1) === 13 ? "\r\n" : "\n";
  }
  return "\n";
};

/** The style the rows of this notice follow; where it shows nothing, what its layout usually has. */
export const rowStyleOf = (notice: Notice, units: Units): RowStyle => {
  const layout = notice.layout ?? "cells";
  const lineEnd = lineEndOf(notice);
  const rows = sampleRows(notice);
  return {
    lineEnd,
    gap: gapOf(rows, layout) ? lineEnd : "",
    separators: {
      lead: separatorIn(rows, "lead", layout, units, lineEnd),
      responsible: separatorIn(rows, "responsible", layout, units, lineEnd),
    },
    collectiveSeparator: majority(count(rows, ["lead", "responsible"], units, true)) ?? "，",
    labels: labelsOf(rows),
  };
};

/**
 * What stands between two named units in that column of this notice, as text to insert: the blank line in wenshang-2025, "、" in
 * jinan-2025, a blank in jinxiang-2023. Asked of the other unit column where this one never names two.
 */
export const unitSeparator = (notice: Notice, role: UnitRole, units: Units): string =>
  separatorIn(sampleRows(notice), role, notice.layout ?? "cells", units, lineEndOf(notice));

const separatorIn = (rows: readonly Row[], role: UnitRole, layout: Layout, units: Units, lineEnd: LineEnd): string => {
  const found = majority(count(rows, [role], units, false)) ?? majority(count(rows, ["lead", "responsible"], units, false));
  return (found ?? USUAL[layout]).replaceAll("\n", lineEnd);
};

const USUAL: Readonly<Record<Layout, string>> = { rows: " ", cells: "\n", prose: "、" };

/** The text a separator should have; undefined for what no notice should repeat. */
const TEXT_OF: Readonly<Partial<Record<SeparatorKind, string>>> = {
  blank: " ",
  "blank-run": " ",
  line: "\n",
  "blank-line": "\n\n",
  "、": "、",
  "，": "，",
  "；": "；",
};

const count = (rows: readonly Row[], roles: readonly UnitRole[], units: Units, besideCollective: boolean): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const role of roles) {
      const index = row.form.at[role];
      const cell = index === undefined ? undefined : row.cells[index];
      if (!isFilled(cell)) continue;
      for (const separator of units.read(cell.value).separators) {
        const text = TEXT_OF[separator.kind];
        const between = separator.after >= 0 && !separator.inside && !separator.afterOpen && !separator.dangling;
        if (text !== undefined && between && separator.besideCollective === besideCollective) counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
  }
  return counts;
};

const majority = (counts: ReadonlyMap<string, number>): string | undefined => {
  let best: string | undefined;
  let most = 0;
  for (const [text, n] of counts) if (n > most) [best, most] = [text, n];
  return best;
};

const sampleRows = (notice: Notice): readonly Row[] => {
  const rows: Row[] = [];
  for (const piece of notice.pieces) {
    if (piece.kind === "row" && rows.push(piece) >= SAMPLE_ROWS) break;
  }
  return rows;
};

/** Whether an empty line parts the rows. Most of them decide; in cells and prose it does where there are none. */
const gapOf = (rows: readonly Row[], layout: Layout): boolean => {
  // A row that is being typed shows nothing yet, and the last one is followed by something else.
  const whole = rows.filter((row) => row.cells.length >= row.form.columns.length);
  if (layout !== "rows" && whole.length < 2) return true;
  let parted = 0;
  for (const row of whole.slice(0, -1)) if (endsInBlankLine(row)) parted++;
  return whole.length > 1 && parted * 2 > whole.length - 1;
};

const endsInBlankLine = (piece: Piece): boolean => /\n[^\S\n]*\n\s*$/u.test(piece.text.slice(-200));

const labelsOf = (rows: readonly Row[]): RowStyle["labels"] => {
  const prose = rows.filter((row) => row.form.layout === "prose").slice(0, 50);
  const find = (pattern: RegExp, usual: string): string => {
    for (const row of prose) {
      const label = pattern.exec(row.text)?.[1];
      if (label !== undefined) return label;
    }
    return usual;
  };
  return {
    lead: find(/[（(〔；;]\s*((?:牵头|主责|主办)(?:责任)?(?:单位|部门))\s*[：:]/u, DEFAULT_STYLE.labels.lead),
    responsible: find(/[（(〔；;]\s*((?:责任|配合|协办|落实)(?:单位|部门|科室))\s*[：:]/u, DEFAULT_STYLE.labels.responsible),
    deadline: find(/[（(〔；;]\s*(完成(?:时限|时间|期限))\s*[：:]/u, DEFAULT_STYLE.labels.deadline),
  };
};
