import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeHtml, readHtml } from "../../../server/src/documents/read/html/index.js";
import fc from "../../properties.js";
import { sketch } from "../support/sketch.js";

const LONG = "深入贯彻落实党中央、国务院决策部署，持续推进政务公开规范化、标准化、信息化建设，不断提升政务公开工作质量和实效。";

describe("Pages of government portals", () => {
  it("arranged by tables around the article, menus left out", () => {
    const read = readHtml(`<!DOCTYPE html><html><head><title>某市政府</title><script>var a="<table>";</script></head><body>
<table width="1000" align="center"><tr><td>
 <table width="100%"><tr><td><a href="/">首页</a></td><td><a href="/zwgk">政务公开</a></td><td><a href="/hd">互动交流</a></td><td><a href="/fw">政务服务</a></td></tr></table>
</td></tr><tr><td>
 <table width="100%"><tr><td class="title" align="center">济宁市人民政府办公室<br>关于印发任务分解表的通知</td></tr>
 <tr><td id="zoom"><p>　　各县（市、区）人民政府：</p><p>　　${LONG}</p>
  <table border="1"><tbody><tr><th>工作任务</th><th>牵头部门</th><th>完成时限</th></tr><tr><td rowspan="9">（一）优化机制</td><td>市财政局</td><td>12月底前</td></tr><tr><td>市商务局</td><td>6月底前</td></tr></tbody></table>
  <p>附件：<a href="/a.docx">任务分解表.docx</a></p></td></tr></table>
</td></tr><tr><td><div class="foot">主办单位：济宁市人民政府办公室　鲁ICP备12345678号</div></td></tr></table></body></html>`);
    assert.deepEqual(sketch(read), [
      "center: 济宁市人民政府办公室/关于印发任务分解表的通知",
      "各县（市、区）人民政府：",
      LONG,
      "table 3",
      "= 工作任务 | 牵头部门 | 完成时限",
      "- [2×1] （一）优化机制 | 市财政局 | 12月底前",
      "- @1 市商务局 | 6月底前",
      "附件：任务分解表.docx",
      "remark: 网页的菜单、链接列表等 2 处没有读入",
    ]);
  });

  it("with an article parted by <br> only", () => {
    const read = readHtml(
      `<div>　　一、加强组织领导。各部门要高度重视。<br>　　二、强化业务培训。<br><br>汶上县人民政府办公室<br>2025年5月26日</div>`,
    );
    assert.deepEqual(sketch(read), ["一、加强组织领导。各部门要高度重视。", "二、强化业务培训。", "汶上县人民政府办公室", "2025年5月26日"]);
  });

  it("with an article in the cell beside a menu", () => {
    const read = readHtml(`<table><tr><td>栏目</td><td>${`<p>${LONG}</p>`.repeat(8)}</td></tr></table>`);
    assert.deepEqual(sketch(read), ["栏目", ...Array.from({ length: 8 }, () => LONG)]);
  });
});

describe("Tables of pages", () => {
  it("rowspan 0 goes to the end of its part, and longer ones end there", () => {
    const read = readHtml(
      "<table><thead><tr><td rowspan=0>甲</td><td>乙</td></tr></thead><tbody><tr><td rowspan=99>丙</td><td>丁</td></tr><tr><td>戊</td></tr></tbody><tfoot><tr><td colspan=1000>注</td></tr></tfoot></table>",
    );
    assert.deepEqual(sketch(read), ["table 2", "= 甲 | 乙", "- [2×1] 丙 | 丁", "- @1 戊", "- [1×2] 注"]);
  });

  it("a table in a cell becomes lines, with a doubt", () => {
    const read = readHtml(
      "<table><tr><th>工作任务</th><th>责任单位</th></tr><tr><td>甲</td><td>乙<table><tr><td>丙</td><td>丁</td></tr><tr><td>戊</td><td>己</td></tr></table></td></tr></table>",
    );
    assert.deepEqual(sketch(read), ["table 2", "= 工作任务 | 责任单位", "- 甲 | 乙/丙 丁/戊 己?"]);
  });

  it("caption and stray text come before it; unclosed cells and rows are closed", () => {
    assert.deepEqual(sketch(readHtml("<table><caption>任务分解表</caption>填表说明<tr><td>甲<td>乙<tr><td>丙<td>丁</table>")), [
      "center: 任务分解表",
      "填表说明",
      "table 2",
      "- 甲 | 乙",
      "- 丙 | 丁",
    ]);
  });
});

describe("Bytes of a page", () => {
  const gb2312 = Uint8Array.from([0xb9, 0xab, 0xbf, 0xaa]); // 公开
  const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
  const textOf = (bytes: Uint8Array): string => {
    const read = decodeHtml(bytes);
    return "text" in read ? read.text : read.problem.zh;
  };

  it("in the encoding it declares, or that it is in", () => {
    assert.equal(
      textOf(Uint8Array.from([...ascii('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'), ...gb2312])).slice(-2),
      "公开",
    );
    assert.equal(textOf(gb2312), "公开");
    assert.equal(textOf(ascii('\ufeff<meta charset="gbk">公开')), '<meta charset="gbk">公开');
    assert.equal(textOf(Uint8Array.from([0xff, 0xfe, 0x6c, 0x51, 0x00, 0x5f])), "公开");
  });

  it("with a broken character is read all the same", () => {
    assert.equal(textOf(Uint8Array.from([...ascii('<meta charset="utf-8">公开'), 0xe4])).slice(-3), "公开\ufffd");
  });
});

describe("Any text at all", () => {
  const TAGS = [
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "<td rowspan=3>",
    "<td colspan=2>",
    "</td>",
    "<p>",
    "</p>",
    "<br>",
    "<ol>",
    "<li>",
    "公开",
    " \n",
    "&nbsp;",
    "<thead>",
    "<![if !x]>",
    "<!--",
    "-->",
    "<div style='display:none'>",
    "</div>",
  ];

  it("is read without failing, and cells do not lie on one another", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...TAGS), fc.string()), { maxLength: 60 }), (parts) => {
        const read = readHtml(parts.join(""));
        if ("problem" in read) return;
        for (const block of read.blocks) {
          if (block.kind !== "table") continue;
          const taken = new Set<string>();
          block.rows.forEach(({ cells }, y) => {
            for (const { column, rowSpan, columnSpan } of cells)
              for (let i = 0; i < rowSpan; i++)
                for (let j = 0; j < columnSpan; j++) {
                  assert.ok(y + i < block.rows.length && column + j < block.columns);
                  const place = `${y + i},${column + j}`;
                  assert.ok(!taken.has(place), place);
                  taken.add(place);
                }
          });
        }
      }),
    );
  });

  it("however deep it nests", () => {
    const read = readHtml(`${"<div>".repeat(50_000)}公开${"<table><tr><td>".repeat(2000)}深`);
    assert.deepEqual(sketch(read), ["公开", "深"]);
  });
});
