/** “打印预览”: the notice as it will be printed, beside its text and in step with it; and from there to the printer. */
import { commands, type Disposable, type ExtensionContext, type TextDocument, window } from "vscode";
import { Command } from "../names.js";
import { isNotice, noNotice } from "../notice.js";
import type { Session } from "../session.js";
import { paperPanel } from "./paperPanel.js";
import { printNotice } from "./print.js";

export const showPaper = (context: ExtensionContext, session: Session): Disposable[] => {
  const panel = paperPanel(context, session);
  /** Commands work on the notice in the editor; from the panel, on the one it shows. */
  const about = (run: (document: TextDocument) => unknown) => (): unknown => {
    const active = window.activeTextEditor?.document;
    const document = isNotice(active) ? active : panel.document();
    return document === null ? noNotice() : run(document);
  };
  return [
    panel,
    commands.registerCommand(Command.showPaper, about(panel.open)),
    commands.registerCommand(
      Command.printPaper,
      about(({ uri }) => printNotice(context, session, uri)),
    ),
  ];
};
