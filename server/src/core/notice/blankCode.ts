/** Blank, tab, ideographic space, no-break space, zero-width marks, line ends: what the readers take for nothing. */
export const isBlankCode = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0x3000 ||
  c === 0xa0 ||
  c === 0xfeff ||
  (c >= 0x2000 && c <= 0x200b) ||
  c === 0x85 ||
  c === 0x2028;
