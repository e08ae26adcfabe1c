// Test files of node:test, written in TypeScript: bundled, run two at a time, counted.
import { run } from "node:test";
import { inspect } from "node:util";
import { bundle, ownFolder } from "./typescript.mjs";

/**
 * Bundles and runs test files, prints what failed (all results with `verbose`) and gives the count. A file that fails before its
 * first test counts as one failed test.
 * @param {string} name of the folder in .test-out/
 * @param {readonly string[]} files from the root of the repository
 * @param {{verbose?: boolean, concurrency?: number, only?: string}} [options] `only`: a pattern for the names of tests
 * @returns {Promise<import("./count.mjs").Count>}
 */
export async function runNodeTests(name, files, { verbose = false, concurrency = 2, only } = {}) {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const bundles = await bundle(files, ownFolder(name));
  // The stack of a failure shows the TypeScript. The children inherit it.
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, "--enable-source-maps"].filter(Boolean).join(" ");
  const events = run({ files: bundles, concurrency, timeout: LONGEST, ...(only !== undefined && { testNamePatterns: only }) });
  const count = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of events) {
    tally(event, count);
    print(event, verbose);
  }
  return count;
}

/** Milliseconds a file may take. The longest takes two minutes on a slow machine; one that waits for what never comes would wait for ever. */
const LONGEST = 600_000;

/** A suite is no test, and it fails again with each test in it; of its own it fails where a hook does. @param {any} data */
const isOwnResult = (data) => data.details?.type !== "suite" || !["subtestsFailed", undefined].includes(data.details.error?.failureType);

/** @param {any} event @param {Required<import("./count.mjs").Count>} count */
function tally({ type, data }, count) {
  if ((type !== "test:pass" && type !== "test:fail") || !isOwnResult(data)) return;
  if (data.skip !== undefined || data.todo !== undefined) count.skipped++;
  else if (type === "test:pass") count.passed++;
  else count.failed++;
}

/** The failures, what the tests write themselves, and with `verbose` what passed. @param {any} event @param {boolean} verbose */
function print({ type, data }, verbose) {
  if (type === "test:stdout" || type === "test:stderr") process.stdout.write(data.message);
  if ((type !== "test:pass" && type !== "test:fail") || !isOwnResult(data)) return;
  const left = data.skip !== undefined || data.todo !== undefined;
  if (type === "test:fail" && !left) {
    const error = data.details.error.cause ?? data.details.error;
    // A message that compares two notices is long enough; the notices themselves are not printed again.
    const text = inspect(error, { maxStringLength: 300, breakLength: 140 }).split("\n").slice(0, 60).join("\n    ");
    console.log(`✖ ${data.name}\n    ${text}`);
  } else if (verbose) console.log(`${left ? "﹣" : "✔"} ${data.name} (${Math.round(data.details.duration_ms)} ms)`);
}
