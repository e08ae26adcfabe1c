/** What happens when the language server goes: it is started again, but not for ever. */
import { window } from "vscode";
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler, type ErrorHandlerResult } from "vscode-languageclient/node";
import { inWords, say } from "./language.js";

/** The server is started again so many times within so many milliseconds; after that a button does it. */
const RESTARTS = 4;
const WITHIN = 3 * 60_000;

/** A broken message or two is no reason to give the server up. */
const TOLERATED_ERRORS = 3;

export interface CrashActions {
  readonly restart: () => void;
  readonly showLog: () => void;
}

export const restartAfterCrash = (actions: CrashActions, now: () => number = Date.now): ErrorHandler => {
  let crashes: number[] = [];
  return {
    error: (_error, _message, count): ErrorHandlerResult => ({
      action: count !== undefined && count <= TOLERATED_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: (): CloseHandlerResult => {
      crashes = [...crashes.filter((time) => now() - time < WITHIN), now()];
      if (crashes.length <= RESTARTS) return { action: CloseAction.Restart, handled: true };
      void sayItIsDown(actions);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
};

const sayItIsDown = async (actions: CrashActions): Promise<void> => {
  const restart = inWords(say("重启语言服务", "Restart Language Server"));
  const log = inWords(say("查看日志", "Show Log"));
  const chosen = await window.showErrorMessage(
    inWords(
      say(
        `语言服务在几分钟内中断了${RESTARTS + 1}次，已停止检查和补全；文稿不受影响，可以照常编辑和保存`,
        `The language server went down ${RESTARTS + 1} times within a few minutes: no findings and no completion any more. Your text is safe; you can go on editing and saving`,
      ),
    ),
    restart,
    log,
  );
  if (chosen === restart) actions.restart();
  if (chosen === log) actions.showLog();
};
