/** Text within HTML: nothing in a notice is ever markup. */

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** `text` as the content of an element or of a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (char) => ENTITIES[char] as string);

/** `text` with its line feeds as line breaks. */
export const htmlLines = (text: string): string => text.split("\n").map(escapeHtml).join("<br>");
