/** A sentence for the user in both languages. The words concerned stand in “ ”. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Message;

/**
 * `say("缺少牵头部门", "no lead unit")`. Both are complete sentences without a closing full stop. Marked as pure, so that the pages of
 * the rules, which are made with it, stay out of the bundles that do not use them.
 */
export const say = /* @__NO_SIDE_EFFECTS__ */ (zh: string, en: string): Message => ({ zh, en });
