/** The rules about the numbers of headings, in the order of the catalogue. */
import type { CatalogueEntry } from "../entry.js";
import { bracketWidth } from "./bracketWidth.js";
import { headingFullStop } from "./headingFullStop.js";
import { punctuation } from "./punctuation.js";
import { sequence } from "./sequence.js";
import { spacing } from "./spacing.js";

export const numberingRules: readonly CatalogueEntry[] = [
  { rule: sequence, severity: "error", fix: "offer" },
  { rule: bracketWidth, severity: "warning", fix: "safe" },
  { rule: punctuation, severity: "warning", fix: "safe" },
  { rule: spacing, severity: "info", fix: "safe" },
  { rule: headingFullStop, severity: "warning", fix: "safe" },
];
