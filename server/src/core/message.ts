/** A sentence for the user in both languages. The words concerned stand in “ ”. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Message;

/** `say("缺少牵头部门", "no lead unit")`. Both are complete sentences without a closing full stop. */
export const say = (zh: string, en: string): Message => ({ zh, en });
