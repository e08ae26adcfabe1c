/**
 * A copy of `text` that stands on its own. V8 makes a long enough `slice` a view of its parent, and the small piece then keeps the
 * whole notice alive; a cell value kept in a tally would hold on to every version of the text it came from. Going through JSON is the
 * one portable way to get the characters themselves. Strings shorter than 13 code units are always copied by V8 and pass as they are.
 */
export const copyOf = (text: string): string => (text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string));
