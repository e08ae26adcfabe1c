/** What a drafter can choose from while she takes tasks over. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AdoptableRequest, type AdoptableResult, UnitNamesRequest, type UnitNamesResult } from "../../server/src/lsp/adoptionProtocol.js";
import { withEditor } from "./client.js";
import { seed } from "./texts.js";

const CITY = "jining-2025.notice.txt";
const COUNTY = "wenshang-2025.notice.txt";
const FILES: Readonly<Record<string, string>> = {
  [CITY]: seed("jining-2025"),
  [COUNTY]: seed("wenshang-2025"),
  "note.notice.txt": "各单位：\n\n请按时参加会议。\n",
};

describe("lists to choose from", () => {
  it("whole tables: those with places below them first, with these places; what has no tasks is no table", () =>
    withEditor({ files: FILES }, async (editor) => {
      const { notices } = await editor.request<AdoptableResult>(AdoptableRequest, { uri: editor.uri(CITY) });
      assert.deepEqual(
        notices.map(({ name, place, year }) => [name, place, year]),
        [
          [CITY, "济宁市", 2025],
          [COUNTY, "汶上县", 2025],
        ],
      );
      const [city, county] = notices;
      const places = city?.localities.map(({ name }) => name) ?? [];
      assert.ok(places.includes("汶上县") && !places.includes("济宁市") && !places.includes("济南市"));
      assert.deepEqual(county?.localities, []);
      assert.ok((city?.tasks ?? 0) > 60);
    }));

  it("the configured place comes first, whether a registry knows it or not", () =>
    withEditor(
      { files: { ...FILES, "fenjie.json": '{"locality":{"name":"泗水县","level":"county","parent":"济宁市"}}' } },
      async (editor) => {
        const { notices } = await editor.request<AdoptableResult>(AdoptableRequest, { uri: editor.uri(CITY) });
        const city = notices.find(({ name }) => name === CITY);
        assert.equal(city?.localities[0]?.name, "泗水县");
      },
    ));

  it("units of a notice or of a place, with the pinyin they are found by; none of what is no place and of what is not open", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open(COUNTY, FILES[COUNTY] ?? "");
      const own = await editor.request<UnitNamesResult>(UnitNamesRequest, { uri });
      const audit = own.find(({ name }) => name === "县审计局");
      assert.deepEqual(audit && [audit.kind, audit.filter.split(" ")[0]], ["政府部门", "xsjj"]);
      const city = await editor.request<UnitNamesResult>(UnitNamesRequest, { locality: "济宁市" });
      assert.ok(city.some(({ name }) => name === "市审计局") && !city.some(({ name }) => name === "县审计局"));
      assert.deepEqual(await editor.request(UnitNamesRequest, { locality: "" }), []);
      assert.deepEqual(await editor.request(UnitNamesRequest, { uri: editor.uri(CITY) }), []);
      assert.deepEqual(await editor.request(UnitNamesRequest, {}), []);
    }));
});
