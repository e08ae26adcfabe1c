/** What the drafter can choose from while she takes tasks over: whole tables, places, units. */
import { KIND_NAMES, LEVEL_NAMES } from "../../core/features/unitKinds.js";
import type { UnitName as KnownUnit } from "../../core/features/unitNames.js";
import {
  type AdoptableParams,
  AdoptableRequest,
  type AdoptableResult,
  type UnitNamesParams,
  UnitNamesRequest,
  type UnitNamesResult,
} from "../adoptionProtocol.js";
import type { ServerContext } from "../context.js";
import { higherNotice } from "../higherNotice.js";
import { addresses } from "../noticePlaces.js";
import { runSafe } from "../runSafe.js";

export const routeAdoptionChoices = ({ connection, log, documents, workspace, language }: ServerContext): void => {
  connection.onRequest(AdoptableRequest, (params: AdoptableParams | undefined, token) =>
    runSafe<AdoptableResult>(log, "Listing tables to take over", token, { notices: [] }, async () => {
      const uri = params?.uri;
      if (typeof uri === "string") await workspace.lookAround(uri);
      const service = await (typeof uri === "string" ? workspace.serviceFor(uri) : workspace.serviceForDraft());
      const addressOf = addresses(documents);
      const notices = service.adoptable().map((notice) => ({
        ...higherNotice(notice, addressOf),
        place: notice.checked.locality?.name ?? null,
        year: notice.checked.parts.year,
        tasks: notice.tasks,
        localities: notice.localities.map(({ name, parent, level }) => ({ name, parent, levelName: LEVEL_NAMES[level][language()] })),
      }));
      return { notices };
    }),
  );

  connection.onRequest(UnitNamesRequest, (params: UnitNamesParams | undefined, token) =>
    runSafe<UnitNamesResult>(log, "Listing units", token, [], async () => {
      const { uri, locality } = params ?? {};
      if (typeof locality === "string") return named((await workspace.serviceForDraft()).unitNamesAt(locality));
      const open = typeof uri === "string" ? documents.get(uri) : undefined;
      if (open === undefined) return [];
      const { service, document } = open.current() ?? (await open.read());
      return named(service.unitNames(document));
    }),
  );

  const named = (units: readonly KnownUnit[]): UnitNamesResult =>
    units.map(({ name, kind, initials }) => ({ name, kind: KIND_NAMES[kind][language()], filter: initials.join(" ") }));
};
