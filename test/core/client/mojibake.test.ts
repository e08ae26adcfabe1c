/** Texts read in the wrong encoding, from their real bytes. */
import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { misreading } from "../../../client/src/mojibake.js";

const notice = fs.readFileSync("seeds/notices/wenshang-2025.notice.txt", "utf8").replace(/^\uFEFF/, "");
const table = "工作任务\t牵头部门\t完成时限\n（一）公开\t市教育局\t12月底前\n";

/** The bytes of a text in GB18030; its characters are those of two bytes, which all notices do with. */
const gb18030 = (text: string): Uint8Array => {
  const decoder = new TextDecoder("gb18030");
  const bytes = new Map<string, readonly number[]>();
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Uint8Array.from([...text].flatMap((char) => (char < "\x80" ? char.charCodeAt(0) : (bytes.get(char) ?? []))));
};

const read = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

for (const [name, text] of Object.entries({ "a whole notice": notice, "a bare table": table })) {
  test(`${name} in GB18030, read as UTF-8, as Latin-1 or rightly`, () => {
    const bytes = gb18030(text);
    assert.equal(read(bytes, "gb18030"), text);
    assert.deepEqual(misreading(read(bytes, "utf-8")), { as: "gb18030" });
    assert.deepEqual(misreading(read(bytes, "utf-8"), "utf8"), { as: "gb18030" });
    assert.deepEqual(misreading(read(bytes, "windows-1252"), "windows1252"), { as: "gb18030" });
    assert.equal(misreading(read(bytes, "gb18030"), "gb18030"), undefined);
  });

  test(`${name} in UTF-8, read as GB18030 or rightly`, () => {
    assert.deepEqual(misreading(read(new TextEncoder().encode(text), "gb18030"), "gb18030"), { as: "utf8" });
    assert.equal(misreading(text), undefined);
    assert.equal(misreading(text, "utf8"), undefined);
  });
}

test("what the file itself carries is no misreading", () => {
  assert.equal(misreading(`${table}\uFFFD`, "utf8"), undefined);
  assert.equal(misreading(notice.replaceAll("局", "\uFFFD").slice(0, 4000), "utf8"), undefined);
  assert.equal(misreading("", "utf8"), undefined);
  assert.equal(misreading("\uFFFD", "utf8"), undefined);
  assert.equal(misreading("Café, naïve, 2025", "utf8"), undefined);
});
