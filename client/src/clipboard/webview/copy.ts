/** Ways to put a table on the clipboard. */

/**
 * By the event of copying, which leaves the page as it is: a `ClipboardItem` loses the words to Excel that the lines of a cell belong together. On the
 * desktop it needs nothing; a browser wants a click or key just before.
 */
export const copyByEvent = (html: string, text: string): boolean => {
  let isTaken = false;
  const take = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    isTaken = true;
  };
  // Without a selection some browsers have nothing to copy and raise no event.
  getSelection()?.selectAllChildren(document.body);
  document.addEventListener("copy", take, true);
  const isDone = document.execCommand("copy");
  document.removeEventListener("copy", take, true);
  getSelection()?.removeAllRanges();
  return isDone && isTaken;
};

export const copyByItem = async (html: string, text: string): Promise<boolean> => {
  try {
    const part = (words: string, type: string): Blob => new Blob([words], { type });
    const item = new ClipboardItem({ "text/html": part(html, "text/html"), "text/plain": part(text, "text/plain") });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
};
