/** What a notice and its table are called. */
import type { Part } from "./parts.js";

/** The parts that are titles. */
export interface Titles {
  readonly title: Pick<Part, "text"> | null;
  readonly annexTitles: readonly (Pick<Part, "text"> | null)[];
}

/** “2025年汶上县政务公开工作要点任务分解表”: what stands over the first table that has a title over it; null where none has. */
export const tableTitle = ({ annexTitles }: Pick<Titles, "annexTitles">): string | null =>
  annexTitles.find((annex) => annex !== null)?.text ?? null;

/** “关于印发……的通知”: what the notice is called, a bare table by the title over it; null where neither stands. */
export const noticeTitle = (titles: Titles): string | null => titles.title?.text ?? tableTitle(titles);
