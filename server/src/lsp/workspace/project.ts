/** The configuration and the registries that the notices of a folder work with. */
import type { Configuration } from "../../core/configuration.js";
import type { Message } from "../../core/message.js";
import { lineAndColumn, readJson } from "../../core/text/json.js";
import type { Registry } from "../../core/units/registry.js";
import type { FileSystem, Runtime } from "../runtime.js";
import { decode } from "./decode.js";
import { childOf, folderOf, resolved } from "./uri.js";
import { filesBelow } from "./walk.js";

export const CONFIGURATION_FILE = "fenjie.json";

/** What is wrong in a fenjie.json or a registry. Line and column from 0. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: Message;
}

export interface Project {
  /** The folder of its fenjie.json. */
  readonly folder: string;
  readonly configuration: Configuration;
  /** Those of the configuration, without those that come with Fenjie. */
  readonly registries: readonly Registry[];
  /** The configured parents. */
  readonly parents: readonly string[];
  /** Whether a path, seen from the folder, is ignored. */
  readonly isIgnored: (path: string) => boolean;
  /** Files it was read from, each with its problems; none for one that is right. */
  readonly files: ReadonlyMap<string, readonly Problem[]>;
}

/** The nearest fenjie.json upwards from a notice; null where there is none. */
export const findConfiguration = async (files: FileSystem, notice: string): Promise<string | null> => {
  for (let folder = folderOf(notice); folder !== null; folder = folderOf(folder)) {
    const uri = childOf(folder, CONFIGURATION_FILE);
    if ((await files.stat(uri)) !== null) return uri;
  }
  return null;
};

/** Reads a fenjie.json and its registries. What is wrong counts as not there, and is told in `files`. */
export const readProject = async ({ load }: Runtime, files: FileSystem, uri: string): Promise<Project> => {
  const { validateConfiguration, validateRegistry, ignoreMatcher, readGlob, isGlob } = await load.validation();
  const folder = folderOf(uri) ?? uri;
  const read = new Map<string, readonly Problem[]>();

  const textOf = async (file: string): Promise<string | null> => {
    const bytes = await files.read(file);
    return bytes === null ? null : decode(bytes);
  };
  const registryFiles = async (pattern: string): Promise<readonly string[]> => {
    if (!isGlob(pattern)) return [resolved(folder, pattern)];
    const { base, matches, leadsInto } = readGlob(pattern.replace(/^\.\//u, ""));
    const inBase = (path: string): string => (base === "" ? path : `${base}/${path}`);
    return filesBelow(files, resolved(folder, base), {
      wanted: (path) => matches(inBase(path)),
      enter: (path) => leadsInto(inBase(path)),
      depth: DEPTH,
      most: MOST_REGISTRIES,
    });
  };
  const registryIn = async (file: string): Promise<Registry | null> => {
    const text = await textOf(file);
    if (text === null) {
      read.set(file, []);
      return null;
    }
    const json = readJson(text);
    const check =
      "mistake" in json
        ? { problems: [{ at: json.mistake.span.start, message: json.mistake.message }] }
        : checked(json.value, json.placeOf);
    if ("registry" in check) {
      read.set(file, []);
      return check.registry;
    }
    read.set(
      file,
      check.problems.map(({ at, message }) => ({ ...fromZero(lineAndColumn(text, at)), message })),
    );
    return null;
  };
  const checked = (value: unknown, placeOf: (path: readonly (string | number)[]) => { readonly start: number }) => {
    const check = validateRegistry(value);
    return "registry" in check ? check : { problems: check.problems.map(({ path, message }) => ({ at: placeOf(path).start, message })) };
  };

  const text = await textOf(uri);
  const check = text === null ? { configuration: {} } : validateConfiguration(text);
  const configuration: Configuration = "configuration" in check ? check.configuration : {};
  read.set(uri, "problems" in check ? check.problems.map((problem) => ({ ...fromZero(problem), message: problem.message })) : []);
  const registries: Registry[] = [];
  const wanted = new Set((await Promise.all((configuration.registries ?? []).map(registryFiles))).flat());
  for (const file of wanted) {
    const registry = await registryIn(file);
    if (registry !== null) registries.push(registry);
  }
  const parents = (configuration.parents ?? []).map((path) => resolved(folder, path));
  return { folder, configuration, registries, parents, isIgnored: ignoreMatcher(configuration.ignore ?? []), files: read };
};

const DEPTH = 8;
const MOST_REGISTRIES = 500;

const fromZero = ({ line, column }: { readonly line: number; readonly column: number }) => ({ line: line - 1, column: column - 1 });
