import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LensKinds } from "../../../server/src/core/features/lineage/lens.js";
import { NO_DECISIONS } from "../../../server/src/core/lineage/decisions/decisions.js";
import type { Language } from "../../../server/src/core/message.js";
import { cityTable, type Opened, openAmong, openBelow } from "./lineageSupport.js";
import { seedText } from "./support.js";

/** “11 ← 第14行 · 原样”: line of the notice, from 1, and title. */
const lenses = ({ service, document }: Opened, kinds: LensKinds = "all", language: Language = "zh"): readonly string[] =>
  service.lineage
    .lenses(document.checked, kinds)
    .map(({ piece, title }) => `${document.checked.notice.lineOf(piece) + 1} ${title(language)}`);

const CITY = [
  ["（一）主动公开", "市政府办公室", "各县（市、区）政府", "更新主动公开事项目录，建立市县乡三级目录体系。", "3月底前"],
  ["", "市司法局", "", "有条件的县（市、区）探索开展规范化试点，制定公开信息管理规范。", "12月底前"],
  ["（二）政策解读", "市政府办公室", "", "坚持政策解读与政策制定同步谋划、同步安排、同步实施。", "长期坚持"],
  ["", "市政府办公室", "", "落实政府政策例行吹风会机制，权威解读重要政策。", "长期坚持"],
];

describe("lenses over rows", () => {
  it("say from which row one comes, and the words that were changed", () => {
    const county = openBelow(CITY, [
      ["（一）主动公开", "县政府办公室", "", "更新主动公开事项目录，建立县乡两级目录体系。", "3月底前"],
      ["", "县司法局", "", "探索开展规范化试点，制定公开信息管理规范。", "12月底前"],
      ["", "县财政局", "", "按季度公布惠农补贴发放名册，接受村民监督。", "12月底前"],
      ["（二）政策解读", "县政府办公室", "", "坚持政策解读与政策制定同步谋划、同步安排、同步实施。", "长期坚持"],
      ["", "县政府办公室", "", "", ""],
    ]);
    assert.deepEqual(lenses(county), [
      "10 ← 济政办字〔2025〕9号 · 缺1项",
      "11 ← （一） · 全部承接",
      "11 ← 第11行 · 改写：市县乡三级→县乡两级",
      "12 ← 第12行 · 改写：－有条件的县（市、区）",
      "13 新增",
      "14 ← （二） · 缺1项",
      "14 ← 第13行 · 原样",
    ]);
    assert.deepEqual(lenses(county, "groups"), ["10 ← 济政办字〔2025〕9号 · 缺1项", "11 ← （一） · 全部承接", "14 ← （二） · 缺1项"]);
    assert.equal(lenses(county, "all", "en")[2], "11 ← line 11 · adapted: 市县乡三级→县乡两级");
  });

  it("name all rows that were put into one, and say that one was divided", () => {
    const merged = openBelow(CITY, [
      [
        "（二）解读",
        "县政府办公室",
        "",
        "坚持政策解读与政策制定同步谋划、同步安排、同步实施；落实政府政策例行吹风会机制，权威解读重要政策。",
        "长期坚持",
      ],
    ]);
    const [, , row] = lenses(merged);
    assert.match(row ?? "", /^11 ← 第13、14行 · 改写/u);
    const divided = openBelow(
      [
        [
          "（一）培训",
          "市司法局",
          "",
          "围绕主动公开、依申请公开、政策解读等重点工作，定期组织集中学习培训；加强专业队伍建设，确保人员稳定。",
          "12月底前",
        ],
      ],
      [
        ["（一）培训", "县司法局", "", "围绕主动公开、依申请公开、政策解读等重点工作，定期组织集中学习培训。", "12月底前"],
        ["", "县司法局", "", "加强主动公开、依申请公开、政策解读等重点工作专业队伍建设，确保人员稳定，定期组织集中学习。", "12月底前"],
      ],
    );
    assert.ok(lenses(divided).some((lens) => lens.includes("第11行（分为2行）")));
  });

  it("show another heading of the group above with its words", () => {
    const county = openBelow(CITY, [
      ["（一）做好解读", "县政府办公室", "", "坚持政策解读与政策制定同步谋划、同步安排、同步实施。", "长期坚持"],
    ]);
    assert.ok(lenses(county).some((lens) => lens === "11 ← （二）政策解读 · 缺1项"));
  });

  it("are silent where nothing comes from above, but for the table itself", () => {
    const foreign = openBelow(CITY, [["（一）防汛", "县应急管理局", "", "检修泵站闸门，备足沙袋和救生衣。", "6月底前"]]);
    assert.deepEqual(lenses(foreign), ["10 ← 济政办字〔2025〕9号 · 缺4项"]);
    const alone = openAmong({}, foreign.text);
    assert.deepEqual(lenses(alone), []);
  });

  it("offer what is missing: of the group over the group, all over the table", () => {
    const county = openBelow(CITY, [
      ["（二）政策解读", "县政府办公室", "", "坚持政策解读与政策制定同步谋划、同步安排、同步实施。", "长期坚持"],
    ]);
    const found = county.service.lineage.lenses(county.document.checked, "all").map(({ does }) => does);
    assert.deepEqual(
      found.map((does) => (does.kind === "insert" ? (does.ids?.length ?? "any") : does.kind)),
      ["any", 1, "open"],
    );
  });

  it("count nothing as missing that is left out on purpose", () => {
    const county = openBelow(CITY, [
      ["（二）政策解读", "县政府办公室", "", "坚持政策解读与政策制定同步谋划、同步安排、同步实施。", "长期坚持"],
    ]);
    const { checked } = county.document;
    const open = county.service.lineage.coverage(checked, county.service.lineage.of(checked) ?? assert.fail()).open;
    const left = open.map(({ id }) => ({ notice: "own.notice.txt", parent: "city.notice.txt", task: id, words: "", reason: "本县没有" }));
    const decided = openAmong({ "city.notice.txt": cityTable(CITY) }, county.text, "own.notice.txt", {
      ...NO_DECISIONS,
      notForUs: left.slice(1),
    });
    assert.deepEqual(lenses(decided).slice(0, 2), ["10 ← 济政办字〔2025〕9号 · 缺1项", "11 ← （二） · 全部承接"]);
    const now = decided.service.lineage.of(decided.document.checked) ?? assert.fail();
    assert.deepEqual(
      decided.service.lineage.coverage(decided.document.checked, now).open.map(({ notForUs }) => notForUs),
      [null, "本县没有", "本县没有"],
    );
    const { higher } = decided.service.lineage.comparison(decided.document.checked, now, "zh") ?? assert.fail();
    assert.equal(higher.filter(({ text }) => text.endsWith("不适用")).length, 2);
  });

  it("of wenshang-2025: one over every row, thirteen of them adapted", () => {
    const county = openAmong({ "jining-2025.notice.txt": seedText("jining-2025") }, seedText("wenshang-2025"));
    const titles = lenses(county);
    const rows = titles.filter((title) => /← 第\d+行/u.test(title));
    assert.equal(rows.length, 52);
    assert.equal(rows.filter((title) => title.includes("改写：")).length, 13);
    assert.ok(titles.includes("38 ← 第34行 · 改写：市县乡三级→县乡两级"));
    assert.ok(titles.includes("170 ← （七） · 缺2项"));
  });
});
