import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ledgerOf, type NamedNotice } from "../../../server/src/core/ledger/ledger.js";
import { ledgerMarkdown } from "../../../server/src/core/ledger/markdown.js";
import { ledgerPaper } from "../../../server/src/core/ledger/paper.js";
import { ledgerBook, ledgerSheets } from "../../../server/src/core/ledger/sheets.js";
import { ledgerFor, notice, seed } from "./support.js";

const table = notice(["（一）公开⇥县商务局⇥县财政局、各镇街⇥做甲|乙。⇥9月底前", "⇥县政府各部门、单位⇥⇥做丙。⇥每季度末"]);

describe("a ledger as sheets", () => {
  const sheets = ledgerSheets(ledgerFor([table], "县商务局"));

  it("has one for the unit's own tasks and one for those of all", () => {
    assert.deepEqual(
      sheets.map(({ name, title }) => [name, title]),
      [
        ["本单位任务", "县商务局2025年工作任务台账（本单位任务）"],
        ["共性任务", "县商务局2025年工作任务台账（共性任务）"],
      ],
    );
  });

  it("has the last day as a date, room for the progress, and says what comes back", () => {
    assert.deepEqual(
      sheets.map(({ rows }) => rows[1]?.map((cell) => cell?.value)),
      [
        [
          "1",
          "公开",
          "做甲|乙。",
          "牵头",
          "责任：县财政局、各镇街",
          "9月底前",
          { date: "2025-09-30" },
          "汶政办字〔2025〕8号\n（一）第1项",
          "",
          "",
        ],
        [
          "1",
          "公开",
          "做丙。",
          "牵头（县政府各部门、单位之一）",
          "",
          "每季度末",
          "2025-06-30起",
          "汶政办字〔2025〕8号\n（一）第2项",
          "",
          "",
        ],
      ],
    );
  });

  it("names those who lead and share where it is for all", () => {
    const [all] = ledgerSheets(ledgerOf([table], { unit: null }));
    assert.equal(all?.name, "任务台账");
    assert.deepEqual(all?.rows[0]?.map((cell) => cell?.value).slice(3, 5), ["牵头单位", "责任单位"]);
    assert.deepEqual(all?.rows[1]?.map((cell) => cell?.value).slice(3, 5), ["县商务局", "县财政局、各镇街"]);
  });

  it("takes names that a spreadsheet takes, each once", () => {
    const long = "汶上县农业农村局农业综合行政执法大队农机监理与渔政管理服务中心工作组";
    const rows = [`（一）公开⇥${long}⇥⇥做甲。⇥9月底前`, `⇥${long}一⇥⇥做乙。⇥9月底前`];
    const book = ledgerBook([long, `${long}一`].map((name) => ledgerFor([notice(rows)], name)));
    const names = book.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.ok(name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/u.test(name), name);
  });

  it("are as wide as their columns, for all seeds and units", () => {
    for (const name of ["jining-2025", "jining-2024", "wenshang-2025", "jinxiang-2023", "jinan-2025"])
      for (const { rows, widths } of ledgerSheets(ledgerOf([seed(name)], { unit: null })))
        for (const row of rows) assert.equal(row.length, widths.length);
  });
});

describe("a ledger on paper", () => {
  const blocksOf = (notices: readonly NamedNotice[]) => ledgerPaper(ledgerFor(notices, "县商务局")).parts[0]?.blocks ?? [];

  it("lies across, under its title and what it is made from, with a table for each part", () => {
    assert.deepEqual(
      blocksOf([table]).map((block) => (block.kind === "table" ? `${block.rows.length} row` : block.runs[0]?.text)),
      [
        "县商务局2025年工作任务台账",
        "依据：《关于印发2025年汶上县重点工作任务分解表的通知》（汶政办字〔2025〕8号）",
        "本单位任务",
        "1 row",
        "共性任务",
        "1 row",
      ],
    );
  });

  it("shares the width out, and shows the day where notices of several years meet", () => {
    const earlier = notice(["（一）公开⇥县商务局⇥⇥做丁。⇥9月底前"], { number: "汶政办字〔2024〕8号", year: 2024 });
    const titles = (notices: readonly NamedNotice[]) =>
      blocksOf(notices).flatMap((block) => {
        if (block.kind !== "table") return [];
        assert.ok(Math.abs(block.widths.reduce((a, b) => a + b, 0) - 1) < 1e-9);
        return [block.header[0]?.cells.some(({ lines }) => lines[0] === "截止日期")];
      });
    assert.deepEqual(titles([table]), [false, false]);
    assert.deepEqual(titles([table, earlier]), [true, true]);
  });

  it("says so where there is nothing to do", () => {
    const none = ledgerOf([table], { unit: null });
    const blocks = ledgerPaper({ ...none, entries: [] }).parts[0]?.blocks ?? [];
    assert.deepEqual(blocks.at(-1), { kind: "paragraph", style: "body", runs: [{ text: "没有任务。", font: null }], source: null });
  });

  it("lets only a row break that fills a page", () => {
    const long = notice([`（一）公开⇥县商务局⇥⇥${"做好政务公开工作，".repeat(120)}完。⇥9月底前`, "⇥县商务局⇥⇥做乙。⇥9月底前"]);
    const breaks = blocksOf([long]).flatMap((block) => (block.kind === "table" ? block.rows.map(({ mayBreak }) => mayBreak) : []));
    assert.deepEqual(breaks, [true, false]);
  });
});

describe("a ledger in Markdown", () => {
  it("is a table in which nothing of the notice is markup", () => {
    const text = ledgerMarkdown(ledgerFor([table], "县商务局"));
    assert.match(text, /^# 县商务局2025年工作任务台账\n\n- 依据：/u);
    assert.match(text, /\| 做甲\\\|乙。 \| 牵头 \|/u);
    const rows = text.split("\n").filter((line) => line.startsWith("|"));
    for (const row of rows) assert.equal(row.replaceAll("\\|", "").split("|").length, 12);
  });
});
