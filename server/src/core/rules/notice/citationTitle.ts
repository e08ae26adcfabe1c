import { type ParentCandidate, rankIn } from "../../lineage/candidates.js";
import type { NoticeLineage } from "../../lineage/lineage.js";
import { numberKey, titleKey } from "../../lineage/titles.js";
import { type Message, say } from "../../message.js";
import type { NoticeParts } from "../../notice/parts.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords } from "../rows.js";
import type { Fix, Report, Rule } from "../rule.js";
import { type CitationConflict, conflictsWith, conflictsWithin } from "./citationConflicts.js";

export const citationTitle: Rule = {
  id: "notice/citation-title",
  whole: (_notice, _tally, { parts }, report) => {
    for (const conflict of conflictsWithin(parts)) report(conflict.citation.piece, reportOf(conflict, null, "here"));
  },
  lineage: (lineage, { parts }, report) => {
    const told = new Set(conflictsWithin(parts).map(({ citation }) => citation));
    for (const conflict of conflictsAround(lineage, parts)) {
      if (told.has(conflict.citation)) continue;
      const source = lineage.others.find(({ checked }) => checked.parts === conflict.other.parts) ?? null;
      const isAbove = lineage.parents.some(({ parent }) => parent.checked.parts === conflict.other.parts);
      report(conflict.citation.piece, reportOf(conflict, source, isAbove ? "above" : "elsewhere"));
    }
  },
};

interface Compared {
  readonly parts: NoticeParts;
  readonly parents: string;
  readonly conflicts: readonly CitationConflict[];
}

/** By the notices around: a key in the table changes neither these nor the front, and nothing is compared again. */
const compared = new WeakMap<NoticeLineage["others"], Compared>();

const conflictsAround = ({ child, others, parents: above }: NoticeLineage, parts: NoticeParts): readonly CitationConflict[] => {
  if (others.length === 0 || parts.citations.length === 0) return [];
  const parents = above.map(({ parent }) => parent.name).join("\n");
  const known = compared.get(others);
  if (known?.parts === parts && known.parents === parents) return known.conflicts;
  const rank = rankIn(child);
  const around = others.filter(({ checked }) => !isCopy(checked.parts, parts));
  const conflicts = conflictsWith(parts, {
    all: around.map(partsOf),
    parents: above.map(({ parent }) => partsOf(parent)),
    // How a county cites is no reason to doubt what the city wrote.
    peers: around.filter(({ checked }) => rank === 0 || rankIn(checked) <= rank).map(partsOf),
  });
  compared.set(others, { parts, parents, conflicts });
  return conflicts;
};

const partsOf = ({ checked }: ParentCandidate): NoticeParts => checked.parts;

/** An earlier state of the notice, or a copy: it says what was written there before. */
const isCopy = (a: NoticeParts, b: NoticeParts): boolean => {
  if (a.number !== null && b.number !== null) return numberKey(a.number) === numberKey(b.number);
  const key = titleKey(a.title?.text ?? "");
  return key !== null && key === titleKey(b.title?.text ?? "");
};

const SHOWN = 40;

type Where = "here" | "above" | "elsewhere";

const reportOf = ({ citation, other, asThere }: CitationConflict, source: ParentCandidate | null, where: Where): Report => {
  const fixes: Fix[] = [
    {
      kind: "offer",
      title: say(`改为“${firstWords(asThere, SHOWN)}”`, `Change to “${firstWords(asThere, SHOWN)}”`),
      edits: [{ piece: citation.piece, span: citation.titleSpan, text: asThere }],
    },
  ];
  const related = {
    piece: other.piece,
    span: other.span,
    message: other.isOwn ? say("该文件的标题", "Its title") : say("另一处引用", "Cited here too"),
    ...(source !== null && { notice: { name: source.name, checked: source.checked } }),
  };
  return { span: citation.titleSpan, message: messageOf({ citation, other }, source, where), fixes, related: [related] };
};

const messageOf = (
  { citation, other }: Pick<CitationConflict, "citation" | "other">,
  source: ParentCandidate | null,
  where: Where,
): Message => {
  const number = citation.number?.text ?? "";
  const there = firstWords(other.title, SHOWN);
  if (other.isOwn) return say(`“${number}”的标题是“${there}”，与这里所引不同`, `“${number}” bears another title: “${there}”`);
  if (where === "here") return say(`同一文号“${number}”前面引作“${there}”`, `The same number “${number}” is cited above as “${there}”`);
  if (where === "above")
    return say(`上级文件引“${number}”作“${there}”，与这里不同`, `The higher-level notice cites “${number}” as “${there}”`);
  const name = source === null ? "" : nameOf(source);
  return say(`“${name}”引“${number}”作“${there}”，与这里不同，请核对`, `“${name}” cites “${number}” as “${there}”; check which is right`);
};

/** Its number, else its title, else the name of its file. */
const nameOf = ({ name, checked: { parts } }: ParentCandidate): string =>
  parts.number?.text ?? (parts.title === null ? name.slice(name.lastIndexOf("/") + 1) : firstWords(parts.title.text, SHOWN));

export const documentation: RuleDocumentation = {
  title: { zh: "同一文号引作不同标题", en: "One number cited with two titles" },
  why: {
    zh: "同一文号在文中引作不同标题，或与被引文件自身的标题、上级文件或工作区其他通知中的引法不同，必有一处抄错。被引文件就在工作区的，只看它自己的标题；多份通知引法不一的，只在少数一方提示；下级通知怎样引不作依据。空格、发文机关写在书名号内外不计，直接引所印发文件的名称（《……工作要点》）也不算错；有无〈〉算不同。",
    en: "The same number is cited with different titles, or with one the cited notice does not bear, or otherwise than the higher-level notice or others of the workspace do: one of them was copied wrongly. Where the cited notice is at hand its own title alone counts; where several notices differ, those in the minority are told; how a lower level cites is no reason to doubt. Blanks do not count, nor whether the issuer stands inside 《》, nor whether the document that was issued is named itself; 〈〉 does.",
  },
  wrong:
    "《关于印发2025年山东省政务公开要点的通知》（鲁政办发〔2025〕5号）……《关于印发2025年山东省政务公开工作要点的通知》（鲁政办发〔2025〕5号）",
  right: "《关于印发2025年山东省政务公开工作要点的通知》（鲁政办发〔2025〕5号）",
  source: { zh: "惯例", en: "Drafting practice" },
};
