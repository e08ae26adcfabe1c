/** The head of a notice: title, issuer and addressees. */
import type { Stretch } from "./closing.js";
import { wholeNumber } from "./documentNumber.js";
import { beginsAnnex, isAddressee, isHeadingLine, isOrganName, isTitleLine, letterheadOrgan, organText } from "./partKinds.js";
import { type PartLine, partText, tighten } from "./partLines.js";

export interface Head {
  readonly title: Stretch | null;
  readonly issuer: Stretch | null;
  readonly addressees: Stretch | null;
  /** Number of the first line after the head. */
  readonly end: number;
}

/** Titles close with the kind of document. */
const TITLE_END = /(?:通知|意见|函|决定|批复|报告|请示|通报|公告|通告|命令)[。．.，,；;：:、！!]?$/u;
/** Where a title begins, behind its issuer: 关于印发…… and, where a notice forwards another, 转发…… */
const BEGINNING = /关\s*于|转\s*发|批\s*转/u;
/** A title runs over this many lines at most. */
const TITLE_LINES = 6;

/** @param lines the lines of the notice without what a portal put ahead */
export const readHead = (text: string, lines: readonly PartLine[]): Head => {
  const about = findAbout(lines);
  if (about !== null) return headFrom(text, lines, about);
  // No 关于: what stands between the number and the addressees is the title.
  const addressed = lines.findIndex((line, i) => i < 20 && isAddressee(line.tight) && /[：:]$/u.test(line.tight));
  if (addressed < 0) return { title: null, issuer: letterhead(lines, 0, Math.min(lines.length, 12)), addressees: null, end: 0 };
  const addressees = readAddressees(text, lines, addressed);
  const own = lines.slice(0, addressed).filter((line) => isTitleLine(line) && !isOrganName(line.text) && letterheadOrgan(line) === null);
  const first = own[0];
  const last = own.at(-1);
  const title =
    first === undefined || last === undefined
      ? null
      : { span: { start: first.start, end: last.end }, text: own.map(({ tight }) => tight).join("") };
  return { title, issuer: letterhead(lines, 0, addressed), addressees: addressees?.part ?? null, end: addressees?.end ?? addressed };
};

interface About {
  readonly line: number;
  /** Line on which the issuer in the title begins; `line` where it stands on the same. */
  readonly from: number;
  /** Offset of 关于 in the text of the line. */
  readonly at: number;
}

/** The line of 关于 or 转发, ahead of the body. Before it on the line stands the issuer or nothing. */
const findAbout = (lines: readonly PartLine[]): About | null => {
  for (let i = 0; i < lines.length && i < 40; i++) {
    const line = lines[i] as PartLine;
    if (isHeadingLine(line) || beginsAnnex(line) || (line.tight.length > 80 && line.tight.includes("。"))) return null;
    const at = line.text.search(BEGINNING);
    if (at < 0 || !isTitleLine(line)) continue;
    const before = line.text.slice(0, at);
    if (before.trim() === "" || isOrganName(before)) return { line: i, from: i, at };
    const above = lines[i - 1];
    if (above !== undefined && !line.apart && isOrganName(above.text + before)) return { line: i, from: i - 1, at };
  }
  return null;
};

const headFrom = (text: string, lines: readonly PartLine[], about: About): Head => {
  let last = about.line;
  while (last + 1 < lines.length && last - about.line + 1 < TITLE_LINES && goesOn(lines, last)) last++;
  const first = lines[about.line] as PartLine;
  const end = lines[last] as PartLine;
  // Marks of a conversion may stand ahead of the words, so 关于 is looked for in the text itself.
  const raw = text.slice(first.start, first.end);
  const start = first.start + Math.max(0, raw.search(BEGINNING));
  const title = { span: { start, end: end.end }, text: partText(text, start, end.end) };
  let next = last + 1;
  while (next < lines.length && next <= last + 3 && isBetween(lines[next] as PartLine)) next++;
  const addressees = readAddressees(text, lines, next);
  return { title, issuer: issuerOf(text, lines, about, start), addressees: addressees?.part ?? null, end: addressees?.end ?? last + 1 };
};

/** Whether the title goes on with the line after `last`. */
const goesOn = (lines: readonly PartLine[], last: number): boolean => {
  const here = lines[last] as PartLine;
  const next = lines[last + 1] as PartLine;
  if (TITLE_END.test(here.tight)) return next.tight === "的通知";
  return isTitleLine(next) && !isAddressee(next.tight) && !isOrganName(next.text) && next.tight.length <= 60;
};

/** What may stand between title and addressees: a number, a date in brackets. */
const isBetween = (line: PartLine): boolean => wholeNumber(line.text) !== null || /^[（(].{0,40}[）)]$/u.test(line.tight);

const issuerOf = (text: string, lines: readonly PartLine[], about: About, aboutStart: number): Stretch | null => {
  const from = lines[about.from] as PartLine;
  const before = text.slice(from.start, aboutStart).trimEnd();
  if (tighten(before) !== "") return { span: { start: from.start, end: from.start + before.length }, text: organText(before) };
  let first = about.line;
  while (first > 0 && isOrganName((lines[first - 1] as PartLine).text)) first--;
  if (first < about.line) {
    const own = lines.slice(first, about.line);
    return {
      span: { start: (own[0] as PartLine).start, end: (own.at(-1) as PartLine).end },
      text: own.map((line) => organText(line.text)).join(" "),
    };
  }
  return letterhead(lines, 0, about.line);
};

/** “济南市人民政府办公厅文件”, or the organ alone at the head of the page. */
const letterhead = (lines: readonly PartLine[], from: number, until: number): Stretch | null => {
  let plain: Stretch | null = null;
  for (let i = from; i < until; i++) {
    const line = lines[i] as PartLine;
    if (isHeadingLine(line) || beginsAnnex(line)) break;
    const organ = letterheadOrgan(line);
    if (organ !== null) return { span: { start: line.start, end: line.end }, text: organ };
    if (plain === null && isOrganName(line.text)) plain = { span: { start: line.start, end: line.end }, text: organText(line.text) };
  }
  return plain;
};

/** The addressees that begin with line `from`: up to the colon or what stands in its place, over some lines where they are long. */
const readAddressees = (text: string, lines: readonly PartLine[], from: number): { part: Stretch; end: number } | null => {
  let joined = "";
  let whole = -1;
  for (let i = from; i < lines.length && i < from + 6; i++) {
    const line = lines[i] as PartLine;
    joined += line.tight;
    if (/[：:]$/u.test(joined)) {
      if (isAddressee(joined)) whole = i;
      break;
    }
    if (line.apart && i > from && whole >= 0) break;
    if (isAddressee(joined)) whole = i;
    else if (whole >= 0 || /[。；！？]/u.test(joined)) break;
  }
  if (whole < 0) return null;
  const first = lines[from] as PartLine;
  const last = lines[whole] as PartLine;
  const raw = text.slice(first.start, last.end);
  const end = first.start + raw.replace(/\s*[：:，,、。；;．.]\s*$/u, "").length;
  return { part: { span: { start: first.start, end }, text: partText(text, first.start, end) }, end: whole + 1 };
};
