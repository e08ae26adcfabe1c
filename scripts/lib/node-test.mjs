// Test files of node:test, written in TypeScript: bundled, run two at a time, counted.
import { Readable } from "node:stream";
import { run } from "node:test";
import { spec } from "node:test/reporters";
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
  const events = run({ files: bundles, concurrency, ...(only !== undefined && { testNamePatterns: only }) });
  const count = { passed: 0, failed: 0, skipped: 0 };
  const shown = Readable.from(
    (async function* () {
      for await (const event of events) {
        tally(event, count);
        if (verbose) yield event;
        else printTrouble(event);
      }
    })(),
  );
  for await (const text of shown.compose(new spec())) process.stdout.write(text);
  return count;
}

/** A suite is no test, and it fails again with each test in it; of its own it fails where a hook does. @param {any} data */
const isOwnResult = (data) => data.details?.type !== "suite" || !["subtestsFailed", undefined].includes(data.details.error?.failureType);

/** @param {any} event @param {Required<import("./count.mjs").Count>} count */
function tally({ type, data }, count) {
  if ((type !== "test:pass" && type !== "test:fail") || !isOwnResult(data)) return;
  if (data.skip !== undefined || data.todo !== undefined) count.skipped++;
  else if (type === "test:pass") count.passed++;
  else count.failed++;
}

/** The failures, and what the tests write themselves. @param {any} event */
function printTrouble({ type, data }) {
  if (type === "test:stdout" || type === "test:stderr") process.stdout.write(data.message);
  else if (type === "test:fail" && data.todo === undefined && isOwnResult(data)) {
    const error = data.details.error;
    console.log(`✖ ${data.name}\n${inspect(error.cause ?? error).replaceAll(/^/gm, "    ")}`);
  }
}
