/** The notice above as the client shows it, and in words why there is none. */
import type { Parent, ParentCandidate } from "../core/lineage/parents.js";
import { type Message, say } from "../core/message.js";
import type { NoticeParts } from "../core/notice/parts.js";
import { noticeTitle } from "../core/notice/titles.js";
import { nameOf } from "../files/uri.js";
import type { ReadNotice } from "./documents.js";
import type { HigherNotice } from "./lineageProtocol.js";
import type { AddressOf } from "./noticePlaces.js";

export const NOT_OPEN = say("这不是打开着的任务分解表", "This is no open task table");

/** Its own title, else that of its annex, else the name of its file. */
export const titleOf = ({ checked, name }: ParentCandidate): string => noticeTitle(checked.parts) ?? nameOf(name);

export const higherNotice = (notice: ParentCandidate, addressOf: AddressOf): HigherNotice => ({
  uri: addressOf(notice.name),
  number: notice.checked.parts.number?.text ?? null,
  title: titleOf(notice),
  name: nameOf(notice.name),
});

/** Why no notice with a table was found: nothing cited, what is cited not there, or there and without a table. */
export const whyNoParent = ({ service, document }: ReadNotice): Message => {
  const [known]: readonly Parent[] = service.parents(document);
  if (known !== undefined) {
    const name = nameOf(known.name);
    return say(`上级通知“${name}”中没有任务分解表`, `There is no task table in the higher-level notice “${name}”`);
  }
  const cited = citedIn(document.checked.parts);
  if (cited === null) {
    return say(
      "正文没有引用上级通知，无法确定任务来源；请写明所依据的通知，或在 fenjie.json 的“parents”中指定",
      "The text cites no higher-level notice to take tasks from; cite it, or name it under “parents” in fenjie.json",
    );
  }
  return say(
    `没有找到正文引用的“${cited}”；请把它放入打开的文件夹，或在 fenjie.json 的“parents”中指定`,
    `“${cited}”, which the text cites, was not found; put it into the open folder, or name it under “parents” in fenjie.json`,
  );
};

const citedIn = ({ citations }: NoticeParts): string | null => {
  const last = citations.at(-1);
  return last === undefined ? null : (last.number?.text ?? last.title);
};
