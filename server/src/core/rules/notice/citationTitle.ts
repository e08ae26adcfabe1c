import type { NoticeLineage } from "../../lineage/lineage.js";
import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords } from "../rows.js";
import type { Fix, Related, Report, Rule } from "../rule.js";
import { type CitationConflict, citationConflicts } from "./citationConflicts.js";

export const citationTitle: Rule = {
  id: "notice/citation-title",
  whole: (_notice, _tally, { parts }, report) => {
    for (const conflict of citationConflicts(parts, [])) report(conflict.citation.piece, reportOf(conflict));
  },
  // What stands in this notice alone is reported above, also where no other notice is known.
  lineage: (lineage, { parts }, report) => {
    const others = lineage.parents.map(({ parent }) => parent.checked.parts);
    for (const conflict of citationConflicts(parts, others))
      if (conflict.other.parts !== null) report(conflict.citation.piece, reportOf(conflict, lineage));
  },
};

const SHOWN = 40;

const reportOf = ({ citation, other, asThere }: CitationConflict, lineage?: NoticeLineage): Report => {
  const number = citation.number?.text ?? "";
  const there = firstWords(other.title, SHOWN);
  const message = other.isOwn
    ? say(`“${number}”的标题是“${there}”，与这里所引不同`, `“${number}” bears another title: “${there}”`)
    : other.parts === null
      ? say(`同一文号“${number}”前面引作“${there}”`, `The same number “${number}” is cited above as “${there}”`)
      : say(`上级文件引“${number}”作“${there}”，与这里不同`, `The higher-level notice cites “${number}” as “${there}”`);
  const fixes: Fix[] = [
    {
      kind: "offer",
      title: say(`改为“${firstWords(asThere, SHOWN)}”`, `Change to “${firstWords(asThere, SHOWN)}”`),
      edits: [{ piece: citation.piece, span: citation.titleSpan, text: asThere }],
    },
  ];
  return { span: citation.titleSpan, message, fixes, related: [relatedTo(other, lineage)] };
};

const relatedTo = ({ piece, span, parts, isOwn }: CitationConflict["other"], lineage: NoticeLineage | undefined): Related => {
  const parent = lineage?.parents.find((entry) => entry.parent.checked.parts === parts)?.parent;
  return {
    piece,
    span,
    message: isOwn ? say("该文件的标题", "Its title") : say("另一处引用", "Cited here too"),
    ...(parent !== undefined && { notice: { name: parent.name, checked: parent.checked } }),
  };
};

export const documentation: RuleDocumentation = {
  title: { zh: "同一文号引作不同标题", en: "One number cited with two titles" },
  why: {
    zh: "同一文号在文中引作不同标题，或与被引文件自身的标题、上级文件中的引法不同，必有一处抄错。空格、发文机关写在书名号内外不计；有无〈〉算不同。",
    en: "The same number is cited with different titles, or with one the cited notice does not bear, or otherwise than the higher-level notice does: one of them was copied wrongly. Blanks do not count, nor whether the issuer stands inside 《》; 〈〉 does.",
  },
  wrong:
    "《关于印发2025年山东省政务公开要点的通知》（鲁政办发〔2025〕5号）……《关于印发2025年山东省政务公开工作要点的通知》（鲁政办发〔2025〕5号）",
  right: "《关于印发2025年山东省政务公开工作要点的通知》（鲁政办发〔2025〕5号）",
  source: { zh: "惯例", en: "Drafting practice" },
};
