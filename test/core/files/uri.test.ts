import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { childOf, folderOf, fromKey, keyOf, nameOf, pathBelow, resolved } from "../../../server/src/files/uri.js";

describe("addresses", () => {
  it("lead up to the root and no further", () => {
    const above = (uri: string): string[] => {
      const folders: string[] = [];
      for (let folder = folderOf(uri); folder !== null; folder = folderOf(folder)) folders.push(childOf(folder, "fenjie.json"));
      return folders;
    };
    assert.deepEqual(above("file:///a/b/c.txt"), ["file:///a/b/fenjie.json", "file:///a/fenjie.json", "file:///fenjie.json"]);
    assert.deepEqual(above("file:///c%3A/a.txt"), ["file:///c%3A/fenjie.json", "file:///fenjie.json"]);
    assert.deepEqual(above("file://server/share/a.txt"), ["file://server/share/fenjie.json", "file://server/fenjie.json"]);
    assert.deepEqual(above("untitled:Untitled-1"), []);
  });

  it("of paths in a configuration", () => {
    const seen = (path: string): string => decodeURIComponent(resolved("file:///w/县", path));
    assert.equal(seen("units/a.json"), "file:///w/县/units/a.json");
    assert.equal(seen("./units\\a.json"), "file:///w/县/units/a.json");
    assert.equal(seen("../../../市/100%.txt"), "file:///市/100%.txt");
    assert.equal(seen("/srv/units.json"), "file:///srv/units.json");
    assert.equal(seen("D:\\units\\a.json"), "file:///D:/units/a.json");
    assert.equal(seen("\\\\server\\share\\a.json"), "file://server/share/a.json");
    assert.equal(seen("https://a.cn/b"), "https://a.cn/b");
    assert.equal(resolved("file:///", "a.txt"), "file:///a.txt");
  });

  it("are the same however they are written", () => {
    assert.equal(keyOf("file:///C%3A/%E5%8E%BF/"), keyOf("file:///c:/县"));
    assert.equal(pathBelow("file:///c:/县", "file:///C%3A/%E5%8E%BF/a%20b/c.txt"), "a b/c.txt");
    assert.equal(pathBelow("file:///", "file:///a/b.txt"), "a/b.txt");
    assert.equal(pathBelow("file:///a", "file:///ab/c.txt"), null);
    assert.equal(keyOf(fromKey(keyOf("file:///a/%E5%8E%BF%23.txt"))), "file:///a/县#.txt");
  });

  it("hold names that no address can", () => assert.equal(nameOf(childOf("file:///a", "x\uD800.txt")), "x\uFFFD.txt"));
});
