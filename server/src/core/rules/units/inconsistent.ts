import { say } from "../../message.js";
import type { Piece } from "../../notice/model.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, PieceEdit, Rule } from "../rule.js";
import { repeatedMentions } from "./duplicate.js";
import { isJoint, isPieceWithUnits, placeOf, standsAlone, unitCellsOf } from "./unitCells.js";

/** key: id of a unit; value: a name it is given. */
export const UNIT_NAME = "unit-name";

export const inconsistent: Rule = {
  id: "units/inconsistent",
  facts: (piece, context, add) => {
    if (!isPieceWithUnits(piece)) return;
    for (const { cell, read } of unitCellsOf(piece, context)) {
      const repeated = new Set(repeatedMentions(read).map(({ again }) => again));
      for (const [index, mention] of read.mentions.entries()) {
        // Twice in one cell is units/duplicate's, whatever the name.
        if (repeated.has(index)) continue;
        const { unit, resolution, name, span } = mention;
        // A name that a reform ended is units/obsolete's; collectives are told apart by units/variant.
        if (unit === null || isJoint(unit) || resolution?.until !== null || !standsAlone(mention)) continue;
        add(UNIT_NAME, unit.id, name, placeOf(cell, span));
      }
    }
  },
  topics: [UNIT_NAME],
  whole: (notice, tally, context, report) => {
    for (const id of tally.contended(UNIT_NAME)) {
      const names = [...tally.values(UNIT_NAME, id)].map(([name, uses]) => ({ name, uses }));
      const preferred = context.units.byId(id)?.preferred;
      const kept =
        names.find((n) => n.name === preferred) ??
        names.reduce((a, b) => (b.uses.count > a.uses.count || (b.uses.count === a.uses.count && b.name > a.name) ? b : a));
      const places = [...kept.uses.places()];
      const others = names.filter((n) => n !== kept);
      const throughout = (): readonly PieceEdit[] =>
        others.flatMap(({ uses }) => [...uses.places()].map(({ piece, span }) => ({ piece, span, text: kept.name })));
      for (const { name, uses } of others) {
        for (const { piece, span } of uses.places()) {
          const fixes: Fix[] = [
            { kind: "offer", title: say(`全文统一为“${kept.name}”`, `Use “${kept.name}” throughout`), edits: throughout },
          ];
          report(piece, {
            span,
            message: say(
              `“${name}”与本通知中的“${kept.name}”是同一单位，请统一名称`,
              `“${name}” and “${kept.name}” are one unit in this notice; use one name`,
            ),
            fixes,
            related: firstOf(places, notice.startOf.bind(notice)).map((p) => ({
              ...p,
              message: say(`此处为“${kept.name}”`, `Here it is “${kept.name}”`),
            })),
          });
        }
      }
    }
  },
};

const firstOf = (places: readonly { piece: Piece; span: Span }[], startOf: (piece: Piece) => number): { piece: Piece; span: Span }[] => {
  let first: { piece: Piece; span: Span } | null = null;
  let at = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const here = startOf(place.piece) + place.span.start;
    if (here < at) [first, at] = [place, here];
  }
  return first === null ? [] : [first];
};

export const documentation: RuleDocumentation = {
  title: { zh: "同一单位用了两个名称", en: "One unit under two names" },
  why: {
    zh: "同一通知中一个单位前后名称不一，读者会以为是两个单位，汇总任务时也会漏掉。比较的是名录中的同一单位，不是字面。",
    en: "A unit that goes by two names in one notice looks like two units, and tasks get lost when they are collected by unit. What is compared is the unit of the registry, not the letters.",
  },
  wrong: "县发展和改革局 …… 县发展和改革委员会",
  right: "县发展和改革局 …… 县发展和改革局",
  source: { zh: "惯例", en: "Drafting practice" },
};
