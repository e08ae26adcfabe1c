import type { Suggestion } from "../../lineage/localisation/suggestion.js";
import { say } from "../../message.js";
import type { Piece } from "../../notice/model.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, Report, Rule } from "../rule.js";
import { carriedParent, nameOfNotice } from "./above.js";
import { type LeftWords, slogansLeft, wordsLeftInTask, wordsLeftInTitles } from "./leftWords.js";

export const foreignName: Rule = {
  id: "lineage/foreign-name",
  inherited: (task, { child }, _context, report) => {
    for (const left of wordsLeftInTask(task, child)) if (left.suggestion.sure) report(reportOf(left));
  },
  lineage: (lineage, context, report) => {
    const above = carriedParent(lineage);
    if (above !== null) {
      for (const left of wordsLeftInTitles(above, lineage.child)) if (left.suggestion.sure) report(left.piece, reportOf(left));
      return;
    }
    // The table it was made from is cited and not at hand: what bears the name of the place above was copied all the same.
    const place = lineage.parents.length === 0 && lineage.missing.length > 0 ? context.placeAbove() : null;
    if (place !== null)
      for (const { piece, span, suggestion } of slogansLeft(lineage, place)) report(piece, sloganReport(piece, span, suggestion));
  },
};

const sloganReport = (piece: Piece, span: Span, { original, replacement, reason }: Suggestion): Report => ({
  span,
  message: say(`${reason.zh}；此处似照抄自上级通知，请修改`, `${reason.en}; it seems to be copied from the higher-level notice: change it`),
  fixes: [fixFor(piece, span, original, replacement)],
});

const fixFor = (piece: Piece, span: Span, original: string, replacement: string): Fix => ({
  kind: "offer",
  title: replacement === "" ? say(`删去“${original}”`, `Delete “${original}”`) : say(`改为“${replacement}”`, `Change to “${replacement}”`),
  edits: [{ piece, span, text: replacement }],
});

const IN_PARENT = say("上级通知中的原文", "The wording in the higher-level notice");

const reportOf = ({ piece, span, suggestion: { original, replacement, reason }, parent, above }: LeftWords): Report => {
  const name = nameOfNotice(parent);
  const todo = replacement === "" ? say("请删去，或改写", "delete or reword it") : say("请修改", "change it");
  return {
    span,
    message: say(
      `${reason.zh}；此处照抄自上级通知（${name}），${todo.zh}`,
      `${reason.en}; it was copied from the higher-level notice (${name}): ${todo.en}`,
    ),
    fixes: [fixFor(piece, span, original, replacement)],
    related: [{ ...above, message: IN_PARENT, notice: parent }],
  };
};

export const documentation: RuleDocumentation = {
  title: { zh: "上级的用语没有改", en: "Words of the higher level left in" },
  why: {
    zh: "承接的任务照抄了只属于上级的用语：“全市”“市县乡三级”“平安济宁”、本级没有的职权（如县级没有“政府规章”）。逐处提示，标题也看。\n\n上级的专有名称照用无误，不提示：书名号、引号中的名称，平台、企业、学校的名称（“济宁市政府文件库”）；指整个上级范围的（“争创全市一流”）、向上对接的（“落实省、市要求”），以及本级自己添写的话，也不提示。\n\n上级通知不在文件夹中时，只提示带有上级地名的用语（“平安济宁”）。",
    en: "A task taken over still has words that are the higher level's alone: 全市, 市县乡三级, 平安济宁, powers this level does not have (a county makes no 政府规章). There is one finding for each place; titles count too.\n\nProper names of the higher level stay: names in 《》 and quotation marks, platforms, enterprises, schools. So does what speaks of all of the higher place (争创全市一流), what looks upwards (落实省、市要求), and what was added here.\n\nWhile the higher-level notice is not at hand, only words that bear the name of its place are found (平安济宁).",
  },
  wrong: "建设更高水平平安济宁，在全市部署政务公开培训。",
  right: "建设更高水平平安汶上，在全县部署政务公开培训。",
  source: { zh: "惯例", en: "Drafting practice" },
};
