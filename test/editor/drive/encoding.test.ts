import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.js";

/** “济宁市\n2025年任务分解表\n\n工作任务⇥牵头部门⇥完成时限\n（一）公开目录⇥市政府办公室⇥12月底前\n” as government machines write it. */
const GB18030 = Buffer.from(
  "bcc3c4fecad00a32303235c4eac8cecef1b7d6bde2b1ed0a0ab9a4d7f7c8cecef109c7a3cdb7b2bfc3c509cdeab3c9cab1cfde0aa3a8d2bba3a9b9abbfaac4bfc2bc09cad0d5feb8aeb0ecb9abcad2093132d4c2b5d7c7b00a",
  "hex",
);

scenario(
  "a notice in GB18030 that came in as mojibake is reopened right, and only what is typed changes its bytes",
  { files: { "gb.notice.txt": GB18030 }, settings: { "[task-table]": { "files.autoGuessEncoding": false } } },
  async (code) => {
    const editor = await code.openFile("gb.notice.txt");
    assert.match(await code.notification("GB18030"), /只读/);
    await code.press("以 GB18030 重新打开");
    await editor.waitForText("济宁市");
    await code.statusBar("GB18030");
    await editor.moveTo(6, 1); // waits until the cursor is there: the document was reopened a moment ago
    await editor.typeChinese("市");
    await editor.save();
    assert.deepEqual(code.readBytes("gb.notice.txt"), Buffer.concat([GB18030, Buffer.from("cad0", "hex")]));
  },
);
