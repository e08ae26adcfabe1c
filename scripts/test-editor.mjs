// The tests in a real VS Code: `node scripts/test-editor.mjs host|drive [FILE…] [--only TITLE] [--locale en] [--verbose] [--keep-package]`.
//
//   host   the mocha suite of test/editor/host/ in the extension host, on the working tree (dist/ is built first)
//   drive  the scenarios of test/editor/drive/ on the screen, on the packaged .vsix (made first, unless --keep-package)
//
// Locally, what cannot be had (Chromium, the VS Code server) is named and its tests are left out; with CI=true they fail.
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { summaryLine } from "./lib/count.mjs";
import { runNodeTests } from "./lib/node-test.mjs";
import { isMain } from "./lib/repo.mjs";
import { filesBelow, load } from "./lib/typescript.mjs";
import { packageExtension } from "./package.mjs";
import { ensureChromium, ensureHost } from "./vscode-host.mjs";

/**
 * The suite in the extension host, on dist/ as it is.
 * @param {import("../test/editor/harness/run-host.js").HostRun} [options]
 */
export async function testHost(options = {}) {
  const { runHostSuite } = /** @type {typeof import("../test/editor/harness/run-host.js")} */ (
    await load("test/editor/harness/run-host.ts")
  );
  return runHostSuite(options);
}

/** The scenarios on the screen, on the .vsix as it is. @param {readonly string[]} [files] @param {{verbose?: boolean, only?: string}} [options] */
export async function testDrive(files = [], options = {}) {
  await ensureChromium();
  await ensureHost(); // once, before the scenarios run beside each other
  const all = filesBelow("test/editor/drive", ".test.ts");
  const chosen = files.length === 0 ? all : all.filter((file) => files.some((name) => file.includes(name)));
  return runNodeTests("drive", chosen, { ...options, concurrency: 1 });
}

if (isMain(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: "string" },
      locale: { type: "string" },
      verbose: { type: "boolean", short: "v" },
      "keep-package": { type: "boolean" },
    },
  });
  const [kind, ...files] = positionals;
  const { only, verbose, locale } = values;
  const options = { ...(only !== undefined && { only }), ...(verbose !== undefined && { verbose }) };
  let count;
  if (kind === "host") {
    await build();
    count = await testHost({ ...options, ...(locale !== undefined && { locale }) });
  } else if (kind === "drive") {
    if (!values["keep-package"]) await packageExtension();
    count = await testDrive(files, options);
  } else {
    throw new Error("Say host or drive");
  }
  console.log(summaryLine(count));
  process.exit(count.failed > 0 ? 1 : 0);
}
