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

/** 任务分解表, 责任分解方案, 重点任务分工一览表, 任务清单, 任务分工. */
const TABLE =
  /(?:(?:(?:主要|重点|目标)?任务(?:分解|分工)?(?:和责任分工)?|责任(?:分解|分工)|(?:主要|重点|目标)?任务责任(?:分解|分工))(?:表|方案|清单|一览表)|(?:(?:主要|重点|目标)?任务|责任)(?:分解|分工)(?:意见)?)$/u;

/**
 * “2025年政府工作报告” of “2025年政府工作报告重点任务分解表”: the words that say that it is a table go. “重点工作” and “工作” stay: they say what it is about.
 * @param title without blanks and “的通知”
 */
export const withoutTable = (title: string): string => title.replace(TABLE, "");
