/**
 * Reads one cell of units (“市自然资源和规划局 市住房城乡建设局，各县(市、区)政府等”) into mentions and separators.
 *
 * From left to right: at each place the longest known name that ends where a name can end; failing that, the stretch up to the next
 * separator as several names run together, as a name without its place, or by its last word; else an unknown name. Then the
 * mentions are looked at together: names broken by a blank, and last words shared by several.
 */
import { type Span, span } from "../text/span.js";
import type { UnitCell, UnitMention } from "./cell.js";
import type { CellReader } from "./cell-reader.js";
import { closingBracket, openListAt, partPlayedAt, type Tokens } from "./cell-tokens.js";
import { readLevels } from "./level-list.js";
import { isCollective } from "./meaning.js";
import { joinBroken, shareSuffix } from "./mend-tokens.js";
import { connectorAt, isSeparator, toSeparator } from "./separators.js";
import type { Resolution, Via } from "./unit.js";
import { plain, widen } from "./width.js";

/** Longer stretches without a separator are no names. */
const LONGEST_STRETCH = 120;

interface Named {
  readonly end: number;
  readonly name: string;
  readonly resolution: Resolution | null;
  readonly via: Via | null;
}

/** Where the word for the place left out comes from: the unit before, until ， or ； begins a new system of organs. */
const contextWord = (tokens: Tokens, reader: CellReader, text: string, at: number): string => {
  const previous = tokens.mentions.at(-1);
  if (!previous?.resolution) return reader.word;
  return /[，；,;]/.test(text.slice(previous.end, at)) ? reader.word : reader.wordOf(previous.resolution.unit.locality);
};

const startsName = (text: string, at: number, { names, word }: CellReader): boolean =>
  names.ends(text, at).length > 0 || names.bareEnds(text, at).length > 0 || (text.startsWith(word, at) && at + 2 < text.length);

/** Whether a name can end here: before a separator, 等, a bracket that closes the name, or 及 and another name. */
const isBoundary = (text: string, at: number, reader: CellReader): boolean => {
  if (at >= text.length) return true;
  const char = text.charAt(at);
  if (isSeparator(char) || char === "：" || char === "）" || openListAt(text, at) > at || partPlayedAt(text, at) > at) return true;
  if (char === "（") {
    const close = closingBracket(text, at);
    return (
      close > 0 &&
      (close >= text.length || isSeparator(text.charAt(close)) || openListAt(text, close) > close || text.charAt(close) === "（")
    );
  }
  const connector = connectorAt(text, at);
  return connector !== "" && startsName(text, at + connector.length, reader);
};

/** End of the stretch that may be one name: up to a separator outside brackets, 等, a bracket that ends the name, or a colon. */
const stretchEnd = (text: string, from: number, reader: CellReader): number => {
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === "（") {
      const close = closingBracket(text, at);
      if (at > from && isBoundary(text, at, reader)) return at;
      at = close > 0 ? close : at + 1;
      continue;
    }
    if (isSeparator(char) || char === "：" || char === "）") return at;
    if (at > from && (openListAt(text, at) > at || partPlayedAt(text, at) > at)) return at;
    at++;
  }
  return at;
};

/** Names run together, with or without 及 between them; null where the stretch is not made of known names only. */
const runTogether = (text: string, from: number, end: number, reader: CellReader): readonly Named[] | null => {
  const next: (number | undefined)[] = [];
  const reaches = (at: number): boolean => at === end || next[at - from] !== undefined;
  for (let at = end - 1; at >= from; at--) {
    const afterConnector = [1, 2].some((length) => at - length > from && connectorAt(text, at - length).length === length);
    const ends = [...reader.names.ends(text, at), ...(afterConnector ? reader.names.bareEnds(text, at) : [])];
    next[at - from] = ends.find((stop) => {
      if (stop > end) return false;
      const connector = stop < end ? connectorAt(text, stop) : "";
      return reaches(stop) || (connector !== "" && stop + connector.length < end && reaches(stop + connector.length));
    });
  }
  const found: Named[] = [];
  let word = reader.word;
  for (let at = from; at < end; ) {
    const stop = next[at - from];
    if (stop === undefined) return null;
    const name = text.slice(at, stop);
    const known = reader.names.resolve(name);
    const bare = known ? null : reader.names.resolveBare(name, word);
    const resolution = known ?? bare?.resolution ?? null;
    if (resolution) word = reader.wordOf(resolution.unit.locality);
    found.push({ end: stop, name: bare?.name ?? name, resolution, via: bare ? "prefix" : (resolution?.via ?? null) });
    at = stop < end && next[stop - from] === undefined ? stop + connectorAt(text, stop).length : stop;
  }
  return found;
};

const known = (end: number, name: string, resolution: Resolution): Named => ({ end, name, resolution, via: resolution.via });

/** A known name and, right after it, another that is not: 县教育局县民振局. */
const knownThenUnknown = (text: string, from: number, end: number, reader: CellReader): Named | null => {
  for (const stop of reader.names.ends(text, from)) {
    if (stop - from < 4 || end - stop < 3 || stop >= end || !text.startsWith(reader.word, stop)) continue;
    const name = text.slice(from, stop);
    const resolution = reader.names.resolve(name);
    if (resolution) return known(stop, name, resolution);
  }
  return null;
};

/** The names that begin at `from`; several where they are run together. Always at least one, never empty. */
const namesAt = (text: string, from: number, tokens: Tokens, reader: CellReader): readonly Named[] => {
  for (const end of reader.names.ends(text, from)) {
    if (!isBoundary(text, end, reader)) continue;
    const name = text.slice(from, end);
    const resolution = reader.names.resolve(name);
    if (resolution) return [known(end, name, resolution)];
  }
  const end = Math.max(stretchEnd(text, from, reader), from + 1);
  const stretch = text.slice(from, end);
  if (stretch.length > LONGEST_STRETCH) return [{ end, name: stretch, resolution: null, via: null }];
  const whole = reader.names.resolve(stretch);
  if (whole) return [known(end, stretch, whole)];
  const word = contextWord(tokens, reader, text, from);
  for (const stop of reader.names.bareEnds(text, from)) {
    const bare = isBoundary(text, stop, reader) ? reader.names.resolveBare(text.slice(from, stop), word) : null;
    if (bare) return [{ end: stop, name: bare.name, resolution: bare.resolution, via: "prefix" }];
  }
  // The last of names run together may end in brackets: 县教育局各乡镇（街道）.
  const bracket = text.charAt(end) === "（" ? closingBracket(text, end) : 0;
  const several = (bracket > 0 ? runTogether(text, from, bracket, reader) : null) ?? runTogether(text, from, end, reader);
  if (several) return several;
  const loose = reader.loose.resolve(stretch);
  if (loose) return [known(end, stretch, loose)];
  return [knownThenUnknown(text, from, end, reader) ?? { end, name: stretch, resolution: null, via: null }];
};

const LABEL = /[\p{Script=Han}（）]{2,10}：/uy;
/** “1.”, “②” before a unit. */
const ITEM_NUMBER = /(?:\d{1,2}[.．、）]|[①-⑳])(?=\s*\p{Script=Han})/uy;

/** Fills `tokens` with what stands in the text, in order. */
const tokenise = (text: string, reader: CellReader): Tokens => {
  const tokens: Tokens = { mentions: [], rest: [], open: null };
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (isSeparator(char)) {
      at++;
      continue;
    }
    const last = tokens.mentions.at(-1);
    const between = last === undefined ? "" : text.slice(last.noteEnd, at);
    const open = last && openListAt(text, at);
    if (last && open && open > at) {
      tokens.open ??= span(at, open);
      tokens.rest.push(span(at, open));
      at = open;
      continue;
    }
    const touching = at > 0 && !isSeparator(text.charAt(at - 1));
    const part = last && touching ? partPlayedAt(text, at) : at;
    if (part > at) {
      tokens.rest.push(span(at, part));
      at = part;
      continue;
    }
    if (char === "（") {
      const close = closingBracket(text, at);
      const end = close > 0 ? close : at + 1;
      if (last && between === "" && close > 0) last.noteEnd = end;
      tokens.rest.push(span(at, end));
      at = end;
      continue;
    }
    const connector = last && between.trim() === "" ? connectorAt(text, at) : "";
    if (connector && startsName(text, at + connector.length, reader)) {
      at += connector.length;
      continue;
    }
    LABEL.lastIndex = at;
    ITEM_NUMBER.lastIndex = at;
    const label = LABEL.test(text) || (!touching && ITEM_NUMBER.test(text));
    if (label || !/[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) {
      const end = Math.max(LABEL.lastIndex, ITEM_NUMBER.lastIndex, at + 1);
      tokens.rest.push(span(at, end));
      at = end;
      continue;
    }
    const levels = readLevels(text, at, reader);
    if (levels) {
      tokens.mentions.push(...levels);
      at = levels.at(-1)?.end ?? at + 1;
      continue;
    }
    for (const { end, name, resolution, via } of namesAt(text, at, tokens, reader)) {
      // A connector between names run together lies before the name.
      const start = at === end ? at : skipConnector(text, at, end, name);
      tokens.mentions.push({ start, end, noteEnd: end, name, resolution, via, expandedFrom: null, shared: false });
      at = end;
    }
  }
  return tokens;
};

const skipConnector = (text: string, at: number, end: number, name: string): number => {
  const connector = connectorAt(text, at);
  return connector && end - at > connector.length && !name.startsWith(connector) ? at + connector.length : at;
};

const BRACKET_PAIR = /[(（][^()（）]*[)）]/g;

const slipsOf = (value: string, mentions: readonly UnitMention[]): UnitCell["slips"] =>
  mentions.flatMap(({ span: { start, end } }) => {
    const text = value.slice(start, end);
    if (!/[()]/.test(text)) return [];
    return [...text.matchAll(BRACKET_PAIR)]
      .filter(([pair]) => /[()]/.test(pair))
      .map((match) => {
        const from = start + match.index;
        return { kind: "bracket-width" as const, span: span(from, from + match[0].length), text: widen(match[0]) };
      });
  });

/** Words for a cell in which nobody is named. */
const NOBODY = /^\s*(?:无|暂无|略|同上|待定)\s*$/;

/** Reads a cell value of any length and content. Never throws. */
export const readUnitCell = (value: string, reader: CellReader): UnitCell => {
  if (NOBODY.test(value)) return { value, mentions: [], separators: [], open: null, slips: [], rest: [span(0, value.length)] };
  const text = widen(value);
  const tokens = shareSuffix(joinBroken(tokenise(text, reader), text, reader), text, reader);
  const mentions: UnitMention[] = tokens.mentions.map(({ start, end, noteEnd, name, resolution, via, expandedFrom }) => ({
    span: span(start, end),
    text: value.slice(start, end),
    name: plain(name),
    unit: resolution?.unit ?? null,
    via,
    resolution,
    expandedFrom,
    note: noteEnd > end ? span(end, noteEnd) : null,
  }));
  return {
    value,
    mentions,
    separators: separatorsOf(value, tokens, mentions),
    open: tokens.open,
    slips: slipsOf(value, mentions),
    rest: tokens.rest,
  };
};

/** All that lies between mentions and rest is separators; between two mentions that touch there is an empty one. */
const separatorsOf = (value: string, tokens: Tokens, mentions: readonly UnitMention[]): UnitCell["separators"] => {
  const found: UnitCell["separators"][number][] = [];
  const pieces: { readonly span: Span; readonly index: number }[] = [
    ...mentions.map((mention, index) => ({ span: mention.span, index })),
    ...tokens.rest.map((rest) => ({ span: rest, index: -1 })),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let after = -1;
  let from = 0;
  let afterOpen = false;
  let bare = false;
  const add = (to: number, next: number): void => {
    const touching = to === from && bare && next >= 0;
    if (to > from || touching) {
      const beside = [mentions[after], mentions[after + 1]].some((mention) => mention?.unit && isCollective(mention.unit.kind));
      const inside =
        tokens.mentions[after]?.shared === true &&
        tokens.mentions[after + 1]?.shared === true &&
        tokens.mentions[after]?.expandedFrom === tokens.mentions[after + 1]?.expandedFrom;
      found.push(
        toSeparator({
          span: span(from, to),
          text: value.slice(from, to),
          last: after + 1 >= mentions.length,
          after,
          besideCollective: beside,
          afterOpen,
          inside,
        }),
      );
    }
  };
  for (const piece of pieces) {
    add(piece.span.start, piece.index);
    from = piece.span.end;
    bare = piece.index >= 0;
    if (piece.index >= 0) after = piece.index;
    afterOpen = tokens.open !== null && piece.span.start >= tokens.open.start && piece.index < 0;
  }
  add(value.length, -1);
  return found;
};
