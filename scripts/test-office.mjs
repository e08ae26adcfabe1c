// `npm run test:office`: the files that are written, opened by LibreOffice and printed: test/office/**/*.test.ts. On Debian and as root what is missing is
// installed (LibreOffice Writer and Calc without their windows, the tools of Poppler, fonts for Chinese).
import fs from "node:fs";
import { summaryLine } from "./lib/count.mjs";
import { runNodeTests } from "./lib/node-test.mjs";
import { isMain, must, root, run } from "./lib/repo.mjs";
import { filesBelow } from "./lib/typescript.mjs";
import { NotToBeHad } from "./vscode-host.mjs";

const PACKAGES = ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "poppler-utils", "fonts-noto-cjk", "fontconfig"];
/** Where LibreOffice lies, its filters are known by their libraries: a Writer alone opens no workbook. */
const PROGRAMS = /** @type {const} */ ([
  ["soffice", ["--version"]],
  ["pdftotext", ["-v"]],
  ["pdfinfo", ["-v"]],
]);
const PARTS = ["libswlo.so", "libsclo.so"].map((library) => `/usr/lib/libreoffice/program/${library}`);

/** Names of what is missing. @returns {Promise<string[]>} */
async function missing() {
  const found = await Promise.all(PROGRAMS.map(async ([name, args]) => (await run(name, args, { show: false })).code !== 127));
  const programs = PROGRAMS.filter((_, i) => !found[i]).map(([name]) => name);
  const parts = fs.existsSync("/usr/lib/libreoffice/program") ? PARTS.filter((part) => !fs.existsSync(part)) : [];
  const fonts = (await run("fc-list", [":lang=zh"], { show: false })).output.trim() === "" ? ["a font for Chinese"] : [];
  return [...programs, ...parts, ...fonts];
}

/**
 * LibreOffice, the tools of Poppler and a font for Chinese.
 * @param {(line: string) => void} [say]
 * @throws {NotToBeHad} where one is missing and cannot be installed
 */
export async function ensureOffice(say = console.log) {
  let lacking = await missing();
  if (lacking.length > 0 && process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    say(`Installing Debian's ${PACKAGES.join(", ")} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    try {
      await must("apt-get", ["update", "-qq"], { env });
      await must("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES], { env });
    } catch (error) {
      throw new NotToBeHad(`LibreOffice could not be installed: ${/** @type {Error} */ (error).message}`);
    }
    lacking = await missing();
  }
  if (lacking.length > 0)
    throw new NotToBeHad(`missing here: ${lacking.join(", ")}; install them (Debian: apt-get install ${PACKAGES.join(" ")})`);
}

/** @param {{verbose?: boolean}} [options] @returns {Promise<import("./lib/count.mjs").Count>} */
export async function testOffice(options = {}) {
  await ensureOffice();
  return runNodeTests("office", filesBelow("test/office", ".test.ts"), options);
}

if (isMain(import.meta.url)) {
  process.chdir(root);
  try {
    const count = await testOffice({ verbose: process.argv.includes("--verbose") });
    console.log(summaryLine(count));
    if (count.failed > 0) process.exitCode = 1;
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
