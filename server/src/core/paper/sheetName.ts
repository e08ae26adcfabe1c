/** Names of sheets, as Excel and WPS take them. */

/** The most that spreadsheets take, in UTF-16 code units. */
const LONGEST = 31;

/**
 * `name` without what a sheet's name may not have (`\ / ? * [ ] :`, an apostrophe at its ends), not longer than 31 characters and none of `taken`, to which it
 * is added: “任务分解表”, “任务分解表（2）”. Names are compared without case, as spreadsheets do. `fallback` where nothing is left.
 */
export const freeSheetName = (name: string, fallback: string, taken: Set<string>): string => {
  const bare =
    name
      .replace(/[\\/?*[\]:\p{Cc}]/gu, " ")
      .replace(/^[\s']+|[\s']+$/gu, "")
      .slice(0, LONGEST) || fallback;
  let free = bare;
  for (let count = 2; taken.has(free.toLowerCase()); count++) {
    const suffix = `（${count}）`;
    free = bare.slice(0, LONGEST - suffix.length) + suffix;
  }
  taken.add(free.toLowerCase());
  return free;
};
