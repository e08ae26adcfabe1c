/** What a notice calls another, compared with what the notices around it call it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CheckedNotice } from "../../../../server/src/core/checked.js";
import { RULE_IDS } from "../../../../server/src/core/rules/ids.js";
import { shippedRegistries } from "../../../../server/src/core/units/shipped.js";
import { type Workspace, workspace } from "../lineage/support.js";
import { notice } from "./support.js";

const RULES = Object.fromEntries(RULE_IDS.filter((id) => id !== "notice/citation-title").map((id) => [id, "off" as const]));

const RIGHT = "《关于印发2025年济宁市政务公开工作要点的通知》（济政办字〔2025〕9号）";
const WRONG = "《关于印发2025年济宁市政务公开要点的通知》（济政办字〔2025〕9号）";

const of = (place: string, code: string) => ({
  number: `${code}〔2025〕8号`,
  issuer: `${place}人民政府办公室`,
  title: `关于印发2025年${place}政务公开工作要点任务分解表的通知`,
});
const county = (cited: string): string => notice({ ...of("汶上县", "汶政办字"), cited });
const neighbour = (cited: string): string => notice({ ...of("金乡县", "金政办字"), cited });
const neighbours = (...cited: string[]): Record<string, string> =>
  Object.fromEntries(
    cited.map((words, i) => [
      `${i}.txt`,
      notice({
        ...of("金乡县", "金政办字"),
        number: `金政办字〔2025〕${i + 1}号`,
        title: `关于做好第${i + 1}批政务公开工作任务的通知`,
        cited: words,
      }),
    ]),
  );
const city = (words: string): string =>
  notice({
    ...of("济宁市", "济政办字"),
    number: "济政办字〔2025〕9号",
    title: words,
    cited: "《关于印发2025年山东省政务公开工作要点的通知》（鲁政办发〔2025〕5号）",
  });
const CITY = city("关于印发2025年济宁市政务公开工作要点的通知");

const open = (text: string, around: Workspace): CheckedNotice =>
  new CheckedNotice(
    text.replaceAll("⇥", "\t"),
    { configuration: { rules: RULES }, registries: shippedRegistries, surroundings: around },
    "here",
  );
const said = (checked: CheckedNotice): readonly string[] => checked.findings().map(({ message }) => message.zh);
const messages = (text: string, files: Readonly<Record<string, string>>): readonly string[] =>
  said(open(text, workspace({ ...files, here: text })));

test("the cited notice bears another title", () => {
  assert.deepEqual(messages(county(WRONG), { "city.txt": CITY }), [
    "“济政办字〔2025〕9号”的标题是“关于印发2025年济宁市政务公开工作要点的通知”，与这里所引不同",
  ]);
  assert.deepEqual(messages(county(RIGHT), { "city.txt": CITY }), []);
});

test("where the cited notice is there, it does not matter what others call it", () => {
  assert.deepEqual(messages(county(RIGHT), { "city.txt": CITY, "other.txt": neighbour(WRONG) }), []);
});

test("the document it issues may be named itself", () => {
  assert.deepEqual(messages(county("《2025年济宁市政务公开工作要点》（济政办字〔2025〕9号）"), { "city.txt": CITY }), []);
});

test("two notices cite it differently: both are told, with the other's number", () => {
  assert.deepEqual(messages(county(WRONG), { "other.txt": neighbour(RIGHT) }), [
    "“金政办字〔2025〕8号”引“济政办字〔2025〕9号”作“关于印发2025年济宁市政务公开工作要点的通知”，与这里不同，请核对",
  ]);
  assert.equal(messages(neighbour(RIGHT), { "other.txt": county(WRONG) }).length, 1);
});

test("of several notices those in the minority are told", () => {
  assert.equal(messages(county(WRONG), neighbours(RIGHT, RIGHT, WRONG)).length, 1);
  assert.deepEqual(messages(county(RIGHT), neighbours(RIGHT, WRONG)), []);
});

test("the other place is referred to, and the fix takes its words over", () => {
  const [finding] = open(county(WRONG), workspace({ "other.txt": neighbour(RIGHT) })).findings();
  assert.equal(finding?.related?.[0]?.notice?.name, "other.txt");
  assert.equal(finding?.fixes?.[0]?.title.zh, "改为“关于印发2025年济宁市政务公开工作要点的通知”");
});

test("neither an earlier state of the notice nor one of a lower level is a reason to doubt", () => {
  assert.deepEqual(messages(county(WRONG), { "初稿.txt": county(RIGHT) }), []);
  const draft = notice({ ...of("汶上县", "汶政办字"), number: "", cited: RIGHT });
  assert.deepEqual(messages(county(WRONG), { "初稿.txt": draft }), []);
  const province = "《关于印发2025年山东省政务公开要点的通知》（鲁政办发〔2025〕5号）";
  assert.deepEqual(messages(CITY, { "county.txt": county(province) }), []);
  assert.equal(messages(county(province), { "city.txt": CITY }).length, 1);
});

test("it follows the notices around and the front of the notice, and a key in the table changes nothing", () => {
  const around = workspace({ "other.txt": neighbour(WRONG) });
  const checked = open(county(RIGHT), around);
  assert.equal(said(checked).length, 1);
  around.change("other.txt", neighbour(RIGHT));
  assert.deepEqual(said(checked), []);
  const slip = checked.notice.text().indexOf("工作要点的通知》（济政");
  checked.edit({ start: slip, end: slip + 2 }, "");
  const [before] = checked.findings();
  assert.ok(before);
  const row = checked.notice.text().indexOf("做好公开");
  checked.edit({ start: row, end: row }, "全面");
  assert.deepEqual(
    checked.findings().map(({ message, span }) => [message, span]),
    [[before.message, before.span]],
  );
});
