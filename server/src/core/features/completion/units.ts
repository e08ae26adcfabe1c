/** Completing the name of a unit: what the column uses first, then the own units, with the separator the notice uses. */
import { cellOf, isFilled } from "../../notice/model.js";
import { filterTextOf } from "../../text/pinyin.js";
import { type Span, span } from "../../text/span.js";
import type { UnitKind } from "../../units/registry.js";
import type { Unit } from "../../units/unit.js";
import type { Units } from "../../units/units.js";
import { type InCell, placeInValue } from "../cursor.js";
import { KIND_NAMES } from "../unitKinds.js";
import type { UnitRole, UnitUse } from "../usage.js";
import { type Completion, type CompletionContext, sortKey } from "./completion.js";

/** More units than this are first looked through for those that match. */
const MANY = 400;

interface Entry {
  readonly unit: Unit;
  readonly filterText: string;
}

/** Names and their pinyin, made once for the units of a place. */
const entries = new WeakMap<Units, readonly Entry[]>();

const entriesOf = (units: Units): readonly Entry[] => {
  let known = entries.get(units);
  if (known === undefined) {
    known = units.own.filter((unit) => unit.until === null).map((unit) => ({ unit, filterText: filterTextOf(unit.name, unit.preferred) }));
    entries.set(units, known);
  }
  return known;
};

/** Makes what completion needs of these units; worth calling when nothing else is to do. */
export const prepareUnits = (units: Units): void => {
  entriesOf(units);
};

export const completeUnits = (
  context: CompletionContext,
  cursor: InCell,
  role: UnitRole,
): { readonly items: readonly Completion[]; readonly incomplete: boolean } => {
  const { checked, usage } = context;
  const { units } = checked;
  const typed = typedName(cursor, units);
  const taken = takenUnits(cursor, role, typed.span, units);
  const candidates = candidatesOf(context, usage.unitsIn(role), usage.unitsIn(role === "lead" ? "responsible" : "lead"));
  const writing = cursor.row.text.slice(typed.span.start, typed.span.end);
  // “县民政局县” may be read as some other place while it is typed; that is no name to offer.
  const free = candidates.filter(({ unit, name, own }) => !taken.has(unit.id) && (own || name !== writing));
  const matching = free.length <= MANY ? free : free.filter(({ filterText }) => matches(filterText, typed.rest));
  const items = matching.slice(0, MANY).map((candidate) => itemOf(context, cursor, role, typed, candidate));
  return { items, incomplete: free.length > MANY };
};

interface TypedName {
  /** From the last separator to the end of the name, in the piece. */
  readonly span: Span;
  readonly text: string;
  /** A known name at its beginning, with nothing but the next name after it: “县教育局” in “县教育局县财”. */
  readonly known: Unit | null;
  /** Where what follows that name begins; `span.start` without one. */
  readonly restFrom: number;
  /** The text from there to the cursor. */
  readonly rest: string;
}

/** 、 ， , ； ; / and every blank and line end. */
const isSeparator = (char: string): boolean => /[\s、，,；;/\u3000]/u.test(char);

const typedName = ({ row, cell, at }: InCell, units: Units): TypedName => {
  const { text } = row;
  const complete = unitEndingAt(text.slice(cell.span.start, at), units);
  let from = complete === null ? at : cell.span.start + complete.start;
  while (from > cell.span.start && !isSeparator(text.charAt(from - 1))) from--;
  let to = at;
  while (to < cell.span.end && !isSeparator(text.charAt(to))) to++;
  const typed = text.slice(from, at);
  const behind = text.slice(at, to);
  // “县教|、县财政局” without the mark: the next name was there before and stays.
  if (behind !== "" && !isListed(typed + behind, units) && isName(behind, units)) to = at;
  const known = complete === null ? leadingUnit(typed, units) : { unit: complete.unit, length: at - from };
  const restFrom = known === null ? from : from + known.length;
  return { span: span(from, to), text: typed, known: known?.unit ?? null, restFrom, rest: text.slice(restFrom, at) };
};

/** The unit whose name is complete right at the end of `text`; the name may hold a separator (各部门、单位). */
const unitEndingAt = (text: string, units: Units): { unit: Unit; start: number } | null => {
  const last = units.read(text).mentions.at(-1);
  if (last === undefined || last.unit === null || last.via === "pattern" || last.span.end !== text.length) return null;
  return { unit: last.unit, start: last.span.start };
};

/** The unit at the beginning of what is typed, where more follows: “县教育局” in “县教育局县财”. */
const leadingUnit = (text: string, units: Units): { unit: Unit; length: number } | null => {
  for (let length = Math.min(text.length - 1, LONGEST_NAME); length >= SHORTEST_NAME; length--) {
    const name = text.slice(0, length);
    const unit = isName(name, units) ? units.resolve(name)?.unit : undefined;
    if (unit !== undefined) return { unit, length };
  }
  return null;
};

const SHORTEST_NAME = 3;
const LONGEST_NAME = 24;

/** A name that stands for itself, with its place, and not only by its last word. */
const isName = (text: string, units: Units): boolean => {
  const via = units.resolve(text)?.via;
  return via !== undefined && via !== "prefix" && via !== "pattern";
};

/** A name that a registry lists. */
const isListed = (text: string, units: Units): boolean => ["full", "short", "alias"].includes(units.resolve(text)?.via ?? "");

/** Units that stand in this row already, but for the one being typed. */
const takenUnits = ({ row, cell }: InCell, role: UnitRole, typed: Span, units: Units): ReadonlySet<string> => {
  const taken = new Set<string>();
  const from = placeInValue(cell, typed.start);
  const to = placeInValue(cell, typed.end);
  for (const { unit, span: place } of units.read(cell.value).mentions) {
    if (unit !== null && (place.end <= from || place.start >= to)) taken.add(unit.id);
  }
  const other = cellOf(row, role === "lead" ? "responsible" : "lead");
  if (isFilled(other)) for (const { unit } of units.read(other.value).mentions) if (unit !== null) taken.add(unit.id);
  return taken;
};

interface Candidate extends Entry {
  /** A unit of this place, not one the notice alone names. */
  readonly own: boolean;
  readonly name: string;
  readonly sortText: string;
}

const candidatesOf = ({ checked }: CompletionContext, here: readonly UnitUse[], beside: readonly UnitUse[]): readonly Candidate[] => {
  const candidates = new Map<string, Candidate>();
  const own = new Map(entriesOf(checked.units).map((entry) => [entry.unit.id, entry]));
  const used = (uses: readonly UnitUse[], group: number): void => {
    uses.forEach(({ unit, name }, order) => {
      const entry = own.get(unit.id);
      // A unit of another place that the notice names by a pattern or a slip alone is not worth repeating.
      if (candidates.has(unit.id) || (entry === undefined && name === null)) return;
      const written = name ?? unit.preferred;
      const filterText = entry !== undefined && written === unit.preferred ? entry.filterText : filterTextOf(unit.name, written);
      candidates.set(unit.id, { unit, name: written, own: entry !== undefined, filterText, sortText: sortKey(group, order) });
    });
  };
  used(here, 1);
  used(beside, 2);
  let order = 0;
  for (const { unit, filterText } of own.values()) {
    order++;
    if (candidates.has(unit.id)) continue;
    candidates.set(unit.id, { unit, name: unit.preferred, own: true, filterText, sortText: sortKey(unit.registered ? 3 : 4, order) });
  }
  return [...candidates.values()];
};

const COLLECTIVE: ReadonlySet<UnitKind> = new Set(["collective", "lower-governments", "zone-committee"]);

const itemOf = (context: CompletionContext, cursor: InCell, role: UnitRole, typed: TypedName, candidate: Candidate): Completion => {
  const { unit, name, filterText, sortText } = candidate;
  const continues = typed.known !== null && !name.startsWith(typed.text);
  const from = continues ? typed.restFrom : typed.span.start;
  const separator = continues ? separatorBetween(context, role, typed.known as Unit, unit) : "";
  const collective = COLLECTIVE.has(unit.kind);
  return {
    kind: collective ? "collective" : "unit",
    label: name,
    description: KIND_NAMES[unit.kind][context.language],
    documentation: unit.name === name ? "" : unit.name,
    filterText,
    sortText,
    edit: { span: span(cursor.start + from, cursor.start + typed.span.end), text: separator + name },
    additional: [],
  };
};

const separatorBetween = (context: CompletionContext, role: UnitRole, before: Unit, after: Unit): string => {
  const style = context.style();
  const collective = COLLECTIVE.has(before.kind) || COLLECTIVE.has(after.kind);
  return collective ? style.collectiveSeparator : (style.separators[role] ?? "、");
};

/** Whether the letters of `typed` come one after the other in `filterText`, as editors match. */
const matches = (filterText: string, typed: string): boolean => {
  let at = 0;
  for (const char of typed.toLowerCase()) {
    at = filterText.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
};
