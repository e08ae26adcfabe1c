/** Checking what comes from outside, fenjie.json, fenjie.lineage.json, baselines and registries, and the patterns in them: loaded where there is such a file. */
export { validateBaseline } from "../core/baseline/baseline-schema.js";
export { validateConfiguration } from "../core/configuration-schema.js";
export { validateDecisions } from "../core/lineage/decisions/decisions-schema.js";
export { validateRegistry } from "../core/units/registry-schema.js";
export { ignoreMatcher, isGlob, readGlob } from "./globs.js";
