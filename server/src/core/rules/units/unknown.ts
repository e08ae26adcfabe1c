import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, Rule } from "../rule.js";
import { isSentence, placeOf, unitCellsOf } from "./unitCells.js";

const OFFERED = 3;

/** A column of offices inside one organ (责任科室): 办公室, 教务处, 各科室 stand in no registry. */
const OFFICES = /(?:科|股|处)室$/u;

const NO_UNITS = say(
  "这一格写的不像是单位，请核对是否放错了列",
  "What stands in this cell does not look like units; perhaps it belongs to another column",
);

export const unknown: Rule = {
  id: "units/unknown",
  row: (row, context, report) => {
    for (const { cell, read } of unitCellsOf(row, context)) {
      if (OFFICES.test(row.form.columns[cell.column]?.title ?? "")) continue;
      if (isSentence(read)) {
        report({ span: cell.inner, message: NO_UNITS });
        continue;
      }
      for (const mention of read.mentions) {
        if (mention.unit !== null) continue;
        const span = placeOf(cell, mention.span);
        const fixes: Fix[] = context.units.nearest(mention.name, OFFERED).map((unit) => ({
          kind: "offer",
          title: say(`改为“${unit.preferred}”`, `Change to “${unit.preferred}”`),
          edits: [{ piece: row, span, text: unit.preferred }],
        }));
        report({
          span,
          message: say(
            `“${mention.name}”不在单位名录中，也不是已知职能加本地名称构成的单位名称，请核对；确有此单位的，请加入单位名录`,
            `“${mention.name}” is in no unit registry and is not formed from a known function and this place; check it, or add it to a registry`,
          ),
          fixes,
          unlisted: mention.name,
        });
      }
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "单位名称无法识别", en: "Unknown unit name" },
  why: {
    zh: "写错的单位名称会使任务无人认领。名称在任一单位名录中，或由已知职能与本地名称构成（如“县审计局”），即视为已知；企业、学校、医院按名称末尾的字识别。确有此单位的，用快速修复“加入单位名录”写入工作区的名录。",
    en: "A task given to a misspelt unit is nobody's task. A name is known when a registry lists it or when it is formed from a known function and the place (县审计局); enterprises, schools and hospitals are known by the end of their names. Where the unit is right, the quick fix “Add to the registry” writes it into a registry of the workspace.",
  },
  wrong: "县教肓和体育局",
  right: "县教育和体育局",
  source: { zh: "惯例", en: "Drafting practice" },
};
