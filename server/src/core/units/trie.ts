/** Words kept by their letters, to find every word that begins at a place in one walk. */

interface Node<T> {
  next: Map<number, Node<T>> | null;
  value: T | undefined;
}

export interface Trie<T> {
  readonly get: (word: string) => T | undefined;
  /** Adds a word or replaces its value. */
  readonly set: (word: string, value: T) => void;
  /** Calls `visit` for every word that begins at `from`, shortest first, with the offset where it ends. */
  readonly each: (text: string, from: number, visit: (end: number, value: T) => void) => void;
}

export const createTrie = <T>(): Trie<T> => {
  const root: Node<T> = { next: null, value: undefined };
  const walk = (word: string): Node<T> | undefined => {
    let node: Node<T> | undefined = root;
    for (let i = 0; i < word.length && node; i++) node = node.next?.get(word.charCodeAt(i));
    return node;
  };
  return {
    get: (word) => walk(word)?.value,
    set: (word, value) => {
      let node = root;
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i);
        node.next ??= new Map();
        let child = node.next.get(code);
        if (!child) {
          child = { next: null, value: undefined };
          node.next.set(code, child);
        }
        node = child;
      }
      node.value = value;
    },
    each: (text, from, visit) => {
      let node: Node<T> | undefined = root;
      for (let i = from; i < text.length; i++) {
        node = node.next?.get(text.charCodeAt(i));
        if (!node) return;
        if (node.value !== undefined) visit(i + 1, node.value);
      }
    },
  };
};
