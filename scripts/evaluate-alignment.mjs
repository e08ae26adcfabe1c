// `npm run evaluate [-- --rounds 12]`: precision and recall of the alignment of two notices, on tables changed by program. See docs/lineage.md.
import { parseArgs } from "node:util";
import { isMain, root } from "./lib/repo.mjs";
import { load } from "./lib/typescript.mjs";

const WORDS = [0, 0.1, 0.2, 1 / 3];

const percent = (/** @type {number} */ share) => (share * 100).toFixed(1).padStart(5);

if (isMain(import.meta.url)) {
  process.chdir(root);
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "12" }, seed: { type: "string", default: "1" } } });
  const { add, evaluate, everything, NOTHING, precision, recall, subjects } = await load("test/core/lineage/perturb/evaluation.ts");
  const column = (/** @type {any} */ score) => `${percent(precision(score))} ${percent(recall(score))}`;
  console.log("precision and recall in %, by the share of words changed in every row");
  console.log(`${"".padEnd(34)}${WORDS.map((share) => `${Math.round(share * 100)} %`.padStart(14)).join("")}`);
  const totals = WORDS.map(() => NOTHING);
  for (const subject of subjects) {
    const scores = WORDS.map((share) => evaluate(subject, everything(share), Number(values.rounds), Number(values.seed)));
    for (const [i, score] of scores.entries()) totals[i] = add(totals[i], score);
    console.log(subject.name.padEnd(34) + scores.map((score) => column(score).padStart(14)).join(""));
  }
  console.log("all".padEnd(34) + totals.map((score) => column(score).padStart(14)).join(""));
  const all = totals.reduce(add, NOTHING);
  console.log(`${all.pairs} pairs, ${all.links} links: precision ${percent(precision(all))} %, recall ${percent(recall(all))} %`);
}
