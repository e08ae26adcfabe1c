import { say } from "../../message.js";
import type { Row } from "../../notice/model.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, Rule } from "../rule.js";
import { columnTitle, type FilledUnitCell, placeOf, standsAlone, unitCellsOf } from "./unitCells.js";

const idsOf = ({ read }: FilledUnitCell): ReadonlySet<string> => new Set(read.mentions.map((m) => m.unit?.id ?? m.name));

export const leadIsResponsible: Rule = {
  id: "units/lead-is-responsible",
  row: (row, context, report) => {
    const cells = unitCellsOf(row, context);
    const lead = cells.find((c) => c.role === "lead");
    const responsible = cells.find((c) => c.role === "responsible");
    if (lead === undefined || responsible === undefined) return;
    const leads = idsOf(lead);
    const theirs = idsOf(responsible);
    const both = [...theirs].filter((id) => leads.has(id));
    if (both.length === 0) return;
    const titles = { lead: columnTitle(row, "lead"), responsible: columnTitle(row, "responsible") };
    const related = [{ piece: row, span: lead.cell.inner, message: say(`“${titles.lead}”`, `“${titles.lead}”`) }];
    if (both.length === theirs.size && leads.size === theirs.size) {
      const clear: Fix = {
        kind: "offer",
        title: say(`清空“${titles.responsible}”`, `Empty “${titles.responsible}”`),
        edits: [{ piece: row, span: responsible.cell.inner, text: "" }],
      };
      report({
        span: responsible.cell.inner,
        message: say(
          `“${titles.responsible}”与“${titles.lead}”完全相同，没有另外的责任单位时可留空`,
          `“${titles.responsible}” and “${titles.lead}” are the same; leave it empty where there is no other unit`,
        ),
        fixes: [clear],
        related,
      });
      return;
    }
    responsible.read.mentions.forEach((mention, i) => {
      if (!leads.has(mention.unit?.id ?? mention.name)) return;
      const removed = removalOf(responsible, i);
      report({
        span: placeOf(responsible.cell, mention.span),
        message: say(
          `“${mention.name}”已是“${titles.lead}”，不必再列入“${titles.responsible}”`,
          `“${mention.name}” leads this task already and need not stand in “${titles.responsible}”`,
        ),
        fixes: removed === null ? [] : [removal(row, removed, mention.name, titles.responsible)],
        related,
      });
    });
  },
};

const removal = (row: Row, span: Span, name: string, column: string): Fix => ({
  kind: "offer",
  title: say(`从“${column}”中删去“${name}”`, `Remove “${name}” from “${column}”`),
  edits: [{ piece: row, span, text: "" }],
});

/** The mention with the separator after it (the first) or before it (all others); null where names hang together. */
const removalOf = ({ cell, read }: FilledUnitCell, index: number): Span | null => {
  const mention = read.mentions[index];
  const next = read.mentions[index + 1];
  const before = read.mentions[index - 1];
  if (mention === undefined || !standsAlone(mention) || (next !== undefined && !standsAlone(next))) return null;
  const end = mention.note?.end ?? mention.span.end;
  if (before !== undefined) return placeOf(cell, { start: before.note?.end ?? before.span.end, end });
  return placeOf(cell, { start: mention.span.start, end: next?.span.start ?? end });
};

export const documentation: RuleDocumentation = {
  title: { zh: "牵头单位又列为责任单位", en: "A unit that leads and is responsible" },
  why: {
    zh: "牵头单位本就负责，重复列入责任单位使分工不清；两栏完全相同时应只留牵头一栏。",
    en: "The lead is responsible anyway; naming it twice blurs who does what. Where both columns are the same, one is enough.",
  },
  wrong: "县科学技术局 县工业和信息化局｜县工业和信息化局等",
  right: "县科学技术局 县工业和信息化局｜各镇街",
  source: { zh: "惯例", en: "Drafting practice" },
};
