/** “加入单位名录”: the quick fix that writes an unknown name into a registry of the workspace. */
import { type CodeAction, CodeActionKind, type CreateFile, type TextDocumentEdit, type WorkspaceEdit } from "vscode-languageserver";
import type { UnlistedUnit } from "../../core/features/unlisted.js";
import { say } from "../../core/message.js";
import type { Span } from "../../core/text/span.js";
import type { ServerContext } from "../context.js";
import type { OpenNotice, ReadNotice } from "../documents.js";
import { fileTextEdit } from "../ranges.js";
import type { FileEdit } from "../workspace/registration.js";
import type { DiagnosticOf } from "./diagnostics.js";

/** What `codeAction/resolve` needs to work the edit out. */
export interface RegisterData {
  readonly uri: string;
  readonly version: number | null;
  /** The name to write down. */
  readonly register: string;
}

export interface RegisterUnit {
  /** One action for each unknown name in the range. */
  readonly actions: (range: Span, read: ReadNotice, open: OpenNotice) => Promise<readonly CodeAction[]>;
  /** The action with its edit; where there is none the user is told why. */
  readonly resolve: (action: CodeAction, data: RegisterData, read: ReadNotice) => Promise<CodeAction>;
}

export const isRegisterData = (data: unknown): data is RegisterData =>
  typeof data === "object" && data !== null && "register" in data && typeof data.register === "string";

export const registerUnit = ({ connection, workspace, abilities, language }: ServerContext, diagnosticOf: DiagnosticOf): RegisterUnit => {
  const editFor = async ({ service, document }: ReadNotice, uri: string, name: string): Promise<WorkspaceEdit | null> => {
    const registration = service.registration(document, name);
    const plan = registration === null ? null : await workspace.planRegistration(uri, registration, abilities().createsFiles);
    return plan === null ? null : workspaceEdit(plan, abilities().documentChanges);
  };

  return {
    actions: async (range, read, open) => {
      const { service, document } = read;
      const unlisted = service.unlisted(document, range).filter(({ name }) => service.registration(document, name) !== null);
      if (unlisted.length === 0 || !(await workspace.takesUnits(open.uri))) return [];
      const actionOf = ({ name, findings }: UnlistedUnit): CodeAction => ({
        title: (unlisted.length === 1 ? TITLE : say(`将“${name}”加入单位名录`, `Add “${name}” to the registry`))[language()],
        kind: CodeActionKind.QuickFix,
        diagnostics: findings.map((finding) => diagnosticOf(open, read, finding)),
      });
      // Which files change is looked up on disk: for a client that takes the edit later, only when the action is chosen.
      if (abilities().resolvesEdits && abilities().createsFiles) {
        const dataOf = ({ name }: UnlistedUnit): RegisterData => ({ uri: open.uri, version: open.version, register: name });
        return unlisted.map((unit) => ({ ...actionOf(unit), data: dataOf(unit) }));
      }
      const actions = await Promise.all(
        unlisted.map(async (unit) => {
          const edit = await editFor(read, open.uri, unit.name);
          return edit === null ? [] : [{ ...actionOf(unit), edit }];
        }),
      );
      return actions.flat();
    },
    resolve: async (action, { uri, register }, read) => {
      const edit = await editFor(read, uri, register);
      if (edit !== null) return { ...action, edit };
      connection.window.showWarningMessage(FAILED[language()]);
      return action;
    },
  };
};

const TITLE = say("加入单位名录", "Add to the registry");
const FAILED = say(
  "未能加入单位名录：fenjie.json 或其中的单位名录有误或尚未保存，请先改正并保存",
  "The unit could not be added: fenjie.json or a registry it names is wrong or not saved; correct and save it first",
);

const workspaceEdit = (plan: readonly FileEdit[], documentChanges: boolean): WorkspaceEdit => {
  if (!documentChanges) return { changes: Object.fromEntries(plan.map((file) => [file.uri, [fileTextEdit(file)]])) };
  return {
    documentChanges: plan.flatMap((file): (CreateFile | TextDocumentEdit)[] => [
      ...(file.isNew ? [{ kind: "create" as const, uri: file.uri }] : []),
      { textDocument: { uri: file.uri, version: file.version }, edits: [fileTextEdit(file)] },
    ]),
  };
};
