import { type Message, say } from "../../message.js";
import type { Header } from "../../notice/model.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";

export const columns: Rule = {
  id: "table/columns",
  header: (header, context, report) => {
    if (header.repeated) return;
    const unknown = header.cells.filter(
      (cell) => cell.value !== "" && context.roleOf(header.form.columns[cell.column]?.title ?? "") === undefined,
    );
    const missing = missingColumns(header);
    for (const message of missing)
      report({
        span: titlesOf(header),
        message: withUnknown(
          message,
          unknown.map((cell) => cell.value),
        ),
      });
    // The heading that nobody knows is then most likely the one that is missed, and the error has named it.
    if (missing.length > 0) return;
    for (const cell of unknown) {
      report({
        span: cell.inner,
        severity: "hint",
        message: say(
          `不认识列名“${cell.value}”，该列原样保留、不作检查；如属某一类，请在 fenjie.json 的 columns 中写明`,
          `The column “${cell.value}” is unknown: it is kept and not checked; if it is one of the usual columns, say so in columns of fenjie.json`,
        ),
      });
    }
  },
};

const missingColumns = ({ form }: Header): readonly Message[] => {
  const missing: Message[] = [];
  if (form.at.requirement === undefined)
    missing.push(say("表头没有“具体要求”一列", "The table has no column for the requirement (具体要求)"));
  if (form.at.lead === undefined && form.at.responsible === undefined) {
    missing.push(
      say("表头没有“牵头部门”，也没有“责任单位”", "The table has neither a lead column (牵头部门) nor a responsible one (责任单位)"),
    );
  }
  return missing;
};

const withUnknown = (message: Message, titles: readonly string[]): Message => {
  if (titles.length === 0) return say(`${message.zh}，请补上这一列`, `${message.en}; add it`);
  const zh = titles.map((title) => `“${title}”`).join("、");
  const en = titles.map((title) => `“${title}”`).join(", ");
  return say(
    `${message.zh}；如果${zh}就是，请在 fenjie.json 的 columns 中写明`,
    `${message.en}; if it is ${en}, say so in columns of fenjie.json`,
  );
};

const titlesOf = ({ cells }: Header): Span => {
  const filled = cells.filter((cell) => cell.value !== "");
  return { start: filled[0]?.inner.start ?? 0, end: filled.at(-1)?.inner.end ?? 0 };
};

export const documentation: RuleDocumentation = {
  title: { zh: "表头缺列，或列名不认识", en: "A column is missing or its heading unknown" },
  why: {
    zh: '任务分解表至少要写明做什么（具体要求）、谁来做（牵头部门或责任单位），缺了其中一项就无法分解落实。没有完成时限或没有牵头部门的表是正常的。\n\n不认识的列名只作提示，该列原样保留。各地列名不同，可在 fenjie.json 的 `columns` 中按类补充：`{"columns": {"lead": ["牵头科室"]}}`。',
    en: 'A task table says at least what is to be done and by whom; without one of the two nothing can be broken down. A table without deadlines or without leads is in order.\n\nAn unknown heading is only a hint, and its column is kept as it is. Headings differ from place to place; add yours to `columns` in fenjie.json: `{"columns": {"lead": ["牵头科室"]}}`.',
  },
  wrong: "工作任务\t牵头部门\t责任单位\t完成时限",
  right: "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限",
  source: { zh: "惯例：没有标准规定任务分解表的列", en: "Drafting practice: no standard says anything about the columns of a task table" },
};
