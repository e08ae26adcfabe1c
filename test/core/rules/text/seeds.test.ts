/**
 * All that the rules about text find in the five issued notices. Every finding was looked at and is right; a change here wants a look at the
 * notice.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SEEDS, type Seed, seed } from "../../notice/support/seeds.js";
import { checked, wordsOf } from "../../support/reading.js";

/** Line and column from 1, and the words, a blank as “␣”. */
const found = (name: Seed): readonly string[] => {
  const notice = checked(seed(name));
  return notice
    .findings()
    .filter(({ rule }) => rule.startsWith("text/"))
    .map((finding) => {
      const { line, character } = notice.notice.positionOf(finding.piece, finding.span.start);
      return `${finding.rule} ${line + 1}:${character + 1} ${wordsOf(finding).replaceAll(" ", "␣")}`;
    });
};

interface Judged {
  readonly rule: string;
  readonly why: string;
  readonly places: readonly string[];
}

const JUDGED: Readonly<Record<Seed, readonly Judged[]>> = {
  "jinan-2025": [
    {
      rule: "text/stray-space",
      why: "the title was set on three lines, and a blank is left where each ended",
      places: ["7:11 ␣", "7:28 ␣"],
    },
    {
      rule: "text/digit-spacing",
      why: "blanks around the number of the hotline, which stands without them elsewhere in the notice",
      places: ["43:126 ␣12345␣", "43:148 ␣12345␣"],
    },
    {
      rule: "text/mixed-pair",
      why: "opened full-width on one page, closed half-width on the next",
      places: ["55:176 （责任单位：⏎⏎各区县政府、市政府各部门)"],
    },
    {
      rule: "text/half-width",
      why: "half-width brackets around Chinese; the paragraphs before have full-width ones",
      places: [
        "61:238 (责任单位：各区县政府、市政府各部门)",
        "63:257 (责任⏎⏎单位：各区县政府、市政府各部门)",
        "67:218 (单位)",
        "67:294 (责任单位：各区县政府、市政府各部门)",
        "71:18 (单位)",
        "71:107 (责任单位：各区县政府、市政府各部门)",
        "73:18 (单位)",
      ],
    },
  ],
  "jining-2024": [],
  "jining-2025": [
    {
      rule: "text/stray-space",
      why: "the title was set on lines of its own, and a blank is left where each ended",
      places: ["7:14 ␣", "7:38 ␣"],
    },
    {
      rule: "text/digit-spacing",
      why: "blanks around the year in titles",
      places: ["7:26 ␣2025␣", "11:21 ␣2025␣", "11:136 ␣2025␣", "21:11 ␣2025␣", "30:11 ␣2025␣"],
    },
    {
      rule: "text/half-width",
      why: "half-width brackets around Chinese",
      places: ["135:68 (党组)"],
    },
  ],
  "jinxiang-2023": [
    {
      rule: "text/digit-spacing",
      why: "blanks around numbers in running text",
      places: [
        "15:30 ␣1␣",
        "15:60 ␣1␣",
        "19:136 ␣1␣",
        "23:14 ␣",
        "37:5 ␣",
        "47:22 ␣9␣",
        "71:102 ␣435␣",
        "71:124 ␣2␣",
        "71:146 ␣0.076␣",
        "72:50 ␣3900␣",
        "72:65 ␣4220␣",
        "72:137 ␣1000␣",
        "72:149 ␣1000␣",
        "73:60 ␣720␣",
        "73:75 ␣",
        "73:84 ␣10␣",
        "73:98 ␣1.3␣",
        "73:111 ␣400␣",
        "74:47 ␣4␣",
        "74:54 ␣13␣",
        "75:60 ␣1␣",
        "75:84 ␣723␣",
        "75:102 ␣4.45␣",
        "75:112 ␣90␣",
        "75:126 ␣120␣",
        "76:63 ␣97%␣",
        "76:82 ␣95%␣",
        "76:116 ␣",
      ],
    },
    {
      rule: "text/stray-space",
      why: "a heading that was two lines in its cell",
      places: ["41:11 ␣", "44:11 ␣"],
    },
    {
      rule: "text/half-width",
      why: "half-width commas on the first and the last page of the table; all other pages have full-width ones",
      places: [
        "41:44 ,",
        "41:59 ,",
        "41:67 ,",
        "42:40 ,",
        "42:57 ,",
        "43:72 ,",
        "44:88 ,",
        "45:35 ,",
        "46:39 ,",
        "46:54 ,",
        "47:34 ,",
        "122:78 ,",
        "122:122 ,",
        "122:131 ,",
        "124:31 ,",
        "124:54 ,",
        "124:67 ,",
        "125:34 ,",
        "125:54 ,",
      ],
    },
  ],
  "wenshang-2025": [],
};

describe("the rules about text in the five notices", () => {
  for (const name of SEEDS) {
    it(name, () => {
      const judged = JUDGED[name].flatMap(({ rule, places }) => places.map((place) => `${rule} ${place}`));
      assert.deepEqual([...found(name)].sort(), judged.sort());
    });
  }
});
