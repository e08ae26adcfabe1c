import { say } from "../../message.js";
import { withoutComments } from "../../notice/comment.js";
import { readAround } from "../../notice/parts.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";

export const addresseeColon: Rule = {
  id: "notice/addressee-colon",
  piece: (piece, _context, report) => {
    const around = readAround(piece);
    if (around?.kind !== "front" || around.parts.addressees === null) return;
    const span = placeOfColon(piece.text, around.parts.addressees.span.end);
    const written = piece.text.slice(span.start, span.end);
    // As long as nothing follows, the line is still being written.
    if (written === "：" || withoutComments(piece.text.slice(span.end)).trim() === "") return;
    report({
      span,
      message: say(
        written === "" ? "主送机关后缺少“：”" : `主送机关后应为全角“：”，不是“${written}”`,
        written === "" ? "“：” is missing behind the addressees" : `The addressees are followed by a full-width “：”, not by “${written}”`,
      ),
      fixes: [
        {
          kind: "safe",
          title: written === "" ? say("补上“：”", "Add “：”") : say("改为“：”", "Change to “：”"),
          edits: [{ piece, span, text: "：" }],
        },
      ],
    });
  },
};

/** The mark that ends the addressees; empty, right behind their last word, where there is none. */
const placeOfColon = (text: string, end: number): Span => {
  const mark = /^\s*[：:，,、；;。．.]/u.exec(text.slice(end, end + 8))?.[0].trimStart() ?? "";
  const start = mark === "" ? end : text.indexOf(mark, end);
  return { start, end: start + mark.length };
};

export const documentation: RuleDocumentation = {
  title: { zh: "主送机关后没有全角冒号", en: "No colon behind the addressees" },
  why: {
    zh: "主送机关编排于标题下空一行位置，最后一个机关名称后标全角冒号。正在录入主送机关、下面还没有正文时不提示。",
    en: "The last of the addressees is followed by a full-width colon. Nothing is said while the line is being written and no text follows.",
  },
  wrong: "各乡镇（街道）人民政府（办事处），县政府各部门、单位",
  right: "各乡镇（街道）人民政府（办事处），县政府各部门、单位：",
  source: { zh: "GB/T 9704—2012 第7.3.2条", en: "GB/T 9704—2012 §7.3.2" },
};
