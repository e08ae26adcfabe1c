/** The page of a panel: a script and nothing else. What it shows comes in messages; nothing is loaded from elsewhere, no style or script stands in what it is given. */
import { randomBytes } from "node:crypto";
import { Uri, type Webview } from "vscode";
import { messageLanguage } from "../language.js";

/** Where the scripts of the panels lie: all a panel may load. */
export const panelFolder = (extension: Uri): Uri => Uri.joinPath(extension, "dist");

/** @param script name of a file in dist/ @param images whether it may show pictures that its script made (`data:`) */
export const panelHtml = (webview: Webview, extension: Uri, script: string, images: boolean): string => {
  const nonce = randomBytes(16).toString("base64");
  const source = webview.asWebviewUri(Uri.joinPath(panelFolder(extension), script)).toString();
  return `<!DOCTYPE html>
<html lang="${messageLanguage() === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'${images ? "; img-src data:" : ""}">
</head>
<body>
<script nonce="${nonce}" src="${source}"></script>
</body>
</html>`;
};
