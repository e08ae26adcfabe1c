// `npm run test:grammar`: the scopes written in the comments of test/grammar/**/*.notice.txt against the TextMate grammars of package.json.
import { summaryLine } from "./lib/count.mjs";
import { isMain, manifest, run, tool } from "./lib/repo.mjs";
import { filesBelow } from "./lib/typescript.mjs";

/** @returns {Promise<import("./lib/count.mjs").Count>} */
export async function testGrammar() {
  const grammars = manifest().contributes?.grammars ?? [];
  let passed = 0;
  let failed = 0;
  const files = filesBelow("test/grammar", ".notice.txt");
  for (const file of grammars.length > 0 ? files : []) {
    const { code, output } = await run(tool("vscode-tmgrammar-test"), ["--config", "package.json", "--compact", file], { show: false });
    if (code === 0) passed++;
    else {
      failed++;
      console.log(`✖ ${file}\n${output.trim()}`);
    }
  }
  if (grammars.length > 0 && files.length === 0) console.log("There is no test of the grammar in test/grammar");
  return { passed, failed };
}

if (isMain(import.meta.url)) {
  const count = await testGrammar();
  console.log(summaryLine(count));
  if (count.failed > 0) process.exitCode = 1;
}
