/** What the panel “打印预览” and the page in it say to each other. Offsets count in the text of the version the page was made of. */
import type { PaperResult } from "../../../server/src/lsp/documentProtocol.js";
import type { TextChange } from "./changes.js";

export type ToPage =
  | {
      readonly kind: "paper";
      readonly uri: string;
      readonly paper: PaperResult;
      /** What was typed since the paper shown before; null where that was another notice, or none. */
      readonly changes: readonly TextChange[] | null;
      readonly cursor: number | null;
    }
  /** `reveal`: brings it into sight where it is not. */
  | { readonly kind: "cursor"; readonly offset: number | null; readonly reveal: boolean }
  /** The editor shows this place at its top. */
  | { readonly kind: "scroll"; readonly offset: number }
  /** There is nothing to show, and why. */
  | { readonly kind: "nothing"; readonly words: string };

export type FromPage =
  /** The page stands and has nothing to show yet; it does so again whenever it comes out of hiding. */
  | { readonly kind: "ready" }
  /** The paper is shown; laying it out took so many milliseconds. */
  | { readonly kind: "laid"; readonly milliseconds: number }
  /** She scrolled: this place stands at the top. */
  | { readonly kind: "scrolled"; readonly offset: number }
  /** She clicked behind the first `before` characters (blanks not counted) of what comes from `start` to `end`. */
  | { readonly kind: "clicked"; readonly start: number; readonly end: number; readonly before: number };

/** What the page remembers of itself while it is hidden and over a restart of the editor. */
export interface PageState {
  readonly uri: string;
  /** The item at the top of the window and how far its head is above that, in pixels of the paper. */
  readonly top: { readonly offset: number; readonly by: number } | null;
}
