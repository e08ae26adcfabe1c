/** What a completion is, and what the parts of this folder work with. */
import type { CheckedNotice } from "../../checked.js";
import type { Language } from "../../message.js";
import type { RowStyle } from "../../notice/style.js";
import type { Edit } from "../edit.js";
import type { Usage } from "../usage.js";

export type CompletionKind = "unit" | "collective" | "deadline" | "number" | "row" | "task";

export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** A few words beside the label: “政府部门”. */
  readonly description: string;
  /** Markdown; empty where there is no more to say. */
  readonly documentation: string;
  /** What the typed text is compared with: the words themselves, pinyin initials, full pinyin. */
  readonly filterText: string;
  /** Items are shown in the order of this, where they match equally well. */
  readonly sortText: string;
  /** Replaces what is typed already: on the line of the cursor, from before it or at it. The new text may have several lines. */
  readonly edit: Edit;
  /** What else changes; apart from `edit`. */
  readonly additional: readonly Edit[];
}

export interface CompletionContext {
  readonly checked: CheckedNotice;
  readonly usage: Usage;
  readonly language: Language;
  /** How rows and unit lists of this notice are written. */
  readonly style: () => RowStyle;
}

/** `before` and the number, so that texts sort as numbers do: “1” 7 → “100007”. */
export const sortKey = (group: number, order: number): string => `${group}${String(Math.min(order, 99_999)).padStart(5, "0")}`;
