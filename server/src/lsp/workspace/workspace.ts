/** The folders that are open: which configuration, registries and other notices an open notice works with. */

import type { DecisionChange } from "../../core/lineage/decisions/decisionsText.js";
import { say } from "../../core/message.js";
import type { NoticeService } from "../../core/service.js";
import type { Registration } from "../../core/units/registration.js";
import { DECISIONS_FILE, decisionsFileFor } from "../../files/decisions.js";
import { isListName } from "../../files/listName.js";
import { isNoticeName } from "../../files/noticeName.js";
import { CONFIGURATION_FILE, findConfiguration, ignores, isRight, type Project, readProject } from "../../files/project.js";
import { childOf, folderOf, fromKey, keyOf, nameOf, pathBelow } from "../../files/uri.js";
import type { Runtime } from "../runtime.js";
import { type DecidedFile, decidedFile } from "./decidedFile.js";
import { PlaceDecisions } from "./decisions.js";
import { NoticeFiles } from "./noticeFiles.js";
import { isJson, type OpenJson } from "./openJson.js";
import { type PlacedProblem, placedProblems, problemsOfFile } from "./problems.js";
import { projectSource } from "./projectSource.js";
import { type FileEdit, planRegistration } from "./registration.js";
import { type OpenNotices, surroundingsFrom } from "./surroundings.js";

/** A project with what was made for it. */
interface Place {
  readonly project: Project | null;
  readonly service: NoticeService;
  readonly notices: NoticeFiles | null;
  /** null for notices in no folder. */
  readonly decisions: PlaceDecisions | null;
}

/** What the notices of a folder have in common. */
interface Home {
  /** Address of their fenjie.json; null for none. */
  readonly configuration: string | null;
  /** Address of their fenjie.lineage.json, whether or not it is there; null for notices in no folder. */
  readonly decisions: string | null;
}

export interface WorkspaceEvents {
  /** What is wrong in a fenjie.json or a registry, all of it; nothing takes back what was said before. Also where only what the editor says itself changed. */
  readonly problems: (uri: string, problems: readonly PlacedProblem[]) => void;
  /** All that is open has to be read anew: a configuration or a registry changed. */
  readonly reread: () => void;
  /** Notices around those that are open were found, changed, came or went. */
  readonly surroundingsChanged: () => void;
  readonly ruleFailed: (rule: string, error: unknown) => void;
}

export class Workspace {
  private folders: readonly string[] = [];
  /** By the addresses of the two files of their homes. */
  private readonly places = new Map<string, Promise<Place>>();
  /** By folder. */
  private readonly homes = new Map<string, Promise<Home>>();
  /** What is wrong, by file. */
  private readonly told = new Map<string, { readonly problems: readonly PlacedProblem[]; readonly reading: number }>();
  /** How often all was to be read anew. */
  private readings = 0;

  private readonly runtime: Runtime;

  constructor(
    runtime: Runtime,
    private readonly openJson: OpenJson,
    private readonly openNotices: OpenNotices,
    private readonly events: WorkspaceEvents,
  ) {
    this.runtime = { ...runtime, files: runtime.files && openJson.over(runtime.files) };
  }

  setFolders(folders: readonly string[]): void {
    this.folders = folders;
  }

  /** Their addresses, as the client opened them. */
  openFolders(): readonly string[] {
    return this.folders;
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(keyOf));
    this.folders = [...this.folders.filter((uri) => !gone.has(keyOf(uri))), ...added];
    this.reset();
  }

  /** The service for the notice at `uri`. */
  async serviceFor(uri: string): Promise<NoticeService> {
    return (await this.placeFor(uri)).service;
  }

  /** The fenjie.json that rules a notice, with its registries; null where there is none. */
  async projectOf(uri: string): Promise<Project | null> {
    return (await this.placeFor(uri)).project;
  }

  /** The service for a notice that is not there yet: that of the first folder. */
  serviceForDraft(): Promise<NoticeService> {
    const [folder] = this.folders;
    return this.serviceFor(folder === undefined ? "" : childOf(folder, "draft"));
  }

  /** Looks for the notices this one may cite. Worth doing ahead of time; `complete`, `hover` and the like work with what is known. */
  async lookAround(uri: string): Promise<void> {
    const { notices, project, decisions } = await this.placeFor(uri);
    if (notices === null) return;
    const inside = this.folders.some((folder) => pathBelow(folder, uri) !== null);
    const folders =
      project === null || this.folders.some((folder) => pathBelow(folder, project.folder) !== null)
        ? this.folders
        : [...this.folders, project.folder];
    const before = notices.revision;
    await notices.scan(folders, inside ? null : folderOf(uri), [...(project?.parents ?? []), ...chosenIn(decisions)]);
    if (notices.revision !== before) this.events.surroundingsChanged();
  }

  /** The same for whoever is content with what was found before: files that change are told of. */
  async lookAroundOnce(uri: string): Promise<void> {
    const { notices } = await this.placeFor(uri);
    if (notices?.looked === false) await this.lookAround(uri);
  }

  /** Files on disk changed, came or went. */
  async filesChanged(changedFiles: readonly string[]): Promise<void> {
    const uris = await this.withoutDecisions(changedFiles);
    const own = await this.filesOfProjects();
    if (
      uris.some((uri) => nameOf(uri) === CONFIGURATION_FILE || own.has(keyOf(uri)) || ((isJson(uri) || isListName(uri)) && own.size > 0))
    ) {
      this.reset();
      return;
    }
    const changed = uris.filter((uri) => isNoticeName(nameOf(uri)));
    for (const place of this.places.values()) {
      const { notices } = await place;
      if (notices !== null) for (const uri of changed) await notices.changed(uri);
    }
    if (changed.length > 0) this.events.surroundingsChanged();
  }

  /** Says what is wrong in a fenjie.json that is open, or in its registries, whether or not a notice is. */
  async jsonOpened(uri: string): Promise<void> {
    this.retell(uri);
    if (isSetup(uri)) await this.placeFor(uri);
  }

  jsonClosed(uri: string): void {
    this.retell(uri);
  }

  /** A JSON file was edited and is not saved. */
  async jsonEdited(uri: string): Promise<void> {
    const [other] = await this.withoutDecisions([uri]);
    if (other !== undefined && (nameOf(other) === CONFIGURATION_FILE || (await this.filesOfProjects()).has(keyOf(other)))) this.reset();
  }

  /** Reads decisions that changed again, and gives the other files back. One where none was looked for begins a new place. */
  private async withoutDecisions(uris: readonly string[]): Promise<readonly string[]> {
    const isDecisions = (uri: string): boolean => nameOf(uri) === DECISIONS_FILE;
    const places = await Promise.all(this.places.values());
    for (const uri of uris.filter(isDecisions)) {
      const place = places.find(({ decisions }) => decisions !== null && keyOf(decisions.uri) === keyOf(uri));
      if (place === undefined) this.reset();
      else await this.decideAnew(place);
    }
    return uris.filter((uri) => !isDecisions(uri));
  }

  private async decideAnew({ decisions, notices }: Place): Promise<void> {
    if (decisions === null) return;
    const before = decisions.revision;
    await this.readDecisions(decisions);
    if (decisions.revision === before) return;
    // One may have been chosen from outside the open folders.
    if (notices?.looked === true) for (const uri of chosenIn(decisions)) await notices.changed(uri);
    this.events.surroundingsChanged();
  }

  /** Whether a unit of the notice at `uri` can be written down: it is a file, and its fenjie.json, if there is one, is right. */
  async takesUnits(uri: string): Promise<boolean> {
    if (this.runtime.files === null || !uri.startsWith("file:")) return false;
    const { project } = await this.placeFor(uri);
    return project === null || isRight(project);
  }

  /** The edits that write a unit of the notice at `uri` into a registry; see planRegistration. */
  async planRegistration(uri: string, registration: Registration, mayCreate: boolean): Promise<readonly FileEdit[] | null> {
    const { runtime, openJson, folders } = this;
    const { files } = runtime;
    return files === null ? null : planRegistration({ runtime, files, openJson, folders }, uri, registration, mayCreate);
  }

  /** The edit that remembers decisions about the notice at `uri`, notices by their keys; see decidedFile. */
  async planDecisions(uri: string, changes: readonly DecisionChange[]): Promise<DecidedFile> {
    const { runtime, openJson, folders } = this;
    const { files } = runtime;
    const file = (await this.homeOf(uri)).decisions;
    return files === null || file === null ? { problem: NOWHERE } : decidedFile({ runtime, files, openJson, folders }, file, changes);
  }

  /** Whether there is such a file. */
  async isThere(uri: string): Promise<boolean> {
    return ((await this.runtime.files?.stat(uri)) ?? null) !== null;
  }

  private reset(): void {
    this.places.clear();
    this.homes.clear();
    this.readings++;
    this.events.reread();
    void this.tellAnew(this.readings);
  }

  /** What is still wrong stays where it stands: while a fenjie.json is edited, it must not vanish and come again. */
  private async tellAnew(reading: number): Promise<void> {
    await Promise.allSettled(
      this.openJson
        .uris()
        .filter(isSetup)
        .map((uri) => this.placeFor(uri)),
    );
    if (reading !== this.readings) return;
    for (const [uri, { reading: toldIn }] of this.told)
      if (toldIn < reading) {
        this.told.delete(uri);
        this.events.problems(uri, []);
      }
  }

  private async filesOfProjects(): Promise<ReadonlySet<string>> {
    const places = await Promise.all(this.places.values());
    return new Set(
      places.flatMap(({ project }) =>
        [...(project?.files ?? []), ...(project?.baseline ? [project.baseline] : [])].map(({ uri }) => keyOf(uri)),
      ),
    );
  }

  private async placeFor(uri: string): Promise<Place> {
    const home = await this.homeOf(uri);
    const key = `${home.configuration ?? ""} ${home.decisions ?? ""}`;
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.makePlace(home);
      this.places.set(key, place);
    }
    return place;
  }

  /** A draft in no file belongs to the first folder. */
  private homeOf(uri: string): Promise<Home> {
    const folder = folderOf(uri) ?? this.folders[0] ?? "";
    let home = this.homes.get(folder);
    if (home === undefined) {
      home = this.lookForHome(folder);
      this.homes.set(folder, home);
    }
    return home;
  }

  private async lookForHome(folder: string): Promise<Home> {
    const { files } = this.runtime;
    if (files === null || folder === "") return { configuration: null, decisions: null };
    const notice = childOf(folder, "notice");
    return { configuration: await findConfiguration(files, folder), decisions: await decisionsFileFor(files, notice, this.folders) };
  }

  private async makePlace({ configuration, decisions: decisionsFile }: Home): Promise<Place> {
    const { files, load } = this.runtime;
    const { readings } = this;
    const { createNoticeService, shippedRegistries } = await load.core();
    const project = configuration === null || files === null ? null : await readProject(projectSource(this.runtime, files), configuration);
    if (project !== null && readings === this.readings) this.tell(placedProblems(project));
    const decisions = decisionsFile === null || files === null ? null : new PlaceDecisions(this.runtime, files, decisionsFile);
    if (decisions !== null) await this.readDecisions(decisions);
    // Without registries of its own a place shares the array, and with it the indexes made over it.
    const registries =
      project === null || project.registries.length === 0 ? shippedRegistries : [...shippedRegistries, ...project.registries];
    const surroundings = surroundingsFrom({
      notices: () => notices,
      open: this.openNotices,
      service: () => service,
      configuredParents: (project?.parents ?? []).map(keyOf),
      decisions,
    });
    const baseline = (name: string | null) => (name === null ? null : (project?.baseline?.counts.get(name) ?? null));
    const workspace = { ...surroundings, ruleFailed: this.events.ruleFailed, today: this.runtime.today, baseline };
    const service: NoticeService = createNoticeService(workspace, registries, project?.configuration ?? {});
    const notices = files === null ? null : new NoticeFiles(files, service.readParent, (uri) => ignores(project, uri));
    return { project, service, notices, decisions };
  }

  /** Tells what is wrong in the file, or that nothing is any more. */
  private async readDecisions(decisions: PlaceDecisions): Promise<void> {
    await decisions.read();
    const { uri, problems } = decisions;
    if (problems.length > 0 || this.told.has(uri)) this.tell(new Map([[uri, problemsOfFile(problems)]]));
  }

  private tell(problems: ReadonlyMap<string, readonly PlacedProblem[]>): void {
    for (const [uri, ofFile] of problems) {
      this.told.set(uri, { problems: ofFile, reading: this.readings });
      this.events.problems(uri, ofFile);
    }
  }

  /** The file was opened or closed, and with it what the editor says of it itself. */
  private retell(uri: string): void {
    for (const [file, { problems }] of this.told)
      if (keyOf(file) === keyOf(uri) && problems.some(({ isSyntax }) => isSyntax)) this.events.problems(file, problems);
  }
}

/** What a folder is set up by. */
const isSetup = (uri: string): boolean => nameOf(uri) === CONFIGURATION_FILE || nameOf(uri) === DECISIONS_FILE;

const NOWHERE = say(
  "本通知不在打开的文件夹中，无法记住这项决定；请先保存到文件夹中",
  "This notice is in no folder, so the decision cannot be remembered; save it in one first",
);

/** Addresses of the higher-level notices that drafters chose. */
const chosenIn = (decisions: PlaceDecisions | null): readonly string[] =>
  Object.values(decisions?.current().parents ?? {})
    .flat()
    .map(fromKey);
