import { isRealDate } from "../../deadline/dates.js";
import { say } from "../../message.js";
import { withoutComments } from "../../notice/comment.js";
import type { Piece } from "../../notice/model.js";
import { readAround } from "../../notice/parts.js";
import { toHalfWidthDigits } from "../../text/numerals.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords } from "../rows.js";
import type { Rule } from "../rule.js";
import { judgedDates } from "./noticeDates.js";

export const dateInvalid: Rule = {
  id: "notice/date-invalid",
  piece: (piece, _context, report) => {
    const around = readAround(piece);
    if (around === null) return;
    const portalEnd = around.kind === "front" ? around.parts.portalEnd : 0;
    for (const span of impossibleDates(piece)) {
      if (span.start < portalEnd) continue;
      const written = firstWords(piece.text.slice(span.start, span.end), 24);
      report({ span, message: say(`日期“${written}”不存在，请核对`, `There is no such day as “${written}”; check it`) });
    }
  },
};

const FULL_DATE = /(?<!\d)(?<!农历)(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu;

/** Of full dates all in the text; of other forms (2025.2.30) only those that are known to be dates. */
const impossibleDates = (piece: Piece): readonly Span[] => {
  const spans: Span[] = [];
  for (const found of toHalfWidthDigits(withoutComments(piece.text)).matchAll(FULL_DATE))
    if (!isRealDate(Number(found[1]), Number(found[2]), Number(found[3])))
      spans.push({ start: found.index, end: found.index + found[0].length });
  for (const { span, iso } of judgedDates(piece))
    if (iso === null && !spans.some((known) => known.start < span.end && span.start < known.end)) spans.push(span);
  return spans;
};

export const documentation: RuleDocumentation = {
  title: { zh: "日期不存在", en: "A day that does not exist" },
  why: {
    zh: "成文日期、印发日期或正文中写全年、月、日的日期不存在：13月、4月31日、平年的2月29日。农历日期和表格中的时限不在此列（时限见 deadline/impossible）。",
    en: "The date of the notice, that of its printing, or a full date in its body does not exist: a 13th month, 31 April, 29 February in a common year. Dates of the lunar calendar are left out, and so are deadlines of the table (deadline/impossible).",
  },
  wrong: "2025年2月29日",
  right: "2025年2月28日",
  source: { zh: "惯例", en: "Drafting practice" },
};
