import { describe, it } from "node:test";
import { around, fragment, HEADER, requirement } from "./support.js";

describe("text/digit-spacing", () => {
  it("the blanks around one number are one slip", () => {
    requirement(
      "每年召开「text/digit-spacing| 1 」次会议，公开「text/digit-spacing| 」9类标准，达到「text/digit-spacing| 97% 」左右。",
      "每年召开1次会议，公开9类标准，达到97%左右。",
    );
    requirement("自2025「text/digit-spacing| 年 5 月 9 」日起公开0.076「text/digit-spacing| 」万亩。", "自2025年5月9日起公开0.076万亩。");
  });
  it("Latin words and lists are in order", () => {
    requirement("建设 5G 网络、G20 峰会，按 GB/T 9704 标准，用Windows 10 系统，AI 技术。");
    requirement("做好公开 2.加强解读。");
  });
  it("a deadline is deadline/spacing's", () => {
    const row = (deadline: string): string => `${HEADER}⇥县财政局⇥⇥做好公开。⇥${deadline}\n`;
    fragment(row("「deadline/spacing|12 月底前」"), row("12月底前"));
  });
});

describe("text/stray-space", () => {
  it("between Chinese characters, and beside Chinese marks", () => {
    requirement(
      "围绕稳经济、「text/stray-space| 」促活力强化「text/stray-space|　」公开「text/stray-space| 」。",
      "围绕稳经济、促活力强化公开。",
    );
    fragment(`${HEADER}（一）围绕群众「text/stray-space| 」生活⇥县财政局⇥⇥做好公开。⇥12月底前\n`);
  });
  it("behind （一） it is numbering/spacing's", () => {
    fragment(`${HEADER}（一）「numbering/spacing| 」围绕群众⇥县财政局⇥⇥做好公开。⇥12月底前\n`);
  });
  it("ends of lines, Latin words, places still open, labels and padded names are in order", () => {
    requirement(" 推广VS Code 和“VS Code”工具。 ");
    requirement("自2026年  月  日起施行（  ），第 号。");
    requirement("做好公开 联系人：张　三、李小四。");
    fragment(`${HEADER}⇥县财政局 县民政局⇥⇥做好公开。⇥12月底前\n`);
  });
});

describe("around the tables", () => {
  it("titles and paragraphs", () => {
    around(
      "汶政办字〔2025〕8号\n\n汶上县人民政府办公室「text/stray-space| 」关于印发「text/digit-spacing| 2025 」年政务公开要点的通知\n\n各乡镇人民政府：\n\n现将「text/half-width|(要点)」印发给你们「text/half-width|,」请贯彻落实「text/repeated-punctuation|。。」\n",
      "汶政办字〔2025〕8号\n\n汶上县人民政府办公室关于印发2025年政务公开要点的通知\n\n各乡镇人民政府：\n\n现将（要点）印发给你们，请贯彻落实。\n",
    );
  });
  it("what the rules about the parts speak of they speak of alone", () => {
    around(
      "「notice/number-form|汶政办字[2025]08号」\n\n关于印发要点的通知\n\n各乡镇人民政府「notice/addressee-colon|:」\n\n请贯彻落实。\n\n汶上县人民政府办公室\n\n2025年5月26日\n\n「notice/remark-brackets|(此件公开发布)」\n",
    );
  });
  it("what stands side by side on a line, and what a conversion left", () => {
    around(
      "# <b>汶上县人民政府办公室　　县委办公室</b>\n\n**关于印发要点的通知**  \n\n各乡镇人民政府：\n\n[bookmark: Content]一、**压实责任。**请贯彻落实。  \n\n---\n\n汶上县人民政府办公室                      2025年5月26日印发\n",
    );
  });
});

describe("blanks in a line of names", () => {
  it("are none of the drafter's beside the mark that parts them", () => {
    around(
      "关于做好公开的通知\n\n各乡镇人民政府「text/stray-space| 」、街道办事处，「text/stray-space| 」县政府各部门、单位：\n",
      "关于做好公开的通知\n\n各乡镇人民政府、街道办事处，县政府各部门、单位：\n",
    );
    around("中共汶上县委办公室 汶上县人民政府办公室\n2025年5月26日\n");
  });
});
