/** Entry of the extension in VS Code on the desktop and in its server. */
import { commands, type ExtensionContext } from "vscode";
import { takeTasksOver } from "./adoption/index.js";
import { useClipboard } from "./clipboard/index.js";
import { collectUnits } from "./collectUnits.js";
import { workWithDocuments } from "./documents/index.js";
import { guardEncoding, reopenAsGb18030 } from "./encoding.js";
import { fixAll } from "./fixAll.js";
import { showWhereTasksComeFrom } from "./lineage/index.js";
import { Command } from "./names.js";
import { newDraft } from "./newDraft.js";
import { showNoticeSetup } from "./noticeSetup.js";
import { openRule } from "./openRule.js";
import { showOverview } from "./overview/index.js";
import { showPaper } from "./preview/index.js";
import { createSession, type Session } from "./session.js";
import { showStatus } from "./status.js";
import { askForReasons } from "./suppressionReason.js";

let session: Session | undefined;

export const activate = (context: ExtensionContext): void => {
  const running = createSession(context);
  session = running;
  const command = (id: string, run: (argument?: unknown) => unknown) => commands.registerCommand(id, run);
  context.subscriptions.push(
    command(Command.newDraft, () => newDraft(running)),
    command(Command.collectUnits, () => collectUnits(running)),
    command(Command.fixAll, fixAll),
    command(Command.openRule, (rule) => openRule(context, rule)),
    command(Command.reopenEncoding, () => reopenAsGb18030()),
    command(Command.restart, () => running.restart()),
    command(Command.showLog, running.showLog),
    ...takeTasksOver(running),
    ...showWhereTasksComeFrom(running),
    ...workWithDocuments(running),
    ...useClipboard(context, running),
    ...showPaper(context, running),
    ...showOverview(context, running),
    ...showStatus(running),
    ...showNoticeSetup(running),
    ...guardEncoding(),
    ...askForReasons(),
  );
  void running.start(); // not waited for: the commands are there at once, and what needs the server waits for it
};

export const deactivate = (): Promise<void> | undefined => session?.stop();
