/** What holds of any text: suggestions lie in it, in order; once taken, no slip is left. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { suggestLocal } from "../../../../server/src/core/lineage/localisation/suggest.js";
import fc from "../../../properties.js";
import { at } from "./support.js";

const pairs = [
  [at("济宁市"), at("汶上县")],
  [at("浙江省"), at("绍兴市", { parent: "浙江省" })],
  [at("南京市"), at("鼓楼区", { parent: "南京市" })],
  [at("济宁市"), at("曲阜市")],
  [at("汶上县"), at("南旺镇", { parent: "汶上县" })],
] as const;

const words = fc.constantFrom(
  ..."全市 我市 市县乡三级 省市县三级 市、县级 市委、市政府 市政府各部门 各县（市、区） 各县(市、区)政府 有条件的县（市、区） 济宁 济宁市 平安 法治 南京 浙江 汶上 特色 市直各部门 市级 市场 城市 上市 市域内 政府规章 、 ， 。 的 “ ” 《 》 和 各 县 区 乡镇 街道 社区 级 在 前列 平台 要 落实 制定 行政规范性文件 兄弟地市 \n 50 A".split(
    " ",
  ),
);
const texts = fc.array(words, { maxLength: 14 }).map((parts) => parts.join(""));

const taken = (text: string, found: ReturnType<typeof suggestLocal>): string =>
  [...found].reverse().reduce((local, { span, replacement }) => local.slice(0, span.start) + replacement + local.slice(span.end), text);

describe("any text", () => {
  it("has suggestions in order, within it, that change something", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...pairs), (text, [from, to]) => {
        let end = 0;
        for (const { span, original, replacement, reason } of suggestLocal(text, from, to)) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
          assert.equal(original, text.slice(span.start, span.end));
          assert.notEqual(original, replacement);
          assert.ok(reason.zh.length > 0 && reason.en.length > 0 && !/[。.]$/u.test(reason.zh));
          end = span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("has no slip left once all suggestions are taken, again and again", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...pairs), (text, [from, to]) => {
        let local = text;
        for (let i = 0; i < 4; i++) local = taken(local, suggestLocal(local, from, to));
        assert.deepEqual(
          suggestLocal(local, from, to).filter(({ sure }) => sure),
          [],
        );
      }),
      { numRuns: 2000 },
    );
  });
});
