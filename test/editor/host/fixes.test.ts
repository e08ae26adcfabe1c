/** Quick fixes, as the light bulb offers them and the editor makes them. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { inDialogs } from "./dialogs.js";
import { hearing } from "./quickPicks.js";
import { apply, closeAll, diagnostics, openNotice, rangeOf, ruleOf, until } from "./support.js";

const NAME = "wenshang-2025.notice.txt";

/** The light bulb at a place; titles in the language of the editor. */
const bulb = async (document: vscode.TextDocument, range: vscode.Range, kind?: string): Promise<readonly vscode.CodeAction[]> =>
  vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, kind, 20);

/** With all its findings: those that compare it with the notices around come a moment after the others. */
const open = async (): Promise<{ document: vscode.TextDocument; original: string; found: readonly vscode.Diagnostic[] }> => {
  const document = await openNotice(NAME);
  return { document, original: document.getText(), found: await diagnostics(document, isCompared) };
};

const isCompared = (found: readonly vscode.Diagnostic[]): boolean => ofRule(found, "lineage/not-covered").length > 0;

const ofRule = (found: readonly vscode.Diagnostic[], rule: string): readonly vscode.Diagnostic[] =>
  found.filter((finding) => ruleOf(finding) === rule);

describe("quick fixes", () => {
  afterEach(closeAll);

  it("mend the one finding and nothing else, in one step", async () => {
    const { document, original, found } = await open();
    const [stop] = ofRule(found, "numbering/heading-full-stop");
    assert.ok(stop);
    const actions = await bulb(document, stop.range);
    const preferred = actions.filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1, "one that a key may choose");
    assert.match(preferred[0]?.title ?? "", /“。”/);
    await apply(preferred[0]?.edit);
    assert.equal(document.getText(), original.replace("数字化转型。\n", "数字化转型\n"));
    await diagnostics(document, (all) => ofRule(all, "numbering/heading-full-stop").length === 0);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), original);
  });

  it("mend all findings of the rule", async () => {
    const { document, original, found } = await open();
    const alike = ofRule(found, "units/separator");
    const [first] = alike;
    assert.ok(first && alike.length > 2);
    const all = (await bulb(document, first.range)).find(({ title }) => title.includes(String(alike.length)));
    await apply(all?.edit);
    const left = await diagnostics(document, (now) => ofRule(now, "units/separator").length === 0);
    assert.equal(left.length, found.length - alike.length, "the others are as they were");
    assert.ok(document.getText().includes("县住房和城乡建设局\n\n县住房保障和房地产发展中心"));
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), original);
  });

  it("mend all that is safe, and there is nothing left to mend the second time", async () => {
    const { document, original, found } = await open();
    const everywhere = new vscode.Range(0, 0, document.lineCount, 0);
    const [all] = await bulb(document, everywhere, "source.fixAll");
    assert.equal(all?.kind?.value, "source.fixAll.fenjie");
    await apply(all?.edit);
    const left = await diagnostics(document, (now) => now.length < found.length);
    assert.deepEqual([...ofRule(left, "units/separator"), ...ofRule(left, "numbering/heading-full-stop")], []);
    assert.deepEqual(await bulb(document, everywhere, "source.fixAll"), []);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), original);
  });

  it("are made by the command “fix all” too, which says so where there are none", async () => {
    const { document, found } = await open();
    await vscode.commands.executeCommand("fenjie.fixAll");
    await diagnostics(document, (now) => now.length < found.length && ofRule(now, "units/separator").length === 0);
    const text = document.getText();
    assert.ok(text.includes("（六）积极推进政务公开数字化转型\n"));
    const told = await hearing(() => vscode.commands.executeCommand("fenjie.fixAll"));
    assert.equal(told.length, 1);
    assert.equal(document.getText(), text);
  });

  it("offer what is meant where nothing is safe, and keep to a request for other kinds", async () => {
    const { document, found } = await open();
    const [lead] = ofRule(found, "table/lead-missing");
    assert.ok(lead);
    const actions = await bulb(document, lead.range);
    assert.ok(actions.some(({ edit }) => edit !== undefined));
    assert.ok(actions.every(({ isPreferred }) => isPreferred !== true));
    assert.deepEqual(await bulb(document, lead.range, "refactor"), []);
    assert.deepEqual(await bulb(document, rangeOf(document, "加强养老服务")), []);
  });

  it("that leave a finding out ask for the reason, whatever has become of the list they were chosen from", async () => {
    const { document, original, found } = await open();
    const [stop] = ofRule(found, "numbering/heading-full-stop");
    assert.ok(stop);
    const fixes = (await bulb(document, stop.range)).filter(({ edit, title }) => edit !== undefined && title.includes("忽略"));
    assert.equal(fixes.length, 2, "in this line, in the whole notice");
    for (const { edit, command } of fixes) {
      await apply(edit);
      const written = document.getText();
      assert.ok(command);
      assert.equal(command.arguments, undefined, "VS Code forgets arguments when the edit makes it ask for new fixes");
      await bulb(document, stop.range);
      await inDialogs({ type: "按原文 --> 保留" }, () => vscode.commands.executeCommand(command.command));
      assert.equal(
        document.getText(),
        written.replace("numbering/heading-full-stop -->", "numbering/heading-full-stop -- 按原文 保留 -->"),
      );
      await vscode.commands.executeCommand("undo");
      await vscode.commands.executeCommand("undo");
      assert.equal(document.getText(), original);
    }
  });

  it("end with the page of the rule", async () => {
    const { document, found } = await open();
    const [past] = ofRule(found, "deadline/past");
    assert.ok(past);
    const { command } = (await bulb(document, past.range)).at(-1) ?? {};
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await until("the page", () => /past/.test(vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? ""));
  });

  it("and pages of rules are found by what a rule finds, or by its id", async () => {
    await inDialogs({ pick: ["标题末尾用了标点"] }, () => vscode.commands.executeCommand("fenjie.openRule"));
    await until("the page", () => /heading-full-stop/.test(vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? ""));
  });
});
