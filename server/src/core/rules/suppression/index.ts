/** The rule about comments that leave findings out. */
import type { CatalogueEntry } from "../entry.js";
import { unused } from "./unused.js";

export const suppressionRules: readonly CatalogueEntry[] = [{ rule: unused, severity: "hint", fix: "offer" }];
