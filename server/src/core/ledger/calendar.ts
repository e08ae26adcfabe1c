/**
 * The deadlines of a ledger as a calendar (iCalendar, RFC 5545). Days are all-day events and no to-dos: Outlook, the calendars of phones and of office suites
 * take in events only.
 */
import { addDays } from "../deadline/deadline.js";
import { withoutBlanks } from "../text/blanks.js";
import { dutyWords, otherUnits, roleOf, sourceLines } from "./columns.js";
import type { Due } from "./due.js";
import { icalComponent, icalDate, icalText, type Property } from "./ical.js";
import type { Ledger, LedgerEntry, LedgerNotice } from "./model.js";
import { ruleOf, shortestGap } from "./series.js";

export interface CalendarOptions {
  /** How many days ahead one is reminded, at nine in the morning; `[7, 1]` where it is not said. Empty for no reminders. */
  readonly reminders?: readonly number[];
}

export interface LedgerCalendar {
  /** The file, with CRLF. */
  readonly text: string;
  /** How many events it holds. */
  readonly events: number;
  /** Tasks without a day, 长期坚持 and the like: they are in no event, and named in the description of the calendar. */
  readonly undated: readonly LedgerEntry[];
}

/**
 * Deterministic: the same ledger gives the same file, and a task keeps its event (UID) when its deadline is changed and the calendar exported again. A program that
 * shows one reminder only takes the first, so they stand in the order given. Where many tasks end on one day (most do on 31 December), one event more names
 * them all and alone reminds: forty reminders at once would have her switch them off.
 */
export const ledgerCalendar = (ledger: Ledger, { reminders = [7, 1] }: CalendarOptions = {}): LedgerCalendar => {
  const entries = [...ledger.entries, ...ledger.common];
  const crowded = crowdedDays(entries);
  const identify = createIdentity();
  const events = entries.flatMap((entry) => {
    const identity = identify(entry);
    return entry.deadline.dues.map((due, i) => {
      const alarms = due.kind === "day" && crowded.has(due.date) ? [] : reminders;
      return eventOf(ledger, entry, due, `${identity}-${i + 1}@fenjie`, alarms);
    });
  });
  const days = [...crowded].map(([date, due]) => dayEvent(ledger, date, due, reminders));
  const undated = entries.filter(({ deadline }) => deadline.dues.length === 0);
  const properties: readonly Property[] = [
    ["VERSION", "2.0"],
    ["PRODID", "-//Fenjie//Ledger//ZH"],
    ["CALSCALE", "GREGORIAN"],
    ["METHOD", "PUBLISH"],
    ["X-WR-CALNAME", icalText(ledger.title)],
    ...(undated.length === 0 ? [] : [["X-WR-CALDESC", icalText(undatedWords(undated))] as const]),
  ];
  return { text: icalComponent("VCALENDAR", properties, [...days, ...events]), events: days.length + events.length, undated };
};

/** Tasks that end on one day; up to so many remind each by itself. */
const FEW = 3;

const crowdedDays = (entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> => {
  const days = new Map<string, LedgerEntry[]>();
  for (const entry of entries)
    for (const date of new Set(entry.deadline.dues.flatMap((due) => (due.kind === "day" ? due.date : [])))) {
      const due = days.get(date);
      if (due === undefined) days.set(date, [entry]);
      else due.push(entry);
    }
  return new Map([...days].filter(([, due]) => due.length > FEW).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** “12项任务今日到期”, with all of them in the description. */
const dayEvent = ({ unit, title, notices }: Ledger, date: string, due: readonly LedgerEntry[], reminders: readonly number[]): string => {
  const [, month, day] = date.split("-").map(Number);
  const summary = `${due.length}项任务${month}月${day}日到期`;
  const whose = unit?.id ?? notices.map(({ number, name }) => number ?? name).join("\n");
  return icalComponent(
    "VEVENT",
    [
      ["UID", `${textId(whose)}-${icalDate(date)}@fenjie`],
      ["DTSTAMP", stampOf(notices)],
      ...daysOf(date),
      ["SUMMARY", icalText(summary)],
      ["DESCRIPTION", icalText([title, ...due.map((entry, i) => `${i + 1}. ${shortened(whatOf(entry))}`)].join("\n"))],
      ["TRANSP", "TRANSPARENT"],
    ],
    reminders.map((days) => alarm(days, summary)),
  );
};

/** The day of the latest notice: a calendar made anew from the same notices is the same. */
const stampOf = (notices: readonly LedgerNotice[]): string => {
  const dates = notices.map(({ date, year }) => date ?? `${year ?? 1970}-01-01`).sort();
  return `${icalDate(dates.at(-1) ?? "1970-01-01")}T000000Z`;
};

const daysOf = (date: string): readonly Property[] => [
  ["DTSTART;VALUE=DATE", icalDate(date)],
  ["DTEND;VALUE=DATE", icalDate(addDays(date, 1) ?? date)],
];

/** “另有2项没有具体日期，未列入日历：……（长期坚持）；……” */
export const undatedWords = (undated: readonly LedgerEntry[]): string =>
  `另有${undated.length}项没有具体日期，未列入日历：${undated
    .map((entry) => `${shortened(whatOf(entry))}（${entry.deadline.text === "" ? "未写时限" : entry.deadline.text}）`)
    .join("；")}`;

const eventOf = (ledger: Ledger, entry: LedgerEntry, due: Due, uid: string, reminders: readonly number[]): string => {
  const [duty] = entry.duties;
  const { notice } = entry;
  const date = due.kind === "day" ? due.date : due.series.first;
  const rule = due.kind === "day" ? null : ruleOf(due.series);
  const what = due.kind === "day" ? due.what : due.words;
  const role = duty === undefined ? "" : duty.as === null ? roleOf(duty) : "共性";
  const summary = `${role === "" ? "" : `【${role}】`}${what === null ? "" : `${what}：`}${shortened(whatOf(entry))}`;
  const categories = [...(role === "" ? [] : [role]), ...(notice.number === null ? [] : [notice.number])];
  return icalComponent(
    "VEVENT",
    [
      ["UID", uid],
      ["DTSTAMP", stampOf([notice])],
      ...daysOf(date),
      ...(rule === null ? [] : [["RRULE", rule] as const]),
      ["SUMMARY", icalText(summary)],
      ["DESCRIPTION", icalText(description(ledger, entry))],
      ...(categories.length === 0 ? [] : [["CATEGORIES", categories.map(icalText).join(",")] as const]),
      ["TRANSP", "TRANSPARENT"],
    ],
    // Nobody is reminded of the next round before this one is over.
    reminders.filter((days) => due.kind === "day" || rule === null || days < shortestGap(due.series)).map((days) => alarm(days, summary)),
  );
};

/** The day begins at midnight; nine in the morning `days` days before lies `days` days less nine hours ahead of it. */
const alarm = (days: number, summary: string): string =>
  icalComponent("VALARM", [
    ["ACTION", "DISPLAY"],
    ["DESCRIPTION", icalText(summary)],
    ["TRIGGER", days < 1 ? "PT9H" : days === 1 ? "-PT15H" : `-P${Math.round(days) - 1}DT15H`],
  ]);

const whatOf = ({ requirement, task, section }: LedgerEntry): string =>
  [requirement, task, section ?? ""].find((words) => words !== "") ?? "任务";

/** Characters of a title in a calendar: what a month view shows of it is less. */
const SHOWN = 40;

/** The first clauses that fit, else the first words: “持续完善并动态更新主动公开事项目录……”. */
const shortened = (text: string): string => {
  const words = text.replace(/\s+/gu, "");
  if ([...words].length <= SHOWN) return words.replace(/[。；;]$/u, "");
  const head = [...words].slice(0, SHOWN).join("");
  const clause = /^.{12,}(?=[，。；;])/u.exec(head)?.[0];
  return `${clause ?? head}……`;
};

const description = ({ unit }: Ledger, entry: LedgerEntry): string =>
  [
    entry.requirement === "" ? entry.task : entry.requirement,
    "",
    ...(entry.duties.length === 0 ? [] : [`职责：${entry.duties.map(dutyWords).join("；")}`]),
    ...otherUnits(entry, unit?.id ?? null),
    ...(entry.deadline.text === "" ? [] : [`时限：${entry.deadline.text}`]),
    ...entry.deadline.remarks.map(({ zh }) => zh),
    `来源：${sourceLines(entry).join("，")}${entry.requirement === "" || entry.task === "" ? "" : `，${entry.task}`}`,
  ].join("\n");

/** A task by its notice and words; of several with the same words by their order too. Not by line, number or deadline: these change. */
const createIdentity = (): ((entry: LedgerEntry) => string) => {
  const seen = new Map<string, number>();
  return (entry) => {
    const { notice } = entry;
    const words = withoutBlanks(
      [notice.number ?? notice.name, entry.requirement === "" ? `${entry.section}${entry.task}` : entry.requirement].join("\n"),
    );
    const id = textId(words);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-x${count}`;
  };
};

const textId = (text: string): string => hash(text, 0x811c9dc5) + hash(text, 0x01000193);

/** FNV-1a over the characters from a basis, 32 bits in base 36. */
const hash = (text: string, basis: number): string => {
  let value = basis;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36).padStart(7, "0");
};
