/** Words of the higher level in rows that were taken over, for going through them one by one. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { Suggestion } from "../../core/lineage/localisation/suggestion.js";
import { type Message, say } from "../../core/message.js";
import type { Span } from "../../core/text/span.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import { type OpenNotice, type ReadNotice, spanFrom } from "../documents.js";
import { type LocalWordsParams, LocalWordsRequest, type LocalWordsResult } from "../lineageProtocol.js";
import { editOf, rangeOf } from "../ranges.js";

export const routeLocalWords = ({ connection, workspace, language }: ServerContext, about: NoticeRequest): void => {
  const nothing: LocalWordsResult = { version: null, words: [] };
  connection.onRequest(LocalWordsRequest, (params: LocalWordsParams, token) =>
    about<LocalWordsResult>("Looking for words of the higher level", params?.uri, token, nothing, async (read, open) => {
      await workspace.lookAroundOnce(open.uri);
      const { service, document } = read;
      const { notice } = document.checked;
      const words = service.lineage.localWords(document.checked, linesFrom(read, params.lines), true);
      return {
        version: open.version,
        words: words.map(({ span, suggestion: { original, replacement, reason, sure } }) => ({
          range: rangeOf(notice, span),
          original,
          replacement,
          reason: reason[language()],
          sure,
        })),
      };
    }),
  );
};

/** From the start of the first to the end of the last line; null for the whole notice. */
const linesFrom = ({ document: { checked } }: ReadNotice, lines: unknown): Span | null => {
  if (!Array.isArray(lines)) return null;
  const [first, last] = lines;
  return spanFrom(checked.notice, {
    start: { line: first, character: 0 },
    end: { line: last, character: Number.MAX_SAFE_INTEGER },
  });
};

/** Proposals for the rows of a range, as entries of the menu. What is a slip has a finding with the same fix. */
export const proposals = (
  range: Span,
  read: ReadNotice,
  open: OpenNotice,
  { language, abilities }: ServerContext,
): readonly CodeAction[] => {
  const { service, document } = read;
  const { notice } = document.checked;
  return service.lineage
    .localWords(document.checked, range, false)
    .filter(({ suggestion }) => !suggestion.sure)
    .map(({ span, suggestion }) => ({
      title: titleOf(suggestion)[language()],
      kind: CodeActionKind.RefactorRewrite,
      edit: editOf(open, [{ range: rangeOf(notice, span), newText: suggestion.replacement }], abilities()),
    }));
};

/** “‘全市’改为‘全县’：……”, with the reason. */
const titleOf = ({ original, replacement, reason }: Suggestion): Message =>
  replacement === ""
    ? say(`删去“${original}”：${reason.zh}`, `Delete “${original}”: ${reason.en}`)
    : say(`“${original}”改为“${replacement}”：${reason.zh}`, `Change “${original}” to “${replacement}”: ${reason.en}`);
