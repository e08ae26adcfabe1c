/** What may take a moment is told in the status bar meanwhile. */
import { ProgressLocation, window } from "vscode";
import { inWords, say } from "../language.js";

export const slowly = <Result>(work: () => Promise<Result>): Promise<Result> =>
  Promise.resolve(
    window.withProgress(
      { location: ProgressLocation.Window, title: inWords(say("正在与上级任务对照…", "Comparing with the higher-level tasks…")) },
      work,
    ),
  );
