/** A requirement taken apart into what is compared: its clauses, and in each the pairs of neighbouring characters. */
import { comparable } from "./likeness.js";

export interface Passage {
  /** Pairs in order, as numbers. */
  readonly pairs: readonly number[];
  /** Where each clause ends in `pairs`. */
  readonly ends: readonly number[];
  /** Letters, digits and Chinese characters only, as `comparable` leaves them: equal ones say the same. */
  readonly plain: string;
}

const CLAUSE_END = /[。；！？;!?\n]|[，,](?!\d)/u;
const ZERO = 48;
const NUMBERS = 2 ** 32;

/** Numbers change every year, what is counted stays: a number is one character to its neighbours, and something of its own besides. */
export const isNumber = (pair: number): boolean => pair >= NUMBERS;

/** @param places names that do not count (`placeNames` of both localities) */
export const readPassage = (text: string, places: readonly string[]): Passage => {
  const pairs: number[] = [];
  const ends: number[] = [];
  let plain = "";
  for (const part of text.split(CLAUSE_END)) {
    const clause = comparable(part, places);
    if (clause === "") continue;
    plain += clause;
    addPairs(clause, pairs);
    ends.push(pairs.length);
  }
  return { pairs, ends, plain };
};

const addPairs = (clause: string, pairs: number[]): void => {
  let before = 0;
  let first = 0;
  for (let i = 0; i < clause.length; i++) {
    let code = clause.charCodeAt(i);
    if (isDigit(code)) {
      let value = 0;
      for (; isDigit(clause.charCodeAt(i)); i++) value = (value * 10 + clause.charCodeAt(i) - ZERO) % NUMBERS;
      i--;
      pairs.push(NUMBERS + value);
      code = ZERO;
    }
    if (before !== 0) pairs.push(before * 0x10000 + code);
    else first = code;
    before = code;
  }
  // A clause of one character is not nothing.
  if (before === first && clause.length === 1) pairs.push(first);
};

const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9;
