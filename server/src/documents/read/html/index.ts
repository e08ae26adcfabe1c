/**
 * Web pages and what programs put on the clipboard as HTML: Word, WPS, Excel, LibreOffice, Google, browsers. What a browser would show is read, in its
 * order; where a page was saved from a site, its menus and lists of links are left out, with a remark.
 */
import { type Message, say } from "../../../core/message.js";
import { LARGEST_FILE, tooLarge } from "../../../files/fileSystem.js";
import type { DocumentRead } from "../result.js";
import { blocksOf, type LeftOut, nothingLeftOut } from "./flow.js";
import { isFromSheet, isWebPage, navigationOf } from "./pageParts.js";
import { parseHtml } from "./tree.js";

export { decodeHtml } from "./decode.js";

/** @param html a page, or a part of one; the header that Windows puts before HTML on the clipboard may stand ahead. Never throws. */
export const readHtml = (html: string): DocumentRead => {
  if (html.length > LARGEST_FILE) return tooLarge(html.length);
  const leftOut = nothingLeftOut();
  const page = withoutClipboardHeader(html);
  const tree = parseHtml(page);
  const reading = { leftOut, fromSheet: isFromSheet(page), isNavigation: isWebPage(page) ? navigationOf(tree) : () => false };
  const blocks = blocksOf(tree.children, reading);
  return blocks.length === 0 ? { problem: NOTHING } : { blocks, remarks: remarksOn(leftOut) };
};

/** `Version:0.9⏎StartHTML:0000000105⏎…⏎<html>` (CF_HTML). */
const withoutClipboardHeader = (html: string): string => {
  if (!/^\ufeff?Version:\d/u.test(html)) return html;
  const begin = html.indexOf("<");
  return begin < 0 ? html : html.slice(begin);
};

const NOTHING = say("网页里没有可读的文字", "There is no text in the page");

const remarksOn = ({ hiddenRows, hiddenText, deletions, notes, navigation }: LeftOut): readonly Message[] => {
  const remarks: Message[] = [];
  const tell = (count: number, zh: string, en: string): void => {
    if (count > 0) remarks.push(say(zh, en));
  };
  tell(hiddenRows, `隐藏的 ${hiddenRows} 行没有读入`, `${hiddenRows} hidden rows were left out`);
  tell(hiddenText, `隐藏的文字 ${hiddenText} 处没有读入`, `Hidden text was left out in ${hiddenText} places`);
  tell(deletions, `修订中已删除的 ${deletions} 处没有读入`, `${deletions} deletions of tracked changes were accepted`);
  tell(notes, `批注、脚注或页眉页脚 ${notes} 处没有读入`, `${notes} comments, notes or running titles were left out`);
  tell(navigation, `网页的菜单、链接列表等 ${navigation} 处没有读入`, `${navigation} menus and lists of links of the page were left out`);
  return remarks;
};
