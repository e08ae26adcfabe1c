/** The page of the panel “概览图”: pictures in the colours of the window, each with what can be done with it. */
import { OVERVIEW_STYLE } from "../../../../server/src/core/overview/pictures.js";
import type { OverviewResult } from "../../../../server/src/lsp/documentProtocol.js";
import buttons from "../../panels/webview/button.css";
import { editor, isChinese } from "../../panels/webview/editor.js";
import type { FromPage, PageState, ToPage } from "../messages.js";
import { copyPicture } from "./copy.js";
import css from "./overview.css";

const tell = (message: FromPage): void => editor.postMessage(message);
const words = (zh: string, en: string): string => (isChinese ? zh : en);

const looks = new CSSStyleSheet();
looks.replaceSync(`${OVERVIEW_STYLE}\n${buttons}\n${css}`);
document.adoptedStyleSheets = [looks];

const element = (name: string, className: string): HTMLElement => {
  const made = document.createElement(name);
  made.className = className;
  return made;
};
const nothing = element("p", "nothing");
const pictures = element("main", "pictures");
document.body.append(nothing, pictures);

let shownUri: string | null = null;

const button = (label: string, press: () => void): HTMLElement => {
  const made = element("button", "button secondary");
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
};

type Picture = OverviewResult["pictures"][number];

const figure = (picture: Picture): HTMLElement => {
  const made = element("figure", "picture");
  made.dataset.name = picture.name;
  const actions = element("figcaption", "actions");
  actions.append(
    button(words("复制", "Copy"), () => {
      copyPicture(made.dataset.svg ?? "").then(
        () => tell({ kind: "copied", done: true }),
        () => tell({ kind: "copied", done: false }),
      );
    }),
    button(words("存为 SVG…", "Save as SVG…"), () => tell({ kind: "save", name: picture.name })),
  );
  made.append(element("div", "drawing"), actions);
  return made;
};

/** Pictures that are as they were stay untouched, with the focus on their buttons. */
const show = (overview: OverviewResult): void => {
  const there = new Map([...pictures.children].map((child) => [(child as HTMLElement).dataset.name, child as HTMLElement]));
  const figures = overview.pictures.map((picture) => {
    const made = there.get(picture.name) ?? figure(picture);
    if (made.dataset.svg === picture.svg) return made;
    made.dataset.svg = picture.svg;
    const drawing = made.firstElementChild;
    if (drawing !== null) drawing.innerHTML = picture.svg;
    return made;
  });
  for (const [i, made] of figures.entries()) if (pictures.children[i] !== made) pictures.insertBefore(made, pictures.children[i] ?? null);
  while (pictures.children.length > figures.length) pictures.lastElementChild?.remove();
};

const remember = (): void => {
  if (shownUri !== null) editor.setState({ uri: shownUri, top: document.documentElement.scrollTop } satisfies PageState);
};

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === "overview") {
    const state = editor.getState() as PageState | undefined;
    const top = shownUri === null && state?.uri === data.uri ? state.top : null;
    const isOther = shownUri !== null && shownUri !== data.uri;
    nothing.textContent = "";
    show(data.overview);
    shownUri = data.uri;
    if (top !== null || isOther) document.documentElement.scrollTop = top ?? 0;
    remember();
  } else if (data.kind === "nothing") {
    pictures.replaceChildren();
    shownUri = null;
    nothing.textContent = data.words;
  }
});
window.addEventListener("scrollend", remember);
tell({ kind: "ready" });
