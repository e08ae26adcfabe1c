/** What the status bar says of the open notice: whether the server runs, and how many findings are shown. */
import { DiagnosticSeverity, type Disposable, LanguageStatusSeverity, languages, window } from "vscode";
import { inWords, say } from "./language.js";
import { Command, documents, LANGUAGE_ID } from "./names.js";
import { SOURCE } from "./ruleLinks.js";
import type { Session } from "./session.js";

export const showStatus = (session: Session): Disposable[] => {
  const item = languages.createLanguageStatusItem("fenjie.status", documents);
  item.name = inWords(say("分解", "Fenjie"));

  const update = (): void => {
    const state = session.state();
    item.busy = state === "starting";
    item.severity = LanguageStatusSeverity.Information;
    item.command = { command: "workbench.actions.view.problems", title: inWords(say("查看问题", "Show Problems")) };
    if (state === "starting") item.text = inWords(say("语言服务正在启动", "The language server is starting"));
    else if (state === "running") item.text = countWords();
    else {
      item.text = inWords(say("语言服务没有运行", "The language server is not running"));
      item.severity = LanguageStatusSeverity.Error;
      item.command = { command: Command.restart, title: inWords(say("重启语言服务", "Restart Language Server")) };
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
