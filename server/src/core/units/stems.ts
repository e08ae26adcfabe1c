/** The names of functions without a place (“发展和改革局”): an index from such a stem to what it can mean. */
import { hasNames, hasSlot } from "./naming.js";
import type { FunctionEntry, Level } from "./registry.js";
import { createWordIndex, type WordIndex } from "./word-index.js";

export type Form = "full" | "short" | "also" | "alias" | "former";

/** One meaning of a stem. */
export interface StemUse {
  readonly fn: FunctionEntry;
  readonly level: Level | "any";
  readonly form: Form;
  readonly pattern: string;
  /** Last day of a former name, ISO. */
  readonly until: string | null;
}

export interface Stems {
  /** Stems that follow the place. */
  readonly plain: WordIndex<StemUse[]>;
  /** All words of `plain`. */
  readonly words: readonly string[];
  /** Stems as they stand after 、 where the place was left out: 宣传部 for 委宣传部. Words of one character and 政府 are none. */
  readonly bare: WordIndex<string>;
  /** Patterns with the place elsewhere than in front. */
  readonly slotted: readonly StemUse[];
}

const NEVER_BARE = new Set(["政府", "人民政府", "委", "办公室", "办公厅", "研究室"]);

const usesOf = (fn: FunctionEntry): readonly StemUse[] => {
  const uses: StemUse[] = [];
  const add = (level: Level | "any", form: Form, pattern: string, until: string | null = null): void => {
    uses.push({ fn, level, form, pattern, until });
  };
  for (const [level, entry] of Object.entries(fn.levels) as readonly (readonly [Level | "any", (typeof fn.levels)["any"]])[]) {
    if (!hasNames(entry)) continue;
    add(level, "full", entry.full);
    if (entry.short) add(level, "short", entry.short);
    for (const pattern of entry.also ?? []) add(level, "also", pattern);
    for (const pattern of entry.aliases ?? []) add(level, "alias", pattern);
  }
  for (const { name, aliases = [], until } of fn.former ?? [])
    for (const pattern of [name, ...aliases]) add("any", "former", pattern, until);
  return uses;
};

export const createStems = (functions: Iterable<FunctionEntry>): Stems => {
  const plain = createWordIndex<StemUse[]>();
  const bare = createWordIndex<string>();
  const slotted: StemUse[] = [];
  const words: string[] = [];
  for (const fn of functions) {
    for (const use of usesOf(fn)) {
      if (hasSlot(use.pattern)) {
        slotted.push(use);
        continue;
      }
      const uses = plain.get(use.pattern);
      if (uses) uses.push(use);
      else {
        plain.set(use.pattern, [use]);
        words.push(use.pattern);
      }
      const alone = use.pattern.replace(/^委(?=..)/, "");
      if (alone.length >= 2 && !NEVER_BARE.has(alone) && !alone.startsWith("各") && bare.get(alone) === undefined)
        bare.set(alone, use.pattern);
    }
  }
  return { plain, words, bare, slotted };
};
