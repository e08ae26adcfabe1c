/** Bytes as text, for messages between programs. */

/** A call takes so many arguments at once. */
const CHUNK = 0x8000;

export const base64Of = (bytes: Uint8Array): string => {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
};
