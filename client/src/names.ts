/** Names that the manifest (package.json) and the code share. */
export const LANGUAGE_ID = "task-table";

/** Notices on disk and drafts not saved yet; the old side of a comparison (scheme `git`) is not checked. */
export const documents: { readonly scheme: string; readonly language: string }[] = [
  { scheme: "file", language: LANGUAGE_ID },
  { scheme: "untitled", language: LANGUAGE_ID },
];

export const Command = {
  newDraft: "fenjie.newDraft",
  insertInherited: "fenjie.insertInherited",
  fixAll: "fenjie.fixAll",
  openRule: "fenjie.openRule",
  reopenEncoding: "fenjie.reopenEncoding",
  restart: "fenjie.restart",
  showLog: "fenjie.showLog",
} as const;
