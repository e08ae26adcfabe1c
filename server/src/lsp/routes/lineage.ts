/** What the view “任务承接” and the comparison in the diff editor show. */
import type { ComparedLine } from "../../core/features/lineage/comparison.js";
import type { NoticeLineage } from "../../core/lineage/lineage.js";
import type { ParentCandidate } from "../../core/lineage/parents.js";
import { type Message, say } from "../../core/message.js";
import { keyOf, nameOf } from "../../files/uri.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import type { OpenNotice, ReadNotice } from "../documents.js";
import { higherNotice, NOT_OPEN, whyNoParent } from "../higherNotice.js";
import {
  type ComparedText,
  type ComparisonParams,
  ComparisonRequest,
  type ComparisonResult,
  type HigherNoticesParams,
  HigherNoticesRequest,
  type HigherNoticesResult,
  type LineageParams,
  LineageRequest,
  type LineageResult,
} from "../lineageProtocol.js";
import { addresses, placeMaker } from "../noticePlaces.js";

export const routeLineage = ({ connection, documents, workspace, language }: ServerContext, about: NoticeRequest): void => {
  /** The lineage against its own parents or the notice asked for; or why there is none. */
  const lineageOf = async (read: ReadNotice, { uri }: OpenNotice, { against }: LineageParams): Promise<NoticeLineage | Message> => {
    await workspace.lookAroundOnce(uri);
    const { service, document } = read;
    if (typeof against !== "string") {
      const lineage = service.lineage.of(document.checked);
      return lineage === null || lineage.parents.length === 0 ? whyNoParent(read) : lineage;
    }
    const other = service.lineage.around(document.checked).find(({ name }) => name === keyOf(against));
    const lineage = other === undefined ? null : service.lineage.of(document.checked, other);
    const name = nameOf(against);
    if (lineage === null) return say(`没有找到“${name}”；请把它放入打开的文件夹`, `“${name}” was not found; put it into the open folder`);
    return lineage.parents.length > 0 ? lineage : say(`“${name}”中没有任务分解表`, `There is no task table in “${name}”`);
  };

  const none = (problem: Message): LineageResult => ({
    current: null,
    isFromAbove: false,
    parents: [],
    problem: problem[language()],
    rows: [],
    notCarried: [],
  });

  connection.onRequest(LineageRequest, (params: LineageParams, token) =>
    about<LineageResult>("Lineage", params?.uri, token, none(NOT_OPEN), async (read, open) => {
      const lineage = await lineageOf(read, open, params);
      if ("zh" in lineage) return none(lineage);
      const addressOf = addresses(documents);
      const placed = placeMaker(addressOf, open.uri);
      const { isFromAbove, rows, open: notCarried } = read.service.lineage.coverage(read.document.checked, lineage);
      const parents = lineage.parents.map(({ parent }) => higherNotice(parent, addressOf));
      return {
        current: parents[0] ?? null,
        isFromAbove,
        parents,
        problem: null,
        rows: rows.map((row) => ({
          ...row,
          place: placed(row.place),
          sources: row.sources.map((source) => ({ ...source, place: placed(source.place) })),
        })),
        notCarried: notCarried.map((task) => ({ ...task, place: placed(task.place) })),
      };
    }),
  );

  const EMPTY: ComparedText = { text: "", lines: [] };
  const nothing = (problem: Message): ComparisonResult => ({ title: "", higher: EMPTY, own: EMPTY, problem: problem[language()] });

  connection.onRequest(ComparisonRequest, (params: ComparisonParams, token) =>
    about<ComparisonResult>("Comparing", params?.uri, token, nothing(NOT_OPEN), async (read, open) => {
      const lineage = await lineageOf(read, open, params);
      if ("zh" in lineage) return nothing(lineage);
      const { checked } = read.document;
      const compared = read.service.lineage.comparison(checked, lineage, language());
      const [nearest] = lineage.parents;
      if (compared === null || nearest === undefined) return nothing(whyNoParent(read));
      const placed = placeMaker(addresses(documents), open.uri);
      const textOf = (lines: readonly ComparedLine[]): ComparedText => ({
        text: lines.map(({ text }) => text).join("\n"),
        lines: lines.map(({ place }) => (place === null ? null : placed(place))),
      });
      const title = titleOf(nearest.parent, { name: keyOf(open.uri), checked });
      return { title: title[language()], higher: textOf(compared.higher), own: textOf(compared.own), problem: null };
    }),
  );

  connection.onRequest(HigherNoticesRequest, (params: HigherNoticesParams, token) =>
    about<HigherNoticesResult>("Looking for higher-level notices", params?.uri, token, { notices: [] }, async (read, { uri }) => {
      await workspace.lookAround(uri);
      const { service, document } = read;
      const addressOf = addresses(documents);
      const named = service.parents(document).filter(({ via }) => via === "choice" || via === "configuration");
      const notices = service.lineage.likely(document.checked).map((notice) => ({
        ...higherNotice(notice, addressOf),
        reason: notice.reason[language()],
        chosen: named.some(({ name }) => name === notice.name),
      }));
      return { notices };
    }),
  );
};

/** “济宁市2025 ↔ 汶上县2025（对比）”; by the names of the files where that does not tell them apart. */
const titleOf = (higher: ParentCandidate, own: ParentCandidate): Message => {
  const short = ({ checked: { locality, parts } }: ParentCandidate): string | null =>
    locality === null ? null : `${locality.name}${parts.year ?? ""}`;
  const [above, mine] = [short(higher), short(own)];
  const [left, right] = above === null || mine === null || above === mine ? [nameOf(higher.name), nameOf(own.name)] : [above, mine];
  return say(`${left} ↔ ${right}（对比）`, `${left} ↔ ${right} (compared)`);
};
