/** A stretch of text: UTF-16 code units, `start` inclusive, `end` exclusive. What it counts from stands with each use. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** `s` moved by `by` code units. */
export const shift = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });

export const textOf = (text: string, s: Span): string => text.slice(s.start, s.end);
