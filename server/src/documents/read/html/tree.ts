/** A web page as a tree. Comments, scripts and styles are not in it; what Word writes between `<![if …]>` and `<![endif]>` is. */
import { Parser } from "htmlparser2";

export interface HtmlElement {
  /** Lower case; Word's own have a prefix: “o:p”. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = string | HtmlElement;

/** Deeper elements are put into the one at this depth: no page of people nests so, and those who walk the tree need not fear for the stack. */
const DEEPEST = 200;

/** What holds no text of the page. */
const WITHOUT_TEXT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "title",
  "svg",
  "iframe",
  "object",
  "select",
  "textarea",
  "button",
  "xml",
  "rt",
  "rp",
]);

interface Building extends HtmlElement {
  readonly children: HtmlNode[];
}

/** @param html any text; never throws */
export const parseHtml = (html: string): HtmlElement => {
  const root: Building = { name: "", attributes: {}, children: [] };
  const open: Building[] = [root];
  const innermost = (): Building => open[Math.min(open.length, DEEPEST) - 1] as Building;
  /** Elements within one whose text is left out. */
  let unseen = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (unseen > 0 || WITHOUT_TEXT.has(name)) {
          unseen++;
          return;
        }
        const element: Building = { name, attributes, children: [] };
        innermost().children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        if (unseen > 0) return;
        const { children } = innermost();
        const last = children.at(-1);
        if (typeof last === "string") children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag: () => {
        if (unseen > 0) unseen--;
        else if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return root;
};

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== "string";
