import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords } from "../rows.js";
import type { Rule } from "../rule.js";
import { withBlanks } from "./characters.js";
import { type Pair, pairsIn } from "./pairs.js";
import type { Passage } from "./passages.js";
import { SIGN } from "./signs.js";
import { passageRule, type Slip } from "./slip.js";

export const bookTitleNesting: Rule = passageRule("text/book-title-nesting", SIGN.uneven, (passage) => {
  const { text } = passage;
  const first = text.indexOf("《");
  if (first < 0 || (text.indexOf("《", first + 1) < 0 && text.indexOf("<", first) < 0)) return [];
  return pairsIn(text)
    .pairs.filter((pair) => isTitle(text, pair) && text[pair.open] !== "〈" && isInner(text, pair))
    .map((pair) => slipOf(passage, pair));
});

const isTitle = (text: string, { open }: Pair): boolean => "《〈<".includes(text.charAt(open));

/** In one title, or in three: a title in two is double again. Where the outermost has single marks, it is that one which is wrong. */
const isInner = (text: string, { outer }: Pair): boolean => {
  let depth = 0;
  let outermost: Pair | null = null;
  for (let around = outer; around !== null; around = around.outer) {
    if (!isTitle(text, around)) continue;
    depth++;
    outermost = around;
  }
  return depth % 2 === 1 && outermost !== null && text[outermost.open] === "《";
};

const slipOf = ({ text }: Passage, { open, close }: Pair): Slip => {
  const words = firstWords(text.slice(open + 1, close));
  const place = (at: number) =>
    text[at] === "《" || text[at] === "》" ? { start: at, end: at + 1 } : withBlanks(text, { start: at, end: at + 1 });
  return {
    span: { start: open, end: close + 1 },
    message: say(`书名号里面的书名号用单书名号：“〈${words}〉”`, `A title within 《》 stands in single marks: “〈${words}〉”`),
    fixes: [
      {
        kind: "safe",
        title: say("里层改为“〈〉”", "Change the inner marks to “〈〉”"),
        edits: [
          { span: place(open), text: "〈" },
          { span: place(close), text: "〉" },
        ],
      },
    ],
  };
};

export const documentation: RuleDocumentation = {
  title: { zh: "书名号里面又用双书名号", en: "Double title marks within title marks" },
  why: {
    zh: "书名号中还需要书名号时，里面一层用单书名号“〈〉”，外面一层用双书名号“《》”。用小于号、大于号“<>”代替单书名号的同样提示。",
    en: "Where a title stands within a title, the inner one has single marks 〈〉 and the outer one double marks 《》. The signs < and > in place of 〈〉 are reported, too.",
  },
  wrong: "《关于印发《2025年山东省政务公开工作要点》的通知》",
  right: "《关于印发〈2025年山东省政务公开工作要点〉的通知》",
  source: { zh: "GB/T 15834—2011 第4.15.3条", en: "GB/T 15834—2011 §4.15.3" },
};
