/** How alike two requirements are, whoever wrote them: blanks, width, punctuation, years and the names of places do not count. */
import type { Locality } from "../../units/registry.js";

/** Names of the places of both notices, longest first, so that “济宁市” goes before “济宁”. */
export const placeNames = (localities: readonly (Locality | null)[]): readonly string[] => {
  const names = new Set<string>();
  for (const locality of localities) {
    if (locality === null) continue;
    for (const name of [locality.name, locality.short, locality.parent ?? "", (locality.parent ?? "").slice(0, -1)])
      if (name.length >= 2) names.add(name);
  }
  return [...names].sort((a, b) => b.length - a.length);
};

/** Words for “here”, which change with the level: 全市, 我县, 市域. */
const SCOPE = /(?:全|我|本)(?:省|市|县|区)|(?:省|市|县|区)(?=域)/gu;

/**
 * The text compared: “推动全市 2025年(县级) 公开” of 济宁 and “推动全县2024年（县级）公开” of 汶上 are the same.
 * Letters, digits and Chinese characters only.
 */
export const comparable = (text: string, places: readonly string[]): string => {
  let result = text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
  result = result.replace(/(?:19|20)\d\d年/gu, "年");
  for (const place of places) result = result.replaceAll(place, "");
  return result.replace(SCOPE, "全").toLowerCase();
};

/** The pairs of neighbouring characters of a text, with how often each stands in it. */
export interface Pairs {
  readonly counts: ReadonlyMap<number, number>;
  readonly size: number;
}

export const pairsOf = (text: string): Pairs => {
  const counts = new Map<number, number>();
  // The ends count too: a text of one character is not nothing.
  let before = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    const pair = before * 0x10000 + code;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    before = code;
  }
  return { counts, size: text.length === 0 ? 0 : text.length + 1 };
};

/** How many pairs two texts have in common. */
export const shared = (a: Pairs, b: Pairs): number => {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [pair, count] of few.counts) sum += Math.min(count, many.counts.get(pair) ?? 0);
  return sum;
};

/** A part shorter than this in a longer text may be there by chance. */
const SHORTEST_PART = 12;

/**
 * 0 (nothing in common) to 1 (the same): the share of common pairs in both. A text that stands nearly whole in a much longer one – a
 * paragraph of prose taken apart into rows – is like it too, a little less than it is contained.
 */
export const likeness = (a: Pairs, b: Pairs): number => {
  if (a.size === 0 || b.size === 0) return 0;
  const common = shared(a, b);
  const dice = (2 * common) / (a.size + b.size);
  const smaller = Math.min(a.size, b.size);
  const contained = smaller >= SHORTEST_PART ? common / smaller : 0;
  return Math.max(dice, contained >= 0.75 ? 0.85 * contained : 0);
};
