/**
 * Documents of other programs, paper, ledgers, pictures (dist/server-documents.js): loaded when somebody first asks for one. What it shares
 * with the core stands in server-core.js alone (scripts/lib/lentModules.mjs).
 */
export { parseToJson } from "../core/parse.js";
export { reviewMarksIn } from "../core/review/marks.js";
