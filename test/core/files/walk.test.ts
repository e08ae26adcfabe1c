import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { isNoticeName, NOTICE_PATTERNS } from "../../../server/src/files/noticeName.js";
import { filesBelow, inPathOrder, type WalkOptions } from "../../../server/src/files/walk.js";
import { filesOf } from "./support.js";

const files = filesOf({
  "/w/z.txt": "",
  "/w/b/c/d.txt": "",
  "/w/b/a.txt": "",
  "/w/b-x/y.txt": "",
  "/w/.git/x.txt": "",
  "/w/node_modules/x.txt": "",
  "/w/a.json": "",
});
const found = async (options: Partial<WalkOptions>): Promise<string[]> =>
  (await filesBelow(files, "file:///w", { wanted: (path) => path.endsWith(".txt"), ...options })).map(({ path }) => path);

describe("going through folders", () => {
  it("upper folders come first, and what is hidden or installed is left out", async () => {
    assert.deepEqual(await found({}), ["z.txt", "b/a.txt", "b-x/y.txt", "b/c/d.txt"]);
  });

  it("a limit cuts what lies deepest", async () => {
    assert.deepEqual(await found({ limits: { depth: 0 } }), ["z.txt"]);
    assert.deepEqual(await found({ limits: { files: 2 } }), ["z.txt", "b/a.txt"]);
    assert.deepEqual(await found({ limits: { folders: 3 } }), ["z.txt", "b/a.txt", "b-x/y.txt"]);
  });

  it("what is not to be entered is not", async () => {
    assert.deepEqual(await found({ enter: (path) => path !== "b" }), ["z.txt", "b-x/y.txt"]);
  });

  it("in the order of paths a folder stands among the files", async () => {
    const all = await filesBelow(files, "file:///w", { wanted: () => true });
    assert.deepEqual(
      [...all].sort(inPathOrder).map(({ uri }) => uri),
      ["a.json", "b/a.txt", "b/c/d.txt", "b-x/y.txt", "z.txt"].map((path) => `file:///w/${path}`),
    );
  });
});

describe("notices by their names", () => {
  it("are those that the editor opens as notices", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
    const [{ extensions, filenamePatterns }] = contributes.languages;
    assert.deepEqual(NOTICE_PATTERNS, [...extensions.map((extension: string) => `*${extension}`), ...filenamePatterns]);
  });

  it("in any folder", () => {
    for (const name of ["a.notice.txt", "b/2025年任务分解表（定稿）.txt", "县/工作要点.TXT"]) assert.ok(isNoticeName(name), name);
    for (const name of ["notice.txt", "任务分解表/a.txt", "工作要点.docx", "a.notice.txt.bak"]) assert.ok(!isNoticeName(name), name);
  });
});
