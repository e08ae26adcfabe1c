/** The numbers that can come next where a row or a heading begins: （十四）, 五、, 3. — right for the mode the notice counts in. */
import type { Notice } from "../../notice/document.js";
import type { Heading, Piece } from "../../notice/model.js";
import { headingOf } from "../../notice/pieceList.js";
import { chineseNumeral, type MarkerLevel, writeMarker } from "../../numbering/marker.js";
import type { Typed } from "../cursor.js";
import { type Completion, sortKey } from "./completion.js";

export interface NextMarker {
  readonly level: MarkerLevel;
  readonly ordinal: number;
}

/** Numbers of headings are written up to this; beyond it something is amiss. */
const LARGEST = 999;

/**
 * What can stand behind `piece`, the likeliest first. Only the headings right before are looked at; where （一）… counts anew under each 一、
 * is told by how the sections before began.
 */
export const nextMarkers = (notice: Notice, piece: Piece, inclusive: boolean): readonly NextMarker[] => {
  const last = inclusive && headingOf(piece) !== null ? piece : headingBefore(notice, piece);
  const heading = last === null ? null : headingOf(last);
  if (last === null || heading === null) return first();
  const { level, ordinal } = heading.marker;
  const next: NextMarker[] = [];
  if (level === 1) next.push(...groupsUnder(notice, last));
  next.push({ level, ordinal: ordinal + 1 });
  if (level > 1) {
    const above = headingBefore(notice, last, (h) => h.marker.level < level);
    const upper = above === null ? null : headingOf(above)?.marker;
    if (upper != null) next.push({ level: upper.level, ordinal: upper.ordinal + 1 });
    if (upper != null && upper.level === 2) {
      const section = above === null ? null : headingBefore(notice, above, (h) => h.marker.level === 1);
      const marker = section === null ? null : headingOf(section)?.marker;
      if (marker != null) next.push({ level: 1, ordinal: marker.ordinal + 1 });
    }
  }
  return next.filter((marker) => marker.ordinal <= LARGEST);
};

const first = (): readonly NextMarker[] => [
  { level: 2, ordinal: 1 },
  { level: 1, ordinal: 1 },
];

const headingBefore = (notice: Notice, piece: Piece, wanted: (heading: Heading) => boolean = () => true): Piece | null => {
  const before = notice.pieces.markedBefore(piece, (p) => {
    const heading = headingOf(p);
    // Another table counts for itself.
    return p.kind === "tail" || (p.kind === "header" && !p.repeated) || (heading !== null && wanted(heading));
  });
  return before !== null && headingOf(before) !== null ? before : null;
};

/** The number of the first （一） under a section: running on, or （一） again; both where the notice does not say. */
const groupsUnder = (notice: Notice, section: Piece): readonly NextMarker[] => {
  const group = headingBefore(notice, section, (h) => h.marker.level === 2);
  const last = group === null ? null : (headingOf(group)?.marker ?? null);
  if (group === null || last === null) return [{ level: 2, ordinal: 1 }];
  const running: NextMarker = { level: 2, ordinal: last.ordinal + 1 };
  const anew: NextMarker = { level: 2, ordinal: 1 };
  const mode = modeBefore(notice, group);
  return mode === "running" ? [running] : mode === "restarting" ? [anew] : [running, anew];
};

/** How the section of `group` and those before it began; null where there is one section only. */
const modeBefore = (notice: Notice, group: Piece): "running" | "restarting" | null => {
  const section = headingBefore(notice, group, (h) => h.marker.level === 1);
  if (section === null) return null;
  const earlier = headingBefore(notice, section, (h) => h.marker.level === 2);
  if (earlier === null) return null;
  let begins: Piece = group;
  for (let piece: Piece | null = group; piece !== null && piece !== section; piece = headingBefore(notice, piece)) {
    if (headingOf(piece)?.marker.level === 2) begins = piece;
  }
  return headingOf(begins)?.marker.ordinal === 1 ? "restarting" : "running";
};

/** The markers as completions over what is typed of them. */
export const completeMarkers = (
  markers: readonly NextMarker[],
  typed: Typed,
  describe: (level: MarkerLevel) => string,
): readonly Completion[] =>
  markers.map(({ level, ordinal }, order) => {
    const text = writeMarker(level, ordinal);
    const numeral = chineseNumeral(ordinal);
    return {
      kind: "number",
      label: text,
      description: describe(level),
      documentation: "",
      // Typed as （十四, (十四, (14, 十四 or 14.
      filterText: `${text} (${numeral}) (${ordinal}) ${numeral} ${ordinal}`,
      sortText: sortKey(0, order),
      edit: { span: typed.span, text },
      additional: [],
    };
  });
