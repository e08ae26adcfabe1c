import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckedNotice } from "../../../server/src/core/checked.js";
import { inheritedRows, type NewRowPlace } from "../../../server/src/core/lineage/insertion/rows.js";
import type { Row } from "../../../server/src/core/notice/model.js";
import { inRows, JINING, open, seed, WENSHANG } from "./support.js";

const placeOf = (notice: CheckedNotice, words: string): NewRowPlace => {
  const piece = [...notice.notice.pieces].find((p): p is Row => p.kind === "row" && p.text.includes(words)) as Row;
  return { piece, form: piece.form };
};

describe("rows of 济宁 in 汶上", () => {
  const child = seed("wenshang-2025");
  const rows = inheritedRows(child, seed("jining-2025"));

  it("belong where the group of the same title is", () => {
    const place = placeOf(child, "二次解读");
    assert.deepEqual(
      rows.filter((row) => row.belongs(place)).map(({ group }) => group),
      ["（三）着力加强政策解读回应"],
    );
    assert.ok(!rows.some((row) => row.belongs(placeOf(child, "健全工作机制"))));
  });

  it("are written in its layout, without a heading inside the group", () => {
    const place = placeOf(child, "二次解读");
    assert.equal(
      rows.find((row) => row.belongs(place))?.text(place),
      "\t\n\t县政府办公室\n\t县政府各部门、单位\n\t落实政府政策例行吹风会机制，权威解读重要政策，主动回应社会关切，合理引导社会预期。\n\t长期坚持\n\n",
    );
  });

  it("bring their heading where 汶上 has no such group", () => {
    const place = placeOf(child, "加快推进政策专题应用场景建设，实施");
    assert.ok(
      rows
        .find(({ group }) => group.startsWith("（八）"))
        ?.text(place)
        .startsWith("\t（八）加快建设全省一体化依申请公开管理平台\n\t县政府办公室\n"),
    );
  });
});

describe("rows in a table that has none yet", () => {
  it("begin with the first number", () => {
    const child = open(inRows(WENSHANG, []));
    const header = [...child.notice.pieces].find((piece) => piece.kind === "header");
    const [row] = inheritedRows(child, open(inRows(JINING, [["(三) 公开", "市教育局", "", "做好公开。", "6月底前"]])));
    assert.ok(header?.kind === "header");
    assert.equal(row?.text({ piece: header, form: header.form }), "（一）公开\t县教育和体育局\t\t做好公开。\t6月底前\n");
  });
});
