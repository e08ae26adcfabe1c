/** What only shows when several mentions are seen together: names broken by a blank or a line break, and a last word that several share. */

import type { CellReader } from "./cell-reader.js";
import type { Token, Tokens } from "./cell-tokens.js";
import { connectorAt } from "./separators.js";
import { plain } from "./width.js";

/** A name is broken into this many parts at most. */
const MOST_PARTS = 12;
/** A cell with more mentions is no cell of units; looking for broken names in it would take long. */
const MOST_MENTIONS = 400;
const LONGEST_NAME = 40;

const isWeak = (token: Token): boolean => token.resolution === null || token.via === "prefix" || token.via === "pattern";

/**
 * “市人力资源\n社会保障局”: parts that are no names by themselves and make a known one without the blanks between them. Where all
 * parts are known they are left alone.
 */
export const joinBroken = (tokens: Tokens, text: string, { names }: CellReader): Tokens => {
  const { mentions } = tokens;
  if (mentions.length > MOST_MENTIONS || mentions.every((token) => token.resolution)) return tokens;
  const joined: Token[] = [];
  for (let i = 0; i < mentions.length; ) {
    const first = mentions[i];
    if (!first) break;
    let whole: Token | null = null;
    let count = 1;
    for (let parts = Math.min(MOST_PARTS, mentions.length - i); parts > 1 && !whole; parts--) {
      const group = mentions.slice(i, i + parts);
      const last = group.at(-1);
      if (!last || group.every((token) => token.resolution) || !group.some(isWeak)) continue;
      const raw = text.slice(first.start, last.end);
      if (raw.length > 2 * LONGEST_NAME || !/\s/.test(raw) || group.slice(0, -1).some((token) => token.noteEnd > token.end)) continue;
      const name = plain(raw);
      const resolution = names.resolve(name);
      if (!resolution) continue;
      whole = {
        start: first.start,
        end: last.end,
        noteEnd: last.noteEnd,
        name,
        resolution,
        via: resolution.via,
        expandedFrom: null,
        shared: false,
      };
      count = parts;
    }
    joined.push(whole ?? first);
    i += count;
  }
  if (joined.length === mentions.length) return tokens;
  const rest = tokens.rest.filter((piece) => !joined.some((token) => piece.start >= token.start && piece.end <= token.end));
  return { mentions: joined, rest, open: tokens.open };
};

const ZONE = /(?:区|园|城|港)$/;
const COMMITTEE = /(?:管委会|管理委员会)$/;
const LAST_WORD = /(?:局|委|厅|办|部)$/;
/** “大河镇、石桥镇人民政府”, “昌都市、林芝市人民政府”. */
const GOVERNMENT = /(?<=[市县区旗镇乡])(?:人民政府|政府)$/;
const PLACE = /[市县区旗镇乡]$/;

const isChained = (text: string, from: number, to: number): boolean => {
  const between = text.slice(from, to);
  return between === "、" || (between !== "" && connectorAt(between, 0) === between);
};

/** “济宁高新区、太白湖新区、济宁经济技术开发区管委会” is three committees; “县教育、财政局” two bureaus. */
export const shareSuffix = (tokens: Tokens, text: string, { names, loose, word }: CellReader): Tokens => {
  const { mentions } = tokens;
  const shared = [...mentions];
  let changed = false;
  for (let end = 1; end < mentions.length; end++) {
    const last = mentions[end];
    if (!last?.resolution || last.shared) continue;
    const committee = COMMITTEE.exec(last.name)?.[0];
    const government = GOVERNMENT.exec(last.name)?.[0];
    const suffix = committee ?? government ?? LAST_WORD.exec(last.name)?.[0];
    if (!suffix) continue;
    let start = end;
    for (let i = end - 1; i >= 0; i--) {
      const token = mentions[i];
      const next = mentions[i + 1];
      if (!token || !next || token.noteEnd > token.end || !isChained(text, token.end, next.start)) break;
      const fits = committee
        ? ZONE.test(token.name) && !COMMITTEE.test(token.name)
        : government
          ? PLACE.test(token.name) && !token.name.startsWith("各")
          : token.resolution === null;
      if (!fits) break;
      const name = token.name + suffix;
      const whole = names.resolve(name) ?? (committee || government ? loose.resolve(name) : null);
      const bare = whole ? { name, resolution: whole } : names.resolveBare(name, word);
      if (!bare) break;
      shared[i] = { ...token, ...bare, via: "suffix" };
      start = i;
    }
    if (start === end) continue;
    changed = true;
    const expandedFrom = text.slice(mentions[start]?.start, last.end);
    for (let i = start; i <= end; i++) {
      const token = shared[i];
      if (token) shared[i] = { ...token, expandedFrom, shared: true };
    }
  }
  return changed ? { ...tokens, mentions: shared } : tokens;
};
