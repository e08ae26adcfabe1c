/** The life of the language server: started with the extension, again after a crash or by command, ended with the editor. */
import { type CancellationToken, Disposable, type Event, EventEmitter, type ExtensionContext, window } from "vscode";
import { State } from "vscode-languageclient/node";
import { type ClientWithResources, createClient } from "./client.js";
import { inWords, say } from "./language.js";
import { tellError } from "./tell.js";

export type ServerState = "starting" | "running" | "stopped";

export interface Session {
  readonly state: () => ServerState;
  readonly onDidChangeState: Event<ServerState>;
  /** Asks the server, once it has started. undefined where it does not run or could not answer, the user has been told then; or was cancelled. */
  readonly request: <Result>(method: string, params?: object, token?: CancellationToken) => Promise<Result | undefined>;
  /** Hears what the server tells of itself, whichever server that is just then. */
  readonly onNotification: <Params>(method: string, heard: (params: Params) => void) => Disposable;
  readonly start: () => Promise<void>;
  /** Ends the server, if one runs, and starts another. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly showLog: () => void;
}

export const createSession = (context: ExtensionContext): Session => {
  const log = window.createOutputChannel(inWords(say("分解", "Fenjie")), { log: true });
  const stateChanged = new EventEmitter<ServerState>();
  context.subscriptions.push(log, stateChanged);
  let current: ClientWithResources | undefined;
  let state: ServerState = "stopped";
  const listeners = new Map<string, Set<(params: unknown) => void>>();
  /** Starts and stops wait for one another: a second “restart” must not start a second server. */
  let queue: Promise<void> = Promise.resolve();

  const inTurn = (step: () => Promise<void>): Promise<void> => {
    queue = queue.then(step);
    return queue;
  };

  const enter = (next: ServerState): void => {
    state = next;
    stateChanged.fire(next);
  };

  const note = (error: unknown): void => log.error(error instanceof Error ? error : String(error));

  const listen = ({ client }: ClientWithResources, method: string): void => {
    client.onNotification(method, (params: unknown) => {
      for (const heard of listeners.get(method) ?? []) heard(params);
    });
  };

  const start = async (): Promise<void> => {
    const started = createClient(context, log, { restart: () => void session.restart(), showLog: session.showLog });
    current = started;
    started.client.onDidChangeState(({ newState }) => {
      if (current === started) enter(stateOf[newState]);
    });
    for (const method of listeners.keys()) listen(started, method);
    await started.client.start().catch(note);
  };

  const stop = async (): Promise<void> => {
    const last = current;
    current = undefined;
    enter("stopped");
    await last?.dispose().catch(note); // it did not answer in time or never ran: it is gone either way
  };

  const session: Session = {
    state: () => state,
    onDidChangeState: stateChanged.event,
    request: async <Result>(method: string, params?: object, token?: CancellationToken): Promise<Result | undefined> => {
      await queue;
      if (current?.client.isRunning() !== true) {
        await offerRestart(session);
        return undefined;
      }
      try {
        const { client } = current;
        // A token that is none is not to be named: it would be sent as a second parameter, null, which the server takes for its token.
        return await (token === undefined ? client.sendRequest<Result>(method, params) : client.sendRequest<Result>(method, params, token));
      } catch (error) {
        if (token?.isCancellationRequested === true) return undefined;
        note(error);
        tellError(inWords(say("未能完成这项操作，原因见日志", "This could not be done; the log says why")));
        return undefined;
      }
    },
    onNotification: (method, heard) => {
      const known = listeners.get(method);
      const all = known ?? new Set();
      const hear = (params: unknown): void => heard(params as Parameters<typeof heard>[0]);
      all.add(hear);
      listeners.set(method, all);
      if (known === undefined && current !== undefined) listen(current, method);
      return new Disposable(() => all.delete(hear));
    },
    start: () => inTurn(start),
    restart: () => inTurn(() => stop().then(start)),
    stop: () => inTurn(stop),
    showLog: () => log.show(true),
  };
  return session;
};

const stateOf: Readonly<Record<State, ServerState>> = {
  [State.Starting]: "starting",
  [State.Running]: "running",
  [State.Stopped]: "stopped",
};

const offerRestart = async (session: Session): Promise<void> => {
  const restart = inWords(say("重启语言服务", "Restart Language Server"));
  const chosen = await window.showWarningMessage(inWords(say("语言服务没有运行", "The language server is not running")), restart);
  if (chosen === restart) await session.restart();
};
