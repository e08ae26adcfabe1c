import assert from "node:assert/strict";
import { test } from "node:test";
import { Notice } from "../../../server/src/core/notice/document.js";

const HEADER = "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n";

const rowsOf = (body: string): readonly (readonly string[])[] =>
  [...Notice.read(HEADER + body).pieces].flatMap((p) => (p.kind === "row" ? [p.cells.map((c) => c.value)] : []));

test("a cell of several lines, and one that a page cut, leave their row whole", () => {
  assert.deepEqual(rowsOf("（一）公开\t县商务局\n县财政局\n县民政局\t各乡镇\t加强公开。\t12月底前\n"), [
    ["（一）公开", "县商务局\n县财政局\n县民政局", "各乡镇", "加强公开。", "12月底前"],
  ]);
  assert.deepEqual(rowsOf("\t县商务局\t各乡镇\t加强政务公\n\n开工作。\t12月底前\n"), [
    ["", "县商务局", "各乡镇", "加强政务公\n\n开工作。", "12月底前"],
  ]);
});

test("a short row takes nothing from the rows around it", () => {
  const full = "\t县财政局\t各乡镇\t做好解读。\t12月底前\n";
  assert.deepEqual(
    rowsOf(`\t县商务局\t各乡镇\t加强公开。\n${full}`).map((r) => r.length),
    [4, 5],
  );
  assert.deepEqual(
    rowsOf(`（三）新增\t县\n（四）其他\t县财政局\t各乡镇\n${full}`).map((r) => r.length),
    [2, 3, 5],
  );
  assert.deepEqual(
    rowsOf(`\t县商务局\t各乡镇\t加强公开。\n抄送：县委各部门。\n`).map((r) => r.length),
    [4],
  );
});
