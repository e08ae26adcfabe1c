/** Lines that end a table and begin what follows it: copies, signature, remark, imprint, the next annex. */

const COPIES = /^(?:抄送|抄报|抄发|主送|分送)[：:]?/u;
const ANNEX = /^附\s*(?:件|表)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:[：:].*)?$/u;
const REMARK = /^[（(](?:此件|联系人|公开)/u;
/** “信息公开选项：主动公开”, as some provinces write the remark. */
const PUBLICITY = /^(?:信息|政务)?公开(?:选项|属性|方式|类别)[：:]/u;
const DATE = /^[12]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?:\s*印\s*发)?$/u;
const CHINESE_DATE = /^二[〇○零][一二三四五六七八九〇○零]{2}年/u;
const IMPRINT = /(?:\d\s*日\s*印\s*发|印发)$/u;
const ORGAN = /^(?!.*[，。；、：\t]).{2,28}(?:人民政府|办公室|办公厅|委员会|指挥部|领导小组)(?:文件)?$/u;

/**
 * A line after which no row of the table above is expected: “抄送：…”, “附件2”, “（此件公开发布）”, “2025年5月9日”, “…2025年5月26日印发”.
 * @param bare the line without blanks and marks at its ends
 */
export const endsTable = (bare: string): boolean => {
  if (bare.length === 0 || bare.length > 200) return COPIES.test(bare.slice(0, 4));
  return (
    COPIES.test(bare) ||
    ANNEX.test(bare) ||
    REMARK.test(bare) ||
    PUBLICITY.test(bare) ||
    DATE.test(bare) ||
    CHINESE_DATE.test(bare) ||
    (bare.length < 60 && IMPRINT.test(bare))
  );
};

/** “济宁市人民政府办公室” alone on a line: a signature, or a unit of a cell that goes on; only its surroundings tell. */
export const isOrgan = (bare: string): boolean => ORGAN.test(bare);

export const isAnnexMark = (bare: string): boolean => ANNEX.test(bare);
export const isDateLine = (bare: string): boolean => DATE.test(bare) || CHINESE_DATE.test(bare);
export const isRemark = (bare: string): boolean => REMARK.test(bare);
export const isCopies = (bare: string): boolean => COPIES.test(bare);
