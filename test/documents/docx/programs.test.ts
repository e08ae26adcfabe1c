import assert from "node:assert/strict";
import fs from "node:fs";
import { describe, it } from "node:test";
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";
import { doubtsIn, read, remarksOf, shown } from "./support.js";

const fixture = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(`test/fixtures/documents/${name}`));

describe("documents as programs write them", () => {
  it("LibreOffice: letterhead in a box, automatic numbers, tracked changes, merged cells", () => {
    const bytes = fixture("libreoffice-outline.docx");
    assert.deepEqual(shown(bytes), [
      "汶上县人民政府办公室文件",
      "关于印发任务分解表的通知",
      "一、总体要求",
      "（一）全面公开、按月解读",
      "二、重点任务",
      [
        "# 0:序号 1:工作任务 2:牵头部门 3:完成时限",
        "0+4:一、坚持标准引领",
        "0:1. 1↓2:（一）公开 2:县财政局 3:6月底前",
        "0:2. 2:县司法局 3:年底前",
      ],
      "2025年5月9日",
    ]);
    assert.deepEqual(remarksOf(bytes), ["有2处修订，已按接受处理：插入的文字留下，删除的文字去掉"]);
    assert.deepEqual(doubtsIn(bytes), []);
  });

  it("LibreOffice, from a web page", () => {
    assert.deepEqual(shown(fixture("libreoffice-web.docx")), [
      "任务分解表",
      [
        "# 0:工作任务 1:牵头部门 2:具体要求",
        "0+3:一、坚持标准引领",
        "0↓2:（一）公开 1:县财政局\n县司法局 2:按月公开",
        "1:县审计局 2:1.启动\n2.完成",
      ],
      "完",
    ]);
  });

  it("the library docx", async () => {
    const outline = [
      { level: 0, format: LevelFormat.CHINESE_COUNTING, text: "%1、", suffix: LevelSuffix.NOTHING },
      { level: 1, format: LevelFormat.CHINESE_COUNTING, text: "（%2）" },
    ];
    const numbered = (text: string, level: number): Paragraph => new Paragraph({ text, numbering: { reference: "outline", level } });
    const cell = (text: string, more: object = {}): TableCell => new TableCell({ children: [new Paragraph(text)], ...more });
    const made = new Document({
      numbering: { config: [{ reference: "outline", levels: outline }] },
      sections: [
        {
          children: [
            new Paragraph({
              heading: HeadingLevel.TITLE,
              alignment: AlignmentType.CENTER,
              children: [new TextRun("关于"), new TextRun("印发")],
            }),
            numbered("总体要求", 0),
            numbered("公开", 1),
            numbered("解读", 1),
            new Table({
              rows: [
                new TableRow({ tableHeader: true, children: [cell("工作任务"), cell("牵头部门"), cell("完成时限")] }),
                new TableRow({ children: [cell("一、公开", { columnSpan: 3 })] }),
                new TableRow({
                  children: [cell("（一）公开", { verticalMerge: VerticalMergeType.RESTART }), cell("县财政局"), cell("6月底前")],
                }),
                new TableRow({ children: [cell("", { verticalMerge: VerticalMergeType.CONTINUE }), cell("县司法局"), cell("年底前")] }),
              ],
            }),
            new Paragraph({ text: "2025年5月9日", alignment: AlignmentType.END }),
          ],
        },
      ],
    });
    const bytes = new Uint8Array(await Packer.toBuffer(made));
    assert.deepEqual(shown(bytes), [
      "关于印发",
      "一、总体要求",
      "（一）公开",
      "（二）解读",
      ["# 0:工作任务 1:牵头部门 2:完成时限", "0+3:一、公开", "0↓2:（一）公开 1:县财政局 2:6月底前", "1:县司法局 2:年底前"],
      "2025年5月9日",
    ]);
    const alignments = read(bytes).blocks.flatMap((block) => (block.kind === "paragraph" ? [block.alignment] : []));
    assert.deepEqual([alignments.at(0), alignments.at(-1)], ["center", "right"]);
  });
});
