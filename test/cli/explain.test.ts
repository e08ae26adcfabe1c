import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { plainText } from "../../server/src/cli/report/plainText.js";
import { widthOf } from "../../server/src/cli/report/width.js";
import { folderWith } from "./support/fenjie.js";

const folder = folderWith();

describe("fenjie explain", () => {
  it("prints the page of a rule", () => {
    const { code, out, err } = folder.fenjie("explain", "table/lead-missing");
    assert.equal(code, 0);
    assert.equal(err, "");
    assert.match(out, /^没有牵头部门\n\ntable\/lead-missing\n\n- 默认级别：错误\n- 快速修复：供选择\n- 依据：惯例\n\n责任单位填了/u);
    assert.match(out, /\n\n示例\n\n有问题：\n\n {4}⇥⇥县政府各部门、单位⇥.*\n\n应为：\n/u);
    assert.match(out, /在 fenjie\.json 中调整级别或关闭：\n\n {4}\{ "rules": \{ "table\/lead-missing": "off" \} \}\n$/u);
  });

  it("in English where the environment is", () => {
    const { out } = folder.fenjieIn({ LANG: "en_US.UTF-8" }, "explain", "table/lead-missing");
    assert.match(out, /^No lead\n\ntable\/lead-missing\n\n- Default severity: error\n/u);
  });

  it("tells the options of a rule", () => {
    assert.match(folder.fenjie("explain", "units/many-leads").out, /\n选项\n\n- count：从几个牵头单位起提示/u);
  });

  it("a rule there is not: the nearest ones", () => {
    const complaint = (id: string): string => {
      const { code, out, err } = folder.fenjie("explain", id);
      assert.equal(code, 2);
      assert.equal(out, "");
      return err.trimEnd();
    };
    assert.equal(complaint("table/lead-mising"), "fenjie: 没有“table/lead-mising”这条规则，是不是“table/lead-missing”？");
    assert.equal(complaint("past"), "fenjie: 没有“past”这条规则，是不是“deadline/past”？");
    assert.equal(complaint("table/past"), "fenjie: 没有“table/past”这条规则，是不是“deadline/past”？");
    assert.equal(complaint("Deadline/Past"), "fenjie: 没有“Deadline/Past”这条规则，是不是“deadline/past”？");
    assert.match(complaint("bracket-width"), /是不是“numbering\/bracket-width”、“units\/bracket-width”？$/u);
    assert.match(complaint("lead"), /“table\/lead-missing”、“table\/lead-inherited”/u);
    assert.equal(complaint("something-else"), "fenjie: 没有“something-else”这条规则，用 fenjie rules 列出所有规则");
    assert.equal(complaint("../../package"), "fenjie: 没有“../../package”这条规则，用 fenjie rules 列出所有规则");
    assert.match(folder.fenjie("explain").err, /没有写明要说明哪条规则，用法：fenjie explain RULE/u);
  });
});

describe("Markdown in a terminal", () => {
  it("loses its marks, and samples stand apart", () => {
    const markdown = "# 标题\n\n见 `fenjie.json` 与 **重要** 的[规则](../README.md)。\n\n```text\n# 一、`x`\n```\n\n- 一\n- 二";
    assert.equal(plainText(markdown), "标题\n\n见 fenjie.json 与 重要 的规则。\n\n    # 一、`x`\n\n- 一\n- 二");
    assert.equal(plainText("## 示例", { heading: (text) => `<${text}>` }), "<示例>");
  });

  it("is broken between words; no mark begins a line, no opening one ends it", () => {
    const text = plainText("责任单位填了，牵头部门却空着：多为改写上级的表（市级）时删去了本级没有的部门，忘了补上“本级”的。", {
      width: 20,
    });
    const lines = text.split("\n");
    assert.ok(lines.length > 3);
    for (const line of lines) {
      assert.ok(widthOf(line) <= 20, line);
      assert.doesNotMatch(line, /^[，。、：）”]|[（“]$/u);
    }
    assert.equal(plainText("- The column is filled and the lead empty", { width: 20 }), "- The column is\n  filled and the\n  lead empty");
    assert.equal(plainText("https://example.org/a/long/address", { width: 20 }).split("\n").join(""), "https://example.org/a/long/address");
  });
});
