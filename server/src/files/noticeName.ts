/** Which files are notices by their names. */

/** Those of the language in package.json (`contributes.languages`): x.notice.txt, 2025年…任务分解表….txt, …工作要点….txt. */
export const NOTICE_PATTERNS: readonly string[] = ["*.notice.txt", "*任务分解表*.txt", "*工作要点*.txt"];

const NOTICE = new RegExp(
  `^(?:${NOTICE_PATTERNS.map((pattern) => pattern.replaceAll(".", "\\.").replaceAll("*", ".*")).join("|")})$`,
  "iu",
);

/** @param path with “/”; its last part counts */
export const isNoticeName = (path: string): boolean => NOTICE.test(path.slice(path.lastIndexOf("/") + 1));
