/** Text within Markdown (GFM): nothing in a notice is ever markup. */

/** As it stands, whatever marks are in it. */
export const escaped = (text: string): string => text.replace(/[\\`*_~[\]<>#|&]/gu, "\\$&");

/**
 * A table.
 * @param titles and cells: escaped already, on one line each (`<br>` breaks one)
 * @param marks which side the cells of each column keep to: “---” left, “:-:” in the middle
 */
export const markdownTable = (
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  marks: readonly string[] = titles.map(() => "---"),
): string => [titles, marks, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
