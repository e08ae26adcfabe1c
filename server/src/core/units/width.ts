/** Brackets and blanks in names: half-width brackets are a slip, never another name. */

/** Inside a note in round brackets those of a name turn square: “（…相关县〔市、区〕政府）”. */
const WIDE: Readonly<Record<string, string>> = { "(": "（", ")": "）", "〔": "（", "〕": "）" };

/** The text with full-width brackets. Offsets stay the same. */
export const widen = (text: string): string => (/[()〔〕]/.test(text) ? text.replace(/[()〔〕]/g, (c) => WIDE[c] ?? c) : text);

/** A name as it is looked up and put out: full-width brackets, no blanks or line breaks. */
export const plain = (text: string): string => widen(text).replace(/\s+/g, "");

/** CJK ideographs, the letters that names are made of. */
export const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
