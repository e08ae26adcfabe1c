/**
 * Collectives (集合单位): names for many organs at once. They are put together freely (县政府各有关部门、单位, 县直各单位,
 * 各县（市、区）政府, 各镇街), so they are read by the grammar of their parts and not from a list.
 */
import type { UnitKind } from "./registry.js";

/**
 * What a collective is made of; two collectives of one place are the same organs when their functions are equal.
 * `base` is the function id: departments, organs (县直), party-departments, institutions, lower-governments, towns,
 * subdistricts, zones, villages …, with “-some” for 有关, 相关.
 */
export interface Collective {
  readonly end: number;
  /** Where the words for the places end (各县（市、区）) and the name of an organ of theirs may follow; `end` where there are none. */
  readonly placesEnd: number;
  readonly base: string;
  readonly kind: UnitKind;
  /** Words of the place at its head (“县” in 县政府各部门); empty where it names none. */
  readonly place: string;
  /** Rank of the governments it stands for (1 province … 4 town), or 0 where it stands for organs of the place itself. */
  readonly rank: number;
}

/** Words by their first character, longest first: looking one up compares a few words and not the whole list. */
type Words = ReadonlyMap<string, readonly string[]>;

const words = (...texts: readonly string[]): Words => {
  const found = new Map<string, string[]>();
  for (const word of texts.flatMap((text) => text.trim().split(/\s+/))) {
    const bucket = found.get(word.charAt(0));
    if (bucket) bucket.push(word);
    else found.set(word.charAt(0), [word]);
  }
  for (const bucket of found.values()) bucket.sort((a, b) => b.length - a.length);
  return found;
};

/** Longest word of the list that stands at `at`; the empty string for none. */
const longest = (text: string, at: number, list: Words): string =>
  list.get(text.charAt(at))?.find((word) => text.startsWith(word, at)) ?? "";

const EVERY = words("各 各级 各个 所有 全体 各级各");
const SOME = words(`
  有关 相关 各有关 各相关 其他 其他有关 其他相关 其它 其他各 有关责任 相关责任 责任 各责任 各级有关 各级相关 各主管 主管
  各行业主管 行业主管 各职能 职能 相关职能 各牵头 牵头 配合 各配合 各参与 各重点 重点 部分 各成员 驻地 上级 上级有关 进驻 各进驻 入驻 各入驻`);
const ORGAN_WORDS = `
  部门 单位 部门、单位 部门（单位） 部门单位 部门和单位 部门及单位 部门、各单位 部门、有关单位 部门、相关单位 单位、部门 单位（部门）
  工作部门 部门、直属机构 部门、各直属机构 部门和直属机构 部门、直属单位 部门、各直属单位 部门及直属单位 部门及直属机构 部门、机构
  部门（机构） 直属机构 直属单位 机关 机关单位 机构 委办局 部、委、办、局 部委办局 部门、企事业单位 部门、各企事业单位 部门、事业单位
  部门、人民团体 部门、科室 机关、单位 派出机构 组成部门 企事业单位 事业单位 部门、各企业 成员单位 成员部门 单位和部门 科室
  部门和有关单位 部门（单位、企业） 方面 委、办、局 委、办、厅、局 局、委、办 局委办 办、局 办局`;
const ORGANS = words(ORGAN_WORDS);
const BODY_WORDS = `
  企业 国有企业 市属企业 县属企业 区属企业 市属国有企业 县属国有企业 市管企业 县管企业 大企业 重点企业 企业单位 集团公司 公司 平台公司
  金融机构 银行 银行机构 银行业金融机构 保险公司 保险机构 通信运营商 通信运营企业 运营商 基础电信运营企业 电信运营企业 电信企业 平台企业 国企
  公共企事业单位 学校 中小学 中小学校 高校 高等院校 高等学校 大中专院校 幼儿园 职业院校 医院 医疗机构 医疗卫生机构 医疗卫生单位
  基层医疗机构 行业协会 协会 商会 行业协会商会 人民团体 党派团体 群团组织 群团 社会团体 社会组织 新闻单位 新闻媒体 媒体 景区 运营单位`;
const BODIES = words(BODY_WORDS);
const STATIONED_ORGANS = words(ORGAN_WORDS, BODY_WORDS, "部队");
const GOVERNMENT = words("人民政府 政府 党委政府 党委、政府 党委和政府");
const PARTY_AND_GOVERNMENT = words("委市政府 委县政府 委区政府 委省政府 委、市政府 委、县政府 委、区政府 委、省政府");
const DIRECT = words("直 级 直机关 级机关 直属 属 管");
const DIRECTLY = words("直属 所属");

interface Owner {
  readonly end: number;
  readonly base: string;
}

const ownerAt = (text: string, at: number): Owner => {
  const both = longest(text, at, PARTY_AND_GOVERNMENT);
  if (both) return { end: at + both.length, base: "organs" };
  const government = longest(text, at, GOVERNMENT);
  if (government) {
    const end = at + government.length;
    // 县政府直属各单位
    return { end: end + longest(text, end, DIRECTLY).length, base: "departments" };
  }
  const direct = longest(text, at, DIRECT);
  if (direct) return { end: at + direct.length, base: "organs" };
  if (text.startsWith("委", at)) return { end: at + 1, base: "party-departments" };
  return { end: at, base: "" };
};

/** 县政府各部门、单位; `at` is where the words after the place begin. */
const organs = (text: string, start: number, at: number): Collective | null => {
  const owner = ownerAt(text, at);
  const every = longest(text, owner.end, EVERY);
  const some = longest(text, owner.end, SOME);
  const quantifier = some.length > every.length ? some : every;
  // “部门” alone, or with no more than a place before it, is no name.
  if (!quantifier && !owner.base) return null;
  const noun = longest(text, owner.end + quantifier.length, ORGANS);
  const body = longest(text, owner.end + quantifier.length, BODIES);
  if (!noun && !body) return null;
  const place = text.slice(start, at);
  const end = owner.end + quantifier.length + Math.max(noun.length, body.length);
  if (body.length > noun.length)
    return quantifier || owner.base === "organs" ? { end, placesEnd: end, base: body, kind: "collective", place, rank: 0 } : null;
  const base = /^(?:企?事业单位|企事业单位)$/.test(noun) && owner.base !== "departments" ? "institutions" : owner.base || "departments";
  return { end, placesEnd: end, base: some && some.length > every.length ? `${base}-some` : base, kind: "collective", place, rank: 0 };
};

interface LowerWord {
  readonly base: string;
  readonly rank: number;
}
const lowerWords = (base: string, rank: number, text: string): readonly (readonly [string, LowerWord])[] =>
  text.split(" ").map((word) => [word, { base, rank }] as const);
const LOWER: ReadonlyMap<string, LowerWord> = new Map([
  ...lowerWords(
    "lower-governments",
    3,
    "县市区 县、市、区 市、县、区 县（市）、区 县、市 市、县 县、区 区、县 县区 区县 市县 市县区 市区县 区市县 区县市 旗县区 旗县市区 旗县 县市 区市 市区 市、区 区、县（市） 县（市）、区",
  ),
  ...lowerWords(
    "lower-governments",
    2,
    "州市 市州 地市 市地 盟市 设区市 设区的市 地级市 地级以上市 地级及以上市 地（市） 地（州、市） 地（市、州） 市（地） 州（市）",
  ),
  ...lowerWords(
    "lower-governments",
    4,
    "乡镇街道 乡镇街 乡镇办 镇街道 镇街区 镇街 街镇 镇办 街乡镇 镇乡街道 乡街 街乡 乡镇场 镇（街道） 乡镇区 乡、镇 镇、乡 镇、街道 乡镇、街道 乡、镇、街道 街道、镇 苏木镇 苏木乡镇 苏木 街（镇） 镇（街） 乡镇园区 乡镇、园区 镇街园区 团场 团（镇） 团镇",
  ),
  ...lowerWords("counties", 3, "县 旗"),
  ...lowerWords("districts", 3, "区"),
  ...lowerWords("cities", 2, "市 州"),
  ...lowerWords("towns", 4, "乡镇 镇乡 镇 乡"),
  ...lowerWords("subdistricts", 4, "街道 街道办 街办 办事处 街道办事处"),
  ...lowerWords(
    "zones",
    0,
    "管委会 功能区 开发区 园区 产业园区 工业园区 经济功能区 各类园区 功能板块 开发园区 街区 功能区管委会 开发区管委会 园区管委会 管理区",
  ),
  ...lowerWords("villages", 5, "村居 村社区 社区 村 行政村 村委会 居委会 村（社区） 村（居） 社区（村） 村民委员会 嘎查村 嘎查"),
]);
const LOWER_WORDS = words(...LOWER.keys());
/** Words that without 各 are the end of one name and the beginning of another. */
const NEEDS_EVERY = new Set(["区市", "市区", "管委会"]);

/** Word for the places below; the 市 of 市场 (各区市场监管局) is none. */
const placesWordAt = (text: string, at: number): string => {
  const word = longest(text, at, LOWER_WORDS);
  return word.length > 1 && word.endsWith("市") && text.startsWith("场", at + word.length) ? word.slice(0, -1) : word;
};
const LOWER_QUANTIFIERS = words("各 有关 相关 各有关 各相关 所有 其他 其他各 部分 试点 各试点 沿线 沿黄");
const GOVERNING_WORDS =
  "人民政府 政府 行署 行政公署 党委政府 党委、政府 党（工）委 党工委 党委 办事处 管委会 管委 管理委员会 党（工）委、政府（办事处）";
const GOVERNING = words(GOVERNING_WORDS);
/** What may stand in the brackets of such a name: （市、区）, （街道）, （办事处）. */
const BRACKET = /（[市县区旗州镇乡街道办事处园开发高新功能林村居社特自治管委会工党人民政府场、，]{1,16}）/y;

const bracketAt = (text: string, at: number): number => {
  BRACKET.lastIndex = at;
  return text.charAt(at) === "（" && BRACKET.test(text) ? BRACKET.lastIndex : at;
};

/** 各县（市、区）人民政府, 各镇街, 各管委会; `at` is where the words after the place begin. */
const lowerGovernments = (text: string, start: number, at: number): Collective | null => {
  const quantifier = longest(text, at, LOWER_QUANTIFIERS);
  let end = at + quantifier.length;
  const word = placesWordAt(text, end);
  const found = LOWER.get(word);
  if (!found) return null;
  end += word.length;
  const bracket = bracketAt(text, end);
  const mixed = bracket > end && !word.includes("（") && found.rank > 0 && found.rank < 5;
  end = bracket;
  // 各县（市）区, 各县（市）、区, 各区（市）县
  if (mixed && found.rank === 3) end += (word === "区" ? /^、?县/u : /^、?区/u).exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const placesEnd = end;
  const governing = longest(text, end, GOVERNING);
  if (governing) end = bracketAt(text, end + governing.length);
  if (!quantifier && (word.includes("、") || NEEDS_EVERY.has(word) || at > start)) return null;
  // Without 各 it must show by itself that it means many: 区县政府, 镇街, 乡镇（街道）.
  if (!quantifier && !mixed && (word.length < 2 || found.rank === 5)) return null;
  const base = mixed ? "lower-governments" : found.base;
  const some = quantifier !== "" && quantifier !== "各" && quantifier !== "所有";
  return {
    end,
    placesEnd,
    base: some ? `${base}-some` : base,
    kind: found.base === "zones" ? "zone-committee" : "lower-governments",
    place: text.slice(start, at),
    rank: found.rank,
  };
};

const LEVEL_WORDS = words("省 市 县 区 州 乡 镇 乡镇 街道 旗 县（市、区） 县（区） 区县 县区 镇街 乡（镇）");

const ALL_LEVELS = words("各级 全市各级 全县各级 全区各级 全省各级");
const OF_ALL_LEVELS = words(
  GOVERNING_WORDS,
  "各部门 部门 各部门、各单位 各部门、单位 各部门（单位） 各部门各单位 政府办公厅（室） 政府及部门 政府及其部门 党组织 机关",
);

/**
 * “各级政府办公厅（室）”, “各级人民政府”, “各级各部门”: organs of all levels.
 */
const allLevels = (text: string, at: number): Collective | null => {
  const head = longest(text, at, ALL_LEVELS);
  const tail = head ? longest(text, at + head.length, OF_ALL_LEVELS) : "";
  if (!tail) return null;
  const end = at + head.length + tail.length;
  return { end, placesEnd: end, base: `all-${tail}`, kind: "collective", place: "", rank: 0 };
};

const PARTIES = "各民主党派";
const COMMITTEES = words("省委 市委 县委 区委 省委会 市委会 县委会 区委会 市支部 县支部 组织");

/** “各民主党派市委会（总支部）”. */
const parties = (text: string, at: number): Collective | null => {
  if (!text.startsWith(PARTIES, at)) return null;
  const head = at + PARTIES.length;
  const end = bracketAt(text, head + longest(text, head, COMMITTEES).length);
  return { end, placesEnd: end, base: "democratic-parties", kind: "collective", place: "", rank: 0 };
};

const STATIONED =
  /各?(?:中央|国家|中省直|省市直|省直|中直|中省|部省|省市|省|市|上级|中央、省|中央、省、市)?(?:驻|在)\p{Script=Han}{1,4}?(?=各|有关|相关|单位|部门|企事业|机构|企业|金融|高校|部队)/uy;

/** “驻汶各单位”, “中央、省驻济有关单位”: organs of higher levels that sit in the place. */
const stationed = (text: string, at: number): Collective | null => {
  STATIONED.lastIndex = at;
  if (!STATIONED.test(text)) return null;
  const from = STATIONED.lastIndex;
  const quantifier = [longest(text, from, EVERY), longest(text, from, SOME)].reduce((a, b) => (b.length > a.length ? b : a));
  const noun = longest(text, from + quantifier.length, STATIONED_ORGANS);
  if (!noun) return null;
  const end = from + quantifier.length + noun.length;
  return { end, placesEnd: end, base: `stationed-${noun}`, kind: "collective", place: "", rank: 0 };
};

/**
 * The longest collective that begins at `start`. `at` is where the name of a place ends (equal to `start` for none), or after 全县.
 * Text has full-width brackets.
 */
export const collectiveAt = (text: string, start: number, at: number): Collective | null => {
  let best: Collective | null = null;
  for (const found of [
    organs(text, start, at),
    lowerGovernments(text, start, at),
    at === start ? allLevels(text, at) : null,
    at === start ? parties(text, at) : null,
    at === start ? stationed(text, at) : null,
  ]) {
    if (found && found.end > (best?.end ?? 0)) best = found;
  }
  return best;
};

/** One of the levels in “市、县级政府办公室”. */
export const levelWordAt = (text: string, at: number): string => longest(text, at, LEVEL_WORDS);
