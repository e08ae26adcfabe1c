/**
 * Names that no registry can hold in full: schools, hospitals, companies, villages, towns, zones, offices inside an organ, and
 * bureaus that a county made by merging others. They are known by their last word. Bureaus and commissions are never known
 * by the last word alone: 县教肓局 must stay unknown.
 */
import type { Catalogue } from "./catalogue.js";
import { withoutPlace } from "./catalogue.js";
import type { Names } from "./names.js";
import type { Place, Places } from "./place.js";
import type { UnitKind } from "./registry.js";
import { isOneEdit } from "./slip.js";
import type { Resolution, Unit } from "./unit.js";
import { createWordIndex } from "./word-index.js";

interface Ending {
  readonly kind: UnitKind;
  readonly words: RegExp;
  /** A name one character away from a known one is a slip and not another unit. */
  readonly strict: boolean;
}

const ENDINGS: readonly Ending[] = [
  {
    kind: "enterprise",
    strict: false,
    words:
      /(?:公司|集团|工厂|银行|支行|分行|营业部|信用社|农信社|农商行|联社|证券|合作社|[工农中建交]行|农发行|人行|汽车站|客运站|火车站|高铁站|供电所|自来水厂|水厂|电厂|煤矿|矿业|机场|商场|超市|酒店|书店|事务所|交易所)$/,
  },
  {
    kind: "school",
    strict: false,
    words:
      /(?:大学|学院|学校|中学|小学|幼儿园|职业中专|中专|职专|技校|高中|初中|[一二三四五六七八九十]中|附中|附小|实小|教育集团|职教中心|职业教育中心|校区|分校|书院|学区|教学点)$/,
  },
  {
    kind: "hospital",
    strict: false,
    words:
      /(?:医院|卫生院|卫生服务中心|卫生服务站|卫生室|保健院|疗养院|急救中心|血站|中心血站|保健计划生育服务中心|妇幼保健中心|健康管理中心|门诊部|诊所|防治院|防治所|医共体|医疗集团|院区|分院)$/,
  },
  {
    kind: "zone-committee",
    strict: false,
    words:
      /(?:高新区|开发区|新区|度假区|示范区|园区|产业园|保税区|功能区|管理区|合作区|试验区|实验区|风景区|风景名胜区|景区|经开区|新城|片区|示范园|科创城|保护区)(?:管委会|管理委员会|党工委|党工委、管委会|工委|管理办公室|推进办公室|建设服务中心|发展服务中心)?$/,
  },
  { kind: "zone-committee", strict: false, words: /(?:管委会|管理委员会|管委)$/ },
  {
    kind: "central-branch",
    strict: false,
    words:
      /(?:海关总署[\u4e00-\u9fff]{2,3}分署|金融监管(?:分局|支局|局)|监管分局|监管支局|银保监分局|证监局|海关|海事局|海事处|边检站|车务段|工务段|电务段)$/,
  },
  { kind: "government", strict: false, words: /(?:村|社区|村委会|居委会|村民委员会|居民委员会|村党支部|管区|党群服务中心)$/ },
  { kind: "mass-organisation", strict: true, words: /(?:协会|商会|学会|研究会|联合会|基金会|促进会|志愿队|志愿者服务队|联谊会|分会)$/ },
  {
    kind: "coordinating-body",
    strict: true,
    words: /(?:领导小组|工作组|专项小组|指挥部|联席会议|工作专班|专班|专委会|委员会|协调机制|推进组|专项组|指导组)(?:（?办公室）?|办)?$/,
  },
  {
    kind: "public-institution",
    strict: true,
    words:
      /(?:中心|总队|支队|大队|中队|服务队|监测站|监理站|服务站|工作站|推广站|站|研究院|研究所|设计院|规划院|科学院|检验院|干休所|看守所|强制隔离戒毒所|戒毒所|派出所|司法所|救助站|福利院|敬老院|图书馆|博物馆|文化馆|美术馆|纪念馆|科技馆|体育馆|展览馆|规划馆|档案馆|报社|日报|电视台|广播电台|网站|总站|管理处|管护处|服务处|事务所|监狱|法庭|供销社|林场|农场|水库|灌区|公园|植物园|动物园|剧团|艺术团|协调处|热线|办事处|联络处)$/,
  },
  {
    kind: "department",
    strict: true,
    words: /(?:[\u4e00-\u9fff]{2}办公室|工作办|领导办|创建办|推进办|协调办|项目办|管理办|指挥办|[\u4e00-\u9fff]{2}办)$/,
  },
];
/** What the last word of a name says of its kind: …医院 a hospital; null where it says nothing. */
export const kindByEnding = (name: string): UnitKind | null => ENDINGS.find(({ words }) => words.test(name))?.kind ?? null;

/** Letters, digits and the marks that stand in names. */
const NAME = /^[\p{Script=Han}A-Za-z0-9（）·—\-“”"&＋+〇]{3,40}$/u;
const TOWN = /^([\p{Script=Han}]{1,8}?(?:镇|乡|街道))(?:人民政府|政府|办事处|办|党委|党工委|党（工）委|人民政府（办事处）)?$/u;
/** Short names differ by one character from many others and are no slips: 县交警大队, 县武警大队. */
const SHORT = 5;
/** Words of no field of their own between those of a merged organ. */
const FILLERS = ["和", "与", "及", "管理", "事务", "监督", "服务", "发展", "建设", "事业", "保障", "综合", "生产", "资源"];
const MERGED = /(?:局|委员会|委|厅)$/;
/** 县公安分局, 公安分局: the office of the city's bureau, called by its field. */
const FIELD_OFFICE = /(?:直属)?分局$/;
/** Many organs at once, by what they do: 各预算单位, 各定点医疗机构, 县级医疗卫生机构. */
const EVERY =
  /^(?:各(?![市县区镇乡村街])|有关|相关|其他|其它|全?[省市县区旗州盟镇乡](?:直|级|属|管)(?:各|有关|相关)?|[省市县区旗州盟](?:各|有关|相关))[\p{Script=Han}（）]{2,12}(?:单位|部门|机构|企业|公司|银行|院校|学校|医院|平台|组织|团体|协会|商会|专班|站点|网点)$/u;
/** Whoever it is, told by what he did: “文件起草单位”. */
const BY_DEED = /^(?:政策|相关|各)?文件(?:的)?(?:起草|制定|印发|制发|牵头)(?:单位|部门|机构|科室)$/u;
/** An office inside an organ: 县政府办公室政务公开科, 县公安局交警大队. */
const INSIDE = /^[\p{Script=Han}（）]{1,12}(?:科|股|处|室|所|站|队|中心|办|专班|馆|组|分局|总站|党委|党组|党支部|党总支)$/u;
/** What the offices of a zone are called, without any place before: 投资促进部, 建设管理局. */
const OFFICE = /^[\p{Script=Han}（）]{2,14}(?:局|部|办|室|委|院|处|科|中心)$/u;
const LAST_OF_ORGAN = /..(?:[局委办部厅署社院室]|中心)$/;
const ZONE = /(?:高新|开发|新|度假|示范|园|保税|功能|管理|合作|试验|实验|风景|风景名胜|景|经开|片|保护)区$/;

export interface LooseNames {
  /** What a whole name is taken for; null where only the registry could tell. */
  readonly resolve: (name: string) => Resolution | null;
}

/** `near` gives the names that a slip could be meant for; it is asked only for names known by their ending. */
export const createLooseNames = (catalogue: Catalogue, places: Places, names: Names, near: () => readonly string[]): LooseNames => {
  const topics = createWordIndex<string | null>();
  for (const word of FILLERS) topics.set(word, null);
  for (const fn of catalogue.functions.values()) for (const topic of fn.topics ?? []) topics.set(topic, fn.id);

  const known = (unit: Unit): Resolution => ({ unit, via: "pattern", variant: false, until: null, others: [] });

  /** The place a name begins with (胡集镇 belongs to the own place), and the name without it. */
  const split = (name: string): readonly [Place, string] => {
    let best: readonly [Place, string] = [places.own, name];
    let far = 0;
    places.each(name, 0, (end, place) => {
      if (end <= far || end >= name.length || end < 2 || ZONE.test(name.slice(0, end))) return;
      far = end;
      best = [place, name.slice(end)];
    });
    return best;
  };

  const of = (name: string, kind: UnitKind): Unit => {
    const [place] = split(name);
    const word = place.name === places.own.name && name.startsWith(place.word) ? place.word : place.name;
    // A zone and its committee are one unit: 经济开发区, 经济开发区管委会.
    const bare = withoutPlace(name, word).replace(kind === "zone-committee" ? /(?<=区|园)(?:管委会|管理委员会)$/ : /$^/, "");
    return catalogue.make({
      id: `${bare}@${place.name}`,
      function: null,
      kind,
      level: place.level,
      locality: place.name,
      name,
      preferred: name,
    });
  };

  const government = (name: string): Unit | null => {
    const place = name.length >= 3 && !ZONE.test(name) ? places.read(name) : null;
    if (place)
      return catalogue.make({
        id: `government@${place.name}`,
        function: "government",
        kind: "government",
        level: place.level,
        locality: place.name,
        name: `${place.name}人民政府`,
        preferred: name,
      });
    const [upper, rest] = split(name);
    const town = TOWN.exec(rest)?.[1];
    if (!town) return null;
    return catalogue.make({
      id: `government@${town}`,
      function: "government",
      kind: "government",
      level: "town",
      locality: town,
      name: upper.name + rest,
      preferred: name,
    });
  };

  /** 县文化体育和旅游局: every word of it is the field of some organ. */
  const merged = (name: string): Resolution | null => {
    const last = MERGED.exec(name);
    if (!last) return null;
    let found: Resolution | null = null;
    places.each(name, 0, (end, place) => {
      if (found || end >= last.index) return;
      const fields = tile(name.slice(end, last.index));
      const [first, ...more] = fields ?? [];
      if (first === undefined || (last[0] === "厅" && place.level !== "province")) return;
      const registered = catalogue.registeredOf(first, place.name);
      if (registered && more.every((fn) => registered.covers.includes(fn))) {
        found = { unit: registered, via: "alias", variant: true, until: null, others: [] };
        return;
      }
      const stem = name.slice(end);
      found = known(
        catalogue.make({
          id: `${registered ? stem : first}@${place.name}`,
          function: first,
          covers: more,
          kind: "department",
          level: place.level,
          locality: place.name,
          name: place.name + stem,
          preferred: place.word + stem,
        }),
      );
    });
    return found;
  };

  /** Functions whose fields, with fillers between, make up the text; null where something is left over or no field is there. */
  const tile = (text: string): readonly string[] | null => {
    const from: (readonly string[] | undefined)[] = [[]];
    for (let i = 0; i < text.length; i++) {
      const before = from[i];
      if (!before) continue;
      topics.each(text, i, (end, fn) => {
        from[end] ??= fn === null || before.includes(fn) ? before : [...before, fn];
      });
    }
    const whole = from[text.length];
    return whole && whole.length > 0 ? whole : null;
  };

  /** 区公安分局, 自然资源分局 */
  const fieldOffice = (name: string): Resolution | null => {
    const last = FIELD_OFFICE.exec(name);
    if (!last) return null;
    let found: Resolution | null = null;
    const read = (end: number, place: Place): void => {
      const [fn, ...more] = tile(name.slice(end, last.index)) ?? [];
      if (found || fn === undefined || more.length > 0) return;
      const registered = catalogue.registeredOf(fn, place.name);
      found =
        registered?.kind === "field-office"
          ? { unit: registered, via: "alias", variant: true, until: null, others: [] }
          : known(
              catalogue.make({
                id: `${fn}@${place.name}`,
                function: fn,
                kind: "field-office",
                level: place.level,
                locality: place.name,
                name: place.name + name.slice(end),
                preferred: name,
              }),
            );
    };
    places.each(name, 0, read);
    read(0, places.own);
    return found;
  };

  const every = (name: string): Resolution | null => {
    if (!EVERY.test(name) && !BY_DEED.test(name)) return null;
    const [place] = split(name);
    return known(
      catalogue.make({
        id: `${name}@${place.name}`,
        function: null,
        kind: "collective",
        level: place.level,
        locality: place.name,
        name,
        preferred: name,
      }),
    );
  };

  const inside = (name: string): Resolution | null => {
    for (const end of names.ends(name, 0)) {
      const rest = name.slice(end);
      const head =
        end < name.length && INSIDE.test(rest) && LAST_OF_ORGAN.test(name.slice(0, end)) ? names.resolve(name.slice(0, end)) : null;
      // The rest may begin the next name, run together with this one: 县教育局县融媒体中心.
      if (!head || rest.startsWith(places.own.word)) continue;
      const { unit } = head;
      return known(
        catalogue.make({
          id: `${withoutPlace(name, unit.locality)}@${unit.locality}`,
          function: null,
          kind: unit.kind,
          level: unit.level,
          locality: unit.locality,
          name: unit.name + rest,
          preferred: name,
          parent: unit.name,
        }),
      );
    }
    return null;
  };

  /** The committee of a zone calls its offices as it likes; only what looks like the name of another place, or like a slip, is none. */
  const ofZone = (name: string): Resolution | null =>
    ZONE.test(places.own.name) && OFFICE.test(name) && split(name)[1] === name && !near().some((other) => isOneEdit(name, other))
      ? known(of(name, "department"))
      : null;

  const byEnding = (name: string): Resolution | null => {
    if (!NAME.test(name)) return null;
    const ending = ENDINGS.find(({ words }) => words.test(name));
    if (
      !ending ||
      (ending.strict && (name.length > SHORT || ending.kind === "department") && near().some((other) => isOneEdit(name, other)))
    )
      return null;
    return known(of(name, ending.kind));
  };

  return {
    resolve: (name) => {
      if (name.length < 3 || name.length > 40) return null;
      const place = government(name);
      return (place && known(place)) ?? merged(name) ?? fieldOffice(name) ?? every(name) ?? inside(name) ?? byEnding(name) ?? ofZone(name);
    },
  };
};
