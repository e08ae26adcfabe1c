import { say } from "../../message.js";
import type { Row } from "../../notice/model.js";
import { isVariant } from "../../units/relations.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, Rule } from "../rule.js";
import { UNIT_NAME } from "./inconsistent.js";
import { isJoint, isPieceWithUnits, placeOf, unitCellsOf } from "./unitCells.js";

/** key: id of the unit; value: the alias, the preferred name and whether that one is certain, as JSON. */
const UNIT_VARIANT = "unit-variant";

export const variant: Rule = {
  id: "units/variant",
  facts: (piece, context, add) => {
    if (!isPieceWithUnits(piece)) return;
    for (const { cell, read } of unitCellsOf(piece, context)) {
      for (const mention of read.mentions) {
        const { unit, resolution, name, span } = mention;
        if (unit === null || resolution === null || !isVariant(mention)) continue;
        // What a place prefers only its own registry says; the general one knows the usual form.
        const certain = resolution.others.length === 0 && (unit.registered || isJoint(unit));
        add(UNIT_VARIANT, unit.id, JSON.stringify([name, unit.preferred, certain]), placeOf(cell, span));
      }
    }
  },
  topics: [UNIT_VARIANT, UNIT_NAME],
  whole: (_notice, tally, _context, report) => {
    for (const id of tally.keys(UNIT_VARIANT)) {
      // Two names of one organ in one notice: units/inconsistent speaks.
      if (tally.values(UNIT_NAME, id).size > 1) continue;
      for (const [value, uses] of tally.values(UNIT_VARIANT, id)) {
        const [name, preferred, certain] = JSON.parse(value) as [string, string, boolean];
        for (const { piece, span } of uses.places()) {
          const fix: Fix = {
            kind: certain ? "safe" : "offer",
            title: say(`改为“${preferred}”`, `Change to “${preferred}”`),
            edits: [{ piece: piece as Row, span, text: preferred }],
          };
          report(piece, {
            span,
            message: say(`“${name}”是别称，宜用“${preferred}”`, `“${name}” is another name for “${preferred}”, which is preferred`),
            fixes: [fix],
          });
        }
      }
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "单位用了别称", en: "Alias of a unit" },
  why: {
    zh: "名录为单位规定了惯用名称而文中用了别称时提示。全称不算别称；同一通知中一个单位用了两个名称的，由 units/inconsistent 提示。",
    en: "Reported where the registry has a preferred name and the text uses an alias. The full name is never a variant; two names of one unit in one notice are reported by units/inconsistent.",
  },
  wrong: "市人社局",
  right: "市人力资源社会保障局",
  source: { zh: "惯例", en: "Drafting practice" },
};
