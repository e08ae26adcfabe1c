import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createNoticeService } from "../../../server/src/core/service.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { accept, complete, plainService, seedText } from "./support.js";

const parent = plainService.readParent(seedText("jining-2025"));
const service = createNoticeService(
  { known: () => true, revision: () => 0, candidates: () => [{ name: "jining", checked: parent }], configuredParents: () => [] },
  shippedRegistries,
  {},
);
const wenshang = seedText("wenshang-2025").replaceAll("\t", "⇥");

/** The Wenshang notice with a cursor behind the row that ends so. */
const behindRow = (end: string, line: string): string => {
  const at = wenshang.indexOf("\n\n", wenshang.indexOf(end)) + 2;
  return `${wenshang.slice(0, at)}${line}\n${wenshang.slice(at)}`;
};

const IN_GROUP_3 = "与政策文件同步录入";
const TASK = "落实政府政策例行吹风会机制";

describe("completing an inherited task", () => {
  it("offers the tasks of the group one is writing in", () => {
    const { items } = complete(behindRow(IN_GROUP_3, "|"), service);
    const tasks = items.filter(({ kind }) => kind === "task");
    assert.deepEqual(
      tasks.map(({ label }) => label.slice(0, TASK.length)),
      [TASK],
    );
    assert.match(tasks[0]?.documentation ?? "", /县政府办公室/u);
  });

  it("writes the row with the county's own units and leaves the other rows alone", () => {
    for (const line of ["|", "⇥|"]) {
      const after = accept(behindRow(IN_GROUP_3, line), TASK, service).replaceAll("⇥", "\t");
      const row =
        "\t\n\t县政府办公室\n\t县政府各部门、单位\n\t落实政府政策例行吹风会机制，权威解读重要政策，主动回应社会关切，合理引导社会预期。\n\t长期坚持\n";
      assert.equal(after, behindRow(IN_GROUP_3, `${row.trimEnd()}\n`).replaceAll("⇥", "\t"), JSON.stringify(line));
    }
  });

  it("offers it no more once it stands there", () => {
    const document = service.open(accept(behindRow(IN_GROUP_3, "|"), TASK, service).replaceAll("⇥", "\t"));
    const parentNotice = service.taskParent(document);
    assert.ok(parentNotice !== null);
    const left = service.adoption
      .questions(document.checked, parentNotice, null)
      .groups.flatMap(({ tasks }) => tasks.map(({ requirement }) => requirement));
    assert.ok(left.length > 20 && !left.some((requirement) => requirement.startsWith(TASK)));
  });

  it("begins a new group at the end of one only", () => {
    const atEnd = complete(wenshang.replace("抄送", "|\n抄送"), service);
    const inside = complete(behindRow(IN_GROUP_3, "|"), service);
    assert.ok(atEnd.items.some(({ kind, edit }) => kind === "task" && edit.text.includes("（十四）以高质量")));
    assert.ok(!inside.items.some(({ kind, edit }) => kind === "task" && edit.text.includes("）以高质量")));
  });

  it("finds its parent through the citation", () => {
    const document = service.open(seedText("wenshang-2025"));
    assert.equal(service.taskParent(document)?.name, "jining");
    assert.equal(plainService.taskParent(document), null);
  });
});
