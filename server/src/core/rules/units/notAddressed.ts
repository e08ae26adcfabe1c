import { say } from "../../message.js";
import type { Piece } from "../../notice/model.js";
import type { Span } from "../../text/span.js";
import { reaches } from "../../units/relations.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { isJoint, isPieceWithUnits, placeOf, unitCellsOf } from "./unitCells.js";

/** key: id of a unit the addressee line does not reach; value: its name. */
const NOT_ADDRESSED = "unit-not-addressed";

export const notAddressed: Rule = {
  id: "units/not-addressed",
  facts: (piece, context, add) => {
    if (!isPieceWithUnits(piece) || context.addressees.length === 0) return;
    for (const { cell, read } of unitCellsOf(piece, context)) {
      for (const { unit, name, span } of read.mentions) {
        if (unit !== null && !isJoint(unit) && !reaches(context.addressees, unit)) add(NOT_ADDRESSED, unit.id, name, placeOf(cell, span));
      }
    }
  },
  topics: [NOT_ADDRESSED],
  // One finding a unit, at its first task: the slip is one, in the addressee line.
  whole: (notice, tally, context, report) => {
    for (const id of tally.keys(NOT_ADDRESSED)) {
      let first: { piece: Piece; span: Span; name: string } | null = null;
      let at = Number.POSITIVE_INFINITY;
      for (const [name, uses] of tally.values(NOT_ADDRESSED, id)) {
        for (const { piece, span } of uses.places()) {
          const here = notice.startOf(piece) + span.start;
          if (here < at) [first, at] = [{ piece, span, name }, here];
        }
      }
      if (first === null) continue;
      const { addressees } = context.parts;
      report(first.piece, {
        span: first.span,
        message: say(`“${first.name}”有任务，但主送机关中没有它`, `“${first.name}” has a task, and the addressee line does not reach it`),
        ...(addressees === null
          ? {}
          : { related: [{ piece: addressees.piece, span: addressees.span, message: say("主送机关", "Addressees") }] }),
      });
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "有任务的单位不在主送之列", en: "A unit with a task that is not addressed" },
  why: {
    zh: "通知发不到的单位不会知道自己有任务。“县政府各部门、单位”包括所有政府部门、派出机构和事业单位，不包括党委部门。每个单位只在第一处提示。",
    en: "A unit the notice is not sent to will not know of its task. 县政府各部门、单位 reaches all departments, field offices and public institutions, and no party organ. Each unit is reported once, at its first task.",
  },
  wrong: "主送“县政府各部门、单位”，牵头单位为“县委编办”",
  right: "主送“县委有关部门，县政府各部门、单位”",
  source: { zh: "惯例", en: "Drafting practice" },
};
