/** What the command line uses of documents of other programs; loaded when first used. */
export { exportNotice, exportRemarks } from "./export.js";
export { stemOf } from "./fileName.js";
export { importDocument } from "./importDocument.js";
export { ledgerFiles } from "./ledgerFiles.js";
