/** What surrounds the article of a saved page: menus, ways (“首页 > 政务公开”), lists of links, the line about the site. */
import { type HtmlElement, isElement } from "./tree.js";

interface Amounts {
  /** Characters, and those of them that stand in links; links to documents, an annex to fetch, count as text. */
  readonly text: number;
  readonly linked: number;
  readonly links: number;
}

const CONTAINERS = new Set("div ul ol dl nav aside footer header section menu table td tr form".split(" "));
/** Those that hold a line of the page: where one is, who edited it, what one can do with it. */
const LINES = new Set([...CONTAINERS, "p", "span", "h6"]);
const ABOUT_PAGE =
  /^(?:您?(?:现在|当前|目前)?(?:所在|所处)?的?位置[：:].{0,80}|[（(【[]?(?:责任|网站)?编辑[：:].{0,16}|[【[（(|]?(?:(?:打印|关闭|收藏|返回|分享|字号|字体|本页|页面|窗口|顶部|列表|到|[大中小])[：:【】[\]（）()|]*)+)$/u;
const ATTACHMENT = /\.(?:docx?|xlsx?|wps|et|pdf|ofd|zip|rar)(?:[?#]|$)/iu;
/** “版权所有：…”, “ICP备…”: said of the site on every page. */
const ABOUT_SITE = /ICP备|公网安备|网站标识码|版权所有/u;

/** Whether an element of the page is none of what the page is about. Nothing that holds half of its text is. */
export const navigationOf = (page: HtmlElement): ((element: HtmlElement) => boolean) => {
  const known = new WeakMap<HtmlElement, Amounts>();
  const amountsOf = (element: HtmlElement): Amounts => {
    const before = known.get(element);
    if (before !== undefined) return before;
    let [text, linked, links] = [0, 0, 0];
    for (const child of element.children) {
      if (!isElement(child)) {
        text += child.replace(/\s+/gu, "").length;
        continue;
      }
      const inner = amountsOf(child);
      text += inner.text;
      linked += inner.linked;
      links += inner.links;
    }
    if (element.name === "a" && element.attributes.href !== undefined && !ATTACHMENT.test(element.attributes.href) && text > 0)
      [linked, links] = [text, 1];
    const amounts = { text, linked, links };
    known.set(element, amounts);
    return amounts;
  };
  const all = amountsOf(page).text;
  return (element) => {
    if (!LINES.has(element.name)) return false;
    const { text, linked, links } = amountsOf(element);
    if (text > all / 2) return false;
    if (text > 0 && text < 100 && ABOUT_PAGE.test(wordsOf(element).replace(/\s+/gu, ""))) return true;
    if (!CONTAINERS.has(element.name)) return false;
    if (element.name === "nav" || element.name === "footer") return text > 0;
    if (links >= 3 && linked > text * 0.6) return true;
    return text > 0 && text < 300 && ABOUT_SITE.test(wordsOf(element));
  };
};

const wordsOf = (element: HtmlElement): string => element.children.map((child) => (isElement(child) ? wordsOf(child) : child)).join("");

/** Whether the page was saved from a site, and not made by an office program or taken from the clipboard. */
export const isWebPage = (html: string): boolean => {
  const head = html.slice(0, 20_000);
  return (
    /<(?:html|body)[\s>]/iu.test(head) &&
    !/StartFragment|schemas-microsoft-com:office|name=["']?(?:ProgId|generator)["']?\s+content=["']?(?:Word|Excel|Microsoft|WPS|LibreOffice|OpenOffice)|docs-internal-guid|google-sheets/iu.test(
      head,
    )
  );
};

/** Whether a program for sheets made it: Excel, WPS, LibreOffice Calc, Google Sheets. */
export const isFromSheet = (html: string): boolean =>
  /schemas-microsoft-com:office:excel|Excel\.Sheet|google-sheets|\ssdval=|ProgId["']?\s+content=["']?ET\./iu.test(html.slice(0, 20_000));
