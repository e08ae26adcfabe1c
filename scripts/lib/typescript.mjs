// TypeScript for scripts: a module of the product loaded into a script, and test files bundled for a runner.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { inRepo, root } from "./repo.mjs";

/** A folder in .test-out/ for this run alone, so that two runs at once do not meet. It goes when the process ends. @param {string} name */
export function ownFolder(name) {
  const folder = inRepo(".test-out", `${name}-${process.pid}`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The CommonJS packages in an ES module bundle call require(). */
const require = { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' };

/** Packages that find their own files at run time, or that are ready to be loaded as they are. */
const external = ["playwright-core", "esbuild", "mocha", "vscode", "@vscode/test-electron", "xmllint-wasm"];

/** @type {esbuild.BuildOptions} */
const forNode = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  external,
  target: "node20",
  format: "esm",
  outExtension: { ".js": ".mjs" },
  mainFields: ["module", "main"],
  banner: require,
  sourcemap: "linked",
  logLevel: "warning",
};

/**
 * A TypeScript module of this repository, for a generator: `const { catalogue } = await load("server/src/core/rules/catalogue.ts")`.
 * @param {string} file from the root of the repository
 * @returns {Promise<any>}
 */
export async function load(file) {
  const outdir = ownFolder("load");
  const outfile = path.join(outdir, `${file.replaceAll(/\W+/g, "-")}.mjs`);
  await esbuild.build({ ...forNode, outExtension: {}, entryPoints: [inRepo(file)], outfile });
  return import(pathToFileURL(outfile).href);
}

/**
 * Bundles files for Node into `outdir`, what they share once, and gives the files made, in order.
 * @param {readonly string[]} files from the root of the repository
 * @param {string} outdir
 * @param {esbuild.BuildOptions} [options]
 */
export async function bundle(files, outdir, options = {}) {
  await esbuild.build({ ...forNode, splitting: true, entryPoints: [...files], outdir, outbase: root, ...options });
  const extension = options.outExtension?.[".js"] ?? ".mjs";
  return files.map((file) => path.join(outdir, file.replace(/\.ts$/, extension)));
}

/**
 * The files below a folder of the repository that end so, sorted, as paths from the root; none where the folder is missing.
 * @param {string} folder @param {string} ending
 */
export function filesBelow(folder, ending) {
  if (!fs.existsSync(inRepo(folder))) return [];
  return fs
    .readdirSync(inRepo(folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.posix.join(folder, name.split(path.sep).join("/")))
    .sort();
}
