/** The text of a cell as lines on paper. */
import { isChinese } from "../text/chinese.js";

/** Its lines without blanks at their ends and empty ones. */
export const bodyLines = (value: string): readonly string[] =>
  value
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replaceAll("\t", "　").trim())
    .filter((line) => line !== "");

/** A heading is one run of words, however many lines it took. */
export const headingLines = (value: string): readonly string[] => {
  const text = bodyLines(value).join("");
  return text === "" ? [] : [text];
};

/** Units one a line: where they stand so, and where a conversion put a blank in the place of the line end. */
export const unitLines = (value: string): readonly string[] =>
  bodyLines(value).flatMap((line) => {
    const names = line.split(/[ \u3000]+/u);
    return names.every((name) => name.length >= 3 && isChinese(name[0])) ? names : [line];
  });
