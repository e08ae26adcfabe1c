/** An open notice as it will be printed, for the preview beside its text. */
import type { NoticeRequest, ServerContext } from "../context.js";
import { type PaperParams, PaperRequest, type PaperResult } from "../documentProtocol.js";

export const routePaper = ({ connection, runtime }: ServerContext, about: NoticeRequest): void => {
  connection.onRequest(PaperRequest, (params: PaperParams, token) =>
    about<PaperResult | null>("The preview", params?.uri, token, null, async (_, open) => {
      const { paperHtml, paperOf } = await runtime.load.documents();
      // Asked once more: while the bundle was loaded she may have typed on. From here on nothing is waited for, so text and version belong together.
      const { document } = await open.read();
      const paper = paperOf(document.checked);
      return { title: paper.title, ...paperHtml(paper, { sources: true }), version: open.version ?? 0 };
    }),
  );
};
