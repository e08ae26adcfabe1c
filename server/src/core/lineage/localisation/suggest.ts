/**
 * What a text of the higher-level notice says otherwise at the own level: levels, scope, the place's name, bodies. Suggestions to be taken
 * one by one, each with its reason; in text order, none overlapping another.
 */
import { type Message, say } from "../../message.js";
import type { Span } from "../../text/span.js";
import type { Units } from "../../units/units.js";
import { widen } from "../../units/width.js";
import { findHigherOnly, findUnits } from "./bodies.js";
import { overlaps, type Quotation, quotations } from "./clause.js";
import { findLevelLists } from "./levelLists.js";
import { findLevelWords } from "./levelWords.js";
import { findLowerPlaces } from "./lowerPlaces.js";
import { localPhrase, type PhrasePrecedent } from "./phrases.js";
import { findPlaceNames } from "./placeNames.js";
import type { Finder, PlaceWithUnits, Suggestion } from "./suggestion.js";
import { type Transfer, transferOf } from "./transfer.js";

export type { PhrasePrecedent } from "./phrases.js";
export type { PlaceWithUnits, Suggestion, SuggestionKind } from "./suggestion.js";

interface Localiser {
  readonly transfer: Transfer;
  readonly finders: readonly Finder[];
}

/** Building the patterns for two places costs more than reading a text with them. */
const localisers = new WeakMap<Units, WeakMap<Units, Localiser | null>>();

const localiserOf = (from: PlaceWithUnits, to: PlaceWithUnits): Localiser | null => {
  if (from.locality === null || to.locality === null) return null;
  const byTarget = localisers.get(from.units) ?? new WeakMap<Units, Localiser | null>();
  localisers.set(from.units, byTarget);
  const known = byTarget.get(to.units);
  if (known !== undefined) return known;
  const transfer = transferOf(from, to);
  const finders = [findLevelLists, findLevelWords, findLowerPlaces, findPlaceNames, findHigherOnly, findUnits];
  const made = transfer && { transfer, finders: finders.map((finder) => finder(transfer)) };
  byTarget.set(to.units, made);
  return made;
};

/**
 * @param text a requirement or a title of the notice of `from`, or what became of it in that of `to`
 * @param precedents what earlier pairs of notices changed; where one fits it goes before what the words alone suggest
 * @returns nothing where a place is not known or `to` is not below `from`; nothing within 《》, and within quotation marks only what a
 * precedent changed there
 */
export const suggestLocal = (
  text: string,
  from: PlaceWithUnits,
  to: PlaceWithUnits,
  precedents: readonly PhrasePrecedent[] = [],
): readonly Suggestion[] => {
  const localiser = localiserOf(from, to);
  if (localiser === null) return [];
  const { transfer, finders } = localiser;
  const wide = widen(text);
  const quoted = quotations(wide);
  const byWords = withoutOverlaps(
    finders.flatMap((find) => find(wide)),
    coverOf(wide, quoted),
  );
  const byPrecedent = precedents.length === 0 ? [] : findPrecedents(wide, transfer, precedents, quoted, byWords);
  const cover = coverOf(
    wide,
    byPrecedent.map(({ span }) => span),
  );
  return [...byPrecedent, ...withoutOverlaps(byWords, cover)]
    .map((found) => ({ ...found, original: text.slice(found.span.start, found.span.end) }))
    .sort((a, b) => a.span.start - b.span.start);
};

/** Which characters are spoken of already. */
const coverOf = (text: string, spans: readonly Span[]): Uint8Array => {
  const cover = new Uint8Array(text.length);
  for (const { start, end } of spans) cover.fill(1, start, end);
  return cover;
};

const isCovered = (cover: Uint8Array, { start, end }: Span): boolean => cover.subarray(start, end).includes(1);

/** Without what touches the cover, which is filled; of those that overlap the sure ones, then the longer ones. */
const withoutOverlaps = (found: readonly Suggestion[], cover: Uint8Array): readonly Suggestion[] => {
  const length = ({ span }: Suggestion): number => span.end - span.start;
  return [...found]
    .sort((a, b) => Number(b.sure) - Number(a.sure) || length(b) - length(a) || a.span.start - b.span.start)
    .filter(({ span: { start, end } }) => {
      if (isCovered(cover, { start, end })) return false;
      cover.fill(1, start, end);
      return true;
    });
};

/** Places where the words of a precedent stand, those of the more frequent ones first. */
const findPrecedents = (
  text: string,
  transfer: Transfer,
  precedents: readonly PhrasePrecedent[],
  quoted: readonly Quotation[],
  byWords: readonly Suggestion[],
): readonly Suggestion[] => {
  const titles = coverOf(
    text,
    quoted.filter(({ isTitle }) => isTitle),
  );
  const inQuotes = coverOf(text, quoted);
  const found: Suggestion[] = [];
  for (const precedent of precedents) {
    const phrase = localPhrase(precedent, transfer);
    if (phrase === null || phrase.original === phrase.replacement) continue;
    const { original, replacement, context } = phrase;
    for (let start = text.indexOf(original); start >= 0; start = text.indexOf(original, start + original.length)) {
      const span = { start, end: start + original.length };
      if (!text.startsWith(context.after, span.end) || !text.startsWith(context.before, start - context.before.length)) continue;
      if (isCovered(precedent.isQuoted ? titles : inQuotes, span)) continue;
      const touched = byWords.filter((other) => overlaps(other.span, span));
      // “政府规章、” goes as a whole; a precedent for a part of it would leave the rest behind.
      if (touched.some((other) => other.span.start < span.start || other.span.end > span.end)) continue;
      titles.fill(1, span.start, span.end);
      inQuotes.fill(1, span.start, span.end);
      const kind = touched[0]?.kind ?? (original.includes(transfer.from.short) ? "place" : "level");
      const reason = reasonOf(original, replacement, precedent);
      found.push({ span, original, replacement, kind, reason, sure: touched.some(({ sure }) => sure) });
    }
  }
  return found;
};

const reasonOf = (original: string, replacement: string, { source: { name, line }, count }: PhrasePrecedent): Message => {
  const [zh, en] = count > 1 ? [`，共${count}处`, `, ${count} times in all`] : ["", ""];
  return replacement === ""
    ? say(`以往承接时删去“${original}”（${name}第${line}行${zh}）`, `“${original}” was left out before (${name}, line ${line}${en})`)
    : say(
        `以往承接时“${original}”改为“${replacement}”（${name}第${line}行${zh}）`,
        `“${original}” became “${replacement}” before (${name}, line ${line}${en})`,
      );
};
