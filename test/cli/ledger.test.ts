import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { folderWith } from "./support/fenjie.js";

const NOTICE = `汶政办字〔2025〕8号

汶上县人民政府办公室
关于印发2025年汶上县重点工作任务分解表的通知

工作任务\t牵头部门\t责任单位\t具体要求\t完成时限
（一）公开\t县商务局\t县财政局\t做好目录。\t9月底前
\t县政府各部门、单位\t\t做好解读。\t长期坚持
`;
const OTHER = NOTICE.replaceAll("汶上县", "金乡县").replace("汶政办字", "金政办字");

describe("fenjie ledger", () => {
  it("writes a workbook of all tasks and of each unit into the current folder", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE });
    const { code, err } = folder.fenjie("ledger", ".");
    assert.equal(code, 0, err);
    assert.deepEqual(folder.files(), ["2025年汶上县重点工作任务台账.xlsx", "a.notice.txt"]);
    assert.match(err, /台账已写入“2025年汶上县重点工作任务台账\.xlsx”/u);
    assert.equal(folder.read("2025年汶上县重点工作任务台账.xlsx").subarray(0, 2).toString(), "PK");
  });

  it("makes that of one unit, on standard output where asked", () => {
    const { code, out, err } = folderWith({ "a.notice.txt": NOTICE }).fenjie(
      "ledger",
      "a.notice.txt",
      "--unit",
      "县财政局",
      "--format",
      "md",
      "--output",
      "-",
    );
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^# 县财政局2025年工作任务台账\n/u);
    assert.match(out, /\| 做好目录。 \| 责任 \| 牵头：县商务局 \|/u);
  });

  it("makes a calendar, and tells what it leaves out", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE });
    const { code, err } = folder.fenjie("ledger", "a.notice.txt", "--format", "ics", "--output", "tasks.ics");
    assert.equal(code, 0);
    assert.match(err, /另有1项没有具体日期，未列入日历：做好解读（长期坚持）/u);
    assert.match(folder.read("tasks.ics").toString(), /^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20250930\r\n/u);
  });

  it("writes a file for each unit into a folder, and never over one that is there", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE });
    const run = (...more: readonly string[]) =>
      folder.fenjie("ledger", "a.notice.txt", "--each", "--format", "docx", "--output", "out/", ...more);
    assert.equal(run().code, 0);
    assert.deepEqual(folder.files(), ["a.notice.txt", "out/县商务局2025年工作任务台账.docx", "out/县财政局2025年工作任务台账.docx"]);
    const again = run();
    assert.equal(again.code, 2);
    assert.match(again.err, /已经存在，没有写入；要覆盖请加 --force/u);
    assert.equal(run("--force").code, 0);
    const refused = folder.fenjie("ledger", "a.notice.txt", "--each", "--output", "one.xlsx");
    assert.equal(refused.code, 2);
    assert.match(refused.err, /--output 请写一个文件夹/u);
  });

  it("asks back for a name it does not know, or that two places have", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE, "b.notice.txt": OTHER });
    const unknown = folder.fenjie("ledger", "a.notice.txt", "--unit", "县商业务局");
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /没有“县商业务局”，是不是“县商务局”？/u);
    const several = folder.fenjie("ledger", ".", "--unit", "县商务局");
    assert.equal(several.code, 2);
    assert.match(several.err, /叫“县商务局”的有2个：汶上县商务局、金乡县商务局，请写全称/u);
    assert.equal(folder.fenjie("ledger", ".", "--unit", "金乡县商务局").code, 0);
    assert.deepEqual(folder.files(), ["a.notice.txt", "b.notice.txt", "县商务局2025年工作任务台账.xlsx"]);
  });

  it("says what cannot be read and does the rest", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE });
    const { code, err } = folder.fenjie("ledger", "a.notice.txt", "nowhere.txt");
    assert.equal(code, 2);
    assert.match(err, /nowhere\.txt: /u);
    assert.equal(folder.files().length, 2);
    assert.equal(folder.fenjie("ledger", "nowhere.txt").code, 2);
  });
});
