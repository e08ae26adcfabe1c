import { test } from "node:test";
import { chooses, finds, isRight, notice } from "./support.js";

const TITLE = "《济宁市人民政府办公室关于印发2025年政务公开工作要点的通知》";
const cited = (words: string): string => notice({ cited: words });

test("a cited number in the wrong form", () => {
  for (const number of ["济政办字[2025]9号", "济政办字〔2025〕第9号", "济政办字〔2025〕09号", "济政办字〔2025〕9 号"])
    finds(cited(`${TITLE}（「notice/citation-form|${number}」）`));
  finds(cited("「notice/citation-form|济政办字[2025]9号」文件"), cited("济政办字〔2025〕9号文件"));
});

test("a cited number not in （） behind the title", () => {
  finds(cited(`${TITLE}「notice/citation-form|(济政办字〔2025〕9号)」`));
  finds(cited(`${TITLE}「notice/citation-form|（济政办字[2025]9号)」`));
  finds(cited(`${TITLE}「notice/citation-form|济政办字〔2025〕9号」`));
  finds(cited(`「notice/citation-form|济政办字〔2025〕9号」${TITLE}`));
  finds(cited(`「notice/citation-form|（济政办字(2025)9号）」${TITLE}`));
  chooses(cited(`济政办字〔2025〕9号文件${TITLE}`), "移到标题之后", notice());
});

test("citations that are in order", () => {
  isRight(cited("济政办字〔2025〕9号文件"));
  isRight(cited(`${TITLE}（济政办字〔2025〕9号，以下简称《要点》）`));
  isRight(cited(`（见${TITLE}济政办字〔2025〕9号）`));
  isRight(cited("《中华人民共和国政府信息公开条例》（国务院令第711号）"));
  isRight(cited("《关于税收的公告》（国家税务总局公告2025年第9号）"));
  isRight(cited("《山东省人民政府公报》（山东省人民政府2025年第9号）"));
  isRight(cited(`${TITLE}（济政办字〔2025〕\n\n9号）`));
  isRight(cited(`${TITLE}（济政办字\n\n〔2025〕9号）`));
});

test("citations in a task", () => {
  finds(
    notice({ requirement: "落实《关于公开的通知》「notice/citation-form|(鲁政办发[2025]第5号)」，做好公开。" }),
    notice({ requirement: "落实《关于公开的通知》（鲁政办发〔2025〕5号），做好公开。" }),
  );
  isRight(notice({ requirement: "拨打12345号热线，办理（2025年）第3号提案。" }));
});

test("one number under two titles", () => {
  const first = "《关于印发2025年山东省政务公开工作要点的通知》（鲁政办发〔2025〕5号）";
  const other = "《关于印发2025年山东省政务公开要点的通知》（鲁政办发〔2025〕5号）";
  finds(cited(`${first}和《「notice/citation-title|${other.slice(1, other.indexOf("》"))}」》（鲁政办发〔2025〕5号）`), null);
  chooses(cited(`${first}和${other}`), "改为“关于印发2025年山东省政务公开工作要点的通知”", cited(`${first}和${first}`));
});

test("blanks, the issuer and the form of the number do not count; 〈〉 does", () => {
  const first = "《关于印发2025年山东省政务公开工作要点的通知》（鲁政办发〔2025〕5号）";
  isRight(cited(`${first}和《山东省人民政府办公厅关于印发 2025 年山东省政务公开工作要点的通知》（鲁政办发〔2025〕5号）`));
  isRight(cited(`${first}和鲁政办发〔2025〕5号文件`));
  isRight(cited(`${first}中的《2025年山东省政务公开工作要点》（鲁政办发〔2025〕5号）`));
  finds(cited(`${first}和《「notice/citation-title|关于印发〈2025年山东省政务公开工作要点〉的通知」》（鲁政办发〔2025〕5号）`), null);
});
