/**
 * Follows what lies above the open notices. A parent that changes, in the editor or on disk, changes what is said of its children; typing
 * in a child changes nothing but the child. So lenses and findings are asked for again only where something above is another, when typing
 * has paused.
 */
import type { Above } from "../core/features/lineage/above.js";
import type { ServerContext } from "./context.js";
import type { ReadNotice } from "./documents.js";
import { LineageChanged, type LineageChangedParams } from "./lineageProtocol.js";
import { describeError } from "./runSafe.js";
import type { Disposable } from "./runtime.js";

/** Milliseconds without an edit until others are told. */
const PAUSE = 400;
/** Files change in bundles: a folder is copied, a branch is changed. */
const BUNDLE = 50;

export interface LineageWatch {
  /** A notice was opened and read. Where the others were known by then, it was told right from the start. */
  readonly opened: (uri: string, read: ReadNotice) => void;
  readonly edited: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** Notices on disk were found, changed, came or went. */
  readonly surroundingsChanged: () => void;
  /** All is read anew: nothing is known of what lies above, and has to be told again when it is found. */
  readonly reread: () => void;
}

/** @param others called with the open notices above which something changed, while they themselves were not touched */
export const watchLineage = (context: ServerContext, others: (uris: readonly string[]) => void): LineageWatch => {
  const { connection, runtime, documents, log } = context;
  const seen = new Map<string, Above>();
  const edited = new Set<string>();
  let waiting: Disposable | null = null;
  /** Notices on disk changed since the last look. */
  let isStirred = false;

  /** Whether something else lies above the notice than when it was last looked at; at first that is nothing. */
  const isOther = (uri: string, { service, document }: ReadNotice): boolean => {
    const now = service.lineage.above(document.checked);
    const before = seen.get(uri) ?? null;
    seen.set(uri, now);
    return !service.lineage.isSameAbove(before, now);
  };

  const look = (): void => {
    waiting = null;
    isStirred = false;
    const own = new Set(edited);
    edited.clear();
    const changed: string[] = [];
    /** Long ones in which findings waited for this. */
    const late: string[] = [];
    for (const open of documents.all()) {
      const current = open.current();
      if (current === null) continue;
      if (own.has(open.uri) && current.document.checked.catchUp()) late.push(open.uri);
      if (isOther(open.uri, current)) changed.push(open.uri);
      else if (!own.has(open.uri)) continue;
      const params: LineageChangedParams = { uri: open.uri };
      void connection.sendNotification(LineageChanged, params);
    }
    // The client itself asks again for the notice that is being typed in.
    const untouched = own.size > 1 ? changed : changed.filter((uri) => !own.has(uri));
    const stale = [...new Set([...untouched, ...late])];
    if (stale.length > 0) others(stale);
  };

  const lookIn = (milliseconds: number): void => {
    waiting?.dispose();
    waiting = runtime.later(() => {
      try {
        look();
      } catch (error) {
        log.error(describeError("Following the higher-level notices failed", error));
      }
    }, milliseconds);
  };

  return {
    opened: (uri, { service, document: { checked } }) => {
      if (!isStirred && !seen.has(uri) && checked.lineage !== null) seen.set(uri, service.lineage.above(checked));
    },
    edited: (uri) => {
      edited.add(uri);
      lookIn(PAUSE);
    },
    closed: (uri) => {
      edited.delete(uri);
      seen.delete(uri);
      lookIn(PAUSE);
    },
    surroundingsChanged: () => {
      isStirred = true;
      lookIn(edited.size > 0 ? PAUSE : BUNDLE);
    },
    reread: () => seen.clear(),
  };
};
