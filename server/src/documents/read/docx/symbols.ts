/** Characters of symbol fonts: a letter to the program, a square or a bullet to whoever reads the page. */

/** Where the letters of symbol fonts lie in Unicode: 0xA8 of Wingdings is U+F0A8. */
const PRIVATE_START = 0xf000;
const PRIVATE_END = 0xf0ff;

/** What stands for a symbol nobody knows: the mark printers put where a character is missing. */
export const MISSING = "〓";

const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x21, "✏"],
  [0x28, "☎"],
  [0x2a, "✉"],
  [0x46, "☞"],
  [0x6c, "●"],
  [0x6d, "○"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x70, "□"],
  [0x71, "□"],
  [0x72, "□"],
  [0x74, "◆"],
  [0x75, "◆"],
  [0x76, "❖"],
  [0x77, "◆"],
  [0x9e, "·"],
  [0x9f, "•"],
  [0xa1, "○"],
  [0xa3, "○"],
  [0xa4, "◎"],
  [0xa7, "▪"],
  [0xa8, "□"],
  [0xab, "★"],
  [0xb2, "◇"],
  [0xd8, "➢"],
  [0xdf, "←"],
  [0xe0, "→"],
  [0xe1, "↑"],
  [0xe2, "↓"],
  [0xe8, "➔"],
  [0xf0, "⇨"],
  [0xfb, "☒"],
  [0xfc, "√"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);

/** ⓪ … ⑩ from 0x80, ⓿ … ❿ from 0x8B. */
const WINGDINGS_NUMBERS = [..."⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"];

const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x4f, "×"],
  [0x50, "√"],
  [0x51, "☒"],
  [0x52, "☑"],
  [0x53, "☒"],
  [0x54, "☒"],
  [0x98, "●"],
  [0xa3, "□"],
]);

/** Rows of the font Symbol by the place of their first character; its digits and marks are those of ASCII. */
const SYMBOL: readonly (readonly [number, string])[] = [
  [0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"],
  [0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"],
  [0xa1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√·¬∧∨⇔⇐⇑⇒⇓◊"],
];

const symbolFontChar = (letter: number): string | null => {
  for (const [first, row] of SYMBOL) {
    const char = letter >= first ? row[letter - first] : undefined;
    if (char !== undefined) return char;
  }
  const char = String.fromCharCode(letter);
  return /[\d(),.:;<=>[\]{|}%&!?+ -]/u.test(char) ? char : null;
};

/**
 * The character a reader sees: U+F0A8 in Wingdings is “□”. A character that is none of a symbol font stays; null for a symbol that is not known.
 * @param code of the character, as the document has it
 */
export const symbolChar = (font: string, code: number): string | null => {
  const isPrivate = code >= PRIVATE_START && code <= PRIVATE_END;
  const name = font.toLowerCase();
  const isOfSymbols = isSymbolFont(font);
  if (!isPrivate && !(isOfSymbols && code < 0x100)) return code <= 0x10ffff ? String.fromCodePoint(code) : null;
  const letter = code & 0xff;
  if (name === "wingdings") return WINGDINGS.get(letter) ?? (letter >= 0x80 ? WINGDINGS_NUMBERS[letter - 0x80] : undefined) ?? null;
  if (name === "wingdings 2") return WINGDINGS_2.get(letter) ?? null;
  if (isOfSymbols && name !== "symbol") return null;
  return symbolFontChar(letter);
};

/** Text of a list's level or a run with its symbols as a reader sees them: “\uF06C” or “l” in Wingdings is “●”. */
export const withSymbols = (text: string, font: string | undefined, missing: string): string =>
  text.replace(
    isSymbolFont(font ?? "") ? /[\uf000-\uf0ff\u0021-\u007e\u00a1-\u00ff]/gu : /[\uf000-\uf0ff]/gu,
    (char) => symbolChar(font ?? "", char.charCodeAt(0)) ?? missing,
  );

const isSymbolFont = (font: string): boolean => /^(?:symbol$|wingdings|webdings)/iu.test(font);

/** The bullet of a list as one sees it. Word draws a hollow one as the letter “o” of Courier. */
export const bulletShown = (text: string, font: string | undefined): string =>
  text === "o" && /courier/iu.test(font ?? "") ? "○" : withSymbols(text, font, "•");
