import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type AdaptedPair, learnPhrases } from "../../../../server/src/core/lineage/localisation/phrases.js";
import { suggestLocal } from "../../../../server/src/core/lineage/localisation/suggest.js";
import { at, marked } from "./support.js";

const [nanjing, gulou] = [at("南京市"), at("鼓楼区", { parent: "南京市" })];

const pair = (parent: string, child: string, line = 12, name = "鼓楼区2024"): AdaptedPair => ({
  parent,
  child,
  from: { name: "南京市", level: "city", parent: "江苏省", short: "南京" },
  to: { name: "鼓楼区", level: "district", parent: "南京市", short: "鼓楼" },
  source: { name, line },
});

const learnt = (...pairs: readonly AdaptedPair[]): readonly string[] =>
  learnPhrases(pairs).map(({ original, replacement, count }) => `${original}→${replacement}${count > 1 ? ` ×${count}` : ""}`);

describe("what is learnt", () => {
  it("replacements for the level, counted", () => {
    assert.deepEqual(
      learnt(
        pair("学习借鉴先进地市的经验。", "学习借鉴其他城区的经验。"),
        pair("认真学习先进地市的做法。", "认真学习其他城区的做法。"),
        pair("面向各级行政机关开展培训。", "开展培训。"),
      ).slice(0, 1),
      ["先进地市→其他城区 ×2"],
    );
  });

  it("no rewording, no figures, no names that a city or a market is part of", () => {
    assert.deepEqual(
      learnt(
        pair("完善政务服务场景，规范市场主体名录。", "完善政策服务场景，规范经营主体名录。"),
        pair("培训50名市级干部。", "培训30名区级干部。"),
        pair("完成50个社区改造。", "完成30个社区改造。"),
        pair("加强城市管理。", "加强精细管理。"),
        pair("党委(党组)领导。", "党委（党组）领导。"),
        pair("升级平台功能。", "用好平台功能。"),
      ),
      [],
    );
  });

  it("nothing from a title in 《》", () => assert.deepEqual(learnt(pair("落实《南京市条例》要求。", "落实《鼓楼区条例》要求。")), []));

  it("nothing from equal texts", () => assert.deepEqual(learnt(pair("推动全市工作。", "推动全市工作。"), pair("", "")), []));
});

describe("what was learnt is offered", () => {
  const precedents = learnPhrases([pair("学习借鉴先进地市的经验。", "学习借鉴其他城区的经验。")]);

  it("before what the words alone suggest, with its source", () => {
    const [found] = suggestLocal("充分借鉴先进地市经验。", nanjing, gulou, precedents);
    assert.equal(found?.replacement, "其他城区");
    assert.match(found?.reason.zh ?? "", /鼓楼区2024第12行/u);
    assert.match(found?.reason.en ?? "", /鼓楼区2024, line 12/u);
  });

  it("keeps a slip a slip", () => {
    const chosen = learnPhrases([pair("指导各区和园区开展培训。", "指导各街道和园区开展培训。")]);
    assert.equal(marked("督促各区和园区落实。", nanjing, gulou, chosen), "督促[!各区→各街道]和园区落实。");
  });

  it("in quotation marks only where it was changed there, in 《》 never", () => {
    const slogan = learnPhrases([pair("建设“平安南京”示范点。", "建设“平安鼓楼”示范点。")]);
    assert.equal(marked("推进“平安南京”建设。", nanjing, gulou), "推进“平安南京”建设。");
    assert.equal(marked("推进“平安南京”建设。", nanjing, gulou, slogan), "推进“平安[?南京→鼓楼]”建设。");
    assert.equal(marked("落实《平安南京建设方案》。", nanjing, gulou, slogan), "落实《平安南京建设方案》。");
  });

  it("to another district of the city in that one's name, not to a place that goes by other words", () => {
    const scope = learnPhrases([pair("打造具有南京特色的品牌。", "打造具有鼓楼特色的品牌。")]);
    assert.match(
      suggestLocal("打造南京特色品牌。", nanjing, at("玄武区", { parent: "南京市" }), scope)[0]?.reason.zh ?? "",
      /^以往承接时“南京”改为“玄武”/u,
    );
    assert.doesNotMatch(
      suggestLocal("打造南京特色品牌。", nanjing, at("六合县", { parent: "南京市" }), scope)[0]?.reason.zh ?? "",
      /以往/u,
    );
  });
});
