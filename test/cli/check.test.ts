import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { CLEAN, folderWith, NOTICE, reportOf, rulesIn } from "./support/fenjie.js";

const seeds = path.resolve("seeds/notices");

describe("fenjie check", () => {
  it("prints each finding with its place, and what was found in all", () => {
    const { code, out, err } = folderWith({ "a.notice.txt": NOTICE }).fenjie("check", "a.notice.txt");
    assert.equal(code, 1);
    assert.equal(err, "");
    assert.match(out, /^a\.notice\.txt:2:1 警告 numbering\/bracket-width .*“\(一\)”/mu);
    assert.match(out, /^a\.notice\.txt:3:\d+ 错误 table\/deadline-missing /mu);
    assert.match(out, /^1 个文件：1 个错误，2 个警告，\d+ 条信息，\d+ 条提示$/mu);
    assert.ok(!out.includes("\u001b"), "no colours in a pipe");
  });

  it("JSON", () => {
    const report = reportOf(folderWith({ "a.notice.txt": NOTICE }).fenjie("check", "--format", "json", "a.notice.txt"));
    assert.equal(report.version, 1);
    assert.deepEqual(report.errors, []);
    assert.equal(report.summary.files, 1);
    const [file] = report.files;
    assert.equal(file?.path, "a.notice.txt");
    const spacing = file?.findings.find(({ rule }) => rule === "deadline/spacing");
    assert.deepEqual(
      { start: spacing?.start, severity: spacing?.severity, fix: spacing?.fix },
      { start: { line: 2, column: 27 }, severity: "warning", fix: "safe" },
    );
    assert.deepEqual(file?.findings.find(({ rule }) => rule === "table/deadline-missing")?.fix, "offer");
  });

  it("exits with 0, 1 or 2", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE, "clean.notice.txt": CLEAN, "warn.notice.txt": CLEAN.replace("（一）", "(一)") });
    const code = (...args: string[]) => folder.fenjie("check", ...args).code;
    assert.equal(code("clean.notice.txt"), 0);
    assert.equal(code("a.notice.txt"), 1);
    assert.equal(code("warn.notice.txt"), 0, "errors only, where --fail-on is not given");
    assert.equal(code("warn.notice.txt", "--fail-on", "warning"), 1);
    assert.equal(code("warn.notice.txt", "--fail-on=info"), 1);
    assert.equal(code("a.notice.txt", "--fail-on", "never"), 0);
    assert.equal(code("clean.notice.txt", "missing.txt"), 2);
  });

  it("speaks English where the environment does, else Chinese", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE });
    const summary = (environment: Record<string, string>) => folder.fenjieIn(environment, "check", "a.notice.txt").out;
    assert.match(summary({ LANG: "en_US.UTF-8" }), /^1 file: 1 error, 2 warnings/mu);
    assert.match(summary({ LANG: "en_GB", LC_ALL: "zh_CN.UTF-8" }), /1 个文件/u);
    for (const LANG of ["C", "POSIX", "C.UTF-8", "zh_CN.UTF-8", ""]) assert.match(summary({ LANG }), /1 个文件/u);
  });

  it("a byte order mark is no column, and CR LF is one line end", () => {
    const plain = reportOf(folderWith({ "a.txt": NOTICE }).fenjie("check", "--format", "json", "a.txt"));
    const other = reportOf(
      folderWith({ "a.txt": `\uFEFF${NOTICE.replaceAll("\n", "\r\n")}` }).fenjie("check", "--format", "json", "a.txt"),
    );
    assert.deepEqual(other.files, plain.files);
    const marked = reportOf(folderWith({ "a.txt": "\uFEFF(一)健全机制\t甲\n" }).fenjie("check", "--format", "json", "a.txt"));
    for (const { start } of marked.files[0]?.findings ?? []) assert.ok(start.column >= 1);
  });

  it("the seeds: what is wrong with them, and nothing else at error level", () => {
    const report = reportOf(folderWith().fenjie("check", seeds, "--format", "json"));
    assert.equal(report.summary.files, 5);
    assert.deepEqual(
      report.files.flatMap(({ path: file, findings }) =>
        findings.filter(({ severity }) => severity === "error").map(({ rule, start }) => `${path.basename(file)}:${start.line} ${rule}`),
      ),
      [
        "jining-2025.notice.txt:68 deadline/conflict",
        "jinxiang-2023.notice.txt:117 table/lead-missing",
        "wenshang-2025.notice.txt:195 table/lead-missing",
        "wenshang-2025.notice.txt:201 table/lead-missing",
      ],
    );
  });

  it("wrong use is told in one line", () => {
    const folder = folderWith();
    const complaint = (...args: string[]) => {
      const { code, err, out } = folder.fenjie(...args);
      assert.equal(code, 2);
      assert.equal(out, "");
      return err.trimEnd();
    };
    assert.equal(complaint("check"), "fenjie: 没有写明要处理的文件，用法：fenjie check PATH…");
    assert.equal(complaint("chek", "."), "fenjie: 没有命令“chek”，是不是“check”？");
    assert.equal(complaint("check", ".", "--formt", "json"), "fenjie: 没有选项“--formt”，是不是“--format”？");
    assert.equal(complaint("check", ".", "--format", "xml"), "fenjie: 选项“--format”的值“xml”不对，应为：text、json、sarif");
    assert.equal(complaint("check", ".", "--fail-on"), "fenjie: 选项“--fail-on”后要写 SEVERITY");
  });

  it("helps", () => {
    const folder = folderWith();
    assert.match(folder.fenjie("--help").out, /check PATH….*\n.*fix PATH….*\n.*parse FILE/u);
    assert.match(folder.fenjie("check", "--help").out, /--fail-on error\|warning\|info\|never/u);
    assert.match(folder.fenjie("--version").out, /^\d+\.\d+\.\d+\n$/u);
    assert.equal(folder.fenjie().code, 2);
  });
});

describe("which files are checked", () => {
  const folder = folderWith({
    "a.notice.txt": CLEAN,
    "readme.txt": CLEAN,
    "b/2025年任务分解表（定稿）.txt": CLEAN,
    "b/c/工作要点.txt": CLEAN,
    "b/c/other.txt": CLEAN,
    "node_modules/x.notice.txt": CLEAN,
    ".git/y.notice.txt": CLEAN,
    "units/u.json": "{}",
  });
  const checked = (...args: string[]) => reportOf(folder.fenjie("check", "--format", "json", ...args));
  const paths = (...args: string[]) => checked(...args).files.map((file) => file.path);

  it("in a folder, at any depth, those that are notices by their names", () => {
    assert.deepEqual(paths("."), ["a.notice.txt", "b/2025年任务分解表（定稿）.txt", "b/c/工作要点.txt"]);
    assert.deepEqual(paths("b"), ["b/2025年任务分解表（定稿）.txt", "b/c/工作要点.txt"]);
    assert.deepEqual(paths("./b/"), ["b/2025年任务分解表（定稿）.txt", "b/c/工作要点.txt"]);
  });

  it("a file whatever its name, each once, in the order given", () => {
    assert.deepEqual(paths("readme.txt", "a.notice.txt", "./readme.txt", path.join(folder.path, "a.notice.txt")), [
      "readme.txt",
      "a.notice.txt",
    ]);
  });

  it("patterns", () => {
    assert.deepEqual(paths("*.txt"), ["a.notice.txt", "readme.txt"]);
    assert.deepEqual(paths("b/**/*.txt"), ["b/2025年任务分解表（定稿）.txt", "b/c/other.txt", "b/c/工作要点.txt"]);
    assert.deepEqual(paths("**"), ["a.notice.txt", "b/2025年任务分解表（定稿）.txt", "b/c/工作要点.txt"]);
    assert.deepEqual(paths("{a,b}*.notice.txt"), ["a.notice.txt"]);
    assert.deepEqual(paths(`${folder.path}/b/*.txt`), [`${folder.path}/b/2025年任务分解表（定稿）.txt`]);
  });

  it("what is not there is named, the rest is checked", () => {
    const { files, errors } = checked("nope.txt", "a.notice.txt", "units", "x*.txt");
    assert.deepEqual(
      files.map((file) => file.path),
      ["a.notice.txt"],
    );
    assert.deepEqual(
      errors.map((error) => error.path),
      ["nope.txt", "units", "x*.txt"],
    );
    assert.match(errors[1]?.message ?? "", /文件夹中没有通知/u);
  });
});

describe("files that cannot be read", () => {
  const errorFor = (content: string | Uint8Array): string => {
    const folder = folderWith({ "a.notice.txt": content, "b.notice.txt": NOTICE });
    const result = folder.fenjie("check", ".", "--format", "json");
    assert.equal(result.code, 2);
    const { files, errors } = reportOf(result);
    assert.deepEqual(
      files.map(({ path: file, findings }) => [file, findings.length > 0]),
      [["b.notice.txt", true]],
    );
    assert.deepEqual(
      errors.map((error) => error.path),
      ["a.notice.txt"],
    );
    return errors[0]?.message ?? "";
  };

  it("binary data", () => assert.match(errorFor(Uint8Array.of(80, 75, 3, 4, 0, 0)), /不是文本文件/u));
  it("UTF-16", () => assert.match(errorFor(Buffer.from(`\uFEFF${NOTICE}`, "utf16le")), /UTF-16/u));
  it("more than 20 MB", () => assert.match(errorFor(Buffer.alloc(20 * 1024 * 1024 + 1, 32)), /超过 20 MB/u));
  it("no encoding at all", () => assert.match(errorFor(Uint8Array.of(0xff, 0xff, 0xff)), /编码/u));
  it("UTF-8 with one broken byte is not taken for GB18030", () => {
    const bytes = Buffer.from(NOTICE.repeat(3));
    bytes[40] = 0xff;
    assert.match(errorFor(bytes), /已损坏/u);
  });
  it("an empty file is a notice without anything", () => {
    assert.deepEqual(rulesIn(folderWith({ "a.notice.txt": "" }).fenjie("check", ".", "--format", "json")), ["a.notice.txt: "]);
  });
});
