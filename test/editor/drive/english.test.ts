import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.js";

scenario("an English editor is spoken to in English, the notice stays Chinese", { locale: "en" }, async (code) => {
  const name = "wenshang-2025.notice.txt";
  const editor = await code.openFile(name);
  await editor.moveBehind(code.read(name), "积极推进政务公开数字化转型");
  await editor.waitForSquiggle("warning");
  await editor.press("ArrowRight");
  const fixes = await editor.quickFixes();
  assert.ok(
    fixes.some((title) => /^(Delete|Remove)/.test(title)),
    fixes.join("\n"),
  );
  await editor.press("Escape");
  await editor.press("Escape");
  const chinese = (await code.problems()).filter((message) => !/[a-z]{3}.*\[Ln /.test(message));
  assert.deepEqual(chinese, []);
  await code.runCommand("Insert Tasks of the Higher-Level Table…");
  assert.ok((await code.picks()).length > 0);
});
