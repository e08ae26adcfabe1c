/** Bytes of a file as text. Government offices keep much in GB18030 (GBK, GB2312), so what is no UTF-8 is read as that. */

/** Larger files are no notices. */
export const MOST_BYTES = 20 * 1024 * 1024;

const inEncoding = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The text without a byte order mark; null where the bytes are no text. */
export const decode = (bytes: Uint8Array): string | null => {
  if (bytes.length > MOST_BYTES) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return inEncoding("utf-16le", bytes);
  if (bytes.includes(0)) return null;
  return inEncoding("utf-8", bytes) ?? inEncoding("gb18030", bytes);
};
