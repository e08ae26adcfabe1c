/**
 * One pass over a text says which rules of this folder could find anything in it at all. Nearly every text has no sign, and then costs nothing
 * more.
 */

/** What a text has in it. Signs are put together with `|`. */
export const SIGN = {
  /** , ; : ? !, and a full stop behind Chinese */
  halfMark: 1,
  /** ( ) */
  halfBracket: 2,
  /** Brackets or quotation marks that do not simply go in pairs of one width, and titles within titles. */
  uneven: 4,
  /** A blank within a line. */
  blank: 8,
  /** Two marks like ，。 side by side, blanks aside. */
  repeated: 16,
  /** 、等 */
  deng: 32,
  /** ”、 or 》、 */
  listed: 64,
  /** A dash or a wave behind a digit. */
  dash: 128,
} as const;

/** What a character is besides. */
const POINT = 256;
const OPENS = 512;
const CLOSES = 1024;
const CLOSES_LISTED = 2048;
const SPACE = 4096;
const REPORTED = SIGN.halfMark | SIGN.halfBracket | SIGN.uneven;

const kinds = new Map<number, number>();
const put = (chars: string, kind: number): void => {
  for (const char of chars) kinds.set(char.charCodeAt(0), (kinds.get(char.charCodeAt(0)) ?? 0) | kind);
};
put(",;:?!", SIGN.halfMark | POINT);
put("，。、；：？！", POINT);
put("()", SIGN.halfBracket);
put('"<>', SIGN.uneven);
put("”》", CLOSES_LISTED);
put("-–—－~～〜", SIGN.dash);
put("\n\r\t", SPACE);
put(" \u00a0\u202f\u205f\u3000\ufeff", SPACE | SIGN.blank);
for (let code = 0x2000; code <= 0x200b; code++) put(String.fromCharCode(code), SPACE | SIGN.blank);

const closing = new Map<number, number>();
for (const pair of ["（）", "()", "“”", "‘’", "《》", "〈〉", "【】", "〔〕", "「」", "『』"]) {
  const [open = "", close = ""] = pair;
  put(open, OPENS);
  put(close, CLOSES);
  closing.set(open.charCodeAt(0), close.charCodeAt(0));
}

const FULL_STOP = ".".charCodeAt(0);
const DENG = "等".charCodeAt(0);
const COMMA_OF_LIST = "、".charCodeAt(0);
const OPEN_TITLE = "《".charCodeAt(0);
const CLOSE_TITLE = "》".charCodeAt(0);

/** The signs of a text. */
export const signsOf = (text: string): number => {
  let signs = 0;
  let before = 0;
  let kindBefore = 0;
  /** The closing marks still to come, the innermost last; made when there are any. */
  let expected: number[] | null = null;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nearly all characters are Chinese.
    if (code >= 0x4e00 && code <= 0x9fff) {
      if (code === DENG && before === COMMA_OF_LIST) signs |= SIGN.deng;
      before = code;
      kindBefore = 0;
      continue;
    }
    const kind = kinds.get(code) ?? 0;
    if ((kind & SPACE) !== 0) {
      signs |= kind & SIGN.blank;
      continue;
    }
    signs |= kind & REPORTED;
    if (code === FULL_STOP && ((before >= 0x4e00 && before <= 0x9fff) || (kindBefore & CLOSES) !== 0)) signs |= SIGN.halfMark;
    if ((kind & OPENS) !== 0) {
      expected ??= [];
      if (code === OPEN_TITLE && expected.includes(CLOSE_TITLE)) signs |= SIGN.uneven;
      expected.push(closing.get(code) ?? 0);
    } else if ((kind & CLOSES) !== 0) {
      if (expected?.pop() !== code) signs |= SIGN.uneven;
    } else if ((kind & POINT) !== 0) {
      if ((kindBefore & POINT) !== 0) signs |= SIGN.repeated;
      if (code === COMMA_OF_LIST && (kindBefore & CLOSES_LISTED) !== 0) signs |= SIGN.listed;
    } else if (kind === SIGN.dash && isDigitCode(before)) signs |= SIGN.dash;
    before = code;
    kindBefore = kind;
  }
  return expected === null || expected.length === 0 ? signs : signs | SIGN.uneven;
};

const isDigitCode = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
