/** What follows one another in a foreign document: paragraphs, tables of tasks, other tables. Parts of a table that a page, or a heading, has parted are one. */
import { readMarker } from "../numbering/marker.js";
import type { ForeignBlock, ForeignDocument, ForeignTable, Words } from "./document.js";
import { filledIn, gridOf } from "./grid.js";
import { LONGEST_HEADING, standsAsHeading } from "./headings.js";
import { isPageNumber, paragraphPart, saysGoesOn } from "./paragraphs.js";
import { type OpenTable, openTable, type TableWords } from "./table.js";
import type { ParagraphPart } from "./text.js";

export type Segment =
  | ParagraphPart
  | { readonly kind: "tasks"; readonly open: OpenTable }
  | { readonly kind: "table"; readonly table: ForeignTable };

export interface Segments {
  readonly segments: readonly Segment[];
  /** Numbers of pages that were left out. */
  readonly pageNumbers: number;
}

export const segmentsOf = ({ blocks }: ForeignDocument, words: TableWords): Segments => {
  const segments: Segment[] = [];
  /** Tables in whose parts headings stand. */
  const headed = new Set<OpenTable>();
  let pageNumbers = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as ForeignBlock;
    const last = segments.at(-1);
    const next = last?.kind === "tasks" ? underHeadings(blocks, i) : null;
    if (last?.kind === "tasks" && next !== null && last.open.goOn(next.table, next.headings)) {
      const above = headed.has(last.open) ? [] : headingsAbove(segments);
      segments.splice(segments.length - 1 - above.length, above.length);
      last.open.beginUnder(above);
      headed.add(last.open);
      i = next.at;
      continue;
    }
    if (block.kind === "paragraph") {
      const before = blocks[i - 1];
      if (isPageNumber(block.text)) pageNumbers++;
      else if (saysGoesOn(block.text) && last?.kind === "tasks" && nextOf(blocks, i)?.kind === "table") continue;
      else if (block.text.trim() !== "") segments.push(paragraphPart(block, before?.kind === "paragraph" ? before : null));
      continue;
    }
    if (last?.kind === "tasks" && last.open.goOn(block)) continue;
    const open = openTable(block, words);
    segments.push(open === null ? { kind: "table", table: block } : { kind: "tasks", open });
  }
  return { segments, pageNumbers };
};

/** What stands behind, empty paragraphs passed over. */
const nextOf = (blocks: readonly ForeignBlock[], at: number): ForeignBlock | undefined =>
  blocks.slice(at + 1).find((block) => block.kind === "table" || block.text.trim() !== "");

interface UnderHeadings {
  readonly headings: readonly Words[];
  readonly table: ForeignTable;
  /** Where the table stands. */
  readonly at: number;
}

/** 一、 and （一）; a long row of headings is something else. */
const MOST_HEADINGS = 3;

/** A table with nothing but headings ahead of it: each section, 二、, （一）, in a table of its own. null where none stands there, or other words. */
const underHeadings = (blocks: readonly ForeignBlock[], from: number): UnderHeadings | null => {
  const headings: Words[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at] as ForeignBlock;
    const words = block.kind === "paragraph" ? block : onlyCell(block);
    if (words !== null && isHeading(words.text) && headings.length < MOST_HEADINGS) headings.push(words);
    else if (block.kind === "table") return headings.length === 0 ? null : { headings, table: block, at };
    else if (block.text.trim() !== "" || headings.length === 0) return null;
  }
  return null;
};

/** A row over the whole width that a program made a table of its own of. */
const onlyCell = (table: ForeignTable): Words | null => {
  if (table.rows.length !== 1) return null;
  const [cell, ...others] = filledIn(gridOf(table), 0);
  return cell === undefined || others.length > 0 ? null : cell;
};

const isHeading = (text: string): boolean =>
  standsAsHeading(text, false) && text.length <= LONGEST_HEADING && !/[。；：:\n]/u.test(text.trim());

/** Those that stand right above the last segment, from 一、 on. */
const headingsAbove = (segments: readonly Segment[]): readonly ParagraphPart[] => {
  const found: ParagraphPart[] = [];
  for (let at = segments.length - 2; at >= 0; at--) {
    const segment = segments[at] as Segment;
    if (segment.kind !== "paragraph" || !isHeading(segment.text)) break;
    found.unshift(segment);
    if (readMarker(segment.text, 0)?.level === 1) return found;
  }
  return [];
};
