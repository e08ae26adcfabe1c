/**
 * Documents of other programs, paper, ledgers, pictures (dist/server-documents.js): loaded when somebody first asks for one. What it shares
 * with the core stands in server-core.js alone (scripts/lib/lentModules.mjs).
 */
export { decompose } from "../core/decompose/decompose.js";
export { copyTable } from "../core/foreign/copy.js";
export { pasteTable } from "../core/foreign/paste.js";
export { findLedgerUnits, ledgerUnits } from "../core/ledger/ledger.js";
export { overviewOf } from "../core/overview/overview.js";
export { overviewPictures } from "../core/overview/pictures.js";
export { paperHtml } from "../core/paper/html.js";
export { paperOf } from "../core/paper/paperOf.js";
export { base64Of, bytesOfBase64 } from "../documents/base64.js";
export { exportNotice, exportRemarks } from "../documents/export.js";
export { documentName, stemOf } from "../documents/fileName.js";
export { importDocument } from "../documents/importDocument.js";
export { ledgerFiles } from "../documents/ledgerFiles.js";
export { readHtml } from "../documents/read/html/index.js";
export { readTabSeparated } from "../documents/read/tabSeparated.js";
