import type { LanguageStatusItem } from "vscode";

type Shown = Pick<LanguageStatusItem, "text" | "severity" | "command"> & Partial<Pick<LanguageStatusItem, "detail" | "busy">>;

/**
 * Writes what an item of the language status shows, and only when it is something else than before: every setting draws the box anew, also under the
 * mouse, and a click on its link just then is lost.
 */
export const statusWriter = (item: LanguageStatusItem): ((shown: Shown) => void) => {
  let last = "";
  return (shown) => {
    const next = JSON.stringify(shown);
    if (next === last) return;
    last = next;
    Object.assign(item, shown);
  };
};
