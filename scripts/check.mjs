// `npm run check`: types of every part, lint and formatting, and whether the generated files are up to date.

import { summaryLine } from "./lib/count.mjs";
import { isMain, run, tool } from "./lib/repo.mjs";

/** The parts with a tsconfig.json of their own; the pages in panels have one beside that of the client. */
const parts = ["server/src/core", "server", "client", "client/tsconfig.webview.json", "test", "scripts"];

/** @type {readonly (readonly [name: string, program: string, args: readonly string[]])[]} */
const checks = [
  ...parts.map((part) => /** @type {const} */ ([`types of ${part}`, tool("tsc"), ["-p", part]])),
  ["lint and format", tool("biome"), ["check", "--error-on-warnings", "."]],
  ["generated files", process.execPath, ["scripts/generate.mjs", "--check"]],
];

/** Runs all checks, showing the output of those that fail. @returns {Promise<import("./lib/count.mjs").Count>} */
export async function check() {
  const failures = [];
  for (const [name, program, args] of checks) {
    const { code, output } = await run(program, args, { show: false });
    console.log(`${code === 0 ? "✔" : "✖"} ${name}`);
    if (code !== 0) failures.push(`${name}\n${output.trim()}`);
  }
  for (const failure of failures) console.error(`\n${failure}`);
  return { passed: checks.length - failures.length, failed: failures.length };
}

if (isMain(import.meta.url)) {
  const count = await check();
  console.log(summaryLine(count));
  if (count.failed > 0) process.exitCode = 1;
}
