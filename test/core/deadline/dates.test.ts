import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, addMonths, daysBetween, isRealDate, lastOfMonth, parseIso } from "../../../server/src/core/deadline/dates.js";
import fc from "../../properties.js";

test("29 February is a day of leap years only", () => {
  assert.equal(isRealDate(2024, 2, 29), true);
  assert.equal(isRealDate(2025, 2, 29), false);
  assert.equal(isRealDate(1900, 2, 29), false);
  assert.equal(isRealDate(2000, 2, 29), true);
  assert.equal(isRealDate(null, 2, 29), true);
});

test("days and months that do not exist are refused", () => {
  for (const [month, day] of [
    [13, 1],
    [0, 1],
    [2, 30],
    [6, 31],
    [1, 0],
    [1, 32],
  ] as const)
    assert.equal(isRealDate(2025, month, day), false);
  for (const iso of ["2025-02-29", "2025-13-01", "2025-1-1", "", "今天", "2025-06-30T00:00"]) assert.equal(parseIso(iso), null);
});

test("days are counted over months, years and leap days", () => {
  assert.equal(daysBetween("2025-03-31", "2025-05-09"), 39);
  assert.equal(daysBetween("2025-05-09", "2025-03-31"), -39);
  assert.equal(daysBetween("2024-02-28", "2024-03-01"), 2);
  assert.equal(daysBetween("2025-12-31", "2026-01-01"), 1);
  assert.equal(daysBetween("2025-12-31", "never"), null);
  assert.equal(addDays("2025-05-09", 30), "2025-06-08");
  assert.equal(addMonths("2025-01-31", 1), "2025-02-28");
  assert.equal(addMonths("2025-11-30", 3), "2026-02-28");
  assert.equal(lastOfMonth(2024, 2), "2024-02-29");
});

test("adding days agrees with the calendar of the platform, read as UTC", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -800, max: 800 }), (start, days) => {
      const iso = (count: number): string => new Date(Date.UTC(1970, 0, 1 + count)).toISOString().slice(0, 10);
      assert.equal(addDays(iso(start), days), iso(start + days));
      assert.equal(daysBetween(iso(start), iso(start + days)), days);
    }),
  );
});
