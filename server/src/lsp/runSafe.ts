/** Around every request: an error is logged and answered with `fallback`, so that one bad feature never ends the server. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";

export interface Log {
  error(message: string): void;
}

/** “Hover failed: …” with the stack. */
export const describeError = (what: string, error: unknown): string =>
  `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;

const cancelled = (): ResponseError<never> => new ResponseError<never>(LSPErrorCodes.RequestCancelled, "Request cancelled");

/**
 * Runs `handle`. Where it throws, the log gets `what` with the error, and the client gets `fallback`. Requests that are cancelled while they
 * wait are answered by the connection; here those that were cancelled while they were worked on.
 */
export const runSafe = async <T>(
  log: Log,
  what: string,
  token: CancellationToken,
  fallback: T,
  handle: () => Promise<T> | T,
): Promise<T | ResponseError<never>> => {
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await handle();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    log.error(describeError(`${what} failed`, error));
    return fallback;
  }
};
