/** The wordings of tasks and titles that earlier notices took over, for learning what they changed for their level. */
import { textFor } from "../../notice/outline.js";
import { counterpartsOf } from "../counterparts.js";
import { earlierPairs, type NoticePair } from "../earlierPairs.js";
import { titleOf } from "../groups.js";
import type { LineageNotice } from "../notice.js";
import { type Relation, relate } from "../relation.js";
import type { Surroundings } from "../surroundings.js";
import { type AdaptedPair, learnPhrases, type PhrasePrecedent } from "./phrases.js";

/** Below this a row may come from elsewhere. */
const SURELY = 0.5;

interface Learnt {
  readonly from: readonly Relation[];
  readonly phrases: readonly PhrasePrecedent[];
}

/** By the notice they are for. */
const learnt = new WeakMap<Surroundings, WeakMap<LineageNotice["notice"], Learnt>>();

/**
 * What the other notices of the workspace changed when they took tasks over. Learnt when first asked, which takes a while, and again where
 * one of them changed.
 * @param own the notice it is for, of which nothing is learnt
 */
export const phrasesFor = ({ notice: own }: Pick<LineageNotice, "notice">, surroundings: Surroundings): readonly PhrasePrecedent[] => {
  const pairs = earlierPairs(surroundings).filter(({ child }) => child.checked.notice !== own);
  const from = pairs.map(({ child, parent }) => relate(child.checked, parent.checked));
  const known = learnt.get(surroundings)?.get(own);
  if (known !== undefined && known.from.length === from.length && known.from.every((relation, i) => relation === from[i]))
    return known.phrases;
  const phrases = learnPhrases(pairs.flatMap((pair, i) => adaptedPairs(pair, from[i] as Relation)));
  const byNotice = learnt.get(surroundings) ?? new WeakMap<LineageNotice["notice"], Learnt>();
  learnt.set(surroundings, byNotice);
  byNotice.set(own, { from, phrases });
  return phrases;
};

/** The same without looking at any notice: what was learnt last, nothing where nobody asked yet. */
export const phrasesKnown = ({ notice }: Pick<LineageNotice, "notice">, surroundings: Surroundings): readonly PhrasePrecedent[] =>
  learnt.get(surroundings)?.get(notice)?.phrases ?? NONE;

const NONE: readonly PhrasePrecedent[] = [];

const adapted = new WeakMap<Relation, readonly AdaptedPair[]>();

const adaptedPairs = (pair: NoticePair, relation: Relation): readonly AdaptedPair[] => {
  const known = adapted.get(relation);
  if (known !== undefined) return known;
  const found = [...adaptedTasks(pair, relation), ...adaptedTitles(pair, relation)];
  adapted.set(relation, found);
  return found;
};

/** Of tasks divided or put together nobody knows which words became which. */
const adaptedTasks = ({ child, parent }: NoticePair, { alignment, carriers }: Relation): readonly AdaptedPair[] =>
  alignment.tasks.flatMap(({ task, matches }): readonly AdaptedPair[] => {
    const [match] = matches;
    if (match === undefined || matches.length > 1 || match.similarity < SURELY || carriers(match.parent).length > 1) return [];
    const line = child.checked.notice.lineOf(task.row) + 1;
    return pairOf(child, parent, textFor(match.parent, "requirement"), textFor(task, "requirement"), line);
  });

const adaptedTitles = ({ child, parent }: NoticePair, relation: Relation): readonly AdaptedPair[] =>
  [...counterpartsOf(relation).groups].flatMap(([above, here]) =>
    pairOf(child, parent, titleOf(above) ?? "", titleOf(here) ?? "", child.checked.notice.lineOf(here.row ?? here.first) + 1),
  );

const pairOf = (
  child: NoticePair["child"],
  above: NoticePair["parent"],
  parent: string,
  own: string,
  line: number,
): readonly AdaptedPair[] => {
  const [from, to] = [above.checked.locality, child.checked.locality];
  if (from === null || to === null || parent === "" || own === "" || parent === own) return [];
  return [{ parent, child: own, from, to, source: { name: child.name.slice(child.name.lastIndexOf("/") + 1), line } }];
};
