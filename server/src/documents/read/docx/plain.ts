/**
 * The content of a document as it stands once all tracked changes are accepted (ISO/IEC 29500-1 §17.13.5), without what merely wraps it:
 * content controls, links, smart tags, and markup that is there twice for programs of two ages.
 */
import { childOf, textWithin, within, type XmlElement } from "../xmlTree.js";
import { isOn } from "./markup.js";
import type { Noticed } from "./noticed.js";

export interface PlainContent extends Pick<Noticed, "revisions" | "prompts" | "readings"> {
  readonly root: XmlElement;
}

/** @param root of document.xml; the tree given stays as it is. Tracked changes beside one another count once. */
export const plainContent = (root: XmlElement): PlainContent => {
  const revisions = countRevisions();
  const plainRoot = plain(root, revisions);
  return { root: plainRoot, revisions: revisions.count(), ...revisions.leftOut };
};

type Kind = "inserted" | "deleted";

/** What is counted on the way. */
interface RevisionCount {
  readonly saw: (kind: Kind) => void;
  /** Text that was not touched: what is revised after it is a change of its own. */
  readonly sawText: () => void;
  readonly count: () => number;
  readonly leftOut: { prompts: number; readings: number };
}

const countRevisions = (): RevisionCount => {
  let count = 0;
  let open: Kind | null = null;
  return {
    saw: (kind) => {
      if (open !== kind) count++;
      open = kind;
    },
    sawText: () => {
      open = null;
    },
    count: () => count,
    leftOut: { prompts: 0, readings: 0 },
  };
};

const INSERTED = new Set(["w:ins", "w:moveTo"]);
const DELETED = new Set(["w:del", "w:moveFrom"]);
/** What wraps content and adds nothing to it. */
const WRAPPERS = new Set(["w:sdtContent", "w:smartTag", "w:customXml", "w:hyperlink", "w:dir", "w:bdo", "w:fldSimple", "w:rubyBase"]);
/** Properties; `w:ins` within them says something else. */
const PROPERTIES = new Set(["w:pPr", "w:rPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:sectPr"]);

const plain = (element: XmlElement, revisions: RevisionCount): XmlElement => {
  const children: XmlElement[] = [];
  collect(element.children, { into: children, isRevised: false }, revisions);
  return { ...element, children: joined(children) };
};

interface Collected {
  readonly into: XmlElement[];
  readonly isRevised: boolean;
}

const collect = (children: readonly XmlElement[], collected: Collected, revisions: RevisionCount): void => {
  for (const child of children) collectOne(child, collected, revisions);
};

const collectOne = (child: XmlElement, collected: Collected, revisions: RevisionCount): void => {
  const { name } = child;
  if (INSERTED.has(name)) {
    if (child.children.length > 0) revisions.saw("inserted");
    collect(child.children, { ...collected, isRevised: true }, revisions);
  } else if (DELETED.has(name)) {
    if (child.children.length > 0) revisions.saw("deleted");
  } else if (name === "w:sdt") collect(contentOfControl(child, revisions), collected, revisions);
  else if (name === "w:ruby") {
    revisions.leftOut.readings++;
    collect(childOf(child, "w:rubyBase")?.children ?? [], collected, revisions);
  } else if (WRAPPERS.has(name)) collect(child.children, collected, revisions);
  else if (name === "mc:AlternateContent") collect(alternative(child), collected, revisions);
  else if (PROPERTIES.has(name)) collected.into.push(child);
  else if (isDeletedWhole(child)) revisions.saw("deleted");
  else collected.into.push(changed(child, collected.isRevised, revisions));
};

/** Not the prompt of a control that nobody filled in. Programs that fill in controls forget to say that they did, so the words of the prompt count too. */
const contentOfControl = (control: XmlElement, { leftOut }: RevisionCount): readonly XmlElement[] => {
  const content = childOf(control, "w:sdtContent");
  if (content === undefined) return [];
  if (isOn(childOf(control, "w:sdtPr"), "w:showingPlcHdr") !== true || !PROMPT.test(textWithin(content, "w:t"))) return content.children;
  leftOut.prompts++;
  return withoutText(content).children;
};

const PROMPT = /^\s*(?:(?:请|请在此|在此)?(?:单击|点击|键入|输入|选择)|click |tap |choose |enter )/iu;

const withoutText = (element: XmlElement): XmlElement => ({ ...element, text: "", children: element.children.map(withoutText) });

/** A run within an insertion keeps that in mind: its text is no text that was left alone. */
const changed = (child: XmlElement, isRevised: boolean, revisions: RevisionCount): XmlElement => {
  if (child.name === "w:t" && !isRevised) revisions.sawText();
  if (rowOrCellMark(child, "w:ins", "w:cellIns")) revisions.saw("inserted");
  if (child.children.length === 0) return child;
  const children: XmlElement[] = [];
  collect(child.children, { into: children, isRevised }, revisions);
  if (child.name === "w:p") markRevision(child, revisions);
  return { ...child, children: joined(children) };
};

/** A row or a cell that was taken out. */
const isDeletedWhole = (element: XmlElement): boolean => rowOrCellMark(element, "w:del", "w:cellDel");

const rowOrCellMark = (element: XmlElement, ofRow: string, ofCell: string): boolean =>
  (element.name === "w:tr" && childOf(childOf(element, "w:trPr"), ofRow) !== undefined) ||
  (element.name === "w:tc" && childOf(childOf(element, "w:tcPr"), ofCell) !== undefined);

/** The properties of a paragraph's mark. */
const markOf = (paragraph: XmlElement): XmlElement | undefined => childOf(childOf(paragraph, "w:pPr"), "w:rPr");

const markRevision = (paragraph: XmlElement, revisions: RevisionCount): void => {
  for (const { name } of markOf(paragraph)?.children ?? []) {
    if (INSERTED.has(name)) revisions.saw("inserted");
    if (DELETED.has(name)) revisions.saw("deleted");
  }
};

/** Of the same content in several ways the first that has text; shapes without text are the same in all. */
const alternative = (element: XmlElement): readonly XmlElement[] => {
  const branches = element.children.filter(({ name }) => name === "mc:Choice" || name === "mc:Fallback");
  const withText = branches.find((branch) => TEXTS.some((name) => within(branch, name) !== undefined));
  return (withText ?? branches[0])?.children ?? [];
};

const TEXTS = ["w:t", "m:t", "w:txbxContent", "v:textpath"];

/**
 * Paragraphs whose mark was deleted, or is hidden, go on in the next one. What remains is the next one's mark, hence its properties; only the
 * mark of a heading that runs on in its line (`w:specVanish`) leaves those of the heading.
 */
const joined = (children: readonly XmlElement[]): readonly XmlElement[] => {
  if (!children.some(runsOn)) return children;
  const result: XmlElement[] = [];
  let pending: XmlElement[] = [];
  let first: XmlElement | null = null;
  const flush = (): void => {
    if (first !== null && pending.length > 0) result.push({ ...first, children: [...propertiesOf(first), ...pending] });
    pending = [];
    first = null;
  };
  for (const child of children) {
    if (child.name !== "w:p") {
      flush();
      result.push(child);
      continue;
    }
    const keeper: XmlElement = first !== null && isOn(markOf(first), "w:specVanish") === true ? first : child;
    if (runsOn(child)) first = keeper;
    for (const inner of child.children) if (inner.name !== "w:pPr") pending.push(inner);
    if (runsOn(child)) continue;
    result.push(first === null ? child : { ...child, children: [...propertiesOf(keeper), ...pending] });
    pending = [];
    first = null;
  }
  flush();
  return result;
};

const propertiesOf = (paragraph: XmlElement): readonly XmlElement[] => paragraph.children.filter(({ name }) => name === "w:pPr");

const runsOn = (child: XmlElement): boolean => {
  if (child.name !== "w:p") return false;
  const mark = markOf(child);
  if (isDropCap(child)) return true;
  return mark !== undefined && (mark.children.some(({ name }) => DELETED.has(name)) || isOn(mark, "w:vanish") === true);
};

/** A large first letter is a paragraph of its own. */
const isDropCap = (paragraph: XmlElement): boolean =>
  /^(?:drop|margin)$/u.test(childOf(childOf(paragraph, "w:pPr"), "w:framePr")?.attributes.get("w:dropCap") ?? "");
