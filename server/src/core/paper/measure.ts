/** How wide text is on paper, in characters (字) of its own size: what decides about columns, orientation and where an organ stands over a date. */

/** Chinese characters and full-width marks take one character, letters, figures and half-width marks half of one. TABs and line ends take none. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const char of text) width += char < " " ? 0 : isNarrow(char.codePointAt(0) ?? 0) ? 0.5 : 1;
  return width;
};

/** Below the CJK blocks only the marks that Chinese fonts draw full width are wide: “”‘’…—·〇 and figures in circles. */
const isNarrow = (code: number): boolean =>
  code < 0x2e80 && !(code >= 0x2014 && code <= 0x2026) && code !== 0xb7 && !(code >= 0x2160 && code <= 0x2500);

/** Lines that `text`, with its line feeds, takes in a column of `width` characters; an empty line takes one. */
export const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width) - 1e-9)), 0);
