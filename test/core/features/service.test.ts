import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Notice } from "../../../server/src/core/notice/document.js";
import { Checker } from "../../../server/src/core/rules/checker.js";
import { cells, plainService, rows, seedText } from "./support.js";

const ROW = "（一）公开⇥县财政局⇥县审计局⇥做好公开。⇥12月底前";

describe("the service", () => {
  it("goes on without a rule that throws", () => {
    const document = plainService.open(rows(`(一)公开⇥县财政局⇥县审计局⇥做好公开。⇥12月底前`).replaceAll("⇥", "\t"));
    const failed: string[] = [];
    const broken = {
      id: "test/broken",
      row: () => {
        throw new Error("no");
      },
    };
    const marks = {
      id: "test/marks",
      row: (
        _row: unknown,
        _context: unknown,
        report: (r: { span: { start: number; end: number }; message: { zh: string; en: string } }) => void,
      ) => report({ span: { start: 0, end: 1 }, message: { zh: "有", en: "yes" } }),
    };
    const catalogue = [broken, marks].map((rule) => ({ rule, severity: "error" as const, fix: null }));
    const checker = new Checker(
      document.checked.notice,
      () => document.checked.context,
      {},
      catalogue,
      (rule) => failed.push(rule),
    );
    assert.deepEqual(
      checker.findings().map(({ rule }) => rule),
      ["test/marks"],
    );
    assert.deepEqual(failed, ["test/broken"]);
    assert.throws(() => new Checker(Notice.read(document.checked.notice.text()), () => document.checked.context, {}, catalogue), /no/u);
  });

  it("answers at any place of any half-typed text", () => {
    const wenshang = seedText("wenshang-2025");
    const texts = [
      "",
      "\t",
      "（",
      "工作任务\t牵头部门",
      wenshang.slice(0, 900),
      wenshang.slice(3000, 4000),
      rows(ROW).replaceAll("⇥", "\t"),
      cells(ROW).replaceAll("⇥", "\t"),
      seedText("jinan-2025").slice(0, 3000),
    ];
    for (const text of texts) {
      const document = plainService.open(text);
      for (let offset = 0; offset <= text.length; offset += Math.max(1, Math.floor(text.length / 150))) {
        for (const { edit, additional } of plainService.complete(document, offset, "zh").items)
          for (const { span } of [edit, ...additional]) assert.ok(span.start >= 0 && span.end <= text.length && span.start <= span.end);
        plainService.hover(document, offset, "en");
        plainService.fixes(document, { start: offset, end: offset });
        plainService.inlayHints(document, { start: offset, end: offset + 100 }, { columns: true, inherited: true }, "zh");
      }
      plainService.symbols(document, "zh");
      plainService.folds(document);
    }
  });

  it("makes drafts for places with and without a registry, and none for what is no place", () => {
    assert.ok(plainService.localities().some(({ name }) => name === "曲阜市"));
    assert.match(plainService.draft("曲阜市", "政务公开工作要点", 2026)?.text ?? "", /曲阜市/u);
    assert.equal(plainService.draft("某某", "", 2026), null);
    const draft = plainService.draft("汶上县", "政务公开工作要点", 2026);
    const document = plainService.open(draft?.text ?? "");
    const offset = document.checked.notice.offsetAt(draft?.cursor ?? { line: 0, character: 0 });
    assert.ok(offset > 0 && document.checked.notice.layout === "cells");
  });
});
