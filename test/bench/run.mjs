// `npm run bench [-- --check]`: dist/server.js beside a language server that does nothing (floor.ts), over stdio, in turns on the same
// texts; and the alignment of two large notices. Prints the ratios; with --check it ends with 1 where one is over its limit. The machine
// should have nothing else to do.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { build } from "../../scripts/build.mjs";
import { root } from "../../scripts/lib/repo.mjs";

process.chdir(root);
const folder = path.join(root, ".test-out", "bench");
fs.mkdirSync(folder, { recursive: true });
await build({ production: true });
const common = /** @satisfies {esbuild.BuildOptions} */ ({
  bundle: true,
  platform: "node",
  mainFields: ["module", "main"],
  logLevel: "warning",
});
await esbuild.build({
  ...common,
  entryPoints: ["test/bench/floor.ts"],
  outfile: path.join(folder, "floor.js"),
  format: "cjs",
  target: "node18",
  minify: true,
});
await esbuild.build({
  ...common,
  entryPoints: ["test/bench/bench.ts", "test/bench/alignment.ts"],
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  format: "esm",
  target: "node20",
  banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
});
const made = (/** @type {string} */ name) => import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);
const { bench } = await made("bench");
const { benchAlignment } = await made("alignment");
const over = benchAlignment() + (await bench({ floor: path.join(folder, "floor.js"), server: path.join(root, "dist", "server.js") }));
if (over > 0 && process.argv.includes("--check")) process.exitCode = 1;
