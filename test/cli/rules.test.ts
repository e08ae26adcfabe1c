import assert from "node:assert/strict";
import fs from "node:fs";
import { describe, it } from "node:test";
import { widthOf } from "../../server/src/cli/report/width.js";
import { CATALOGUE } from "../../server/src/core/rules/catalogue.js";
import { folderWith } from "./support/fenjie.js";

const folder = folderWith();
const ids = CATALOGUE.map(({ rule }) => rule.id);

describe("fenjie rules", () => {
  it("lists every rule once, in columns, in the language of the environment", () => {
    const { code, out } = folder.fenjie("rules");
    const lines = out.trimEnd().split("\n");
    assert.equal(code, 0);
    assert.deepEqual(
      lines.map((line) => line.split(" ")[0]),
      ids,
    );
    assert.match(out, /^deadline\/past +警告 +完成时限早于成文日期$/mu);
    assert.match(out, /^deadline\/spacing +警告 +安全 +\S/mu);
    assert.match(out, /^text\/range-dash +关闭 +供选择 +\S/mu);
    const beforeSeverity = lines.map((line) => widthOf(/^\S+ +/u.exec(line)?.[0] ?? ""));
    assert.equal(new Set(beforeSeverity).size, 1, "one column below the other");
    assert.match(folder.fenjieIn({ LANG: "en_US.UTF-8" }, "rules").out, /^deadline\/past +warning +A deadline before/mu);
  });

  it("JSON", () => {
    const { version, rules } = JSON.parse(folder.fenjie("rules", "--format", "json").out);
    assert.equal(version, 1);
    assert.deepEqual(
      rules.map(({ id }: { id: string }) => id),
      ids,
    );
    assert.deepEqual(rules[ids.indexOf("deadline/past")], {
      id: "deadline/past",
      severity: "warning",
      fix: null,
      title: "完成时限早于成文日期",
    });
    assert.deepEqual([rules[ids.indexOf("text/range-dash")].severity, rules[ids.indexOf("deadline/spacing")].fix], ["off", "safe"]);
  });

  it("Markdown", () => {
    const lines = folder.fenjie("rules", "--format=markdown").out.trimEnd().split("\n");
    assert.deepEqual(lines.slice(0, 2), ["| 规则 | 级别 | 修复 | 说明 |", "|-|-|-|-|"]);
    assert.equal(lines.length, ids.length + 2);
    assert.ok(lines.includes("| deadline/spacing | 警告 | 安全 | 时限中有空格 |"));
  });

  it("takes no operands", () => {
    const { code, err } = folder.fenjie("rules", "x");
    assert.equal(code, 2);
    assert.equal(err, "fenjie: 多了“x”，用法：fenjie rules\n");
  });
});

describe("every rule", () => {
  it("has a page that is the one of docs/rules", () => {
    for (const id of ids) {
      const page = fs.readFileSync(`docs/rules/${id}.md`, "utf8");
      const { code, out } = folder.fenjie("explain", id);
      assert.equal(code, 0);
      assert.equal(out.split("\n")[0], page.split("\n")[0]?.replace("# ", ""));
      assert.ok(!/^#|^```|`/mu.test(out), `${id}: no marks of Markdown are left`);
    }
  });
});
