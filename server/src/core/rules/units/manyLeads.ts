import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { columnTitle, unitCellsOf } from "./unitCells.js";

const MANY = 5;

export const manyLeads: Rule = {
  id: "units/many-leads",
  row: (row, context, report) => {
    const limit = context.option("units/many-leads", "count", MANY);
    for (const { role, cell, read } of unitCellsOf(row, context)) {
      if (role !== "lead") continue;
      let count = 0;
      let below = false;
      for (const { unit } of read.mentions) {
        if (unit?.kind === "lower-governments" || unit?.kind === "zone-committee") below = true;
        else count++;
      }
      if (below) count++;
      if (count >= limit)
        report({
          span: cell.inner,
          message: say(
            `“${columnTitle(row, "lead")}”有${count}个单位，牵头过多容易无人负责，请考虑明确一个牵头单位`,
            `${count} units lead this task; with so many leads nobody does, consider naming one`,
          ),
        });
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "牵头单位过多", en: "Many lead units" },
  why: {
    zh: "一项任务牵头单位越多，责任越不清。统称（如“市政府各部门、单位”）算一个，下级政府连同功能区管委会算一个。",
    en: "The more units lead a task, the less anybody does. A collective counts once; so do the lower governments together with the committees of zones.",
  },
  wrong: "市教育局 市卫生健康委 市住房城乡建设局 市城乡水务局 市国资委",
  right: "市教育局",
  source: { zh: "惯例", en: "Drafting practice" },
  options: { count: { zh: "从几个牵头单位起提示（默认 5）", en: "From how many leads on to report (default 5)" } },
};
