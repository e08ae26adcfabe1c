/**
 * Blanks. Official text has none inside a sentence, but conversions and input methods leave many kinds of them:
 * the ASCII space, the ideographic space U+3000, no-break and typographic spaces, zero-width marks.
 */

/** A blank within a line: any kind of space, zero-width ones included. TAB and line ends are not blanks: they separate cells. */
export const isBlank = (char: string | undefined): boolean => {
  if (char === undefined) return false;
  const code = char.charCodeAt(0);
  return (
    code === 0x20 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
};

export const isLineEnd = (char: string | undefined): boolean => char === "\n" || char === "\r";

/** A blank, a TAB or a line end. */
export const isSpace = (char: string | undefined): boolean => char === "\t" || isLineEnd(char) || isBlank(char);

/** The first place at or after `from` (before `end`) that holds no blank. */
export const skipBlanks = (text: string, from: number, end = text.length): number => {
  let at = from;
  while (at < end && isBlank(text[at])) at++;
  return at;
};

/** `text` without blanks, TABs and line ends: “12 月底前” is “12月底前”. */
export const withoutBlanks = (text: string): string => {
  let result = "";
  for (const char of text) if (!isSpace(char)) result += char;
  return result;
};

/** `text` with every run of blanks, TABs and line ends as one space, and none at the ends. */
export const normaliseBlanks = (text: string): string => {
  let result = "";
  let pending = false;
  for (const char of text) {
    if (isSpace(char)) pending = result !== "";
    else {
      if (pending) result += " ";
      pending = false;
      result += char;
    }
  }
  return result;
};
