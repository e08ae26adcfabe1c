/** One paragraph as a reader of the page sees it, with the number an automatic list puts before it. */
import type { ForeignBlock, ForeignParagraph } from "../../../core/foreign/document.js";
import { type Message, say } from "../../../core/message.js";
import { paragraph } from "../blocks.js";
import { childOf, type XmlElement } from "../xmlTree.js";
import type { Context } from "./context.js";
import { readInline, type TextBox } from "./inline.js";
import { numberOf, stringOf } from "./markup.js";
import type { ListNumber } from "./numbering/counter.js";
import type { List } from "./numbering/definitions.js";
import { outlineHeading, type ParagraphStyle } from "./styles.js";
import { bulletShown } from "./symbols.js";

/** Reads what stands in a text box. */
export type ReadBox = (content: XmlElement) => readonly ForeignBlock[];

/** The paragraph, and before or after it what stands in the text boxes that hang on it. */
export const readParagraph = (element: XmlElement, context: Context, readBox: ReadBox): readonly ForeignBlock[] => {
  const properties = childOf(element, "w:pPr");
  const styleId = stringOf(properties, "w:pStyle");
  const style = context.styles.paragraph(styleId);
  const inline = readInline(element, style.isHidden ?? false, context);
  const hasText = inline.text.trim() !== "";
  const isLineOfContents = (style.isContents || context.contents.isTitle(element)) && hasText;
  if (isLineOfContents || inline.isContents) context.noticed.contents++;
  if (isLineOfContents || (inline.isContents && !hasText)) return [];
  const boxes = inline.boxes.map((box) => ({ ...box, blocks: blocksOf(box, hasText, readBox) }));
  const before = boxes.flatMap(({ isAfterText, blocks }) => (isAfterText ? [] : blocks));
  const after = boxes.flatMap(({ isAfterText, blocks }) => (isAfterText ? blocks : []));
  if (!hasText && style.isHidden === true) return before;
  const number = numberOfParagraph(properties, { id: styleId, style }, context);
  if (!hasText && number === null && before.length > 0) return before;
  const own = paragraph(numbered(number, inline.text), {
    alignment: alignmentOf(stringOf(properties, "w:jc") ?? style.justification),
    heading: headingOf(properties, style),
    doubts: [...doubtsAbout(number), ...inline.doubts],
  });
  return [...before, own, ...after];
};

const blocksOf = ({ content }: TextBox, besideText: boolean, readBox: ReadBox): readonly ForeignBlock[] => {
  const blocks = (typeof content === "string" ? [paragraph(content)] : readBox(content)).filter(
    (block) => block.kind === "table" || block.text !== "",
  );
  const [first, ...others] = blocks;
  return besideText && first !== undefined ? [{ ...first, doubts: [...first.doubts, FROM_A_BOX] }, ...others] : blocks;
};

const FROM_A_BOX = say(
  "这里的文字原在文本框中，请对照原文核对位置",
  "This text stood in a text box; see from the original whether it is in the right place",
);

/** `w:jc`; “both” and “distribute” fill the line from the left. */
const alignmentOf = (justification: string | undefined): ForeignParagraph["alignment"] =>
  justification === "center" ? "center" : justification === "right" || justification === "end" ? "right" : "left";

const headingOf = (properties: XmlElement | undefined, style: ParagraphStyle): number | null => {
  const level = numberOf(properties, "w:outlineLvl");
  return level === undefined ? style.heading : outlineHeading(level);
};

interface StyleOfParagraph {
  readonly id: string | undefined;
  readonly style: ParagraphStyle;
}

const numberOfParagraph = (
  properties: XmlElement | undefined,
  { id, style }: StyleOfParagraph,
  { lists, counter }: Context,
): ListNumber | null => {
  const own = childOf(properties, "w:numPr");
  const ownId = numberOf(own, "w:numId");
  const numId = ownId ?? style.numId;
  const list = numId === undefined ? undefined : lists.get(numId);
  if (numId === undefined || list === undefined) return null;
  const ofStyle = ownId === undefined ? (style.level ?? levelOfStyle(list, style.numberedBy)) : levelOfStyle(list, id);
  return counter.next(numId, numberOf(own, "w:ilvl") ?? ofStyle ?? 0);
};

const levelOfStyle = (list: List, style: string | undefined): number | undefined =>
  style === undefined ? undefined : [...list.levels].find(([, level]) => level.style === style)?.[0];

const numbered = (number: ListNumber | null, text: string): string => {
  if (number === null || number.text === "") return text;
  const shown = number.level.format === "bullet" ? bulletShown(number.text, number.level.font) : number.text;
  return `${shown}${gapBetween(shown, text.trimStart(), number)}${text.trimStart()}`;
};

/**
 * “一、” and “（一）” stand close to what follows, whatever the width of the tab. A number without a mark behind it, or one that would run
 * together with digits (“1.” and “5G”), is parted.
 */
const gapBetween = (number: string, text: string, { level }: ListNumber): string => {
  if (level.suffix === "nothing" || text === "" || /^[、，。．.,：:；;）)]/u.test(text)) return "";
  if (/[\p{Letter}\p{Decimal_Number}]$/u.test(number)) return " ";
  return /[.．]$/u.test(number) && /^[\p{Decimal_Number}A-Za-z]/u.test(text) ? " " : "";
};

const doubtsAbout = (number: ListNumber | null): readonly Message[] =>
  number === null || number.unknownFormat === null
    ? []
    : [
        say(
          `自动编号的格式“${number.unknownFormat}”不能识别，按阿拉伯数字处理，请核对“${number.text}”`,
          `The automatic numbers are of an unknown form (“${number.unknownFormat}”) and written in digits; check “${number.text}”`,
        ),
      ];
