import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, Rule } from "../rule.js";
import { deadlineCellOf, placeOf, wordsOf } from "./deadlineCell.js";

export const ambiguous: Rule = {
  id: "deadline/ambiguous",
  row: (row, context, report) => {
    const found = deadlineCellOf(row, context);
    for (const stage of found?.deadline.stages ?? []) {
      if (found === null || stage.kind !== "ambiguous") continue;
      const span = placeOf(found.cell, stage.form);
      const words = wordsOf(found.cell, stage.form);
      const readings = stage.readings.map(({ text }) => text);
      report({
        span,
        message: say(
          `“${words}”有两种理解：${readings.map((text) => `“${text}”`).join("或")}，请写明`,
          `“${words}” may mean ${readings.map((text) => `“${text}”`).join(" or ")}; say which`,
        ),
        fixes: readings.map(
          (text): Fix => ({ kind: "offer", title: say(`改为“${text}”`, `Change to “${text}”`), edits: [{ piece: row, span, text }] }),
        ),
      });
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "时限有两种理解", en: "A deadline with two meanings" },
  why: {
    zh: "“6月前”可以理解为6月开始之前（5月底前），也可以理解为6月结束之前（6月底前），相差一个月。写“月底前”就没有歧义；“6月完成”指6月底前，不在此列。",
    en: "“6月前” may mean before June begins (5月底前) or before it ends (6月底前), a month apart. 月底前 leaves no doubt. 6月完成 means by the end of June and is in order.",
  },
  wrong: "6月前",
  right: "6月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
