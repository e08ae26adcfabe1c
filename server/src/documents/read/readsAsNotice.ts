/** Telling a text that is a notice already from one that has to be made into one. */
import { Notice } from "../../core/notice/document.js";

/** Page numbers and page ends that a PDF leaves: “— 3 —”. */
const PAGES = /\f|^[ \u3000]*[—–－-]{1,2} ?\d{1,4} ?[—–－-]{1,2}[ \u3000]*$/mu;

/**
 * Whether the text is a notice in one of the layouts the program writes itself (rows and cells with TABs, prose), so that it is taken as it stands. A text
 * in prose that a PDF cut into pages is none: its page numbers are no part of it.
 */
export const readsAsNotice = (text: string): boolean => {
  const notice = Notice.read(text);
  if (notice.layout === "prose") return !PAGES.test(text);
  if (notice.layout === null) return false;
  for (const piece of notice.pieces) if (piece.kind === "row" && piece.use === "task" && piece.cells.length > 1) return true;
  return false;
};
