/**
 * All that knows notices (dist/server-core.js). The server answers `initialize` before it loads this. The rest of lsp/ imports types of the
 * core and its smallest files only.
 */
export { answersFrom } from "../core/features/adoption.js";
export { withDecisions } from "../core/lineage/decisions/decisionsText.js";
export { createNoticeService, noOtherNotices } from "../core/service.js";
export { collectUnits } from "../core/units/collect/collect.js";
export { registryOf } from "../core/units/collect/report.js";
export { registryFileName } from "../core/units/registration.js";
export { registryFile } from "../core/units/registryFile.js";
export { localityIn, newConfiguration, newRegistry, withRegistry, withUnit } from "../core/units/registryText.js";
export { shippedRegistries } from "../core/units/shipped.js";
export { readUnitListFile } from "../files/unitList.js";
