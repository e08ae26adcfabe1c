/** What readers of paragraphs and tables need of the document around them. */

import type { ForeignBlock } from "../../../core/foreign/document.js";
import type { XmlElement } from "../xmlTree.js";
import type { Contents } from "./contents.js";
import type { Noticed } from "./noticed.js";
import type { ListCounter } from "./numbering/counter.js";
import type { Lists } from "./numbering/definitions.js";
import type { Styles } from "./styles.js";

export interface Context {
  readonly styles: Styles;
  readonly lists: Lists;
  /** Counts the lists of the story that is read: the body, or a text box. */
  readonly counter: ListCounter;
  readonly contents: Contents;
  readonly noticed: Noticed;
  /** What another document holds that was put into this one whole (`w:altChunk`); null for one that is not read. */
  readonly chunk: (element: XmlElement) => readonly ForeignBlock[] | null;
}
