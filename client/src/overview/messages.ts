/** What the panel “概览图” and the page in it say to each other. */
import type { OverviewResult } from "../../../server/src/lsp/documentProtocol.js";

export type ToPage =
  | { readonly kind: "overview"; readonly uri: string; readonly overview: OverviewResult }
  /** There is nothing to show, and why. */
  | { readonly kind: "nothing"; readonly words: string };

export type FromPage =
  | { readonly kind: "ready" }
  /** She wants this picture as a file. */
  | { readonly kind: "save"; readonly name: string }
  /** It is on the clipboard, or could not be put there. */
  | { readonly kind: "copied"; readonly done: boolean };

/** What the page remembers of itself over a restart of the editor. */
export interface PageState {
  readonly uri: string;
  readonly top: number;
}
