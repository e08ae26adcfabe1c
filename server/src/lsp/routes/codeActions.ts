/** textDocument/codeAction and codeAction/resolve: quick fixes, all safe fixes at once, and words the own level would say otherwise. */
import { type CodeAction, CodeActionKind, type CodeActionParams, type WorkspaceEdit } from "vscode-languageserver";
import type { FixAction } from "../../core/features/codeActions.js";
import type { Edit } from "../../core/features/edit.js";
import { say } from "../../core/message.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import { type OpenNotice, type ReadNotice, spanFrom } from "../documents.js";
import { editOf, textEdit } from "../ranges.js";
import type { DiagnosticOf } from "./diagnostics.js";
import { proposals } from "./localWords.js";
import { isRegisterData, type RegisterData, registerUnit } from "./registerUnit.js";

/** All safe fixes; an editor may run it on save (`editor.codeActionsOnSave`). */
export const FIX_ALL = "source.fixAll.fenjie";

export const codeActionOptions = {
  codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL],
  resolveProvider: true,
};

/** What `codeAction/resolve` needs to find the action again. */
interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

export const routeCodeActions = (context: ServerContext, about: NoticeRequest, diagnosticOf: DiagnosticOf): void => {
  const { connection, abilities, language } = context;
  const register = registerUnit(context, diagnosticOf);
  connection.onCodeAction((params, token) =>
    about<CodeAction[] | null>("Code actions", params.textDocument?.uri, token, null, async (read, open) => {
      if (!abilities().codeActionLiterals) return [];
      const wanted = (kind: string): boolean => wants(params, kind);
      const actions: CodeAction[] = [];
      if (wanted(CodeActionKind.QuickFix)) {
        actions.push(...quickFixes(params, read, open));
        actions.push(...(await register.actions(spanFrom(read.document.checked.notice, params.range), read, open)));
        actions.push(...suppressions(params, read, open));
      }
      if (wanted(CodeActionKind.RefactorRewrite))
        actions.push(...proposals(spanFrom(read.document.checked.notice, params.range), read, open, context));
      // Asked for by name alone: the light bulb has the same entry as a quick fix.
      if (params.context.only !== undefined && wanted(FIX_ALL)) actions.push(...fixAll(read, open));
      return actions;
    }),
  );
  connection.onCodeActionResolve((action, token) => {
    const data = action.data as ActionData | RegisterData | undefined;
    return about<CodeAction>("A code action", data?.uri, token, action, (read, open) => {
      // For another version of the text the edits would be wrong ones.
      if (data === undefined || data.version !== open.version) return action;
      if (isRegisterData(data)) return register.resolve(action, data, read);
      const chosen = read.service.fixes(read.document, { start: data.start, end: data.end })[data.index];
      return chosen === undefined ? action : { ...action, edit: workspaceEdit(read, open, chosen.edits()) };
    });
  });

  const quickFixes = (params: CodeActionParams, read: ReadNotice, open: OpenNotice): CodeAction[] => {
    const { service, document } = read;
    const range = spanFrom(document.checked.notice, params.range);
    const lazily = abilities().resolvesEdits;
    return service.fixes(document, range).map((fix: FixAction, index): CodeAction => {
      const data: ActionData = { uri: open.uri, version: open.version, ...range, index };
      return {
        title: fix.title[language()],
        kind: CodeActionKind.QuickFix,
        diagnostics: fix.findings.map((finding) => diagnosticOf(open, read, finding)),
        ...(fix.preferred && { isPreferred: true }),
        ...(lazily ? { data } : { edit: workspaceEdit(read, open, fix.edits()) }),
      };
    });
  };

  /** The last of the menu: who can mend a thing does not hide it. */
  const suppressions = (params: CodeActionParams, read: ReadNotice, open: OpenNotice): CodeAction[] => {
    const { service, document } = read;
    return service.suppressions(document, spanFrom(document.checked.notice, params.range)).map(
      ({ title, findings, edits }): CodeAction => ({
        title: title[language()],
        kind: CodeActionKind.QuickFix,
        diagnostics: findings.map((finding) => diagnosticOf(open, read, finding)),
        edit: workspaceEdit(read, open, edits()),
      }),
    );
  };

  const fixAll = (read: ReadNotice, open: OpenNotice): CodeAction[] => {
    const edits = read.service.fixAll(read.document);
    if (edits.length === 0) return [];
    const title = say("修正所有可安全修正的问题", "Fix all problems that are safe to fix")[language()];
    return [{ title, kind: FIX_ALL, edit: workspaceEdit(read, open, edits) }];
  };

  const workspaceEdit = ({ document }: ReadNotice, open: OpenNotice, edits: readonly Edit[]): WorkspaceEdit =>
    editOf(
      open,
      edits.map((edit) => textEdit(document.checked.notice, edit)),
      abilities(),
    );
};

/** `only` names kinds: “source” asks for “source.fixAll.fenjie” too. */
const wants = ({ context }: CodeActionParams, kind: string): boolean =>
  context?.only === undefined || context.only.some((only) => only === "" || kind === only || kind.startsWith(`${only}.`));
