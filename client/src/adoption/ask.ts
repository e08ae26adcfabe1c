/** Questions in a pick list as steps of a longer way: with “3/5” in the title and a button that goes back. */
import { type QuickInputButton, QuickInputButtons, type QuickPick, type QuickPickItem, window } from "vscode";
import { type Answer, BACK, type StepPlace } from "./walk.js";

export interface Question<Item extends QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly Item[];
  /** The item the cursor is on; the first where it is left out. */
  readonly active?: Item | undefined;
  readonly place?: StepPlace;
  /** Whether there is a question before; as `place` says where it is left out. */
  readonly canGoBack?: boolean;
  /** Further items for what was typed, ahead of the others. */
  readonly itemsFor?: (typed: string) => readonly Item[];
  /** Runs when the button of an item is pressed; the list stays. */
  readonly pressed?: (item: Item, button: QuickInputButton) => unknown;
}

/** One of the items. */
export const askOne = <Item extends QuickPickItem>(question: Question<Item>): Promise<Answer<Item>> =>
  ask(question, ({ activeItems }) => activeItems[0] ?? KEEP_ASKING);

/** One item or more, in their order; those in `picked` are ticked at first. Where none is ticked the list stays, with `none` as its title. */
export const askMany = <Item extends QuickPickItem>(
  question: Question<Item> & { readonly picked: readonly Item[]; readonly none: string },
): Promise<Answer<readonly Item[]>> =>
  ask(
    question,
    (pick) => {
      const chosen = new Set(pick.selectedItems);
      if (chosen.size > 0) return question.items.filter((item) => chosen.has(item));
      pick.title = question.none;
      return KEEP_ASKING;
    },
    (pick) => {
      pick.canSelectMany = true;
      pick.selectedItems = question.picked;
    },
  );

const KEEP_ASKING = Symbol("keep asking");

const ask = <Item extends QuickPickItem, Result>(
  { title, placeholder, items, active, place, canGoBack, itemsFor, pressed }: Question<Item>,
  result: (pick: QuickPick<Item>) => Result | typeof KEEP_ASKING,
  prepare?: (pick: QuickPick<Item>) => void,
): Promise<Answer<Result>> => {
  const pick = window.createQuickPick<Item>();
  Object.assign(pick, { title, placeholder, items, matchOnDescription: true, matchOnDetail: true });
  pick.ignoreFocusOut = true; // what was chosen so far must not be lost by a click beside the list
  if (place !== undefined && place.totalSteps > 1) Object.assign(pick, place);
  if (canGoBack ?? (place?.step ?? 1) > 1) pick.buttons = [QuickInputButtons.Back];
  prepare?.(pick);
  if (active !== undefined) pick.activeItems = [active];
  return new Promise((resolve) => {
    const end = (answer: Answer<Result>): void => {
      resolve(answer); // before hiding, which would answer too
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const chosen = result(pick);
      if (chosen !== KEEP_ASKING) end(chosen);
    });
    pick.onDidTriggerButton((button) => {
      if (button === QuickInputButtons.Back) end(BACK);
    });
    pick.onDidTriggerItemButton(({ item, button }) => pressed?.(item, button));
    if (itemsFor !== undefined)
      pick.onDidChangeValue((typed) => {
        pick.items = [...itemsFor(typed.trim()), ...items];
      });
    pick.onDidHide(() => end(undefined));
    pick.show();
  });
};
