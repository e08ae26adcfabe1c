import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CodeLens, Hover, Location, LocationLink } from "vscode-languageserver-protocol";
import {
  ComparisonRequest,
  type ComparisonResult,
  HigherNoticesRequest,
  type HigherNoticesResult,
  LineageChanged,
  type LineageChangedParams,
  LineageRequest,
  type LineageResult,
} from "../../server/src/lsp/lineageProtocol.js";
import { ABLE, codes, type Editor, type StartOptions, withEditor } from "./client.js";
import { seed } from "./texts.js";

const PARENT = "上级 jining-2025.notice.txt";
const CHILD = "wenshang-2025.notice.txt";
const FILES = { [PARENT]: seed("jining-2025"), [CHILD]: seed("wenshang-2025"), "jining-2024.notice.txt": seed("jining-2024") };
const capabilities = {
  ...ABLE,
  textDocument: { ...ABLE.textDocument, definition: { linkSupport: true } },
  workspace: { ...ABLE.workspace, codeLens: { refreshSupport: true } },
};
const OPTIONS: StartOptions = { files: FILES, capabilities };

/** Opens the child and waits until the server has found what lies above it. */
const openChild = async (editor: Editor): Promise<string> => {
  const uri = await editor.open(CHILD, seed("wenshang-2025"));
  await lineage(editor, uri);
  return uri;
};

/** The same, and nothing is asked for again any more because of it. */
const openSettled = async (editor: Editor): Promise<string> => {
  const uri = await openChild(editor);
  await editor.wasAsked("workspace/codeLens/refresh");
  await editor.findings(uri);
  editor.asked.length = 0;
  return uri;
};

const lineage = (editor: Editor, uri: string, against?: string): Promise<LineageResult> =>
  editor.request(LineageRequest, { uri, ...(against !== undefined && { against }) });

const lenses = async (editor: Editor, uri: string): Promise<CodeLens[]> =>
  (await editor.request<CodeLens[] | null>("textDocument/codeLens", { textDocument: { uri } })) ?? [];

const resolved = (editor: Editor, lens: CodeLens): Promise<CodeLens> =>
  lens.command === undefined ? editor.request("codeLens/resolve", lens) : Promise.resolve(lens);

const lensOver = async (editor: Editor, uri: string, words: string, part: string): Promise<CodeLens> => {
  const { line } = editor.position(uri, words);
  for (const lens of await lenses(editor, uri)) {
    const found = lens.range.start.line === line ? await resolved(editor, lens) : null;
    if (found?.command?.title.includes(part)) return found;
  }
  throw new Error(`no lens “${part}” over “${words}”`);
};

/** Waits for the next “lineage changed” of each of these. */
const changedFor = (editor: Editor, ...uris: readonly string[]): Promise<void> => {
  const open = new Set(uris);
  return new Promise((resolve) => {
    const listening = editor.connection.onNotification(LineageChanged, ({ uri }: LineageChangedParams) => {
      open.delete(uri);
      if (open.size > 0) return;
      listening.dispose();
      resolve();
    });
  });
};

/** What the server asked for until now, once all it has to say is said. */
const askedSince = async (editor: Editor, uri: string): Promise<readonly string[]> => {
  await editor.pull(uri);
  return editor.asked.filter((method) => method.endsWith("/refresh"));
};

const textAt = (text: string, { start, end }: Location["range"]): string =>
  start.line === end.line ? (text.split("\n")[start.line] ?? "").slice(start.character, end.character) : "";

describe("lenses", () => {
  it("say where a row comes from; a click looks at the row above", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await openChild(editor);
      const { command } = await lensOver(editor, uri, "\t（一）全面优化", "第34行");
      assert.equal(command?.title, "← 第34行 · 改写：市县乡三级→县乡两级");
      assert.equal(command?.command, "fenjie.lineage.openSource");
      const [own, at, places] = command?.arguments ?? [];
      assert.equal(own, uri);
      assert.deepEqual(at, editor.position(uri, "\t（一）全面优化"));
      assert.equal(places[0].uri, editor.uri(PARENT));
      assert.equal(places[0].range.start.line, 33);
    }));

  it("offer to take over what is missing in a group, and all of it over the table", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await openChild(editor);
      const group = await lensOver(editor, uri, "\t（三）着力加强", "缺");
      assert.equal(group.command?.command, "fenjie.insertInherited");
      const { notCarried } = await lineage(editor, uri);
      const ids = notCarried.filter(({ group: of }) => of.startsWith("（三）")).map(({ id }) => id);
      assert.deepEqual(group.command?.arguments, [{ uri, ids }]);
      const table = await lensOver(editor, uri, "\t工作任务", "缺28项");
      assert.deepEqual(table.command?.arguments, [{ uri }]);
    }));

  it("are as many as the drafter wants", async () => {
    const count = (codeLens: string): Promise<number> =>
      new Promise((resolve) => {
        void withEditor({ ...OPTIONS, initializationOptions: { codeLens } }, async (editor) => {
          resolve((await lenses(editor, await openChild(editor))).length);
        });
      });
    const [all, groups, off] = [await count("all"), await count("groups"), await count("off")];
    assert.equal(all - groups, 52);
    assert.equal(off, 0);
  });
});

describe("jumps", () => {
  it("lead from a row to the row above and select its requirement there", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await openChild(editor);
      const position = editor.position(uri, "县乡两级", 1);
      const [link] = await editor.request<LocationLink[]>("textDocument/definition", { textDocument: { uri }, position });
      assert.equal(link?.targetUri, editor.uri(PARENT));
      assert.match(textAt(seed("jining-2025"), link.targetSelectionRange), /^持续完善并动态更新/u);
      assert.equal(link.originSelectionRange?.start.line, editor.position(uri, "县乡两级").line);
    }));

  it("lead back from the row above to the rows below", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await editor.open(PARENT, seed("jining-2025"));
      const position = editor.position(uri, "市县乡三级");
      const context = { includeDeclaration: false };
      const found = await editor.request<Location[]>("textDocument/references", { textDocument: { uri }, position, context });
      assert.deepEqual(
        found.map((place) => [place.uri, place.range.start.line]),
        [[editor.uri(CHILD), editor.position(await openChild(editor), "持续完善并动态").line]],
      );
    }));

  it("are plain locations for a client that knows no links", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await openChild(editor);
      const position = editor.position(uri, "县乡两级");
      const [found] = await editor.request<Location[]>("textDocument/definition", { textDocument: { uri }, position });
      assert.equal(found?.uri, editor.uri(PARENT));
    }));
});

describe("hover", () => {
  it("over a requirement shows the words that differ", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await openChild(editor);
      const hover = (): Promise<Hover | null> =>
        editor.request("textDocument/hover", { textDocument: { uri }, position: editor.position(uri, "县乡两级") });
      assert.match(JSON.stringify((await hover())?.contents), /~~市县乡三级~~.*\*\*县乡两级\*\*/u);
    }));

  it("is readable without markup", () => {
    const plain = { ...ABLE, textDocument: { ...ABLE.textDocument, hover: { contentFormat: ["plaintext" as const] } } };
    return withEditor({ files: FILES, capabilities: plain }, async (editor) => {
      const uri = await openChild(editor);
      const hover = await editor.request<Hover | null>("textDocument/hover", {
        textDocument: { uri },
        position: editor.position(uri, "县乡两级"),
      });
      assert.match(JSON.stringify(hover?.contents), /\[-市县乡三级-\][^*~]*县乡两级/u);
    });
  });
});

describe("what the view shows", () => {
  it("is every row with its sources and every task that is not carried", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await openChild(editor);
      const { current, rows, notCarried, problem } = await lineage(editor, uri);
      assert.equal(problem, null);
      assert.equal(current?.uri, editor.uri(PARENT));
      assert.equal(current?.number, "济政办字〔2025〕9号");
      const count = (status: string): number => rows.filter((row) => row.status === status).length;
      assert.deepEqual([count("verbatim"), count("adapted"), count("new"), notCarried.length], [39, 13, 0, 28]);
      const row = rows.find(({ place }) => place.range.start.line === 37);
      assert.deepEqual(row?.changes, ["市县乡三级→县乡两级"]);
      assert.equal(row?.sources[0]?.place.range.start.line, 33);
      assert.equal(notCarried[0]?.group, "（三）着力加强政策解读回应");
    }));

  it("is that against any other notice, where asked", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await editor.open(PARENT, seed("jining-2025"));
      assert.match((await lineage(editor, uri)).problem ?? "", /没有找到正文引用的/u);
      const { current, rows } = await lineage(editor, uri, editor.uri("jining-2024.notice.txt"));
      assert.equal(current?.name, "jining-2024.notice.txt");
      assert.ok(rows.some(({ status }) => status === "adapted") && rows.some(({ status }) => status === "new"));
      assert.match((await lineage(editor, uri, editor.uri("no.notice.txt"))).problem ?? "", /没有找到“no\.notice\.txt”/u);
    }));

  it("says why there is nothing", () =>
    withEditor({ capabilities }, async (editor) => {
      const uri = await editor.open(CHILD, seed("wenshang-2025"));
      const { problem, current } = await lineage(editor, uri);
      assert.equal(current, null);
      assert.match(problem ?? "", /没有找到正文引用的“济政办字〔2025〕9号”/u);
    }));

  it("the comparison knows the row of every line", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await openChild(editor);
      const { title, higher, own } = await editor.request<ComparisonResult>(ComparisonRequest, { uri });
      assert.equal(title, "济宁市2025 ↔ 汶上县2025（对比）");
      for (const { text, lines } of [higher, own]) assert.equal(text.split("\n").length, lines.length);
      const at = own.text.split("\n").findIndex((line) => line.includes("县乡两级"));
      assert.deepEqual(own.lines[at]?.range.start, { line: 37, character: 0 });
      assert.match(higher.text.split("\n").find((line) => line.includes("市县乡三级")) ?? "", /^具体要求：/u);
    }));

  it("higher-level notices come with the reason why each may be meant", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await openChild(editor);
      const { notices } = await editor.request<HigherNoticesResult>(HigherNoticesRequest, { uri });
      assert.deepEqual(
        notices.map(({ name, chosen }) => [name, chosen]),
        [
          [PARENT, false],
          ["jining-2024.notice.txt", false],
        ],
      );
      assert.match(notices[0]?.reason ?? "", /引用了它的文号/u);
    }));
});

describe("a higher-level notice that changes", () => {
  it("is followed by findings, lenses and the view of those below", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await openSettled(editor);
      const parent = await editor.open(PARENT, seed("jining-2025"));
      await editor.findings(parent);
      const changed = changedFor(editor, uri, parent);
      await editor.replace(parent, "建立较为完备的市县乡三级", "建立3类较为完备的市县乡三级");
      await changed;
      await editor.wasAsked("workspace/codeLens/refresh");
      assert.equal((await lensOver(editor, uri, "\t（一）全面优化", "3类")).range.start.line, 37);
    }));

  it("is followed on disk", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await openSettled(editor);
      const changed = changedFor(editor, uri);
      editor.write(PARENT, seed("jining-2025").replaceAll("落实政府政策例行吹风会机制，", ""));
      await editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: editor.uri(PARENT), type: 2 }] });
      await changed;
      await editor.wasAsked("workspace/diagnostic/refresh");
      await editor.wasAsked("workspace/codeLens/refresh");
    }));

  it("that is only opened changes nothing", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await openSettled(editor);
      const parent = await editor.open(PARENT, seed("jining-2025"));
      await editor.findings(parent);
      const looked = changedFor(editor, uri);
      await editor.replace(uri, "县乡两级", "县镇两级");
      await looked;
      assert.deepEqual(await askedSince(editor, uri), []);
    }));
});

describe("typing in the child", () => {
  it("tells the view when it pauses, and has nothing else asked for again", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await openSettled(editor);
      const changed = changedFor(editor, uri);
      await editor.replace(uri, "县乡两级", "县乡二级");
      await editor.replace(uri, "县乡二级", "县镇两级");
      await changed;
      assert.deepEqual(await askedSince(editor, uri), []);
    }));
});

describe("a workspace that becomes known", () => {
  it("brings the findings that need it", () =>
    withEditor(OPTIONS, async (editor) => {
      const uri = await editor.open(CHILD, seed("wenshang-2025"));
      await editor.findings(uri);
      await editor.wasAsked("workspace/codeLens/refresh");
      await editor.wasAsked("workspace/diagnostic/refresh");
      assert.ok(codes(await editor.findings(uri)).includes("lineage/not-covered"));
      assert.ok((await lenses(editor, uri)).length > 52);
    }));
});
