/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

/** @param {readonly Count[]} counts @returns {Required<Count>} */
export const sum = (counts) =>
  counts.reduce(
    (/** @type {Required<Count>} */ all, { passed, failed, skipped = 0 }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** “12 passed, 0 failed”, the line that closes every script which tests something. @param {Count} count */
export const summaryLine = ({ passed, failed, skipped = 0 }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
