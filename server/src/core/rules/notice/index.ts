/** The rules about the parts of a notice around its table, in the order of the catalogue. */
import type { CatalogueEntry } from "../entry.js";
import { addresseeColon } from "./addresseeColon.js";
import { annexForm } from "./annexForm.js";
import { annexTitle } from "./annexTitle.js";
import { citationForm } from "./citationForm.js";
import { citationTitle } from "./citationTitle.js";
import { copyFullStop } from "./copyFullStop.js";
import { dateForm } from "./dateForm.js";
import { dateInvalid } from "./dateInvalid.js";
import { dateOrder } from "./dateOrder.js";
import { missingPart } from "./missingPart.js";
import { numberForm } from "./numberForm.js";
import { numberYear } from "./numberYear.js";
import { remarkBrackets } from "./remarkBrackets.js";
import { titleForm } from "./titleForm.js";

export const noticeRules: readonly CatalogueEntry[] = [
  { rule: numberForm, severity: "warning", fix: "safe" },
  { rule: numberYear, severity: "warning", fix: null },
  { rule: titleForm, severity: "hint", fix: null },
  { rule: addresseeColon, severity: "warning", fix: "safe" },
  { rule: annexForm, severity: "warning", fix: "safe" },
  { rule: annexTitle, severity: "warning", fix: "offer" },
  { rule: dateForm, severity: "warning", fix: "safe" },
  { rule: dateInvalid, severity: "error", fix: null },
  { rule: dateOrder, severity: "warning", fix: null },
  { rule: remarkBrackets, severity: "warning", fix: "safe" },
  { rule: copyFullStop, severity: "info", fix: "safe" },
  { rule: citationForm, severity: "warning", fix: "safe" },
  { rule: citationTitle, severity: "warning", fix: "offer" },
  { rule: missingPart, severity: "hint", fix: null },
];
