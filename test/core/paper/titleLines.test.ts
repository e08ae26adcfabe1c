/** Titles on lines of their own (GB/T 9704-2012 §7.3.1). */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { widthOf } from "../../../server/src/core/paper/measure.js";
import { titleLines } from "../../../server/src/core/paper/titleLines.js";
import fc from "../../properties.js";

const lines = (...given: string[]): readonly string[] => titleLines(given, 19);

describe("the lines of a title", () => {
  it("are the drafter's where they fit", () =>
    assert.deepEqual(lines("汶上县人民政府办公室", "关于印发2025年汶上县政务公开工作要点", "任务分解表的通知"), [
      "汶上县人民政府办公室",
      "关于印发2025年汶上县政务公开工作要点",
      "任务分解表的通知",
    ]));

  it("stand behind the blanks that a conversion made of them; a blank beside a figure is none", () =>
    assert.deepEqual(lines("济宁市人民政府办公室 关于印发济宁市贯彻落实 2025 年山东省政务 公开工作要点任务分解表的通知"), [
      "济宁市人民政府办公室",
      "关于印发济宁市贯彻落实2025年山东省政务",
      "公开工作要点任务分解表的通知",
    ]));

  it("are made where there is one long line: the issuer ahead, words whole, lengths alike", () => {
    assert.deepEqual(lines("济宁市人民政府办公室关于印发济宁市贯彻落实2024年山东省政务公开工作要点任务分解表的通知"), [
      "济宁市人民政府办公室",
      "关于印发济宁市贯彻落实2024年山东省",
      "政务公开工作要点任务分解表的通知",
    ]);
    assert.deepEqual(lines("2025年汶上县优化营商环境创新提升行动重点任务分解表"), [
      "2025年汶上县优化营商环境",
      "创新提升行动重点任务分解表",
    ]);
  });

  it("keep what is said in one breath, and what stands in quotation marks", () => {
    assert.deepEqual(lines("关于印发2017年全市政务公开工作任务分解表的通知"), ["关于印发2017年全市政务公开", "工作任务分解表的通知"]);
    assert.deepEqual(lines("关于印发2025年全市“两稳一保”重点任务分解表的通知"), ["关于印发2025年全市“两稳一保”", "重点任务分解表的通知"]);
  });

  it("are the drafter's up to the first that does not fit", () =>
    assert.deepEqual(lines("中共青川岭县委办公室 青川岭县人民政府办公室", "关于印发《2025年重点工作任务清单》的通知"), [
      "中共青川岭县委办公室",
      "青川岭县人民政府办公室",
      "关于印发《2025年",
      "重点工作任务清单》的通知",
    ]));

  it("cut no number, begin with no mark and lose nothing, whatever the title", () => {
    const words = fc.constantFrom("关于", "印发", "2025年", "《政务公开》", "工作要点", "（试行）", "的通知", "汶上县", "、", "A", "1.5");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.integer({ min: 8, max: 28 }), (parts, width) => {
        const text = parts.join("");
        const made = titleLines([text], width);
        assert.equal(made.join(""), text);
        for (const line of made.slice(1)) assert.doesNotMatch(line, /^[、）》]/u);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("汶上县", "政务公开", "工作", "要点", "的通知", "关于"), { maxLength: 40 }),
        fc.integer({ min: 8, max: 28 }),
        (parts, width) => {
          for (const line of titleLines([parts.join("")], width)) assert.ok(widthOf(line) <= width, line);
        },
      ),
    );
  });
});
