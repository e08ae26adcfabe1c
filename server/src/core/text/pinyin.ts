/**
 * Names as they are typed without an input method: 市教育局 as sjyj or shijiaoyuju. A character has all its readings, because which one a
 * name takes is known only to those who live there: 单县 is sx.
 */
import { READINGS } from "./pinyin-data.js";

type Table = ReadonlyMap<string, readonly string[]>;

/** Made on first use: 8,000 characters take a few milliseconds, which a server that only checks need not spend. */
let table: Table | undefined;

const readingsOf = (char: string): readonly string[] => {
  table ??= makeTable();
  return table.get(char) ?? [];
};

const makeTable = (): Table => {
  const made = new Map<string, string[]>();
  for (const line of READINGS)
    for (const group of line.split(" ")) {
      const letters = /^[a-z]+/.exec(group)?.[0] ?? "";
      for (const char of group.slice(letters.length)) {
        const known = made.get(char);
        if (known === undefined) made.set(char, [letters]);
        else known.push(letters);
      }
    }
  return made;
};

/** More alternatives than these help nobody: a name of ten characters would have hundreds. */
const MOST_INITIALS = 6;
const MOST_SPELLINGS = 6;

/**
 * First letters, the likeliest first: “市教育局” → sjyj; “单县” → dx, sx, cx. Letters and digits of the name stay, marks and unknown characters are
 * left out. At most six.
 */
export const initialsOf = (name: string): readonly string[] => combine(name, (reading) => reading.slice(0, 1), MOST_INITIALS);

/** Full pinyin without tones, ü as v: “市教育局” → shijiaoyuju. At most six. */
export const pinyinOf = (name: string): readonly string[] => combine(name, (reading) => reading, MOST_SPELLINGS);

const combine = (name: string, part: (reading: string) => string, most: number): readonly string[] => {
  const choices = Array.from(name.toLowerCase(), (char) => {
    const readings = readingsOf(char);
    if (readings.length > 0) return [...new Set(readings.map(part))];
    return /[a-z0-9]/.test(char) ? [char] : [];
  }).filter((parts) => parts.length > 0);
  const found = new Set<string>();
  const add = (spelled: readonly string[]): void => {
    if (spelled.length > 0 && found.size < most) found.add(spelled.join(""));
  };
  const usual = choices.map((parts) => parts[0] ?? "");
  add(usual);
  // One unusual reading in a name is common, two are not: they come last.
  const swaps = choices.flatMap((parts, at) => parts.slice(1).map((reading) => ({ at, reading })));
  for (const swap of swaps) add(swapped(usual, swap));
  for (const first of swaps)
    for (const second of swaps) if (first.at < second.at && found.size < most) add(swapped(swapped(usual, first), second));
  return [...found];
};

const swapped = (spelled: readonly string[], { at, reading }: { readonly at: number; readonly reading: string }): readonly string[] =>
  spelled.map((part, index) => (index === at ? reading : part));

/** VS Code looks at the first 128 code units of a filter text and no further. */
const LONGEST_FILTER = 128;

/**
 * The `filterText` of a completion item: words apart by blanks, since the fuzzy matcher lets a match begin only at the beginning of a word.
 * First the names, so that Chinese finds them, then the initials and the full pinyin of the short name, of the name without 省, 市, 县 or 区
 * before it (“jyj”), and of the full name. What does not fit in what the editor looks at is left out.
 */
export const filterTextOf = (name: string, short: string = name): string => {
  const bare = /^[省市县区镇](?=..)/u.test(short) ? short.slice(1) : short;
  const names = [short, bare, name].map((written) => written.replace(/[\s　]/g, ""));
  const words = [
    ...names,
    ...initialsOf(short),
    ...initialsOf(bare).slice(0, 2),
    ...initialsOf(name).slice(0, 2),
    ...names.flatMap((written) => pinyinOf(written).slice(0, 1)),
    ...pinyinOf(short).slice(1),
  ];
  let filter = "";
  for (const word of new Set(words)) {
    const longer = filter === "" ? word : `${filter} ${word}`;
    if (longer.length <= LONGEST_FILTER) filter = longer;
  }
  return filter === "" ? short.slice(0, LONGEST_FILTER) : filter;
};
