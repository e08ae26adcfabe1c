/** What a document has that does not come in, or not as it is; said once for the whole of it. */
import { type Message, say } from "../../../core/message.js";

/** Counted while the document is read. */
export interface Noticed {
  /** Tracked changes accepted. */
  revisions: number;
  hasHiddenText: boolean;
  /** Footnotes and endnotes. */
  notes: number;
  comments: number;
  /** Pictures, charts and diagrams. */
  pictures: number;
  /** Objects of other programs (a table of Excel), documents embedded whole. */
  objects: number;
  /** Lines of a table of contents. */
  contents: number;
  /** Prompts of content controls that nobody filled in: “单击或点击此处输入文字。” */
  prompts: number;
  /** Reading aids above characters (拼音指南). */
  readings: number;
  /** Text of headers and footers other than page numbers. */
  readonly margins: Set<string>;
  /** What the reader of a page says that was put into the document whole. */
  readonly ofPages: Message[];
}

export const noticedNothing = (): Noticed => ({
  revisions: 0,
  hasHiddenText: false,
  notes: 0,
  comments: 0,
  pictures: 0,
  objects: 0,
  contents: 0,
  prompts: 0,
  readings: 0,
  margins: new Set(),
  ofPages: [],
});

/** In the order of how much they matter to whoever goes over the draft. */
export const remarksOn = (noticed: Noticed): readonly Message[] => {
  const { revisions, hasHiddenText, notes, comments, pictures, objects, contents, prompts, readings, margins, ofPages } = noticed;
  const remarks: (Message | null)[] = [
    revisions === 0
      ? null
      : say(
          `有${revisions}处修订，已按接受处理：插入的文字留下，删除的文字去掉`,
          `${revisions} tracked change${plural(revisions)} taken as accepted: what was inserted stays, what was deleted is gone`,
        ),
    hasHiddenText ? say("有隐藏文字，没有读入", "There is hidden text, which was left out") : null,
    pictures === 0
      ? null
      : say(
          `有${pictures}处图片或图表，没有读入；其中如有文字、表格，请自行录入`,
          `${pictures} picture${plural(pictures)} or chart${plural(pictures)} left out; type in any text or table in ${pictures === 1 ? "it" : "them"}`,
        ),
    objects === 0
      ? null
      : say(
          `有${objects}个嵌入对象（如 Excel 表格），没有读入；请打开后把其中的表格复制过来`,
          `${objects} embedded object${plural(objects)} (such as a table of Excel) left out; open and copy what is in ${objects === 1 ? "it" : "them"}`,
        ),
    notes === 0 ? null : say(`有${notes}条脚注或尾注，没有读入`, `${notes} footnote${plural(notes)} or endnote${plural(notes)} left out`),
    comments === 0 ? null : say(`有${comments}条批注，没有读入`, `${comments} comment${plural(comments)} left out`),
    contents === 0
      ? null
      : say(
          `自动生成的目录（${contents}行）没有读入`,
          `The table of contents (${contents} line${plural(contents)}), which is made automatically, was left out`,
        ),
    prompts === 0
      ? null
      : say(
          `有${prompts}处没有填写的提示文字（如“单击此处输入文字”），没有读入`,
          `${prompts} prompt${plural(prompts)} that nobody filled in (“Click here to enter text”) left out`,
        ),
    readings === 0
      ? null
      : say(`有${readings}处拼音等注音，没有读入`, `${readings} reading aid${plural(readings)} above characters left out`),
    ...ofPages,
    ...[...margins].map((text) => say(`页眉页脚中的“${text}”没有读入`, `“${text}” in a header or footer was left out`)),
  ];
  return remarks.filter((remark) => remark !== null);
};

const plural = (count: number): string => (count === 1 ? "" : "s");
