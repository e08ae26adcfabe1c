/** A county's table and those above it, each a few rows: `["（一）甲", "市教育局", "", "要求。", "12月底前"]`. */
import { type Decisions, NO_DECISIONS } from "../../../server/src/core/lineage/decisions/decisions.js";
import { createNoticeService, type NoticeDocument, type NoticeService, noOtherNotices } from "../../../server/src/core/service.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { inRows, JINING, WENSHANG } from "../lineage/support.js";

export type Rows = readonly (readonly string[] | string)[];

const NUMBERED = `济政办字〔2025〕9号\n\n${JINING}`;
const CITING = WENSHANG.replace(
  "\n\n附件",
  "\n\n根据《关于印发2025年工作任务分解表的通知》（济政办字〔2025〕9号）要求，现印发给你们。\n\n附件",
);

export const cityTable = (rows: Rows): string => inRows(NUMBERED, rows);
export const countyTable = (rows: Rows): string => inRows(CITING, rows);

export interface Opened {
  readonly service: NoticeService;
  readonly document: NoticeDocument;
  readonly text: string;
}

/** Opens `text` among other notices, which are named by their keys. */
export const openAmong = (
  others: Readonly<Record<string, string>>,
  text: string,
  name = "own.notice.txt",
  decisions: Decisions = NO_DECISIONS,
): Opened => {
  const { readParent } = createNoticeService(noOtherNotices, shippedRegistries, {});
  const read = Object.entries(others).map(([other, content]) => ({ name: other, checked: readParent(content) }));
  const service: NoticeService = createNoticeService(
    {
      ...noOtherNotices,
      known: () => true,
      decisions: () => decisions,
      candidates: () => [...read, { name, checked: service.asParent(document) }],
    },
    shippedRegistries,
    {},
  );
  const document: NoticeDocument = service.open(text, name);
  return { service, document, text };
};

/** A county's table below a city's. */
export const openBelow = (city: Rows, county: Rows): Opened => openAmong({ "city.notice.txt": cityTable(city) }, countyTable(county));
