/** Addresses of files. Clients write them differently (`%3A`, `C:`); two are compared by their keys. */

/** The same for all ways to write one address. */
export const keyOf = (uri: string): string => {
  const plain = decoded(uri);
  // file:///C:/notices and file:///c:/notices
  return plain.replace(/^file:\/\/\/[A-Z]:/u, (start) => start.toLowerCase()).replace(/(?<!\/)\/$/u, "");
};

const decoded = (uri: string): string => {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
};

/**
 * “file:///a/b” for “file:///a/b/c.txt”, “file:///” for “file:///a”; null at the root and for what has no folder (`untitled:Untitled-1`).
 */
export const folderOf = (uri: string): string | null => {
  const [root] = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\//iu.exec(uri) ?? [];
  if (root === undefined || root === uri) return null;
  const end = uri.replace(/\/$/u, "").lastIndexOf("/");
  return end < root.length ? root : uri.slice(0, end);
};

/** `name` (not encoded) in `folder`. */
export const childOf = (folder: string, name: string): string => `${folder.replace(/\/$/u, "")}/${encoded(name)}`;

/** Half a surrogate pair, which a file name on Windows may hold, cannot be encoded. */
const encoded = (name: string): string => encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\uFFFD"));

/**
 * “units/jining.json” or “../units/jining.json” seen from `folder`. Absolute paths (/srv/units, D:\\units, \\\\server\\units) and addresses stay
 * what they are.
 */
export const resolved = (folder: string, relative: string): string => {
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(relative)) return relative;
  const slashed = relative.replaceAll("\\", "/");
  const absolute = (): string => slashed.split("/").map(encoded).join("/");
  if (relative.startsWith("\\\\")) return `file:${absolute()}`;
  if (slashed.startsWith("/")) return `file://${absolute()}`;
  if (/^[a-z]:\//iu.test(slashed)) return `file:///${absolute()}`;
  let here = folder;
  for (const part of slashed.split("/")) {
    if (part === "" || part === ".") continue;
    here = part === ".." ? (folderOf(here) ?? here) : childOf(here, part);
  }
  return here;
};

/** The last part, decoded: “c.txt”. */
export const nameOf = (uri: string): string => decoded(uri.slice(uri.lastIndexOf("/") + 1));

/** `uri` seen from `folder`, decoded: “b/c.txt”; null where it is not below it. */
export const pathBelow = (folder: string, uri: string): string | null => {
  const above = keyOf(folder).replace(/(?<!\/)$/u, "/");
  const key = keyOf(uri);
  return key.startsWith(above) ? key.slice(above.length) : null;
};

/** The innermost of some folders that holds `uri`; null where none does. */
export const innermostOf = (folders: readonly string[], uri: string): string | null => {
  const above = folders.filter((folder) => pathBelow(folder, uri) !== null);
  return above.sort((a, b) => b.length - a.length)[0] ?? null;
};

/** The address a key stands for. */
export const fromKey = (key: string): string => {
  const [, scheme = "", path = ""] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/isu.exec(key) ?? [];
  return scheme + path.split("/").map(encodeURIComponent).join("/");
};
