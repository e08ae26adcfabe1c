/** What the routes of the server share. */
import type { CancellationToken, Connection, ResponseError } from "vscode-languageserver";
import type { Language } from "../core/message.js";
import type { Documents, OpenNotice, ReadNotice } from "./documents.js";
import type { Log } from "./runSafe.js";
import type { Runtime } from "./runtime.js";
import type { Abilities, Settings } from "./settings.js";
import type { Workspace } from "./workspace/workspace.js";

export interface ServerContext {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly log: Log;
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly abilities: () => Abilities;
  readonly settings: () => Settings;
  readonly language: () => Language;
}

/** Runs a request about an open notice; a document that is not open, or no notice, is answered with `fallback`. */
export type NoticeRequest = <T>(
  what: string,
  uri: unknown,
  token: CancellationToken,
  fallback: T,
  handle: (notice: ReadNotice, open: OpenNotice) => T | Promise<T>,
) => Promise<T | ResponseError<never>>;
