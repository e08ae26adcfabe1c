import { say } from "../../message.js";
import type { UnitCell } from "../../units/cell.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, Rule } from "../rule.js";
import { placeOf, standsAlone, unitCellsOf } from "./unitCells.js";

/** Numbers (in `mentions`) of units that stand in the cell already, each with the number of the first. */
export const repeatedMentions = (read: UnitCell): readonly { readonly again: number; readonly first: number }[] => {
  const seen = new Map<string, number>();
  const repeated: { again: number; first: number }[] = [];
  read.mentions.forEach(({ unit, resolution, name }, i) => {
    // 市国税局、市地税局 were two before one office took over from both: a name that a reform ended stands for itself.
    const ended = resolution !== null && resolution.until !== null;
    const key = unit === null || ended ? name : unit.id;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    else repeated.push({ again: i, first });
  });
  return repeated;
};

export const duplicate: Rule = {
  id: "units/duplicate",
  row: (row, context, report) => {
    for (const { cell, read } of unitCellsOf(row, context)) {
      for (const { again, first } of repeatedMentions(read)) {
        const mention = read.mentions[again];
        const before = read.mentions[again - 1];
        const earlier = read.mentions[first];
        if (mention === undefined || before === undefined || earlier === undefined) continue;
        // What a shared prefix or suffix hangs on cannot be taken out without changing the others; two names of one unit are for a person to judge.
        const next = read.mentions[again + 1];
        const safe =
          standsAlone(mention) && earlier.name === mention.name && (next === undefined || standsAlone(next)) && mention.note === null;
        const removed = placeOf(cell, { start: before.note?.end ?? before.span.end, end: mention.span.end });
        const fixes: Fix[] = safe
          ? [
              {
                kind: "safe",
                title: say(`删去重复的“${mention.name}”`, `Remove the second “${mention.name}”`),
                edits: [{ piece: row, span: removed, text: "" }],
              },
            ]
          : [];
        report({
          span: placeOf(cell, mention.span),
          message: say(`“${mention.name}”在本单元格中重复`, `“${mention.name}” stands twice in this cell`),
          fixes,
          related: [{ piece: row, span: placeOf(cell, earlier.span), message: say("第一次出现", "First mention") }],
        });
      }
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "单位重复", en: "A unit twice in one cell" },
  why: { zh: "同一单元格里一个单位写了两次，多为复制所致。", en: "One unit twice in one cell, mostly left by copying." },
  wrong: "县财政局、县民政局、县财政局",
  right: "县财政局、县民政局",
  source: { zh: "惯例", en: "Drafting practice" },
};
