import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";

/** Found where findings are left out (suppression/suppressions.ts), when all rules are done: no rule knows of comments. */
export const unused: Rule = { id: "suppression/unused" };

export const documentation: RuleDocumentation = {
  title: { zh: "忽略问题的注释不起作用", en: "A comment that leaves nothing out" },
  why: {
    zh: "确有理由时，可以用注释忽略问题，注释不算正文，也不导出：\n\n- `<!-- fenjie-disable-line units/unknown -- 名称待批复 -->` 忽略本行的问题，“--”之后写理由\n- `<!-- fenjie-disable-next-line units/unknown -->` 忽略下一行（空行和注释不计）\n- `<!-- fenjie-disable units/unknown -->` 到 `<!-- fenjie-enable -->` 忽略两者之间，如单元格分行的一整行任务\n- `<!-- fenjie-disable-file units/unknown -->` 忽略全文\n\n可写几条规则，用逗号隔开；`units/*` 指一类规则；不写规则则忽略全部。问题改正以后，注释就该删去，否则会遮住以后的问题。规则名写错、没有写完的注释也在此提示。已关闭的规则和尚未读到上级通知的比对规则不判断。",
    en: "Where there is a reason, a comment leaves findings out. It is no text of the notice and is never exported:\n\n- `<!-- fenjie-disable-line units/unknown -- reason -->`: findings that begin on this line\n- `<!-- fenjie-disable-next-line units/unknown -->`: on the next line that is neither blank nor a comment\n- `<!-- fenjie-disable units/unknown -->` to `<!-- fenjie-enable -->`: between the two, such as all lines of a row\n- `<!-- fenjie-disable-file units/unknown -->`: in the whole text\n\nSeveral rules are parted by commas, `units/*` is a family, and no rule means all. Once the text is mended the comment should go, or it hides what comes later. Names of rules that do not exist, and comments that are not finished, are told here too. Of rules that are off, and of comparing rules while the higher-level notice is not read, nothing is said.",
  },
  wrong: "\t县教育局 <!-- fenjie-disable-line units/unknown -->",
  right: "\t县教育局",
  source: { zh: "本工具的约定", en: "A convention of this tool" },
};
