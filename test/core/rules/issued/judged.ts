/**
 * The findings of an issued notice that a person looked at and found right, as a list to read:
 *
 *     ## deadline/past
 *
 *     Why this is right, in a sentence; it holds for the places below, up to the next reason.
 *
 *     - 34:117 “3月底前” – what is to be said of this place alone
 *     - 170:2 “（七）全力打造各级政策集中发布窗口” → jining-2025: 64 67
 *
 * Places are written as `placeOf` in workspace.ts writes them.
 */

export interface JudgedFindings {
  /** “deadline/past 34:117 “3月底前””: one string a place, in the order of the list. */
  readonly findings: readonly string[];
  /** What the list lacks or says in a way that cannot be read, each with its line. */
  readonly problems: readonly string[];
}

const RULE = /^## ([a-z]+\/[a-z-]+)$/u;
const PLACE = /^- (\d+:\d+ (?:[^\s“”]*“[^”]+”[^\s“”]*|「[^」]+」)(?: → [a-z0-9-]+:(?: \d+)+)*)( – .*\S)?$/u;
/** A word is no reason. */
const REASON_LENGTH = 20;

export const readJudged = (list: string): JudgedFindings => {
  const findings: string[] = [];
  const problems: string[] = [];
  let rule: string | null = null;
  let reason = "";
  let isPlaceAbove = false;
  for (const [index, line] of list.split(/\r?\n/u).entries()) {
    const problem = (text: string): number => problems.push(`line ${index + 1}: ${text}: ${line}`);
    const heading = RULE.exec(line)?.[1];
    const place = PLACE.exec(line);
    if (heading !== undefined) [rule, reason, isPlaceAbove] = [heading, "", false];
    else if (line.trim() === "" || line.startsWith("# ")) continue;
    else if (place !== null && rule !== null) {
      const [, words = "", remark = ""] = place;
      if (Math.max(reason.length, remark.length) < REASON_LENGTH) problem("nothing says why this is right");
      findings.push(`${rule} ${words}`);
      isPlaceAbove = true;
    } else if (/^(?:#|- )/u.test(line)) problem("is neither a rule nor a place of one");
    else {
      // Text below places begins another reason.
      reason = isPlaceAbove ? line : `${reason}${line}`;
      isPlaceAbove = false;
    }
  }
  return { findings, problems };
};

/** What is in one list and not in the other, counting those that come several times. */
export const missingFrom = (list: readonly string[], wanted: readonly string[]): readonly string[] => {
  const left = [...list];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
