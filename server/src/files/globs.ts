/** Patterns of paths: “units/*.json”, “archive/**”. “/” parts folders on every system. */
import picomatch from "picomatch";

const OPTIONS: picomatch.PicomatchOptions = { dot: false, nonegate: true };

export const isGlob = (pattern: string): boolean => picomatch.scan(pattern).isGlob;

export interface Glob {
  /** The folder above everything that can match; empty for the current one. */
  readonly base: string;
  readonly matches: (file: string) => boolean;
  /** Whether something below the folder can match: what cannot is not walked through. */
  readonly leadsInto: (folder: string) => boolean;
}

/** @param pattern against paths written the same way: relative to one folder, or absolute */
export const readGlob = (pattern: string): Glob => {
  const { base, glob } = picomatch.scan(pattern);
  const matches = picomatch(pattern, OPTIONS);
  const parts = glob.split("/");
  const deep = parts.indexOf("**") >= 0 || parts.some((part) => part.includes("**"));
  const depth = base === "" ? 0 : base.split("/").length;
  return {
    base,
    matches: (file) => matches(file),
    leadsInto: (folder) => {
      if (deep) return true;
      const below = folder.split("/").slice(depth);
      return below.length < parts.length && picomatch(parts.slice(0, below.length).join("/") || "*", OPTIONS)(below.join("/") || "x");
    },
  };
};

/**
 * Whether a path (relative to the folder of fenjie.json) is ignored. A pattern that names a folder takes all in it along; one without “/” counts at
 * any depth, as in .gitignore.
 */
export const ignoreMatcher = (patterns: readonly string[]): ((relative: string) => boolean) => {
  if (patterns.length === 0) return () => false;
  const all = patterns.flatMap((pattern) => {
    const bare = pattern.replace(/^\.\//u, "").replace(/\/$/u, "");
    return bare.includes("/") ? [bare, `${bare}/**`] : [bare, `${bare}/**`, `**/${bare}`, `**/${bare}/**`];
  });
  const matches = picomatch(all, { ...OPTIONS, dot: true });
  return (relative) => relative !== "" && !relative.startsWith("../") && matches(relative);
};
