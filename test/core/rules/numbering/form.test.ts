import { test } from "node:test";
import { check, HEADER, silent } from "../check.js";

const TASK = "⇥县政府办公室⇥各乡镇⇥建立公开目录体系并更新。⇥12月底前\n";

test("half-width brackets, alone and on one side", () => {
  check(`${HEADER}「numbering/bracket-width|(一)」公开${TASK}`, { after: `${HEADER}（一）公开${TASK}` });
  check(`${HEADER}「numbering/bracket-width|（一)」公开${TASK}`, { after: `${HEADER}（一）公开${TASK}` });
});

test("several slips in one marker are mended together", () => {
  check(`${HEADER}「numbering/bracket-width|(一)」「numbering/spacing| 」公开${TASK}`, { after: `${HEADER}（一）公开${TASK}` });
  check(`${HEADER}「numbering/bracket-width|(一)」「numbering/punctuation|、」公开${TASK}`, { after: `${HEADER}（一）公开${TASK}` });
  check(`${HEADER}「numbering/bracket-width|(「numbering/spacing| 」一)」公开${TASK}`, { after: `${HEADER}（一）公开${TASK}` });
});

test("the mark after a number", () => {
  check(`${HEADER}「numbering/punctuation|一，」推进公开⇥⇥⇥⇥\n（一）公开${TASK}`, {
    after: `${HEADER}一、推进公开⇥⇥⇥⇥\n（一）公开${TASK}`,
  });
  check(`${HEADER}（一）「numbering/punctuation|、」公开${TASK}`, { after: `${HEADER}（一）公开${TASK}` });
  check(`${HEADER}（一）公开${TASK}「numbering/punctuation|1、」目录${TASK.replace("公开目录", "清单")}`, {
    after: `${HEADER}（一）公开${TASK}1.目录${TASK.replace("公开目录", "清单")}`,
  });
});

test("a blank after a number; one after “1.” is how lists are typed", () => {
  check(`${HEADER}一、「numbering/spacing|　」推进公开⇥⇥⇥⇥\n（一）「numbering/spacing|  」公开${TASK}`, {
    after: `${HEADER}一、推进公开⇥⇥⇥⇥\n（一）公开${TASK}`,
  });
  silent(`${HEADER}1. 公开${TASK}`);
});

test("a heading that stands alone ends in a mark", () => {
  check(`${HEADER}（一）公开目录「numbering/heading-full-stop|。」${TASK}`, { after: `${HEADER}（一）公开目录${TASK}` });
  check(`${HEADER}一、推进公开「numbering/heading-full-stop|：」⇥⇥⇥⇥\n（一）公开${TASK}`, {
    after: `${HEADER}一、推进公开⇥⇥⇥⇥\n（一）公开${TASK}`,
  });
});

test("marks of a conversion are read through", () => {
  silent(`${HEADER}<b>一、推进公开</b>⇥⇥⇥⇥\n<b>（一）公开</b>${TASK}`);
  check(`${HEADER}<b>（一）公开「numbering/heading-full-stop|。」</b>${TASK}`, { after: `${HEADER}<b>（一）公开</b>${TASK}` });
});

test("prose: run-in headings keep their full stop, tasks of one sentence too", () => {
  silent(
    "一、推进公开\n\n（一）健全目录。建立公开目录体系并更新。（责任单位：县政府办公室）\n\n（二）加强解读。健全解读机制。（责任单位：各乡镇）\n",
  );
  silent(
    "一、推进公开\n\n（一）健全目录。更新目录。（责任单位：县政府办公室）\n\n1.严格落实政策文件与解读方案、解读材料同步组织、同步审签、同步部署的要求。（责任单位：各乡镇）\n",
  );
});

test("一、二、三、 of the body of the notice", () => {
  const front = (first: string): string =>
    `汶政办字〔2025〕8号\n\n关于印发要点的通知\n\n各乡镇：\n\n现印发给你们。\n\n${first}压实责任。各部门要加强领导。\n\n二、抓好落实。各部门要按时完成。\n\n附件\n\n`;
  const table = `${HEADER}（一）公开${TASK}`;
  silent(front("一、") + table);
  check(front("一、").replace("二、", "「numbering/sequence|三、」") + table);
});

test("numbers of every level in the body, and those of the annex line", () => {
  const body = (own: string, annexes: string): string =>
    `关于做好公开的通知\n\n各乡镇人民政府：\n\n一、压实责任。认真落实。\n${own}\n\n附件：1.任务分解表\n${annexes}\n\n汶上县人民政府\n2025年5月26日\n`;
  const layouts = ["rows"] as const;
  silent(body("（一）明确专人。建立台账。\n1.报送名单。\n2.报送进展。", "2.联系人名单"), { layouts });
  check(
    body(
      "「numbering/bracket-width|(一)」明确专人。建立台账。\n「numbering/punctuation|1、」报送名单。",
      "「numbering/punctuation|2、」联系人名单",
    ),
    {
      layouts,
      after: body("（一）明确专人。建立台账。\n1.报送名单。", "2.联系人名单"),
    },
  );
  check(body("（一）明确专人。建立台账。\n「numbering/sequence|（三）」报送名单。", "「numbering/sequence|3.」联系人名单"), { layouts });
  silent(body("二、加强调度。定期通报。", "2.2025年进展情况表"), { layouts });
});
