/** Checking what comes from outside, fenjie.json and registries, with zod: loaded when there is such a file (dist/server-validation.js). */
export { validateRegistry } from "../core/units/registry-schema.js";
