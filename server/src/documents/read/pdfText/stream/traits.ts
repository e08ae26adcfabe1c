/** What the words of a cell say of the column they stand in: whole names of units, sentences, times, names of people. */
import { type Deadline, readDeadline } from "../../../../core/deadline/deadline.js";
import { readMarker } from "../../../../core/numbering/marker.js";

const UNIT_END =
  /(?:[局委办厅部府院会校司行社站队团所处位室科股馆园街联组区县市镇乡企库]|中心|公司|部门|机构|学校|集团|支行|分行|金融机构|[）)]|等)[。]?$/u;
const UNIT_BEGIN =
  /^(?:各|[省市县区旗州盟镇乡]|国家|中共|共青团|团[省市县区旗]|人民银行|国网|中国|国有|有关|相关|其他|驻|全体|\p{Script=Han}{1,4}?[省市县区旗州盟镇乡]|\p{Script=Han}{2,10}(?:局|委|办|中心|集团|公司)(?:$|[、，]))/u;
/** “公开专区” is no district. */
const NO_PLACE = /^\p{Script=Han}{1,4}(?:专|社|小|园|景|地|片|街)区$/u;
/** It begins with the place of a unit, so that it is no end of a name: “县商务局”, not “建设局”. */
const WITH_PLACE = /^(?:各|[省市县区旗州盟]|国家|中共|共青团|团[省市县区旗]|中国|人民银行|国网|\p{Script=Han}{1,4}?[省市县区旗州盟镇乡])/u;
/** Organs taken together; where such a name begins another cell mostly does. */
const COLLECTIVE = /^(?:各|[省市县区旗州盟]{1,2}(?:政府|直|级)?(?:各|有关|相关|直)|有关|相关|(?:政府|直)?各)/u;
const SENTENCE = /[。；：！？“”《》%％\d]/u;
const DOING =
  /推进|推动|加强|加大|加快|做好|开展|实施|落实|建立|建设|完善|健全|优化|强化|提升|提高|深化|规范|组织|制定|及时|围绕|充分|严格|积极|探索|确保|持续|巩固|支持|全面|进一步/u;

export const endsUnit = (text: string): boolean => UNIT_END.test(text);
export const beginsUnitName = (text: string): boolean => UNIT_BEGIN.test(text) && !NO_PLACE.test(text);
/** Whether a unit ends with the one line and another begins with the next. */
export const partsUnits = (before: string, next: string, isShort: boolean): boolean =>
  endsUnit(before) && !staysOpen(before) && !closesFirst(next) && beginsUnitName(next) && (isShort || WITH_PLACE.test(next));
export const isCollective = (text: string): boolean => COLLECTIVE.test(text);

/** How much a line of words looks like names of units: positive for names, negative for sentences. */
export const unitsIn = (text: string): number => {
  if (SENTENCE.test(text)) return -4;
  const doing = DOING.test(text) ? -3 : 0;
  const parts = text.split(/[、，,；; ]+/u).filter((part) => part !== "");
  const names = parts.filter((part) => endsUnit(part) || isCollective(part)).length;
  return doing + (names === 0 ? -0.5 : names / parts.length) * 2;
};

/** Something was opened, or a list goes on: no cell ends here. */
export const staysOpen = (text: string): boolean => /[、，,（(“《〈〔：:]$|(?:^|[、，；,;])[省市县区旗]$/u.test(text) || depthOf(text) > 0;

/** It closes what was opened before, or goes on with a list: no cell begins here. */
export const closesFirst = (text: string): boolean => /^[、，,。；;：:）)”》〉〕%％]/u.test(text) || depthOf(text) < 0;

/** Brackets and quotation marks left open, less those closed that were not opened. */
const depthOf = (text: string): number => {
  let depth = 0;
  for (const mark of text) {
    if ("（(“《〔".includes(mark)) depth++;
    else if ("）)”》〕".includes(mark)) depth--;
  }
  return depth;
};

export const endsSentence = (text: string): boolean => /[。！？][”’）)]?$/u.test(text);

/** “1.”, “（1）”, “一是”: a paragraph of a cell begins. */
export const beginsItem = (text: string): boolean =>
  (readMarker(text, 0)?.level ?? 0) > 2 || /^[一二三四五六七八九十]是|^[①-⑳]/u.test(text);

/** “王建国”, “李晓明、张伟” */
export const namesPeople = (text: string): boolean =>
  /^\p{Script=Han}{2,4}(?:[、，\s]\p{Script=Han}{2,4})*$/u.test(text) && !endsUnit(text);

const NO_BASE = { year: null, noticeDate: null };
const LONGEST_TIME = 40;
/** “取得阶段性成效” */
const LONGEST_MILESTONE = 8;

/** Whether the words say a time and hardly anything else: what follows a time may be a milestone, but neither a unit nor a sentence. */
export const isTime = (text: string): boolean =>
  text.length <= LONGEST_TIME && !/[—–－―-]\s*\d{0,4}$/u.test(text) && hasOnlyTimes(readDeadline(text, NO_BASE));

const hasOnlyTimes = ({ kind, stages }: Deadline): boolean =>
  kind !== "unrecognised" &&
  stages.length > 0 &&
  stages.every(({ span, form, qualifier, hedge, kind: family }) => {
    const milestone = qualifier ?? "";
    const rest = span.end - span.start - (form.end - form.start) - milestone.length - (hedge?.length ?? 0);
    if (rest > 3 || milestone.length > LONGEST_MILESTONE || (milestone.length > 3 && endsUnit(milestone))) return false;
    return (
      family === "event" ||
      family === "conditional" ||
      family === "recurring" ||
      form.end - form.start <= 12 - (family === "continuous" ? 4 : 0)
    );
  });
