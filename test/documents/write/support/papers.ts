/** Papers as a notice gives them, made by hand. */
import type { Paper, PaperCell, PaperParagraph, PaperRow, PaperTable, ParagraphStyle } from "../../../../server/src/core/paper/paper.js";

export const paragraph = (style: ParagraphStyle, text: string): PaperParagraph => ({
  kind: "paragraph",
  style,
  runs: text === "" ? [] : [{ text, font: null }],
  source: null,
});

export const cell = (column: number, style: PaperCell["style"], text: string, rowSpan = 1, columnSpan = 1): PaperCell => ({
  column,
  rowSpan,
  columnSpan,
  style,
  lines: text.split("\n"),
  source: null,
});

export const row = (...cells: readonly PaperCell[]): PaperRow => ({ cells, keepWithNext: false, mayBreak: false, source: null });

const HEADER = row(
  cell(0, "header", "工作任务"),
  cell(1, "header", "牵头单位"),
  cell(2, "header", "责任单位"),
  cell(3, "header", "工作要求"),
  cell(4, "header", "完成时限"),
);

const REQUIREMENT = "围绕优化营商环境，及时公开惠企政策“免申即享”清单，做好政策解读；对群众关切的热点问题，主动回应、释疑解惑。";

/** A table of one section and so many groups of three tasks, whose lead is one cell over two of them. */
export const table = (groups: number, size: PaperTable["size"] = "table"): PaperTable => ({
  kind: "table",
  size,
  widths: [0.16, 0.14, 0.2, 0.36, 0.14],
  header: [HEADER],
  rows: [
    { ...row(cell(0, "section", "一、坚持标准引领，持续推进政务公开规范转型", 1, 5)), keepWithNext: true },
    ...Array.from({ length: groups }, (_, i) => [
      row(
        cell(0, "group", `（${i + 1}）全面优化主动公开机制`, 3),
        cell(1, "center", "县政府办公室", 2),
        cell(2, "center", "县司法局、县财政局\n各乡镇人民政府"),
        cell(3, "text", `${i + 1}.1${REQUIREMENT}`),
        cell(4, "center", "3月底前"),
      ),
      row(cell(2, "center", "各部门、单位"), cell(3, "text", `${i + 1}.2${REQUIREMENT}`), cell(4, "center", "6月底前")),
      row(
        cell(1, "center", "县行政审批服务局"),
        cell(2, "center", ""),
        cell(3, "text", `${i + 1}.3${REQUIREMENT}`),
        cell(4, "center", "持续推进"),
      ),
    ]).flat(),
  ],
});

export const SENTENCE = "各乡镇人民政府（街道办事处）要高度重视政务公开工作，明确分管负责同志，配齐配强工作人员。";

/** A whole notice: front, annex with a table, 版记. */
export const notice = ({
  groups = 8,
  orientation = "landscape",
  body = 6,
}: {
  groups?: number;
  orientation?: "portrait" | "landscape";
  body?: number;
} = {}): Paper => ({
  title: "汶上县人民政府办公室关于印发2025年政务公开工作要点的通知",
  parts: [
    {
      orientation: "portrait",
      blocks: [
        paragraph("number", "汶政办字〔2025〕9号"),
        paragraph("blank", ""),
        paragraph("title", "汶上县人民政府办公室\n关于印发2025年政务公开工作要点的通知"),
        paragraph("blank", ""),
        paragraph("addressee", "各乡镇人民政府、街道办事处，县政府各部门、单位："),
        ...Array.from({ length: body }, () => paragraph("body", SENTENCE.repeat(3))),
        paragraph("heading-1", "一、总体要求"),
        {
          ...paragraph("body", ""),
          runs: [
            { text: "（一）压实责任分工。", font: "kai" },
            { text: SENTENCE, font: null },
          ],
        },
        paragraph("blank", ""),
        paragraph("annex-line", "附件：2025年汶上县政务公开工作要点任务分解表"),
        paragraph("blank", ""),
        { ...paragraph("signature", "汶上县人民政府办公室"), indent: { right: 2.5 } },
        paragraph("date", "2025年5月20日"),
        paragraph("remark", "（此件公开发布）"),
      ],
    },
    {
      orientation,
      blocks: [
        paragraph("annex-mark", "附件"),
        paragraph("annex-title", "2025年汶上县政务公开工作要点任务分解表"),
        table(groups),
        paragraph(
          "copies",
          "抄送：县委各部门，县人大常委会办公室，县政协办公室，县监委，县法院，县检察院，县人武部，各人民团体，中央、省、市属驻汶各单位。",
        ),
        paragraph("imprint", "汶上县人民政府办公室\t2025年5月20日印发"),
      ],
    },
  ],
});
