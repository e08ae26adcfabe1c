/** Settings of the document: those that Word itself gives a new Chinese document, and odd and even footers. */
import { element, type Xml } from "../xml.js";
import { W } from "./namespaces.js";

/** Line breaking and spacing as in Chinese Word; the order is that of the schema. */
const CHINESE = [
  "spaceForUL",
  "balanceSingleByteDoubleByteWidth",
  "doNotLeaveBackslashAlone",
  "ulTrailSpace",
  "doNotExpandShiftReturn",
  "adjustLineHeightInTable",
  "useFELayout",
];

/** Layout of Word 2013 and later; without it Word opens the file in “兼容模式” and lays tables out in an older way. */
const WORD_2013 = { "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": 15 };

export const settings = (): Xml =>
  element(
    "w:settings",
    { "xmlns:w": W },
    element("w:zoom", { "w:percent": 100 }),
    element("w:bordersDoNotSurroundHeader"),
    element("w:bordersDoNotSurroundFooter"),
    element("w:defaultTabStop", { "w:val": 640 }),
    element("w:evenAndOddHeaders"),
    element("w:characterSpacingControl", { "w:val": "compressPunctuation" }),
    element("w:compat", {}, ...CHINESE.map((name) => element(`w:${name}`)), element("w:compatSetting", WORD_2013)),
    element("w:themeFontLang", { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
    element("w:decimalSymbol", { "w:val": "." }),
    element("w:listSeparator", { "w:val": "," }),
  );
