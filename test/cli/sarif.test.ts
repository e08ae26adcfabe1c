import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { messageOf } from "../../server/src/cli/report/sarif/results.js";
import { CATALOGUE } from "../../server/src/core/rules/catalogue.js";
import { CLEAN, type Folder, folderWith, gb18030, NOTICE, reportOf } from "./support/fenjie.js";
import { fixedBy, placeOf, resultOf, runOf } from "./support/sarif.js";

const sarif = (folder: Folder, ...args: string[]) => runOf(folder.fenjie("check", "--format", "sarif", ...args));

/** “deadline/past cellHash/v1=…” for each result. */
const fingerprints = (folder: Folder): string[] =>
  (sarif(folder, ".").results ?? []).map(({ ruleId, partialFingerprints }) => `${ruleId} ${JSON.stringify(partialFingerprints)}`);

describe("fenjie check --format sarif", () => {
  const seeds = folderWith();
  fs.cpSync("seeds/notices", seeds.path, { recursive: true });

  it("of the seeds is valid, with every finding of the JSON report at its place", () => {
    const run = sarif(seeds, ".");
    const report = reportOf(seeds.fenjie("check", "--format", "json", "."));
    const places = report.files.flatMap(({ path: file, findings }) =>
      findings.map(({ rule, start, end }) => `${rule} ${file} ${start.line}:${start.column}-${end.line}:${end.column}`),
    );
    assert.ok(places.length > 100);
    assert.deepEqual(
      run.results?.map(({ ruleId, locations }) => `${ruleId} ${placeOf(locations?.[0])}`),
      places,
    );
    assert.deepEqual(
      run.artifacts?.map(({ location }) => location?.uri),
      report.files.map((file) => file.path),
    );
  });

  it("of the seeds: snippets are the text, fingerprints tell all findings of a file apart", () => {
    const run = sarif(seeds, ".");
    const seen = new Set<string>();
    for (const { locations, partialFingerprints, ruleId, ruleIndex } of run.results ?? []) {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      const uri = artifactLocation?.uri ?? "";
      seen.add(`${uri} ${JSON.stringify(partialFingerprints)}`);
      assert.equal(run.tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
      if (region?.snippet === undefined || region.startLine !== region.endLine) continue;
      const line =
        seeds
          .read(uri)
          .toString("utf8")
          .split(/\r\n|\n/u)[(region.startLine ?? 0) - 1] ?? "";
      assert.equal(line.slice((region.startColumn ?? 0) - 1, (region.endColumn ?? 0) - 1), region.snippet.text);
    }
    assert.equal(seen.size, run.results?.length);
  });

  it("describes every rule", () => {
    const { driver } = sarif(folderWith({ "a.notice.txt": CLEAN }), ".").tool;
    assert.deepEqual(
      driver.rules?.map(({ id }) => id),
      CATALOGUE.map(({ rule }) => rule.id),
    );
    const past = driver.rules?.find(({ id }) => id === "deadline/past");
    assert.equal(past?.shortDescription?.text, "完成时限早于成文日期");
    assert.match(past?.fullDescription?.text ?? "", /\S/u);
    assert.match(past?.help?.markdown ?? "", /^# 完成时限早于成文日期\n\n`deadline\/past`\n/u);
    assert.match(past?.help?.text ?? "", /^完成时限早于成文日期\n\ndeadline\/past\n/u);
    assert.deepEqual(past?.defaultConfiguration, { level: "warning" });
    assert.deepEqual(driver.rules?.find(({ id }) => id === "text/range-dash")?.defaultConfiguration, { enabled: false });
  });

  it("a finding: level, message, place, fix", () => {
    const run = sarif(folderWith({ "a.notice.txt": NOTICE }), "a.notice.txt");
    assert.equal(run.columnKind, "utf16CodeUnits");
    const spacing = resultOf(run, "deadline/spacing");
    assert.equal(spacing.level, "warning");
    assert.equal(placeOf(spacing.locations?.[0]), "a.notice.txt 2:27-2:33");
    assert.deepEqual(spacing.fixes?.[0]?.artifactChanges[0]?.artifactLocation, { uri: "a.notice.txt", uriBaseId: "%SRCROOT%" });
    assert.equal(resultOf(run, "table/deadline-missing").level, "error");
    assert.equal(resultOf(run, "table/deadline-missing").fixes, undefined, "what is only offered is no fix of a log");
    assert.deepEqual(spacing.properties, { severity: "warning" });
  });

  it("the fixes of a log do what fenjie fix does in its first round", () => {
    for (const text of [NOTICE, NOTICE.replaceAll("\n", "\r\n"), `\uFEFF${NOTICE}`]) {
      const folder = folderWith({ "a.notice.txt": text });
      const made = fixedBy(sarif(folder, "."), "a.notice.txt", text.replace("\uFEFF", ""));
      folder.fenjie("fix", ".");
      assert.equal(made, folder.read("a.notice.txt").toString("utf8").replace("\uFEFF", ""));
    }
  });

  it("addresses are relative and escaped, wherever it is run", () => {
    const name = "2025年/a b#1 [定稿] 100%：任务分解表.txt";
    const folder = folderWith({ [name]: NOTICE });
    const address = "2025%E5%B9%B4/a%20b%231%20%5B%E5%AE%9A%E7%A8%BF%5D%20100%25%EF%BC%9A%E4%BB%BB%E5%8A%A1%E5%88%86%E8%A7%A3%E8%A1%A8.txt";
    for (const given of [".", `./${name}`, path.join(folder.path, name)]) {
      const run = sarif(folder, given);
      assert.equal(run.artifacts?.[0]?.location?.uri, address);
      assert.equal(decodeURIComponent(run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? ""), name);
      assert.equal(new URL(run.originalUriBaseIds?.["%SRCROOT%"]?.uri ?? "").pathname, `${folder.path}/`);
    }
    const elsewhere = folderWith();
    const [location] = sarif(elsewhere, path.join(folder.path, name)).artifacts?.map((artifact) => artifact.location) ?? [];
    assert.equal(location?.uriBaseId, undefined);
    assert.equal(decodeURIComponent(new URL(location?.uri ?? "").pathname), path.join(folder.path, name));
  });

  it("other places a finding refers to, in its notice and in others", () => {
    const run = sarif(seeds, ".");
    const related = (run.results ?? []).flatMap((result) => (result.relatedLocations ?? []).map((place) => ({ result, place })));
    assert.ok(related.length > 0);
    for (const { place } of related) {
      assert.match(place.message?.text ?? "", /\S/u);
      assert.ok((place.id ?? 0) > 0);
    }
    const own = (location: (typeof related)[number]) => location.result.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    const away = related.filter((one) => one.place.physicalLocation?.artifactLocation?.uri !== own(one));
    assert.ok(away.length > 0, "a county notice refers to the rows of the city's");
    for (const one of away) assert.equal(one.place.physicalLocation?.artifactLocation?.uri, "jining-2025.notice.txt");
  });

  it("what could not be read is told as part of the run", () => {
    const folder = folderWith({ "a.notice.txt": CLEAN, "b.notice.txt": Uint8Array.of(80, 75, 3, 4, 0, 0) });
    const outcome = folder.fenjie("check", "--format", "sarif", ".", "nope*.txt");
    assert.equal(outcome.code, 2);
    assert.equal(outcome.err, "");
    const [invocation] = runOf(outcome).invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.equal(invocation?.exitCode, 2);
    assert.deepEqual(
      invocation?.toolExecutionNotifications?.map(({ level, locations }) => [
        level,
        locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      ]),
      [
        ["error", "nope*.txt"],
        ["error", "b.notice.txt"],
      ],
    );
    assert.deepEqual(invocation?.toolConfigurationNotifications, []);
    const [clean] = sarif(folderWith({ "a.notice.txt": CLEAN }), ".").invocations ?? [];
    assert.deepEqual([clean?.executionSuccessful, clean?.exitCode, clean?.toolExecutionNotifications], [true, 0, []]);
  });

  it("what a notice is checked with and is wrong is told as the configuration of the run, each mistake at its place", () => {
    const configuration = '{\n "registries": ["units.json"],\n "baseline": "none.json"\n}';
    const wrong = '{\n "rules": { "deadline/past": "of" },\n "ignores": []\n}';
    const told = (folder: Folder): readonly string[] => {
      const run = sarif(folder, ".");
      const [invocation] = run.invocations ?? [];
      assert.deepEqual([invocation?.executionSuccessful, invocation?.exitCode], [false, 2]);
      assert.deepEqual(invocation?.toolExecutionNotifications, []);
      return (invocation?.toolConfigurationNotifications ?? []).map(({ message, locations, associatedRule }) => {
        assert.equal(run.tool.driver.rules?.[associatedRule?.index ?? -1]?.id, "config/invalid");
        const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
        return `${artifactLocation?.uri} ${region?.startLine}:${region?.startColumn} ${message.text?.slice(0, 16)}`;
      });
    };
    assert.deepEqual(told(folderWith({ "a.notice.txt": CLEAN, "fenjie.json": wrong })), [
      "fenjie.json 2:13 规则“deadline/past",
      "fenjie.json 3:2 fenjie.json 中没有“",
    ]);
    assert.deepEqual(
      told(folderWith({ "a.notice.txt": CLEAN, "fenjie.json": configuration, "units.json": '{"version": 1,\n "unit": []}' })).map((one) =>
        one.split(" ").slice(0, 2).join(" "),
      ),
      ["units.json 2:2"],
    );
  });

  it("says in which language it is, and how a file is encoded", () => {
    const folder = folderWith({ "a.notice.txt": gb18030(CLEAN) });
    assert.equal(sarif(folder, ".").artifacts?.[0]?.encoding, "GB18030");
    const english = runOf(folder.fenjieIn({ LANG: "en_US.UTF-8" }, "check", "--format", "sarif", "."));
    assert.equal(english.language, "en-US");
    assert.equal(english.tool.driver.rules?.find(({ id }) => id === "table/lead-missing")?.shortDescription?.text, "No lead");
  });
});

describe("the fingerprint of a finding", () => {
  it("stays while rows are put in above and other cells are changed", () => {
    const before = fingerprints(folderWith({ "a.notice.txt": NOTICE }));
    const [header = "", ...rows] = NOTICE.split("\n");
    const more = [header, "（一）推进公开\t县财政局\t县教育局\t公开预算。\t11月底前", ...rows].join("\n").replace("(一)健全", "(二)健全");
    const after = fingerprints(folderWith({ "a.notice.txt": more.replace("\t县财政局\t做好解读", "\t县审计局\t做好解读") }));
    const keep = (all: string[]) => all.filter((one) => /^(?:deadline|table\/deadline)/u.test(one));
    assert.ok(keep(before).length >= 2);
    assert.deepEqual(keep(after), keep(before));
  });

  it("tells alike findings apart", () => {
    const all = fingerprints(folderWith({ "a.notice.txt": NOTICE.replaceAll("做好解读工作", "做 好解 读 工作") }));
    assert.equal(new Set(all).size, all.length);
  });
});

describe("a message of a log", () => {
  it("takes no braces for arguments and makes no links", () => {
    assert.deepEqual(messageOf("“{0}”与“[甲](1)”，〔2025〕[乙]"), { text: "“{{0}}”与“\\[甲](1)”，〔2025〕[乙]" });
  });
});
