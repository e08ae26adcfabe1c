/** Checking what comes from outside, fenjie.json and registries: loaded when there is such a file (dist/server-validation.js). */
export { ignoreMatcher, isGlob, readGlob } from "../cli/globs.js";
export { validateConfiguration } from "../core/configuration-schema.js";
export { validateRegistry } from "../core/units/registry-schema.js";
