/** The table of data that government portals put ahead of a notice: 索引号, 发文机关, 成文日期, 有效性 … It is no part of the notice. */
import type { PartLine } from "./partLines.js";

const LABELS =
  "索引号|分类|政策咨询机关|政策咨询电话|信息索引号|统一编号|主题分类|主题词|体裁分类|组配分类|服务对象|公文种类|公开方式|公开范围|公开属性|公开时限|关键词|关键字|发文机关|发布机构|发布机关|发布单位|信息来源|来源|成文日期|发文日期|发布日期|发布时间|生成日期|公开日期|生效日期|废止日期|失效日期|实施日期|文件名称|信息名称|标题|名称|发文字号|文号|文件编号|有效性|有效期|时效性|效力状态|是否有效|统一登记号|规范性文件登记号|登记号|内容概述|浏览次数|阅读次数|字体|字号|分享|打印";
const LABELLED = new RegExp(`^[【\\[]?(${LABELS})[】\\]]?(?:[：:]|$)`, "u");
const TABBED = new RegExp(`^[【\\[]?(${LABELS})[】\\]]?[：:]?$`, "u");

/** “索 引 号 MB1534522 发文日期 2023-01-03”: two labels with their values on a line, and only blanks between. */
const SPACED = ((): RegExp => {
  const label = `(${LABELS.split("|")
    .map((words) => [...words].join("[ \\u3000]*"))
    .join("|")})`;
  return new RegExp(`^${label}[ \\u3000]+(\\S.*?)[ \\u3000]+${label}[ \\u3000]+(\\S.*)$`, "u");
})();

/** Most lines have none, and the pattern is large: it takes 2 ms to compile when it is first asked. */
const BLANK = /[ \u3000]/u;

export interface PortalHead {
  /** A title above the data, as web pages have it: number of its lines, 0 where the data come first. */
  readonly from: number;
  /** Number of the first line that belongs neither to the data nor to what stands above them. */
  readonly count: number;
  /** Value by label (“发文字号”), with the line it stands on. */
  readonly values: ReadonlyMap<string, { readonly line: PartLine; readonly text: string; readonly start: number }>;
}

const NONE: PortalHead = { from: 0, count: 0, values: new Map() };

/** The data ahead of the text, or none: two labels at least show that it is one. A label alone on its line takes the line after it as its value. */
export const readPortalHead = (lines: readonly PartLine[]): PortalHead => {
  const values = new Map<string, { line: PartLine; text: string; start: number }>();
  let count = 0;
  let labels = 0;
  for (let i = 0; i < lines.length && i - count < MOST_BETWEEN; i++) {
    const line = lines[i] as PartLine;
    const found = labelsOf(line);
    if (found.length === 0) continue;
    labels += found.length;
    count = i + 1;
    for (const { label, text, start } of found) {
      const next = lines[i + 1];
      if (text !== "") values.set(label, { line, text, start });
      else if (found.length === 1 && next !== undefined && labelsOf(next).length === 0 && next.tight.length <= 80) {
        values.set(label, { line: next, text: next.text, start: 0 });
        count = i + 2;
      }
    }
  }
  return labels < 2 ? NONE : { from: titleLines(lines), count: Math.min(count, lines.length), values };
};

/** Lines that may stand above the first label, or between two: the title, when it was put on the web. */
const MOST_BETWEEN = 3;

/** The lines of a title ahead of the first label: “……关于印发……的通知”. */
const titleLines = (lines: readonly PartLine[]): number => {
  const closed = lines.slice(0, MOST_BETWEEN).findIndex(({ tight }) => /(?:通知|意见|函|方案|决定)$/u.test(tight)) + 1;
  const above = lines.slice(0, closed);
  return above.some((line) => labelsOf(line).length > 0) || !above.some(({ tight }) => tight.includes("关于")) ? 0 : closed;
};

/** Labels and values of one line: “索引号：…”, or label and value in turn between TABs. `start` counts from the start of the line. */
const labelsOf = (line: PartLine): { label: string; text: string; start: number }[] => {
  const [, one, first, other, second] = (BLANK.test(line.text) && SPACED.exec(line.text)) || [];
  if (one !== undefined && first !== undefined && other !== undefined && second !== undefined) {
    const bare = (label: string): string => label.replace(/\s+/gu, "");
    return [
      { label: bare(one), text: first, start: line.text.indexOf(first, one.length) },
      { label: bare(other), text: second, start: line.text.length - second.length },
    ];
  }
  const cells = cellsOf(line.text);
  const found: { label: string; text: string; start: number }[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as { text: string; start: number };
    const tight = cell.text.replace(/\s+/gu, "");
    const labelled = LABELLED.exec(tight);
    if (labelled?.[1] === undefined) {
      if (i === 0) return [];
      continue;
    }
    if (TABBED.test(tight)) {
      const value = cells[i + 1];
      found.push({ label: labelled[1], text: value?.text ?? "", start: value?.start ?? 0 });
      i++;
    } else {
      const colon = cell.text.search(/[：:]/u) + 1;
      const value = cell.text.slice(colon);
      found.push({ label: labelled[1], text: value.trim(), start: cell.start + colon + (value.length - value.trimStart().length) });
    }
  }
  return found;
};

const cellsOf = (text: string): { text: string; start: number }[] => {
  const cells: { text: string; start: number }[] = [];
  for (let at = 0; at <= text.length; ) {
    const tab = text.indexOf("\t", at);
    const end = tab < 0 ? text.length : tab;
    if (text.slice(at, end).trim() !== "") cells.push({ text: text.slice(at, end), start: at });
    at = end + 1;
  }
  return cells;
};
