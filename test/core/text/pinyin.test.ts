import assert from "node:assert/strict";
import { test } from "node:test";
import { filterTextOf, initialsOf, pinyinOf } from "../../../server/src/core/text/pinyin.js";
import fc from "../../properties.js";

test("a name is found by its initials and by its full pinyin", () => {
  assert.equal(initialsOf("市教育局")[0], "sjyj");
  assert.equal(pinyinOf("市教育局")[0], "shijiaoyuju");
  assert.ok(initialsOf("县发展和改革局").includes("xfzhggj"));
  assert.ok(pinyinOf("县水务局").includes("xianshuiwuju"));
});

test("every reading of a place name is found, not only the dictionary's", () => {
  assert.ok(initialsOf("单县").includes("sx"));
  assert.ok(pinyinOf("单县").includes("shanxian"));
  assert.ok(initialsOf("长清区").includes("cqq"));
  assert.ok(pinyinOf("莘县").includes("shenxian"));
  assert.ok(pinyinOf("乐陵市").includes("laolingshi"));
  assert.ok(pinyinOf("鄄城县").includes("juanchengxian"));
});

test("marks are left out, letters and digits stay", () => {
  assert.equal(initialsOf("各县（市、区）政府")[0], "gxsqzf");
  assert.equal(initialsOf("12345热线")[0], "12345rx");
  assert.deepEqual(initialsOf("（）、"), []);
  assert.deepEqual(pinyinOf(""), []);
});

test("there are few alternatives, the likeliest first", () => {
  const long = "单长行重乐解会朴盖覃".repeat(4);
  assert.ok(initialsOf(long).length <= 6);
  assert.ok(pinyinOf(long).length <= 6);
  assert.ok(pinyinOf("市行政审批服务局")[0]?.startsWith("shixing"));
});

/** What VS Code's matcher asks at least: the letters in their order, the first at the beginning of a word. */
const matches = (typed: string, filter: string): boolean =>
  filter.split(" ").some((_, index, words) => {
    const rest = words.slice(index).join(" ");
    if (rest[0] !== typed[0]) return false;
    let at = 0;
    for (const char of rest) if (char === typed[at]) at++;
    return at === typed.length;
  });

test("the filter text answers to Chinese, initials and pinyin, with and without the level", () => {
  const filter = filterTextOf("济宁市教育局", "市教育局");
  for (const typed of ["市教", "教育", "济宁", "sjyj", "jyj", "jnsjyj", "shijiaoyu", "jiaoyuju", "jiningshi"])
    assert.ok(matches(typed, filter), typed);
  assert.ok(filter.startsWith("市教育局 "));
  assert.ok(matches("xsthj", filterTextOf("县生态环境局")) && matches("sthj", filterTextOf("县生态环境局")));
});

test("the filter text stays within what the editor looks at, on one line", () => {
  const collective = "各县（市、区）政府，济宁高新区、太白湖新区、济宁经济技术开发区管委会";
  const filter = filterTextOf(collective);
  assert.ok(filter.length <= 128 && filter.startsWith(collective) && matches("gxsq", filter));
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 60 }), (name, short) => {
      const made = filterTextOf(name, short);
      assert.ok(made.length <= 128);
    }),
  );
});

test("the table is made in a moment", () => {
  const start = performance.now();
  for (let i = 0; i < 300; i++) filterTextOf(`汶上县第${i}人民医院`, `县第${i}人民医院`);
  assert.ok(performance.now() - start < 300);
});
