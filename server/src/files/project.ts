/** The configuration and the registries that the notices of a folder work with: those of the nearest fenjie.json upwards. */
import type { Configuration } from "../core/configuration.js";
import type { Message } from "../core/message.js";
import { type JsonPath, lineAndColumn, readJson } from "../core/text/json.js";
import type { Registry } from "../core/units/registry.js";
import { type BaselineRead, readBaseline } from "./baseline.js";
import { readText } from "./decode.js";
import type { FileSystem } from "./fileSystem.js";
import { isListName } from "./listName.js";
import { type Place, type Problem, problemAt } from "./problem.js";
import { childOf, folderOf, pathBelow, resolved } from "./uri.js";
import { filesBelow, inPathOrder, type WalkLimits } from "./walk.js";

export const CONFIGURATION_FILE = "fenjie.json";

export type { Place, Problem };

/** A file that a project was read from. */
export interface ProjectFile {
  readonly uri: string;
  /** Where fenjie.json names it; null for fenjie.json itself. */
  readonly namedAt: Place | null;
  /** None for one that is right. */
  readonly problems: readonly Problem[];
}

export interface Project {
  /** The folder of its fenjie.json. */
  readonly folder: string;
  readonly configuration: Configuration;
  /** Those of the configuration, without those that come with Fenjie. */
  readonly registries: readonly Registry[];
  /** Addresses of the configured parents. */
  readonly parents: readonly string[];
  /** Whether a path, seen from the folder and with “/”, is ignored. */
  readonly isIgnored: (path: string) => boolean;
  /** What was counted before; null where fenjie.json names no baseline. */
  readonly baseline: BaselineRead | null;
  /** First the fenjie.json, then its registries. */
  readonly files: readonly ProjectFile[];
}

/** Whether the fenjie.json itself is as it should be, whatever its registries are. */
export const isRight = ({ files: [configuration] }: Project): boolean => configuration?.problems.length === 0;

/** Whether the project leaves the file or folder at an address out; false where there is no project, and for what lies elsewhere. */
export const ignores = (project: Project | null, uri: string): boolean => {
  const path = project === null ? null : pathBelow(project.folder, uri);
  return path !== null && project?.isIgnored(path) === true;
};

/** What reading a project takes. */
export interface ProjectSource {
  readonly files: FileSystem;
  /** Loaded late: it brings zod along. */
  readonly validation: () => Promise<typeof import("./validation.js")>;
  /** Loaded where a registry is kept as a table, and the second where that is a workbook. */
  readonly lists: () => Promise<Pick<typeof import("./unitList.js"), "readUnitListFile">>;
  readonly workbook: () => Promise<typeof import("./workbook.js")>;
  /** For the patterns of registries. */
  readonly limits?: Partial<WalkLimits>;
}

/** The fenjie.json of `folder` or of the nearest folder above it; null where there is none. */
export const findConfiguration = async ({ stat }: Pick<FileSystem, "stat">, folder: string): Promise<string | null> => {
  for (let here: string | null = folder; here !== null; here = folderOf(here)) {
    const uri = childOf(here, CONFIGURATION_FILE);
    if ((await stat(uri)) !== null) return uri;
  }
  return null;
};

/**
 * Reads a fenjie.json and its registries. A file that is wrong or cannot be read counts as empty, which is told in `files`.
 * @param uri of the fenjie.json, whatever it is called
 */
export const readProject = async (source: ProjectSource, uri: string): Promise<Project> => {
  const { ignoreMatcher } = await source.validation();
  const folder = folderOf(uri) ?? uri;
  const { configuration, problems, placeOf } = await readConfiguration(source, uri);
  const files: ProjectFile[] = [{ uri, namedAt: null, problems }];
  const registries: Registry[] = [];
  for (const [file, index] of await registryFiles(source, folder, configuration.registries ?? [])) {
    const read = isListName(file) ? await readList(source, file, configuration) : await readRegistry(source, file);
    if ("registries" in read) registries.push(...read.registries);
    files.push({ uri: file, namedAt: placeOf(["registries", index]), problems: "problems" in read ? read.problems : [] });
  }
  const baseline =
    configuration.baseline === undefined
      ? null
      : await readBaseline(source, resolved(folder, configuration.baseline), placeOf(["baseline"]));
  const parents = (configuration.parents ?? []).map((parent) => resolved(folder, parent));
  return { folder, configuration, registries, parents, isIgnored: ignoreMatcher(configuration.ignore ?? []), baseline, files };
};

interface ConfigurationRead {
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
  /** Where something stands in the text; null where that is no JSON. */
  readonly placeOf: (path: JsonPath) => Place | null;
}

const readConfiguration = async ({ files, validation }: ProjectSource, uri: string): Promise<ConfigurationRead> => {
  const read = await readText(files, uri);
  if ("problem" in read) return { configuration: {}, problems: [unreadable(read.problem)], placeOf: () => null };
  const { text } = read;
  const placeOf = (path: JsonPath): Place | null => {
    const json = readJson(text);
    return "mistake" in json ? null : lineAndColumn(text, json.placeOf(path).start);
  };
  const { validateConfiguration } = await validation();
  const check = validateConfiguration(text);
  if ("configuration" in check) return { configuration: check.configuration, problems: [], placeOf };
  return { configuration: {}, problems: check.problems.map(problemAt), placeOf };
};

/** The files that the `registries` entries name, each once and with the index of the entry. One that is no pattern need not be there. */
const registryFiles = async (
  { files, validation, limits }: ProjectSource,
  folder: string,
  entries: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { isGlob, readGlob } = await validation();
  const named = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const plain = entry.replace(/^(?:\.\/)+/u, "");
    const add = (uri: string): unknown => named.has(uri) || named.set(uri, index);
    if (!isGlob(plain)) {
      add(resolved(folder, plain));
      continue;
    }
    const { base, matches, leadsInto } = readGlob(plain);
    const ahead = base === "" ? "" : `${base}/`;
    const found = await filesBelow(files, resolved(folder, base), {
      wanted: (path) => matches(ahead + path),
      enter: (path) => leadsInto(ahead + path),
      ...(limits !== undefined && { limits }),
    });
    for (const { uri } of [...found].sort(inPathOrder)) add(uri);
  }
  return named;
};

type RegistryRead = { readonly registries: readonly Registry[] } | { readonly problems: readonly Problem[] };

const readRegistry = async ({ files, validation }: ProjectSource, uri: string): Promise<RegistryRead> => {
  const read = await readText(files, uri);
  if ("problem" in read) return { problems: [unreadable(read.problem)] };
  const { text } = read;
  const json = readJson(text);
  if ("mistake" in json) return { problems: [problemAt({ ...lineAndColumn(text, json.mistake.span.start), ...json.mistake })] };
  const { validateRegistry } = await validation();
  const check = validateRegistry(json.value);
  if ("registry" in check) return { registries: [check.registry] };
  return { problems: check.problems.map(({ path, message }) => problemAt({ ...lineAndColumn(text, json.placeOf(path).start), message })) };
};

const readList = async ({ files, lists, workbook }: ProjectSource, uri: string, { locality }: Configuration): Promise<RegistryRead> =>
  (await lists()).readUnitListFile({ files, workbook }, uri, locality ?? null);

const unreadable = (message: Message): Problem => ({ at: null, message });
