import { say } from "../../message.js";
import type { UnitMention } from "../../units/cell.js";
import { rankOf } from "../../units/place.js";
import type { Level, Locality } from "../../units/registry.js";
import { isForeignDepartment } from "../../units/relations.js";
import type { Unit } from "../../units/unit.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, Rule } from "../rule.js";
import { placeOf, unitCellsOf } from "./unitCells.js";

const LEVEL_NAME: Readonly<Record<Level, string>> = { province: "省级", city: "市级", county: "县级", district: "区级", town: "乡镇" };

/** “市、县级政府办公室” names the offices of several levels on purpose. */
const isForeign = (mention: UnitMention, unit: Unit, locality: Locality): boolean =>
  mention.expandedFrom === null && isForeignDepartment(unit, locality);

export const wrongLevel: Rule = {
  id: "units/wrong-level",
  row: (row, context, report) => {
    const { locality, units } = context;
    if (locality === null) return;
    for (const { cell, read } of unitCellsOf(row, context)) {
      for (const mention of read.mentions) {
        const { unit } = mention;
        if (unit === null || !isForeign(mention, unit, locality)) continue;
        const span = placeOf(cell, mention.span);
        const own = unit.function === null ? undefined : units.ofFunction(unit.function);
        const fixes: Fix[] =
          own === undefined || own.preferred === mention.name
            ? []
            : [
                {
                  kind: "offer",
                  title: say(`改为“${own.preferred}”`, `Change to “${own.preferred}”`),
                  edits: [{ piece: row, span, text: own.preferred }],
                },
              ];
        // A place of the same level is called by its name: 金乡县民政局 in a table of 汶上县.
        const ofPlace = rankOf(unit.level) === rankOf(locality.level) && unit.locality.length > 1;
        report({
          span,
          message: say(
            `“${mention.name}”是${ofPlace ? `${unit.locality}的` : LEVEL_NAME[unit.level]}单位，本表是${locality.name}的任务分解表，${own === undefined ? "请核对" : `本级对应单位为“${own.preferred}”`}`,
            `“${mention.name}” is a unit of another ${ofPlace ? `place (${unit.locality})` : `level (${unit.level})`}; this table is of ${locality.name}${own === undefined ? "; check it" : `, whose own unit is “${own.preferred}”`}`,
          ),
          fixes,
        });
      }
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "其他层级或外地的部门", en: "A department of another level or place" },
  why: {
    zh: "从上级表格承接任务时，上级部门的名称容易原样留下；从兄弟县区的表格复制时，外地部门也会留下。下级政府、“市、县级政府办公室”、企业、学校、医院、派出机构（市生态环境局汶上县分局）和垂直管理单位不算。",
    en: "When tasks are taken over from a higher level its departments easily stay in, and those of the next county when a table is copied from there. Lower governments, 市、县级政府办公室, enterprises, schools, hospitals, field offices and branches of systems led from above are in order.",
  },
  wrong: "市教育局（汶上县的表）",
  right: "县教育和体育局",
  source: { zh: "惯例", en: "Drafting practice" },
};
