/** What the shells use of documents of other programs. */
export { exportNotice, exportRemarks } from "./export.js";
export { documentName, stemOf } from "./fileName.js";
export { importDocument } from "./importDocument.js";
