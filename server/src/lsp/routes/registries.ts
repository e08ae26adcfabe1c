/** Collecting a registry from notices, and which configuration and registries rule a notice. */
import { say } from "../../core/message.js";
import { nameOf } from "../../files/uri.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import { givenNotices, toldOf } from "../givenNotices.js";
import {
  type CollectUnitsParams,
  CollectUnitsRequest,
  type CollectUnitsResult,
  type NoticeSetup,
  type NoticeSetupParams,
  NoticeSetupRequest,
} from "../registryProtocol.js";
import { runSafe } from "../runSafe.js";

const NOTHING: CollectUnitsResult = { places: [], problems: [] };

export const routeRegistries = (context: ServerContext, about: NoticeRequest): void => {
  const { connection, log, workspace } = context;
  connection.onRequest(CollectUnitsRequest, (params: Partial<CollectUnitsParams> | undefined, token) =>
    runSafe(log, "Collecting units", token, NOTHING, async () => {
      const uris = Array.isArray(params?.uris) ? params.uris.filter((uri) => typeof uri === "string") : [];
      return collect(context, uris);
    }),
  );
  connection.onRequest(NoticeSetupRequest, (params: Partial<NoticeSetupParams> | undefined, token) =>
    about<NoticeSetup | null>("The setup of a notice", params?.uri, token, null, async ({ document }, { uri }) => {
      const project = await workspace.projectOf(uri);
      const [configuration, ...registries] = (project?.files ?? []).map((file) => ({
        uri: file.uri,
        name: nameOf(file.uri),
        broken: file.problems.length > 0,
      }));
      return {
        locality: document.checked.locality?.name ?? null,
        isConfigured: project?.configuration.locality !== undefined,
        configuration: configuration ?? null,
        registries,
      };
    }),
  );
};

const collect = async (context: ServerContext, uris: readonly string[]): Promise<CollectUnitsResult> => {
  const { collectUnits, registryFile, registryFileName, registryOf } = await context.runtime.load.core();
  const { notices, problems } = await givenNotices(context, uris);
  const registries = new Set(notices.flatMap(({ service }) => service.registries));
  const names = notices.map(({ uri, service, document }) => service.nameUses(document, uri));
  const { collections, unplaced } = collectUnits(names, [...registries]);
  return {
    places: collections.map((collection) => ({
      locality: collection.locality.name,
      notices: collection.notices.length,
      units: collection.units.length,
      doubtful: collection.proposals.length,
      fileName: registryFileName(collection.locality),
      text: registryFile(registryOf(collection)),
    })),
    problems: [...problems, ...unplaced.map((uri) => toldOf(uri, NO_PLACE, context.language()))],
  };
};

const NO_PLACE = say("看不出是哪个地方的通知", "It does not say of which place it is");
