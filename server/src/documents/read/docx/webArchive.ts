/** Web archives (.mht, RFC 2557): a page and what belongs to it as the parts of a message. */

/** The bytes of the first page in it, in the encoding the page says; null for what is no archive or has no page. */
export const pageOfArchive = (bytes: Uint8Array): Uint8Array | null => {
  const text = binaryOf(bytes).replace(/^\xef\xbb\xbf/u, "");
  return /^\s*mime-version:/iu.test(text) ? pageIn(text, 0) : null;
};

/** Parts within parts: an alternative within what is related. */
const DEEPEST = 3;

const pageIn = (message: string, depth: number): Uint8Array | null => {
  const lines = message.trimStart();
  const blank = /\r?\n[ \t]*\r?\n/u.exec(lines);
  if (blank === null) return null;
  const head = lines.slice(0, blank.index).replace(/\r?\n[ \t]+/gu, " ");
  const body = lines.slice(blank.index + blank[0].length);
  const type = headerOf(head, "content-type");
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark !== undefined && depth < DEEPEST) {
    for (const part of body.split(`--${mark}`).slice(1)) {
      const found = pageIn(part, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  return /^text\/html|^application\/xhtml/iu.test(type) ? bytesOf(decodedBody(body, headerOf(head, "content-transfer-encoding"))) : null;
};

const headerOf = (head: string, name: string): string => new RegExp(`^${name}:(.*)$`, "imu").exec(head)?.[1]?.trim() ?? "";

const decodedBody = (body: string, encoding: string): string => {
  if (/^base64/iu.test(encoding)) {
    const digits = body.replace(/[^A-Za-z\d+/]/gu, "");
    return atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)));
  }
  if (!/^quoted-printable/iu.test(encoding)) return body;
  return body.replace(/=(?:[ \t]*\r?\n|([\da-f]{2}))/giu, (_, code?: string) =>
    code === undefined ? "" : String.fromCharCode(Number.parseInt(code, 16)),
  );
};

/** A character for each byte. What decoders call “latin1” is an encoding of Windows with other characters from 0x80 to 0x9F. */
const binaryOf = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

const bytesOf = (binary: string): Uint8Array => Uint8Array.from(binary, (char) => char.charCodeAt(0));
