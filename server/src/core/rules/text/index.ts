/** The rules about text in general, in the order of the catalogue. */
import type { CatalogueEntry } from "../entry.js";
import { adjacentQuotes } from "./adjacentQuotes.js";
import { bookTitleNesting } from "./bookTitleNesting.js";
import { commaBeforeDeng } from "./commaBeforeDeng.js";
import { digitSpacing } from "./digitSpacing.js";
import { halfWidth } from "./halfWidth.js";
import { mixedPair } from "./mixedPair.js";
import { rangeDash } from "./rangeDash.js";
import { repeatedPunctuation } from "./repeatedPunctuation.js";
import { requirementFullStop } from "./requirementFullStop.js";
import { straySpace } from "./straySpace.js";
import { unpaired } from "./unpaired.js";

export const textRules: readonly CatalogueEntry[] = [
  { rule: halfWidth, severity: "warning", fix: "safe" },
  { rule: unpaired, severity: "warning", fix: null },
  { rule: mixedPair, severity: "warning", fix: "safe" },
  { rule: digitSpacing, severity: "info", fix: "safe" },
  { rule: straySpace, severity: "info", fix: "safe" },
  { rule: repeatedPunctuation, severity: "warning", fix: "safe" },
  { rule: bookTitleNesting, severity: "warning", fix: "safe" },
  { rule: adjacentQuotes, severity: "hint", fix: "offer" },
  { rule: commaBeforeDeng, severity: "hint", fix: "safe" },
  { rule: requirementFullStop, severity: "hint", fix: "safe" },
  { rule: rangeDash, severity: "off", fix: "offer" },
];
