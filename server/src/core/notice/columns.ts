/** What columns are called, and the header that names them. */
import type { Column, Layout, Role, TableForm } from "./model.js";

/** Headings met in issued tables, by role. Users add theirs in fenjie.json (`columns`). */
export const HEADINGS: Readonly<Record<Exclude<Role, "other">, readonly string[]>> = {
  task: [
    "工作任务",
    "重点任务",
    "主要任务",
    "目标任务",
    "任务内容",
    "任务名称",
    "工作事项",
    "事项",
    "项目名称",
    "类别",
    "重点工作",
    "任务",
    "工作项目",
    "任务分类",
    "整改事项",
    "整改任务",
    "问题清单",
    "存在问题",
    "改革事项",
    "改革任务",
    "目标任务分解",
    "重点事项",
    "重点项目",
    "项目",
  ],
  requirement: [
    "具体要求",
    "工作要求",
    "具体内容",
    "主要内容",
    "工作内容",
    "具体措施",
    "工作措施",
    "年度目标",
    "工作任务及要求",
    "任务要求",
    "具体任务",
    "工作目标",
    "主要措施",
    "工作举措",
    "具体举措",
    "重点举措",
    "整改措施",
    "整改要求",
    "改革举措",
    "推进措施",
    "落实措施",
    "具体目标",
    "目标要求",
    "工作任务和要求",
    "任务及要求",
    "具体任务及要求",
    "工作内容及要求",
    "要求",
    "内容",
    "措施",
    "举措",
  ],
  lead: ["牵头部门", "牵头单位", "牵头责任单位", "主责单位", "主办单位", "汇总单位", "第一责任单位", "牵头部门单位", "牵头责任部门"],
  responsible: [
    "责任单位",
    "责任部门",
    "责任科室",
    "配合单位",
    "配合部门",
    "协同责任单位",
    "协办单位",
    "参与单位",
    "参加单位",
    "落实单位",
    "责任配合单位",
    "责任单位部门",
    "责任部门单位",
    "协同单位",
    "责任分工",
    "任务分工",
    "职责分工",
  ],
  deadline: [
    "完成时限",
    "时限要求",
    "完成时间",
    "时间节点",
    "任务节点",
    "进度安排",
    "整改时限",
    "办结时限",
    "计划完成时间",
    "时限",
    "完成期限",
    "时间要求",
    "完成时间节点",
    "进度要求",
    "完成日期",
    "截止时间",
    "截止日期",
    "办理时限",
    "工作时限",
    "期限",
  ],
  person: ["牵头领导", "分管领导", "责任领导", "责任人", "联系人", "牵头县领导", "牵头市领导", "联系领导"],
  serial: ["序号", "编号"],
};

/**
 * Headings are put together freely (推进举措, 市级牵头单位, 计划办结时间); these say by their parts what a column is for. “季度目标” and
 * “进展情况” fit none of them.
 */
const PATTERNS: readonly (readonly [Role, RegExp])[] = [
  ["lead", /^[省市县区旗镇]?级?(?:牵头|主责|主办|主要责任|第一责任|总牵头)责?任?(?:单位|部门|科室|股室|处室)+$/u],
  [
    "responsible",
    /^[省市县区旗镇]?级?(?:责任|配合|协同|协办|协作|协助|参与|参加|落实|承办|实施|承担|共同责任|具体责任|配合责任|协同配合)责?任?(?:单位|部门|科室|股室|处室|主体)+$/u,
  ],
  [
    "deadline",
    /^(?:计划|预计|整改|要求|目标)?(?:完成|办结|整改|推进|落实|实施)(?:时限|期限|时间|节点|时间节点|时限要求|时间要求|时间安排)$/u,
  ],
  [
    "person",
    /^(?:[省市县区旗]?级?(?:牵头|分管|责任|包保|挂点|包联|主管)(?:[省市县区旗]级?|政府)?领导|[省市县区旗]级(?:责任)?领导|(?:主要|第一|直接|具体)?(?:责任人|负责人|联系人|联络员))$/u,
  ],
  ["task", /^(?:任务|工作|改革|重点|整改|目标)(?:类别|类型|分类|事项|项目|名称|任务)$/u],
  ["task", /^(?:任务|工作|事项|实事|项目|工程)+(?:名称|类别|类型|分类)$/u],
  ["task", /^(?:年度|主要|重点)?(?:重点|工作|改革|民生|实事|民生实事)(?:任务|事项|项目|实事)$/u],
  [
    "requirement",
    /^(?:具体|主要|重点|工作|任务|推进|落实|改革|整改|年度|实施)(?:任务|要求|内容|措施|举措|目标|目标任务|任务目标)(?:及要求|和要求)?$/u,
  ],
  [
    "requirement",
    /^(?:具体|主要|重点|工作|任务|推进|落实|改革|整改|年度|实施|建设|项目|细化|保障|评估|考核|督查|公开|治理|改造|创建)+(?:要求|内容|措施|举措)(?:[及和与](?:要求|措施|目标|规模|标准))?$/u,
  ],
];

/** “一季度目标”, “进度安排第二季度”: a column for each part of the year, none of them the deadline. */
const PARTS_OF_YEAR = /(?:第?[一二三四1-4]季度|[上下]半年)(?:工作|目标|任务|计划|进度|安排|节点|完成情况)*$/u;

/** Headings that are known and belong to no role a rule asks about. */
const OTHER = new Set(["备注", "成果形式", "进展情况", "季度目标", "完成情况", "工作进展", "联系电话", "整改进展", "整改情况"]);

export type RoleLookup = (title: string) => Role | undefined;

/** “责任（配合）单位” and “责任 单位” are looked up without brackets and blanks. */
const keyOf = (title: string): string => title.replace(/[\s\u3000（）()【】〔〕[\]*:：、/]/gu, "");

/** @param own headings of the configuration, by role; they win over the built-in ones. */
export const roleLookup = (own: Readonly<Partial<Record<Role, readonly string[]>>> = {}): RoleLookup => {
  const roles = new Map<string, Role>();
  for (const [role, titles] of Object.entries(HEADINGS)) for (const title of titles) roles.set(title, role as Role);
  for (const [role, titles] of Object.entries(own)) for (const title of titles ?? []) roles.set(keyOf(title), role as Role);
  const roleOfKey = (key: string): Role | undefined =>
    roles.get(key) ?? (OTHER.has(key) || PARTS_OF_YEAR.test(key) ? "other" : PATTERNS.find(([, pattern]) => pattern.test(key))?.[0]);
  return (title) => {
    if (title.length === 0 || title.length > 16) return undefined;
    const key = keyOf(title);
    const role = roleOfKey(key);
    // “责任单位（排在第一位的为牵头单位）”, “完成时限（2025年）”: the brackets say more about the column.
    return role ?? roleOfKey(keyOf(title.replace(/[（(][^（）()]*[）)]$/u, "")));
  };
};

export const tableForm = (layout: Layout, columns: readonly Column[]): TableForm => {
  const at: Partial<Record<Role, number>> = {};
  columns.forEach((column, i) => {
    at[column.role] ??= i;
  });
  return { layout, columns, at };
};

export const sameForm = (a: TableForm, b: TableForm): boolean =>
  a === b ||
  (a.layout === b.layout &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, i) => column.role === b.columns[i]?.role && column.title === b.columns[i]?.title));

/** Whether two headers have the same titles: the same header again, whatever the rows below made of its columns. */
export const sameTitles = (a: TableForm, b: TableForm): boolean =>
  a.layout === b.layout && a.columns.length === b.columns.length && a.columns.every(({ title }, i) => title === b.columns[i]?.title);

/**
 * The columns that these titles name, or null where they are no header: two of them at least must be known to be one, none is a sentence.
 */
export const readHeaderTitles = (titles: readonly string[], roleOf: RoleLookup): Column[] | null => {
  if (titles.length < 2 || titles.length > 24) return null;
  let known = 0;
  const columns: Column[] = [];
  for (const raw of titles) {
    const title = raw.replace(/\s+/gu, "");
    if (title.length > 16 || /[。；，！？]/u.test(title)) return null;
    const role = roleOf(title);
    if (role !== undefined && role !== "other") known++;
    columns.push({ role: role ?? "other", title });
  }
  return known >= 2 && assignsTasks(columns) && !isReport(columns) ? withRequirement(columns) : null;
};

/**
 * A list of names (“序号 责任单位 联系人 联系电话”, “序号 乡镇 包联领导”) has none of the columns that make a task. A header that lost the
 * ones that say what to do still has who and when.
 */
const assignsTasks = (columns: readonly Column[]): boolean => {
  const roles = new Set(columns.map(({ role }) => role));
  const assigned = (["lead", "responsible", "deadline"] as const).filter((role) => roles.has(role));
  return roles.has("task") || roles.has("requirement") || assigned.length >= 2;
};

/** “序号 工作任务 进展情况 存在问题”: a form to report on tasks. It gives nobody anything to do. */
const isReport = (columns: readonly Column[]): boolean =>
  columns.some(({ title }) => REPORTED.test(title)) &&
  !columns.some(({ role }) => role === "lead" || role === "responsible" || role === "deadline" || role === "person");
const REPORTED = /(?:进展|完成|落实|推进)(?:情况|程度|效果)$/u;

/** “工作任务 牵头单位 完成时限” over rows that say in the first of these what is to be done: task and requirement in one. */
export const taskAsRequirement = (columns: readonly Column[]): Column[] =>
  columns.map((column) => (column.role === "task" ? { ...column, role: "requirement" } : column));

/** “类别 任务内容 责任单位”: of two columns of tasks and none of requirements the last one says what is to be done. */
const withRequirement = (columns: Column[]): Column[] => {
  const tasks = columns.filter(({ role }) => role === "task");
  const last = tasks.at(-1);
  if (tasks.length < 2 || columns.some(({ role }) => role === "requirement")) return columns;
  return columns.map((column) => (column === last ? { ...column, role: "requirement" } : column));
};
