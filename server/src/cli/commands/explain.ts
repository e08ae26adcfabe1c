/** `fenjie explain RULE`: the page of a rule. */
import { say } from "../../core/message.js";
import { pageOf } from "../../core/rules/page.js";
import type { Command } from "../command.js";
import { plainText } from "../report/plainText.js";
import { DOCUMENTED_RULES, unknownRule } from "../rules/rules.js";

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 100;

export const explain: Command = {
  name: "explain",
  operands: "RULE",
  count: { least: 1, most: 1 },
  missing: say("没有写明要说明哪条规则", "Say which rule to explain"),
  summary: say("说明一条规则：为什么、示例、怎样设置", "explain a rule: why, a sample, how to set it"),
  options: {},
  run: async ({ operands }, { print, paint, language, width }) => {
    const id = operands[0] ?? "";
    const rule = DOCUMENTED_RULES.find(({ entry }) => entry.rule.id === id);
    if (rule === undefined)
      throw unknownRule(
        id,
        DOCUMENTED_RULES.map(({ entry }) => entry.rule.id),
      );
    const heading = (text: string): string => paint("path", text);
    print(plainText(pageOf(rule, language), { width: width === null ? null : Math.min(width - 1, WIDEST), heading }));
    return 0;
  },
};
