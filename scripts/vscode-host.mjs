// A real VS Code where the desktop one cannot be downloaded: the server build of VS Code that the npm package code-server carries,
// shown in Debian's Chromium. `node scripts/vscode-host.mjs` installs both; the tests and `npm start` call it when they need them.
//
//   .vscode-host/<version>/   VS Code and the Node it runs on, about 225 MB, put in place in one move: it is there or it is not
//
// Environment: VSCODE_HOST_DIR (another place for it, to share between clones), CHROMIUM (another browser).
import fs from "node:fs";
import path from "node:path";
import { inRepo, isMain, must, run } from "./lib/repo.mjs";

/** code-server 4.139.1 is VS Code 1.139.1; it wants Node 24, whatever Node runs this script. */
const CODE_SERVER = "4.139.1";
const NODE = "24.21.0";

/** A part that the tests need and this machine cannot have. The message says what and why. */
export class NotToBeHad extends Error {
  /** @override */
  name = "NotToBeHad"; // by which it is known where a bundle has a class of its own
}

/** @typedef {{ node: string, code: string }} VsCodeHost `node` is the program, `code` the folder of VS Code with out/server-main.js */

const home = () => process.env.VSCODE_HOST_DIR ?? inRepo(".vscode-host");

/** The installed host, or undefined. @returns {VsCodeHost | undefined} */
export function installedHost() {
  const modules = path.join(home(), `${CODE_SERVER}-node-${NODE}`, "node_modules");
  const host = {
    node: path.join(modules, `node-linux-${process.arch}`, "bin/node"),
    code: path.join(modules, "code-server/lib/vscode"),
  };
  return fs.existsSync(host.node) && fs.existsSync(path.join(host.code, "out/server-main.js")) ? host : undefined;
}

/**
 * The VS Code host, installed where it is missing (half a minute, from the npm registry).
 * @param {(line: string) => void} [say]
 * @returns {Promise<VsCodeHost>}
 * @throws {NotToBeHad} on another system than Linux, or when the registry cannot be reached
 */
export async function ensureHost(say = console.log) {
  const already = installedHost();
  if (already) return already;
  if (process.platform !== "linux" || !["x64", "arm64"].includes(process.arch)) {
    throw new NotToBeHad(`the VS Code server runs on Linux x64 and arm64 only, this is ${process.platform} ${process.arch}`);
  }
  say(`Installing VS Code (code-server ${CODE_SERVER}) into ${home()} …`);
  const making = path.join(home(), `installing-${process.pid}`);
  try {
    await install(making);
    const place = path.join(home(), `${CODE_SERVER}-node-${NODE}`);
    fs.rmSync(place, { recursive: true, force: true });
    fs.renameSync(making, place);
  } catch (error) {
    const host = installedHost(); // another run may have been faster
    if (host) return host;
    throw new NotToBeHad(`the VS Code server could not be installed: ${/** @type {Error} */ (error).message}`);
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
  }
  const host = installedHost();
  if (!host) throw new NotToBeHad("the VS Code server was installed, but its program is missing");
  return host;
}

/** @param {string} folder */
async function install(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const dependencies = { "code-server": CODE_SERVER, [`node-linux-${process.arch}`]: NODE };
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  const npmInstall = ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await must("npm", npmInstall, { cwd: folder });
  const code = path.join(folder, "node_modules/code-server/lib/vscode");
  await must("npm", npmInstall, { cwd: code });
  await must("npm", npmInstall, { cwd: path.join(code, "extensions") });
  prune(folder, code);
}

/**
 * Takes out what a test of an extension never needs (AI agents, other platforms' programs, source maps): 616 MB become 225.
 * @param {string} folder @param {string} code
 */
function prune(folder, code) {
  const drop = (/** @type {string} */ file) => fs.rmSync(file, { recursive: true, force: true });
  for (const name of ["node_modules/@github", "node_modules/@devcontainers", "node_modules/@microsoft/mxc-sdk"])
    drop(path.join(code, name));
  for (const name of ["copilot", "microsoft-authentication", "mermaid-markdown-features"]) drop(path.join(code, "extensions", name));
  for (const name of ["include", "share", "lib"]) drop(path.join(folder, `node_modules/node-linux-${process.arch}`, name));
  for (const programs of ["node_modules/@vscode/ripgrep-universal/bin", "node_modules/node-pty/prebuilds"].map((p) => path.join(code, p))) {
    if (!fs.existsSync(programs)) continue;
    for (const name of fs.readdirSync(programs)) if (name !== `linux-${process.arch}`) drop(path.join(programs, name));
  }
  for (const entry of fs.readdirSync(code, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && entry.name.endsWith(".map")) drop(path.join(entry.parentPath ?? entry.path, entry.name));
  }
}

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const findChromium = () => [process.env.CHROMIUM, ...BROWSERS].find((file) => file !== undefined && fs.existsSync(file));
const hasChineseFont = async () => (await run("fc-list", [":lang=zh"], { show: false })).output.trim() !== "";

/**
 * The program of Chromium, with a font for Chinese; on Debian and as root both are installed where they are missing.
 * @param {(line: string) => void} [say]
 * @returns {Promise<string>}
 * @throws {NotToBeHad} where there is none and none can be installed
 */
export async function ensureChromium(say = console.log) {
  const present = findChromium();
  if (present && (await hasChineseFont())) return present;
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    say("Installing Debian's chromium and fonts-noto-cjk …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    try {
      await must("apt-get", ["update", "-qq"], { env });
      await must("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk", "fontconfig"], { env });
    } catch (error) {
      if (!present) throw new NotToBeHad(`Chromium could not be installed: ${/** @type {Error} */ (error).message}`);
    }
  }
  const installed = findChromium();
  if (installed) return installed; // without a font for Chinese all works, and the screenshots show boxes
  throw new NotToBeHad("there is no Chromium here; install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM");
}

if (isMain(import.meta.url)) {
  try {
    console.log(`VS Code:  ${(await ensureHost()).code}`);
    console.log(`Chromium: ${await ensureChromium()}`);
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
