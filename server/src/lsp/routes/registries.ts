/** Collecting a registry from notices, and which configuration and registries rule a notice. */
import { say } from "../../core/message.js";
import type { NoticeNames } from "../../core/units/collect/uses.js";
import type { Registry } from "../../core/units/registry.js";
import { readText } from "../../files/decode.js";
import type { FileSystem } from "../../files/fileSystem.js";
import { isNoticeName } from "../../files/noticeName.js";
import { ignores, type Project } from "../../files/project.js";
import { childOf, keyOf, nameOf } from "../../files/uri.js";
import { AROUND, filesBelow } from "../../files/walk.js";
import type { NoticeRequest, ServerContext } from "../context.js";
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
  const { connection, log, runtime, workspace } = context;
  connection.onRequest(CollectUnitsRequest, (params: Partial<CollectUnitsParams> | undefined, token) =>
    runSafe(log, "Collecting units", token, NOTHING, async () => {
      const { files } = runtime;
      const uris = Array.isArray(params?.uris) ? params.uris.filter((uri) => typeof uri === "string") : [];
      return files === null ? NOTHING : collect(context, files, await noticesOf(context, files, uris));
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

/** The notices themselves, and those in the folders; each once. */
const noticesOf = async (context: ServerContext, files: FileSystem, uris: readonly string[]): Promise<readonly string[]> => {
  const found = new Map<string, string>();
  for (const uri of uris) {
    const isFolder = !isNoticeName(nameOf(uri)) && (await files.list(uri)).length > 0;
    for (const notice of isFolder ? await noticesIn(context, files, uri) : [uri]) found.set(keyOf(notice), notice);
  }
  return [...found.values()];
};

/** Those that fenjie.json does not ignore. A folder that is ignored itself, such as the archive, was asked for by name and is taken whole. */
const noticesIn = async ({ workspace }: ServerContext, files: FileSystem, folder: string): Promise<readonly string[]> => {
  const project = await workspace.projectOf(childOf(folder, "notice"));
  const isTaken = (by: Project | null, uri: string): boolean => ignores(by, folder) || !ignores(by, uri);
  const found = await filesBelow(files, folder, {
    wanted: (path, uri) => isNoticeName(path) && isTaken(project, uri),
    enter: (_, uri) => isTaken(project, uri),
    limits: AROUND,
  });
  const taken: string[] = [];
  // Deeper down there may be another fenjie.json.
  for (const { uri } of found) if (isTaken(await workspace.projectOf(uri), uri)) taken.push(uri);
  return taken;
};

const collect = async (
  { documents, runtime, workspace, language }: ServerContext,
  files: FileSystem,
  uris: readonly string[],
): Promise<CollectUnitsResult> => {
  const { collectUnits, registryFile, registryOf } = await runtime.load.core();
  const notices: NoticeNames[] = [];
  const registries = new Set<Registry>();
  const problems: string[] = [];
  const told = (uri: string, why: { readonly zh: string; readonly en: string }): unknown =>
    problems.push(language() === "zh" ? `${nameOf(uri)}：${why.zh}` : `${nameOf(uri)}: ${why.en}`);
  for (const uri of uris) {
    const open = await documents.get(uri)?.read();
    if (open !== undefined) {
      notices.push(open.service.nameUses(open.document, uri));
      for (const registry of open.service.registries) registries.add(registry);
      continue;
    }
    const read = await readText(files, uri);
    if ("problem" in read) {
      told(uri, read.problem);
      continue;
    }
    const service = await workspace.serviceFor(uri);
    notices.push(service.nameUses(service.open(read.text), uri));
    for (const registry of service.registries) registries.add(registry);
  }
  const { collections, unplaced } = collectUnits(notices, [...registries]);
  for (const uri of unplaced) told(uri, NO_PLACE);
  return {
    places: collections.map((collection) => ({
      locality: collection.locality.name,
      notices: collection.notices.length,
      units: collection.units.length,
      doubtful: collection.proposals.length,
      text: registryFile(registryOf(collection)),
    })),
    problems,
  };
};

const NO_PLACE = say("看不出是哪个地方的通知", "It does not say of which place it is");
