import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dutyWords, otherUnits } from "../../../server/src/core/ledger/columns.js";
import { findLedgerUnits, type Ledger, ledgerOf, ledgerUnits, type NamedNotice } from "../../../server/src/core/ledger/ledger.js";
import { checked } from "../support/reading.js";
import { ledgerFor, notice, onlyEntry, seed, unitNamed } from "./support.js";

/** “牵头 做好甲。”, one a task. */
const own = ({ entries }: Ledger): readonly string[] =>
  entries.map(({ duties, requirement }) => `${duties.slice(0, 1).map(dutyWords).join("")} ${requirement}`);
const common = (ledger: Ledger): readonly string[] => own({ ...ledger, entries: ledger.common });

describe("whom a task concerns", () => {
  it("takes a unit for the same under all its names", () => {
    const table = notice([
      "（一）公开⇥县发展和改革局⇥县财政局⇥做甲。⇥6月底前",
      "⇥汶上县发展和改革局⇥县财政局⇥做乙。⇥9月底前",
      "⇥县财政局⇥县发改局⇥做丙。⇥3月底前",
    ]);
    assert.deepEqual(own(ledgerFor([table], "县发展和改革局")), ["责任 做丙。", "牵头 做甲。", "牵头 做乙。"]);
  });

  it("counts merged cells for every row they reach over", () => {
    const table = notice(["（一）公开⇥县商务局⇥县财政局⇥做甲。⇥6月底前", "⇥⇥⇥做乙。⇥9月底前", "⇥县司法局⇥⇥做丙。⇥9月底前"]);
    assert.deepEqual(own(ledgerFor([table], "县财政局")), ["责任 做甲。", "责任 做乙。"]);
    assert.deepEqual(own(ledgerFor([table], "县商务局")), ["牵头 做甲。", "牵头 做乙。"]);
  });

  it("reads every column of a role, and what brackets say beside a name", () => {
    const table = notice(["（一）公开⇥县商务局（牵头）、县财政局⇥县司法局⇥做甲。⇥6月底前"], {
      header: "工作任务⇥责任单位⇥配合单位⇥具体要求⇥完成时限",
    });
    const { lead, responsible } = onlyEntry(table);
    assert.deepEqual([lead.map(({ name }) => name), responsible.map(({ name }) => name)], [["县商务局"], ["县财政局", "县司法局"]]);
  });

  it("lets the first unit lead where the notice says so, and nobody where it does not", () => {
    const rows = ["（一）公开⇥县商务局、县财政局⇥做甲。⇥6月底前"];
    const header = "工作任务⇥责任单位⇥具体要求⇥完成时限";
    assert.deepEqual(onlyEntry(notice(rows, { header })).lead, []);
    const said = onlyEntry(notice(rows, { header, body: "责任单位中列在首位的为牵头单位。" }));
    assert.deepEqual([said.lead.map(({ name }) => name), said.responsible.map(({ name }) => name)], [["县商务局"], ["县财政局"]]);
  });

  it("keeps a name that nobody knows, and takes a sentence among the units for none", () => {
    assert.equal(onlyEntry(notice(["（一）公开⇥县民正局⇥⇥做甲。⇥6月底前"])).lead[0]?.unit, null);
    assert.deepEqual(onlyEntry(notice(["（一）公开⇥加强养老服务。健全机制。⇥⇥做甲。⇥6月底前"])).lead, []);
  });

  it("names the others without the unit itself", () => {
    const table = notice(["（一）公开⇥县商务局、县财政局⇥县司法局、各镇街⇥做甲。⇥6月底前"]);
    const { entries, unit } = ledgerFor([table], "县商务局");
    assert.deepEqual(
      entries.flatMap((entry) => otherUnits(entry, unit?.id ?? null)),
      ["共同牵头：县财政局", "责任：县司法局、各镇街"],
    );
  });
});

describe("one of many", () => {
  const table = notice([
    "（一）公开⇥县政府各部门、单位⇥各乡镇（街道）人民政府（办事处）⇥做甲。⇥6月底前",
    "⇥县司法局⇥县政府有关部门⇥做乙。⇥6月底前",
    "⇥县司法局⇥县政府各部门⇥做丙。⇥6月底前",
    "⇥各镇街⇥⇥做丁。⇥6月底前",
  ]);

  it("stands apart from what the unit has under its own name, and says what is open", () => {
    const ledger = ledgerFor([table], "县司法局");
    assert.deepEqual(own(ledger), ["牵头 做乙。", "牵头 做丙。"]);
    assert.deepEqual(common(ledger), ["牵头（县政府各部门、单位之一） 做甲。"]);
    assert.deepEqual(common(ledgerFor([table], "县统计局")), [
      "牵头（县政府各部门、单位之一） 做甲。",
      "责任（县政府有关部门，是否涉及待确认） 做乙。",
      "责任（县政府各部门之一） 做丙。",
    ]);
  });

  it("takes in institutions where the name says 单位, towns where it says 镇街, and no other county", () => {
    assert.deepEqual(common(ledgerFor([table], "县融媒体中心")), ["牵头（县政府各部门、单位之一） 做甲。"]);
    assert.deepEqual(common(ledgerFor([table], "苑庄镇")), [
      "责任（各乡镇（街道）人民政府（办事处）之一） 做甲。",
      "牵头（各镇街之一） 做丁。",
    ]);
    const other = notice(["（一）公开⇥县统计局⇥⇥做戊。⇥6月底前"], { place: "金乡县", number: "金政办字〔2025〕8号" });
    assert.deepEqual(common(ledgerOf([table, other], { unit: unitNamed([other], "县统计局") })), []);
  });

  it("lies below the place whose notice names it, also where the files of two places are called alike", () => {
    const rows = ["（一）公开⇥县司法局⇥各乡镇⇥做甲。⇥6月底前", "⇥苑庄镇⇥⇥做乙。⇥6月底前"];
    const named = (of: NamedNotice): NamedNotice => ({ ...of, name: "任务分解表.notice.txt" });
    const other = named(notice(rows.slice(0, 1), { place: "金乡县", number: "金政办字〔2025〕8号" }));
    const ledger = ledgerFor([named(notice(rows)), other], "苑庄镇");
    assert.deepEqual(
      [...ledger.entries, ...ledger.common].map(({ notice: { number } }) => number),
      ["汶政办字〔2025〕8号", "汶政办字〔2025〕8号"],
    );
    assert.deepEqual(
      ledger.notices.map(({ number }) => number),
      ["汶政办字〔2025〕8号"],
    );
  });

  it("can be left out", () => {
    assert.deepEqual(ledgerOf([table], { unit: unitNamed([table], "县司法局"), common: false }).common, []);
  });

  it("is a county where its own notices say that it lies below the city", () => {
    const city = notice(["（一）公开⇥市商务局⇥各县（市、区）政府⇥做甲。⇥6月底前"], { place: "济宁市", number: "济政办字〔2025〕9号" });
    assert.deepEqual(common(ledgerFor([city, table], "汶上县政府")), ["责任（各县（市、区）政府之一） 做甲。"]);
  });
});

describe("the ledger", () => {
  it("goes by the last day, then by the order of the notices, and what has no day comes last", () => {
    const table = notice([
      "（一）公开⇥县商务局⇥⇥做甲。⇥长期坚持",
      "⇥县商务局⇥⇥做乙。⇥12月底前",
      "⇥县商务局⇥⇥做丙。⇥年底前",
      "⇥县商务局⇥⇥做丁。⇥3月底前启动，6月底前完成",
    ]);
    assert.deepEqual(
      ledgerOf([table], { unit: null }).entries.map(({ requirement }) => requirement),
      ["做丁。", "做乙。", "做丙。", "做甲。"],
    );
  });

  it("says where each task stands", () => {
    const items = (rows: readonly string[], header?: string): readonly string[] =>
      ledgerOf([notice(rows, header === undefined ? {} : { header })], { unit: null }).entries.map(({ item }) => item);
    assert.deepEqual(
      items(["一、公开", "（一）目录⇥县商务局⇥⇥做甲。⇥6月底前", "⇥县商务局⇥⇥做乙。⇥6月底前", "（二）平台⇥县商务局⇥⇥做丙。⇥6月底前"]),
      ["一（一）第1项", "一（一）第2项", "一（二）"],
    );
    assert.deepEqual(items(["12⇥目录建设⇥县商务局⇥做甲。⇥6月底前"], "序号⇥工作任务⇥牵头单位⇥具体要求⇥完成时限"), ["序号12"]);
  });

  it("holds a task of the city's table and of the county's twice, each with its notice", () => {
    const row = "（一）公开⇥市生态环境局汶上县分局⇥⇥做甲。⇥6月底前";
    const ledger = ledgerFor([notice([row], { place: "济宁市", number: "济政办字〔2025〕9号" }), notice([row])], "市生态环境局汶上县分局");
    assert.deepEqual(
      ledger.entries.map(({ notice: { number } }) => number),
      ["济政办字〔2025〕9号", "汶政办字〔2025〕8号"],
    );
  });

  it("reads prose: who is named in brackets is responsible", () => {
    const jinan = seed("jinan-2025");
    const entries = ledgerFor([jinan], "市水务局").entries;
    assert.deepEqual([entries.length, entries[0]?.task, entries[0]?.item], [1, "优化政务公开专区建设", "二（七）"]);
  });

  it("is empty for an empty text, and for a notice without a table", () => {
    for (const text of ["", "关于召开会议的通知\n\n各单位：\n请准时参加。\n"]) {
      const of = { name: "a", checked: checked(text) };
      assert.deepEqual(ledgerOf([of], { unit: null }).entries, []);
      assert.deepEqual(ledgerUnits([of]), []);
    }
  });

  it("has a title that tells whose it is and of which year", () => {
    const wenshang = seed("wenshang-2025");
    assert.equal(ledgerFor([wenshang], "县财政局").title, "县财政局2025年工作任务台账");
    assert.equal(ledgerOf([wenshang], { unit: null }).title, "2025年汶上县政务公开工作要点任务台账");
    assert.equal(ledgerOf([wenshang, seed("jinxiang-2023")], { unit: null }).title, "工作任务总台账");
    assert.equal(ledgerOf([seed("jinxiang-2023")], { unit: null }).title, "2023年金乡县政务公开工作任务台账");
  });
});

describe("the units a ledger can be made for", () => {
  const counts = ledgerUnits([seed("wenshang-2025")]);

  it("come with how much they lead and share, names for many at the end", () => {
    const of = (name: string) => counts.find(({ unit }) => unit.name === name);
    assert.deepEqual([counts[0]?.unit.name, counts[0]?.leads, counts[0]?.shares], ["县政府办公室", 20, 0]);
    assert.deepEqual([of("县卫生健康局")?.leads, of("县卫生健康局")?.common], [4, 36]);
    const firstMany = counts.findIndex(({ unit }) => unit.isMany);
    assert.ok(firstMany > 0 && counts.slice(firstMany).every(({ unit }) => unit.isMany));
  });

  it("count what the ledgers hold", () => {
    const wenshang = seed("wenshang-2025");
    for (const { unit, leads, shares, common: shared } of counts.filter(({ unit: { isMany } }) => !isMany)) {
      const ledger = ledgerOf([wenshang], { unit });
      assert.equal(ledger.entries.length, leads + shares, unit.name);
      assert.equal(ledger.common.filter(({ duties }) => duties[0]?.open === false).length, shared, unit.name);
    }
  });

  it("are several where two counties have one of the same name", () => {
    const both = [seed("wenshang-2025"), seed("jinxiang-2023")];
    const named = (name: string) => findLedgerUnits(both, name).map(({ id }) => id);
    assert.deepEqual(named("县民政局").sort(), ["civil@汶上县", "civil@金乡县"]);
    assert.deepEqual(named("汶上县民政局"), ["civil@汶上县"]);
    assert.deepEqual(named("说明书"), []);
  });
});

describe("a ledger made again", () => {
  it("follows the edits of the notice", () => {
    const table = notice(["（一）公开⇥县商务局⇥⇥做甲。⇥6月底前", "⇥县财政局⇥⇥做乙。⇥9月底前"]);
    const { notice: text } = table.checked;
    assert.deepEqual(own(ledgerFor([table], "县财政局")), ["牵头 做乙。"]);
    const at = [...text.pieces]
      .map((piece) => piece.text)
      .join("")
      .indexOf("县商务局");
    table.checked.edit({ start: at, end: at + 4 }, "县财政局");
    assert.deepEqual(own(ledgerFor([table], "县财政局")), ["牵头 做甲。", "牵头 做乙。"]);
    table.checked.edit({ start: 0, end: 0 }, "\n");
    assert.deepEqual(
      ledgerFor([table], "县财政局").entries.map(({ line }) => line),
      [19, 20],
    );
  });
});
