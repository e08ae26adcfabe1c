/** What is underlined: the findings of the command line, up to date with the text, the settings and fenjie.json. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import * as vscode from "vscode";
import { closeAll, diagnostics, extensionId, openNotice, replace, ruleOf, rulesOf, workspaceFile, writeNotice } from "./support.js";

const SEEDS = ["wenshang-2025", "jining-2025", "jining-2024", "jinxiang-2023", "jinan-2025"];

interface Place {
  readonly line: number;
  readonly column: number;
}
interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
}

describe("findings", () => {
  afterEach(closeAll);

  for (const seed of SEEDS)
    it(`in ${seed} are those the command line gives`, async () => {
      const name = `${seed}.notice.txt`;
      const expected = await checked(name);
      assert.ok(expected.length > 0);
      const document = await openNotice(name);
      const found = await diagnostics(document, (all) => all.length >= expected.length);
      assert.deepEqual(found.map(asTold).sort(), expected.map(inOneLine).sort());
    });

  it("go with what caused them, and come back with it", async () => {
    const document = await openNotice("wenshang-2025.notice.txt");
    const before = rulesOf(await diagnostics(document, (all) => all.length > 0));
    assert.ok(before.includes("numbering/heading-full-stop"));
    await replace(document, "数字化转型。\n", "数字化转型\n");
    const mended = await diagnostics(document, (all) => all.length < before.length);
    assert.ok(!rulesOf(mended).includes("numbering/heading-full-stop"));
    await vscode.commands.executeCommand("undo");
    await diagnostics(document, (all) => rulesOf(all).join() === before.join());
  });

  it("carry the rule, with a link to its page, and where else to look", async () => {
    const document = await openNotice("wenshang-2025.notice.txt");
    const found = await diagnostics(document, (all) => all.length > 0);
    for (const { code, source } of found) {
      assert.equal(source, "fenjie");
      assert.ok(typeof code === "object" && fs.existsSync(code.target.fsPath), JSON.stringify(code));
    }
    const recurring = found.find((finding) => ruleOf(finding) === "deadline/recurring");
    const related = recurring?.relatedInformation?.[0];
    assert.ok(related && document.getText(related.location.range).includes("每季度"));
  });

  it("are cut at the setting, which is said", async () => {
    const settings = vscode.workspace.getConfiguration("fenjie");
    await settings.update("maxFindings", 3, vscode.ConfigurationTarget.Workspace);
    try {
      const document = await openNotice("jining-2025.notice.txt");
      const found = await diagnostics(document, (all) => all.length === 4);
      const [said] = found.filter((finding) => !ruleOf(finding).includes("/") || ruleOf(finding).startsWith("fenjie"));
      assert.match(said?.message ?? found.map(({ message }) => message).join("\n"), /3/);
    } finally {
      await settings.update("maxFindings", undefined, vscode.ConfigurationTarget.Workspace);
    }
    await diagnostics(vscode.window.activeTextEditor?.document as vscode.TextDocument, (all) => all.length > 4);
  });

  it("follow fenjie.json as soon as it is saved, and what is wrong in it is shown in it", async () => {
    const folder = workspaceFile("configured").fsPath;
    fs.mkdirSync(folder, { recursive: true });
    fs.copyFileSync(workspaceFile("wenshang-2025.notice.txt").fsPath, path.join(folder, "a.notice.txt"));
    const document = await openNotice("configured/a.notice.txt");
    const has = (rule: string) => (all: readonly vscode.Diagnostic[]) => rulesOf(all).includes(rule);
    const hasNot = (rule: string) => (all: readonly vscode.Diagnostic[]) => all.length > 0 && !rulesOf(all).includes(rule);
    await diagnostics(document, has("deadline/past"));
    const configuration = await writeNotice("configured/fenjie.json", '{ "rules": { "deadline/past": "off" } }\n');
    await diagnostics(document, hasNot("deadline/past"));
    await replace(configuration, '"off"', '"of"');
    await configuration.save();
    const [told] = await diagnostics(configuration, (all) => rulesOf(all).includes("config/invalid"));
    const code = told?.code;
    assert.ok(typeof code === "object" && fs.existsSync(code.target.fsPath), "its page is there");
    await replace(configuration, '"of"', '"hint"');
    await configuration.save();
    const isHint = (finding: vscode.Diagnostic): boolean =>
      ruleOf(finding) === "deadline/past" && finding.severity === vscode.DiagnosticSeverity.Hint;
    await diagnostics(document, (all) => all.some(isHint));
    await diagnostics(configuration, (all) => !rulesOf(all).includes("config/invalid"));
    fs.rmSync(folder, { recursive: true });
  });

  it("are not looked for in other texts", async () => {
    const other = await writeNotice("notes.txt", "（一）公开。\n");
    const notice = await openNotice("wenshang-2025.notice.txt");
    await diagnostics(notice, (all) => all.length > 0);
    assert.deepEqual(vscode.languages.getDiagnostics(other.uri), []);
  });
});

/** `fenjie check` on a file of the workspace, in the language the editor speaks. */
const checked = async (name: string): Promise<readonly Found[]> => {
  const cli = path.join(vscode.extensions.getExtension(extensionId)?.extensionPath ?? "", "dist/cli.js");
  const { fsPath } = workspaceFile(name);
  const chinese = vscode.env.language.startsWith("zh");
  const { stdout } = await promisify(execFile)(process.execPath, [cli, "check", "--format", "json", "--fail-on", "never", fsPath], {
    cwd: path.dirname(fsPath),
    env: { ...process.env, LC_ALL: chinese ? "zh_CN.UTF-8" : "en_US.UTF-8", ELECTRON_RUN_AS_NODE: "1" },
    maxBuffer: 1e8,
  });
  const { files } = JSON.parse(stdout) as { files: readonly { findings: readonly Found[] }[] };
  return files.flatMap(({ findings }) => findings);
};

const SEVERITIES = ["error", "warning", "info", "hint"];

const inOneLine = ({ rule, severity, message, start, end }: Found): string =>
  `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${message}`;

const asTold = (finding: vscode.Diagnostic): string =>
  inOneLine({
    rule: ruleOf(finding),
    severity: SEVERITIES[finding.severity] ?? "",
    message: finding.message,
    start: { line: finding.range.start.line + 1, column: finding.range.start.character + 1 },
    end: { line: finding.range.end.line + 1, column: finding.range.end.character + 1 },
  });
