/**
 * Runs the mocha suite of test/editor/host/ inside the extension host of a real VS Code, with the extension loaded from the working tree.
 *
 * Which VS Code: the desktop one where VSCODE_EXECUTABLE names its program, or where it can be downloaded and shown (@vscode/test-electron;
 * VSCODE_VERSION picks the version, FENJIE_DESKTOP=0 leaves it out); else the server build in Chromium (scripts/vscode-host.mjs). The suite
 * and its report are the same. NODE_V8_COVERAGE=<folder> in the environment covers the extension and the language server.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import type { Count } from "../../../scripts/lib/count.mjs";
import { inRepo, root } from "../../../scripts/lib/repo.mjs";
import { bundle, filesBelow, ownFolder } from "../../../scripts/lib/typescript.mjs";
import { startServer } from "../../../scripts/lib/vscode-server.mjs";
import { ensureHost } from "../../../scripts/vscode-host.mjs";
import { launchChromium } from "./chromium.js";

export interface HostRun {
  /** Display language, `zh-cn` if not given. */
  readonly locale?: string;
  /** A folder whose copy is opened as the workspace, `seeds/notices` if not given. */
  readonly folder?: string;
  readonly settings?: Record<string, unknown>;
  /** Only tests whose full title contains this. */
  readonly only?: string;
  /** All titles, not only those that failed. */
  readonly verbose?: boolean;
  /** Seconds for the whole suite, 300 if not given. */
  readonly timeout?: number;
}

/** Runs the suite and gives the count; a suite that never reports counts as one failure. */
export async function runHostSuite(options: HostRun = {}): Promise<Count> {
  const tests = await bundleSuite();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "fenjie-host-"));
  try {
    const folder = path.join(dataDir, "workspace");
    fs.cpSync(inRepo(options.folder ?? "seeds/notices"), folder, { recursive: true }); // the tests may write
    const report = path.join(dataDir, "report.json");
    const run: Run = { tests, dataDir, folder, report, options };
    const desktop = await findDesktop();
    const trouble = desktop === undefined ? await runInServer(run) : await runOnDesktop(desktop, run);
    return readReport(report, trouble, options.verbose ?? false);
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Run {
  readonly tests: string;
  readonly dataDir: string;
  readonly folder: string;
  readonly report: string;
  readonly options: HostRun;
}

/** CommonJS, because the extension host loads the suite as it loads an extension. */
async function bundleSuite(): Promise<string> {
  const files = ["test/editor/host/index.ts", ...filesBelow("test/editor/host", ".test.ts")];
  const made = await bundle(files, ownFolder("host"), { format: "cjs", splitting: false, banner: {}, outExtension: { ".js": ".cjs" } });
  return made[0] as string;
}

const testEnvironment = ({ report, options }: Run): Record<string, string> => ({
  FENJIE_TEST_REPORT: report,
  ...(options.only !== undefined && { FENJIE_TEST_ONLY: options.only }),
});

// ---- desktop

async function findDesktop(): Promise<string | undefined> {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const hasScreen = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen || process.env.FENJIE_DESKTOP === "0") return undefined;
  try {
    return await downloadAndUnzipVSCode({
      version: process.env.VSCODE_VERSION ?? "stable",
      timeout: 15_000,
      cachePath: inRepo(".vscode-test"),
    });
  } catch (error) {
    console.log(`Desktop VS Code could not be downloaded (${(error as Error).message}); using the server build`);
    return undefined;
  }
}

async function runOnDesktop(vscodeExecutablePath: string, run: Run): Promise<string> {
  const userData = path.join(run.dataDir, "data");
  fs.mkdirSync(path.join(userData, "User"), { recursive: true });
  fs.writeFileSync(path.join(userData, "User/settings.json"), JSON.stringify(run.options.settings ?? {}));
  // No display language here: the desktop takes it from a language pack, which the marketplace has.
  const launchArgs = [run.folder, "--disable-extensions", "--disable-workspace-trust", "--skip-welcome", "--user-data-dir", userData];
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: run.tests,
      extensionTestsEnv: testEnvironment(run),
      launchArgs,
    });
    return "";
  } catch (error) {
    return String(error);
  }
}

// ---- server build

async function runInServer(run: Run): Promise<string> {
  const { locale = "zh-cn", settings = {}, timeout = 300 } = run.options;
  const server = await startServer(await ensureHost(), { dataDir: run.dataDir, driver: true, locale, settings, env: testEnvironment(run) });
  const browser = await launchChromium();
  const log: string[] = [];
  try {
    const page = await browser.newPage();
    const done = new Promise<number | string>((resolve) => {
      page.on("crash", () => resolve("the page crashed"));
      void page.exposeFunction("codeAutomationExit", (code: number) => resolve(code));
      setTimeout(() => resolve(`no answer within ${timeout} s`), timeout * 1000).unref();
    });
    await page.exposeFunction("codeAutomationLog", (type: string, args: unknown[]) => log.push(`[${type}] ${args.join(" ")}`));
    const remote = (file: string) => `vscode-remote://${server.authority}${file}`;
    const payload = [
      ["extensionDevelopmentPath", remote(root)],
      ["extensionTestsPath", remote(run.tests)],
      ["skipWelcome", "true"],
    ];
    await page.goto(`${server.origin}/?folder=${encodeURIComponent(run.folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    const code = await done;
    if (code === 0) return "";
    return `The extension host ended with ${code}\n${log.slice(-40).join("\n")}`;
  } finally {
    await browser.close();
    await server.stop();
  }
}

// ---- report

interface Report {
  readonly tests: readonly { readonly title: string; readonly state: "passed" | "failed" | "pending" | "again"; readonly error?: string }[];
}

function readReport(file: string, trouble: string, verbose: boolean): Count {
  if (!fs.existsSync(file)) {
    console.error(`✖ The suite in the extension host never reported\n${trouble}`);
    return { passed: 0, failed: 1 };
  }
  const { tests } = JSON.parse(fs.readFileSync(file, "utf8")) as Report;
  for (const { title, state, error } of tests) {
    const mark = { failed: "✖", again: "⚠ tried again:", passed: "✔", pending: "﹣" }[state];
    if (error !== undefined) console.log(`${mark} ${title}\n${error.replaceAll(/^/gm, "    ")}`);
    else if (verbose) console.log(`${mark} ${title}`);
  }
  const count = (state: string) => tests.filter((test) => test.state === state).length;
  const failed = count("failed");
  // A run that ended badly although every test passed (the host died, a hook failed) is a failure all the same.
  if (trouble !== "" && failed === 0) console.error(`✖ ${trouble}`);
  return { passed: count("passed"), failed: trouble !== "" && failed === 0 ? 1 : failed, skipped: count("pending") };
}
