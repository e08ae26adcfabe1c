/** Names of sheets as Excel takes them. With others it says that the file is damaged. */

const LONGEST = 31;

/**
 * The names in their order, each of 1 to 31 characters without `\ / ? * [ ] :`, no apostrophe at its ends and no two alike: “台账”, “台账（2）”.
 */
export const sheetNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const plain =
      cut(name.replace(/[\\/?*[\]:\p{Cc}]/gu, " ").trim(), LONGEST)
        .replace(/^'+|'+$/gu, "")
        .trim() || `表${i + 1}`;
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n++) {
      const suffix = `（${n}）`;
      free = cut(plain, LONGEST - suffix.length) + suffix;
    }
    taken.add(free.toLowerCase());
    return free;
  });
};

/** Excel counts UTF-16 code units; a character of two of them is not cut in half. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/u, "");
