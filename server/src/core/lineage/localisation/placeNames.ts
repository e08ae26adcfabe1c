/**
 * The upper place's name as slogan or scope: 平安济宁, 济宁特色, 济宁市域内. A name is taken for one only where the words around it show it;
 * what else it stands in (济宁市政府文件库, 济宁高新区, 济宁能源发展集团) is a proper name.
 */
import { say } from "../../message.js";
import { clauseAfter, clauseBefore } from "./clause.js";
import { type Finder, type Grade, type Suggestion, suggestion } from "./suggestion.js";
import { escaped, type Transfer } from "./transfer.js";

const SLOGANS =
  "平安|数字|数智|法治|健康|文化|美丽|智慧|诚信|信用|文明|幸福|绿色|低碳|零碳|活力|清廉|廉洁|好客|书香|创新|开放|人才|技能|创业|质量|品质|海绵|无废|食安|体育|宜居|和谐|生态|富强|富裕|魅力|现代化|和美|善美|温暖|友善|智造|匠心|工匠|双拥|科技|品牌|爱心|志愿|孝善|强韧|韧性|安全|公园";
/** What belongs to the higher level by its name: 信用济宁网站, 数字济宁集团. */
const PROPER =
  /^(?:市)?[^的，。、；]{0,8}?(?:集团|公司|平台|网站|公众号|客户端|APP|App|小程序|微信|微博|频道|中心|研究院|协会|促进会|专栏|栏目|系统|热线|网)|^“/u;
const CAMPAIGN = /^(?:市)?(?:的)?(?:建设|创建|构建|行动|战略|工程|目标|品牌|新|工作|发展|水平|[和及与等]|$)|^[^\p{Script=Han}]/u;
const SERVES = /(?:服务|融入|助力|支撑|贡献|对接|纳入)(?:于|到|更高水平|高水平)?$/u;

const SCOPES =
  "特色|实际|政务公开|政务服务|政府信息公开|政策|高质量发展|经济社会|经济(?!技术|开发)|社会|发展(?!集团|公司|投资|控股|银行)|建设(?!集团|公司|银行|投资|控股)|品牌|经验|样板|模式|实践|故事|声音|形象|元素|力量|答卷|篇章|营商环境|全域|市民|群众|人民(?!政府|银行|医院|法院|检察|代表|武装|公园|路|广场|防空|大会堂)";
/** Within a name or a title those words are no scope: 济宁经济社会发展规划, 济宁政务公开平台. */
const IN_NAME =
  /^[^的，。、；：]{0,14}?(?:公司|集团|学院|大学|学校|中学|小学|医院|银行|协会|学会|商会|研究院|研究所|中心|平台|系统|网站|公众号|客户端|电视台|日报|晚报|开发区|高新区|新区|示范区|试验区|条例|办法|规划|规定|细则|意见|方案|要点|标准|指南|论坛|大会|博览会|基地|产业园|大厦|广场|公园)/u;

const WITHIN = "域内|域范围|全域|范围内|行政区域|辖区|境内";
const IN_PLACE = "投资|创业|就业|发展|落户|落地|工作|生活|办|举办|召开|开展|务工|求学|消费|旅游|建设|实施|推广|全面";

/** Names of places that are words as well (维护和平发展, 社会长治久安): of these only the full name shows a scope. */
const WORDS_AS_WELL = new Set(
  "和平 平安 安康 安宁 安定 长治 长安 兴隆 团结 胜利 新华 东方 朝阳 友谊 民主 光明 大同 太平 永安 中心 开平 文明 振兴 共和 开放 富强 建设 向阳 红旗 前进 新兴 新民 新建".split(
    " ",
  ),
);

interface Pattern {
  readonly pattern: RegExp;
  readonly grade: (before: string, after: string) => Grade;
}

export const findPlaceNames = (transfer: Transfer): Finder => {
  const { from, to } = transfer;
  const [name, short] = [escaped(from.name), escaped(from.short)];
  const slogan = name === short ? name : `${name}|${short}`;
  const either = WORDS_AS_WELL.has(from.short) ? name : slogan;
  const patterns: readonly Pattern[] = [
    {
      pattern: new RegExp(`(?:${SLOGANS})(?:${slogan})`, "gu"),
      grade: (before, after) => {
        if (PROPER.test(after) || (WORDS_AS_WELL.has(from.short) && !CAMPAIGN.test(after))) return null;
        return CAMPAIGN.test(after) && !SERVES.test(before) && !/贡献/u.test(after) ? "sure" : "maybe";
      },
    },
    {
      pattern: new RegExp(`(?:${either})(?=${SCOPES})`, "gu"),
      grade: (before, after) => (IN_NAME.test(after) || /省$/u.test(before) ? null : "maybe"),
    },
    { pattern: new RegExp(`(?:${either})(?=${WITHIN})`, "gu"), grade: (before) => (/省$/u.test(before) ? null : "maybe") },
    {
      pattern: new RegExp(`(?<=[在来到赴]|落户|扎根|立足|走进|留在)(?:${either})(?=${IN_PLACE}|$|[，。；、])`, "gu"),
      grade: () => "maybe",
    },
    {
      pattern: new RegExp(`(?<=叫响|擦亮|唱响|推介|宣传|讲好|彰显|体现)(?:${either})(?=品牌|特色|名片|故事|形象|$|[，。；、的])`, "gu"),
      grade: () => "maybe",
    },
  ];
  const lowerName = [to.name, to.short];
  return (text) => {
    if (!text.includes(from.short)) return [];
    const found = new Map<number, Suggestion>();
    for (const { pattern, grade } of patterns) {
      for (const { 0: word, index } of text.matchAll(pattern)) {
        const end = index + word.length;
        if (found.has(index) || lowerName.some((other) => text.startsWith(other, end))) continue;
        const local = word.endsWith(from.name) ? word.replace(from.name, to.name) : word.replace(from.short, to.short);
        const judged = grade(clauseBefore(text, index), clauseAfter(text, end));
        const [suggested] = suggestion(text, index, end, local, "place", judged, reasonFor(word, local, judged, transfer));
        if (suggested) found.set(index, suggested);
      }
    }
    return [...found.values()];
  };
};

const reasonFor = (word: string, local: string, grade: Grade, { from, to }: Transfer) =>
  grade === "sure"
    ? say(
        `“${word}”是${from.name}的口号，${to.name}的表中应为“${local}”`,
        `“${word}” is a slogan of ${from.name}; in a table of ${to.name} it says “${local}”`,
      )
    : say(
        `“${word}”在此指${from.name}的范围，${to.name}承担时是“${local}”；专名不改`,
        `“${word}” is the scope of ${from.name}; where ${to.name} does the task it is “${local}”. Keep it in a proper name`,
      );
