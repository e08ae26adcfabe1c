/** textDocument/completion */
import { type CompletionItem, CompletionItemKind, type CompletionList, InsertTextMode, MarkupKind } from "vscode-languageserver";
import type { Completion, CompletionKind } from "../../core/features/completion/index.js";
import { TRIGGERS } from "../../core/features/completion/triggers.js";
import type { Notice } from "../../core/notice/document.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import { positionFrom } from "../documents.js";
import { textEdit } from "../ranges.js";

export const completionOptions = { triggerCharacters: [...TRIGGERS] };

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  unit: CompletionItemKind.Class,
  collective: CompletionItemKind.Interface,
  deadline: CompletionItemKind.Event,
  number: CompletionItemKind.Enum,
  row: CompletionItemKind.Struct,
  task: CompletionItemKind.Reference,
};

export const routeCompletion = ({ connection, language, abilities }: ServerContext, about: NoticeRequest): void => {
  connection.onCompletion(({ textDocument, position }, token) =>
    about<CompletionList | null>("Completion", textDocument?.uri, token, null, ({ service, document }) => {
      const { notice } = document.checked;
      const { items, incomplete } = service.complete(document, notice.offsetAt(positionFrom(position)), language());
      return { isIncomplete: incomplete, items: items.map((item) => itemOf(notice, item, abilities().labelDetails)) };
    }),
  );
};

const itemOf = (notice: Notice, item: Completion, labelDetails: boolean): CompletionItem => ({
  label: item.label,
  kind: KINDS[item.kind],
  ...(item.description !== "" && (labelDetails ? { labelDetails: { description: item.description } } : { detail: item.description })),
  ...(item.documentation !== "" && { documentation: { kind: MarkupKind.Markdown, value: item.documentation } }),
  filterText: item.filterText,
  sortText: item.sortText,
  textEdit: textEdit(notice, item.edit),
  // Else the lines after the first get the TAB the line of the cursor begins with, and become cells.
  ...(item.edit.text.includes("\n") && { insertTextMode: InsertTextMode.asIs }),
  ...(item.additional.length > 0 && { additionalTextEdits: item.additional.map((edit) => textEdit(notice, edit)) }),
});
