/** How wide a text is, and how it is broken into lines. Which font there will be nobody knows, so widths are rather too great than too small. */

/** Share of the size: Chinese characters and their marks are square, Latin ones by their shape in the wider of the usual fonts. */
const widthOf = (character: string): number => {
  if (character > "\u00ff") return /\p{Mark}/u.test(character) ? 0 : 1;
  if (/[ilj.,:;'|!]/u.test(character)) return 0.36;
  if (/[mwMW@%&]/u.test(character)) return 1;
  return /[A-Z]/u.test(character) ? 0.75 : 0.64;
};

/** In the unit of `size`. */
export const measure = (text: string, size: number): number => {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
};

/** A line neither begins with these nor ends with an opening bracket. */
const CLOSING = /^[，。；：、！？）》〉”’】〕…—,.;:!?)\]%]/u;
const OPENING = /[（《〈“‘【〔([]$/u;

/** Lines no wider than `width`, between any two Chinese characters and between Latin words; a word wider than a line is broken too. Nothing is left out. */
export const wrap = (text: string, width: number, size: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  const push = (): void => {
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
  };
  for (const atom of atomsOf(text)) {
    if (measure((line + atom).trim(), size) <= width) {
      line += atom;
      continue;
    }
    push();
    for (const character of atom.trimStart()) {
      if (line !== "" && measure(line + character, size) > width) push();
      line += character;
    }
  }
  push();
  return lines.length === 0 ? [""] : lines;
};

/** What is not to be parted: words, numbers, a character with the mark behind it or the bracket before it. */
const atomsOf = (text: string): readonly string[] => {
  const atoms: string[] = [];
  for (const part of text.replace(/\s+/gu, " ").match(/ ?[\u0021-\u00ff]+|[^\u0021-\u00ff]/gu) ?? []) {
    const last = atoms.at(-1);
    if (last !== undefined && last.length < 6 && (CLOSING.test(part) || OPENING.test(last))) atoms[atoms.length - 1] = last + part;
    else atoms.push(part);
  }
  return atoms;
};
