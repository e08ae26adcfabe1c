/** Ways to read a table from the clipboard. */
import type { Clip } from "../clip.js";

const PAGE = "text/html";
const TEXT = "text/plain";

export const clipOf = (data: DataTransfer): Clip => ({ html: data.getData(PAGE) || null, text: data.getData(TEXT) || null });

/**
 * Without a hand of hers: the desktop pastes by command; a browser where it was given leave before, and is not asked for it here.
 * @param isPasted whether the command raised the event of pasting
 * @returns null where neither is allowed, or it was pasted
 */
export const readAtOnce = async (isPasted: () => boolean): Promise<Clip | null> => {
  if (document.execCommand("paste") || isPasted() || !(await mayRead())) return null;
  try {
    // Whole, since the looks it would be cleaned of say what is hidden, deleted or a number of a list.
    const read = navigator.clipboard.read as (options: { readonly unsanitized: readonly string[] }) => Promise<ClipboardItems>;
    const items = await read.call(navigator.clipboard, { unsanitized: [PAGE] });
    return { html: await partOf(items, PAGE), text: await partOf(items, TEXT) };
  } catch {
    return null;
  }
};

const mayRead = async (): Promise<boolean> => {
  try {
    return (await navigator.permissions.query({ name: "clipboard-read" as PermissionName })).state === "granted";
  } catch {
    return false;
  }
};

const partOf = async (items: ClipboardItems, type: string): Promise<string | null> => {
  const item = items.find(({ types }) => types.includes(type));
  return item === undefined ? null : (await item.getType(type)).text();
};
