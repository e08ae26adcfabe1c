import { type Message, say } from "../../message.js";
import type { Front } from "../../notice/model.js";
import type { NoticeParts } from "../../notice/parts.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords } from "../rows.js";
import type { Fix, Rule } from "../rule.js";
import { type AnnexName, annexDisagreements, type Disagreement } from "./annexNames.js";

export const annexTitle: Rule = {
  id: "notice/annex-title",
  whole: (notice, _tally, { parts }, report) => {
    const front = notice.pieces.get(0);
    if (front?.kind !== "front") return;
    for (const { name, right } of disagreementsOf(front, parts)) {
      const [here, there] = [PLACES[name.where], PLACES[right.where]];
      const [written, other] = [firstWords(name.text, SHOWN), firstWords(right.text, SHOWN)];
      report(name.piece, {
        span: name.span,
        message: say(
          `${here.zh}“${written}”与${there.zh}“${other}”不一致`,
          `The name of the annex ${here.en}, “${written}”, is not that ${there.en}, “${other}”`,
        ),
        related: [{ piece: right.piece, span: right.span, message: there }],
        fixes: [changeTo(name, right), changeOther(name, right)],
      });
    }
  },
};

const remembered = new WeakMap<NoticeParts, readonly Disagreement[]>();

/** The parts stay the same object until one of them is edited, so the body is not read again while rows are typed. */
const disagreementsOf = (front: Front, parts: NoticeParts): readonly Disagreement[] => {
  const known = remembered.get(parts);
  if (known !== undefined) return known;
  const found = annexDisagreements(front, parts);
  remembered.set(parts, found);
  return found;
};

const SHOWN = 40;

const PLACES: Readonly<Record<AnnexName["where"], Message>> = {
  body: say("正文所称", "in the body"),
  line: say("附件说明", "in the annex line"),
  head: say("附件标题", "over the annex itself"),
};

const changeTo = (name: AnnexName, right: AnnexName): Fix => {
  const text = asIn(name, right.text);
  return {
    kind: "offer",
    title: say(`改为“${firstWords(text, SHOWN)}”`, `Change to “${firstWords(text, SHOWN)}”`),
    edits: [{ piece: name.piece, span: name.span, text }],
  };
};

const changeOther = (name: AnnexName, right: AnnexName): Fix => {
  const [text, there] = [asIn(right, name.text), PLACES[right.where]];
  return {
    kind: "offer",
    title: say(`${there.zh}改为“${firstWords(text, SHOWN)}”`, `Change the name ${there.en} to “${firstWords(text, SHOWN)}”`),
    edits: [{ piece: right.piece, span: right.span, text }],
  };
};

/** A title inside 《》 stands in 〈〉, and outside in 《》 again; marks behind it stay where they are wrong (notice/annex-form). */
const asIn = ({ where }: AnnexName, text: string): string => {
  const words = text.replace(/[。；;，,、：:．.]+$/u, "");
  return where === "body" ? words.replaceAll("《", "〈").replaceAll("》", "〉") : words.replaceAll("〈", "《").replaceAll("〉", "》");
};

export const documentation: RuleDocumentation = {
  title: { zh: "附件名称前后不一致", en: "The annex has different names" },
  why: {
    zh: "正文中的《》、正文下的附件说明、附件本身的标题应当一致。改了一处漏改另一处，收文单位就不知道附件是哪一份。空格、换行、书名号和序号不计。",
    en: "The 《》 in the body, the annex line and the title of the annex itself agree; else nobody knows which document is meant. Blanks, line breaks, title marks and the number of the annex do not count.",
  },
  wrong: "附件：2025年汶上县政务公开任务分解表……附件 2025年汶上县政务公开工作要点任务分解表",
  right: "附件：2025年汶上县政务公开工作要点任务分解表……附件 2025年汶上县政务公开工作要点任务分解表",
  source: { zh: "惯例", en: "Drafting practice" },
};
