/** Titles and numbers of notices as they are compared: whoever cites one rarely writes it to the letter. */
import type { Locality } from "../units/registry.js";
import { comparable, likeness, type Pairs, pairsOf, placeNames } from "./alignment/likeness.js";

export interface NumberWords {
  readonly agency: string;
  readonly year: number;
  readonly serial: number;
}

/** “济政办字〔2025〕9号” whatever its brackets and blanks: the same text for the same number. */
export const numberKey = ({ agency, year, serial }: NumberWords): string => `${bare(agency)} ${year} ${serial}`;

/** Anything shorter could be the title of many notices; in characters. */
const SHORTEST_TITLE = 10;

/** Where a title begins, with or without its issuer ahead: “济宁市人民政府办公室关于印发……的通知”. */
const BEGINNING = /关于|转发|印发/u;
const HAN = /^\p{Script=Han}{2,40}$/u;
const ORGAN = /(?:政府|办公室|办公厅|委员会|国务院|[局厅委办])$/u;

/**
 * What two ways to write one title have in common: no blanks, no marks (《》 or 〈〉), no issuer, one “的通知” where a notice forwards another.
 * null where too little is left to tell a notice by.
 */
export const titleKey = (title: string): string | null => {
  const text = bare(title).replace(/(?:的?通知)+$/u, "的通知");
  const key = text.slice(issuerIn(title).length);
  return key.length < SHORTEST_TITLE ? null : key;
};

/** The organ ahead of a title, inside its 《》; empty where none stands there. */
export const issuerIn = (title: string): string => {
  const text = bare(title);
  const issuer = text.slice(0, Math.max(0, text.search(BEGINNING)));
  return ORGAN.test(issuer) && HAN.test(issuer) ? issuer : "";
};

/** “关于印发〈2025年山东省政务公开工作要点〉的通知” → “2025年山东省政务公开工作要点”: the document a notice issues. */
export const issuedTitle = (title: string): string =>
  bare(title)
    .replace(/^.*(?:关于|转发|印发|下发)/u, "")
    .replace(/(?:的?通知)+$/u, "");

/** The year a title names; of “2023—2025年” both ends. */
export const yearsIn = (title: string): readonly number[] => {
  const years = title.normalize("NFKC").match(/(?<!\d)(?:19|20)\d\d(?=\s*(?:年|[-—~～至]))/gu) ?? [];
  return years.map(Number);
};

/** What all notices of the kind say, whatever they are about. */
const GENERAL =
  /贯彻(?:落实|执行)?|实施(?:方案|意见)|行动(?:方案|计划)|(?:工作)?要点|(?:重点|主要|目标|年度|年)?(?:工作)?任务|责任|分解|分工|重点|方案|清单|台账|一览表|表$|20\d\d|年度?/gu;
const PROVINCE = /^\p{Script=Han}{2,3}(?:省|自治区)/u;

/** What a title is about, for comparing: 政务公开 of “济宁市贯彻落实2025年山东省政务公开工作要点任务分解表”. */
export const subjectOf = (title: string, places: readonly (Locality | null)[]): Pairs =>
  pairsOf(
    comparable(issuedTitle(title), placeNames(places))
      .replace(GENERAL, "")
      .replace(PROVINCE, "")
      .replace(/^全?[省市县区旗州盟]/u, "")
      .replace(/工作$/u, ""),
  );

const ALIKE = 0.5;

/** The same matter in other words; true as well where one of them says nothing but what all notices say. */
export const isSameSubject = (a: Pairs, b: Pairs): boolean => a.size === 0 || b.size === 0 || likeness(a, b) >= ALIKE;

/** Letters, digits and Chinese characters: blanks, 《》 and 〈〉 do not count. */
export const bare = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
