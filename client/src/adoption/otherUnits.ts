/** “其他单位…”: units by their names, chosen from those the registries know here or typed. */
import type { QuickPickItem } from "vscode";
import { type UnitName, type UnitNamesParams, UnitNamesRequest, type UnitNamesResult } from "../../../server/src/lsp/adoptionProtocol.js";
import { inWords, say } from "../language.js";
import type { Session } from "../session.js";
import { askOne } from "./ask.js";
import { type Answer, BACK } from "./walk.js";

/** The units of the place, asked for when they are wanted. */
export type KnownUnits = () => Promise<readonly UnitName[]>;

/** Those of a place, or of the place of an open notice; asked for once. */
export const knownUnits = (session: Session, of: UnitNamesParams): KnownUnits => {
  let asked: Promise<UnitNamesResult | undefined> | undefined;
  return async () => {
    asked ??= session.request<UnitNamesResult>(UnitNamesRequest, of);
    return (await asked) ?? [];
  };
};

type UnitItem = QuickPickItem & ({ readonly units: readonly string[] } | { readonly done: true });

/** One unit after the other until she says that these are all; back from the first is back to the question. */
export const askOtherUnits = async (question: string, known: KnownUnits, given: readonly string[]): Promise<Answer<readonly string[]>> => {
  const names = await known();
  const listed = new Set(names.map(({ name }) => name));
  let chosen: readonly string[] = [];
  for (;;) {
    const taken = chosen;
    const done: readonly UnitItem[] =
      taken.length === 0
        ? []
        : [
            {
              label: inWords(say(`$(check) 就用“${taken.join("、")}”`, `$(check) Just “${taken.join("、")}”`)),
              done: true,
              alwaysShow: true,
            },
          ];
    const items = names.filter(({ name }) => !taken.includes(name)).map(unitItem);
    const answer = await askOne<UnitItem>({
      title: question,
      placeholder:
        taken.length === 0
          ? inWords(say("键入单位名称或拼音首字母；多个单位用顿号隔开", "Type a name or its pinyin initials; several with “、” between"))
          : inWords(say("再选一个单位，或按回车确定", "Choose another unit, or press Enter")),
      items: [...done, ...items],
      active: items.find(({ units }) => taken.length === 0 && units[0] === given[0]),
      canGoBack: true,
      itemsFor: (typed) => typedItems(typed, listed),
    });
    if (answer === undefined) return undefined;
    if (answer === BACK) {
      if (taken.length === 0) return BACK;
      chosen = taken.slice(0, -1);
      continue;
    }
    if ("done" in answer) return taken;
    chosen = [...new Set([...taken, ...answer.units])];
  }
};

const unitItem = ({ name, kind, filter }: UnitName): UnitItem & { readonly units: readonly string[] } => ({
  label: name,
  description: `${kind}　${filter}`,
  units: [name],
});

/** A name that is in no list: she knows her county better than any registry does. */
const typedItems = (typed: string, listed: ReadonlySet<string>): readonly UnitItem[] => {
  const units = typed.split(/[、，,；;\s]+/u).filter((name) => name !== "");
  if (!/\p{Script=Han}/u.test(typed) || (units.length === 1 && listed.has(typed))) return [];
  const unknown = units.filter((name) => !listed.has(name));
  const warning =
    unknown.length === 0
      ? ""
      : inWords(say(`$(warning) 单位名录中没有“${unknown.join("、")}”`, `$(warning) “${unknown.join("、")}” is not in the registry`));
  return [{ label: inWords(say(`使用“${units.join("、")}”`, `Use “${units.join("、")}”`)), description: warning, units, alwaysShow: true }];
};
