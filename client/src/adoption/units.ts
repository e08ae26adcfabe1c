/** Who stands here for a unit of the higher level: one question, with what was done before offered first. */
import { type QuickInputButton, type QuickPickItem, QuickPickItemKind, ThemeIcon } from "vscode";
import type { AdoptionTask, UnitOption, UnitQuestion } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { openPlace } from "../places.js";
import { askOne } from "./ask.js";
import { askOtherUnits, type KnownUnits } from "./otherUnits.js";
import { sameUnits } from "./plan.js";
import { type Answer, BACK, type StepPlace } from "./walk.js";

/** What she answers: units, put off (null), or the best option for this question and all behind it. */
export type UnitAnswer = { readonly units: readonly string[] | null } | "best-for-the-rest";

type OptionItem = QuickPickItem &
  ({ readonly option: UnitOption } | { readonly other: "choose" | "put-off" | "rest" } | { readonly kind: QuickPickItemKind.Separator });

export interface UnitStep {
  readonly question: UnitQuestion;
  /** The tasks it is asked for. */
  readonly tasks: readonly AdoptionTask[];
  /** What she answered when she was here before; undefined the first time. */
  readonly given: readonly string[] | null | undefined;
  /** Questions behind this one. */
  readonly left: number;
  readonly known: KnownUnits;
  readonly place?: StepPlace;
  readonly canGoBack?: boolean;
}

export const askUnits = async (step: UnitStep): Promise<Answer<UnitAnswer>> => {
  const { question, tasks, given, place, canGoBack, known } = step;
  const items = itemsOf(step);
  for (;;) {
    const chosen = await askOne<OptionItem>({
      title: taskWords(tasks),
      placeholder: question.words,
      items,
      active: activeOf(items, given, question),
      ...(place !== undefined && { place }),
      ...(canGoBack !== undefined && { canGoBack }),
      pressed: (item) => {
        if ("option" in item && item.option.source !== null) void openPlace(item.option.source, { preserveFocus: true });
      },
    });
    if (chosen === undefined || chosen === BACK) return chosen;
    if ("option" in chosen) return { units: chosen.option.units };
    if (!("other" in chosen)) continue;
    if (chosen.other === "put-off") return { units: null };
    if (chosen.other === "rest") return "best-for-the-rest";
    const units = await askOtherUnits(question.words, known, given ?? []);
    if (units === undefined) return undefined;
    if (units !== BACK) return { units };
  }
};

/** “县政府办公室、县发展和改革局” */
export const unitWords = (units: readonly string[]): string =>
  units.length === 0 ? inWords(say("不列这个单位", "Leave the unit out")) : units.join("、");

const itemsOf = ({ question, given, left }: UnitStep): readonly OptionItem[] => {
  const own = given !== undefined && given !== null && !question.options.some(({ units }) => sameUnits(units, given)) ? [given] : [];
  return [
    ...own.map(
      (units): OptionItem => optionItem({ units, reason: inWords(say("您刚才的选择", "Your choice a moment ago")), source: null }),
    ),
    ...question.options.map(optionItem),
    { label: "", kind: QuickPickItemKind.Separator },
    {
      label: inWords(say("其他单位…", "Other units…")),
      detail: inWords(say("从单位名录中选择，或直接键入名称", "From the registry, or type a name")),
      other: "choose",
      alwaysShow: true,
    },
    {
      label: inWords(say("暂不决定", "Decide later")),
      detail: inWords(say("先照常写入，留待以后确定；下次还会询问", "Written as usual for now; you are asked again next time")),
      other: "put-off",
      alwaysShow: true,
    },
    ...(left < WORTH_SHORTENING
      ? []
      : [
          {
            label: inWords(say(`这一处和后面${left}处都用首选项`, `The first option here and for the ${left} behind`)),
            detail: inWords(say("写入之前可以逐处修改", "Each can still be changed before anything is written")),
            other: "rest",
            alwaysShow: true,
          } as const,
        ]),
  ];
};
const WORTH_SHORTENING = 2;

const optionItem = (option: UnitOption): OptionItem => ({
  label: unitWords(option.units),
  detail: option.reason,
  option,
  ...(option.source !== null && { buttons: [lookUp()] }),
});

/** “3项任务：在全市推广……” */
const taskWords = (tasks: readonly AdoptionTask[]): string => {
  const first = beginning(tasks[0]?.requirement ?? "");
  return inWords(
    tasks.length > 1 ? say(`${tasks.length}项任务：${first}`, `${tasks.length} tasks: ${first}`) : say(`任务：${first}`, `Task: ${first}`),
  );
};

/** As much as a title shows. */
const beginning = (requirement: string): string => {
  const line = requirement.replace(/\s*\n\s*/gu, " ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};
const SHOWN = 24;

const lookUp = (): QuickInputButton => ({
  iconPath: new ThemeIcon("go-to-file"),
  tooltip: inWords(say("查看出处", "Look at the source")),
});

const activeOf = (
  items: readonly OptionItem[],
  given: readonly string[] | null | undefined,
  question: UnitQuestion,
): OptionItem | undefined => {
  if (given === null) return items.find((item) => "other" in item && item.other === "put-off");
  const wanted = given ?? (question.decided === null ? undefined : question.options[question.decided]?.units);
  return wanted === undefined ? undefined : items.find((item) => "option" in item && sameUnits(item.option.units, wanted));
};
