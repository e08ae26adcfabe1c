/** Lines of iCalendar (RFC 5545 §3.1, §3.3.11): escaped, folded, ended with CRLF. */

/** A property: `["DTSTART;VALUE=DATE", "20251231"]`. The value is written as it is; text goes through `icalText` first. */
export type Property = readonly [name: string, value: string];

/** Text as a value: `\`, `;`, `,` and line feeds are escaped, other control characters left out. */
export const icalText = (text: string): string =>
  text
    .replace(/\r\n?/gu, "\n")
    .replace(/[\\;,]/gu, "\\$&")
    .replaceAll("\n", "\\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no parser takes them, and some stop at them
    .replace(/[\u0000-\u001f\u007f]/gu, "");

/** The most octets of a line, without its end. */
const LONGEST = 75;

/** One property as its lines: at most 75 octets each, and no character cut in two; a line that goes on begins with a blank. */
export const icalLine = ([name, value]: Property): string => {
  const lines: string[] = [];
  let line = "";
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character);
    if (octets + size > LONGEST) {
      lines.push(line);
      line = " ";
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${[...lines, line].join("\r\n")}\r\n`;
};

/** In UTF-8. A lone surrogate is written as the replacement character. */
const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** “BEGIN:VEVENT … END:VEVENT” around lines. */
export const icalComponent = (name: string, properties: readonly Property[], inner: readonly string[] = []): string =>
  [icalLine(["BEGIN", name]), ...properties.map(icalLine), ...inner, icalLine(["END", name])].join("");

/** “2025-12-31” → “20251231”. */
export const icalDate = (iso: string): string => iso.replaceAll("-", "");
