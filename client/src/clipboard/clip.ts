/** What lies on the clipboard, as far as it matters for a table. */

export interface Clip {
  /** As Word, WPS, Excel and browsers put it there; null where there is none. */
  readonly html: string | null;
  readonly text: string | null;
}

/** A look without reading it, since every paste comes by here: two cells of a page, or a TAB. Whether it is a table of tasks, the server says. */
export const mayHoldTable = ({ html, text }: Clip): boolean => (html !== null && hasCells(html)) || (text?.includes("\t") ?? false);

const hasCells = (html: string): boolean => {
  const cell = /<t[dh][\s>]/giu;
  return cell.test(html) && cell.test(html);
};
