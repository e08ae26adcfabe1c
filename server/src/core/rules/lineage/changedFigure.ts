import type { Source } from "../../lineage/lineage.js";
import { say } from "../../message.js";
import { type Cell, isFilled, spanInPiece } from "../../notice/model.js";
import { type Difference, differences } from "../../text/differences.js";
import { type Span, textOf } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import { hasItsCells } from "../rows.js";
import type { Rule } from "../rule.js";
import { nameOfNotice, nearestRows, placeAbove } from "./above.js";
import { type Figure, figuresIn, isOtherNumber } from "./figures.js";

export const changedFigure: Rule = {
  id: "lineage/changed-figure",
  inherited: (task, { child }, context, report) => {
    const { row, cells } = task.task;
    const own = cells.requirement;
    // Of a task put together of several nobody knows which of them a number comes from.
    const [source, ...others] = nearestRows(task, child);
    if (source === undefined || others.length > 0 || !isFilled(own) || !hasItsCells(row)) return;
    const above = comparableCell(source, context.base.year);
    if (above === null) return;
    for (const { before, after } of changedFigures(above.value, own.value)) {
      const words = textOf(own.value, after.span);
      const higher = textOf(above.value, before.span);
      const related = placeAbove(source, "requirement", say(`上级写的是“${higher}”`, `The higher level says “${higher}”`), before.span);
      report({
        span: spanInPiece(own, after.span),
        message: say(
          `“${words}”与上级通知（${nameOfNotice(source.parent)}）的“${higher}”不同，请核对`,
          `“${words}” is “${higher}” in the higher-level notice (${nameOfNotice(source.parent)}); make sure that is meant`,
        ),
        ...(related !== null && { related: [related] }),
      });
    }
  },
};

/** Below this the two sentences are different ones, and so may be what they count. */
const SAME_SENTENCE = 0.6;

/** The requirement above, null where the figures in it need not hold here: those of an earlier year are other figures. */
const comparableCell = ({ task, similarity, parent }: Source, ownYear: number | null): Cell | null => {
  const cell = task.cells.requirement;
  const { year } = parent.checked.parts;
  if (similarity < SAME_SENTENCE || similarity === 1 || !isFilled(cell)) return null;
  return year !== null && ownYear !== null && year < ownYear ? null : cell;
};

interface ChangedFigure {
  readonly before: Figure;
  readonly after: Figure;
}

/** Figures that stand where another one of the same unit stood. One that was added or left out with its words is none. */
const changedFigures = (before: string, after: string): readonly ChangedFigure[] => {
  const [old, now] = [figuresIn(before), figuresIn(after)];
  // Nearly all rows have the figures of the row above, and most have none.
  if (old.length === 0 || now.length === 0 || (old.length === now.length && now.every((figure, i) => isSame(figure, old[i])))) return [];
  return differences(before, after).flatMap((difference): readonly ChangedFigure[] => {
    if (difference.kind !== "replaced") return [];
    const was = old.filter(({ span }) => overlaps(span, difference.before));
    const is = now.filter(({ span }) => overlaps(span, difference.after));
    if (was.length !== is.length || isRewritten(difference, was, is)) return [];
    const pairs = was.flatMap((figure, i): readonly ChangedFigure[] => {
      const other = is[i];
      return other === undefined ? [] : [{ before: figure, after: other }];
    });
    return pairs.every((pair) => pair.before.unit === pair.after.unit)
      ? pairs.filter((pair) => isOtherNumber(pair.before, pair.after))
      : [];
  });
};

const isSame = (a: Figure, b: Figure | undefined): boolean => b !== undefined && a.unit === b.unit && !isOtherNumber(a, b);

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** With this many other words on both sides the sentence is another one. */
const MANY_WORDS = 12;

const isRewritten = ({ before, after }: Difference, was: readonly Figure[], is: readonly Figure[]): boolean => {
  const others = (span: Span, figures: readonly Figure[]): number =>
    figures.reduce((length, figure) => length - (figure.span.end - figure.span.start), span.end - span.start);
  return others(before, was) > MANY_WORDS && others(after, is) > MANY_WORDS;
};

export const documentation: RuleDocumentation = {
  title: { zh: "数字与上级不同", en: "A figure that differs from the higher level" },
  why: {
    zh: "承接的任务中，数量、比例、次数等与上级不同，可能是本级指标，也可能是抄录时的笔误，提请核对。\n\n只看同一处、同一单位的数字（50%与30%、3个与2个）；年份和日期、序号、热线号码、“5G”“1+N”等名称、整句增删的数字不算；由上级几项任务合成的不检查。",
    en: "A number in a task taken over differs from the higher level: perhaps a target of this level, perhaps a slip in copying.\n\nOnly a number in the same place with the same unit counts (50% and 30%). Years and dates, ordinals, hot lines, names such as 5G or 1+N, and numbers that came or went with their sentence do not, nor is a task put together of several compared.",
  },
  wrong: "办易办率达到80%以上。（上级：办易办率达到90%以上。）",
  right: "办易办率达到90%以上。（上级：办易办率达到90%以上。）",
  source: { zh: "惯例", en: "Drafting practice" },
};
