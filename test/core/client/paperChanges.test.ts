/** Places of the preview in a text that was typed in since. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TextDocument, TextDocumentChangeEvent } from "vscode";
import { behindCharacters, countCharacters, offsetAfter, offsetBefore } from "../../../client/src/preview/changes.js";
import { TextSince } from "../../../client/src/preview/textSince.js";
import fc from "../../properties.js";

describe("a place of the preview", () => {
  it("moves with what is typed before it, stays before what is typed behind it", () => {
    const typed = [{ offset: 10, removed: 0, inserted: 3 }];
    assert.deepEqual(
      [9, 10, 20].map((at) => offsetAfter(at, typed)),
      [9, 13, 23],
    );
    assert.deepEqual(
      [9, 10, 12, 13, 23].map((at) => offsetBefore(at, typed)),
      [9, 10, 10, 10, 20],
    );
  });

  it("stands where a stretch began that was deleted with it", () => {
    const deleted = [{ offset: 10, removed: 5, inserted: 0 }];
    assert.deepEqual(
      [10, 12, 15, 16].map((at) => offsetAfter(at, deleted)),
      [10, 10, 10, 11],
    );
    assert.equal(offsetBefore(11, deleted), 16);
  });

  it("is found again there and back, outside of what was changed", () => {
    const change = fc.record({ offset: fc.nat(50), removed: fc.nat(10), inserted: fc.nat(10) });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        assert.equal(offsetBefore(offsetAfter(10_000, changes), changes), 10_000);
      }),
    );
  });

  it("is counted in characters, since a cell breaks its lines elsewhere in the text", () => {
    assert.equal(countCharacters("县财政局\n\t县审计局 "), 8);
    assert.equal(behindCharacters("县财政局\n\t县审计局", 5), "县财政局\n\t县".length);
    assert.equal(behindCharacters("县财政局", 0), 0);
    assert.equal(behindCharacters("县财政局", 9), 4);
    assert.equal(behindCharacters("𠮷口", 1), 2);
  });
});

describe("the editor beside the preview", () => {
  const document = { version: 2 } as TextDocument;
  const typed = (rangeOffset: number, text: string): TextDocumentChangeEvent =>
    ({ document, contentChanges: [{ rangeOffset, rangeLength: 0, text }] }) as unknown as TextDocumentChangeEvent;

  it("is scrolled when other words stand at its top, not when what stands there only moved in the text", () => {
    const since = new TextSince(document);
    assert.ok(since.seenFrom(100), "seen for the first time");
    assert.ok(!since.seenFrom(100), "a lens came in below");
    since.changed(typed(40, "全面"));
    assert.ok(!since.seenFrom(102), "typed above");
    since.changed(typed(300, "全面"));
    assert.ok(!since.seenFrom(102), "typed below");
    assert.ok(since.seenFrom(100));
  });
});
