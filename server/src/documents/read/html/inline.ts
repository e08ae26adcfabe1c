/** Text of a page as one sees it: blanks of the source run together, line breaks only where the page has them. */
import { tidyLines } from "../blocks.js";

/** A code point that no text has. It stands for a run of blanks with a line end in it while a paragraph is collected: whether it is a blank, what is around it tells. */
const SOURCE_BREAK = "\ufdd0";

/** Blanks of the source as a browser takes them. No-break spaces stay what they are. */
export const collapsed = (text: string): string =>
  text.replaceAll(SOURCE_BREAK, "").replace(/[ \t\r\n\f]+/gu, (run) => (/[\r\n]/u.test(run) ? SOURCE_BREAK : " "));

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff65“”‘’—…·]/u;
/** Last characters of units: a line end of the source between two of them parts them as a blank does. */
const UNIT_END = /[局委办厅部府会处院校司行社区县市心站队团所]/u;
const PUNCTUATION = /[，。、；：？！（）《》〈〉“”‘’—…]/u;

/**
 * A line end of the source between Chinese characters is no blank (CSS Text 3, 4.1.3): whoever wrapped the source knew nothing of the text.
 * Word wraps it at blanks only, and blanks stand between the units of a cell, so after a unit it stays one.
 */
const unwrapped = (text: string): string =>
  text.replace(/[ \ufdd0]*\ufdd0[ \ufdd0]*/gu, (run: string, at: number) => {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + run.length)];
    if (!WIDE.test(before) || !WIDE.test(after)) return " ";
    return UNIT_END.test(before) && !PUNCTUATION.test(after) ? " " : "";
  });

/** Indented by two Chinese characters: a paragraph of its own, though the page parts it from the one before by `<br>` only. */
const INDENTED = /^[ \ufdd0]*(?:\u3000{2}|[\u00a0 ]*(?:\u00a0[ \ufdd0]*){4}|\u2003{2})/u;

/**
 * The paragraphs of what was collected, in which `\n` stands for `<br>`.
 * @param everyLine each line is one: text that stands in no element for paragraphs
 */
export const paragraphsIn = (collectedText: string, everyLine: boolean): readonly string[] => {
  const paragraphs: string[][] = [];
  let apart = true;
  for (const line of collectedText.split("\n")) {
    const text = tidyLines(unwrapped(line));
    if (text === "") {
      apart = true;
      continue;
    }
    if (apart || everyLine || INDENTED.test(line)) paragraphs.push([text]);
    else paragraphs.at(-1)?.push(text);
    apart = false;
  }
  return paragraphs.map((lines) => lines.join("\n"));
};
