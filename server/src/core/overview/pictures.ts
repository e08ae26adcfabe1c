/** The figures of a notice as pictures, for a window or a report. */
import type { Language } from "../message.js";
import { bars, columns, type Drawing, type Item, MARGIN, paragraph, WIDTH, whole } from "./charts.js";
import type { Overview } from "./overview.js";
import { svg } from "./svg.js";

export { OVERVIEW_STYLE } from "./svg.js";

export interface OverviewPicture {
  /** “deadlines”: what a file is called. */
  readonly name: string;
  /** “完成时限分布” */
  readonly title: string;
  /** One that stands alone, with `width`, `height` and `viewBox`; inline it takes the colours of the page (`OVERVIEW_STYLE`). */
  readonly svg: string;
}

/** Units that have a bar of their own; the rest is put together. */
const MOST = 12;

/** Deadlines, leads, leadership, lineage (where there is a notice above) and sections (where there are two at least); none for a notice without tasks. */
export const overviewPictures = (overview: Overview, language: Language): readonly OverviewPicture[] => {
  if (overview.tasks === 0) return [];
  const t = (zh: string, en: string): string => (language === "zh" ? zh : en);
  return [deadlines(overview, t), leads(overview, t), leadership(overview, t), lineage(overview, t), sections(overview, t)].filter(
    (picture) => picture !== null,
  );
};

type Words = (zh: string, en: string) => string;

/** One under the other: a chart, or lines of text. */
type Part = (top: number) => Drawing;

const picture = (name: string, title: string, subtitle: string, parts: readonly Part[], told: readonly Item[]): OverviewPicture => {
  const shapes: string[] = [];
  let y = MARGIN - 6;
  const draw = (part: Part, gap: number): void => {
    const { shapes: drawn, bottom } = part(y);
    shapes.push(...drawn);
    y = bottom + gap;
  };
  draw((top) => paragraph(title, top, { size: 18, bold: true }), 2);
  if (subtitle !== "") draw((top) => paragraph(subtitle, top, { size: 12, ink: "muted" }), 12);
  for (const part of parts) draw(part, 12);
  const description = told.map(({ label, count }) => `${label} ${count}`).join("；");
  return { name, title, svg: svg({ name, title, description, width: WIDTH, height: Math.ceil(y), content: shapes }) };
};

const chart =
  (of: (items: readonly Item[], top: number) => Drawing, items: readonly Item[]): Part =>
  (top) =>
    of(items, top);

const heading =
  (words: string): Part =>
  (top) =>
    paragraph(words, top, { bold: true });

const note =
  (words: string): Part =>
  (top) =>
    paragraph(words, top, { size: 12, ink: "muted" });

const subtitleOf = ({ title, number, tasks }: Overview, t: Words): string =>
  `${title}${number === null ? "" : `（${number}）`}${title === "" ? "" : t("，", ", ")}${t(`共${tasks}项任务`, `${tasks} ${tasks === 1 ? "task" : "tasks"}`)}`;

const deadlines = (overview: Overview, t: Words): OverviewPicture => {
  const { year, months, yearEnd, earlier, later, recurring, longTerm, open, none } = overview.deadlines;
  const inMonths = months.reduce((sum, count) => sum + count, 0);
  const all: readonly Item[] = [
    { label: t(`${year ?? ""}年内各月`, `Within ${year ?? "the year"}`), count: inMonths },
    { label: t("年底（12月31日）", "Year's end (31 December)"), count: yearEnd },
    { label: t("以前年份", "Earlier years"), count: earlier },
    { label: t("以后年份", "Later years"), count: later },
    { label: t("按期重复", "Recurring"), count: recurring },
    { label: t("长期坚持", "Long-term"), count: longTerm },
    { label: t("无具体日期", "No fixed day"), count: open },
    { label: t("未写时限", "No deadline"), count: none },
  ].filter(({ count }, i) => count > 0 || i < 2);
  const byMonth: readonly Item[] = months.map((count, i) => ({ label: t(`${i + 1}月`, MONTHS[i] ?? ""), count }));
  const parts = [
    ...(inMonths === 0
      ? []
      : [
          heading(t(`${year ?? ""}年各月到期（12月不含31日）`, `Due in each month of ${year ?? ""} (December without the 31st)`)),
          chart(columns, byMonth),
        ]),
    ...(inMonths === 0 ? [] : [heading(t("全部任务", "All tasks"))]),
    chart(bars, year === null ? all.filter(({ count }) => count > 0) : all),
  ];
  return picture("deadlines", t("完成时限分布", "Deadlines"), subtitleOf(overview, t), parts, [...(inMonths === 0 ? [] : byMonth), ...all]);
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const leads = (overview: Overview, t: Words): OverviewPicture | null => {
  const { role, units } = overview.leads;
  if (units.length === 0) return null;
  // One more than the limit is no “rest”.
  const shown = units.length <= MOST + 1 ? units : units.slice(0, MOST);
  const rest = units.slice(shown.length);
  const items: readonly Item[] = [
    ...shown.map(({ name, count }) => ({ label: name, count })),
    ...(rest.length === 0
      ? []
      : [
          {
            label: t(`其余${rest.length}个单位`, `${rest.length} other units`),
            count: rest.reduce((sum, { count }) => sum + count, 0),
            ink: "bar-many" as const,
          },
        ]),
  ];
  const title = role === "lead" ? t("各单位牵头任务数", "Tasks by leading unit") : t("各单位责任任务数", "Tasks by responsible unit");
  const counted = units.reduce((sum, { count }) => sum + count, 0);
  const joint =
    counted > overview.tasks - overview.leads.nobody
      ? [note(t("一项任务有几个单位的，分别计入各单位。", "A task with several units counts for each of them."))]
      : [];
  return picture("leads", title, subtitleOf(overview, t), [chart(bars, items), ...joint], items);
};

const leadership = (overview: Overview, t: Words): OverviewPicture => {
  const { role, named, mixed, many, nobody } = overview.leads;
  const leading = role === "lead";
  const items: readonly Item[] = [
    { label: t("具体单位", "Units by name"), count: named, ink: "part-1" },
    { label: t("具体单位和集合单位", "Units by name and collectives"), count: mixed, ink: "part-2" },
    { label: t("集合单位（各部门、各乡镇等）", "Collectives (all departments, towns …)"), count: many, ink: "part-3" },
    { label: t("未写明", "Nobody named"), count: nobody, ink: "part-4" },
  ];
  const title = leading ? t("由谁牵头", "Who leads") : t("由谁负责", "Who is responsible");
  return picture("leadership", title, subtitleOf(overview, t), [chart(whole, items)], items);
};

const lineage = (overview: Overview, t: Words): OverviewPicture | null => {
  const figures = overview.lineage;
  if (figures === null) return null;
  const own: readonly Item[] = [
    { label: t("原样承接", "Verbatim"), count: figures.verbatim, ink: "part-1" },
    { label: t("改写承接", "Adapted"), count: figures.adapted, ink: "part-2" },
    { label: t("新增", "New"), count: figures.new, ink: "part-4" },
  ];
  const above: readonly Item[] = [
    { label: t("已承接", "Carried"), count: figures.carried, ink: "part-1" },
    { label: t("注明不承接", "Left out on purpose"), count: figures.leftOut, ink: "part-3" },
    { label: t("未承接", "Not carried"), count: figures.open, ink: "part-4" },
  ];
  const title = figures.isFromAbove
    ? t("与上级任务的承接情况", "What was taken from the higher level")
    : t("与对照文件的承接情况", "What was taken from the other notice");
  const parts = [
    heading(t("本文件的任务", "Tasks of this notice")),
    chart(whole, own),
    heading(t(`《${figures.parent}》的任务`, `Tasks of “${figures.parent}”`)),
    chart(whole, above),
  ];
  return picture("lineage", title, subtitleOf(overview, t), parts, [...own, ...above]);
};

const sections = (overview: Overview, t: Words): OverviewPicture | null => {
  if (overview.sections.length < 2) return null;
  const items = overview.sections.map(
    ({ name, count }): Item => ({ label: name === "" ? t("（不属于任何部分）", "(in no section)") : name, count }),
  );
  return picture("sections", t("各部分任务数", "Tasks by section"), subtitleOf(overview, t), [chart(bars, items)], items);
};
