import { say } from "../../message.js";
import type { UnitMention } from "../../units/cell.js";
import type { RuleContext } from "../context.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, Rule } from "../rule.js";
import { placeOf, unitCellsOf } from "./unitCells.js";

/** Since when the name is no more and what to write instead; null for a name in use at the date of the notice. */
const endedBy = (mention: UnitMention, date: string): { until: string; successor: string | null } | null => {
  const { unit, resolution } = mention;
  if (unit === null || resolution === null) return null;
  if (resolution.until !== null && resolution.until < date)
    return { until: resolution.until, successor: unit.preferred === mention.name ? unit.successor : unit.preferred };
  if (unit.until !== null && unit.until < date) return { until: unit.until, successor: unit.successor };
  return null;
};

/** Day the notice speaks of: its date, else the first day of its year. */
const dayOf = (context: RuleContext): string | null =>
  context.base.noticeDate ?? (context.base.year === null ? null : `${context.base.year}-01-01`);

export const obsolete: Rule = {
  id: "units/obsolete",
  row: (row, context, report) => {
    const date = dayOf(context);
    if (date === null) return;
    for (const { cell, read } of unitCellsOf(row, context)) {
      for (const mention of read.mentions) {
        const ended = endedBy(mention, date);
        if (ended === null) continue;
        const span = placeOf(cell, mention.span);
        const { successor } = ended;
        const fixes: Fix[] =
          successor === null
            ? []
            : [
                {
                  kind: "offer",
                  title: say(`改为“${successor}”`, `Change to “${successor}”`),
                  edits: [{ piece: row, span, text: successor }],
                },
              ];
        report({
          span,
          message:
            successor === null
              ? say(
                  `“${mention.name}”自${ended.until}后已不再使用，请核对`,
                  `“${mention.name}” ended on ${ended.until}; check which unit took over`,
                )
              : say(
                  `“${mention.name}”自${ended.until}后已不再使用，现为“${successor}”`,
                  `“${mention.name}” ended on ${ended.until}; it is “${successor}” now`,
                ),
          fixes,
        });
      }
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "单位已撤并或更名", en: "A unit that a reform ended" },
  why: {
    zh: "沿用往年表格时容易把机构改革前的名称带进来。只看名录中写明终止日期的名称，并与成文日期比较。",
    en: "Tables taken over from earlier years bring names along that a reform has ended. Only names with an end date in a registry are judged, against the date of the notice.",
  },
  wrong: "县环境保护局",
  right: "市生态环境局汶上县分局",
  source: { zh: "惯例", en: "Drafting practice" },
};
