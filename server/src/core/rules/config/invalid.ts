import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";

/** Found where such a file is read (configuration-schema.ts, units/registry-schema.ts and so on), in the file itself: no rule sees it. */
export const invalid: Rule = { id: "config/invalid" };

export const documentation: RuleDocumentation = {
  title: { zh: "配置或单位名录有误", en: "A configuration or registry that is wrong" },
  why: {
    zh: "`fenjie.json`、其中列出的单位名录（JSON、CSV、Excel）、基线和 `fenjie.lineage.json` 读入时都要检查：写法、键名、规则名、选项、日期、重复的单位。问题标在文件出错的地方；文件读不出来、没有找到，标在 `fenjie.json` 提到它的地方。\n\n有误的文件整个不采用，其他文件照常：`fenjie.json` 有误时按没有配置检查，某份名录有误时其中的单位不认得。命令行把这样的文件列为错误，退出码为 2。",
    en: "`fenjie.json`, the registries it names (JSON, CSV, Excel), the baseline and `fenjie.lineage.json` are looked at when they are read: their form, keys, names of rules, options, dates, units that stand twice. What is wrong is told at its place; of a file that is missing or cannot be read, where `fenjie.json` names it.\n\nA file that is wrong does not count at all, and the others do: with a wrong `fenjie.json` notices are checked as if there were none, with a wrong registry its units are not known. The command line lists such files as errors and exits with 2.",
  },
  wrong: '{ "rules": { "deadline/passed": "off", "units/many-leads": ["hint", { "count": "6" }] } }',
  right: '{ "rules": { "deadline/past": "off", "units/many-leads": ["hint", { "count": 6 }] } }',
  source: { zh: "本工具的约定", en: "A convention of this tool" },
  setting: {
    zh: "不能调整级别，也不能关闭：有误的配置不采用，不说出来就会误以为已经生效。",
    en: "It has no other severity and cannot be switched off: a configuration that is wrong does not count, and nobody should take it to hold.",
  },
};
