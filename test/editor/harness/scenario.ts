import fs from "node:fs";
import { test } from "node:test";
import { inRepo } from "../../../scripts/lib/repo.mjs";
import { Workbench, type WorkbenchOptions } from "./workbench.js";

/**
 * A test that drives a fresh VS Code with the packaged extension. Where it fails, a picture of the last thing seen is left in
 * .test-out/screenshots/ and named in the error.
 *
 * It is tried a second time: on a machine with other work to do, a window that VS Code moves under the mouse is not worth a red run. What went wrong
 * the first time is printed all the same, for a scenario that fails now and then has found something more often than not.
 */
export function scenario(name: string, options: WorkbenchOptions, body: (code: Workbench) => Promise<void>): void {
  test(name, { timeout: 360_000 }, async () => {
    try {
      await play(name, options, body);
    } catch (error) {
      console.log(`⚠ tried again: ${name}\n    ${(error as Error).message.replaceAll("\n", "\n    ")}`);
      await play(name, options, body);
    }
  });
}

async function play(name: string, options: WorkbenchOptions, body: (code: Workbench) => Promise<void>): Promise<void> {
  fs.mkdirSync(inRepo(".test-out/screenshots"), { recursive: true });
  const code = await Workbench.open(options);
  try {
    await body(code);
  } catch (error) {
    const picture = await code.screenshot(`failed-${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}`).catch(() => "(none)");
    throw new Error(`${(error as Error).message}\nlast seen: ${picture}`, { cause: error });
  } finally {
    await code.close();
  }
}
