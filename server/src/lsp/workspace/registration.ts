/** Where a unit that no registry knows is written down: which files change and how, and which are made. Nothing is written here. */

import { readJson } from "../../core/text/json.js";
import type { JsonEdit } from "../../core/text/jsonEdit.js";
import type { Registration } from "../../core/units/registration.js";
import { readText } from "../../files/decode.js";
import type { FileSystem } from "../../files/fileSystem.js";
import { CONFIGURATION_FILE, findConfiguration, isRight, type Project, readProject } from "../../files/project.js";
import { childOf, folderOf, innermostOf, resolved } from "../../files/uri.js";
import type { Runtime } from "../runtime.js";
import type { OpenJson } from "./openJson.js";
import { projectSource } from "./projectSource.js";

export interface FileEdit {
  readonly uri: string;
  /** The file is to be made first. */
  readonly isNew: boolean;
  /** The text the edit counts in. */
  readonly text: string;
  /** Version of that text in the editor; null where it stands on disk. */
  readonly version: number | null;
  readonly edit: JsonEdit;
}

export interface Surroundings {
  readonly runtime: Runtime;
  readonly files: FileSystem;
  readonly openJson: OpenJson;
  /** The open folders. */
  readonly folders: readonly string[];
}

/**
 * The edits that put the unit into the first registry of its place that the notice works with. Where there is none they make one beside the
 * fenjie.json, or in the open folder, and name it there. null where that cannot be done: a file cannot be read, or would have to be
 * made and `mayCreate` is not.
 */
export const planRegistration = async (
  around: Surroundings,
  notice: string,
  registration: Registration,
  mayCreate: boolean,
): Promise<readonly FileEdit[] | null> => {
  const { runtime, files } = around;
  const configuration = await findConfiguration(files, folderOf(notice) ?? notice);
  const project = configuration === null ? null : await readProject(projectSource(runtime, files), configuration);
  if (project !== null && !isRight(project)) return null;
  const known = await knownRegistry(around, project, registration);
  if (known !== null) {
    const edit = await edited(around, known, await addition(around, registration));
    return edit === null ? null : [edit];
  }
  return mayCreate ? newRegistryFor(around, notice, project, registration) : null;
};

/** The first registry of the place that fenjie.json names. */
const knownRegistry = async (
  { runtime, files }: Surroundings,
  project: Project | null,
  { locality }: Registration,
): Promise<string | null> => {
  const { localityIn } = await runtime.load.core();
  const [, ...registries] = project?.files ?? [];
  for (const { uri, problems } of registries) {
    if (problems.length > 0) continue;
    const text = await utf8(files, uri);
    if (text !== null && localityIn(text) === locality.name) return uri;
  }
  return null;
};

const newRegistryFor = async (
  around: Surroundings,
  notice: string,
  project: Project | null,
  registration: Registration,
): Promise<readonly FileEdit[] | null> => {
  const { newRegistry, newConfiguration, withRegistry } = await around.runtime.load.core();
  const folder = project?.folder ?? innermostOf(around.folders, notice) ?? folderOf(notice);
  if (folder === null) return null;
  const { path, isNamed, isThere } = await freePath(around, folder, project, registration);
  const uri = resolved(folder, path);
  const registry = isThere
    ? await edited(around, uri, await addition(around, registration))
    : made(uri, newRegistry(registration.locality, registration.entry));
  if (registry === null || isNamed) return registry === null ? null : [registry];
  const configuration = childOf(folder, CONFIGURATION_FILE);
  const naming =
    project === null
      ? made(configuration, newConfiguration(path))
      : await edited(around, configuration, (text) => withRegistry(text, path));
  return naming === null ? null : [registry, naming];
};

interface RegistryPath {
  /** Seen from the folder of fenjie.json. */
  readonly path: string;
  /** fenjie.json reads it already, if only by a pattern. */
  readonly isNamed: boolean;
  /** A registry of the place that nobody named so far. */
  readonly isThere: boolean;
}

const freePath = async (
  { runtime, files, openJson }: Surroundings,
  folder: string,
  project: Project | null,
  { locality }: Registration,
): Promise<RegistryPath> => {
  const { registryFileName, localityIn } = await runtime.load.core();
  const { isGlob, readGlob, validateRegistry } = await runtime.load.validation();
  const named = project?.configuration.registries ?? [];
  const globs = named.filter(isGlob).map((pattern) => readGlob(pattern.replace(/^\.\//u, "")));
  const isNamed = (path: string): boolean => named.includes(path) || globs.some(({ matches }) => matches(path));
  const own = globs.map(({ base }) => (base === "" ? "" : `${base}/`)).find((base) => isNamed(`${base}${registryFileName(locality)}`));
  for (let count = 1; ; count++) {
    const path = `${own ?? "units/"}${registryFileName(locality, count)}`;
    const uri = resolved(folder, path);
    if ((await files.stat(uri)) === null && openJson.now(uri) === null) return { path, isNamed: isNamed(path), isThere: false };
    if (isNamed(path)) continue; // looked at before: it is of another place, or wrong
    const text = await utf8(files, uri);
    if (text === null || localityIn(text) !== locality.name) continue;
    const json = readJson(text);
    if (!("mistake" in json) && "registry" in validateRegistry(json.value)) return { path, isNamed: false, isThere: true };
  }
};

/** What is done to the text of a file; null where that cannot be. */
type Change = (text: string) => JsonEdit | null;

const addition = async ({ runtime }: Surroundings, { entry }: Registration): Promise<Change> => {
  const { withUnit } = await runtime.load.core();
  return (text) => withUnit(text, entry);
};

const edited = async ({ files, openJson }: Surroundings, uri: string, change: Change): Promise<FileEdit | null> => {
  const open = openJson.now(uri);
  const text = open?.text ?? (await utf8(files, uri));
  const edit = text === null ? null : change(text);
  return text === null || edit === null ? null : { uri, isNew: false, text, version: open?.version ?? null, edit };
};

const made = (uri: string, text: string): FileEdit => ({
  uri,
  isNew: true,
  text: "",
  version: null,
  edit: { span: { start: 0, end: 0 }, text },
});

/** Editors take JSON for UTF-8: in a file that is not, places would be wrong and saving would spoil it. */
export const utf8 = async (files: FileSystem, uri: string): Promise<string | null> => {
  const read = await readText(files, uri);
  return "problem" in read || read.encoding !== "utf-8" ? null : read.text;
};
