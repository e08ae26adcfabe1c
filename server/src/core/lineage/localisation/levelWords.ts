/** Words with the level of the upper place in them: 全市, 我市, 市级, 市直, 市域内, 市委、市政府, 市政府各部门, 兄弟地市. */
import { say } from "../../message.js";
import { beginsWord, clauseAfter, clauseBefore, followsHigher } from "./clause.js";
import { type Finder, type Grade, type Suggestion, suggestion } from "./suggestion.js";
import { escaped, type Side, type Transfer } from "./transfer.js";

/** A word of the upper place as a pattern, its counterpart, and how it is judged by what stands before and after in its clause. */
interface LevelWord {
  readonly pattern: RegExp;
  readonly replacement: (word: string) => string;
  readonly grade: (before: string, after: string, text: string, start: number) => Grade;
}

/** 场 makes 市 the beginning of 市场; 市场景, 市场馆, 市场所 are two words. */
const NO_MARKET = "(?!场(?![景馆所]))";

/** The lower place's standing in the upper one, or the upper one's own measures: 争创全市一流, 按照全市统一部署. */
const RANKS_BEFORE =
  /(?:争创|争当|争做|争先|争取|创建|走在|位居|位列|稳居|名列|处于|居于|居|排名|排在|列|跻身|进入|入选|获评|获得|荣获|评为|领跑|引领|领先|领先于|高于|低于|优于|好于|快于|超过|超|按照|按|根据|依据|对照|参照|依托|接入|对接|融入|纳入|参加|参与|承办|接受)(?:了|到)?$/u;
const RANK = "前列|前茅|一流|首位|首个|首家|首创|首批|榜首|领先|率先|先进|平均|排名|位次|标杆|样板|表率|上游|唯一|名列|第一梯队";
const RANKS_AFTER = new RegExp(`^(?:各?县（?市)?(?:${RANK}|第[一二三]|最|[十百](?:佳|强|大)|前[一二三四五十两\\d])`, "u");
/** 全市政务公开工作前列, but 全市工作走在全省前列 speaks of the whole city. */
const RANKS_LATER = new RegExp(`^(?:(?!全省|全国|全区).){0,12}(?:${RANK})`, "u");
const SHARED_BEFORE = /(?:在|占|达到|贯彻|落实|服务|服务于|助力|支撑|保障|通过|利用|为|作|当好|向|推广至|承担)$/u;
/** What one place does for all below it, so that the lower one uses the same. */
const SHARED_AFTER =
  /平台|系统|数据库|文件库|一体化|一张网|统一|通办|互认|共享|试点|示范|推广|考核|评比|评选|通报|大会|竞赛|比武|一盘棋|^性/u;

const gradeWhole = (before: string, after: string): Grade => {
  if (RANKS_BEFORE.test(before) || RANKS_AFTER.test(after)) return null;
  if (SHARED_AFTER.test(after.slice(0, 20)) || RANKS_LATER.test(after)) return "maybe";
  // A county can deploy nothing throughout the city.
  if (/在$/u.test(before) && /^(?:范围|各级|上下|所有|全域|全面|部署|组织|开展|推行|推进|实施|建立|铺开|普及)/u.test(after)) return "sure";
  return SHARED_BEFORE.test(before) ? "maybe" : "sure";
};

/** A person is registered and insured in the city, whichever county she lives in. */
const OF_PERSONS = /^(?:户籍|户口|居民|籍|身份证|参保|医保|社保|缴纳|常住)/u;
const ISSUED = /^(?:印发|出台|制定|颁布|发布|公布|《|关于)/u;

const gradeOur = (before: string, after: string): Grade => {
  if (RANKS_BEFORE.test(before) || OF_PERSONS.test(after)) return null;
  return ISSUED.test(after) ? "maybe" : "sure";
};

/** What is awarded, run or paid by the upper level keeps its name. */
const HIGHER_OWN =
  /^(?:及?以上|及以下|以下|[^、，]{0,6}?(?:平台|系统|文件库|数据库|专项|资金|补助|奖补|奖励|示范|试点|荣誉|称号|先进|文明|标准|非物质|非遗|重点|龙头|名录|认定|评审|储备|后备|专精特新|创新中心|实验室|统筹|行政规范性))/u;
const TOWARDS_HIGHER =
  /(?:争创|争取|创建|创成|获评|获得|入选|评为|列入|纳入|申报|申请|上报|报送?|接入|对接|依托|接受|配合|会同|参加|参与|落实|按照|根据|对照)$/u;

const gradeLevel = (before: string, after: string, text: string, start: number): Grade => {
  if (!beginsWord(text, start) || followsHigher(text, start)) return null;
  return HIGHER_OWN.test(after) || TOWARDS_HIGHER.test(before) ? null : "maybe";
};

const WORK_WITH = /(?:配合|协助|会同|对接|联系|报|报请|报送|向|与|和|及|同|跟|驻.{0,3})$/u;

/** 市直各部门 begins a duty of all organs of the place. */
const gradeDirect = (before: string, after: string, text: string, start: number): Grade => {
  if (!beginsWord(text, start) || followsHigher(text, start)) return null;
  return /^各/u.test(after) && !WORK_WITH.test(before) ? "sure" : "maybe";
};

/** Of the government: all its departments as bearers of a duty (sure); its sites, papers and orders keep their names. */
const GOVERNMENT_OWN = /^(?:门户|网站|网|文件库|公报|信息公开(?:平台|网)|公众号|客户端|令|数据|办公系统|服务热线|.{0,6}平台)/u;
const DEPARTMENTS = /^各(?:工作|组成)?(?:部门|单位|委办局|直属)/u;
const ORDERS = /^(?:的)?(?:决策|工作|有关|相关|统一|部署|安排|要求|精神|重点工作|中心工作|关于)/u;

const gradeGovernment = (before: string, after: string, text: string, start: number): Grade => {
  if (!beginsWord(text, start) || GOVERNMENT_OWN.test(after)) return null;
  if (ORDERS.test(after) && (followsHigher(text, start) || /省委|省政府|国家|中央|国务院|上级/u.test(before))) return null;
  if (followsHigher(text, start)) return null;
  return DEPARTMENTS.test(after) && !WORK_WITH.test(before) ? "sure" : "maybe";
};

const gradeBrothers = (before: string): Grade => (/其他$/u.test(before) ? null : "maybe");

const levelWords = (from: Side, to: Side): readonly LevelWord[] => {
  const w = escaped(from.word);
  const scope = escaped(from.scope);
  // Blind to 全区域, 全区块链 (where 区 is the word) and 全市域, which is 市域.
  const noArea = `(?![域块间]${from.scope === "州" ? "|县" : ""})${from.scope === "市" ? NO_MARKET : ""}`;
  const swap = (word: string): string => word.replaceAll(from.word, to.word);
  const words: LevelWord[] = [
    { pattern: new RegExp(`(?<![安健完齐周保])全${scope}${noArea}`, "gu"), replacement: () => `全${to.scope}`, grade: gradeWhole },
    { pattern: new RegExp(`(?<!自)我${scope}${noArea}`, "gu"), replacement: () => `我${to.scope}`, grade: gradeOur },
    { pattern: new RegExp(`(?<![资日成基样版根书剧文])本${scope}${noArea}`, "gu"), replacement: () => `本${to.scope}`, grade: gradeOur },
    { pattern: new RegExp(`${w}级(?!别)`, "gu"), replacement: () => `${to.word}级`, grade: gradeLevel },
    {
      pattern: new RegExp(`${w}直(?=各|部门|单位|机关|有关|相关|属|学校|企|事业|医疗|公立|医院|党)`, "gu"),
      replacement: () => `${to.word}直`,
      grade: gradeDirect,
    },
    {
      pattern: new RegExp(`${w}属(?=各|国有|企|医院|医疗|公立|高校|学校|事业|重点|单位|媒体|文艺)`, "gu"),
      replacement: swap,
      grade: gradeDirect,
    },
    {
      pattern: new RegExp(`${escaped(from.committee)}(?:、|和)?${w}(?:人民)?政府`, "gu"),
      replacement: (word) => `${to.committee}${/[、和]/u.exec(word)?.[0] ?? ""}${to.government}`,
      grade: gradeGovernment,
    },
    { pattern: new RegExp(`(?<!委[、和]?)${w}(?:人民)?政府(?!规章)`, "gu"), replacement: () => to.government, grade: gradeGovernment },
    {
      pattern: new RegExp(`${w}(?:人大常委会|人大|纪委监委|纪委|政协|监委|法院|检察院)(?!代表大会)`, "gu"),
      replacement: swap,
      grade: (before, after, text, start) => (to.rank > 3 ? null : gradeGovernment(before, after, text, start)),
    },
    { pattern: new RegExp(`兄弟(?:地市|${w}[州份]?)(?!场)`, "gu"), replacement: () => brothersOf(to), grade: gradeBrothers },
    {
      pattern: new RegExp(`(?:周边|先进|发达)(?:地市|${w}份)`, "gu"),
      replacement: (word) => word.slice(0, 2) + peersOf(to),
      grade: gradeBrothers,
    },
  ];
  // 区域 is a word of its own; 县域 mostly belongs to set terms (县域经济, 县域医共体).
  if (from.scope !== "区")
    words.push({
      pattern: new RegExp(`${w}域(?=${from.word === "市" ? "[内外]|范围|融合|统筹|一体|通办|经济|治理" : "[内外]|范围"})`, "gu"),
      replacement: swap,
      grade: (_before, _after, text, start) => (beginsWord(text, start) || text.charAt(start - 1) === "全" ? "maybe" : null),
    });
  if (/^[市州县区旗镇乡]$/u.test(to.word) && /^[省市州县区旗]$/u.test(from.word))
    words.push({
      pattern: new RegExp(`${w}(?:委书记|长(?=牵头|担任|任|带队|主持|亲自|挂帅|分管|负责|为组长))`, "gu"),
      replacement: (word) => (word.endsWith("长") ? `${to.word}长` : `${to.committee}书记`),
      grade: gradeLevel,
    });
  return words;
};

/** How places of the same level speak of one another: 地市 among cities, 县（市、区） among counties. */
const peersOf = (to: Side): string => (to.rank === 2 ? "地市" : to.rank === 3 ? "县（市、区）" : "乡镇（街道）");
const brothersOf = (to: Side): string => `兄弟${peersOf(to)}`;

/** “县级以下” in a table of the city means the county and all below it; in the county's own, the townships. */
const BELOW: Readonly<Record<number, readonly [pattern: RegExp, replacement: string]>> = {
  2: [/市级以下(?!简称)/gu, "县级以下"],
  3: [/(?:县级|区县级|县区级|县（市、区）级?)以下(?!简称)/gu, "乡镇级以下"],
};

export const findLevelWords = (transfer: Transfer): Finder => {
  const { from, to } = transfer;
  const words = levelWords(from, to);
  const below = BELOW[to.rank];
  return (text) => {
    const found: Suggestion[] = [];
    for (const { pattern, replacement, grade } of words) {
      for (const match of text.matchAll(pattern)) {
        const [word] = match;
        const end = match.index + word.length;
        // 济宁市政府文件库: with the name it is the upper place's own.
        if (text.startsWith(from.short, match.index - from.short.length)) continue;
        const judged = grade(clauseBefore(text, match.index), clauseAfter(text, end), text, match.index);
        const local = replacement(word);
        found.push(...suggestion(text, match.index, end, local, "level", judged, reasonFor(word, local, judged, transfer)));
      }
    }
    if (below)
      for (const { 0: word, index } of text.matchAll(below[0])) {
        const reason = say(
          `“${word}”在${from.name}的表中从本级说起，${to.name}以下是“${below[1]}”`,
          `seen from ${from.name}, “${word}” begins here; what is below ${to.name} is “${below[1]}”`,
        );
        found.push(...suggestion(text, index, index + word.length, below[1], "level", "maybe", reason));
      }
    return found;
  };
};

const reasonFor = (word: string, local: string, grade: Grade, { from, to }: Transfer) =>
  grade === "sure"
    ? say(
        `“${word}”说的是${from.name}，${to.name}的表中应为“${local}”`,
        `“${word}” speaks of ${from.name}; in a table of ${to.name} it is “${local}”`,
      )
    : say(
        `“${word}”说的是${from.name}，任务由${to.name}承担时是“${local}”；指上级的不改`,
        `“${word}” speaks of ${from.name}; where ${to.name} does the task it is “${local}”. Keep it where the higher level is meant`,
      );
