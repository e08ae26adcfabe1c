/** The page at the clipboard. It tries by itself first; where the browser wants a hand of hers for it, it shows a field or a button. */
import buttons from "../../panels/webview/button.css";
import { editor, isChinese } from "../../panels/webview/editor.js";
import type { FromPage, ToPage } from "../messages.js";
import css from "./clipboard.css";
import { copyByEvent, copyByItem } from "./copy.js";
import { clipOf, readAtOnce } from "./paste.js";

const tell = (message: FromPage): void => editor.postMessage(message);
const words = (zh: string, en: string): string => (isChinese ? zh : en);

const looks = new CSSStyleSheet();
looks.replaceSync(`${buttons}\n${css}`);
document.adoptedStyleSheets = [looks];
// Nothing is drawn while it tries: mostly it is gone again after a blink.
document.body.className = "quiet";

const show = (...elements: readonly HTMLElement[]): void => {
  document.body.replaceChildren(...elements);
  document.body.className = "";
};

const remark = (text: string): HTMLElement => {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
};

/** The field a paste goes to; it takes nothing else. */
const fieldFor = (pasted: (data: DataTransfer) => void): HTMLElement => {
  const field = document.createElement("div");
  field.className = "field";
  field.contentEditable = "true";
  field.setAttribute("role", "textbox");
  field.addEventListener("paste", (event) => {
    event.preventDefault();
    if (event.clipboardData !== null) pasted(event.clipboardData);
  });
  field.addEventListener("beforeinput", (event) => event.preventDefault());
  return field;
};

const paste = async (insist: boolean): Promise<void> => {
  let isDone = false;
  const field = fieldFor((data) => {
    isDone = true;
    tell({ kind: "pasted", ...clipOf(data) });
  });
  const key = navigator.platform.startsWith("Mac") ? "⌘V" : "Ctrl+V";
  field.textContent = words(`请在此按 ${key}`, `Press ${key} here`);
  document.body.replaceChildren(field);
  await focused();
  field.focus();
  const read = await readAtOnce(() => isDone);
  if (isDone) return;
  if (read !== null) tell({ kind: "pasted", ...read });
  else if (!insist) tell({ kind: "refused" });
  else {
    show(
      field,
      remark(
        words(
          "表格将作为任务行粘贴到光标所在的行之后；按 Esc 返回",
          "The table is pasted as rows below that of the cursor; Esc takes you back",
        ),
      ),
    );
    field.focus();
  }
};

const copy = async (html: string, text: string): Promise<void> => {
  const label = words("复制到剪贴板", "Copy to the Clipboard");
  const button = document.createElement("button");
  button.className = "button";
  button.textContent = label;
  document.body.replaceChildren(button);
  await focused();
  if (copyByEvent(html, text)) return tell({ kind: "copied" });
  button.addEventListener("click", async () => {
    tell({ kind: copyByEvent(html, text) || (await copyByItem(html, text)) ? "copied" : "refused" });
  });
  const why = words(
    "浏览器要求点一下才能写入表格；按 Esc 则只复制文字",
    "The browser wants a click before it takes a table; with Esc only the text is copied",
  );
  show(button, remark(why));
  button.focus();
};

/** Milliseconds until the keyboard is here, if it comes. */
const FOCUS = 1000;

const focused = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hasFocus()) return resolve();
    window.addEventListener("focus", () => resolve(), { once: true });
    setTimeout(resolve, FOCUS);
  });

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === "paste") void paste(data.insist);
  if (data.kind === "copy") void copy(data.html, data.text);
});
window.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") tell({ kind: "closed" });
});
tell({ kind: "ready" });
