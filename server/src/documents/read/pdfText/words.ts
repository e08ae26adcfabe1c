/** Putting together what a page cut: Chinese has no blank between lines, and none that a PDF puts beside digits. */

const NARROW_END = /[A-Za-z,.;:)]$/u;
const NARROW_BEGIN = /^[A-Za-z0-9(]/u;

/** Lines of one sentence. A blank stays between two words of Latin letters. */
export const joined = (lines: readonly string[]): string => {
  const parts: string[] = [];
  let before = "";
  for (const raw of lines) {
    const line = raw.trim();
    if (line === "") continue;
    if (NARROW_END.test(before) && NARROW_BEGIN.test(line)) parts.push(" ");
    parts.push(line);
    before = line.slice(-1);
  }
  return withoutGaps(parts.join(""));
};

/** “2025 年 5 月” is “2025年5月”: digits are of another font, and the gap between fonts came out as a blank. */
export const withoutGaps = (text: string): string =>
  text.replace(/(?<=[\d%％.]) (?=[\p{Script=Han}，。、；：）》〕”])/gu, "").replace(/(?<=[\p{Script=Han}，。、；：（《〔“]) (?=\d)/gu, "");

/** Columns of type: a Chinese character takes two. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f || /[“”‘’—…·]/u.test(character) ? 2 : 1;
  return width;
};

const UNIT_END = /[局委办厅部府会院校司行社心站队团所处区位室）)]$/u;
const UNIT_BEGIN = /^(?:各|[省市县区旗州盟]|[\p{Script=Han}]{1,4}[省市县区镇乡]|国家|中共|共青团)/u;

/** A unit ends with the one line and the next begins with the other: “县财政局⏎县商务局”. */
export const beginsUnit = (before: string, line: string): boolean => UNIT_END.test(before) && UNIT_BEGIN.test(line);

/** A line that ends further before the edge of its column is not full: two Chinese characters. */
const SLACK = 4;

/**
 * Lines of a cell of units. A line that does not reach to the edge of its column ends a unit, and one that ends like a unit does so before the next
 * begins like one.
 * @param width of the column, in columns of type
 */
export const joinedUnits = (lines: readonly string[], width: number): string => {
  let text = "";
  let previous = "";
  for (const raw of lines) {
    const line = withoutGaps(raw.trim());
    if (line === "") continue;
    const goesOn = /[、，；,（(]$/u.test(previous) || /^[、，；,（(）)]/u.test(line);
    const ends = !goesOn && (widthOf(previous) < width - SLACK || beginsUnit(previous, line));
    text += previous !== "" && ends ? `\n${line}` : line;
    previous = line;
  }
  return text;
};
