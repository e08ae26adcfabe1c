/** Files and places in them, as SARIF names them. */
import path from "node:path";
import type { ArtifactLocation, Region } from "sarif";
import type { Notice, Position } from "../../../core/notice/document.js";
import type { Span } from "../../../core/text/span.js";
import { nameOfFile, uriOf } from "../../paths.js";

/** Stands for the current folder: addresses of files below it count from there, so a log means the same on another machine. */
export const ROOT = "%SRCROOT%";

/**
 * `2025年/a.notice.txt` → `{uri: "2025%E5%B9%B4/a.notice.txt", uriBaseId: "%SRCROOT%"}`; a file that is not below the folder has its full address.
 * @param file from the folder, or absolute
 * @param folder the current one, absolute
 */
export const locate = (file: string, folder: string): ArtifactLocation => {
  const name = nameOfFile(file, folder);
  if (path.isAbsolute(name)) return { uri: strict(uriOf(name)) };
  return { uri: name === "" ? "./" : name.split("/").map(encodeURIComponent).join("/"), uriBaseId: ROOT };
};

/** “file:///home/li/”. @param folder absolute */
export const folderUri = (folder: string): string => strict(uriOf(folder)).replace(/\/?$/u, "/");

/** What an URL may hold as it stands, and an URI (RFC 3986) not. */
const strict = (url: string): string => url.replaceAll(/[[\]^|{}]/gu, encodeURIComponent);

/** The place and its words. @param span in the text of the notice */
export const regionOf = (notice: Notice, span: Span): Region => {
  const text = notice.slice(span.start, span.end);
  return { ...placeOf(notice, span), ...(text !== "" && { snippet: { text } }) };
};

/** The place alone: from 1, the end exclusive; an empty one is that before a character. */
export const placeOf = (notice: Notice, span: Span): Region => between(notice.positionAt(span.start), notice.positionAt(span.end));

const between = (start: Position, end: Position): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});
