import assert from "node:assert/strict";
import { describe, it } from "node:test";
import ICAL from "ical.js";
import { type CalendarOptions, ledgerCalendar } from "../../../server/src/core/ledger/calendar.js";
import { icalLine, icalText } from "../../../server/src/core/ledger/ical.js";
import { ledgerOf, type NamedNotice } from "../../../server/src/core/ledger/ledger.js";
import fc from "../../properties.js";
import { notice, seed, withDeadline } from "./support.js";

const SEEDS = ["jining-2025", "jining-2024", "wenshang-2025", "jinxiang-2023", "jinan-2025"];

const exported = (of: NamedNotice, options?: CalendarOptions) => ledgerCalendar(ledgerOf([of], { unit: null }), options);

interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly days: readonly string[];
  readonly alarms: readonly string[];
}

/** What a calendar program makes of the text: all days of every event, and when it reminds. */
const read = (text: string): readonly ReadEvent[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    assert.ok(event.startDate.isDate, "all day");
    const days: string[] = [];
    const all = event.iterator();
    for (let day = all.next(); day && days.length < 20; day = all.next()) days.push(day.toString());
    const alarms = component.getAllSubcomponents("valarm").map((alarm) => {
      const at = event.startDate.clone();
      at.isDate = false;
      at.addDuration(alarm.getFirstPropertyValue("trigger") as InstanceType<typeof ICAL.Duration>);
      return at.toString();
    });
    return { uid: event.uid, summary: event.summary, description: event.description, days, alarms };
  });

describe("the calendar of a ledger", () => {
  it("has an all-day event for a deadline, with reminders at nine in the morning", () => {
    const [event] = read(exported(withDeadline("9月30日前", "做好目录；完善平台，方便查询。")).text);
    assert.equal(event?.summary, "做好目录；完善平台，方便查询");
    assert.deepEqual(event?.days, ["2025-09-30"]);
    assert.deepEqual(event?.alarms, ["2025-09-23T09:00:00", "2025-09-29T09:00:00"]);
    assert.match(event?.description ?? "", /时限：9月30日前\n来源：汶政办字〔2025〕8号，（一），公开$/u);
  });

  it("reminds as asked", () => {
    assert.deepEqual(read(exported(withDeadline("9月30日前"), { reminders: [0, 30] }).text)[0]?.alarms, [
      "2025-09-30T09:00:00",
      "2025-08-31T09:00:00",
    ]);
    assert.deepEqual(read(exported(withDeadline("9月30日前"), { reminders: [] }).text)[0]?.alarms, []);
  });

  it("repeats what comes back until the end of the year", () => {
    const days = (deadline: string) => read(exported(withDeadline(deadline)).text).map((event) => event.days);
    assert.deepEqual(days("每季度末"), [["2025-06-30", "2025-09-30", "2025-12-31"]]);
    assert.deepEqual(days("每半年"), [["2025-06-30", "2025-12-31"]]);
    assert.deepEqual(days("每月28日前")[0]?.length, 8);
    assert.deepEqual(days("每年至少2次"), [["2025-12-31"]]);
    assert.deepEqual(days("6月底前启动，12月底前完成"), [["2025-06-30"], ["2025-12-31"]]);
  });

  it("does not remind of the next round before this one is over", () => {
    assert.equal(read(exported(withDeadline("每周五")).text)[0]?.alarms.length, 1);
  });

  it("leaves out what has no day, and says so", () => {
    const { text, events, undated } = exported(withDeadline("长期坚持"));
    assert.deepEqual([events, undated.length], [0, 1]);
    assert.match(text.replaceAll("\r\n ", ""), /X-WR-CALDESC:另有1项没有具体日期，未列入日历：做好公开（长期坚持）/u);
  });

  it("reminds once of a day on which many tasks end", () => {
    const rows = ["甲", "乙", "丙", "丁"].map((name, i) => `${i === 0 ? "（一）公开" : ""}⇥县商务局⇥⇥做${name}。⇥12月底前`);
    const events = read(exported(notice(rows)).text);
    assert.deepEqual(
      events.map(({ summary, alarms }) => [summary, alarms.length]),
      [
        ["4项任务12月31日到期", 2],
        ["做甲", 0],
        ["做乙", 0],
        ["做丙", 0],
        ["做丁", 0],
      ],
    );
  });

  it("keeps the event of a task when its deadline is changed or rows come before it, and has the same text every time", () => {
    const row = "（二）平台⇥县商务局⇥⇥做好平台。⇥9月底前";
    const uid = (...rows: readonly string[]) => read(exported(notice(rows)).text).find(({ summary }) => summary === "做好平台")?.uid;
    assert.equal(uid(row), uid("（一）公开⇥县商务局⇥⇥做甲。⇥6月底前", row.replace("9月", "11月")));
    assert.equal(exported(withDeadline("9月底前")).text, exported(withDeadline("9月底前")).text);
  });

  it("has no event twice, two equal tasks of one notice included", () => {
    const row = "（一）公开⇥县商务局⇥⇥做好平台。⇥9月底前";
    const uids = (text: string) => read(text).map(({ uid }) => uid);
    for (const { text } of [exported(notice([row, row.replace("一", "二")])), ...SEEDS.map((name) => exported(seed(name)))])
      assert.equal(new Set(uids(text)).size, uids(text).length);
  });

  it("holds every dated task of the seeds, in lines of at most 75 octets that end with CRLF", () => {
    for (const name of SEEDS) {
      const { text, events } = exported(seed(name));
      assert.equal(read(text).length, events);
      assert.ok(text.endsWith("END:VCALENDAR\r\n"));
      for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75 && !line.includes("\n"), line);
      assert.ok(!text.includes("\ufffd"));
    }
  });
});

describe("lines of a calendar", () => {
  it("give any text back, whole characters in every line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const line = icalLine(["SUMMARY", icalText(text)]);
        for (const part of line.split("\r\n")) assert.ok(Buffer.byteLength(part) <= 75 && Buffer.from(part).toString() === part);
        const [, [property]] = ICAL.parse(`BEGIN:VEVENT\r\n${line}END:VEVENT\r\n`) as unknown as [
          string,
          [[string, object, string, string]],
        ];
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are left out
        assert.equal(property[3], text.replace(/\r\n?/gu, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, ""));
      }),
    );
  });
});
