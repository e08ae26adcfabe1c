// Bundles the extension into dist/: `node scripts/build.mjs [--production] [--check-size]`.
//
//   dist/client.js  client.browser.js   what VS Code loads               --production   minified, without source maps, as it is packaged
//   dist/server.js  server.browser.js   the language server, any editor  --check-size   fails where a bundle is over its limit
//   dist/server-core.js  server-validation.js  server-workbook.js  server-documents.js    what the server loads when it first needs it
//   dist/preview.js  overview.js  clipboard.js    the pages in panels; print.js goes with a page to the browser
//   dist/cli.js                         `fenjie`, on plain Node 20
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { strayThis, withoutArrows } from "./lib/arrows.mjs";
import { borrow, borrowedIn, lend, modulesIn } from "./lib/lentModules.mjs";
import { inRepo, isMain, kB, root } from "./lib/repo.mjs";

/** `borrows`: modules it shares with that bundle stand in that one's file only (lib/lentModules.mjs). @typedef {{ name: string, entry: string, options: esbuild.BuildOptions, borrows?: string }} Bundle */

const node = /** @satisfies {esbuild.BuildOptions} */ ({ platform: "node", format: "cjs", target: "node18" }); // VS Code 1.82 runs Node 18
const browser = /** @satisfies {esbuild.BuildOptions} */ ({ platform: "browser", format: "cjs", target: "es2022" });
const vscode = ["vscode"];
/** Pages in panels: VS Code 1.82 has Chromium 114. A style sheet is a text, which the script gives to its page. */
const panel = /** @satisfies {esbuild.BuildOptions} */ ({
  platform: "browser",
  format: "iife",
  target: "chrome114",
  loader: { ".css": "text" },
});

/** What the server loads late; with `require`, which starts sooner than the loader of modules. */
const late = {
  external: ["./server-core.js", "./server-validation.js", "./server-workbook.js", "./server-documents.js"],
  supported: { "dynamic-import": false },
};

/** @type {readonly Bundle[]} */
const bundles = [
  { name: "client.js", entry: "client/src/node.ts", options: { ...node, external: vscode } },
  { name: "server.js", entry: "server/src/lsp/node.ts", options: { ...node, ...late } },
  { name: "server-core.js", entry: "server/src/lsp/server-core.ts", options: { ...node, ...withoutArrows } },
  { name: "server-validation.js", entry: "server/src/lsp/server-validation.ts", options: node },
  { name: "server-workbook.js", entry: "server/src/lsp/server-workbook.ts", options: node },
  { name: "server-documents.js", entry: "server/src/lsp/server-documents.ts", options: node, borrows: "server-core.js" },
  { name: "cli.js", entry: "server/src/cli/main.ts", options: { ...node, target: "node20", banner: { js: "#!/usr/bin/env node" } } },
  { name: "preview.js", entry: "client/src/preview/webview/main.ts", options: panel },
  { name: "print.js", entry: "client/src/preview/webview/print.ts", options: panel },
  { name: "overview.js", entry: "client/src/overview/webview/main.ts", options: panel },
  { name: "clipboard.js", entry: "client/src/clipboard/webview/main.ts", options: panel },
  { name: "client.browser.js", entry: "client/src/browser.ts", options: { ...browser, external: vscode } },
  { name: "server.browser.js", entry: "server/src/lsp/browser.ts", options: { ...browser, format: "iife" } },
];

/** The server may have this many bytes, and the client this many more than a language client that does nothing. */
const SERVER_LIMIT = 400 * 1024;
const CLIENT_LIMIT = 100 * 1024;

/** Of the reader of HTML its parser alone: the entry of the package brings a tree, feeds and a second table of entities, 60 kB. */
const alias = { htmlparser2: inRepo("node_modules/htmlparser2/dist/esm/Parser.js") };

/** @param {boolean} production @returns {esbuild.BuildOptions} */
const common = (production) => ({
  alias,
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  sourcesContent: false,
  // The `module` builds of the language packages: the `main` ones are UMD, whose require() a bundler cannot follow.
  mainFields: ["module", "main"],
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});

/**
 * Builds every bundle whose entry is there and gives the bytes of each.
 * @param {{production?: boolean}} [options]
 * @returns {Promise<Map<string, number>>}
 */
export async function build({ production = false } = {}) {
  const present = bundles.filter(({ entry }) => fs.existsSync(inRepo(entry)));
  /** @type {Map<string, number>} */
  const sizes = new Map();
  /** What is asked of a lender, by its name. @type {Map<string, Set<string>>} */
  const asked = new Map();
  const make = async (/** @type {Bundle} */ { name, entry, options, borrows }) => {
    const outfile = path.join("dist", name);
    const lender = present.find((bundle) => bundle.name === borrows);
    const lent = asked.get(name);
    /** @type {esbuild.BuildOptions} */
    const request = { ...common(production), entryPoints: [entry], ...options, outfile, metafile: true };
    if (lender !== undefined) {
      const there = await modulesIn(lender.entry, { ...common(production), ...lender.options });
      request.plugins = [borrow(`./${lender.name}`, there)];
    } else if (lent !== undefined) {
      delete request.entryPoints;
      Object.assign(request, lend(entry, [...lent].sort()));
    }
    const { metafile } = await esbuild.build(request);
    if (lender !== undefined && metafile !== undefined)
      asked.set(lender.name, new Set([...(asked.get(lender.name) ?? []), ...borrowedIn(metafile)]));
    if (options.supported?.arrow === false && (await strayThis(request)))
      throw new Error(
        `dist/${name}: a field of a class is an arrow with “this”, which esbuild loses; make it a method, or set it in the constructor`,
      );
    if (production) fs.rmSync(inRepo(`${outfile}.map`), { force: true });
    if (name === "cli.js") fs.chmodSync(inRepo(outfile), 0o755);
    sizes.set(name, fs.statSync(inRepo(outfile)).size);
  };
  // A lender is made when it is known what is borrowed of it.
  await Promise.all(present.filter(({ borrows }) => borrows !== undefined).map(make));
  await Promise.all(present.filter(({ borrows }) => borrows === undefined).map(make));
  return sizes;
}

/** The bytes of the least extension that starts a language server: what the client costs before it does anything of its own. */
async function bareClientSize() {
  const contents = `import { LanguageClient, TransportKind } from "vscode-languageclient/node";
    const client = new LanguageClient("x", { module: "x", transport: TransportKind.ipc }, {});
    export const activate = () => client.start(); export const deactivate = () => client.stop();`;
  const stdin = { contents, resolveDir: root, loader: /** @type {const} */ ("ts") };
  const result = await esbuild.build({ ...common(true), ...node, external: vscode, stdin, write: false });
  return result.outputFiles[0]?.contents.length ?? 0;
}

/**
 * Prints the size of each bundle and, with `check`, which are over their limit or missing. Gives the number of those.
 * @param {Map<string, number>} sizes minified @param {{check?: boolean}} [options]
 */
export async function reportSizes(sizes, { check = false } = {}) {
  for (const [name, size] of sizes) console.log(`dist/${name}: ${kB(size)}`);
  if (!check) return 0;
  const bare = await bareClientSize();
  console.log(`a bare language client: ${kB(bare)}`);
  const limits = /** @type {const} */ ([
    ["server.js", SERVER_LIMIT],
    ["client.js", bare + CLIENT_LIMIT],
  ]);
  const over = limits.filter(([name, limit]) => (sizes.get(name) ?? 0) > limit);
  for (const [name, limit] of over) console.error(`✖ dist/${name}: ${kB(limit)} are allowed`);
  const missing = ["client.js", "server.js", "cli.js"].filter((name) => !sizes.has(name));
  for (const name of missing) console.error(`✖ dist/${name}: its entry is missing`);
  return over.length + missing.length;
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({ options: { production: { type: "boolean" }, "check-size": { type: "boolean" } } });
  const check = values["check-size"] ?? false;
  const over = await reportSizes(await build({ production: check || (values.production ?? false) }), { check });
  if (over > 0) process.exitCode = 1;
}
