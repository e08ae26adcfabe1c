/** The language server goes and comes back. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { closeAll, diagnostics, openNotice, replace, rulesOf, until } from "./support.js";

/** The process of the language server this extension host has started. */
const serverProcess = (): number | undefined =>
  execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((row) => row !== null && Number(row[2]) === process.pid && /dist[\\/]server\.js/.test(row[3] ?? ""))
    .map((row) => Number(row?.[1]))[0];

/** Findings follow an edit: the server reads along. */
const works = async (document: vscode.TextDocument): Promise<void> => {
  const has = (all: readonly vscode.Diagnostic[]): boolean => rulesOf(all).includes("numbering/heading-full-stop");
  await diagnostics(document, has);
  await replace(document, "数字化转型。\n", "数字化转型\n");
  await diagnostics(document, (all) => all.length > 0 && !has(all));
  await vscode.commands.executeCommand("undo");
  await diagnostics(document, has);
};

describe("the language server", () => {
  before(function () {
    if (process.platform === "win32") this.skip(); // no ps
  });
  afterEach(closeAll);

  it("is started again after a crash", async () => {
    const document = await openNotice("wenshang-2025.notice.txt");
    await works(document);
    const first = serverProcess();
    assert.ok(first);
    process.kill(first, "SIGKILL");
    await until("another process", () => {
      const now = serverProcess();
      return now !== undefined && now !== first;
    });
    await works(document);
  });

  it("is started anew by the command", async () => {
    const document = await openNotice("wenshang-2025.notice.txt");
    await works(document);
    const first = serverProcess();
    await vscode.commands.executeCommand("fenjie.restart");
    assert.notEqual(serverProcess(), first);
    await works(document);
  });
});
