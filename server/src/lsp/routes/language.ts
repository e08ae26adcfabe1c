/** Hover, outline, folding and inlay hints. */
import {
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  InlayHintKind,
  MarkupKind,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import type { NoticeSymbol } from "../../core/features/symbols.js";
import type { Notice } from "../../core/notice/document.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import { positionFrom, spanFrom } from "../documents.js";
import { rangeOf } from "../ranges.js";

export const routeLanguage = (context: ServerContext, about: NoticeRequest): void => {
  const { connection, abilities, language, settings } = context;
  connection.onHover(({ textDocument, position }, token) =>
    about<Hover | null>("Hover", textDocument?.uri, token, null, ({ service, document }) => {
      const { notice } = document.checked;
      const hover = service.hover(document, notice.offsetAt(positionFrom(position)), language());
      if (hover === null) return null;
      const kind = abilities().markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
      const value = abilities().markdown ? hover.markdown : plain(hover.markdown);
      return { range: rangeOf(notice, hover.span), contents: { kind, value } };
    }),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    about<DocumentSymbol[] | SymbolInformation[]>("The outline", textDocument?.uri, token, [], ({ service, document }) => {
      const { notice } = document.checked;
      const symbols = service.symbols(document, language());
      if (abilities().symbolTree) return symbols.map((symbol) => symbolOf(notice, symbol));
      return symbols.flatMap((symbol) => flatSymbols(notice, textDocument.uri, symbol, undefined));
    }),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    about<FoldingRange[]>("Folding", textDocument?.uri, token, [], ({ service, document }) =>
      service.folds(document).map(({ first, last }) => ({ startLine: first, endLine: last })),
    ),
  );
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    about<InlayHint[]>("Inlay hints", textDocument?.uri, token, [], ({ service, document }) => {
      const { notice } = document.checked;
      const { columnHints, inheritedHints } = settings();
      const hints = service.inlayHints(document, spanFrom(notice, range), { columns: columnHints, inherited: inheritedHints }, language());
      return hints.map(({ offset, text, tooltip, side }) => ({
        position: notice.positionAt(offset),
        label: text,
        kind: InlayHintKind.Type,
        ...(tooltip !== "" && { tooltip }),
        ...(side === "before" ? { paddingRight: true } : { paddingLeft: true }),
      }));
    }),
  );
};

/** Without marks; what is struck out stands in brackets. */
const plain = (markdown: string): string => markdown.replace(/~~(.+?)~~/gu, "[-$1-]").replace(/\*\*|\\(?=[^\p{L}\p{N}])/gu, "");

const KINDS: Readonly<Record<NoticeSymbol["kind"], SymbolKind>> = {
  table: SymbolKind.Module,
  section: SymbolKind.Namespace,
  group: SymbolKind.Class,
  task: SymbolKind.String,
};

const symbolOf = (notice: Notice, { kind, name, detail, span, selection, children }: NoticeSymbol): DocumentSymbol => ({
  name,
  detail,
  kind: KINDS[kind],
  range: rangeOf(notice, span),
  selectionRange: rangeOf(notice, selection),
  children: children.map((child) => symbolOf(notice, child)),
});

const flatSymbols = (notice: Notice, uri: string, symbol: NoticeSymbol, containerName: string | undefined): SymbolInformation[] => [
  {
    name: symbol.name,
    kind: KINDS[symbol.kind],
    location: { uri, range: rangeOf(notice, symbol.span) },
    ...(containerName !== undefined && { containerName }),
  },
  ...symbol.children.flatMap((child) => flatSymbols(notice, uri, child, symbol.name)),
];
