import { test } from "node:test";
import { finds, isRight, notice } from "./support.js";

const date = (words: string): string => notice({ date: `「notice/date-form|${words}」` });

test("dates in other forms", () => {
  for (const words of [
    "二〇二五年五月二十六日",
    "二○二五年五月二十六日",
    "二0二五年五月二十六日",
    "2025.5.26",
    "2025-05-26",
    "2025年05月26日",
    "2025 年 5 月 26 日",
    "2025年5月26号",
  ])
    finds(date(words));
});

test("the date of printing is written alike", () => {
  finds(notice({ imprint: "汶上县人民政府办公室          「notice/date-form|2025年05月26日」印发" }));
  isRight(notice({ imprint: "汶上县人民政府办公室\n\n2025年5月26日印发" }));
});

test("a date that is still open, and one in brackets under the title", () => {
  isRight(notice({ date: "2025年  月  日", imprint: "汶上县人民政府办公室 2025年  月  日印发" }));
  isRight(notice({ date: "2025年5月  日" }));
  isRight(notice({ annexTitle: "2025年汶上县政务公开工作要点任务分解表\n\n（2025.5.26）" }));
  isRight(notice({ date: "２０２５年５月２６日" }));
});

test("days that do not exist", () => {
  finds(
    notice({
      number: "",
      date: "「notice/date-invalid|2025年2月29日」",
      title: "「notice/missing-part|」关于印发2025年汶上县政务公开工作要点任务分解表的通知",
    }),
    null,
  );
  for (const words of ["2025年13月1日", "2025年4月31日", "2025 年 2 月 30 日", "2025.6.31", "二〇二五年六月三十一日", "2025年5月0日"])
    finds(notice({ date: `「notice/date-invalid|${words}」` }), null);
  isRight(notice({ number: "汶政办字〔2024〕8号", date: "2024年2月29日" }));
  isRight(notice({ number: "汶政办字〔2000〕8号", date: "2000年2月29日" }));
  finds(notice({ imprint: "汶上县人民政府办公室  「notice/date-invalid|2025年5月32日」印发" }), null);
  finds(notice({ cited: "「notice/date-invalid|2025年4月31日」会议" }), null);
});

test("printed before it was signed", () => {
  finds(notice({ imprint: "汶上县人民政府办公室  「notice/date-order|2025年5月20日」印发" }), null);
  isRight(notice({ imprint: "汶上县人民政府办公室  2025年6月1日印发" }));
});

test("remarks in half-width brackets, or in none", () => {
  finds(notice({ remark: "「notice/remark-brackets|(此件公开发布)」" }));
  finds(notice({ remark: "「notice/remark-brackets|（此件公开发布)」" }));
  finds(notice({ remark: "「notice/remark-brackets|此件公开发布」" }));
  finds(
    notice({ remark: "「notice/remark-brackets|(此件公开发布)」\n\n「notice/remark-brackets|(联系人：张三，电话：7212345)」" }),
    notice({ remark: "（此件公开发布）\n\n（联系人：张三，电话：7212345）" }),
  );
});

test("the copies end in a full stop", () => {
  const copies = "抄送：县委各部门，县人大常委会办公室，县政协办公室";
  finds(notice({ copies: `${copies}「notice/copy-full-stop|」` }));
  for (const mark of ["，", "；", ".", "、"]) finds(notice({ copies: `${copies}「notice/copy-full-stop|${mark}」` }));
  finds(notice({ copies: `${copies}，\n县法院，县检察院「notice/copy-full-stop|」` }), null);
  isRight(notice({ copies: `${copies}。\n各民主党派县委，县工商联。` }));
  isRight(notice({ copies: "抄送：" }));
  isRight(notice({ copies: "抄送：县委各部门，", imprint: "" }));
});
