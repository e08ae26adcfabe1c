/** The mentions of a cell while it is being read, and the small words around them. */
import type { Span } from "../text/span.js";
import type { Resolution, Via } from "./unit.js";

export interface Token {
  readonly start: number;
  readonly end: number;
  /** End of the brackets right after the name; `end` where there are none. */
  noteEnd: number;
  readonly name: string;
  readonly resolution: Resolution | null;
  readonly via: Via | null;
  readonly expandedFrom: string | null;
  /** Part of an expression whose units share a word. */
  readonly shared: boolean;
}

export interface Tokens {
  readonly mentions: Token[];
  readonly rest: Span[];
  open: Span | null;
}

/** Longest text in brackets that is still a note. */
const LONGEST_NOTE = 60;

/** Offset after the bracket that closes the one at `at`, 0 for none on the same line. */
export const closingBracket = (text: string, at: number): number => {
  let depth = 0;
  for (let i = at; i < text.length && i < at + LONGEST_NOTE; i++) {
    const char = text.charAt(i);
    if (char === "（") depth++;
    else if (char === "）" && --depth === 0) return i + 1;
  }
  return 0;
};

/** Words that say what a unit does here, after its name: “县教育局牵头”. */
const PART_PLAYED =
  /(?:分别牵头|共同牵头|联合牵头|牵头组织|牵头负责|牵头落实|具体负责|按职责分工负责|分别负责|共同负责|牵头|负责|配合|参与|协助|落实|主办|协办|承办)(?=$|[\s、，；,;。：（）])/y;

/** End of such a word at `at`; `at` for none. */
export const partPlayedAt = (text: string, at: number): number => {
  PART_PLAYED.lastIndex = at;
  return PART_PLAYED.test(text) ? PART_PLAYED.lastIndex : at;
};

const OPEN_LIST =
  /等(?:\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})?\s*(?:个|家)?(?:各|有关|相关|各有关|各相关|责任|职能|成员|主管)?(?:部门、单位|部门（单位）|部门和单位|部门单位|单位和部门|单位|部门|机构|企业))?/y;
const AFTER_LIST = /^[\s、，；,;。：（）]?$/;

/** End of “等”, “等部门”, “等5个部门” that closes a list at `at`; `at` for none. 高等学校 and 中等职业学校 are names. */
export const openListAt = (text: string, at: number): number => {
  if (text.charAt(at) !== "等") return at;
  OPEN_LIST.lastIndex = at;
  const end = OPEN_LIST.test(text) ? OPEN_LIST.lastIndex : at;
  return AFTER_LIST.test(text.charAt(end)) || partPlayedAt(text, end) > end ? end : at;
};
