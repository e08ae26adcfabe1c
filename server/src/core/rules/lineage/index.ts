/** The rules that compare a notice with those above it, in the order of the catalogue. */
import type { CatalogueEntry } from "../entry.js";
import { changedFigure } from "./changedFigure.js";
import { foreignName } from "./foreignName.js";
import { notCovered } from "./notCovered.js";
import { parentNotFound } from "./parentNotFound.js";

export const lineageRules: readonly CatalogueEntry[] = [
  { rule: parentNotFound, severity: "info", fix: "offer" },
  { rule: notCovered, severity: "info", fix: "offer" },
  { rule: foreignName, severity: "warning", fix: "offer" },
  { rule: changedFigure, severity: "info", fix: null },
];
