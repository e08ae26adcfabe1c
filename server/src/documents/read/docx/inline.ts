/** The text within a paragraph, and the text boxes that hang on it. */
import { type Message, say } from "../../../core/message.js";
import { childOf, textWithin, within, type XmlElement } from "../xmlTree.js";
import type { Context } from "./context.js";
import { type Fields, readFields } from "./fields.js";
import { isOn, stringOf } from "./markup.js";
import { MISSING, symbolChar, withSymbols } from "./symbols.js";

export interface Inline {
  /** Line breaks are line feeds, tabs blanks; blanks at its ends are still there. */
  readonly text: string;
  readonly boxes: readonly TextBox[];
  readonly doubts: readonly Message[];
  /** Whether it is, or has in it, a line of a table of contents, which is left out. */
  readonly isContents: boolean;
}

export interface TextBox {
  /** `w:txbxContent`, or lettering drawn as a picture (WordArt), which has a text and no paragraphs. */
  readonly content: XmlElement | string;
  /** Whether text of the paragraph it hangs on stands before it. */
  readonly isAfterText: boolean;
}

/** @param isHidden whether the style of the paragraph hides its text */
export const readInline = (paragraph: XmlElement, isHidden: boolean, context: Context): Inline => {
  const reading: Reading = { context, fields: readFields(), isHidden, pieces: [], boxes: [], doubts: [], isContents: false };
  for (const child of paragraph.children) readChild(child, reading);
  return { text: reading.pieces.join(""), boxes: reading.boxes, doubts: reading.doubts, isContents: reading.isContents };
};

interface Reading {
  readonly context: Context;
  readonly fields: Fields;
  readonly isHidden: boolean;
  readonly pieces: string[];
  readonly boxes: TextBox[];
  readonly doubts: Message[];
  isContents: boolean;
}

const readChild = (child: XmlElement, reading: Reading): void => {
  if (child.name === "w:pPr") return;
  if (child.name === "w:r") readRun(child, reading);
  else if (child.name === "m:t") add(child.text, reading);
  else if (child.name === "m:oMath") readFormula(child, reading);
  else for (const inner of child.children) readChild(inner, reading);
};

/** Its characters in a row; what stands above or below what is lost. */
const readFormula = (formula: XmlElement, reading: Reading): void => {
  const from = reading.pieces.length;
  for (const child of formula.children) readChild(child, reading);
  const text = reading.pieces.slice(from).join("");
  if (text.length > 1)
    reading.doubts.push(
      say(
        `公式“${text}”只读入了字符，请对照原文核对`,
        `Of the formula “${text}” only the characters were read; check it with the original`,
      ),
    );
};

const readRun = (run: XmlElement, reading: Reading): void => {
  const properties = childOf(run, "w:rPr");
  const { styles } = reading.context;
  const isHidden = isOn(properties, "w:vanish") ?? styles.hidesRun(stringOf(properties, "w:rStyle")) ?? reading.isHidden;
  const font = childOf(properties, "w:rFonts")?.attributes.get("w:ascii");
  for (const child of run.children) {
    if (child.name === "w:fldChar") endOfField(child, reading);
    else if (child.name === "w:instrText") reading.fields.instruction(child.text);
    else if (!isHidden) readContent(child, font, reading);
    else if (textWithin(child, "w:t").trim() !== "") reading.context.noticed.hasHiddenText = true;
  }
};

const endOfField = (mark: XmlElement, reading: Reading): void => {
  reading.context.contents.pass(mark);
  const shown = reading.fields.mark(mark);
  if (shown === null) return;
  add(shown.text, reading);
  if (shown.doubt !== null) reading.doubts.push(shown.doubt);
};

const readContent = (child: XmlElement, font: string | undefined, reading: Reading): void => {
  const { noticed } = reading.context;
  switch (child.name) {
    case "w:rPr":
      return;
    case "w:t":
      addText(child, font, reading);
      return;
    case "w:tab":
    case "w:ptab":
      add(" ", reading);
      return;
    case "w:br":
    case "w:cr":
      add("\n", reading);
      return;
    case "w:noBreakHyphen":
      add("-", reading);
      return;
    case "w:sym":
      addSymbol(child, reading);
      return;
    case "w:footnoteReference":
    case "w:endnoteReference":
      noticed.notes++;
      return;
    case "w:commentReference":
      noticed.comments++;
      return;
    case "w:drawing":
    case "w:pict":
    case "w:object":
      readDrawing(child, reading);
      return;
    default:
      readChild(child, reading);
  }
};

const add = (text: string, reading: Reading): void => {
  if (text === "" || !reading.fields.showsText()) return;
  if (reading.context.contents.isInside()) {
    reading.isContents ||= text.trim() !== "";
    return;
  }
  reading.fields.sawText();
  reading.pieces.push(text);
};

/** Blanks at the ends of a text count only where it says so (`xml:space`); a line end in it is a blank. */
const addText = ({ text, attributes }: XmlElement, font: string | undefined, reading: Reading): void => {
  const kept = attributes.get("xml:space") === "preserve" ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, "");
  const shown = withSymbols(kept.replace(/[\t\r\n]+/gu, " "), font, MISSING);
  if (shown.includes(MISSING) && !kept.includes(MISSING)) reading.doubts.push(unknownSymbol(font));
  add(shown, reading);
};

const addSymbol = ({ attributes }: XmlElement, reading: Reading): void => {
  const font = attributes.get("w:font") ?? "";
  const code = Number.parseInt(attributes.get("w:char") ?? "", 16);
  const char = Number.isNaN(code) ? null : symbolChar(font, code);
  if (char === null) reading.doubts.push(unknownSymbol(font));
  add(char ?? MISSING, reading);
};

const unknownSymbol = (font: string | undefined): Message =>
  say(
    `有一个“${font ?? "符号"}”字体的符号不能转换成文字，用“${MISSING}”代替，请对照原文补上`,
    `A symbol of the font “${font ?? "Symbol"}” has no character; “${MISSING}” stands for it, put it in from the original`,
  );

/** Text boxes in it are read; pictures, charts and objects are counted; lines and frames say nothing. */
const readDrawing = (drawing: XmlElement, reading: Reading): void => {
  const isAfterText = reading.pieces.some((piece) => piece.trim() !== "");
  const found = contentsOf(drawing);
  for (const content of found) reading.boxes.push({ content, isAfterText });
  const { noticed } = reading.context;
  if (within(drawing, "o:OLEObject") !== undefined) noticed.objects++;
  else if (PICTURES.some((name) => within(drawing, name) !== undefined)) noticed.pictures++;
};

/** Pictures of either age, charts (`c:chart`) and diagrams (`dgm:relIds`). */
const PICTURES = ["pic:pic", "v:imagedata", "?:chart", "?:relIds"];

/** The outermost boxes, in order. */
const contentsOf = (element: XmlElement): readonly (XmlElement | string)[] => {
  if (element.name === "w:txbxContent") return [element];
  const lettering = element.name === "v:textpath" ? element.attributes.get("string") : undefined;
  return lettering === undefined ? element.children.flatMap(contentsOf) : [lettering];
};
