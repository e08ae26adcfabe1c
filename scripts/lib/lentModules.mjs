// Modules that a bundle which is loaded late shares with one that is there already. CommonJS bundles cannot be split by esbuild itself, and a
// second copy would double what is shipped and part what the copies remember: the lender keeps the module, and the borrower asks it.
import path from "node:path";
import * as esbuild from "esbuild";
import { inRepo, root } from "./repo.mjs";

/** The property of a lender's exports under which its modules stand, by path. */
const SHELF = "lent";

/**
 * The source files a bundle is made of, as paths in the repository.
 * @param {string} entry @param {esbuild.BuildOptions} options @returns {Promise<ReadonlySet<string>>}
 */
export async function modulesIn(entry, options) {
  const { metafile } = await esbuild.build({
    ...options,
    absWorkingDir: root,
    entryPoints: [entry],
    write: false,
    metafile: true,
    minify: false,
    sourcemap: false,
  });
  return new Set(Object.keys(metafile?.inputs ?? {}));
}

/**
 * For the borrower: modules of the lender are asked of its file.
 * @param {string} lender “./server-core.js” @param {ReadonlySet<string>} there the modules it has @returns {esbuild.Plugin}
 */
export function borrow(lender, there) {
  return {
    name: "borrow",
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ path: imported, resolveDir, kind }) => {
        if (kind === "entry-point") return undefined;
        const file = path.relative(root, path.resolve(resolveDir, imported.replace(/\.js$/u, ".ts"))).replaceAll(path.sep, "/");
        return there.has(file) ? { path: file, namespace: "lent" } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: "lent" }, ({ path: file }) => ({
        contents: `module.exports = require(${JSON.stringify(lender)}).${SHELF}[${JSON.stringify(file)}];`,
        loader: "js",
      }));
      build.onResolve({ filter: /.*/, namespace: "lent" }, () => ({ path: lender, external: true }));
    },
  };
}

/** What a bundle borrows. @param {esbuild.Metafile} metafile @returns {Set<string>} */
export function borrowedIn(metafile) {
  return new Set(Object.keys(metafile.inputs).flatMap((input) => (input.startsWith("lent:") ? [input.slice("lent:".length)] : [])));
}

/**
 * The lender's entry, with the modules that are borrowed from it.
 * @param {string} entry @param {readonly string[]} lent paths in the repository @returns {esbuild.BuildOptions}
 */
export function lend(entry, lent) {
  const from = (/** @type {string} */ file) => JSON.stringify(inRepo(file));
  const contents = [
    `export * from ${from(entry)};`,
    ...lent.map((file, i) => `import * as lent${i} from ${from(file)};`),
    `export const ${SHELF} = { ${lent.map((file, i) => `${JSON.stringify(file)}: lent${i}`).join(", ")} };`,
  ].join("\n");
  return { stdin: { contents, resolveDir: root, sourcefile: `${path.basename(entry)}.lent.js`, loader: "js" } };
}
