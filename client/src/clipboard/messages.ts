/** What the extension and the page at the clipboard say to each other. */
import type { Clip } from "./clip.js";

export type ToPage =
  /** Puts both on the clipboard. */
  | { readonly kind: "copy"; readonly html: string; readonly text: string }
  /** Reads it: at once where that is allowed; else she is asked for the key, or, without `insist`, it is left at that. */
  | { readonly kind: "paste"; readonly insist: boolean };

export type FromPage =
  | { readonly kind: "ready" }
  | { readonly kind: "copied" }
  | ({ readonly kind: "pasted" } & Clip)
  /** The browser does not let the page at the clipboard. */
  | { readonly kind: "refused" }
  /** She would rather not. */
  | { readonly kind: "closed" };
