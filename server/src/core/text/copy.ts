/**
 * A copy of `text` that stands alone. A slice of a long string keeps the whole string in memory in V8; pieces cut out of every version of
 * a notice would keep all its versions.
 */
export const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
