import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.js";

const NAME = "wenshang-2025.notice.txt";

const BRIEFINGS = "落实政府政策例行吹风会机制，权威解读重要政策，主动回应社会关切，合理引导社会预期。";
const LIBRARY = "持续优化升级市政府文件库建设，全力提升政策集中发布质效。";

scenario("a drafter goes the whole way: types, mends, completes, takes over two tasks, saves", {}, async (code) => {
  const original = code.read(NAME);
  const editor = await code.openFile(NAME);
  await code.statusBar("任务分解表");

  // Chinese as it arrives from an input method at once, and as it is composed.
  await editor.moveBehind(original, "加强养老服务扶持政策");
  await editor.typeChinese("、");
  await editor.compose(["b", "bu", "bu t", "bu tie"], "补贴", () => editor.waitForText("扶持政策、bu tie"));
  await editor.waitForText("扶持政策、补贴");
  const typed = original.replace("扶持政策", "扶持政策、补贴");

  // A slip is underlined once its row is left, and the light bulb mends it.
  await editor.moveBehind(typed, "（四）持续提升公众参与实效");
  await editor.typeChinese("。");
  await editor.waitForText("公众参与实效。");
  await editor.press("ArrowDown");
  await editor.waitForSquiggle("warning");
  await editor.press("ArrowUp");
  await editor.press("End");
  await editor.quickFix("删去“。”");
  await editor.waitForNoSquiggle("warning");

  // Pinyin initials behind a complete name: the next one, parted as this notice parts units.
  await editor.moveBehind(typed, "\t县民政局");
  await editor.type("sjj");
  await editor.complete("县审计局");
  const completed = typed.replace("\t县民政局\n", "\t县民政局\n\n县审计局\n");
  await editor.save();
  assert.equal(code.read(NAME), completed);

  // Two tasks of the Jining table that Wenshang does not carry, with Wenshang's departments.
  await code.runCommand("插入上级任务…");
  await code.pick(BRIEFINGS, LIBRARY);
  await code.statusBar("已插入2项任务");
  await editor.waitForText(BRIEFINGS.slice(0, 12));
  await editor.save();
  const behind = "二次解读、跟踪解读。\n\t长期坚持\n\n";
  const first = "\t（七）全力打造各级政策集中发布窗口\n\t县政府办公室\n";
  const inserted = completed
    .replace(behind, `${behind}\t\n\t县政府办公室\n\t县政府各部门、单位\n\t${BRIEFINGS}\n\t长期坚持\n\n`)
    // As in the parent it comes first in its group, and so under the heading.
    .replace(first, `${first}\t\n\t${LIBRARY}\n\t长期坚持\n\n\t\n\t县政府办公室\n`);
  assert.equal(code.read(NAME), inserted);

  // One undo takes both back.
  await editor.press("Control+Z");
  await editor.save();
  assert.equal(code.read(NAME), completed);
});
