// `npm run test:grammar`: what the TextMate grammar colours, test/grammar/**/*.test.ts, in the engine that VS Code uses.
import { summaryLine } from "./lib/count.mjs";
import { runNodeTests } from "./lib/node-test.mjs";
import { isMain, root } from "./lib/repo.mjs";
import { filesBelow } from "./lib/typescript.mjs";

/** @returns {Promise<import("./lib/count.mjs").Count>} */
export const testGrammar = () => runNodeTests("grammar", filesBelow("test/grammar", ".test.ts"));

if (isMain(import.meta.url)) {
  process.chdir(root);
  const count = await testGrammar();
  console.log(summaryLine(count));
  if (count.failed > 0) process.exitCode = 1;
}
