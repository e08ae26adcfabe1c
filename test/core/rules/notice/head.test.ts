import { test } from "node:test";
import { finds, isRight, notice } from "./support.js";

const TABLE = "2025年汶上县政务公开工作要点任务分解表";

test("a title that lacks its kind or its subject, or ends in a mark", () => {
  for (const title of [
    `关于印发${TABLE}`,
    `关于印发${TABLE}通知`,
    `关于印发${TABLE}的通知。`,
    `关于印发${TABLE}的通知：`,
    `印发${TABLE}的通知`,
  ])
    finds(notice({ title: `「notice/title-form|${title}」` }), null);
});

test("other kinds of documents and ways to pass them on are in order", () => {
  for (const title of [
    `关于印发《${TABLE}》的通知`,
    `关于做好政务公开工作的意见`,
    `关于${TABLE}的函`,
    `关于政务公开工作情况的通报`,
    `转发县财政局关于政务公开工作意见的通知`,
  ])
    isRight(notice({ title }));
  isRight(notice({ issuer: "", title: `汶上县人民政府办公室关于印发${TABLE}的通知` }));
  isRight(notice({ title: "关于印发2025年汶上县政务公开工作要点\n任务分解表的通知" }));
});

test("a title that nothing follows is still being written", () => {
  isRight("汶上县人民政府办公室\n关于印发2025年");
  isRight("关于印发2025年汶上县政务公开工作要点任务分解表");
});

test("the addressees without their colon, or with another mark", () => {
  const line = "各乡镇（街道）人民政府（办事处），县政府各部门、单位";
  finds(notice({ addressees: `${line}「notice/addressee-colon|」` }));
  for (const mark of [":", "，", "。", "；", ","]) finds(notice({ addressees: `${line}「notice/addressee-colon|${mark}」` }));
});

test("addressees over two lines, and addressees still being written", () => {
  isRight(notice({ addressees: "各乡镇（街道）人民政府（办事处），\n县政府各部门、单位：" }));
  finds(notice({ addressees: "各乡镇（街道）人民政府（办事处），\n县政府各部门、单位「notice/addressee-colon|:」" }), null);
  isRight("汶政办字〔2025〕8号\n\n汶上县人民政府办公室\n关于印发2025年要点的通知\n\n各乡镇人民政府，县政府各部门");
});

test("a body without addressees is none", () => {
  finds(notice({ title: `关于印发${TABLE}的通知「notice/missing-part|」`, addressees: "" }), null);
});
