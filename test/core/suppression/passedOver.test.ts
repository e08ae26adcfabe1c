/** Comments are no text of the notice: wherever they are put, it is read as without them and the same is found. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CheckedNotice } from "../../../server/src/core/checked.js";
import { parseToJson } from "../../../server/src/core/parse.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import fc from "../../properties.js";
import { anyNotice } from "../notice/support/edits.js";
import { SEEDS, seed } from "../notice/support/seeds.js";

/** Says nothing but that of it which suppresses nothing, which is left out below. */
const COMMENTS = [
  "<!-- fenjie-enable -->",
  "<!-- fenjie-enable text/unpaired -- 依据《关于“公开”的通知》（鲁政发〔2025〕1号），2025年13月40日前 <完成> -->",
];

/** With the blanks before it; its line with it where nothing else stands there. */
const COMMENT = /(?<=^|[\r\n]) *<!-- fenjie-[^\r\n]*? *(?:\r\n|\r|\n|$)| *<!-- fenjie-[^\r\n]*?-->/gu;

const settings = { configuration: {}, registries: shippedRegistries };

/** What is read and found, without places. */
const readingOf = (text: string): unknown => {
  const checked = new CheckedNotice(text, settings);
  const parsed = JSON.parse(JSON.stringify(parseToJson(checked, "a"), (key, value) => (key === "line" ? undefined : value)));
  const found = checked.findings().filter(({ rule }) => rule !== "suppression/unused");
  return {
    parsed,
    found: found.map(({ rule, message, piece, span }) => [rule, message.zh, piece.text.slice(span.start, span.end).replace(COMMENT, "")]),
  };
};

const withComments = (text: string, every: number, ownLine: boolean, comment: string): string => {
  let count = 0;
  return text.replace(/[^\r\n]*(?:\r\n|\r|\n|$)/gu, (line) => {
    if (line === "" || ++count % every !== 0) return line;
    const end = /\r\n|\r|\n|$/u.exec(line)?.[0] ?? "";
    const words = line.slice(0, line.length - end.length);
    if (ownLine) return end === "" ? line : `${line}${comment}${end}`;
    return words.trim() === "" && !words.includes("\t") ? line : `${words} ${comment}${end}`;
  });
};

describe("comments are passed over", () => {
  for (const name of SEEDS)
    it(`ahead of ${name} and ahead of its table alone`, () => {
      const whole = seed(name);
      const table = whole.slice(Math.max(0, whole.lastIndexOf("\n", whole.indexOf("工作任务\t")) + 1));
      for (const text of [whole, table]) assert.deepEqual(readingOf(`${COMMENTS[0]}\n${text}`), readingOf(text));
    });

  for (const name of SEEDS)
    for (const ownLine of [true, false])
      it(`in ${name}, ${ownLine ? "on lines of their own" : "at the ends of lines"}`, () => {
        const text = seed(name);
        const expected = readingOf(text);
        for (const comment of COMMENTS)
          for (const every of [1, 2, 3, 7])
            assert.deepEqual(readingOf(withComments(text, every, ownLine, comment)), expected, `every ${every}`);
      });

  it("in any text, at the ends of lines and on lines of their own", () => {
    fc.assert(
      fc.property(anyNotice, fc.integer({ min: 1, max: 5 }), fc.boolean(), (any, every, ownLine) => {
        fc.pre(!any.includes("<!--"));
        // The blanks before a comment go with it, those that stood there before it too.
        const text = any.replace(/[^\S\t\r\n]+(?=[\r\n]|$)/gu, "");
        assert.deepEqual(readingOf(withComments(text, every, ownLine, "<!-- fenjie-enable -->")), readingOf(text));
      }),
      { numRuns: 150 },
    );
  });
});
