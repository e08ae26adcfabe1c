/** The clipboard: tables of other programs as rows at the cursor, rows as a table for other programs. What reads and writes them loads when first asked for. */
import type { NoticeRequest, ServerContext } from "../context.js";
import {
  type CopyTableParams,
  CopyTableRequest,
  type CopyTableResult,
  type PasteParams,
  PasteRequest,
  type PasteResult,
} from "../documentProtocol.js";
import { spanFrom } from "../documents.js";
import { lineAfter, textEdit } from "../ranges.js";

export const routeClipboard = ({ connection, runtime, workspace, language }: ServerContext, about: NoticeRequest): void => {
  connection.onRequest(PasteRequest, (params: PasteParams, token) =>
    about<PasteResult | null>("Pasting a table", params?.uri, token, null, async (_, open) => {
      const { pasteTable, readHtml, readTabSeparated } = await runtime.load.documents();
      const columns = (await workspace.projectOf(open.uri))?.configuration.columns;
      const { checked } = (await open.read()).document;
      const { notice } = checked;
      const { html, text } = params;
      // Where both are there the page says more: which cells are merged, which lines belong to one cell.
      const fromPage = typeof html === "string" && HAS_TABLE.test(html) ? readHtml(html) : null;
      const isText = typeof text === "string" && text.includes("\t") && !isDraftText(text);
      const read = fromPage === null || "problem" in fromPage ? (isText ? readTabSeparated(text) : null) : fromPage;
      if (read === null || "problem" in read) return null;
      const options = { language: language(), ...(columns !== undefined && { headings: columns }) };
      const pasted = pasteTable(checked, spanFrom(notice, params.range), read, options);
      if (pasted === null) return null;
      const { edits, rows, doubts, remarks, first } = pasted;
      return {
        version: open.version,
        edits: edits.map((edit) => textEdit(notice, edit)),
        rows,
        doubts,
        remarks: remarks.map((remark) => remark[language()]),
        at: { line: lineAfter(notice, edits, first), character: 0 },
      };
    }),
  );

  connection.onRequest(CopyTableRequest, (params: CopyTableParams, token) =>
    about<CopyTableResult | null>("Copying a table", params?.uri, token, null, async (_, open) => {
      const { copyTable } = await runtime.load.documents();
      const { checked } = (await open.read()).document;
      return copyTable(checked, spanFrom(checked.notice, params.range));
    }),
  );
};

const HAS_TABLE = /<table[\s>]|<tr[\s>]/iu;

/** Lines of a draft, whose cells are a TAB and a line each: no table of another program, and pasted as they are. */
const isDraftText = (text: string): boolean =>
  text
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.includes("\t"))
    .every((line) => line.lastIndexOf("\t") === 0);
