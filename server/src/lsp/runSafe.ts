/** Around every request: an error is logged and answered with `fallback`, so that one bad feature never ends the server. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Runtime } from "./runtime.js";

export interface Log {
  error(message: string): void;
}

/** “Hover failed: …” with the stack. */
export const describeError = (what: string, error: unknown): string =>
  `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;

const cancelled = (): ResponseError<never> => new ResponseError<never>(LSPErrorCodes.RequestCancelled, "Request cancelled");

/**
 * Runs `handle` once the messages that wait have been taken in, so that a request cancelled in the meantime costs nothing. Where it throws,
 * the log gets `what` with the error, and the client gets `fallback`.
 */
export const runSafe = <T>(
  { soon }: Runtime,
  log: Log,
  what: string,
  token: CancellationToken,
  fallback: T,
  handle: () => Promise<T> | T,
): Promise<T | ResponseError<never>> =>
  new Promise((resolve) => {
    soon(async () => {
      if (token.isCancellationRequested) return resolve(cancelled());
      try {
        const result = await handle();
        resolve(token.isCancellationRequested ? cancelled() : result);
      } catch (error) {
        log.error(describeError(`${what} failed`, error));
        resolve(fallback);
      }
    });
  });
