/** A notice as Markdown. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { markdownOf } from "../../../server/src/core/paper/markdown.js";
import { checked } from "../support/reading.js";

const markdown = (text: string): string => markdownOf(checked(text));

describe("a notice as Markdown", () => {
  it("has its titles as headings and its table as a table", () =>
    assert.equal(
      markdown(
        "汶上县人民政府办公室\n关于公开的通知\n\n各乡镇：\n\n一、压实责任。抓好落实。\n\n县政府\n2025年5月6日\n\n附件\n\n任务分解表\n\n工作任务\t牵头部门\t具体要求\n一、标准\t\t\n（一）公开\t县教育局 县财政局\t做好。\n\t\t做全。\n\n抄送：县委。\n各党派。\n\n县政府办公室 2025年5月6日印发\n",
      ),
      `# 汶上县人民政府办公室关于公开的通知

各乡镇：

一、压实责任。抓好落实。

县政府

2025年5月6日

附件

## 任务分解表

| 工作任务 | 牵头部门 | 具体要求 |
| --- | --- | --- |
| **一、标准** |  |  |
| （一）公开 | 县教育局<br>县财政局 | 做好。 |
|  |  | 做全。 |

抄送：县委。\\
各党派。

县政府办公室　　2025年5月6日印发
`,
    ));

  it("takes nothing of the notice for markup", () =>
    assert.equal(
      markdown("关于公开的通知\n\n各乡镇：\n\n1. 做好*公开*|<b x>[a](b)。\n\n- 做好解读。\n\n# 号\n"),
      "# 关于公开的通知\n\n各乡镇：\n\n1\\. 做好\\*公开\\*\\|\\<b x\\>\\[a\\](b)。\n\n\\- 做好解读。\n\n号\n",
    ));
});
