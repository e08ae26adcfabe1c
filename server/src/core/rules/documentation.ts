/**
 * What the page of a rule says. It stands beside the rule as `documentation`, and is read by the generator of docs/rules/ and by the command
 * line alone — never import it from what the editor runs. Written as plain objects, without a call of `say`, a bundler sees that nobody needs
 * it there and leaves it out.
 */
import type { Message } from "../message.js";

export interface RuleDocumentation {
  /** What is wrong, in a few words: “完成时限早于成文日期”. */
  readonly title: Message;
  /** Why it matters and when the rule stays silent; Markdown paragraphs. */
  readonly why: Message;
  /** A sample with the slip, and the sample as it should be. Text of a notice. */
  readonly wrong: string;
  readonly right: string;
  /** Where the rule comes from: a standard with its clause, or “drafting practice” (惯例). Cite no standard that does not say it. */
  readonly source: Message;
  /** Options of the configuration, by name. */
  readonly options?: Readonly<Record<string, Message>>;
  /** Of a rule that cannot be set: why. */
  readonly setting?: Message;
}
