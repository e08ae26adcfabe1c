// Starts the VS Code server quietly: no welcome page, no AI, no telemetry, no marketplace, nothing written outside its data folder.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { must } from "./repo.mjs";

/** User settings under which a test sees the same workbench every time. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.enableExperiments": false,
  "workbench.colorTheme": "Default Light Modern",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "window.commandCenter": false,
  "security.workspace.trust.enabled": false,
  "files.autoSave": "off", // the default in a browser saves after a moment
};

/** @typedef {import("../vscode-host.mjs").VsCodeHost} VsCodeHost */

/**
 * @typedef {object} ServerOptions
 * @property {string} dataDir all that VS Code writes; extensions are in its folder `extensions`
 * @property {string} [locale] such as `zh-cn`; without it English
 * @property {Record<string, unknown>} [settings] user settings on top of the quiet ones, for a data folder that has none yet
 * @property {boolean} [driver] let the page take extension tests from its address; this hides notifications
 * @property {number} [port] 0, any free one, where it is not given
 * @property {NodeJS.ProcessEnv} [env] on top of this environment; the extension host sees it
 */

/** @typedef {{ origin: string, authority: string, output: () => string, stop: () => Promise<void>, exited: Promise<number> }} Server */

/**
 * Makes a display language work without the language pack of the marketplace: VS Code is told of a pack whose one file translates
 * nothing. The workbench stays English; the extension's own package.nls and l10n files of that language apply.
 * @param {string} userData @param {string} locale
 */
function declareLanguage(userData, locale) {
  const file = path.join(userData, "language-pack", `main.${locale}.i18n.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ version: "1.0.0", contents: {} }));
  const pack = {
    hash: "0".repeat(32),
    label: locale,
    extensions: [{ extensionIdentifier: { id: "fenjie.no-language-pack" }, version: "1.0.0" }],
    translations: { vscode: file },
  };
  fs.writeFileSync(path.join(userData, "languagepacks.json"), JSON.stringify({ [locale]: pack }));
}

/** @param {VsCodeHost} host @param {string} dataDir */
const serverArgs = (host, dataDir) => [
  path.join(host.code, "out/server-main.js"),
  ...["--server-data-dir", dataDir],
  ...["--extensions-dir", path.join(dataDir, "extensions")],
];

/** This environment without the variables of a VS Code that these scripts may run in. @param {NodeJS.ProcessEnv} [more] */
function cleanEnvironment(more = {}) {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("VSCODE_"));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...more };
}

/** Installs a packaged extension into a data folder. @param {VsCodeHost} host @param {string} dataDir @param {string} vsix */
export async function installExtension(host, dataDir, vsix) {
  const args = [...serverArgs(host, dataDir), "--install-extension", path.resolve(vsix), "--force"];
  await must(host.node, args, { env: cleanEnvironment() });
}

/**
 * Loads an extension straight from its working tree: the data folder gets a link to it.
 * @param {string} dataDir @param {string} extension folder with package.json
 */
export function linkExtension(dataDir, extension) {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(extension, "package.json"), "utf8"));
  const extensions = path.join(dataDir, "extensions");
  fs.rmSync(extensions, { recursive: true, force: true }); // with it goes the index, so that the folder is looked through
  fs.mkdirSync(extensions, { recursive: true });
  fs.symlinkSync(extension, path.join(extensions, `${publisher}.${name}-${version}`), "dir");
}

/**
 * Starts the server and gives its address once it listens.
 * @param {VsCodeHost} host @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(host, { dataDir, locale, settings = {}, driver = false, port = 0, env = {} }) {
  const userData = path.join(dataDir, "data");
  fs.mkdirSync(path.join(userData, "User"), { recursive: true });
  fs.mkdirSync(path.join(dataDir, "extensions"), { recursive: true });
  const settingsFile = path.join(userData, "User/settings.json");
  if (!fs.existsSync(settingsFile)) fs.writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  if (locale && locale !== "en") declareLanguage(userData, locale);
  const args = [
    ...serverArgs(host, dataDir),
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
    ...["--telemetry-level", "off", "--disable-workspace-trust"], // the setting alone leaves the folder in Restricted Mode
    ...(driver ? ["--enable-smoke-test-driver"] : []),
    ...(locale ? ["--locale", locale] : []),
  ];
  const child = spawn(host.node, args, {
    env: cleanEnvironment({ XDG_RUNTIME_DIR: dataDir, ...env }),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true, // a process group of its own, so that the extension host goes with it
  });
  let output = "";
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  /** @param {NodeJS.Signals} signal */
  const signal = (signal) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // it is gone
    }
  };
  const stopAtExit = () => signal("SIGKILL");
  process.once("exit", stopAtExit);
  /** @type {Promise<URL>} */
  const listening = new Promise((resolve, reject) => {
    const listen = (/** @type {Buffer} */ data) => {
      output += data;
      const address = /Web UI available at (http:\/\/\S+)/.exec(output)?.[1];
      if (address) resolve(new URL(address));
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", reject);
    exited.then((code) => reject(new Error(`The VS Code server ended with ${code}: ${output}`)));
    setTimeout(() => reject(new Error(`The VS Code server did not start: ${output}`)), 60_000).unref();
  });
  const stop = async () => {
    signal("SIGTERM");
    const late = setTimeout(() => signal("SIGKILL"), 5000);
    await exited;
    clearTimeout(late);
    process.removeListener("exit", stopAtExit);
  };
  try {
    const { origin, host: authority } = await listening;
    return { origin, authority, output: () => output, stop, exited };
  } catch (error) {
    signal("SIGKILL");
    throw error;
  }
}
