/**
 * In the themes that VS Code brings, the five things a drafter looks for differ in colour. themes.json holds what the themes of
 * VS Code 1.139 (extensions/theme-defaults) make of the scopes; it is enough to look there again when the grammar takes other scopes.
 */
import assert from "node:assert/strict";
import test from "node:test";
import themes from "./themes.json" with { type: "json" };
import { colour } from "./tokens.js";

const TABLE = "工作任务\t牵头部门\t完成时限\n一、坚持标准引领\t\t\n（一）全面优化主动公开机制\t市教育局\t12月底前";

/** Distance of two colours as the eye sees them, in Oklab: black and white are 1 apart, 0.02 can just be told. */
const distance = (a: string, b: string): number => {
  const [first, second] = [oklab(a), oklab(b)];
  return Math.hypot(...first.map((value, i) => value - (second[i] ?? 0)));
};

const oklab = (hex: string): number[] => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

const scopesOfTable = colour(TABLE)
  .flat()
  .map(([, scope]) => scope)
  .filter((scope) => !scope.startsWith("keyword.other.marker"));

for (const [theme, colours] of Object.entries(themes)) {
  test(`${theme} tells header, section, group, unit and deadline apart`, () => {
    const found = Object.entries(colours).filter(([scope]) => scopesOfTable.some((used) => used.startsWith(`${scope}.`)));
    assert.equal(found.length, 5);
    for (const [scope, own] of found)
      for (const [other, others] of found)
        if (scope < other) assert.ok(distance(own, others) > 0.06, `${scope} ${own} and ${other} ${others}: ${distance(own, others)}`);
  });
}
