/** Lines around a table that a page cut in two, told by what stands on them. */
import { readMarker } from "../numbering/marker.js";
import { isSigned } from "./closing.js";
import { isOpenNumber, wholeNumber } from "./documentNumber.js";
import { isOpenDate, wholeDate } from "./noticeDate.js";
import {
  annexLabel,
  beginsAnnex,
  isAddressee,
  isCopiesLine,
  isImprintLine,
  isOrganName,
  isRemarkLine,
  letterheadOrgan,
} from "./partKinds.js";
import type { PartLine } from "./partLines.js";

/** A line shorter than this hardly fills the width of a page. */
const FULL_LINE = 25;

/** The page cut a sentence: the line is full, or the next is right below it, and neither is anything by itself. */
export const isCutBelow = (line: PartLine, next: PartLine): boolean =>
  (line.tight.length >= FULL_LINE || !next.apart) &&
  !/[。！？；：!?;:]$/u.test(line.tight) &&
  readMarker(next.text, 0) === null &&
  !beginsAnnex(line) &&
  !beginsAnnex(next) &&
  annexLabel(next) === null &&
  !isPartLine(line) &&
  !isPartLine(next);

/** An organ, a date, a number, a remark, copies, the imprint, an addressee. */
export const isPartLine = (line: PartLine): boolean =>
  isOrganName(line.text) ||
  letterheadOrgan(line) !== null ||
  wholeDate(line.text) !== null ||
  isOpenDate(line.text) ||
  wholeNumber(line.text) !== null ||
  isOpenNumber(line.text) ||
  isRemarkLine(line) ||
  isCopiesLine(line) ||
  isImprintLine(line) ||
  isAddressee(line.tight) ||
  isSigned(line);
