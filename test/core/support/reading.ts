/** What is read of a notice, a line for each thing: parts, columns, sections, groups, tasks with units and dates, findings. */
import { CheckedNotice } from "../../../server/src/core/checked.js";
import { cellsFor, type OutlineTask, readOutline, textOfCells } from "../../../server/src/core/notice/outline.js";
import type { Finding } from "../../../server/src/core/rules/finding.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";

/** A notice checked as the command line does it where nothing is configured. */
export const checked = (text: string): CheckedNotice => new CheckedNotice(text, { configuration: {}, registries: shippedRegistries });

/** The words a finding stands on, TAB and line break made visible. */
export const wordsOf = ({ piece, span }: Finding): string =>
  piece.text.slice(span.start, span.end).replaceAll("\t", "⇥").replaceAll("\r", "").replaceAll("\n", "⏎");

/** “30:2 warning units/unknown 县教肓局” */
export const lineOf = (notice: CheckedNotice, finding: Finding): string => {
  const { line, character } = notice.notice.positionOf(finding.piece, finding.span.start);
  return `${line + 1}:${character + 1} ${finding.severity} ${finding.rule} ${wordsOf(finding)}`.trimEnd();
};

const oneLine = (text: string | null | undefined): string => (text ?? "").replaceAll("\r", "").replaceAll("\n", "⏎");

/**
 * The whole reading. Hints and aliases (units/variant) are left out of the findings: which of its names a unit had better be called by is a
 * matter of the registries.
 */
export const readingOf = (text: string): string => {
  const notice = checked(text);
  const { parts, locality, context } = notice;
  const outline = readOutline(notice.notice);
  const lines: string[] = [`layout ${outline.layout ?? "none"}`];
  const say = (name: string, value: string | null | undefined): void => {
    if (value) lines.push(`${name} ${oneLine(value)}`);
  };
  say(
    "locality",
    locality === null ? null : `${locality.name} ${locality.level}${locality.parent === null ? "" : ` below ${locality.parent}`}`,
  );
  say("number", parts.number && `${parts.number.agency} ${parts.number.year} ${parts.number.serial}`);
  say("title", parts.title?.text);
  say("issuer", parts.issuer?.text);
  say("addressees", context.addressees.map(({ unit, name }) => `${unit === null ? "?" : ""}${name}`).join(" + "));
  for (const { title, number } of parts.citations) say("citation", `${title}${number === null ? "" : ` ${number.text}`}`);
  say("annex line", parts.annexLine?.text);
  for (const title of parts.annexTitles) say("table title", title?.text);
  say("signature", parts.signature?.text);
  say("date", parts.date?.iso);
  say("remark", parts.remark?.text);
  say("copies", parts.copies?.text);
  say("imprint", parts.imprint?.text);
  say("printed", parts.printed?.iso);
  for (const table of outline.tables) {
    lines.push(`columns ${table.header === null ? "-" : table.header.form.columns.map(({ title, role }) => `${title}=${role}`).join(" ")}`);
    for (const section of table.sections) {
      lines.push(`§ ${section.ordinal ?? "-"} ${section.title ?? "-"}`);
      for (const group of section.groups) {
        lines.push(`  （${group.ordinal ?? "-"}）${group.title ?? "-"}`);
        for (const task of group.tasks) lines.push(`    ${taskOf(task, notice)}`);
      }
    }
  }
  for (const finding of notice.findings()) {
    if (finding.severity !== "hint" && finding.rule !== "units/variant") lines.push(`! ${lineOf(notice, finding)}`);
  }
  return `${lines.join("\n")}\n`;
};

const taskOf = (task: OutlineTask, notice: CheckedNotice): string => {
  const units = (role: "lead" | "responsible"): string => {
    const { cells, inherited } = cellsFor(task, role);
    const read = notice.units.read(textOfCells(cells));
    return `${inherited ? "^" : ""}${read.mentions.map(({ name, unit }) => `${name}${unit === null ? "?" : `(${unit.kind})`}`).join(" + ")}`;
  };
  const deadline = task.cells.deadline?.value;
  const read = deadline === undefined ? null : notice.context.deadline(deadline);
  return [
    oneLine(task.cells.requirement?.value ?? "-"),
    units("lead") || "-",
    units("responsible") || "-",
    read === null ? "-" : `${oneLine(deadline)} ${read.kind} ${read.date ?? "-"}`,
  ].join(" | ");
};
