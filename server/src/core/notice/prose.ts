/**
 * The prose layout: 一、 headings, and paragraphs “（一）title。sentences…（责任单位：…）” that each stand for a row. The page cuts
 * paragraphs anywhere, even inside “(责任⏎⏎单位：”; what was cut is joined again in the values of the cells.
 */
import { readMarker } from "../numbering/marker.js";
import { readHeading, valueWithout } from "./cell.js";
import { type RoleLookup, tableForm } from "./columns.js";
import { commentEnd, endOfVoid, isVoid } from "./comment.js";
import type { Cell, Cut, Heading, Piece, Role, Section, TableForm } from "./model.js";
import type { ReadPiece } from "./pieceList.js";
import { ASSIGNS, findAssignments, type LabelledPart, labelLine } from "./proseLabels.js";
import { isBlankCode, markEnd, withoutResidue } from "./residue.js";
import { asRow } from "./row.js";
import { type Line, Source } from "./source.js";
import { START } from "./state.js";
import { endsTable, isAnnexMark, isCopies, isDateLine, isOrgan, isRemark } from "./zones.js";

/** Whether a text without a table assigns its tasks in prose. */
export const isProse = (text: string): boolean => ASSIGNS.test(text) && proseStart(new Source(text, true)) !== null;

const bareOf = (text: string, line: Line): string => {
  const inner = withoutResidue(text, line.start, line.end);
  return text.slice(inner.start, inner.end);
};

const headingLevel = (text: string, line: Line): number | null => {
  const inner = withoutResidue(text, line.start, line.end);
  return readMarker(text, inner.start, inner.end)?.level ?? null;
};

/**
 * Where the tasks begin: the first heading after the last line that belongs to the covering notice (its date, remark, “附件”), ahead of
 * the first assignment. The 一、二、三、 of a covering notice are no sections of the table.
 */
const proseStart = (source: Source): number | null => {
  let start: number | null = null;
  for (let line = source.line(0); line !== null; line = source.line(line.next)) {
    const bare = bareOf(source.text, line);
    if (isDateLine(bare) || isRemark(bare) || isAnnexMark(bare)) start = null;
    else if (start === null && (headingLevel(source.text, line) ?? 9) <= 3) start = line.start;
    if (start !== null && ASSIGNS.test(bare)) return start;
  }
  return start;
};

/** The pieces of a notice in prose. */
export const readProse = (text: string, roleOf: RoleLookup): ReadPiece[] => {
  const source = new Source(text, true);
  const start = proseStart(source) ?? text.length;
  const pieces: Piece[] = [];
  if (start > 0) pieces.push({ kind: "front", text: text.slice(0, start) });
  const forms = new Map<string, TableForm>();
  for (let at = start; at < text.length; ) {
    const first = source.line(at) as Line;
    const end = paragraphEnd(source, first);
    const part = text.slice(at, end);
    if (endsTable(bareOf(text, first)) || (headingLevel(text, first) === null && isOrgan(bareOf(text, first)))) {
      pieces.push({ kind: "tail", text: text.slice(at) });
      break;
    }
    pieces.push(
      headingLevel(text, first) === null
        ? { kind: "note", text: part, residue: isVoid(part, 0, part.length) }
        : readParagraph(part, roleOf, forms),
    );
    at = end;
  }
  return pieces.map((piece) => ({ piece, before: START }));
};

/** A paragraph goes on to the next heading or to what ends the text. */
const paragraphEnd = (source: Source, first: Line): number => {
  let closed = isClosed(source.text, first);
  let end = first.next;
  for (let line = source.line(end); line !== null; line = source.line(line.next)) {
    if (!isVoid(source.text, line.start, line.end)) {
      const bare = bareOf(source.text, line);
      if (headingLevel(source.text, line) !== null || isCopies(bare) || endsTable(bare) || (closed && isOrgan(bare))) break;
      closed = isClosed(source.text, line);
    }
    end = line.next;
  }
  return end;
};

const isClosed = (text: string, line: Line): boolean => /[。）)！？]$/u.test(bareOf(text, line));

/** The text of a paragraph with the page's cuts taken out, and where each of its characters stands. */
interface Joined {
  readonly value: string;
  readonly cuts: readonly Cut[];
  readonly start: number;
}

const join = (text: string, start: number, end: number, roleOf: RoleLookup): Joined => {
  const holes: { start: number; end: number }[] = [];
  for (let i = start; i < end; ) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13 || (c === 60 && commentEnd(text, i, end) > i)) {
      let from = i;
      while (from > start && isBlankCode(text.charCodeAt(from - 1))) from--;
      const to = endOfVoid(text, i, end);
      if (to < end) {
        const lineEnd = lineEndIn(text, i, to);
        if (lineEnd === null || !isBreak(text, from, to, end, roleOf)) holes.push({ start: from, end: to });
        else {
          const newline = text.charCodeAt(lineEnd) === 13 && text.charCodeAt(lineEnd + 1) === 10 ? lineEnd + 1 : lineEnd;
          if (newline > from) holes.push({ start: from, end: newline });
          if (to > newline + 1) holes.push({ start: newline + 1, end: to });
        }
      }
      i = to;
      continue;
    }
    const to = markEnd(text, i, end);
    if (to > i) holes.push({ start: i, end: to });
    i = Math.max(to, i + 1);
  }
  return { ...valueWithout(text, start, end, holes), start };
};

/** The first line end of the void in `[start, end)`; null for none. */
const lineEndIn = (text: string, start: number, end: number): number | null => {
  const found = text.slice(start, end).search(/[\r\n]/u);
  return found < 0 ? null : start + found;
};

/** A line break stays one where the sentence had ended, or a line “责任单位：…” follows; elsewhere the page cut the line. */
const isBreak = (text: string, before: number, after: number, end: number, roleOf: RoleLookup): boolean =>
  "。！？".includes(text.charAt(before - 1)) || labelLine(text, after, end, roleOf) !== null;

const place = (joined: Joined, offset: number, end: boolean): number => {
  let at = joined.start + offset;
  for (const cut of joined.cuts) if (cut.at < offset || (cut.at === offset && !end)) at += cut.removed;
  return at;
};

const subCell = (joined: Joined, column: number, start: number, end: number, holes: readonly { start: number; end: number }[]): Cell => {
  let from = start;
  let to = end;
  const inHole = (offset: number) => holes.find((h) => offset >= h.start && offset < h.end);
  for (;;) {
    const hole = inHole(from);
    if (from < to && hole !== undefined) from = hole.end;
    else if (from < to && isBlankCode(joined.value.charCodeAt(from))) from++;
    else break;
  }
  for (;;) {
    const hole = to > from ? inHole(to - 1) : undefined;
    if (hole !== undefined) to = hole.start;
    else if (to > from && isBlankCode(joined.value.charCodeAt(to - 1))) to--;
    else break;
  }
  if (to < from) to = from;
  const inner = { start: place(joined, from, false), end: Math.max(place(joined, from, false), place(joined, to, to > from)) };
  const gaps = [
    ...joined.cuts.filter((cut) => cut.at > from && cut.at < to).map((cut) => ({ at: cut.at, length: 0, removed: cut.removed })),
    ...holes
      .filter((h) => h.start > from && h.end < to)
      .map((h) => ({ at: h.start, length: h.end - h.start, removed: place(joined, h.end, false) - place(joined, h.start, true) })),
  ].sort((a, b) => a.at - b.at);
  let value = "";
  let at = from;
  const cuts: Cut[] = [];
  for (const gap of gaps) {
    if (gap.at < at) continue;
    value += joined.value.slice(at, gap.at);
    cuts.push({ at: value.length, removed: gap.removed });
    at = gap.at + gap.length;
  }
  value += joined.value.slice(at, to);
  return { column, span: inner, inner, value, cuts };
};

const readParagraph = (text: string, roleOf: RoleLookup, forms: Map<string, TableForm>): Piece => {
  const line = new Source(text, true).line(0) as Line;
  const inner = withoutResidue(text, 0, text.length);
  const heading = titleOf(text, line, inner.end);
  // “1.做好……。” under （一） is a task of that group: its first sentence is no title, and its task cell is empty as in the rows of a group.
  const isItem = heading.marker.level > 2;
  const titleEnd = isItem ? heading.titleSpan.start : heading.titleSpan.end;
  const body = join(text, titleEnd, inner.end, roleOf);
  const assignments = findAssignments(body.value, roleOf);
  const labels = labelLines(body.value, roleOf);
  const parts: readonly LabelledPart[] = [...(assignments.at(-1)?.parts ?? []), ...labels.map((l) => l.part)];
  const title = { start: inner.start, end: isItem ? inner.start : titleEnd };
  const task: Cell = { column: 0, span: title, inner: title, value: text.slice(title.start, title.end), cuts: [] };
  if (heading.marker.level === 1 && parts.length === 0) return section(text, heading, task, forms);
  const present = (["lead", "responsible", "deadline"] as const).filter((role) => parts.some((p) => p.role === role));
  const form = formOf(forms, ["task", "requirement", ...present]);
  const afterStop = /^[。！？\s]*/u.exec(body.value)?.[0].length ?? 0;
  const holes = [...assignments, ...labels].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  const cells: Cell[] = [task, subCell(body, 1, afterStop, requirementEnd(body.value, holes), holes)];
  for (const role of present) {
    const part = parts.find((p) => p.role === role) as LabelledPart;
    cells.push(subCell(body, cells.length, part.start, part.end, []));
  }
  return asRow(text, form, cells, START, heading);
};

/** A lone full stop after the brackets belongs to them. */
const requirementEnd = (value: string, holes: readonly { start: number; end: number }[]): number => {
  const last = holes.at(-1);
  return last !== undefined && /^[。；;\s]*$/u.test(value.slice(last.end)) ? last.start : value.length;
};

const section = (text: string, heading: Heading, task: Cell, forms: Map<string, TableForm>): Section => ({
  kind: "section",
  text,
  form: formOf(forms, ["task", "requirement"]),
  heading,
  cells: [task],
});

/** “（一）title。” up to the full stop; or the first line where it is short and has none. */
const titleOf = (text: string, line: Line, end: number): Heading => {
  const whole = readHeading(text, 0, end, true) as Heading;
  const first = readHeading(text, 0, line.end, true);
  if (first === null) return whole;
  if (first.runIn || first.title.length <= 40) return first;
  return whole.titleSpan.end > line.end && text.slice(line.end, whole.titleSpan.end).trim().length > 0 ? first : whole;
};

const labelLines = (value: string, roleOf: RoleLookup): { start: number; end: number; part: LabelledPart }[] => {
  const found: { start: number; end: number; part: LabelledPart }[] = [];
  for (let at = 0; at < value.length; ) {
    const newline = value.indexOf("\n", at);
    const end = newline < 0 ? value.length : newline;
    const part = labelLine(value, at, end, roleOf);
    if (part !== null) found.push({ start: at, end, part });
    at = end + 1;
  }
  return found;
};

const formOf = (forms: Map<string, TableForm>, roles: readonly Role[]): TableForm => {
  const key = roles.join();
  let form = forms.get(key);
  if (form === undefined) {
    form = tableForm(
      "prose",
      roles.map((role) => ({ role, title: "" })),
    );
    forms.set(key, form);
  }
  return form;
};
