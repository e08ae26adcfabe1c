import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";

export const parentNotFound: Rule = {
  id: "lineage/parent-not-found",
  lineage: ({ missing }, _context, report) => {
    for (const { piece, span, title, number } of missing) {
      const name = number === null ? `《${title}》` : number.text;
      report(piece, {
        span,
        message: say(
          `没有找到所引用的上级通知“${name}”，无法核对任务承接，请把它放到工作区中，或选择文件`,
          `The higher-level notice “${name}” that is cited was not found, so nothing can be compared with it; put it into the workspace, or choose its file`,
        ),
        asks: "parent",
      });
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "找不到所引用的上级通知", en: "The higher-level notice that is cited is not there" },
  why: {
    zh: "通知引用了上级的任务分解表、工作要点，但工作区中没有这个文件，无法核对哪些任务已承接、改了什么。把文件放到工作区中，或用快速修复选择文件；也可以在 `fenjie.json` 的 `parents` 中指定。\n\n已经找到最近一级的上级表时不提示；法规、意见等不带任务的文件不提示。",
    en: "The notice cites the task table or work plan of a higher level, and that is not in the workspace, so nobody can tell what is carried and what was changed. Put the file into the workspace, or choose it with the quick fix; `parents` in `fenjie.json` names it, too.\n\nSilent where the table of the nearest level was found, and about laws, opinions and other documents without tasks.",
  },
  wrong: "根据《2025年济宁市政务公开工作要点任务分解表》（济政办字〔2025〕9号）要求（文件不在工作区）",
  right: "根据《2025年济宁市政务公开工作要点任务分解表》（济政办字〔2025〕9号）要求（文件在工作区）",
  source: { zh: "惯例", en: "Drafting practice" },
};
