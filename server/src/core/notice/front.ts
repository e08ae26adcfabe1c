/** The parts of what stands ahead of a table: the covering notice and the title of the annex. */
import type { Span } from "../text/span.js";
import { readHeading } from "./cell.js";
import { type ReadCitation, readCitations } from "./citations.js";
import { type Closing, type DateStretch, isSigned, readClosing, type Stretch } from "./closing.js";
import { withoutComments } from "./comment.js";
import { type ReadNumber, wholeNumber } from "./documentNumber.js";
import { dateIn, isOpenDate, wholeDate } from "./noticeDate.js";
import {
  annexLabel,
  beginsAnnex,
  isAddressee,
  isCopiesLine,
  isHeadingLine,
  isImprintLine,
  isOrganName,
  isRemarkLine,
  isTitleLine,
  letterheadOrgan,
  organText,
} from "./partKinds.js";
import { lastLine, type PartLine, readPartLines, tighten } from "./partLines.js";
import { type PortalHead, readPortalHead } from "./portalHead.js";
import { type Head, readHead } from "./title.js";

export interface FrontParts extends Closing {
  readonly number: (Stretch & ReadNumber) | null;
  readonly title: Stretch | null;
  readonly issuer: Stretch | null;
  readonly addressees: Stretch | null;
  readonly citations: readonly ReadCitation[];
  readonly bodyHeadings: readonly (Stretch & { readonly ordinal: number })[];
  readonly annexLine: Stretch | null;
  /** Title over the table that follows, if one does. */
  readonly annexTitle: Stretch | null;
  /** See {@link readAnnexHeads}. */
  readonly annexHeads: readonly Stretch[];
  /** Where the data that a portal put ahead of the notice ends; 0 where there is none. What stands before it nobody drafted. */
  readonly portalEnd: number;
  /** The filled lines, without that data. */
  readonly lines: readonly PartLine[];
}

/** The parts in the text ahead of the first table. Spans count from its start. */
export const readFront = (raw: string): FrontParts => {
  const all = readPartLines(raw);
  const text = withoutComments(raw);
  const portal = readPortalHead(all);
  const lines = [...all.slice(0, portal.from), ...all.slice(portal.count)];
  const head = readHead(text, lines);
  const end = coverEnd(lines, head);
  const body = lines.slice(head.end, end);
  const number = readNumber(lines, end, portal);
  const closing = readClosing(text, closingLines(body));
  const annexLine = readAnnexLine(body);
  return {
    ...closing,
    date: closing.date ?? portalDate(portal),
    number,
    title: head.title ?? portalTitle(portal),
    issuer: head.issuer,
    addressees: head.addressees,
    citations: citationsIn(text, lines, head, end, number?.span ?? null),
    bodyHeadings: readBodyHeadings(text, body, annexLine),
    annexLine,
    annexTitle: readAnnexTitle(lines, end),
    annexHeads: readAnnexHeads(lines, end),
    portalEnd: all[portal.count - 1]?.end ?? 0,
    lines,
  };
};

/** The covering notice ends before “附件”, or after its date, remark and imprint, or before the words right over the table. */
const coverEnd = (lines: readonly PartLine[], head: Head): number => {
  const annex = lines.findIndex((line, i) => i >= head.end && beginsAnnex(line) && !listFollows(lines, i));
  // What is printed with the notice may stand between its date and its annex: “…2023年4月27日”, the plan, “附件”.
  if (annex >= 0) return closedEnd(lines.slice(0, annex), head.end) || annex;
  if (head.end === 0) return closedEnd(lines, 0);
  const closed = closedEnd(lines, head.end);
  if (closed > 0) return closed;
  let title = lines.length;
  while (title > head.end && isTableTitle(lines[title - 1] as PartLine)) title--;
  return title;
};

const closedEnd = (lines: readonly PartLine[], from: number): number => {
  const last = lastLine(lines, (line, i) => i >= from && isClosingLine(line));
  return last < 0 ? 0 : last + 1;
};

const isClosingLine = (line: PartLine): boolean =>
  isRemarkLine(line) ||
  isImprintLine(line) ||
  isCopiesLine(line) ||
  isSigned(line) ||
  isOpenDate(line.text) ||
  (wholeDate(line.text) !== null && !/^[（(]/u.test(line.tight));

/** “附件：” with its titles on the lines below is the annex line, not the head of the annex: the date or the head itself is still to come. */
const listFollows = (lines: readonly PartLine[], at: number): boolean =>
  annexLabel(lines[at] as PartLine) !== null &&
  lines.slice(at + 1, at + 12).some((line) => wholeDate(line.text) !== null || isOpenDate(line.text) || /^附件[1一]?$/u.test(line.tight));

/** After the last heading or sentence of the body: signature, date, remark, imprint. */
const closingLines = (body: readonly PartLine[]): readonly PartLine[] => {
  const sentence = lastLine(body, (line) => isHeadingLine(line) || (line.tight.length > 60 && !isCopiesLine(line) && !isImprintLine(line)));
  const copies = body.findIndex(isCopiesLine);
  return body.slice(copies >= 0 && copies <= sentence ? Math.max(0, lastLine(body.slice(0, copies), isHeadingLine) + 1) : sentence + 1);
};

const readNumber = (lines: readonly PartLine[], end: number, portal: PortalHead): (Stretch & ReadNumber) | null => {
  for (let i = 0; i < Math.max(end, 1) && i < lines.length; i++) {
    const line = lines[i] as PartLine;
    if (isHeadingLine(line)) break;
    const found = wholeNumber(line.text);
    if (found !== null) return { ...found.number, span: { start: line.start + found.span.start, end: line.start + found.span.end } };
  }
  const given = portal.values.get("发文字号") ?? portal.values.get("文号") ?? portal.values.get("文件编号");
  const found = given === undefined ? null : wholeNumber(given.text);
  if (given === undefined || found === null) return null;
  const start = given.line.start + given.start;
  return { ...found.number, span: { start, end: start + found.span.end } };
};

const portalTitle = (portal: PortalHead): Stretch | null => {
  const given = portal.values.get("标题") ?? portal.values.get("文件名称") ?? portal.values.get("信息名称") ?? portal.values.get("名称");
  if (given === undefined) return null;
  const about = given.text.search(/关\s*于/u);
  const from = about > 0 && isOrganName(given.text.slice(0, about)) ? about : 0;
  const start = given.line.start + given.start + from;
  return { span: { start, end: start + given.text.length - from }, text: tighten(given.text.slice(from)) };
};

const portalDate = (portal: PortalHead): DateStretch | null => {
  const given = portal.values.get("成文日期") ?? portal.values.get("发文日期");
  const date = given === undefined ? null : dateIn(given.text);
  if (given === undefined || date === null) return null;
  const start = given.line.start + given.start + date.span.start;
  return {
    span: { start, end: start + date.span.end - date.span.start },
    text: tighten(given.text.slice(date.span.start, date.span.end)),
    iso: date.iso,
  };
};

/** Citations stand in the body, and in the introduction of an annex in prose; what is ahead of the body cites nothing. */
const citationsIn = (text: string, lines: readonly PartLine[], head: Head, end: number, number: Span | null): readonly ReadCitation[] => {
  const first = lines[head.end];
  if (first === undefined || (head.end === 0 && end === 0 && number === null && lines.length < 2)) return [];
  const moved = (span: Span): Span => ({ start: span.start + first.start, end: span.end + first.start });
  const own = number === null ? [] : [{ start: number.start - first.start, end: number.end - first.start }];
  return readCitations(text.slice(first.start), own).map((citation) => ({
    ...citation,
    span: moved(citation.span),
    titleSpan: moved(citation.titleSpan),
    numberSpan: citation.numberSpan === null ? null : moved(citation.numberSpan),
  }));
};

/** 一、 （一） 1. of the covering notice, not those of its annex line; the words of a heading that runs into its paragraph end at its full stop. */
const readBodyHeadings = (text: string, body: readonly PartLine[], annexes: Stretch | null): FrontParts["bodyHeadings"] => {
  const headings: (Stretch & { ordinal: number })[] = [];
  for (const line of body) {
    if (annexes !== null && line.start >= annexes.span.start && line.start < annexes.span.end) continue;
    const heading = readHeading(text, line.start, line.end, true);
    if (heading === null) continue;
    headings.push({
      ordinal: heading.marker.ordinal,
      span: { start: heading.marker.span.start, end: heading.titleSpan.end },
      text: tighten(heading.title),
    });
  }
  return headings;
};

/** “附件：……” with the lines it goes on over; several annexes are one a line. The span begins after “附件：”. */
const readAnnexLine = (body: readonly PartLine[]): Stretch | null => {
  const index = body.findIndex((line) => annexLabel(line) !== null);
  const first = body[index];
  if (first === undefined) return null;
  const label = annexLabel(first) ?? 0;
  let text = tighten(first.text.slice(label));
  let last = first;
  for (const line of body.slice(index + 1, index + 12)) {
    const numbered = /^\d{1,2}\s*[.．、]/u.test(line.text);
    if (!numbered && (text === "" ? false : line.apart)) break;
    if (!isAnnexItem(line, numbered) || isOrganName(line.text) || isAddressee(line.tight)) break;
    text += numbered && text !== "" ? `\n${line.tight}` : line.tight;
    last = line;
  }
  const start = first === last && text === "" ? first.end : first.start + label;
  return { span: { start, end: Math.max(start, last.end) }, text };
};

/** “2.……任务分解表；”: a mark behind a numbered title is a slip and ends no list. */
const isAnnexItem = (line: PartLine, numbered: boolean): boolean =>
  isTitleLine(numbered ? { ...line, tight: line.tight.replace(/[：:，,；;、]$/u, "") } : line);

/** A title over a table names a table, a list, a plan or the subject alone; “填报单位：” or a month below it is no part of it. */
const isTableTitle = (line: PartLine): boolean =>
  isTitleLine(line) &&
  line.tight.length <= 60 &&
  !isOrganName(line.text) &&
  !isOpenDate(line.text) &&
  letterheadOrgan(line) === null &&
  !line.tight.includes("：");

const COMPLETE = /(?:表|清单|方案|台账|分工|一览)$/u;

/** The first words after the covering notice that can be a title, over several lines where it runs on; “附件1：” ahead of them is no part. */
const readAnnexTitle = (lines: readonly PartLine[], from: number): Stretch | null => {
  const labelled = lastLine(lines, (line, i) => i >= from && (annexLabel(line) ?? 0) > 0 && !beginsAnnex(line));
  const marked = lastLine(lines, (line, i) => i >= from && beginsAnnex(line));
  if (labelled > marked) return withoutLabel(lines[labelled] as PartLine);
  const begin = Math.max(from, marked + 1);
  const first = lines.findIndex((line, i) => i >= begin && isTableTitle(line));
  // A title stands at the head of its annex: sentences before it make it something else.
  if (first < 0 || first > begin + 3) return null;
  let last = first;
  while (last + 1 < lines.length && last - first < 3 && runsOn(lines[last] as PartLine, lines[last + 1] as PartLine)) last++;
  const words = lines.slice(first, last + 1);
  return {
    span: { start: (words[0] as PartLine).start, end: (words.at(-1) as PartLine).end },
    text: words.map(({ tight }) => tight).join(""),
  };
};

const withoutLabel = (line: PartLine): Stretch => {
  const label = annexLabel(line) ?? 0;
  return { span: { start: line.start + label, end: line.end }, text: tighten(line.text.slice(label)) };
};

/**
 * “附件”, “附件1：” at the head of each annex, and the “附件：” ahead of a title on the same line. Where the notice is not closed above it,
 * “附件：” with words below may as well be the annex line still being written, and is left out; so is one over a list of files.
 */
const readAnnexHeads = (lines: readonly PartLine[], from: number): readonly Stretch[] => {
  const cover = lines.slice(0, from);
  const open = cover.some(({ tight }) => tight.includes("。")) && !cover.some(isClosingLine);
  return lines.flatMap((line, i) => {
    const label = i < from ? null : annexLabel(line);
    if (i < from || (label === null && !beginsAnnex(line)) || (label !== null && (open || isOverList(lines[i + 1])))) return [];
    const words = label === null ? line.text : line.text.slice(0, label).trimEnd();
    return [{ span: { start: line.start, end: line.start + words.length }, text: tighten(words) }];
  });
};

/** What web pages put below a notice: “1.……分解表.docx”. */
const isOverList = (next: PartLine | undefined): boolean =>
  next !== undefined && (/^\d{1,2}\s*[.．、]/u.test(next.text) || /\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)$/iu.test(next.tight));

const runsOn = (here: PartLine, next: PartLine): boolean => {
  if (!isTableTitle(next)) return false;
  if (!next.apart) return !COMPLETE.test(here.tight) || next.tight.length <= 12;
  return !COMPLETE.test(here.tight) && COMPLETE.test(next.tight) && next.tight.length <= 20;
};

/** The parts of what follows a table: what closes the notice, and the title over the next table. */
export interface TailParts extends Closing {
  readonly annexTitle: Stretch | null;
  readonly annexHeads: readonly Stretch[];
  readonly lines: readonly PartLine[];
}

export const readTail = (raw: string): TailParts => {
  const lines = readPartLines(raw);
  const text = withoutComments(raw);
  const annex = lines.findIndex(beginsAnnex);
  const end = annex < 0 ? closedEnd(lines, 0) : annex;
  return {
    ...readClosing(text, lines.slice(0, annex < 0 ? lines.length : annex)),
    annexTitle: readAnnexTitle(lines, end),
    annexHeads: readAnnexHeads(lines, end),
    lines,
  };
};

/** The issuer a portal names: the last resort, after the signature. */
export const portalIssuer = (text: string): Stretch | null => {
  const { values } = readPortalHead(readPartLines(text));
  const given = values.get("发文机关") ?? values.get("发布机构") ?? values.get("发布机关") ?? values.get("发布单位");
  if (given === undefined) return null;
  const start = given.line.start + given.start;
  return { span: { start, end: start + given.text.length }, text: organText(given.text) };
};
