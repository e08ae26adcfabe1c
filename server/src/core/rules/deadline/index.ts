/** The rules about deadlines, in the order of the catalogue. */
import type { CatalogueEntry } from "../entry.js";
import { ambiguous } from "./ambiguous.js";
import { conflict } from "./conflict.js";
import { impossible } from "./impossible.js";
import { laterThanParent } from "./laterThanParent.js";
import { past } from "./past.js";
import { recurring } from "./recurring.js";
import { spacing } from "./spacing.js";
import { style } from "./style.js";
import { unrecognised } from "./unrecognised.js";

export const deadlineRules: readonly CatalogueEntry[] = [
  { rule: unrecognised, severity: "warning", fix: "offer" },
  { rule: impossible, severity: "error", fix: null },
  { rule: ambiguous, severity: "warning", fix: "offer" },
  { rule: spacing, severity: "warning", fix: "safe" },
  { rule: style, severity: "info", fix: "offer" },
  { rule: past, severity: "warning", fix: null },
  { rule: conflict, severity: "error", fix: "offer" },
  { rule: recurring, severity: "info", fix: null },
  { rule: laterThanParent, severity: "warning", fix: "offer" },
];
