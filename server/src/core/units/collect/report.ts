/** What was collected, for a person: as the registry it would be, as text, and as data. */
import { type Language, type Message, say } from "../../message.js";
import type { Registry } from "../registry.js";
import type { CollectedUnit, Collection } from "./collect.js";
import { type Proposal, writtenName } from "./proposals.js";
import type { NameColumn } from "./uses.js";

/** The registry of a collection. Its notes and remarks are what somebody should know who goes over it; they are Chinese, as the names are. */
export const registryOf = ({ locality, codes, units, proposals }: Collection): Registry => ({
  version: 1,
  locality,
  ...(codes.length > 0 && { codes }),
  units: units.map((unit) => ({ ...unit.entry, note: usesOf(unit).zh })),
  ...(proposals.length > 0 && { remarks: proposals.map((proposal) => proposalText(proposal).zh) }),
});

const COLUMNS: Readonly<Record<NameColumn, Message>> = {
  lead: say("牵头", "lead"),
  responsible: say("责任", "responsible"),
  addressee: say("主送", "addressee"),
  copies: say("抄送", "copies"),
};

/** “牵头3次、责任12次，见于2份通知” */
export const usesOf = ({ columns, notices }: CollectedUnit): Message => {
  const used = (Object.keys(COLUMNS) as NameColumn[]).filter((column) => columns[column] > 0);
  const list = (language: Language): string =>
    used
      .map((column) => (language === "zh" ? `${COLUMNS[column].zh}${columns[column]}次` : `${COLUMNS[column].en} ${columns[column]}`))
      .join(language === "zh" ? "、" : ", ");
  return say(`${list("zh")}，见于${notices}份通知`, `${list("en")}; in ${notices} ${notices === 1 ? "notice" : "notices"}`);
};

export const proposalText = ({ kind, name, count, other }: Proposal): Message => {
  switch (kind) {
    case "slip":
      return say(
        `“${name}”只出现1次，可能是“${other}”的误写，未收入`,
        `“${name}” is written once and may be a slip for “${other}”; it was left out`,
      );
    case "slip-or-other":
      return say(
        `“${name}”（${count}次）与“${other}”一字之差，请核对是误写还是另一单位`,
        `“${name}” (${count} times) is one character away from “${other}”; check whether it is a slip or another unit`,
      );
    case "short-of-known":
      return say(
        `“${name}”（${count}次）可能是“${other}”的简称，未收入；确是同一单位的，请写入该单位的“aliases”`,
        `“${name}” (${count} times) may be short for “${other}”; it was left out. If it is that unit, add it to its “aliases”`,
      );
    case "one-unit":
      return say(
        `“${name}”与“${other}”可能是同一单位；确是的，请合并为一条`,
        `“${name}” and “${other}” may be one unit; if so, make them one entry`,
      );
    case "same-function":
      return say(
        `“${name}”（${count}次）与名录中“${other}”的职能相同，可能是更名，未收入；确已更名的，请改名录`,
        `“${name}” (${count} times) has the function of “${other}” in the registry, perhaps its new name; it was left out. If so, change the registry`,
      );
  }
};

/** One collection as text, a line each unit. */
export const collectionText = (collection: Collection, language: Language): string => {
  const { locality, notices, codes, units, known, elsewhere, proposals } = collection;
  const tell = (message: Message): string => message[language];
  const lines = [
    tell(
      say(
        `${locality.name}：${notices.length}份通知；名录之外的单位${units.length}个，名录已有${known}个，其他地方的${elsewhere}个`,
        `${locality.name}: ${notices.length} ${notices.length === 1 ? "notice" : "notices"}; units in no registry: ${units.length}, known ones: ${known}, of other places: ${elsewhere}`,
      ),
    ),
  ];
  if (codes.length > 0) lines.push(`  ${tell(say("发文机关代字：", "document codes: "))}${codes.join(tell(say("、", ", ")))}`);
  for (const unit of units) lines.push(`  ${unitLine(unit, language)}`);
  if (proposals.length > 0) lines.push(tell(say("请核对：", "To be checked:")));
  for (const proposal of proposals) lines.push(`  ${tell(proposalText(proposal))}`);
  return lines.join("\n");
};

const unitLine = (unit: CollectedUnit, language: Language): string => {
  const { entry, forms } = unit;
  const others = forms.map(({ name }) => name).filter((name) => name !== entry.name);
  const called = others.length === 0 ? "" : language === "zh" ? `（${others.join("、")}）` : ` (${others.join(", ")})`;
  return `${entry.name}${called}${language === "zh" ? "：" : ": "}${usesOf(unit)[language]}`;
};

/** One collection as data; keys keep their meaning within a version. */
export interface CollectionJson {
  readonly locality: Registry["locality"] & object;
  readonly notices: readonly string[];
  readonly known: number;
  readonly elsewhere: number;
  readonly units: readonly {
    readonly name: string;
    readonly written: string;
    readonly count: number;
    readonly notices: number;
    readonly columns: CollectedUnit["columns"];
    readonly forms: readonly { readonly name: string; readonly count: number }[];
  }[];
  readonly proposals: readonly (Proposal & { readonly message: string })[];
  /** What `--output` writes. */
  readonly registry: Registry;
}

export const collectionToJson = (collection: Collection, language: Language): CollectionJson => ({
  locality: collection.locality,
  notices: collection.notices,
  known: collection.known,
  elsewhere: collection.elsewhere,
  units: collection.units.map((unit) => ({
    name: unit.entry.name,
    written: writtenName(unit),
    count: unit.count,
    notices: unit.notices,
    columns: unit.columns,
    forms: unit.forms.map(({ name, count }) => ({ name, count })),
  })),
  proposals: collection.proposals.map((proposal) => ({ ...proposal, message: proposalText(proposal)[language] })),
  registry: registryOf(collection),
});
