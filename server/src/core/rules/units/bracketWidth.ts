import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { PieceEdit, Rule } from "../rule.js";
import { placeOf, unitCellsOf } from "./unitCells.js";

export const bracketWidth: Rule = {
  id: "units/bracket-width",
  row: (row, context, report) => {
    for (const { cell, read } of unitCellsOf(row, context)) {
      for (const slip of read.slips) {
        if (slip.kind !== "bracket-width") continue;
        const span = placeOf(cell, slip.span);
        const wrong = read.value.slice(slip.span.start, slip.span.end);
        const edits: PieceEdit[] = [{ piece: row, span, text: slip.text }];
        report({
          span,
          message: say(
            `单位名称中的括号应为全角：“${wrong}”应为“${slip.text}”`,
            `Brackets in a unit name are full-width: “${wrong}” should be “${slip.text}”`,
          ),
          fixes: [{ kind: "safe", title: say(`改为“${slip.text}”`, `Change to “${slip.text}”`), edits }],
        });
      }
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "单位名称中的半角括号", en: "Half-width brackets in a unit name" },
  why: {
    zh: "中文文稿的括号用全角；半角括号还会使同一名称看起来像两个。",
    en: "Brackets in Chinese text are full-width; half-width ones also make one name look like two.",
  },
  wrong: "各县(市、区)政府",
  right: "各县（市、区）政府",
  source: { zh: "惯例", en: "Drafting practice" },
};
