import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import {
  DecomposeRequest,
  type DecomposeResult,
  type DocumentProblem,
  ExportRequest,
  type ExportResult,
  ImportRequest,
  type ImportResult,
  LedgerRequest,
  type LedgerResult,
  type LedgerUnit,
  LedgerUnitsRequest,
} from "../../server/src/lsp/documentProtocol.js";
import { ABLE, type Editor, withEditor } from "./client.js";

const seed = (name: string): string => fs.readFileSync(path.resolve(`seeds/notices/${name}.notice.txt`), "utf8");
const address = (editor: Editor, name: string): string => pathToFileURL(path.join(editor.folder, name)).toString();
const isZip = (base64: string): boolean => Buffer.from(base64, "base64").subarray(0, 2).toString() === "PK";

const TABLE = `汶上县人民政府办公室
关于印发2025年工作要点任务分解表的通知

工作任务\t牵头部门\t责任单位\t具体要求\t完成时限
（一）推进公开\t县司法局\t县财政局\t做好公开工作。\t6月底前
\t县财政局\t县审计局\t做好审计工作。\t9月底前
`;

describe("documents", () => {
  it("a notice is written out as it stands in the editor, or on disk where it is not open", () =>
    withEditor({ capabilities: ABLE, files: { "a.notice.txt": TABLE, "b.notice.txt": seed("wenshang-2025") } }, async (editor) => {
      await editor.open("a.notice.txt", TABLE.replace("审计工作", "督查工作"));
      const csv = await editor.request<ExportResult>(ExportRequest, { uri: address(editor, "a.notice.txt"), format: "csv" });
      assert.match(Buffer.from(csv.file.base64, "base64").toString(), /督查工作/u);
      const docx = await editor.request<ExportResult>(ExportRequest, { uri: address(editor, "b.notice.txt"), format: "docx" });
      assert.equal(docx.file.name, "2025年汶上县政务公开工作要点任务分解表.docx");
      assert.ok(isZip(docx.file.base64));
      assert.ok(docx.remarks.some((remark) => /检查发现\d+个错误/u.test(remark)));
    }));

  it("marks for review are told before a notice goes out, and stand in no document", () =>
    withEditor({ capabilities: ABLE, files: { "a.notice.txt": TABLE } }, async (editor) => {
      await editor.open("a.notice.txt", TABLE.replace("（一）", "<!-- fenjie-review 请核对 -->\n（一）"));
      const md = await editor.request<ExportResult>(ExportRequest, { uri: address(editor, "a.notice.txt"), format: "md" });
      assert.deepEqual(md.remarks, ["还有1处待核对"]);
      assert.doesNotMatch(Buffer.from(md.file.base64, "base64").toString(), /fenjie|请核对/u);
    }));

  it("a workbook of a notice without a table is refused, and so is what cannot be read", () =>
    withEditor({ capabilities: ABLE, files: { "a.notice.txt": "关于开会的通知\n" } }, async (editor) => {
      const ask = (name: string): Promise<DocumentProblem> =>
        editor.request<DocumentProblem>(ExportRequest, { uri: address(editor, name), format: "xlsx" });
      assert.match((await ask("a.notice.txt")).problem, /没有任务分解表/u);
      assert.match((await ask("nowhere.notice.txt")).problem, /没有这个文件/u);
    }));

  it("a ledger of one unit, of all in one file, and one each", () =>
    withEditor({ capabilities: ABLE, files: { "a.notice.txt": TABLE } }, async (editor) => {
      const units = await editor.request<readonly LedgerUnit[]>(LedgerUnitsRequest, { uris: null });
      assert.deepEqual(units, [
        { name: "县财政局", leads: 1, shares: 1 },
        { name: "县司法局", leads: 1, shares: 0 },
        { name: "县审计局", leads: 0, shares: 1 },
      ]);
      const ledger = (given: object): Promise<LedgerResult> => editor.request<LedgerResult>(LedgerRequest, { uris: null, ...given });
      const one = await ledger({ units: ["县财政局"], format: "md", oneFileEach: false });
      assert.equal(one.files[0]?.name, "县财政局2025年工作任务台账.md");
      assert.match(Buffer.from(one.files[0]?.base64 ?? "", "base64").toString(), /做好审计工作/u);
      const all = await ledger({ units: null, format: "xlsx", oneFileEach: false });
      assert.deepEqual(
        all.files.map(({ base64 }) => isZip(base64)),
        [true],
      );
      const each = await ledger({ units: null, format: "ics", oneFileEach: true });
      assert.deepEqual(each.files.map(({ name }) => name).sort(), [
        "县司法局2025年工作任务台账.ics",
        "县审计局2025年工作任务台账.ics",
        "县财政局2025年工作任务台账.ics",
      ]);
    }));

  it("a 工作要点 is broken down; a table is not", () =>
    withEditor({ capabilities: ABLE, files: { "a.notice.txt": TABLE, "b.notice.txt": seed("jinan-2025") } }, async (editor) => {
      const made = await editor.request<DecomposeResult>(DecomposeRequest, { uri: address(editor, "b.notice.txt") });
      assert.equal(made.name, "2025年济南市政务公开工作要点任务分解表.notice.txt");
      assert.equal(made.tasks, 61);
      const refused = await editor.request<DocumentProblem>(DecomposeRequest, { uri: address(editor, "a.notice.txt") });
      assert.match(refused.problem, /已是任务分解表/u);
    }));

  it("a Word file is read in as a draft, and a damaged one is refused with a word", () =>
    withEditor({ capabilities: ABLE, files: { "a.notice.txt": TABLE } }, async (editor) => {
      const docx = await editor.request<ExportResult>(ExportRequest, { uri: address(editor, "a.notice.txt"), format: "docx" });
      fs.writeFileSync(path.join(editor.folder, "a.docx"), Buffer.from(docx.file.base64, "base64"));
      const read = await editor.request<ImportResult>(ImportRequest, { uri: address(editor, "a.docx") });
      assert.equal(read.tasks, 2);
      assert.equal(read.doubts, 0, read.text);
      assert.match(read.text, /^\t县审计局$/mu);
      fs.writeFileSync(path.join(editor.folder, "b.docx"), Buffer.from(docx.file.base64, "base64").subarray(0, 900));
      const refused = await editor.request<DocumentProblem>(ImportRequest, { uri: address(editor, "b.docx") });
      assert.match(refused.problem, /损坏/u);
    }));
});
