/** What client and server say to each other about registries: collecting one, and which of them rule a notice. */

/** A registry collected from notices already issued; nothing is written. */
export const CollectUnitsRequest = "fenjie/collectUnits";
export interface CollectUnitsParams {
  /** Of notices, and of folders: in these the files count that are notices by their names. */
  readonly uris: readonly string[];
}
export interface CollectUnitsResult {
  /** One for each place the notices are of. */
  readonly places: readonly CollectedPlace[];
  /** Notices that could not be read or do not say of which place they are, each with why: “a.txt：……”. */
  readonly problems: readonly string[];
}
export interface CollectedPlace {
  /** “汶上县” */
  readonly locality: string;
  /** How many notices it was collected from. */
  readonly notices: number;
  /** How many units it holds. */
  readonly units: number;
  /** How many names somebody should look at. */
  readonly doubtful: number;
  /** What the file is best called: “wenshang.units.json”. */
  readonly fileName: string;
  /** The text of the registry file. */
  readonly text: string;
}

/** Which configuration and registries rule an open notice. null for what is no open notice. */
export const NoticeSetupRequest = "fenjie/noticeSetup";
export interface NoticeSetupParams {
  readonly uri: string;
}
export interface NoticeSetup {
  /** null where the notice does not say and nothing is configured. */
  readonly locality: string | null;
  /** Whether fenjie.json says it. */
  readonly isConfigured: boolean;
  /** The nearest fenjie.json; null where there is none. */
  readonly configuration: SetupFile | null;
  /** Those it names, without those that come with the program. */
  readonly registries: readonly SetupFile[];
}
export interface SetupFile {
  readonly uri: string;
  /** “wenshang.json” */
  readonly name: string;
  /** It is wrong or cannot be read, and does not count. */
  readonly broken: boolean;
}
