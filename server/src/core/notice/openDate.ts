import type { Notice } from "./document.js";
import { isOpenDate } from "./noticeDate.js";
import { readPartLines } from "./partLines.js";

/** “2026年  月  日” ahead of the tables or behind the last: the notice is still a draft, and is dated when it is signed. */
export const hasOpenDate = (notice: Notice): boolean => {
  const { pieces } = notice;
  return [pieces.get(0), pieces.get(pieces.count - 1)].some(
    (piece) => (piece?.kind === "front" || piece?.kind === "tail") && readPartLines(piece.text).some((line) => isOpenDate(line.text)),
  );
};
