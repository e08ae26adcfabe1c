import { say } from "../../message.js";
import { readAround } from "../../notice/parts.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { numberSlips } from "./numberSlips.js";

export const numberForm: Rule = {
  id: "notice/number-form",
  piece: (piece, _context, report) => {
    const around = readAround(piece);
    const number = around?.kind === "front" ? around.parts.number : null;
    if (around?.kind !== "front" || number === null || number.span.start < around.parts.portalEnd) return;
    const slips = numberSlips(piece.text, number.span);
    if (slips === null) return;
    const { right, reasons, edits } = slips;
    report({
      span: number.span,
      message: say(`文号应为“${right}”：${reasons.zh}`, `The document number should be “${right}”: ${reasons.en}`),
      ...(edits.length > 0 && {
        fixes: [{ kind: "safe", title: say(`改为“${right}”`, `Change to “${right}”`), edits: edits.map((edit) => ({ piece, ...edit })) }],
      }),
    });
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "发文字号写法有误", en: "The form of the document number" },
  why: {
    zh: "发文字号由发文机关代字、年份、发文顺序号组成：年份用六角括号“〔〕”括起，不加“年”；顺序号不加“第”，不编虚位（1不编为01）；中间不空格。\n\n尚未编号的文稿（“〔2026〕  号”）不提示；公告、令、纪要的“第×号”不提示；网站页眉中的文号不检查。",
    en: "A document number is made of the issuer's code, the year in 〔〕 and the serial number: no 年, no 第, no leading zero, no blanks.\n\nA draft that has no number yet (“〔2026〕  号”) is in order; so is 第…号 of 公告, 令 and 纪要. Numbers in the data that a portal puts ahead are not checked.",
  },
  wrong: "汶政办字[2025]第08号",
  right: "汶政办字〔2025〕8号",
  source: { zh: "GB/T 9704—2012 第7.2.5条", en: "GB/T 9704—2012 §7.2.5" },
};
