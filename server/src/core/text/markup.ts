/** Text within HTML and XML: nothing in a notice is ever markup. */

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** `text` as the content of an element, or of an attribute in double quotation marks. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/gu, (char) => ENTITIES[char] as string);

/** `text` with its line feeds as line breaks of HTML. */
export const htmlLines = (text: string): string => text.split("\n").map(escapeMarkup).join("<br>");

/** What XML 1.0 (§2.2) allows no document to hold, also escaped; halves of surrogate pairs included. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** The text without characters that no XML can hold; a file with one of them is broken to Word, Excel and browsers. */
export const writable = (text: string): string => text.replace(FORBIDDEN, "");
