// `npm start [-- FOLDER] [--port 8080] [--locale en]`: builds the extension and opens a VS Code with it on the notices of seeds/.
//
// The installed VS Code (`code` on the PATH, or the program VSCODE_EXECUTABLE names); where there is none, the server build in the
// browser, which is installed on the first run (scripts/vscode-host.mjs). Its settings are kept in .vscode-data/.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { build, reportSizes } from "./build.mjs";
import { inRepo, root } from "./lib/repo.mjs";
import { linkExtension, startServer } from "./lib/vscode-server.mjs";
import { ensureHost } from "./vscode-host.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: "string", default: "8080" }, locale: { type: "string", default: localeOfEnvironment() } },
});
const folder = path.resolve(positionals[0] ?? inRepo("seeds/notices"));
if (!fs.existsSync(folder)) {
  console.error(`${folder} is not there`);
  process.exit(1);
}
await reportSizes(await build());
const program = installedCode();
if (program) openInstalled(program);
else await openInBrowser();

/** Chinese where the environment says nothing, as everywhere in this project. */
function localeOfEnvironment() {
  const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
  return /^(?:zh|C\b|POSIX|$)/.test(language) ? "zh-cn" : "en";
}

function installedCode() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const name = process.platform === "win32" ? "code.cmd" : "code";
  return spawnSync(name, ["--version"], { stdio: "ignore", shell: process.platform === "win32" }).status === 0 ? name : undefined;
}

/** @param {string} program */
function openInstalled(program) {
  console.log(`Opening ${program} on ${folder}`);
  const args = [`--extensionDevelopmentPath=${root}`, "--new-window", folder];
  spawn(program, args, { stdio: "inherit", shell: process.platform === "win32" }).on("exit", (code) => process.exit(code ?? 0));
}

async function openInBrowser() {
  const host = await ensureHost();
  const dataDir = inRepo(".vscode-data");
  linkExtension(dataDir, root);
  const server = await startServer(host, { dataDir, locale: values.locale, port: Number(values.port) });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void server.stop().then(() => process.exit(0)));
  console.log(`\n${server.origin}/?folder=${encodeURI(folder)}\n\nOpen this address in a browser. Ctrl+C ends it.`);
  process.exitCode = await server.exited;
}
