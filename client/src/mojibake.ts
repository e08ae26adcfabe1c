/** Tells a text that was read in the wrong encoding. No editor in here. */

/** How a text was misread, and with that how to read it: `as` is the encoding its bytes are in. */
export interface Misreading {
  readonly as: "gb18030" | "utf8";
}

/** So much of a text is looked at; the front part of a notice is long enough to tell. */
const SAMPLE = 20_000;

/**
 * How the text was misread; undefined for one that is in order.
 *
 * - GB18030 read as UTF-8: most characters become U+FFFD. A few of them alone are damage that the file itself carries.
 * - GB18030 read as Latin-1 or Windows-1252: “ÎÄ¼þ”, hardly anything but letters with accents, and no Chinese.
 * - UTF-8 read as GB18030: “鍏锛銆”; 锛 and 銆 stand where ，（： and 。、《 stood, and hardly ever occur otherwise.
 *
 * `encoding`: the one the editor has read the text in, where it says so (`utf8`, `gb18030`).
 */
export const misreading = (text: string, encoding?: string): Misreading | undefined => {
  const sample = text.slice(0, SAMPLE);
  const share = (pattern: RegExp): number => (sample.match(pattern)?.length ?? 0) / Math.max(sample.length, 40);
  const unicode = encoding === undefined || encoding.startsWith("utf");
  if (unicode && share(/\uFFFD/g) > 0.05) return { as: "gb18030" };
  if (share(/[\u00A1-\u00FF]/g) > 0.3 && share(/\p{Script=Han}/gu) < 0.05) return { as: "gb18030" };
  if (share(/[锛銆]/g) > 0.02) return { as: "utf8" };
  return undefined;
};

/**
 * Whether an encoding, as the editor names it, is a smaller brother of GB18030. The editor's guess ends there (it cannot guess GB18030):
 * rare characters in names are holes then, and saving would put “?” for them. Read as GB18030, the same bytes lose nothing.
 */
export const isNarrowChinese = (encoding: string | undefined): boolean => encoding === "gb2312" || encoding === "gbk";
