/** What a line around a table can be, told by its own words: an organ, a line of a title, who a notice is addressed to. */
import { readMarker } from "../numbering/marker.js";
import { wholeNumber } from "./documentNumber.js";
import { wholeDate } from "./noticeDate.js";
import type { PartLine } from "./partLines.js";
import { isCopies, isRemark } from "./zones.js";

const ORGAN_END =
  "(?:政府|办公室|办公厅|办事处|管委会|委员会|指挥部|领导小组|党组|总队|支队|大队|中心|公司|委办|府办|[委局厅部处院会])(?:等[0-9一二三四五六七八九十]{1,3}(?:个)?(?:部门|单位))?";
const ORGAN = new RegExp(`^[\\p{Script=Han}（）()]{2,40}?${ORGAN_END}$`, "u");

/** “济宁市人民政府办公室”, also two of them side by side: who issues or signs a notice. */
export const isOrganName = (text: string): boolean => {
  const names = text.trim().split(/\s+/u);
  return ORGAN.test(names.join("")) || (names.length > 1 && names.every((name) => ORGAN.test(name)));
};

/** Blanks part two organs (“中共汶上县委办公室　汶上县人民政府办公室”), or are an accident in the name of one. */
export const organText = (text: string): string => {
  const names = text.trim().split(/\s+/u);
  return names.join(names.length > 1 && names.every((name) => name.length > 4 && ORGAN.test(name)) ? " " : "");
};

/** 发文机关标志 “济南市人民政府办公厅文件”: the organ, or null for another line. */
export const letterheadOrgan = (line: PartLine): string | null => {
  const organ = /^(.{3,80})文件$/u.exec(line.tight)?.[1];
  return organ !== undefined && isOrganName(organ) ? organ : null;
};

const ANNEX_ALONE = /^附[件表](?:\d{1,2}|[一二三四五六七八九十]{1,3})?[：:]?$/u;

/** “附件”, “附件2” alone on a line: an annex begins. */
export const beginsAnnex = (line: PartLine): boolean => ANNEX_ALONE.test(line.tight);

const ANNEX_LINE = /^附\s*[件表]\s*(?:\d{1,2}\s*)?[：:]\s*/u;

/** Length of “附件：” in “附件：济宁市……任务分解表”, also of one with nothing behind it yet; null for another line. */
export const annexLabel = (line: PartLine): number | null => ANNEX_LINE.exec(line.text)?.[0].length ?? null;

/** Words of a remark whose brackets were forgotten. */
const BARE_REMARK = /^此件(?:公开发布|主动公开|依申请公开|不予公开|删减后公开)$/u;

/** 附注 “（此件公开发布）”, “（联系人：…）”. */
export const isRemarkLine = (line: PartLine): boolean => isRemark(line.tight) || BARE_REMARK.test(line.tight);

export const isCopiesLine = (line: PartLine): boolean => isCopies(line.tight) && /^.{2}[：:]/u.test(line.tight);

/** “济宁市人民政府办公室 2025年5月9日印发”, or its second half alone. */
export const isImprintLine = (line: PartLine): boolean => line.tight.length <= 80 && /日(?:印发|印)$/u.test(line.tight);

/** A heading 一、 or （一） of the body, or a numbered paragraph. */
export const isHeadingLine = (line: PartLine): boolean => {
  const marker = readMarker(line.text, 0);
  return marker !== null && marker.level <= 2;
};

/** A mark at the end of a line that goes on, or that opens a list; behind the last word of a title it is a slip. */
const OPEN_END = /(?<!的通知)[：:，,；;、]$/u;

/** The whole of a title, however long the names in it: “关于印发《……贯彻落实〈……重点任务分工方案〉的具体措施》的通知”. */
const WHOLE_TITLE = /^[^，、：]{0,40}关于.*的(?:通知|意见|函)$/u;
const LONGEST_TITLE = 200;

/** A line that can be part of a title: short, no sentence, none of the other parts. A full stop at its end is a slip, not a sentence. */
export const isTitleLine = (line: PartLine): boolean => {
  const { tight } = line;
  return (
    (tight.length <= 80 || (tight.length <= LONGEST_TITLE && WHOLE_TITLE.test(tight))) &&
    !/[。；！？]./u.test(tight) &&
    !OPEN_END.test(tight) &&
    !/^[（(].*[）)]$/u.test(tight) &&
    !beginsAnnex(line) &&
    annexLabel(line) === null &&
    !isHeadingLine(line) &&
    !isImprintLine(line) &&
    !isRemarkLine(line) &&
    !isCopiesLine(line) &&
    wholeNumber(line.text) === null &&
    wholeDate(line.text) === null
  );
};

const ADDRESSEE_END =
  /(?:政府|办事处|部门|单位|机构|中心|公司|集团|企业|组织|团体|街道|镇街|[委会办室厅局院校社镇乡省市县区旗州盟部处所站组队行）)])$/u;

const VERB = /[请要将现按须把由让]/u;

/**
 * Who a notice is addressed to: names of organs side by side, “各县（市、区）人民政府，市政府各部门、单位：”. Without the colon it must
 * name them all with 各, or several; with it the last name may still be in the making.
 */
export const isAddressee = (line: string): boolean => {
  const tight = line.replace(/“两委”/gu, "两委");
  if (tight.length > 400 || /[。；！？“”《》]./u.test(tight) || /[！？“”《》]$/u.test(tight)) return false;
  const closed = /[：:]$/u.test(tight);
  // A full stop in place of the colon; a sentence that ends in such a name has a verb before it.
  if (/[。；]$/u.test(tight) && VERB.test(tight)) return false;
  const names = namesIn(tight.replace(/[：:。]$/u, ""));
  const fitting = names.filter((name) => name.length <= 60 && ADDRESSEE_END.test(name)).length;
  if (names.length === 0 || fitting < names.length - (names.length > 1 ? 1 : 0)) return false;
  return closed || (tight.includes("各") && /各.{0,12}(?:政府|办事处|部门|单位|局|委|办|公司|企业|镇|街道|管委会)/u.test(tight));
};

/** The names between ， and 、 that stand outside brackets. */
const namesIn = (text: string): string[] => {
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const char of text) {
    if (char === "（" || char === "(") depth++;
    else if (char === "）" || char === ")") depth--;
    if (depth <= 0 && "，,、；;".includes(char)) {
      if (name !== "") names.push(name);
      name = "";
    } else name += char;
  }
  return name === "" ? names : [...names, name];
};
