/** What every reader of documents gives. None of them throws: what cannot be read is said in one message. */
import type { ForeignDocument } from "../../core/foreign/document.js";
import type { Message } from "../../core/message.js";

export interface ReadProblem {
  readonly problem: Message;
}

export type DocumentRead = ForeignDocument | ReadProblem;
