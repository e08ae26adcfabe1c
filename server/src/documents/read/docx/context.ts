/** What readers of paragraphs and tables need of the document around them. */

import type { Noticed } from "./noticed.js";
import type { ListCounter } from "./numbering/counter.js";
import type { Lists } from "./numbering/definitions.js";
import type { Styles } from "./styles.js";

export interface Context {
  readonly styles: Styles;
  readonly lists: Lists;
  /** Counts the lists of the story that is read: the body, or a text box. */
  readonly counter: ListCounter;
  readonly noticed: Noticed;
}
