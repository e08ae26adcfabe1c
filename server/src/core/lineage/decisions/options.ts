/** Whom a drafter may choose for a unit of the parent, the likeliest first, each with the reason it is offered for. */
import { type Message, say } from "../../message.js";
import type { Unit } from "../../units/unit.js";
import type { Units } from "../../units/units.js";
import type { LineageNotice } from "../notice.js";
import type { Experience, Practice } from "./experience.js";
import { kindOf } from "./kind.js";
import type { PrecedentSource } from "./precedents.js";
import { namesOf, type Subject } from "./subjects.js";

export interface UnitOption {
  /** Names as the child writes them; empty: the unit is left out. */
  readonly units: readonly string[];
  readonly reason: Message;
  /** The row of an earlier notice that decided so. */
  readonly source?: PrecedentSource;
}

export interface OptionsRequest {
  readonly subject: Subject;
  /** Others of its cell have their counterparts here. */
  readonly hasCompany: boolean;
  readonly experience: Experience;
  /** What was decided in the workspace; null where nothing was. */
  readonly decided: readonly string[] | null;
  readonly parent: LineageNotice;
  readonly child: LineageNotice;
}

const LEFT_OUT: UnitOption = { units: [], reason: say("不写入本级的表", "Leave it out of our table") };

/** At least one, no two with the same units. */
export const optionsFor = ({ subject, hasCompany, experience, decided, parent, child }: OptionsRequest): readonly UnitOption[] => {
  const kind = kindOf(subject);
  // A plain counterpart is not left out for nothing, and nobody would lead in the place of a collective.
  const mayBeLeftOut = kind === "no-counterpart" || kind === "field-office" || kind === "several";
  const offered: UnitOption[] = [
    ...(decided === null ? [] : [{ units: decided, reason: say("本工作区此前这样决定", "Decided so before in this workspace") }]),
    ...experience.practices.map((practice) => fromPractice(practice, experience.ofThisTaskAlone)),
    ...byCrosswalk(subject),
    ...(kind === "no-counterpart" && hasCompany ? [LEFT_OUT] : []),
    ...(subject.role === "lead" ? whoMayLead(subject, child) : []),
    ...likeNames(subject, parent, child),
  ];
  return distinct(mayBeLeftOut || offered.length === 0 ? [...offered, LEFT_OUT] : offered);
};

export const isSameUnits = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));

const distinct = (options: readonly UnitOption[]): readonly UnitOption[] =>
  options.filter((option, i) => options.findIndex(({ units }) => isSameUnits(units, option.units)) === i);

const fromPractice = ({ units, sources, ofThisTask, elsewhere }: Practice, ofThisTaskAlone: boolean): UnitOption => {
  const [source] = sources as readonly [PrecedentSource, ...PrecedentSource[]];
  const where = say(`“${fileName(source.name)}”第${source.line}行`, `line ${source.line} of “${fileName(source.name)}”`);
  // In a question for all tasks it is one row among others.
  if (ofThisTask && (ofThisTaskAlone || sources.length === 1))
    return { units, source, reason: say(`${where.zh}同一任务这样处理`, `The same task, ${where.en}, did so`) };
  const many = sources.length > 1 ? say(`等${sources.length}处`, ` and ${sources.length - 1} more`) : say("", "");
  const place = elsewhere === null ? say("", "") : say(`${elsewhere}的`, ` of ${elsewhere}`);
  return { units, source, reason: say(`${place.zh}${where.zh}${many.zh}这样处理`, `Done so in ${where.en}${place.en}${many.en}`) };
};

/** “2025.notice.txt” of an address or a path. */
const fileName = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

const byCrosswalk = (subject: Subject): readonly UnitOption[] => {
  const units = namesOf(subject);
  if (units.length === 0) return [];
  switch (kindOf(subject)) {
    case "collective-lead":
    case "lower-lead":
      return [{ units, reason: say("同上级，用统称", "A collective, as above") }];
    case "field-office":
      return [{ units, reason: say("上级单位在本地的派出机构", "The office of the unit above in our place") }];
    case "several":
      return [
        { units, reason: say("本地由这些单位分担", "They share it in our place") },
        ...units.map((unit) => ({ units: [unit], reason: say("其中之一", "One of them") })),
      ];
    default:
      return [{ units, reason: say("职能对应的单位", "The unit with the same function") }];
  }
};

/** Somebody must lead where a collective did, or a unit that is not here. */
const whoMayLead = (subject: Subject, { units }: LineageNotice): readonly UnitOption[] => {
  const kind = kindOf(subject);
  const option = (id: string, reason: Message): readonly UnitOption[] => {
    const unit = units.ofFunction(id);
    return unit === undefined ? [] : [{ units: [unit.preferred], reason }];
  };
  const office = option("gov-office", say("由办公室统筹", "The office of the government coordinates"));
  if (kind === "lower-lead") return [...office, ...option("government", say("由本级政府承担", "Our own government does it"))];
  return kind === "collective-lead" || kind === "no-counterpart" ? office : [];
};

const OFFERED = 2;
const LOOKED_AT = 8;

/** Units of ours whose names read like its would here: 县国有资产事务中心 for 市国资委. */
const likeNames = ({ from, leadsAlone, answer }: Subject, parent: LineageNotice, { units }: LineageNotice): readonly UnitOption[] => {
  if (leadsAlone || (answer !== "none" && answer !== "field-office")) return [];
  const rest = withoutWord(from, parent.units.word);
  return units
    .nearest(units.word + rest, LOOKED_AT)
    .filter((unit) => isThere(unit, units) && readsLike(rest, withoutWord(unit.preferred, units.word)))
    .slice(0, OFFERED)
    .map(({ preferred }) => ({ units: [preferred], reason: say("名称相近", "A like name") }));
};

const withoutWord = (name: string, word: string): string => (name.startsWith(word) ? name.slice(word.length) : name);

/** A name can be read as a unit that the level does not have (县大数据局): that one cannot be offered. */
const isThere = (unit: Unit, units: Units): boolean =>
  unit.registered || (unit.function !== null && units.ofFunction(unit.function)?.id === unit.id);

/** What names of units have in common whatever they do. */
const COMMON = /事业|发展|服务|管理|工作|建设|监督|推进|领导小组|办公室|中心|公司|集团|分局|[局委办会]$/gu;

/** More than half of the characters that tell what the one does stand in the other. */
const readsLike = (a: string, b: string): boolean => {
  const [few, many] = [a, b].map((name) => new Set(name.replace(COMMON, ""))).sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  const shared = [...few].filter((char) => many.has(char)).length;
  return shared > 0 && shared * 2 > few.size;
};
