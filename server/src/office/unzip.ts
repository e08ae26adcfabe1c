/** One entry of an archive, unpacked to no more than the directory says it has. Needs Node (zlib). */
import { inflateRawSync } from "node:zlib";
import type { ZipEntry } from "./zip.js";

/** null where the data are not as large as the directory says (it lies, or they are damaged), or are packed in an uncommon way. */
export const unpack = (bytes: Uint8Array, { method, start, packed, size }: ZipEntry): Uint8Array | null => {
  const data = bytes.subarray(start, start + packed);
  try {
    if (method !== 0 && method !== 8) return null;
    const found = method === 0 ? data : inflateRawSync(data, { maxOutputLength: size + 1 });
    return found.length === size ? found : null;
  } catch {
    return null;
  }
};
