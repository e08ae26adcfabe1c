import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Draft, draftText, officeCode } from "../../../server/src/core/draft/draft.js";
import { unitsFor } from "../../../server/src/core/place.js";
import type { Locality } from "../../../server/src/core/units/registry.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { insert, offered, open, seed } from "../lineage/support.js";

const WENSHANG: Locality = { name: "汶上县", level: "county", parent: "济宁市", short: "汶上" };
const PLACES: readonly Locality[] = [
  { name: "山东省", level: "province", parent: null, short: "山东" },
  { name: "济宁市", level: "city", parent: "山东省", short: "济宁" },
  WENSHANG,
  { name: "市中区", level: "district", parent: "济南市", short: "市中" },
  { name: "大竹县", level: "county", parent: "达州市", short: "大竹" },
];

const draft = (locality: Locality, subject: string, parent: Parameters<typeof draftText>[0]["parent"] = null): Draft =>
  draftText({ subject, year: 2026, units: unitsFor(shippedRegistries, locality), code: officeCode(shippedRegistries, locality), parent });

describe("a new draft", () => {
  for (const locality of PLACES) {
    it(`of ${locality.name} reads as what it is, without any finding`, () => {
      const notice = open(draft(locality, "政务公开工作要点").text);
      const { parts } = notice;
      const title = `2026年${locality.name}政务公开工作要点任务分解表`;
      assert.equal(parts.title?.text, `关于印发${title}的通知`);
      assert.equal(parts.annexLine?.text, title);
      assert.deepEqual(
        parts.annexTitles.map((part) => part?.text),
        [title],
      );
      assert.equal(parts.year, 2026);
      assert.equal(notice.locality?.name, locality.name);
      assert.ok((parts.addressees?.text ?? "").startsWith("各"));
      assert.deepEqual(
        notice.findings().map(({ rule, message }) => `${rule} ${message.zh}`),
        [],
      );
      assert.deepEqual(
        [...notice.notice.pieces].map(({ kind }) => kind),
        ["front", "header", "section", "row"],
      );
      assert.equal(notice.notice.layout, "cells");
    });
  }

  it("addresses the governments below and the departments", () => {
    assert.ok(draft(WENSHANG, "").text.includes("\n各乡镇（街道）人民政府（办事处），县政府各部门、单位：\n"));
    assert.ok(draft(PLACES[0] as Locality, "").text.includes("\n各市人民政府，"));
  });

  it("puts the cursor behind 一、", () => {
    const { text, cursor } = draft(WENSHANG, "");
    assert.equal(text.split("\n")[cursor.line]?.slice(0, cursor.character), "\t一、");
    assert.equal(text.split("\n")[cursor.line]?.length, cursor.character);
  });

  it("takes a subject however it is given", () => {
    for (const subject of [
      "营商环境工作",
      "2026年营商环境工作",
      "汶上县营商环境工作任务分解表",
      "关于印发2026年汶上县营商环境工作任务分解表的通知",
      "《营商环境工作》",
    ]) {
      assert.ok(draft(WENSHANG, subject).text.includes("关于印发2026年汶上县营商环境工作任务分解表的通知"), subject);
    }
    assert.ok(draft(WENSHANG, " ").text.includes("2026年汶上县重点工作任务分解表"));
  });

  it("has the code the registry knows, and none where it knows none", () => {
    assert.ok(draft(WENSHANG, "").text.startsWith("汶政办字〔2026〕"));
    assert.ok(draft(PLACES[4] as Locality, "").text.startsWith("〔2026〕"));
  });

  it("cites its parent, whose tasks can then be inserted", () => {
    const parent = seed("jining-2025");
    const child = open(draft(WENSHANG, "政务公开工作要点", parent.parts).text);
    assert.equal(child.parts.citations[0]?.number?.text, "济政办字〔2025〕9号");
    const { after } = insert(child, parent, offered(child, parent));
    assert.equal(offered(after, parent).length, 0);
    assert.match(
      after.notice.text(),
      /完成时限\n\n\t一、坚持标准引领，持续推进政务公开规范转型\n\n\t（一）全面优化主动公开机制\n\t县政府办公室\n/u,
    );
    assert.ok(after.notice.text().endsWith("12月底前\n\n"));
    const one = insert(child, parent, offered(child, parent).slice(-1));
    assert.match(one.text, /\n\t一、健全工作机制，全面夯实政务公开工作基础\n\n\t（一）强化引领作用\n\t县政府各部门、单位，/u);
    assert.ok(one.text.slice(one.firstRow ?? 0).startsWith("\t一、健全工作机制"));
  });
});
