import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accept, cells, complete, found, rows } from "./support.js";

const REST = "⇥做好公开。⇥12月底前";

describe("completing units", () => {
  it("finds a name by its characters, by initials and by pinyin", () => {
    for (const typed of ["县教", "xjyhtyj", "xianjiaoyu", "教育"]) {
      const at = complete(rows(`（一）公开⇥${typed}|⇥${REST}`));
      assert.ok(found(at).includes("县教育和体育局"), typed);
    }
  });

  it("puts the name in the place of what is typed", () => {
    assert.equal(accept(rows(`（一）公开⇥xjy|⇥${REST}`), "县教育和体育局"), rows(`（一）公开⇥县教育和体育局⇥${REST}`));
    assert.equal(accept(cells(`（一）公开⇥县教|⇥${REST}`), "县教育和体育局"), cells(`（一）公开⇥县教育和体育局⇥${REST}`));
  });

  it("replaces from the last separator on", () => {
    for (const separator of ["、", "，", " ", "；", "　"]) {
      const row = (name: string): string => rows(`（一）公开⇥县财政局${separator}${name}⇥${REST}`);
      assert.equal(accept(row("县审|"), "县审计局"), row("县审计局"), separator);
    }
  });

  it("replaces a name that the cursor stands in, and keeps the next one", () => {
    assert.equal(accept(rows(`（一）公开⇥县财|政局⇥${REST}`), "县审计局"), rows(`（一）公开⇥县审计局⇥${REST}`));
    assert.equal(accept(rows(`（一）公开⇥县审|、县财政局⇥${REST}`), "县审计局"), rows(`（一）公开⇥县审计局、县财政局⇥${REST}`));
    assert.equal(accept(rows(`（一）公开⇥县审|县财政局⇥${REST}`), "县审计局"), rows(`（一）公开⇥县审计局县财政局⇥${REST}`));
  });

  it("offers no unit twice in a cell, nor the lead among the responsible ones", () => {
    const { labels } = complete(rows(`（一）公开⇥县财政局、县审计局、|⇥${REST}`));
    assert.ok(!labels.includes("县财政局") && !labels.includes("县审计局") && labels.includes("县司法局"));
    assert.ok(!complete(rows(`（一）公开⇥县财政局⇥|${REST}`)).labels.includes("县财政局"));
  });

  it("does not offer what is being typed as a unit of some other place", () => {
    const { labels } = complete(rows(`（一）公开⇥县民政局县|⇥${REST}`));
    assert.ok(labels.includes("县审计局"));
    assert.ok(!labels.includes("县民政局县"));
  });

  it("puts the separator of the notice between a name that is complete and the next", () => {
    const used = "（一）公开⇥县财政局、县审计局⇥县司法局⇥甲。⇥12月底前";
    const inRows = (lead: string): string => rows(used, `⇥${lead}⇥${REST}`);
    assert.equal(accept(inRows("县教育和体育局|"), "县民政局"), inRows("县教育和体育局、县民政局"));
    assert.equal(accept(inRows("县教育和体育局县民|"), "县民政局"), inRows("县教育和体育局、县民政局"));
    const blankLines = "（一）公开⇥县财政局\n\n县审计局⇥县司法局⇥甲。⇥12月底前";
    const inCells = (lead: string): string => cells(blankLines, `⇥${lead}⇥${REST}`);
    assert.equal(accept(inCells("县教育和体育局|"), "县民政局"), inCells("县教育和体育局\n\n县民政局"));
  });

  it("parts a collective by a comma", () => {
    const row = (units: string): string => rows(`（一）公开⇥县政府办公室⇥${units}${REST}`);
    assert.equal(
      accept(row("县政府各部门、单位|"), "各乡镇（街道）人民政府（办事处）"),
      row("县政府各部门、单位，各乡镇（街道）人民政府（办事处）"),
    );
  });

  it("goes on with a longer name that begins like a complete one", () => {
    const { items } = complete(rows(`（一）公开⇥县政府|⇥${REST}`));
    const office = items.find(({ label }) => label === "县政府办公室");
    assert.equal(office?.edit.text, "县政府办公室");
  });

  it("offers first what the column uses most, then what the other unit column uses", () => {
    const used = ["（一）公开⇥县审计局⇥县司法局⇥甲。⇥12月底前", "⇥县审计局⇥⇥乙。⇥12月底前", "⇥县民政局⇥⇥丙。⇥12月底前"];
    const { labels } = complete(rows(...used, `⇥|⇥${REST}`));
    assert.deepEqual(labels.slice(0, 3), ["县审计局", "县民政局", "县司法局"]);
  });

  it("follows the edits of the notice", () => {
    const { document, text } = complete(rows("（一）公开⇥县审计局⇥|⇥甲。⇥12月底前"));
    const at = text.indexOf("县审计局");
    document.edit({ start: at, end: at + 4 }, "县民政局");
    assert.deepEqual(
      document.usage.unitsIn("lead").map(({ unit }) => unit.preferred),
      ["县民政局"],
    );
  });

  it("speaks of the place the notice is of", () => {
    const city = rows(`（一）公开⇥市教|⇥${REST}`).replaceAll("汶上县", "济宁市").replace("汶政办字", "济政办字");
    assert.ok(found(complete(city)).includes("市教育局"));
  });

  it("offers nothing in the front part, in a requirement and behind the table", () => {
    assert.deepEqual(complete(rows("（一）公开⇥县财政局⇥⇥做好公|开。⇥12月底前")).labels, []);
    assert.deepEqual(complete(rows("（一）公开⇥县财政局⇥⇥做好。⇥12月底前").replace("请认真", "请|认真")).labels, []);
    assert.deepEqual(complete(`${rows("（一）公开⇥县财政局⇥⇥做好。⇥12月底前")}\n抄送：县委|。\n`).labels, []);
  });

  it("completes inside the brackets of prose", () => {
    const prose = (units: string): string => `济宁市2025年工作要点\n\n一、公开\n\n（一）完善公开。持续完善目录。（责任单位：${units}）\n`;
    const at = complete(prose("市审计局、市教|"));
    assert.ok(at.labels.length > 20, "units are offered");
  });
});
