// What VS Code calls in its extension host: runs every suite beside this file and leaves the results in FENJIE_TEST_REPORT.
import fs from "node:fs";
import path from "node:path";

interface Result {
  readonly title: string;
  readonly state: "passed" | "failed" | "pending" | "again";
  readonly error?: string;
}

export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const only = process.env.FENJIE_TEST_ONLY;
  const mocha = new Mocha({
    ui: "bdd",
    timeout: 20_000,
    retries: 1, // as scenarios on the screen; what went wrong the first time is printed
    forbidOnly: process.env.CI !== undefined,
    ...(only !== undefined && { fgrep: only }),
  });
  mocha.reporter(class Quiet extends Mocha.reporters.Base {}); // the console is full of VS Code's own lines
  for (const file of fs.readdirSync(__dirname).filter((name) => name.endsWith(".test.cjs"))) mocha.addFile(path.join(__dirname, file));
  await mocha.loadFilesAsync();
  const results: Result[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on("pass", (test) => results.push({ title: test.fullTitle(), state: "passed" }));
    runner.on("pending", (test) => results.push({ title: test.fullTitle(), state: "pending" }));
    const failed = (state: "failed" | "again") => (test: Mocha.Runnable, error: Error) =>
      results.push({ title: test.fullTitle(), state, error: error.stack ?? String(error) });
    runner.on("fail", failed("failed"));
    runner.on("retry", failed("again"));
  });
  if (results.length === 0) throw new Error("No test ran");
  fs.writeFileSync(process.env.FENJIE_TEST_REPORT ?? path.join(__dirname, "report.json"), JSON.stringify({ tests: results }));
  if (failures > 0) throw new Error(`${failures} failed`);
}
