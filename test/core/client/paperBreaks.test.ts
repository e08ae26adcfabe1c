/** Where the pages of the preview end. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { breakPages, type FlowItem } from "../../../client/src/preview/webview/breaks.js";
import fc from "../../properties.js";

const LINE = 30;
/** Ten lines on a page. */
const PAGE = 10 * LINE;

/** A paragraph of so many lines that may be cut. */
const text = (lines: number): FlowItem => ({
  height: lines * LINE,
  ownHeight: lines * LINE,
  keepWithNext: false,
  keepWithPrevious: false,
  lines,
  lineHeight: LINE,
  fewestLines: 2,
  headHeight: 0,
});
const heading = (): FlowItem => ({ ...text(1), keepWithNext: true, fewestLines: null });
/** A row of a table, whole, below titles of one line that every page repeats. */
const row = (lines: number, more: Partial<FlowItem> = {}): FlowItem => ({ ...text(lines), fewestLines: null, headHeight: LINE, ...more });

/** “0:0-3 1:0-1 | 1:1-4”: item and lines, a stroke between pages. */
const broken = (...items: readonly FlowItem[]): string =>
  breakPages(items, PAGE)
    .map((page) => page.map(({ item, from, to }) => `${item}:${from}-${to}`).join(" "))
    .join(" | ");

describe("pages of the preview end", () => {
  it("where the next item has no room, to the pixel", () => {
    assert.equal(broken(row(4, { headHeight: 0 }), row(6), row(1)), "0:0-4 1:0-6 | 2:0-1");
    assert.equal(broken(text(10), text(1)), "0:0-10 | 1:0-1");
    assert.equal(broken(), "");
  });

  it("between lines of a paragraph, never with a single line on either side", () => {
    assert.equal(broken(text(7), text(6)), "0:0-7 1:0-3 | 1:3-6");
    assert.equal(broken(text(7), text(4)), "0:0-7 1:0-2 | 1:2-4");
    assert.equal(broken(text(9), text(6)), "0:0-9 | 1:0-6");
    assert.equal(broken(text(8), text(3)), "0:0-8 | 1:0-3");
    assert.equal(broken(text(5), text(25)), "0:0-5 1:0-5 | 1:5-15 | 1:15-25");
  });

  it("before headings that would stand alone at the foot, all of them", () => {
    assert.equal(broken(text(8), heading(), heading(), text(4)), "0:0-8 | 1:0-1 2:0-1 3:0-4");
    assert.equal(broken(text(7), heading(), text(4)), "0:0-7 1:0-1 2:0-2 | 2:2-4");
  });

  it("so that a signature has text above it: the last lines, or all of a short text", () => {
    const signature = [{ ...heading(), keepWithPrevious: true }, heading(), text(1)];
    assert.equal(broken(text(8), ...signature), "0:0-6 | 0:6-8 1:0-1 2:0-1 3:0-1");
    assert.equal(broken(text(6), text(3), ...signature), "0:0-6 | 1:0-3 2:0-1 3:0-1 4:0-1");
    assert.equal(broken(text(6), heading(), text(2), ...signature), "0:0-6 | 1:0-1 2:0-2 3:0-1 4:0-1 5:0-1");
    assert.equal(broken(text(7), ...signature), "0:0-7 1:0-1 2:0-1 3:0-1");
  });

  it("somewhere, where all of a page would have to stay with the next", () => {
    const all = Array.from({ length: 11 }, heading);
    assert.equal(breakPages([...all, text(1)], PAGE).length, 2);
  });

  it("between rows, with room for the titles on every page; rows stay whole", () => {
    assert.equal(broken(heading(), row(5), row(4), row(5), row(4)), "0:0-1 1:0-5 2:0-4 | 3:0-5 4:0-4");
    assert.equal(broken(heading(), row(5), row(5)), "0:0-1 1:0-5 | 2:0-5");
  });

  it("within a row that may be cut, and within any that is higher than a page", () => {
    assert.equal(broken(heading(), row(5), row(8, { fewestLines: 1 })), "0:0-1 1:0-5 2:0-4 | 2:4-8");
    assert.equal(broken(heading(), row(20)), "0:0-1 | 1:0-9 | 1:9-18 | 1:18-20");
  });

  it("so that every line of every item stands on one page, in order", () => {
    const items = fc.array(
      fc.record({
        above: fc.boolean(),
        lines: fc.integer({ min: 1, max: 40 }),
        keeps: fc.boolean(),
        fewest: fc.constantFrom(null, 1, 2),
        head: fc.constantFrom(0, LINE),
      }),
    );
    fc.assert(
      fc.property(items, (made) => {
        const flow = made.map(({ above, lines, keeps, fewest, head }) => ({
          ...text(lines),
          keepWithNext: keeps,
          keepWithPrevious: above,
          fewestLines: fewest,
          headHeight: head,
        }));
        const pieces = breakPages(flow, PAGE).flat();
        const lines = pieces.flatMap(({ item, from, to }) => Array.from({ length: to - from }, (_, i) => `${item}:${from + i}`));
        assert.deepEqual(
          lines,
          flow.flatMap((item, at) => Array.from({ length: item.lines }, (_, i) => `${at}:${i}`)),
        );
        for (const page of breakPages(flow, PAGE)) assert.ok(page.length > 0);
      }),
    );
  });
});
