/** The rules there are, in the order of the catalogue, with their default severities. Ids are fixed: users write them into their configuration. */

import { configRules } from "./config/index.js";
import { deadlineRules } from "./deadline/index.js";
import type { CatalogueEntry } from "./entry.js";
import { lineageRules } from "./lineage/index.js";
import { noticeRules } from "./notice/index.js";
import { numberingRules } from "./numbering/index.js";
import { suppressionRules } from "./suppression/index.js";
import { tableRules } from "./table/index.js";
import { textRules } from "./text/index.js";
import { unitsRules } from "./units/index.js";

export const CATALOGUE: readonly CatalogueEntry[] = [
  ...tableRules,
  ...numberingRules,
  ...deadlineRules,
  ...unitsRules,
  ...noticeRules,
  ...textRules,
  ...lineageRules,
  ...configRules,
  ...suppressionRules,
];
