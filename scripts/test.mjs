// `npm test`: everything that can be tested, step by step, with one closing line “N passed, N failed”.
//
// What this machine cannot have (Debian's Chromium and LibreOffice, the server build of VS Code) is installed where it can be. Where it cannot, the steps
// that need it are named as left out; with CI=true they fail.
import { build, reportSizes } from "./build.mjs";
import { check } from "./check.mjs";
import { sum, summaryLine } from "./lib/count.mjs";
import { runNodeTests } from "./lib/node-test.mjs";
import { root } from "./lib/repo.mjs";
import { packageExtension } from "./package.mjs";
import { testFiles } from "./test-core.mjs";
import { testDrive, testHost } from "./test-editor.mjs";
import { testGrammar } from "./test-grammar.mjs";
import { testOffice } from "./test-office.mjs";

/** @typedef {import("./lib/count.mjs").Count} Count */

/** A step that is one test. @param {boolean} good @returns {Count} */
const one = (good) => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** @type {readonly (readonly [name: string, run: () => Promise<Count>])[]} */
const steps = [
  ["build", async () => one((await reportSizes(await build({ production: true }), { check: true })) === 0)],
  ["types, lint, generated files", check],
  ["core, command line, protocol", () => runNodeTests("core", testFiles())],
  ["grammar", testGrammar],
  ["documents in LibreOffice", testOffice],
  ["extension host", testHost],
  ["package", async () => one((await packageExtension()) !== "")],
  ["screen", testDrive],
];

process.chdir(root);
/** @type {Count[]} */
const counts = [];
/** @type {string[]} */
const leftOut = [];
for (const [name, run] of steps) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const count = await run().catch((error) => trouble(name, error));
  counts.push(count);
  console.log(`   ${summaryLine(count)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
const all = sum(counts);
console.log("");
for (const line of leftOut) console.log(`Left out: ${line}`);
process.stdout.write(`${summaryLine(all)}\n`, () => process.exit(all.failed > 0 ? 1 : 0));

/** A step that could not run. @param {string} name @param {Error} error @returns {Count} */
function trouble(name, error) {
  const missing = error.name === "NotToBeHad";
  console.error(`✖ ${missing ? error.message : (error.stack ?? error)}`);
  if (missing) leftOut.push(`${name} (${error.message.split("\n")[0]})`);
  return missing && process.env.CI !== "true" ? { passed: 0, failed: 0, skipped: 1 } : one(false);
}
