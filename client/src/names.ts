/** Names that the manifest (package.json) and the code share. */
export const LANGUAGE_ID = "task-table";
/** The view “任务承接”. */
export const LINEAGE_VIEW = "fenjie.lineage";
/** What the menus of that view depend on. */
export const LineageContext = {
  /** Some notice is shown. */
  shown: "fenjie.lineage.shown",
  /** It is compared with another notice than its own parent. */
  withOther: "fenjie.lineage.withOther",
} as const;

/** Notices on disk and drafts not saved yet; the old side of a comparison (scheme `git`) is not checked. */
export const documents: { readonly scheme: string; readonly language: string }[] = [
  { scheme: "file", language: LANGUAGE_ID },
  { scheme: "untitled", language: LANGUAGE_ID },
];

export const Command = {
  newDraft: "fenjie.newDraft",
  insertInherited: "fenjie.insertInherited",
  adoptTable: "fenjie.adoptTable",
  reviewLocalWords: "fenjie.reviewLocalWords",
  compareLineage: "fenjie.lineage.compare",
  compareWithOther: "fenjie.lineage.compareWithOther",
  /** Ends the comparison with another notice in the view. */
  endCompareWithOther: "fenjie.lineage.endCompareWithOther",
  copyLineage: "fenjie.lineage.copy",
  chooseParent: "fenjie.lineage.chooseParent",
  /** From a line of a comparison to the row it shows. */
  openCompared: "fenjie.lineage.openCompared",
  openLineageNode: "fenjie.lineage.openNode",
  openSource: "fenjie.lineage.openSource",
  insertFromLineage: "fenjie.lineage.insert",
  leaveOut: "fenjie.lineage.leaveOut",
  takeBack: "fenjie.lineage.takeBack",
  collectUnits: "fenjie.collectUnits",
  importDocument: "fenjie.importDocument",
  exportNotice: "fenjie.exportNotice",
  showPaper: "fenjie.showPaper",
  printPaper: "fenjie.printPaper",
  copyTable: "fenjie.copyTable",
  pasteTable: "fenjie.pasteTable",
  makeLedger: "fenjie.makeLedger",
  decompose: "fenjie.decompose",
  showOverview: "fenjie.showOverview",
  nextReview: "fenjie.nextReview",
  /** Of a lens: takes the mark away. */
  reviewDone: "fenjie.reviewDone",
  fixAll: "fenjie.fixAll",
  /** Of a quick fix that left a finding out. */
  giveReason: "fenjie.giveReason",
  openRule: "fenjie.openRule",
  openConfiguration: "fenjie.openConfiguration",
  reopenEncoding: "fenjie.reopenEncoding",
  restart: "fenjie.restart",
  showLog: "fenjie.showLog",
} as const;
