// What every script needs: where the repository is, and how to run a program without a shell.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json, found upwards so that it also holds for a bundle in .test-out/. */
export const root = (() => {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(path.join(folder, "package-lock.json"))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error("The folder of package.json was not found");
    folder = parent;
  }
  return folder;
})();

/** A path below the root of the repository. @param {...string} parts */
export const inRepo = (...parts) => path.join(root, ...parts);

/** package.json as it stands. */
export const manifest = () => JSON.parse(fs.readFileSync(inRepo("package.json"), "utf8"));

/** The program of a development dependency: `tool("tsc")`. @param {string} name */
export const tool = (name) => inRepo("node_modules", ".bin", name);

/**
 * Runs a program and gives its exit code and output. With `show` (the default) the output also goes to the terminal as it comes.
 * A program that cannot be started gives code 127.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean}} [options]
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(program, args, { cwd = root, env = process.env, show = true } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.setEncoding("utf8");
      from.on("data", (text) => {
        output += text;
        if (show) to.write(text);
      });
    }
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * As `run`, quietly, and a failure is an error that ends with the last lines of the output.
 * @param {string} program @param {readonly string[]} args @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [options]
 */
export async function must(program, args, options = {}) {
  const { code, output } = await run(program, args, { ...options, show: false });
  if (code !== 0) throw new Error(`${program} ${args.join(" ")}: exit ${code}\n${output.trim().split("\n").slice(-12).join("\n")}`);
  return output;
}

/**
 * Whether a script is the program that was started, and not imported by another or part of a bundle of tests.
 * @param {string} url its `import.meta.url`
 */
export function isMain(url) {
  const started = process.argv[1];
  return started !== undefined && fs.realpathSync(started) === fileURLToPath(url) && !url.includes("/.test-out/");
}

/** 1234567 → "1,206 kB". @param {number} bytes */
export const kB = (bytes) => `${Math.round(bytes / 1024).toLocaleString("en")} kB`;
