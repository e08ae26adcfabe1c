import type { Span } from "../../../../server/src/core/text/span.js";

/**
 * A notice with its parts marked, “⟦number|济政办字〔2025〕9号⟧”: the text without the marks, and where each marked part stands. A name
 * that comes more than once has its places in order.
 */
export const marked = (source: string): { readonly text: string; readonly places: ReadonlyMap<string, readonly Span[]> } => {
  const places = new Map<string, Span[]>();
  const open: { name: string; start: number }[] = [];
  let text = "";
  for (const part of source.split(/(⟦\w+\||⟧)/u)) {
    if (part.startsWith("⟦")) open.push({ name: part.slice(1, -1), start: text.length });
    else if (part === "⟧") {
      const { name, start } = open.pop() as { name: string; start: number };
      places.set(name, [...(places.get(name) ?? []), { start, end: text.length }]);
    } else text += part;
  }
  return { text, places };
};
