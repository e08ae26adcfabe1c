import { say } from "../../message.js";
import { withoutComments } from "../../notice/comment.js";
import { readAround } from "../../notice/parts.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";

/** Words of the imprint that stand below the copies and belong to no organ. */
const NO_COPIES = /共印|联系人|电话|邮编/u;

export const copyFullStop: Rule = {
  id: "notice/copy-full-stop",
  piece: (piece, _context, report) => {
    const copies = readAround(piece)?.parts.copies ?? null;
    if (copies === null || copies.text === "" || NO_COPIES.test(copies.text)) return;
    const { end } = copies.span;
    const written = /[。．.；;，,、：:]$/u.exec(piece.text.slice(copies.span.start, end))?.[0] ?? "";
    // With a comma at its end and nothing below, the line is still being written.
    if (written === "。" || (/[，,、：:]/u.test(written) && withoutComments(piece.text.slice(end)).trim() === "")) return;
    const span = { start: end - written.length, end };
    report({
      span,
      message: say(
        written === "" ? "抄送机关后缺少句号“。”" : `抄送机关后应为句号“。”，不是“${written}”`,
        written === ""
          ? "The full stop “。” is missing behind the copies (抄送)"
          : `The copies (抄送) end in a full stop “。”, not in “${written}”`,
      ),
      fixes: [
        {
          kind: "safe",
          title: written === "" ? say("补上“。”", "Add “。”") : say("改为“。”", "Change to “。”"),
          edits: [{ piece, span, text: "。" }],
        },
      ],
    });
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "抄送机关后没有句号", en: "No full stop behind the copies" },
  why: {
    zh: "抄送机关之间用逗号，最后一个机关名称后用句号。",
    en: "The organs that get a copy are parted by commas, and the last one is followed by a full stop.",
  },
  wrong: "抄送：县委各部门，县人大常委会办公室，县政协办公室",
  right: "抄送：县委各部门，县人大常委会办公室，县政协办公室。",
  source: { zh: "惯例", en: "Drafting practice" },
};
