import type { CatalogueEntry } from "../entry.js";
import { bracketWidth } from "./bracketWidth.js";
import { duplicate } from "./duplicate.js";
import { inconsistent } from "./inconsistent.js";
import { leadIsResponsible } from "./leadIsResponsible.js";
import { manyLeads } from "./manyLeads.js";
import { notAddressed } from "./notAddressed.js";
import { obsolete } from "./obsolete.js";
import { openList } from "./openList.js";
import { separator } from "./separator.js";
import { unknown } from "./unknown.js";
import { variant } from "./variant.js";
import { wrongLevel } from "./wrongLevel.js";

export const unitsRules: readonly CatalogueEntry[] = [
  { rule: unknown, severity: "warning", fix: "offer" },
  { rule: variant, severity: "info", fix: "safe" },
  { rule: inconsistent, severity: "warning", fix: "offer" },
  { rule: bracketWidth, severity: "warning", fix: "safe" },
  { rule: wrongLevel, severity: "warning", fix: "offer" },
  { rule: obsolete, severity: "warning", fix: "offer" },
  { rule: duplicate, severity: "warning", fix: "safe" },
  { rule: leadIsResponsible, severity: "warning", fix: "offer" },
  { rule: separator, severity: "info", fix: "safe" },
  { rule: manyLeads, severity: "hint", fix: null },
  { rule: openList, severity: "hint", fix: null },
  { rule: notAddressed, severity: "info", fix: null },
];
