/** What is said of fenjie.json, registries and whatever else the program is set up with; none of it is found in a notice. */
import type { CatalogueEntry } from "../entry.js";
import { invalid } from "./invalid.js";

export const configRules: readonly CatalogueEntry[] = [{ rule: invalid, severity: "error", fix: null }];
