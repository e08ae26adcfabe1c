// Writes the files that are made from others (schemas, pages of the rules, tables): `npm run generate`.
// With --check nothing is written, and files that are not up to date make it fail.
//
// Each scripts/generators/*.mjs exports `async function generate(): Promise<Map<path, content>>`, with paths from the root of the
// repository. TypeScript of the product is read with `load` of scripts/lib/typescript.mjs. JSON and TypeScript are formatted here.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { inRepo, isMain, tool } from "./lib/repo.mjs";
import { filesBelow } from "./lib/typescript.mjs";

/** @param {string} file @param {string} content */
async function formatted(file, content) {
  if (!/\.(?:json|ts|mjs)$/.test(file)) return content;
  const biome = spawn(tool("biome"), ["format", `--stdin-file-path=${file}`], { cwd: inRepo(), stdio: ["pipe", "pipe", "inherit"] });
  biome.stdin.end(content);
  const result = await text(biome.stdout);
  if (result === "") throw new Error(`${file}: what the generator made could not be formatted`);
  return result;
}

/** What the generators make now, by path. @returns {Promise<Map<string, string>>} */
export async function generateAll() {
  const made = new Map();
  for (const generator of filesBelow("scripts/generators", ".mjs")) {
    const { generate } = await import(pathToFileURL(inRepo(generator)).href);
    for (const [file, content] of await generate()) {
      if (made.has(file)) throw new Error(`${generator}: another generator makes ${file} too`);
      made.set(file, await formatted(file, content));
    }
  }
  return made;
}

/** The files of `made` that are missing or different. @param {Map<string, string>} made */
export const outOfDate = (made) =>
  [...made].filter(([file, content]) => !fs.existsSync(inRepo(file)) || fs.readFileSync(inRepo(file), "utf8") !== content);

if (isMain(import.meta.url)) {
  const changed = outOfDate(await generateAll());
  if (process.argv.includes("--check")) {
    for (const [file] of changed) console.error(`${file} is not up to date; run npm run generate`);
    if (changed.length > 0) process.exitCode = 1;
  } else {
    for (const [file, content] of changed) {
      fs.mkdirSync(path.dirname(inRepo(file)), { recursive: true });
      fs.writeFileSync(inRepo(file), content);
      console.log(file);
    }
  }
}
