import fs from "node:fs";
import { test } from "node:test";
import { inRepo } from "../../../scripts/lib/repo.mjs";
import { Workbench, type WorkbenchOptions } from "./workbench.js";

/**
 * A test that drives a fresh VS Code with the packaged extension. Where it fails, a picture of the last thing seen is left in
 * .test-out/screenshots/ and named in the error.
 */
export function scenario(name: string, options: WorkbenchOptions, body: (code: Workbench) => Promise<void>): void {
  test(name, { timeout: 180_000 }, async () => {
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
  });
}
