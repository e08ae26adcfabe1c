/** The notices around an open one, as the core asks for them: those on disk, and where one is open, as it stands in the editor. */
import { NO_DECISIONS } from "../../core/lineage/decisions/decisions.js";
import type { ParentCandidate } from "../../core/lineage/parents.js";
import type { Surroundings } from "../../core/lineage/surroundings.js";
import type { NoticeService } from "../../core/service.js";
import { keyOf } from "../../files/uri.js";
import type { OpenNotice } from "../documents.js";
import type { PlaceDecisions } from "./decisions.js";
import type { NoticeFiles } from "./noticeFiles.js";

/** The notices open in the editor; `revision` changes with every edit of one. */
export interface OpenNotices {
  readonly all: () => Iterable<OpenNotice>;
  readonly revision: () => number;
}

export interface SurroundingsSource {
  /** null where there are no files: then nothing is ever known of other notices. */
  readonly notices: () => NoticeFiles | null;
  readonly open: OpenNotices;
  readonly service: () => NoticeService;
  readonly configuredParents: readonly string[];
  /** null where there are no files. */
  readonly decisions: PlaceDecisions | null;
}

export const surroundingsFrom = ({ notices, open, service, configuredParents, decisions }: SurroundingsSource): Surroundings => {
  let at = "";
  let candidates: readonly ParentCandidate[] = [];
  const revisionKey = (): string => `${notices()?.revision ?? 0}.${open.revision()}.${decisions?.revision ?? 0}`;
  let counted = 0;
  let last = "";
  return {
    known: () => notices()?.looked ?? false,
    revision: () => {
      const key = revisionKey();
      if (key !== last) {
        last = key;
        counted++;
      }
      return counted;
    },
    candidates: () => {
      const key = revisionKey();
      if (key !== at) {
        at = key;
        candidates = kept(candidates, collect(notices(), open, service()));
      }
      return candidates;
    },
    configuredParents: () => configuredParents,
    decisions: () => decisions?.current() ?? NO_DECISIONS,
  };
};

const collect = (notices: NoticeFiles | null, open: OpenNotices, service: NoticeService): readonly ParentCandidate[] => {
  const found = new Map<string, ParentCandidate>();
  for (const { uri, notice } of notices?.all() ?? []) found.set(keyOf(uri), { name: keyOf(uri), checked: notice });
  for (const { uri, current } of opened(open)) found.set(keyOf(uri), { name: keyOf(uri), checked: service.asParent(current.document) });
  return [...found.values()];
};

const opened = ({ all }: OpenNotices) =>
  [...all()].flatMap((notice) => {
    const current = notice.current();
    return current === null ? [] : [{ uri: notice.uri, current }];
  });

/** An edit of a table changes no entry; then all stays what it was, and what is kept by it. */
const kept = (before: readonly ParentCandidate[], now: readonly ParentCandidate[]): readonly ParentCandidate[] => {
  const known = new Map(before.map((entry) => [entry.name, entry]));
  const entries = now.map((entry) => {
    const old = known.get(entry.name);
    return old?.checked === entry.checked ? old : entry;
  });
  return entries.length === before.length && entries.every((entry, i) => entry === before[i]) ? before : entries;
};
