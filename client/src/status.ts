/** What the status bar says of the open notice: whether the server runs, and how many findings are shown. */
import { DiagnosticSeverity, type Disposable, LanguageStatusSeverity, languages, window } from "vscode";
import { inWords, say } from "./language.js";
import { Command, documents, LANGUAGE_ID } from "./names.js";
import { SOURCE } from "./ruleLinks.js";
import type { Session } from "./session.js";
import { statusWriter } from "./statusWriter.js";

export const showStatus = (session: Session): Disposable[] => {
  const item = languages.createLanguageStatusItem("fenjie.status", documents);
  item.name = inWords(say("分解", "Fenjie"));

  const write = statusWriter(item);

  const update = (): void => {
    const state = session.state();
    const severity = LanguageStatusSeverity.Information;
    if (state === "stopped")
      write({
        text: inWords(say("语言服务没有运行", "The language server is not running")),
        severity: LanguageStatusSeverity.Error,
        busy: false,
        command: { command: Command.restart, title: inWords(say("重启语言服务", "Restart Language Server")) },
      });
    else {
      const busy = state === "starting";
      const text = busy ? inWords(say("语言服务正在启动", "The language server is starting")) : countWords();
      const command = { command: "workbench.actions.view.problems", title: inWords(say("查看问题", "Show Problems")) };
      write({ text, severity, busy, command });
    }
  };

  update();
  return [
    item,
    session.onDidChangeState(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
    window.onDidChangeActiveTextEditor(update),
  ];
};

/** “2处错误，5处提醒”; notes and hints count as remarks. */
const countWords = (): string => {
  const document = window.activeTextEditor?.document;
  const own = document?.languageId === LANGUAGE_ID ? languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE) : [];
  const errors = own.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
  const warnings = own.filter(({ severity }) => severity === DiagnosticSeverity.Warning).length;
  const remarks = own.length - errors - warnings;
  if (own.length === 0) return inWords(say("没有发现问题", "Nothing found"));
  return inWords(
    say(`错误${errors}处，警告${warnings}处，提示${remarks}处`, `Errors: ${errors}, warnings: ${warnings}, remarks: ${remarks}`),
  );
};
