/**
 * A real VS Code with the packaged extension, driven as a person drives it: keys, an input method, the mouse, what stands on the screen.
 *
 *   scenario("a slip is underlined and mended", { files: { "a.notice.txt": text } }, async (code) => {
 *     const editor = await code.openFile("a.notice.txt");
 *     await editor.moveTo(3, 5);                        // line and column from 1
 *     await editor.typeChinese("市审计局");               // arrives at once, as from an input method
 *     await editor.compose(["s", "sh", "shi"], "市");     // the same, seen while it is being composed
 *     await editor.waitForSquiggle("warning");
 *     await editor.quickFix("改为“（一）”");
 *     await editor.complete("市教育局");                  // picks that row of the list of suggestions
 *     await editor.save();
 *     assert.match(code.read("a.notice.txt"), /（一）/);
 *     await code.runCommand("插入上级任务…");
 *     await code.pick("全面优化主动公开机制");
 *     await code.screenshot("inherited");                // .test-out/screenshots/inherited.png
 *   });
 *
 * Titles are found as they stand on the screen, by a part of them. Every call waits for what it does to be seen, up to 20 s, and fails
 * with a message that says what was not seen. The workbench itself speaks English (there is no language pack offline), the extension Chinese.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { inRepo, manifest } from "../../../scripts/lib/repo.mjs";
import { installExtension, type Server, startServer } from "../../../scripts/lib/vscode-server.mjs";
import { ensureHost } from "../../../scripts/vscode-host.mjs";
import { launchChromium } from "./chromium.js";
import { Editor } from "./editor.js";

/** How long every call waits for what it looks for, in milliseconds. */
export const patience = 20_000;

export interface WorkbenchOptions {
  /** A folder of the repository, copied; `seeds/notices` if neither this nor `files` is given. */
  readonly folder?: string;
  /** Files written into the workspace, after `folder`: name to text, or to bytes for other encodings. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** User settings. */
  readonly settings?: Record<string, unknown>;
  /** Display language, `zh-cn` if not given. */
  readonly locale?: string;
  /** The packaged extension, `fenjie-<version>.vsix` in the root of the repository if not given. */
  readonly vsix?: string;
  /** Size of the window, 1280 × 800 if not given. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The file `npm run package` makes. */
export const packagedExtension = (): string => inRepo(`fenjie-${manifest().version}.vsix`);

export class Workbench {
  private constructor(
    /** The page, for what this class has no call for. */
    readonly page: Page,
    /** The folder that is open, a copy that goes when the workbench is closed. */
    readonly folder: string,
    private readonly dataDir: string,
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  /** Installs the packaged extension into a fresh VS Code and opens the workspace. */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const host = await ensureHost();
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "fenjie-drive-"));
    const folder = path.join(dataDir, "workspace");
    writeWorkspace(folder, options);
    await installExtension(host, dataDir, options.vsix ?? packagedExtension());
    const { locale = "zh-cn", settings = {} } = options;
    const server = await startServer(host, { dataDir, locale, settings });
    const browser = await launchChromium();
    const context = await browser.newContext({ viewport: options.viewport ?? { width: 1280, height: 800 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const workbench = new Workbench(page, folder, dataDir, server, browser);
    try {
      // `?folder=`: with --default-folder the folder has another authority, and no squiggle is ever seen.
      await page.goto(`${server.origin}/?folder=${encodeURIComponent(folder)}`);
      await page.waitForSelector(".monaco-workbench .explorer-folders-view", { timeout: 60_000 });
      return workbench;
    } catch (error) {
      await workbench.close();
      throw error;
    }
  }

  /** Opens a file of the workspace by name and gives its editor, with the cursor in it. */
  async openFile(name: string): Promise<Editor> {
    await this.page.keyboard.press("Control+P");
    const input = this.quickInput.locator("input.input");
    await input.waitFor();
    await this.page.keyboard.insertText(name);
    // the first row: those opened before are listed until the search has begun
    await this.quickInput.locator('.monaco-list-row[data-index="0"]', { hasText: path.basename(name) }).waitFor();
    await this.page.keyboard.press("Enter");
    return this.editor(name);
  }

  /** The editor of a file, or of an unsaved one by its name (`Untitled-1`), once it is shown. */
  async editor(name: string): Promise<Editor> {
    const root = this.page.locator(`.editor-instance .monaco-editor[data-uri$="${encodeURI(name)}"]`).first();
    await root.waitFor();
    await root.locator(".view-line").first().waitFor();
    const editor = new Editor(this.page, root);
    await editor.focus();
    return editor;
  }

  /** The editor that has the focus, whatever it is called. */
  async activeEditor(): Promise<Editor> {
    const root = this.page.locator(".editor-group-container.active .editor-instance .monaco-editor[data-uri]").first();
    await root.waitFor();
    return new Editor(this.page, root);
  }

  /** Runs a command from the palette, found by its title. */
  async runCommand(title: string): Promise<void> {
    // The palette lists the commands there are when it opens; those of an extension may come a moment later.
    const found = this.row(title).first();
    const none = this.row("No matching commands").first();
    for (;;) {
      await this.page.keyboard.press("F1");
      await this.quickInput.locator("input.input").waitFor();
      await this.page.keyboard.insertText(title);
      await found.or(none).first().waitFor();
      if (await found.isVisible()) break;
      await this.page.keyboard.press("Escape");
      await this.quickInput.waitFor({ state: "hidden" });
    }
    await found.click();
    // What the command asks next comes up in the same widget; the palette's own prompt begins with “>”.
    await this.page.waitForFunction(() => {
      const input = document.querySelector<HTMLInputElement>(".quick-input-widget input.input");
      return !input?.checkVisibility() || !input.value.startsWith(">");
    });
  }

  /** Chooses the row of the open pick list that contains `label`; several labels are ticked and confirmed. */
  async pick(...labels: [string, ...string[]]): Promise<void> {
    const first = this.row(labels[0]).first();
    await first.waitFor();
    if ((await first.locator(checkbox).count()) === 0) await first.click();
    else {
      for (const label of labels) await this.row(label).first().locator(checkbox).click();
      await this.quickInput.locator(".monaco-button:visible", { hasText: "OK" }).click();
    }
    // The next question comes up in the same widget, in rows that keep, out of sight, what they said before.
    await this.page.waitForFunction(
      (label) =>
        ![...document.querySelectorAll<HTMLElement>(".quick-input-widget .monaco-list-row")].some(
          (row) => row.checkVisibility() && row.innerText.includes(label),
        ),
      labels[0],
    );
  }

  /** The rows of the open pick list, as far as they are in sight. */
  async picks(): Promise<string[]> {
    const rows = this.quickInput.locator(".monaco-list-row:visible");
    await rows.first().waitFor();
    return rows.locator(".quick-input-list-row:first-child .label-name").allTextContents();
  }

  /** Types into the open input box and confirms. */
  async answer(text: string): Promise<void> {
    await this.quickInput.locator(".quick-input-message", { hasText: "Enter" }).waitFor(); // an input box, not a pick list
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction((typed) => {
      const input = document.querySelector<HTMLInputElement>(".quick-input-widget input.input");
      return !input?.checkVisibility() || input.value !== typed;
    }, text);
  }

  /** The text of the notification that contains `part`, once it is shown. */
  async notification(part = ""): Promise<string> {
    const message = this.page.locator(".notification-list-item-message", { hasText: part }).first();
    await message.waitFor();
    return (await message.textContent()) ?? "";
  }

  /** Presses a button of a notification or dialog. */
  async press(button: string): Promise<void> {
    await this.page
      .locator(".notification-list-item .monaco-button, .monaco-dialog-box .monaco-button", { hasText: button })
      .first()
      .click();
  }

  /** The messages in the Problems panel, which this opens. */
  async problems(): Promise<string[]> {
    await this.runCommand("View: Focus Problems");
    const rows = this.page.locator(".markers-panel .monaco-list-row .marker-message-details-container");
    await rows.first().waitFor();
    return rows.allTextContents();
  }

  /** The text of an item in the status bar that contains `part`, once it is there. */
  async statusBar(part: string): Promise<string> {
    const item = this.page.locator(".statusbar-item", { hasText: part }).first();
    await item.waitFor();
    return (await item.textContent()) ?? "";
  }

  /** A file of the workspace as it is on the disk, as UTF-8 with its BOM. */
  read(name: string): string {
    return this.readBytes(name).toString("utf8");
  }

  readBytes(name: string): Buffer {
    return fs.readFileSync(path.join(this.folder, name));
  }

  /** A picture of the window in .test-out/screenshots/, or in `file` where it has a folder. Gives the path. */
  async screenshot(file: string): Promise<string> {
    const name = file.endsWith(".png") ? file : `${file}.png`;
    const target = path.dirname(name) === "." ? inRepo(".test-out/screenshots", name) : path.resolve(name);
    await this.page.screenshot({ path: target });
    return target;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    fs.rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  private get quickInput(): Locator {
    return this.page.locator(".quick-input-widget:visible");
  }

  private row(text: string): Locator {
    return this.quickInput.locator(".monaco-list-row", { hasText: text });
  }
}

/** In the rows of a pick list that takes several. */
const checkbox = '[role="checkbox"]:visible';

function writeWorkspace(folder: string, { folder: source, files }: WorkbenchOptions): void {
  fs.mkdirSync(folder, { recursive: true });
  const copied = source ?? (files === undefined ? "seeds/notices" : undefined);
  if (copied !== undefined) fs.cpSync(inRepo(copied), folder, { recursive: true });
  for (const [name, content] of Object.entries(files ?? {})) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
}
