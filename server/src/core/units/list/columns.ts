/** What the columns of a list of units are, by their titles. */
import type { Sheet, SheetRow } from "./sheet.js";

export type Field =
  | "name"
  | "short"
  | "aliases"
  | "level"
  | "kind"
  | "from"
  | "until"
  | "successor"
  | "parent"
  | "place"
  | "function"
  | "note";

/** Titles as offices write them; of two columns for the name the one whose title stands first here is the full one. */
const TITLES: Readonly<Record<Field, readonly string[]>> = {
  name: ["单位全称", "全称", "规范名称", "单位名称", "机构名称", "部门名称", "名称", "单位", "部门", "机构"],
  short: ["规范简称", "规范化简称", "单位简称", "机构简称", "公文用名", "简称"],
  aliases: ["别名", "别称", "曾用名", "曾用名称", "原名称", "原名", "其他名称", "其他简称", "又称", "俗称", "别名曾用名"],
  level: ["级别", "层级", "行政层级", "单位级别"],
  kind: ["类别", "类型", "单位类别", "单位类型", "单位性质", "性质", "机构类别", "机构类型", "机构性质"],
  from: ["启用日期", "启用时间", "成立日期", "成立时间", "设立日期", "设立时间", "生效日期", "开始日期", "起始日期"],
  until: ["停用日期", "停用时间", "撤销日期", "撤销时间", "终止日期", "失效日期", "截止日期", "结束日期"],
  successor: ["承接单位", "承接单位名称", "现名称", "现单位名称", "更名为", "并入单位"],
  parent: ["主管部门", "主管单位", "所属单位", "所属部门", "上级单位", "隶属单位", "隶属"],
  place: ["所属地方", "所属地区", "地区", "地方", "行政区划", "区划", "所属区县"],
  function: ["职能代号", "职能"],
  note: ["备注", "说明", "附注"],
};

const FIELDS = Object.keys(TITLES) as readonly Field[];

/** “单位名称（全称）*” → “单位名称”. */
const plainTitle = (title: string): string => title.replace(/[（(][^（）()]*[）)]|[\s*＊：:、/／]/gu, "");

const fieldOf = (title: string): Field | null => {
  const plain = plainTitle(title);
  return FIELDS.find((field) => TITLES[field].includes(plain)) ?? null;
};

export interface ListColumns {
  readonly header: SheetRow;
  /** Columns of each field, from 0; several of one field all count. */
  readonly at: Readonly<Partial<Record<Field, readonly number[]>>>;
}

/** Above the titles may stand a title of the whole, and who made it when. */
const DEEPEST_HEADER = 20;

/**
 * The row of the titles: the first that names a column for the name; null where there is none. Of titles in two rows (“单位” merged over “全称” and
 * “简称”) it is the lower one, into which the titles beside are filled down.
 */
export const columnsOf = (sheet: Sheet): ListColumns | null => {
  const rows = sheet.slice(0, DEEPEST_HEADER);
  const columns = rows.map(columnsIn);
  const first = columns.findIndex((one) => one !== null);
  const lower = rows[first + 1]?.cells.some(({ text, continues }) => continues === true && text !== "") ? columns[first + 1] : null;
  return lower ?? columns[first] ?? null;
};

const columnsIn = (header: SheetRow): ListColumns | null => {
  const at: Partial<Record<Field, number[]>> = {};
  header.cells.forEach(({ text }, column) => {
    const field = fieldOf(text);
    if (field !== null) at[field] = [...(at[field] ?? []), column];
  });
  if (at.name === undefined) return null;
  // “单位名称” beside “全称” is what it is usually called.
  const rank = (column: number): number => TITLES.name.indexOf(plainTitle(header.cells[column]?.text ?? ""));
  const [full = 0, other] = [...at.name].sort((a, b) => rank(a) - rank(b));
  return { header, at: { ...at, name: [full], ...(other !== undefined && at.short === undefined && { short: [other] }) } };
};
