/** What a notice is about, as a notice of another place would say it: “政务公开工作要点” for 济宁市贯彻落实2025年山东省政务公开工作要点任务分解表. */
import { type Titles, tableTitle, withoutTable } from "../notice/titles.js";
import type { Locality } from "../units/registry.js";

/**
 * The subject without year, place and the words for a table; empty where the notice has no title. A place inside a name (数字威岛建设) becomes the
 * other place.
 * @param from place of the notice; null where it cannot be told
 */
export const subjectFor = (parts: Titles, from: Locality | null, to: Locality): string => {
  let subject = (tableTitle(parts) ?? parts.title?.text ?? "")
    .normalize("NFKC")
    .replace(/[\s《》〈〉<>]+/gu, "")
    .replace(/^.*?关于(?:印发|下发|转发)?/u, "")
    .replace(/的通知$/u, "");
  subject = withoutTable(subject)
    .replace(YEAR, "")
    .replace(/贯彻(?:落实|执行)?/u, "");
  for (const name of namesOf(from)) subject = subject.replaceAll(name, "");
  subject = subject.replace(/^[省市县区](?=政府工作报告)/u, "").replace(/(?:全|我)[省市县区旗州盟](?![级直属])/gu, "");
  return from !== null && from.short.length > 1 ? subject.replaceAll(from.short, to.short) : subject;
};

const YEAR = /(?:19|20)\d\d年(?:度)?/gu;

/** Full names of the place and of those above, the longest first. */
const namesOf = (locality: Locality | null): readonly string[] =>
  (locality === null ? [] : [locality.name, locality.parent ?? ""]).filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
