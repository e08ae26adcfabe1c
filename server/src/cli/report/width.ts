/**
 * How many columns text takes in a terminal.
 *
 * Chinese and full-width characters take two. “”‘’…— and the like, which Unicode calls ambiguous, count one: so do the terminal of VS Code,
 * Windows Terminal and the UTF-8 locales of Linux and macOS. Only the old Windows console with a Chinese font draws them two wide; what is
 * marked there stands a little to the right of its mark.
 */
import { eastAsianWidth } from "get-east-asian-width";

/** What a reader takes for one character, with the columns it takes. */
export interface Glyph {
  /** How it is shown: a TAB, and whatever cannot be seen or would move the cursor, as one blank. */
  readonly text: string;
  readonly width: 1 | 2;
  /** Offset of its first code unit. */
  readonly at: number;
}

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** Control and format characters (TAB, zero-width blanks, marks of direction), and halves of characters. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

export const glyphsOf = (text: string): readonly Glyph[] =>
  Array.from(graphemes.segment(text), ({ segment, index }): Glyph => {
    if (UNSEEN.test(segment)) return { text: " ", width: 1, at: index };
    return { text: segment, width: eastAsianWidth(segment.codePointAt(0) ?? 0), at: index };
  });

export const widthOf = (text: string): number => glyphsOf(text).reduce((sum, { width }) => sum + width, 0);

/** `text` with blanks behind it up to `width` columns. */
export const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));
