/** “分解为任务分解表…”: a 工作要点 broken down into a draft for her to go over. */
import { ProgressLocation, type Uri, window } from "vscode";
import {
  type DecomposeParams,
  DecomposeRequest,
  type DecomposeResult,
  type DocumentProblem,
} from "../../../server/src/lsp/documentProtocol.js";
import { inWords, say } from "../language.js";
import type { Session } from "../session.js";
import { tellWarning } from "../tell.js";
import { openNamedDraft } from "./openNamedDraft.js";
import { nextReview } from "./review.js";

export const decompose = async (session: Session, uri: Uri): Promise<void> => {
  const params: DecomposeParams = { uri: uri.toString() };
  const title = inWords(say("分解为任务分解表", "Break Down into a Table"));
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    session.request<DecomposeResult | DocumentProblem>(DecomposeRequest, params),
  );
  if (result === undefined) return;
  if ("problem" in result) {
    tellWarning(result.problem);
    return;
  }
  const draft = await openNamedDraft(result.text, result.name, uri);
  const look = inWords(say("逐处核对", "Review Them"));
  const words = inWords(
    say(
      `分解出${result.tasks}项任务${result.doubts === 0 ? "" : `，${result.doubts}处待核对，已在文中标出`}`,
      `${result.tasks} ${result.tasks === 1 ? "task" : "tasks"}${result.doubts === 0 ? "" : `; ${result.doubts} places to review are marked`}`,
    ),
  );
  if (result.doubts === 0) window.setStatusBarMessage(words, 5000);
  else if ((await window.showInformationMessage(words, look)) === look) await nextReview(draft);
};
