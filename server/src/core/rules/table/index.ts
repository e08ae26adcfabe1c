/** The rules about the table, in the order of the catalogue. */
import type { CatalogueEntry } from "../entry.js";
import { cellCount } from "./cellCount.js";
import { columns } from "./columns.js";
import { deadlineMissing } from "./deadlineMissing.js";
import { duplicateTask } from "./duplicateTask.js";
import { emptyGroup } from "./emptyGroup.js";
import { groupUncertain } from "./groupUncertain.js";
import { leadInherited } from "./leadInherited.js";
import { leadMissing } from "./leadMissing.js";
import { requirementMissing } from "./requirementMissing.js";
import { unreadable } from "./unreadable.js";

export const tableRules: readonly CatalogueEntry[] = [
  { rule: columns, severity: "error", fix: null },
  { rule: unreadable, severity: "error", fix: null },
  { rule: cellCount, severity: "error", fix: "offer" },
  { rule: requirementMissing, severity: "error", fix: null },
  { rule: deadlineMissing, severity: "error", fix: "offer" },
  { rule: leadMissing, severity: "error", fix: "offer" },
  { rule: leadInherited, severity: "hint", fix: "offer" },
  { rule: duplicateTask, severity: "warning", fix: null },
  { rule: emptyGroup, severity: "warning", fix: null },
  { rule: groupUncertain, severity: "hint", fix: null },
];
