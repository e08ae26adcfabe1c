/**
 * One slip, one finding. Each line takes a notice, makes one slip in it, and says what must be found there beyond what was found before; nothing
 * else may come or go, on the row of the slip or on any other.
 *
 * A slip is written in the words around it, “→” for a TAB and “⏎” for a line break: `→县{民政=>民正}局⏎`. What is found is written as the rule
 * and the words it stands on.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { CheckedNotice } from "../../server/src/core/checked.js";
import type { Finding } from "../../server/src/core/rules/finding.js";
import { checked, wordsOf } from "./support/reading.js";

interface Slip {
  readonly slip: string;
  /** “units/unknown 县民正局”, a blank as “␣”. It stands on the row of the slip; one that stands elsewhere begins with “…”. */
  readonly found: readonly string[];
  /** Findings of before that the slip takes away, because it stands on their characters. */
  readonly gone?: readonly string[];
}

const slip = (text: string, ...found: readonly string[]): Slip => ({ slip: text, found });

const ROW = "→县民政局⏎→各乡镇（街道）人民政府（办事处）⏎→加强养老服务扶持政策和养老机构监管信息公开。⏎→12月底前";
/** The row of 县民政局 in wenshang-2025 with one part changed. */
const row = (part: string, put: string): string => {
  assert.equal(ROW.split(part).length, 2, part);
  return ROW.replace(part, `{${part}=>${put}}`);
};
const LOWER = "各县（市、区）政府，济宁高新区、太白湖新区、济宁经济技术开发区管委会";
const CITY_ROW = `→市民政局→${LOWER}→加强养老服务扶持政策和养老机构监管信息公开。→12月底前`;
const cityRow = (part: string, put: string): string => {
  assert.equal(CITY_ROW.split(part).length, 2, part);
  return CITY_ROW.replace(part, `{${part}=>${put}}`);
};

const SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  "seeds/notices/wenshang-2025": [
    // table/
    slip(row("⏎→加强养老服务扶持政策和养老机构监管信息公开。", ""), "table/cell-count 县民政局"),
    slip(row("⏎→12月底前", ""), "table/cell-count 县民政局"),
    slip(row("⏎→各乡镇（街道）人民政府（办事处）", ""), "table/cell-count 县民政局"),
    slip(row("→县民政局⏎", ""), "table/cell-count 各乡镇（街道）人民政府（办事处）"),
    slip("{→⏎=>}→县民政局⏎→各乡镇", "table/cell-count 县民政局"),
    slip("→县民政局⏎→各乡镇（街道）人民政府（办事处）⏎{=>→⏎}→加强养老服务扶持政策", "table/cell-count 12月底前"),
    slip(row("加强养老服务扶持政策和养老机构监管信息公开。", ""), "table/requirement-missing"),
    slip(row("12月底前", ""), "table/deadline-missing"),
    slip(row("县民政局", ""), "table/lead-missing"),
    slip(
      row("加强养老服务扶持政策和养老机构监管信息公开。", "持续做好权责清单依法公开和动态更新。"),
      "…table/duplicate-task 持续做好权责清单依法公开和动态更新。",
    ),
    slip("→（十三）强化引领作用{=>⏎⏎→（十四）品牌建设}", "table/empty-group （十三）强化引领作用"),
    // The columns exchanged: the requirement stands among the units, or in the place of the deadline.
    slip(
      "→县民政局⏎→{各乡镇（街道）人民政府（办事处）⏎→加强养老服务扶持政策和养老机构监管信息公开。=>加强养老服务扶持政策和养老机构监管信息公开。⏎→各乡镇（街道）人民政府（办事处）}",
      "units/unknown 加强养老服务扶持政策和养老机构监管信息公开。",
    ),
    slip(
      row("加强养老服务扶持政策和养老机构监管信息公开。⏎→12月底前", "12月底前⏎→加强养老服务扶持政策和养老机构监管信息公开。"),
      "deadline/unrecognised 加强养老服务扶持政策和养老机构监管信息公开。",
    ),
    // units/
    slip(row("县民政局", "县民正局"), "units/unknown 县民正局"),
    slip(row("县民政局", "县民政"), "units/unknown 县民政"),
    slip(row("县民政局", "县教肓和体育局"), "units/unknown 县教肓和体育局"),
    slip(row("县民政局", "市民政局"), "units/wrong-level 市民政局"),
    slip(row("县民政局", "省民政厅"), "units/wrong-level 省民政厅"),
    slip(row("县民政局", "区民政局"), "units/wrong-level 区民政局"),
    slip(row("县民政局", "嘉祥县民政局"), "units/wrong-level 嘉祥县民政局"),
    slip(row("各乡镇（街道）人民政府（办事处）", "市政府各部门、单位"), "units/wrong-level 市政府各部门、单位"),
    slip(row("县民政局", "县环保局"), "units/obsolete 县环保局"),
    slip(row("县民政局", "县卫计局"), "units/obsolete 县卫计局"),
    slip(row("各乡镇（街道）人民政府（办事处）", "县民政局，各乡镇（街道）人民政府（办事处）"), "units/lead-is-responsible 县民政局"),
    slip(row("各乡镇（街道）人民政府（办事处）", "县民政局"), "units/lead-is-responsible 县民政局"),
    slip(row("县民政局", "县民政局⏎⏎县民政局"), "units/duplicate 县民政局"),
    slip(row("县民政局", "县民政局县财政局"), "units/separator"),
    slip(row("县民政局", "县民政局、县财政局"), "units/separator 、"),
    slip(row("县民政局", "县民政局   县财政局"), "units/separator ␣␣␣"),
    slip(row("县民政局", "县民政局⏎县财政局"), "units/separator ⏎"),
    slip(row("县民政局", "县民政局、"), "units/separator 、"),
    slip(row("县民政局", "县民政局，⏎⏎县财政局"), "units/separator ，⏎⏎"),
    slip("→县民政局⏎→各乡镇{（街道）=>(街道)}人民政府", "units/bracket-width (街道)"),
    slip("→县民政局⏎→各乡镇{（街道）=>（街道)}人民政府", "units/bracket-width （街道)"),
    slip(row("各乡镇（街道）人民政府（办事处）", "各乡镇（街道）人民政府（办事处）等"), "units/open-list 等"),
    slip("→县发展和改革局⏎⏎县商务局⏎⏎{县市场监督管理局=>县市监局}", "units/variant 县市监局"),
    slip("→县发展和改革局⏎⏎县商务局⏎⏎{县市场监督管理局=>县场监督管理局}", "units/unknown 县场监督管理局"),
    slip("→县发展和改革局⏎⏎县商务局⏎⏎{县市场监督管理局=>市市场监管局}", "units/wrong-level 市市场监管局"),
    slip("→县发展和改革局⏎⏎{县商务局=>县发展和改革局}⏎⏎县市场监督管理局", "units/duplicate 县发展和改革局"),
    slip("{=>县委宣传部⏎⏎}县发展和改革局⏎⏎县商务局⏎⏎县市场监督管理局", "units/not-addressed 县委宣传部"),
    // deadline/
    slip(row("12月底前", "12 月底前"), "deadline/spacing 12␣月底前"),
    slip(row("12月底前", "12月低前"), "deadline/unrecognised 12月低前"),
    slip(row("12月底前", "l2月底前"), "deadline/unrecognised l2月底前"),
    slip(row("12月底前", "长期坚特"), "deadline/unrecognised 长期坚特"),
    slip(row("12月底前", "第五季度"), "deadline/unrecognised 第五季度"),
    slip(row("12月底前", "县财政局"), "deadline/unrecognised 县财政局"),
    slip(row("12月底前", "13月底前"), "deadline/impossible 13月底前"),
    slip(row("12月底前", "0月底前"), "deadline/impossible 0月底前"),
    slip(row("12月底前", "2月30日前"), "deadline/impossible 2月30日前"),
    slip(row("12月底前", "2月29日前"), "deadline/impossible 2月29日前"),
    slip(row("12月底前", "6月31日前"), "deadline/impossible 6月31日前"),
    slip(row("12月底前", "11月前"), "deadline/ambiguous 11月前"),
    slip(row("12月底前", "12月底"), "deadline/style 12月底"),
    slip(row("12月底前", "年底前"), "deadline/style 年底前"),
    slip(row("12月底前", "4月底前"), "deadline/past 4月底前"),
    slip(row("12月底前", "2024年12月底前"), "deadline/past 2024年12月底前"),
    slip(row("12月底前", "第一季度"), "deadline/past 第一季度"),
    slip(
      row("加强养老服务扶持政策和养老机构监管信息公开。", "2026年6月底前，加强养老服务扶持政策和养老机构监管信息公开。"),
      "deadline/conflict 12月底前",
    ),
    slip(
      row("加强养老服务扶持政策和养老机构监管信息公开。⏎→12月底前", "每季度公开一次养老服务扶持政策。⏎→9月底前"),
      "deadline/recurring 9月底前",
    ),
    // text/: what a special rule speaks about it speaks about alone.
    slip(row("信息公开。", "信息公开"), "text/requirement-full-stop"),
    slip(row("信息公开。", "信息公开；"), "text/requirement-full-stop ；"),
    slip(row("信息公开。", "信息公开。。"), "text/repeated-punctuation 。。"),
    slip(row("加强养老", "加强,养老"), "text/half-width ,"),
    slip(row("加强养老", "加强, 养老"), "text/half-width ,"),
    slip(row("信息公开。", "信息公开,"), "text/requirement-full-stop ,"),
    slip(row("养老机构", "（养老机构"), "text/unpaired （"),
    slip(row("和养老机构", "（养老机构)"), "text/mixed-pair （养老机构)"),
    slip(row("和养老机构", "(养老机构)"), "text/half-width (养老机构)"),
    slip(row("养老机构", "3 家养老机构"), "text/digit-spacing ␣"),
    slip(row("养老机构", "养老 机构"), "text/stray-space ␣"),
    slip(row("扶持政策和", "扶持政策、机构监管、等"), "text/comma-before-deng 、"),
    slip(row("加强养老服务", "落实“一老”、“一小”"), "text/adjacent-quotes 、"),
    slip(row("加强养老服务", "落实《关于印发《方案》的通知》"), "text/book-title-nesting 《方案》"),
    slip("→（十）以高质量公开{=> }优化政务服务", "text/stray-space ␣"),
    slip("→（十）以高质量公开{=>,}优化政务服务", "text/half-width ,"),
    // What is in order is found by nobody.
    slip(row("加强养老", "8:30起按1:2加强1,000家（12345热线、5G、1+N）“AI+养老”")),
    slip(row("加强养老", "依托www.example.gov.cn/a?b=1,2加强养老")),
    slip(row("加强养老", "（1）加强养老；2）加强")),
    slip(row("12月底前", "6月底前启动，12月底前完成")),
    slip(row("12月底前", "每季度末")),
    slip(row("12月底前", "印发之日起30日内")),
    slip(row("12月底前", "2026年6月底前")),
    slip(row("加强养老服务扶持政策和养老机构监管信息公开。", "6月底前启动，加强养老服务扶持政策和养老机构监管信息公开。")),
    slip(row("各乡镇（街道）人民政府（办事处）", "各县（市、区）政府")),
    slip(row("县民政局", "市生态环境局汶上县分局")),
    slip(row("县民政局", "国网汶上县供电公司")),
    slip(row("县民政局", "汶上县第一中学")),
    slip(row("县民政局", "县残联")),
    // numbering/
    slip("→{（十）=>（十一）}以高质量公开优化政务服务", "numbering/sequence （十一）"),
    slip("→{（十）=>（九）}以高质量公开优化政务服务", "numbering/sequence （九）"),
    slip("→{（十）=>（一）}以高质量公开优化政务服务", "numbering/sequence （一）"),
    slip("→{（十二）=>（十三）}", "numbering/sequence （十三）"),
    slip("→{（十）=>}以高质量公开优化政务服务", "…numbering/sequence （十一）"),
    slip("→{三、=>四、}围绕重点工作", "numbering/sequence 四、"),
    slip("→{三、=>二、}围绕重点工作", "numbering/sequence 二、"),
    slip("{二、=>三、}加强培训交流", "numbering/sequence 三、"),
    // A number of another level is one slip, though it breaks the counts of both.
    slip("→{（十）=>（10）}以高质量公开优化政务服务", "numbering/sequence （10）"),
    slip("→{（十）=>10.}以高质量公开优化政务服务", "numbering/sequence 10."),
    slip("→{（十）=>十、}以高质量公开优化政务服务", "numbering/sequence 十、"),
    slip("→{（十）=>(十)}以高质量公开优化政务服务", "numbering/bracket-width (十)"),
    slip("→{（十）=>（十)}以高质量公开优化政务服务", "numbering/bracket-width （十)"),
    slip("→（十）{=>、}以高质量公开优化政务服务", "numbering/punctuation 、"),
    slip("→{三、=>三.}围绕重点工作", "numbering/punctuation 三."),
    slip("→{三、=>三，}围绕重点工作", "numbering/punctuation 三，"),
    slip("→（十）{=> }以高质量公开优化政务服务", "numbering/spacing ␣"),
    slip("→（{=> }十）以高质量公开优化政务服务", "numbering/spacing ␣"),
    slip("→（十）以高质量公开优化政务服务{=>。}", "numbering/heading-full-stop 。"),
    slip("→（十）以高质量公开优化政务服务{=>；}", "numbering/heading-full-stop ；"),
    slip("→三、围绕重点工作，更好发挥政务公开功能作用{=>。}", "numbering/heading-full-stop 。"),
  ],
  "seeds/notices/jining-2025": [
    slip(cityRow("市民政局", ""), "table/lead-missing"),
    slip(cityRow("加强养老服务扶持政策和养老机构监管信息公开。", ""), "table/requirement-missing"),
    slip(cityRow("12月底前", ""), "table/deadline-missing"),
    slip(cityRow("→12月底前", ""), "table/cell-count 市民政局"),
    slip(cityRow(`${LOWER}→`, ""), "table/cell-count 市民政局"),
    slip(cityRow("→加强", "→→加强"), "table/cell-count 12月底前"),
    slip(cityRow("市民政局", "县民政局"), "units/wrong-level 县民政局"),
    slip(cityRow("市民政局", "省民政厅"), "units/wrong-level 省民政厅"),
    slip(cityRow("市民政局", "市名政局"), "units/unknown 市名政局"),
    slip(cityRow("各县（市、区）政府", "各县(市、区）政府"), "units/bracket-width (市、区）"),
    slip(cityRow("、济宁经济技术开发区", "济宁经济技术开发区"), "units/separator"),
    slip("→市发展改革委{ =>、}市商务局 市市场监管局→", "units/separator 、"),
    slip("→市发展改革委{ =>  }市商务局 市市场监管局→", "units/separator ␣␣"),
    slip("→市发展改革委{ =>}市商务局 市市场监管局→", "units/separator"),
    slip("→市发展改革委 {市商务局=>市发展改革委} 市市场监管局→", "units/duplicate 市发展改革委"),
    slip("→市发展改革委 {市商务局=>市工商局} 市市场监管局→", "units/obsolete 市工商局"),
    slip("{<b>二、强化=><b>三、强化}数字赋能", "numbering/sequence 三、"),
    {
      slip: "{(六)=>(七)} 积极推进政务公开数字化转型",
      found: ["numbering/sequence (七)", "numbering/bracket-width (七)"],
      gone: ["numbering/bracket-width (六)"],
    },
  ],
  "seeds/notices/jinxiang-2023": [
    slip("→{县民政局=>县名政局}→县政府各部门、各镇街→动态公开", "units/unknown 县名政局"),
    slip("→县民政局→县政府各部门、{各镇街=>各镇衔}→动态公开", "units/unknown 各镇衔"),
    slip("→县教育和体育局→县政府各部门、各镇街→深入实施教育高质量发展{“=>”}六个三年", "text/unpaired ”"),
  ],
  "seeds/notices/jinan-2025": [
    slip("{（十五）=>（十六）}落实监督问效", "numbering/sequence （十六）"),
    slip("（十五）{=>、}落实监督问效", "numbering/punctuation 、"),
    slip("（责任单位：市政府办公厅{、=>}各区县政府）", "units/separator"),
    slip("（责任单位：{市政府办公厅=>市政府办公厅、市公安局、市财正局}、各区县政府）", "units/unknown 市财正局"),
  ],
  "test/fixtures/unseen/city-business": [
    slip("→{市数据局=>市数剧局}⏎", "units/unknown 市数剧局"),
    slip("→{市数据局=>县数据局}⏎", "units/wrong-level 县数据局"),
    slip("→{市数据局=>省数据局}⏎", "units/wrong-level 省数据局"),
    slip("→{市政务服务管理局=>}⏎→市发改委、市住建局", "table/lead-missing"),
    slip("→{（四）=>（五）}完善信用体系", "numbering/sequence （五）"),
    slip("→{（三）=>（一）}规范涉企执法", "numbering/sequence （一）"),
    slip("→{持续推进=>持续堆进}", "deadline/unrecognised 持续堆进"),
    slip("→{8月底前=>2025年2月底前}", "deadline/past 2025年2月底前"),
  ],
  "test/fixtures/unseen/district-serial": [
    slip("→{每月15日前=>每月32日前}", "deadline/impossible 每月32日前"),
    slip("→市生态环境局龙门分局→{区水务局=>区水悟局}、", "units/unknown 区水悟局"),
    slip("→区教育局→各街道办事处→{2024年8月31日前=>2024年9月31日前}", "deadline/impossible 2024年9月31日前"),
    slip("→区财政局→{各预算单位=>}→长期坚持"),
  ],
  "test/fixtures/unseen/county-deadline-first": [
    slip("→{2021年8月底前=>}⏎", "table/deadline-missing"),
    slip("→{县财政局=>县材政局}、各预算单位", "units/unknown 县材政局"),
    slip("→{公开2021年度财政预算、“三公”经费预算。=>}⏎", "table/requirement-missing"),
  ],
  "test/fixtures/unseen/city-prose-items": [
    slip("责任单位：市行政审批服务局、{市公安局=>市公按局}、", "units/unknown 市公按局"),
    slip("，{12月底前完成=>13月底前完成}）", "deadline/impossible 13月底前"),
    slip("{4.=>5.}壮大电子信息产业", "numbering/sequence 5."),
  ],
};

const keyOf = (finding: Finding): string => `${finding.rule} ${wordsOf(finding).replaceAll(" ", "␣")}`.trimEnd();

const keysOf = (notice: CheckedNotice): readonly string[] => notice.findings().map(keyOf);

/** Those of `keys` that are found in no row the slip touches, marked. */
const placed = (keys: readonly string[], notice: CheckedNotice, at: number): readonly string[] => {
  const here = notice.notice.pieces.at(Math.min(at, notice.notice.length - 1))?.piece;
  const found = new Set(notice.findings().flatMap((finding) => (finding.piece === here ? keyOf(finding) : [])));
  return keys.map((key) => (found.has(key) ? key : `…${key}`));
};

/** What stands in one list and not in the other, as often as it does. */
const without = (list: readonly string[], taken: readonly string[]): readonly string[] => {
  const left = [...taken];
  return list.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const CHANGE = /\{([^{}]*)=>([^{}]*)\}/u;

/** The text with the slip, and where the slip begins and ends in the text before it. */
const make = (
  text: string,
  written: string,
): { readonly after: string; readonly start: number; readonly end: number; readonly put: string } => {
  const pattern = written.replaceAll("→", "\t").replaceAll("⏎", "\n");
  const [whole, old = "", put = ""] = CHANGE.exec(pattern) ?? assert.fail(`no change in ${written}`);
  const context = pattern.replace(whole, () => old);
  const at = text.indexOf(context);
  assert.ok(at >= 0 && text.indexOf(context, at + 1) < 0, `stands in the notice once: ${written}`);
  const start = at + pattern.indexOf(whole);
  return { after: text.slice(0, start) + put + text.slice(start + old.length), start, end: start + old.length, put };
};

describe("one slip, one finding", () => {
  for (const [file, slips] of Object.entries(SLIPS)) {
    describe(file, () => {
      const text = readFileSync(`${file}.notice.txt`, "utf8");
      const before = keysOf(checked(text));
      for (const { slip: written, found, gone = [] } of slips) {
        it(written, () => {
          const { after, start, end, put } = make(text, written);
          const notice = checked(after);
          const now = keysOf(notice);
          assert.deepEqual(placed(without(now, before), notice, start), found, "what is found");
          assert.deepEqual(without(before, now), gone, "what is found no longer");
          const typed = checked(text);
          typed.findings();
          typed.edit({ start, end }, put);
          assert.deepEqual(keysOf(typed), now, "the same as when it is typed");
          typed.edit({ start, end: start + put.length }, text.slice(start, end));
          assert.deepEqual(keysOf(typed), before, "and undone");
        });
      }
    });
  }
});
