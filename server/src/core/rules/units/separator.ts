import { say } from "../../message.js";
import type { Row } from "../../notice/model.js";
import type { Separator, SeparatorKind } from "../../units/cell.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, Rule } from "../rule.js";
import { repeatedMentions } from "./duplicate.js";
import { type FilledUnitCell, isPieceWithUnits, isSentence, placeOf, type UnitRole, unitCellsOf } from "./unitCells.js";

/** key: the column; value: what parts two named units there, in one of the forms a column can keep to. */
export const SEPARATOR_STYLE = "separator-style";
const STYLES = ["blank", "line", "blank-line", "、", "，", "；"] as const;
export type SeparatorStyle = (typeof STYLES)[number];

/** A style is one only where it is used this often, and by this share of the separators of the column. */
const ENOUGH = 3;
const SHARE = 0.6;

const STYLE_NAME: Readonly<Record<SeparatorStyle, readonly [zh: string, en: string]>> = {
  blank: ["空格", "a blank"],
  line: ["换行", "a line break"],
  "blank-line": ["空行", "a blank line"],
  "、": ["顿号“、”", "“、”"],
  "，": ["逗号“，”", "“，”"],
  "；": ["分号“；”", "“；”"],
};

const isMark = (kind: SeparatorKind): boolean => kind === "、" || kind === "，" || kind === "；";
const isSpace = (kind: SeparatorKind): boolean => kind === "blank" || kind === "blank-run" || kind === "line" || kind === "blank-line";

/** Between two named units, free to be exchanged. */
export const isPlain = (s: Separator): boolean => !s.inside && !s.besideCollective && !s.afterOpen && !s.dangling;

const styleOf = (kind: SeparatorKind): SeparatorStyle | null =>
  kind === "blank-run" ? "blank" : (STYLES.find((style) => style === kind) ?? null);

const textOf = (style: SeparatorStyle, row: Row): string => {
  const newline = row.text.includes("\r\n") ? "\r\n" : "\n";
  return style === "blank" ? " " : style === "line" ? newline : style === "blank-line" ? newline + newline : style;
};

/**
 * Whether what parts two units is against the style of the column. `，` and `；` may part systems of organs in a list of “、”; so marks are not told
 * apart, and a mark never takes the place of another.
 */
export const departs = (kind: SeparatorKind, style: SeparatorStyle): boolean =>
  kind === "blank-run" || (isMark(kind) ? isSpace(style) : isSpace(kind) && (isMark(style) || kind !== style));

const statementKey = (role: UnitRole, kind: SeparatorKind): string => `${role} ${kind}`;
/** key: the column and a kind of separator; value: the kind again. Says where each kind stands. */
const SEPARATOR = "separator";

/** Separators a rule may speak of: not those that units/duplicate takes away. */
const separatorsOf = ({ read }: FilledUnitCell): readonly Separator[] => {
  const gone = new Set(repeatedMentions(read).map(({ again }) => again - 1));
  return read.separators.filter((s) => !gone.has(s.after));
};

export const separator: Rule = {
  id: "units/separator",
  row: (row, context, report) => {
    for (const found of unitCellsOf(row, context)) {
      const { cell, read } = found;
      for (const s of separatorsOf(found)) {
        // After what is no unit at all (a requirement in the wrong column) units/unknown has said enough.
        if (!s.dangling || read.mentions[s.after]?.unit === null || isSentence(read)) continue;
        const mark = s.text.trim().charAt(0);
        const last = s.after >= read.mentions.length - 1;
        const fix: Fix = {
          kind: "safe",
          title: last ? say(`删去“${mark}”`, `Remove “${mark}”`) : say(`改为“${mark}”，不换行`, `Keep “${mark}” without the line break`),
          edits: [{ piece: row, span: placeOf(cell, s.span), text: last ? "" : mark }],
        };
        report({
          span: placeOf(cell, s.span),
          message: last
            ? say(`“${mark}”后面没有单位`, `No unit follows “${mark}”`)
            : say(`“${mark}”后又换行，两种分隔方式并用`, `“${mark}” and a line break: two separators at once`),
          fixes: [fix],
        });
      }
    }
  },
  facts: (piece, context, add) => {
    if (!isPieceWithUnits(piece)) return;
    for (const found of unitCellsOf(piece, context)) {
      for (const s of separatorsOf(found)) {
        const place = placeOf(found.cell, s.span);
        if ((s.kind === "blank-run" || s.kind === "none") && !s.inside && s.besideCollective)
          add(SEPARATOR, statementKey(found.role, s.kind), s.kind, place);
        if (!isPlain(s)) continue;
        const style = styleOf(s.kind);
        if (style !== null && s.kind !== "blank-run") add(SEPARATOR_STYLE, found.role, style, place);
        add(SEPARATOR, statementKey(found.role, s.kind), s.kind, place);
      }
    }
  },
  topics: [SEPARATOR, SEPARATOR_STYLE],
  whole: (_notice, tally, _context, report) => {
    for (const role of ["lead", "responsible"] as const) {
      const style = mainStyle(tally.values(SEPARATOR_STYLE, role));
      for (const kind of ["blank", "blank-run", "line", "blank-line", "、", "，", "；", "none"] as const) {
        const [uses] = tally.values(SEPARATOR, statementKey(role, kind)).values();
        if (uses === undefined) continue;
        if (kind === "none") {
          for (const { piece, span } of uses.places()) {
            const text = textOf(style ?? "、", piece as Row);
            report(piece, {
              span,
              message: say("两个单位名称连在一起，缺少分隔", "Two unit names run together without a separator"),
              fixes: [{ kind: "offer", title: say("插入分隔", "Insert a separator"), edits: [{ piece, span, text }] }],
            });
          }
          continue;
        }
        const target = style ?? (kind === "blank-run" ? "blank" : null);
        if (target === null || !departs(kind, target)) continue;
        const [zh, en] = STYLE_NAME[target];
        for (const { piece, span } of uses.places()) {
          report(piece, {
            span,
            message:
              style === null
                ? say("单位之间有多余的空格", "A run of blanks between units")
                : say(
                    `本通知这一栏的单位之间用${zh}分隔，此处不同`,
                    `Units in this column are separated by ${en} in this notice, and not here`,
                  ),
            fixes: [{ kind: "safe", title: say(`改用${zh}`, `Use ${en}`), edits: [{ piece, span, text: textOf(target, piece as Row) }] }],
          });
        }
      }
    }
  },
};

/** What the column keeps to; null where it keeps to nothing. */
export const mainStyle = (values: ReadonlyMap<string, { readonly count: number }>): SeparatorStyle | null => {
  let all = 0;
  let best: SeparatorStyle | null = null;
  let most = 0;
  for (const style of STYLES) {
    const count = values.get(style)?.count ?? 0;
    all += count;
    if (count > most) [best, most] = [style, count];
  }
  return best !== null && most >= ENOUGH && most >= all * SHARE ? best : null;
};

export const documentation: RuleDocumentation = {
  title: { zh: "单位之间的分隔不一致", en: "Separators between units" },
  why: {
    zh: "一栏之内单位之间的分隔方式应当一致。以本通知这一栏用得最多的方式为准；连续空格、逗号后又换行、名称连写总会提示。统称之间、不同系统之间的逗号和分号不算。",
    en: "Units in one column are separated in one way: the one this notice uses most there. Runs of blanks, a comma followed by a line break, and names run together are always reported; commas and semicolons between collectives or systems of organs never.",
  },
  wrong: "县人力资源和社会保障局                县医疗保障局",
  right: "县人力资源和社会保障局 县医疗保障局",
  source: { zh: "惯例", en: "Drafting practice" },
};
