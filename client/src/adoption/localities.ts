/** For which place a draft is made. */
import { type QuickPickItem, window } from "vscode";
import type { LocalityChoice } from "../../../server/src/lsp/protocol.js";
import { inWords, say } from "../language.js";

export const whichLocality = (): string => inWords(say("为哪个地区起草", "Which locality is it for"));

/** 汶上县 — 县级 · 济宁市 */
export const localityItem = ({ name, parent, levelName }: LocalityChoice): QuickPickItem => ({
  label: name,
  description: parent === null ? levelName : `${levelName} · ${parent}`,
});

/** The row behind the known places. */
export const otherLocality = (): QuickPickItem => ({ label: inWords(say("其他地区…", "Another locality…")), alwaysShow: true });

/** A place that no registry has, by its name; undefined or empty where she gave none. */
export const askOtherLocality = async (title: string): Promise<string | undefined> => {
  const name = await window.showInputBox({
    title,
    prompt: inWords(say("地区全称", "Full name of the locality")),
    placeHolder: inWords(say("如：泗水县", "such as 泗水县")),
    ignoreFocusOut: true,
  });
  return name?.trim();
};
