import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.js";

scenario("the packaged extension opens the Wenshang notice, which can be typed in and saved", {}, async (code) => {
  const name = "wenshang-2025.notice.txt";
  const before = code.read(name);
  const editor = await code.openFile(name);
  await code.statusBar("任务分解表");
  await editor.moveBehind(before, "汶上县");
  await editor.typeChinese("（试）");
  await editor.save();
  assert.equal(code.read(name), before.replace("汶上县", "汶上县（试）"));
  await code.screenshot("packaged");
});
