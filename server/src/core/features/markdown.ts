/** Text of a notice in Markdown, with what differs from another text marked. */
import { differences } from "../text/differences.js";
import { escaped } from "../text/markdown.js";

/** Marks between Chinese characters count as marks only with a blank outside of them; this is the narrowest. */
const HAIR = "\u200A";

/** As much of what both have in common is shown around a change as gives it its place, in characters. */
const CONTEXT = 60;

/** “体系的~~市县乡三级~~ **县乡两级**”: what of `before` went is struck out, what came in `after` is bold. Long stretches of both are cut. */
export const markedDifferences = (before: string, after: string): string => {
  const list = differences(before, after);
  return list
    .map(({ kind, before: b, after: a }, i) => {
      const [went, came] = [before.slice(b.start, b.end), after.slice(a.start, a.end)];
      if (kind === "same") return escaped(shortened(came, i === 0, i === list.length - 1));
      return marked(went, "~~") + marked(came, "**");
    })
    .join("")
    .replace(new RegExp(`${HAIR}+`, "gu"), HAIR)
    .trim();
};

/** Blanks at the ends go outside: marks hold to words. */
const marked = (text: string, mark: "~~" | "**"): string =>
  text.trim() === "" ? text : `${HAIR}${mark}${escaped(text.trim())}${mark}${HAIR}`;

const shortened = (text: string, isFirst: boolean, isLast: boolean): string => {
  const characters = [...text];
  const [ahead, behind] = [isFirst ? 0 : CONTEXT, isLast ? 0 : CONTEXT];
  if (characters.length <= ahead + behind + CONTEXT) return text;
  return `${characters.slice(0, ahead).join("")}……${behind === 0 ? "" : characters.slice(-behind).join("")}`;
};
