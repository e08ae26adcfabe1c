import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { placeOf, unitCellsOf } from "./unitCells.js";

export const openList: Rule = {
  id: "units/open-list",
  row: (row, context, report) => {
    for (const { cell, read } of unitCellsOf(row, context)) {
      if (read.open === null) continue;
      report({
        span: placeOf(cell, read.open),
        message: say(
          `单位以“${read.value.slice(read.open.start, read.open.end)}”收尾，未列出的单位不会认领任务，请列全`,
          `The list is left open by “${read.value.slice(read.open.start, read.open.end)}”; units it does not name will not take the task`,
        ),
      });
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "责任单位未列全", en: "An open list of units" },
  why: { zh: "“等”字之后的单位不知道自己有任务。", en: "A unit behind 等 does not know that it has a task." },
  wrong: "市发展改革委、市财政局等",
  right: "市发展改革委、市财政局、市审计局",
  source: { zh: "惯例", en: "Drafting practice" },
};
