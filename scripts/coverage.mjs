// `npm run coverage`: what of the TypeScript the tests of core, command line and protocol run, as text and in .test-out/coverage/.
import { build } from "./build.mjs";
import { summaryLine } from "./lib/count.mjs";
import { runNodeTests } from "./lib/node-test.mjs";
import { inRepo, root, run, tool } from "./lib/repo.mjs";
import { ownFolder } from "./lib/typescript.mjs";
import { testFiles } from "./test-core.mjs";

process.chdir(root);
await build(); // with source maps
const folder = ownFolder("coverage");
process.env.NODE_V8_COVERAGE = folder; // the test processes inherit it, and the servers they start
const count = await runNodeTests("core", testFiles());
delete process.env.NODE_V8_COVERAGE;
await run(tool("c8"), [
  // What is left out is named, not what is wanted: with --include c8 takes every line of a mapped file for covered.
  ...["report", "--temp-directory", folder, "--exclude-after-remap", "--exclude", "test/**", "--exclude", "node_modules/**"],
  ...["--reporter", "text", "--reporter", "html", "--reports-dir", inRepo(".test-out/coverage")],
]);
console.log(summaryLine(count));
if (count.failed > 0) process.exitCode = 1;
