// The tests that need no editor: `node scripts/test-core.mjs [FILE|FOLDER…] [--verbose] [--only PATTERN] [--explore]`.
//
// They are all files test/{core,documents,cli,lsp,fuzz}/**/*.test.ts, or those whose path begins with one of the arguments. They are bundled, so
// they find files of the repository from the current directory (its root), not from import.meta.url. The tests in test/cli and test/lsp
// run what `npm run build` made. --explore tries properties with other samples than the usual ones, and names their seed.
import { parseArgs } from "node:util";
import { summaryLine } from "./lib/count.mjs";
import { runNodeTests } from "./lib/node-test.mjs";
import { isMain, root } from "./lib/repo.mjs";
import { filesBelow } from "./lib/typescript.mjs";

/** @param {readonly string[]} [beginnings] @param {readonly string[]} [folders] */
export const testFiles = (beginnings = [], folders = ["core", "documents", "cli", "lsp", "fuzz"]) =>
  folders
    .flatMap((folder) => filesBelow(`test/${folder}`, ".test.ts"))
    .filter((file) => beginnings.length === 0 || beginnings.some((beginning) => file.startsWith(beginning.replace(/^\.\//, ""))));

if (isMain(import.meta.url)) {
  process.chdir(root);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { verbose: { type: "boolean", short: "v" }, only: { type: "string" }, explore: { type: "boolean" } },
  });
  if (values.explore) {
    process.env.FENJIE_SEED = String(Date.now() % 2 ** 31);
    console.log(`FENJIE_SEED=${process.env.FENJIE_SEED}`);
  }
  const files = testFiles(positionals);
  if (files.length === 0) {
    console.error(`No test file${positionals.length > 0 ? ` begins with ${positionals.join(", ")}` : ""}`);
    process.exitCode = 1;
  }
  const count = await runNodeTests("core", files, values);
  console.log(summaryLine(count));
  if (count.failed > 0) process.exitCode = 1;
}
