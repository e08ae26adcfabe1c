/** A small, unchanging part of what `npm run evaluate` measures: the alignment of tables changed by program. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { add, evaluate, everything, NOTHING, precision, recall, type Score, subjects } from "./perturb/evaluation.js";

const SHARES = [0, 0.2, 1 / 3];

const measured = (among: (name: string) => boolean, share: number): Score =>
  subjects
    .filter(({ name }) => among(name))
    .map((subject) => evaluate(subject, everything(share), 2, 11))
    .reduce(add, NOTHING);

const atLeast = (score: Score, p: number, r: number, what: string): void => {
  assert.ok(precision(score) >= p, `${what}: precision ${precision(score).toFixed(3)}`);
  assert.ok(recall(score) >= r, `${what}: recall ${recall(score).toFixed(3)}`);
};

const isGenerated = (name: string): boolean => name.startsWith("same phrases");

describe("rows dropped, new, moved, merged, split and reworded word by word", () => {
  for (const share of SHARES) {
    const percent = `${Math.round(share * 100)} % of the words changed`;
    it(`notices, ${percent}`, () =>
      atLeast(
        measured((name) => !isGenerated(name), share),
        0.995,
        0.99,
        percent,
      ));
    it(`tables full of the same phrases, ${percent}`, () => atLeast(measured(isGenerated, share), 0.97, 0.97, percent));
  }

  it("groups in another order, under other titles, and rows moved between them", () => {
    const changes = { ...everything(0.2), shuffledGroups: true, moved: 0.2, retitled: 0.6 };
    const score = subjects.map((subject) => evaluate(subject, changes, 1, 5)).reduce(add, NOTHING);
    atLeast(score, 0.98, 0.98, "shuffled");
  });

  it("many rows split and merged", () => {
    const changes = { ...everything(0.1), split: 0.3, merged: 0.3 };
    const score = subjects.map((subject) => evaluate(subject, changes, 1, 6)).reduce(add, NOTHING);
    atLeast(score, 0.98, 0.97, "split and merged");
  });

  it("half of the rows dropped, every second of them for a new one with the same heading, lead and neighbours", () => {
    const changes = { ...everything(0.2), dropped: 0.5, fresh: 0.5 };
    const notices = subjects.filter(({ name }) => !isGenerated(name));
    atLeast(notices.map((subject) => evaluate(subject, changes, 1, 7)).reduce(add, NOTHING), 0.98, 0.99, "half new");
  });
});
