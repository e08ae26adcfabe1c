/** One editor on the screen. How it is used stands at the top of workbench.ts. */
import type { Locator, Page } from "playwright-core";

export type Severity = "error" | "warning" | "info" | "hint";

export class Editor {
  constructor(
    private readonly page: Page,
    /** The element of the editor, for what this class has no call for. */
    readonly root: Locator,
  ) {}

  async focus(): Promise<void> {
    const input = this.root.locator(".native-edit-context, textarea.inputarea").first();
    await input.focus();
  }

  // ---- the cursor

  /**
   * Puts the cursor at a line and column, both from 1, the column in characters. “Go to line” counts the cells a line is wide, two for
   * a Chinese character, so it only brings the cursor to the line.
   */
  async moveTo(line: number, column = 1): Promise<void> {
    await this.press("Control+G");
    const input = this.page.locator(".quick-input-widget:visible input.input");
    await input.waitFor();
    await input.fill(`:${line}`);
    await this.press("Enter");
    await input.waitFor({ state: "hidden" });
    await this.page.locator("#status\\.editor\\.selection", { hasText: new RegExp(`Ln ${line},`) }).waitFor();
    for (let at = 1; at < column; at++) await this.press("ArrowRight");
  }

  /** Puts the cursor behind the first place in `text` (as the editor shows it, usually what is on the disk) where `needle` stands. */
  async moveBehind(text: string, needle: string): Promise<void> {
    const at = text.indexOf(needle);
    if (at < 0) throw new Error(`“${needle}” is not in the text`);
    const before = text
      .slice(0, at + needle.length)
      .replace(/^\uFEFF/, "")
      .split(/\r\n|\r|\n/);
    await this.moveTo(before.length, (before.at(-1)?.length ?? 0) + 1);
  }

  moveToEnd = (): Promise<void> => this.press("Control+End");

  // ---- typing

  /** Presses the keys of a text one by one; line feeds are Enter, tabs are Tab. */
  type = (text: string): Promise<void> => this.page.keyboard.type(text);

  /** Text that arrives at once, as an input method commits it. */
  typeChinese = (text: string): Promise<void> => this.page.keyboard.insertText(text);

  press = (key: string): Promise<void> => this.page.keyboard.press(key);

  /**
   * Composes with an input method: each of `steps` is seen underlined at the cursor in turn, then `committed` takes its place.
   * `between` runs while the last step is being composed: nothing may change under the cursor then.
   */
  async compose(steps: readonly string[], committed: string, between?: () => Promise<void>): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      for (const text of steps)
        await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await between?.();
      await session.send("Input.insertText", { text: committed });
    } finally {
      await session.detach();
    }
  }

  /** Saves and waits until the tab no longer shows a change. */
  async save(): Promise<void> {
    await this.press("Control+S");
    await this.page.locator(".editor-group-container.active .tab.active:not(.dirty)").waitFor();
  }

  /** The lines in sight, top to bottom; blanks as the editor draws them (no-break spaces) are plain blanks again. */
  async visibleLines(): Promise<string[]> {
    const lines = await this.root
      .locator(".view-lines .view-line")
      .evaluateAll((all) => all.map((line) => ({ top: Number.parseFloat((line as HTMLElement).style.top), text: line.textContent ?? "" })));
    return lines.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll("\u00A0", " "));
  }

  /** Waits until a line in sight contains `part`: what was typed is drawn a moment later. */
  async waitForText(part: string): Promise<void> {
    await this.root.locator(".view-lines .view-line", { hasText: part }).first().waitFor();
  }

  // ---- findings

  /** How many stretches are underlined in sight. */
  squiggles = (severity?: Severity): Promise<number> => this.root.locator(squiggly(severity)).count();

  async waitForSquiggle(severity?: Severity): Promise<void> {
    // an underline of a short stretch may have no height of its own, so it is not asked to be visible
    await this.root.locator(squiggly(severity)).first().waitFor({ state: "attached" });
  }

  async waitForNoSquiggle(severity?: Severity): Promise<void> {
    await this.page.waitForFunction(([element, selector]) => element?.querySelector(selector as string) === null, [
      await this.root.elementHandle(),
      squiggly(severity),
    ] as const);
  }

  /** The titles in the menu of quick fixes at the cursor, which stays open. */
  async quickFixes(): Promise<string[]> {
    const rows = await this.openQuickFixes();
    return (await rows.locator(".title").allTextContents()).map((title) => title.trim());
  }

  /** Applies the quick fix at the cursor whose title contains `title`. */
  async quickFix(title: string): Promise<void> {
    const rows = await this.openQuickFixes();
    await rows.filter({ hasText: title }).first().click();
    await rows.first().waitFor({ state: "hidden" });
  }

  private async openQuickFixes(): Promise<Locator> {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    // “No code actions available” is said as well where the findings have just changed: then they are asked for again.
    for (let times = 0; times < 6 && (await rows.count()) === 0; times++) {
      await this.press("Control+Period");
      await rows
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
    }
    await rows.first().waitFor();
    return rows;
  }

  /** What the hover at the cursor says. */
  async hover(): Promise<string> {
    await this.press("Control+K");
    await this.press("Control+I");
    const contents = this.page.locator(".monaco-hover:visible .hover-contents:not(:empty)");
    await contents.first().waitFor();
    return (await contents.allTextContents()).join("\n");
  }

  // ---- completion

  /** Asks for suggestions at the cursor. */
  suggest = (): Promise<void> => this.press("Control+Space");

  /** The suggestions in sight once there are any, best first; asked for or come by themselves. */
  async suggestions(): Promise<string[]> {
    await this.suggestionRows.first().waitFor();
    return this.suggestionRows.locator(".label-name").allTextContents();
  }

  /** Accepts the suggestion whose label is, or else contains, `label`. */
  async complete(label: string): Promise<void> {
    const names = this.suggestionRows.locator(".label-name");
    await names.filter({ hasText: label }).first().waitFor();
    const exact = names.getByText(label, { exact: true });
    const chosen = (await exact.count()) > 0 ? exact.first() : names.filter({ hasText: label }).first();
    await chosen.click();
    await this.suggestionRows.first().waitFor({ state: "hidden" });
  }

  private get suggestionRows(): Locator {
    // the rows, not the widget: it is shown, empty, before they come
    return this.page.locator(".suggest-widget.visible .monaco-list-row");
  }
}

const squiggly = (severity?: Severity): string =>
  (severity === undefined ? ["error", "warning", "info", "hint"] : [severity]).map((kind) => `.squiggly-${kind}`).join(", ");
