/** How well words fit a column of a task table, and one cell behind another: what the lattice weighs. */
import type { Column, Role } from "../../../../core/notice/model.js";
import { readMarker } from "../../../../core/numbering/marker.js";
import { joined } from "../words.js";
import type { Model } from "./lattice.js";
import type { Token } from "./tokens.js";
import {
  beginsItem,
  beginsUnitName,
  closesFirst,
  endsSentence,
  endsUnit,
  isCollective,
  isTime,
  namesPeople,
  staysOpen,
  unitsIn,
} from "./traits.js";

/** What the table itself shows of its columns; the first reading knows nothing of it yet. */
export interface Knowledge {
  /** Of the longest line of each column, in columns of type; null where it is not known. */
  readonly widths: readonly (number | null)[];
  /** Share of the requirements that end with a full stop, 0 to 1. */
  readonly sentences: number;
  /** Tasks are numbered （一）, and what belongs to one group says it once. */
  readonly hasGroups: boolean;
  /** Units of a cell stand on lines of their own, with nothing between them. */
  readonly unitsByLine: boolean;
  /** How often cells of a column begin with these words, all its cells 1. */
  readonly openings: readonly ReadonlyMap<string, number>[];
}

/** It is as good as excluded. */
const HARDLY = -12;
/** A line is not full where so many columns of type are free behind it: two characters and a half. */
const ROOM = 5;
/** Digits and Latin letters are narrower on some pages than on others. */
const INEXACT = 2;

const SKIPPED: Readonly<Record<Role, number>> = {
  serial: -6,
  task: -3,
  requirement: -8,
  lead: -5,
  responsible: -1.5,
  deadline: -4,
  person: -2.5,
  other: -0.7,
};
/** Both kinds of units are merged with those above. */
const UNITS_SKIPPED = -2.5;

export const modelOf = (tokens: readonly Token[], columns: readonly Column[], known: Knowledge): Model => {
  const count = columns.length;
  const section = count;
  const roles = columns.map(({ role }) => role);
  const wordsAt = roles.includes("requirement") ? roles.indexOf("requirement") : roles.indexOf("task");
  const text = (at: number): string => tokens[at]?.text ?? "";
  const times = new Map<string, boolean>();
  const saysWhen = (words: string): boolean => {
    const before = times.get(words);
    if (before !== undefined) return before;
    const says = isTime(words);
    times.set(words, says);
    return says;
  };
  const marks = tokens.map((token) => ({
    level: levelOf(token),
    units: unitsIn(token.text),
    isWide: isWideLine(token.text),
    open: staysOpen(token.text),
    closes: closesFirst(token.text),
    when: saysWhen(token.text),
  }));
  const markOf = (at: number) => marks[at] as (typeof marks)[number];
  const isSentence = (column: number): boolean => column === wordsAt;

  /** The line that ends before `at` leaves room for what follows, so that it ends a paragraph of its cell. */
  const isShort = (column: number, at: number): boolean => {
    const width = known.widths[column] ?? null;
    return width !== null && tokens[at]?.follows === "line" && lineWidth(tokens, at - 1) < width - ROOM;
  };
  /** The first character of the next line had found room in this column: its lines are broken by a narrower one. */
  const hadRoom = (column: number, at: number): boolean => {
    const width = known.widths[column] ?? null;
    if (width === null || tokens[at]?.follows !== "line" || /[\w ]/u.test(text(at - 1))) return false;
    const next = /^.[、，。；：）)”》]/u.test(text(at)) ? 4 : 2;
    return lineWidth(tokens, at - 1) + next <= width;
  };
  const turnsPage = (at: number): boolean => at > 0 && at < tokens.length && tokens[at]?.page !== tokens[at - 1]?.page;

  const fits = (column: number, at: number): number => {
    const mark = markOf(at);
    if (tokens[at]?.isNumber === true) return HARDLY * 2;
    if (column === section) return 0;
    const width = known.widths[column] ?? null;
    const over = width === null ? 0 : Math.max(0, (tokens[at]?.width ?? 0) - width - INEXACT);
    const wide = -Math.min(12, over * 2);
    switch (roles[column]) {
      case "lead":
      case "responsible":
        return wide + Math.max(-4, mark.units);
      case "person":
        return wide + (namesPeople(text(at)) ? 2 : -4);
      case "other":
        return wide - (mark.units > 1 ? 5 : 1);
      default:
        return wide + (isSentence(column) ? (mark.units > 1.5 ? -1.5 : 0.3) : /[。；]/u.test(text(at)) ? -4 : 0.2);
    }
  };

  /** Names of single units begin cells of both kinds; what is said again and again of many does not. */
  const opening = (column: number, at: number): number =>
    isCollective(text(at)) ? Math.min(2, (known.openings[column]?.get(text(at)) ?? 0) * 8) : 0;

  const begins = (column: number, at: number): number => {
    const { level, closes, when, isWide } = markOf(at);
    if (column === section) return isWide ? 8 : level === 1 ? 8 : HARDLY * 2;
    if (level === 1 || isWide) return HARDLY;
    let score = closes && !turnsPage(at) ? -8 : 0;
    if (tokens[at]?.follows === "gap") score -= 3;
    const role = roles[column];
    if (role === "task" && !isSentence(column)) {
      if (level === 2) return score + 6;
      return score + (known.hasGroups ? -8 : beginsUnitName(text(at)) ? -1 : 0);
    }
    if (level === 2) score -= 6;
    switch (role) {
      case "lead":
      case "responsible":
        return score + (beginsUnitName(text(at)) ? 2 : turnsPage(at) ? 0 : -4);
      case "person":
        return score;
      case "other":
        return score - 1.5;
      default:
        if (when && !/[。；，]/u.test(text(at))) score -= 4;
        return score + (markOf(at).units > 1.5 ? -2 : 1);
    }
  };

  const goesOn = (column: number, at: number): number => {
    const token = tokens[at] as Token;
    const { level, closes, when, isWide } = markOf(at);
    const before = markOf(at - 1);
    if (token.isNumber || isWide) return HARDLY;
    if (level === 1 || (level === 2 && !isSentence(column))) return -9;
    const must = before.open || closes;
    if (column === section && /^\d+$/u.test(token.text)) return HARDLY;
    if (column === section) return token.follows === "line" && lineWidth(tokens, at - 1) < 40 ? HARDLY : -3;
    if (token.follows === "gap") return 1;
    let score = must ? 2 : 0;
    if (token.follows === "blank") score -= must ? 0 : 2.5;
    const short = isShort(column, at);
    const role = roles[column];
    if (role === "lead" || role === "responsible") {
      if (must) return score - (hadRoom(column, at) ? 1.5 : 0);
      if (isOneName(text(at - 1), text(at))) return score + 1.5;
      if (!endsUnit(text(at - 1)) || !beginsUnitName(text(at))) return score + (short ? -8 : hadRoom(column, at) ? 0 : 1.5);
      // One unit leads more often than several.
      return score + (known.unitsByLine ? (role === "lead" ? 0.8 : 1.5) : -5) - (isCollective(text(at)) ? 2 : 0);
    }
    if (isSentence(column)) {
      if (short && !must) score -= endsSentence(text(at - 1)) || beginsItem(text(at)) ? 2 : 8;
      if (endsSentence(text(at - 1))) score -= 1;
      if (when && !must && !/[。；，]/u.test(text(at))) score -= 3;
      return score;
    }
    if (short && !must) score -= 5;
    if (!must && (endsSentence(text(at - 1)) || (markOf(at).units > 1 && beginsUnitName(text(at))))) score -= 3;
    return score - (role === "other" ? 1 : 0);
  };

  const ends = (column: number, at: number): number => {
    if (column === section) return 0;
    const cut = turnsPage(at + 1);
    const role = roles[column];
    let score = markOf(at).open && !cut ? -8 : 0;
    if (cut) return score;
    if (role === "lead" || role === "responsible") score += endsUnit(text(at)) ? 0.5 : -5;
    if (isSentence(column)) {
      const [yes, no] = [Math.max(0.05, Math.min(0.98, known.sentences)), Math.max(0.02, 1 - known.sentences)];
      score += Math.log(endsSentence(text(at)) ? yes : no) + (endsSentence(text(at)) ? 1 : 0);
    }
    return score;
  };

  const skip = (from: number, to: number): number => {
    let score = 0;
    for (let column = from; column < to; column++) {
      const role = roles[column] as Role;
      const [next, last] = [roles[column + 1], roles[column - 1]];
      if (column === wordsAt) score += SKIPPED.requirement;
      else if (role === "lead" && next === "responsible" && column + 1 < to) {
        score += UNITS_SKIPPED;
        column++;
      } else if (role === "responsible" && last !== "lead" && next !== "lead") score += roles.includes("lead") ? SKIPPED.responsible : -4;
      else if (role === "task" && known.hasGroups) score -= 0.3;
      else score += SKIPPED[role];
    }
    return score;
  };
  const table = Array.from({ length: count + 1 }, (_, from) =>
    Array.from({ length: count + 2 }, (_, to) => {
      const first = from === section ? 0 : from + 1;
      const ended = from === section ? 0 : skip(first, count);
      if (to >= section) return ended;
      if (from !== section && to > from) return skip(first, to);
      return ended + skip(0, to);
    }),
  );
  const starts = Array.from({ length: count + 2 }, (_, to) => (to >= section ? 0 : skip(0, to)));
  const follows = (from: number, to: number, at: number): number => {
    const score = from < 0 ? (starts[to] as number) : (table[from]?.[to] as number);
    // A row that the page cuts has some of its cells on each side.
    if (turnsPage(at)) return Math.max(score, -1.5);
    if (at > 0 && isOneName(text(at - 1), text(at)) && (roles[from] === "lead" || roles[from] === "responsible")) return score - 8;
    const isSecond = roles[from] === "lead" && to === from + 1 && roles[to] === "responsible" && isCollective(text(at));
    return isSecond ? score + 2 + opening(to, at) : score;
  };

  const whole = (column: number, first: number, last: number): number | null => {
    const role = column === section ? null : roles[column];
    if (role === "serial") return first === last && tokens[first]?.isNumber === true ? 20 : HARDLY * 2;
    if (role !== "deadline") return null;
    for (let at = first; at <= last; at++) if (tokens[at]?.isNumber === true) return HARDLY * 2;
    const words = joined(tokens.slice(first, last + 1).map((token) => token.text));
    if (words.length > 40) return HARDLY * (last - first + 1);
    const width = known.widths[column] ?? null;
    let score = saysWhen(words) ? (YEAR_ALONE.test(words) ? 1 : 5) : -7 * (last - first + 1) - (SENTENCE_INSIDE.test(words) ? 6 : 0);
    if (tokens[first]?.follows === "gap") score -= 2;
    if (
      last > first &&
      !markOf(last).open &&
      !markOf(last).closes &&
      saysWhen(joined(tokens.slice(first, last).map((token) => token.text)))
    )
      score -= markOf(last).when ? 1 : markOf(last).units > 0 || markOf(last).level > 0 ? 8 : 3;
    // “10 月⏎底前”
    if (/[年月日底末\d]$/u.test(words) && /^[月日底末前内]/u.test(text(last + 1))) score -= 8;
    for (let at = first; at <= last; at++) {
      if (width !== null && (tokens[at]?.width ?? 0) > width + INEXACT) score -= 6;
      if (at > first && isShort(column, at)) score -= 2;
      if (at > first && tokens[at]?.follows === "blank") score -= 4;
    }
    return score;
  };

  return { places: tokens.length, columns: count + 1, fits, begins, goesOn, ends, follows, whole };
};

const levelOf = ({ text, isSection }: Token): number => {
  const level = readMarker(text, 0)?.level ?? 0;
  return level === 1 && !isSection ? 0 : level;
};

/** “各乡⏎镇（街道）”: no unit ends between these. */
const isOneName = (before: string, text: string): boolean => /[省市县区乡镇]$/u.test(before) && /^[县区镇街乡（(]/u.test(text);

/** “2025年” alone is a deadline now and then, and often the beginning of something else. */
const YEAR_ALONE = /^20\d\d ?年$/u;

const SENTENCE_INSIDE = /。/u;

/** “合计：4项”, “注：……” */
const isWideLine = (text: string): boolean => /^(?:合计|总计|注|备注|说明)[：:]/u.test(text);

/** Of the line up to a place, all its parts. */
const lineWidth = (tokens: readonly Token[], at: number): number => {
  let width = 0;
  for (let i = at; i >= 0; i--) {
    width += tokens[i]?.width ?? 0;
    if (tokens[i]?.follows === "line") break;
    if (tokens[i]?.follows === "blank") return width;
  }
  return width;
};
