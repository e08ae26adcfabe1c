/** What goes out on paper and comes back: the merged cells of an exported table, and of copied rows, mean the same when they are read in. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { copyTable } from "../../../server/src/core/foreign/copy.js";
import { noticeFrom } from "../../../server/src/core/foreign/notice.js";
import { paperTableOf } from "../../../server/src/core/paper/tables.js";
import { essences, inCells, inRows, WENSHANG } from "../lineage/support.js";
import { seed } from "../notice/support/seeds.js";
import { checked } from "../support/reading.js";
import { documentOf, onPaper } from "./support/document.js";

const withoutBlanks = (essence: string): string => essence.replace(/\\n|\s/gu, "");

describe("a table that was exported", () => {
  for (const name of ["jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"] as const)
    it(`${name} comes back with its tasks and units`, () => {
      const original = checked(seed(name));
      const row = [...original.notice.pieces].find(({ kind }) => kind === "row");
      assert.ok(row);
      const start = original.notice.startOf(row);
      const paper = paperTableOf(original.notice, { start, end: start });
      assert.ok(paper);
      const made = noticeFrom(documentOf(onPaper(paper)));
      assert.deepEqual(essences(checked(made.text)).map(withoutBlanks), essences(original).map(withoutBlanks));
      assert.deepEqual([made.doubts, made.remarks], [0, []]);
    });
});

describe("copied rows", () => {
  const rows = ["一、标准", ["（一）公开", "县教育局\n县公安局", "", "完善目录。", "6月底前"], ["", "", "", "做好“公开”。", "长期坚持"]];
  for (const text of [
    inCells(WENSHANG, rows),
    inRows(
      WENSHANG,
      rows.map((row) => (typeof row === "string" ? row : row.map((cell) => cell.replace("\n", " ")))),
    ),
  ])
    it("are a table with merged cells, and text with TABs", () => {
      const notice = checked(text);
      const at = text.indexOf("做好");
      const one = copyTable(notice, { start: at, end: at + 2 });
      assert.equal(one?.rows, 1);
      const all = copyTable(notice, { start: at, end: at });
      assert.equal(all?.rows, 3);
      assert.match(all?.html ?? "", /<td colspan="5"[^>]*>一、标准<\/td>/u);
      assert.match(all?.html ?? "", /<td rowspan="2"[^>]*>（一）公开<\/td>/u);
      assert.match(
        all?.text ?? "",
        /^工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\r\n一、标准\t\t\t\t\r\n（一）公开\t"县教育局\n县公安局"\t\t完善目录。\t6月底前\r\n/u,
      );
    });

  it("there are none outside a table, and in prose", () => {
    assert.equal(copyTable(checked(inCells(WENSHANG, rows)), { start: 0, end: 0 }), null);
    assert.equal(copyTable(checked("一、推进公开\n（一）落实。做好公开。（责任单位：县教育局）\n"), { start: 0, end: 5 }), null);
  });
});
