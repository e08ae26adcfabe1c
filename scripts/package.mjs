// `npm run package`: fenjie-<version>.vsix in the root, everything bundled, under 1 MB.
import fs from "node:fs";
import { inRepo, isMain, kB, manifest, must, tool } from "./lib/repo.mjs";

const LIMIT = 1024 * 1024;

/** Packages the extension (`vscode:prepublish` makes dist/ for production first) and gives the path of the .vsix. */
export async function packageExtension() {
  const file = inRepo(`fenjie-${manifest().version}.vsix`);
  fs.rmSync(file, { force: true });
  // Relative links stay as they are: README and pages of the rules are read offline.
  await must(tool("vsce"), ["package", "--no-dependencies", "--no-rewrite-relative-links", "--out", file]);
  const { size } = fs.statSync(file);
  console.log(`${file}: ${kB(size)}`);
  if (size > LIMIT) throw new Error(`The package has ${kB(size)}, ${kB(LIMIT)} are allowed`);
  return file;
}

if (isMain(import.meta.url)) {
  try {
    await packageExtension();
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
