import { test } from "node:test";
import { finds, isRight, notice } from "./support.js";

const wrong = (number: string): string => notice({ number: `「notice/number-form|${number}」` });

test("a notice in which all is right", () => isRight(notice()));

test("the year of the number in other brackets than 〔〕, or in none", () => {
  for (const number of [
    "汶政办字[2025]8号",
    "汶政办字（2025）8号",
    "汶政办字(2025)8号",
    "汶政办字【2025】8号",
    "汶政办字﹝2025﹞8号",
    "汶政办字〔2025]8号",
  ])
    finds(wrong(number));
  finds(wrong("汶政办字2025年8号"));
});

test("第, 年, a leading zero, a dash and blanks in the number", () => {
  for (const number of [
    "汶政办字〔2025〕第8号",
    "汶政办字〔2025〕08号",
    "汶政办字〔2025年〕8号",
    "汶政办字〔2025〕-8号",
    "汶政办字〔2025〕 8 号",
    "汶政办字 〔2025〕8号",
    "汶政办字〔 2025 〕8号",
    "汶政办 字〔2025〕8号",
    "汶政办字［2025］第 008 号",
  ])
    finds(wrong(number));
});

test("a number that is still open, or counted otherwise, is in order", () => {
  isRight(notice({ number: "汶政办字〔2025〕  号" }));
  isRight(notice({ number: "汶政办字〔2025〕×号" }));
  isRight(notice({ number: "〔2025〕  号" }));
  isRight(notice({ number: "汶上县人民政府公告2025年第8号" }));
  isRight(notice({ number: "汶上县人民政府专题会议纪要〔2025〕第8号" }));
  isRight(notice({ number: "汶政办字〔２０２５〕８号" }));
  isRight(notice({ number: "汶政办字〔2025〕10号" }));
});

test("what a portal says of the number is not the drafter's", () => {
  isRight(`索引号：1137/2025-1\n发布机关：汶上县人民政府办公室\n发文字号：汶政办字[2025]8号\n成文日期：2025-05-26\n\n${notice()}`);
});

test("the number of last year under a date of this year", () => {
  finds(notice({ number: "「notice/number-year|汶政办字〔2024〕8号」" }), null);
  isRight(notice({ number: "汶政办字〔2024〕8号", date: "2025年  月  日", imprint: "" }));
  isRight(notice({ number: "汶政办字〔2001〕8号", date: "2001年5月26日" }));
});
