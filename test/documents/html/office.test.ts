import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readHtml } from "../../../server/src/documents/read/html/index.js";
import { sketch } from "../support/sketch.js";

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=ProgId content=Word.Document><style><!-- p.MsoNormal {margin:0cm} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN>
<!--StartFragment-->`;

describe("HTML that Word and WPS put on the clipboard", () => {
  it("has merged cells, automatic numbers and paragraphs in cells", () => {
    const read = readHtml(`Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000001234\r\n${WORD}
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
 <thead><tr style='mso-yfti-irow:0;page-break-inside:avoid'>
  <td width=118 valign=top><p class=MsoNormal align=center style='text-align:center'>工作任务<span lang=EN-US><o:p></o:p></span></p></td>
  <td><p class=MsoNormal>牵头部门</p></td><td><p class=MsoNormal>责任单位</p></td><td><p class=MsoNormal>具体要求</p></td><td><p class=MsoNormal>完成时限</p></td>
 </tr></thead>
 <tr><td colspan=5><p class=MsoNormal><b>一、坚持标准引领</b></p></td></tr>
 <tr><td rowspan=2><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>（一）<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>全面优化主动公开机制</p></td>
  <td><p class=MsoNormal>市财政局</p><p class=MsoNormal>市商务局</p></td><td rowspan=2><p class=MsoNormal>各县（市、区）政府，<br>三个管委会</p></td>
  <td><p class=MsoNormal>持续完善并动态更新主动公开事项目录。</p></td><td><p class=MsoNormal><span lang=EN-US>12</span>月底前</p></td></tr>
 <tr><td><p class=MsoNormal>市财政局
  市教育局</p></td><td><p class=MsoNormal>探索嵌入部门业务系统，
  固化到现有业务流程。</p></td><td><p class=MsoNormal><span lang=EN-US>&nbsp;</span></p></td></tr>
 <![if !supportMisalignedColumns]><tr height=0><td width=118 style='border:none'></td><td width=90></td><td width=90></td><td width=200></td><td width=60></td></tr><![endif]>
</table><!--EndFragment--></body></html>`);
    assert.deepEqual(sketch(read), [
      "table 5",
      "= 工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限",
      "- [1×5] 一、坚持标准引领",
      "- [2×1] （一）全面优化主动公开机制 | 市财政局/市商务局 | [2×1] 各县（市、区）政府，/三个管委会 | 持续完善并动态更新主动公开事项目录。 | 12月底前",
      "- @1 市财政局 市教育局 | @3 探索嵌入部门业务系统，固化到现有业务流程。 | ",
    ]);
  });

  it("leaves out what Word hides, deletions, comments and bullets, and says so", () => {
    const read =
      readHtml(`${WORD}<p class=MsoNormal>做好<del cite="mailto:a">政府</del><ins>政务</ins>公开<span style='display:none;mso-hide:all'>内部</span>工作<a class=msocomanchor href="#_msocom_1">[A1]</a>。</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp; </span></span><![endif]>加强领导</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>这里要改</p></div></div>`);
    assert.deepEqual(sketch(read), [
      "做好政务公开工作。",
      "加强领导",
      "remark: 隐藏的文字 1 处没有读入",
      "remark: 修订中已删除的 1 处没有读入",
      "remark: 批注、脚注或页眉页脚 1 处没有读入",
    ]);
  });

  it("keeps alignment and headings", () => {
    const read = readHtml(
      `<p align=center>关于印发任务分解表的通知</p><h1>一、总体要求</h1><p style='mso-outline-level:2'>（一）目标</p><p style='text-align:right'>汶上县人民政府办公室<br>2025年5月26日</p>`,
    );
    assert.deepEqual(sketch(read), [
      "center: 关于印发任务分解表的通知",
      "#1 一、总体要求",
      "#2 （一）目标",
      "right: 汶上县人民政府办公室/2025年5月26日",
    ]);
  });
});

describe("HTML that programs for sheets put on the clipboard", () => {
  const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head><body link=blue>
<table border=0 cellpadding=0 cellspacing=0 width=576 style='border-collapse:collapse'><!--StartFragment-->
 <col width=72 style='width:54pt' span=3>`;

  it("has cells with several lines, hidden rows, and text that runs over empty cells", () => {
    const read = readHtml(`${EXCEL}
 <tr height=19><td colspan=3 height=19 style='mso-ignore:colspan'>一、坚持标准引领</td></tr>
 <tr height=38><td rowspan=2 class=xl65>（一）优化机制</td><td class=xl66 x:str>市财政局<br>
    市商务局</td><td>12月底前</td></tr>
 <tr height=0 style='display:none'><td>隐藏的</td><td>3月底前</td></tr>
 <tr height=19><td>市教育局<span style='mso-spacerun:yes'>&nbsp;</span></td><td>6月底前</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td width=72></td><td width=72></td></tr><![endif]>
<!--EndFragment--></table></body></html>`);
    assert.deepEqual(sketch(read), [
      "table 3",
      "- 一、坚持标准引领 |  | ",
      "- [2×1] （一）优化机制 | 市财政局/市商务局 | 12月底前",
      "- @1 市教育局 | 6月底前",
      "remark: 隐藏的 1 行没有读入",
    ]);
  });

  it("takes a column alone for a table", () => {
    assert.deepEqual(sketch(readHtml(`${EXCEL}<tr><td>12月底前</td></tr><tr><td>6月底前</td></tr><!--EndFragment--></table>`)), [
      "table 1",
      "- 12月底前",
      "- 6月底前",
    ]);
  });

  it("of LibreOffice and Google", () => {
    const calc = `<html><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup><tbody><tr><td height="17" align="left">牵头单位</td><td align="left">时限</td></tr><tr><td align="left">市商务局</td><td align="right" sdval="45000" sdnum="1033;">2023年3月15日</td></tr></tbody></table></body></html>`;
    assert.deepEqual(sketch(readHtml(calc)), ["table 2", "- 牵头单位 | 时限", "- 市商务局 | 2023年3月15日"]);
    const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span>任务</span></p><br><div dir="ltr"><table><colgroup><col width="312"><col></colgroup><tbody><tr><td><p dir="ltr"><span>甲</span></p></td><td><p dir="ltr"><span>乙</span></p><p dir="ltr"><span>丙</span></p></td></tr></tbody></table></div><ol style="list-style-type:cjk-ideographic" start="2"><li dir="ltr"><p dir="ltr"><span>强化培训</span></p></li><li><p>抓好落实</p></li></ol></b>`;
    assert.deepEqual(sketch(readHtml(docs)), ["任务", "table 2", "- 甲 | 乙/丙", "二、强化培训", "三、抓好落实"]);
  });

  it("rows that lost their table are one", () => {
    assert.deepEqual(
      sketch(readHtml("<!--StartFragment--><tr><td>甲</td><td>乙</td></tr>\n<tr><td>丙</td><td>丁</td></tr><!--EndFragment-->")),
      ["table 2", "- 甲 | 乙", "- 丙 | 丁"],
    );
  });
});
