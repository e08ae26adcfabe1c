/** What is known of the unit or the deadline under the cursor, and whose units an empty cell takes over. Markdown. */
import type { CheckedNotice } from "../checked.js";
import { type Deadline, daysBetween, parseIso } from "../deadline/deadline.js";
import { type Language, type Message, say } from "../message.js";
import type { Notice } from "../notice/document.js";
import { type Cell, cellOf, isFilled, type Row, spanInPiece } from "../notice/model.js";
import { type Span, shift } from "../text/span.js";
import type { UnitMention } from "../units/cell.js";
import { type InCell, locate, placeInValue } from "./cursor.js";
import { inheritedRow } from "./inherited.js";
import { KIND_NAMES, LEVEL_NAMES } from "./unitKinds.js";

export interface Hover {
  /** In the notice. */
  readonly span: Span;
  readonly markdown: string;
}

export const hoverAt = (checked: CheckedNotice, offset: number, language: Language): Hover | null => {
  const cursor = locate(checked.notice, offset);
  if (cursor?.kind !== "cell") return null;
  const { row, cell, role, start } = cursor;
  if (role === "deadline" && isFilled(cell)) {
    return {
      span: shift(spanInPiece(cell, { start: 0, end: cell.value.length }), start),
      markdown: lines(deadlineLines(checked, cell.value), language),
    };
  }
  if (role !== "lead" && role !== "responsible") return null;
  return isFilled(cell) ? unitHover(checked, cursor, language) : emptyHover(checked.notice, row, cell, start, language);
};

const lines = (messages: readonly Message[], language: Language): string =>
  messages.map((message) => escaped(message[language])).join("  \n");

/** Text of a notice is no Markdown; `**` at the ends of a line is ours. */
const escaped = (text: string): string => text.replace(/[\\`_[\]<>#|]/gu, "\\$&");

const unitHover = (checked: CheckedNotice, { cell, at, start }: InCell, language: Language): Hover | null => {
  const offset = placeInValue(cell, at);
  const mention = checked.units.read(cell.value).mentions.find(({ span }) => span.start <= offset && offset <= span.end);
  if (mention === undefined) return null;
  const said = mention.unit === null ? unknownLines(checked, mention) : unitLines(checked, mention);
  return { span: shift(spanInPiece(cell, mention.span), start), markdown: lines(said, language) };
};

const unknownLines = (checked: CheckedNotice, { name }: UnitMention): readonly Message[] => {
  const nearest = checked.units.nearest(name, 3).map(({ preferred }) => `“${preferred}”`);
  const said = [say(`**${name}**`, `**${name}**`), say("单位名录中没有这个名称", "No registry knows this name")];
  if (nearest.length > 0) said.push(say(`相近的名称：${nearest.join("、")}`, `Similar names: ${nearest.join(", ")}`));
  return said;
};

const unitLines = (checked: CheckedNotice, { name, unit, resolution, expandedFrom }: UnitMention): readonly Message[] => {
  if (unit === null) return [];
  const kind = KIND_NAMES[unit.kind];
  const level = LEVEL_NAMES[unit.level];
  const place = unit.locality.length > 1 ? unit.locality : null;
  const said: Message[] = [
    say(`**${unit.name}**`, `**${unit.name}**`),
    say([kind.zh, place, level.zh].filter(Boolean).join(" · "), [kind.en, place, level.en].filter(Boolean).join(" · ")),
  ];
  if (expandedFrom !== null) said.push(say(`此处为“${name}”`, `Here: “${name}”`));
  if (unit.preferred !== unit.name && unit.preferred !== name)
    said.push(say(`规范简称：“${unit.preferred}”`, `Preferred name: “${unit.preferred}”`));
  const others = unit.aliases.filter((alias) => alias !== name && alias !== unit.preferred);
  if (others.length > 0) said.push(say(`又称：${quoted(others, "、")}`, `Also called: ${quoted(others, ", ")}`));
  if (resolution?.until != null)
    said.push(say(`名称“${name}”用至 ${resolution.until}`, `The name “${name}” was in use until ${resolution.until}`));
  if (unit.until !== null) said.push(endedLine(unit.until, unit.successor));
  if (unit.parent !== null) said.push(say(`隶属“${unit.parent}”`, `Belongs to “${unit.parent}”`));
  if (resolution !== null && resolution.others.length > 0) {
    const names = resolution.others.map((other) => other.name);
    said.push(say(`也可能指：${quoted(names, "、")}`, `May also mean: ${quoted(names, ", ")}`));
  }
  if (checked.locality !== null && unit.locality !== checked.locality.name && unit.function !== null) {
    const own = checked.units.ofFunction(unit.function);
    if (own !== undefined && own.id !== unit.id) {
      said.push(
        say(`${checked.locality.name}的对应单位：“${own.preferred}”`, `Counterpart in ${checked.locality.name}: “${own.preferred}”`),
      );
    }
  }
  return said;
};

const quoted = (names: readonly string[], separator: string): string =>
  names
    .slice(0, 5)
    .map((name) => `“${name}”`)
    .join(separator);

const endedLine = (until: string, successor: string | null): Message =>
  successor === null
    ? say(`该单位存续至 ${until}`, `The unit existed until ${until}`)
    : say(`该单位存续至 ${until}，职责由“${successor}”承接`, `The unit existed until ${until}; “${successor}” took over`);

const WEEKDAYS: readonly Message[] = [
  say("星期日", "Sunday"),
  say("星期一", "Monday"),
  say("星期二", "Tuesday"),
  say("星期三", "Wednesday"),
  say("星期四", "Thursday"),
  say("星期五", "Friday"),
  say("星期六", "Saturday"),
];

/** A Sunday to count from. */
const SOME_SUNDAY = "2000-01-02";

/** “2025-12-31” → 2025年12月31日（星期三）. */
const dayInWords = (iso: string): Message => {
  const day = parseIso(iso);
  if (day === null) return say(iso, iso);
  const days = daysBetween(SOME_SUNDAY, iso) ?? 0;
  const weekday = WEEKDAYS[((days % 7) + 7) % 7] as Message;
  return say(`${day.year}年${day.month}月${day.day}日（${weekday.zh}）`, `${weekday.en}, ${iso}`);
};

const KINDS: Readonly<Partial<Record<Deadline["kind"], Message>>> = {
  recurring: say("周期性任务", "Recurring"),
  continuous: say("持续推进，没有单一的截止日期", "Continuous, without a single last day"),
  immediate: say("自发文之日起计算", "Counted from the date of the notice"),
  event: say("以某一事项为起点计算", "Counted from an event"),
  conditional: say("没有写明日期，视情况而定", "No date is named, it depends"),
  ambiguous: say("有两种理解，请写明", "It can be understood in two ways, make it plain"),
  impossible: say("没有这一天", "There is no such day"),
  unrecognised: say("不是通行的时限写法", "Not a usual form of a deadline"),
};

const deadlineLines = (checked: CheckedNotice, value: string): readonly Message[] => {
  const { base, deadline } = checked.context;
  const read = deadline(value);
  const said: Message[] = [];
  if (read.date !== null) {
    const day = dayInWords(read.date);
    said.push(say(`截止日期：**${day.zh}**`, `Last day: **${day.en}**`));
    const left = base.noticeDate === null ? null : daysBetween(base.noticeDate, read.date);
    if (left !== null)
      said.push(
        left >= 0
          ? say(`成文日期之后 ${left} 天`, `${left} days after the date of the notice`)
          : say(`早于成文日期 ${-left} 天`, `${-left} days before the date of the notice`),
      );
  }
  for (const stage of read.stages) {
    if (stage.kind === "ambiguous") {
      const readings = stage.readings.map(({ text, date }) => (date === null ? `“${text}”` : `“${text}” (${date})`));
      said.push(say(`可以理解为：${readings.join("、")}`, `May mean: ${readings.join(", ")}`));
    }
  }
  const kind = KINDS[read.kind];
  if (kind !== undefined) said.push(kind);
  if (said.length === 0) said.push(say("缺少年份，无法确定日期", "The day cannot be told without a year"));
  return said;
};

const emptyHover = (notice: Notice, row: Row, cell: Cell, start: number, language: Language): Hover | null => {
  const above = inheritedRow(notice, row);
  const value = above === null ? undefined : cellOf(above, cell.column === row.form.at.lead ? "lead" : "responsible");
  if (!isFilled(value)) return null;
  const said = say(`沿用上一行的合并单元格：${value.value}`, `Goes on from the merged cell above: ${value.value}`);
  return { span: shift(cell.span, start), markdown: lines([said], language) };
};
