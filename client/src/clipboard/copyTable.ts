/** “复制为表格”: the selected rows, or all of the table, as they paste into Word and Excel with their merged cells. */
import { type ExtensionContext, env, window } from "vscode";
import { type CopyTableParams, CopyTableRequest, type CopyTableResult } from "../../../server/src/lsp/documentProtocol.js";
import { inWords, say } from "../language.js";
import { isNotice, noNotice } from "../notice.js";
import type { Session } from "../session.js";
import { tellInfo, tellWarning } from "../tell.js";
import { askPage } from "./clipboardPage.js";

export const copyTable = async (context: ExtensionContext, session: Session): Promise<void> => {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isNotice(editor.document)) return noNotice();
  const { document, selection } = editor;
  const params: CopyTableParams = { uri: document.uri.toString(), range: { start: selection.start, end: selection.end } };
  const table = await session.request<CopyTableResult | null>(CopyTableRequest, params);
  if (table === undefined) return;
  if (table === null) {
    tellInfo(
      inWords(
        say(
          "这里没有可以复制的行，请把光标放到任务分解表中，或选中要复制的行",
          "There are no rows here to copy; put the cursor into a task table or select rows of it",
        ),
      ),
    );
    return;
  }
  const { html, text, rows } = table;
  const hasText = await writeText(text);
  const answer = await askPage(context, inWords(say("复制为表格", "Copy as Table")), { kind: "copy", html, text });
  const count = inWords(say(`已复制${rows}行`, `${rows} ${rows === 1 ? "row was" : "rows were"} copied`));
  if (answer?.kind === "copied")
    window.setStatusBarMessage(count + inWords(say("，可粘贴到 Word、WPS、Excel", " for Word, WPS and Excel")), 5000);
  else if (hasText) tellInfo(count + inWords(say("，只有文字，粘贴后没有合并单元格", " as plain text: pasted, they have no merged cells")));
  else
    tellWarning(inWords(say("没有复制：浏览器不允许写入剪贴板", "Nothing was copied: the browser does not let the clipboard be written")));
};

/** First of all what needs nobody's leave, so that there is something on the clipboard in any case. */
const writeText = async (text: string): Promise<boolean> => {
  try {
    await env.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
