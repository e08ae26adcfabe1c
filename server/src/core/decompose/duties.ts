/** Words that a clause asking for something begins with. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** What one does. Two characters each, so that 加强 is found and 加 alone is not. */
const VERBS = words(`
  推进 推动 推行 推广 推荐 加强 加快 加大 加密 完善 完成 健全 建立 建设 建成 建好 开展 开发 开放 开通 开设 开办 落实 落细 落地 做好 做到 做强 做优 做大 做实 优化 规范 强化 深化 深入
  提升 提高 提供 提前 组织 组建 制定 制作 编制 编印 实施 实现 实行 公开 公布 公示 公告 发布 发展 发挥 发放 发动 更新 梳理 扩大 培育 培训 培养 培植 支持 引导 引进 引育 鼓励 探索 选取 选树 选派
  严格 严查 严控 畅通 持续 确保 确定 抓好 抓实 抓紧 打造 打击 打通 打好 构建 新建 新增 改造 改革 改进 改善 督促 督查 督办 督导 监测 监管 监督 统筹 统一 统计 协调 协助 协同 配合 配备 配齐 配套 配置
  报送 报告 清理 清查 清除 整治 整改 整合 整理 治理 排查 检查 检验 评估 评价 评选 宣传 宣讲 宣贯 保障 保持 保护 保证 细化 明确 拓展 拓宽 壮大 促进 增加 增强 增设 达到 突破 防范 防止 防控 化解 修订 修复
  出台 印发 纳入 坚持 坚决 办好 办理 用好 管好 守住 守牢 守好 巩固 升级 集中 集成 汇总 汇聚 收集 收治 调整 调研 调度 审核 审查 审批 核查 核实 指导 服务 争取 争创 申报 创建 创新 举办 召开 参加 参与
  回应 解读 解决 征求 征集 听取 告知 通报 考核 奖励 追究 问责 执行 履行 遵守 缩短 缩减 减少 减轻 降低 取消 下放 承接 移交 对接 衔接 联合 联动 共建 共享 归集 采取 采集 采购 投入 投用 投放 安排 部署 启动
  厘清 理顺 严守 严防 严厉 从严 兜牢 淘汰 转化 修缮 办结 处置 压降 引入 打响 深挖 盘点 攻克 清零 提请 试点 稳妥
  谋划 储备 招引 招聘 盘活 挖掘 盯紧 盯住 聚焦 突出 动员 普及 帮扶 救助 安置 补齐 补助 补贴 兑现 压实 压减 压缩 夯实 筑牢 织密 擦亮 唱响 讲好 传承 弘扬 维护 设立 设置 分类 分级 划定 划转 列入 抽查 抽取
  复核 复查 验收 销号 跟踪 跟进 研究 研判 总结 提炼 复制 争做 带动 辐射 吸引 吸收 吸纳 留住 稳定 稳住 摸清 摸排 落户 融合 融入 贯彻 践行 学习 开工 竣工 新开 攻坚 破解 补强 延伸 延长 覆盖 搭建 对标 对照
`);

/** How one does it; the verb follows. */
const MANNER = words(`
  要 应 应当 须 必须 需 需要 不得 严禁 禁止 将 把 继续 进一步 积极 大力 全面 全力 切实 稳步 扎实 有序 依法 依托 及时 定期 不断 着力 力争 重点 认真 充分 广泛 牢固 主动 逐步 逐项 动态 实时 常态 同步 适时 年内 择优
`);

const any = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");

/** A clause that begins so asks for something. */
const BEGINS = new RegExp(`^(?:${any([...VERBS, ...MANNER])})`, "u");
/** “各级各部门要持续完善……”, “对……进行整改”: who or what stands before the word that asks. */
const LED = new RegExp(
  `^[^，；]{1,24}?(?:要|应当|须|必须|不得|一律|将|把|进行|予以|给予)(?:${any([...MANNER, ...VERBS])}|[^，；]{1,30}(?:${any(VERBS)}))`,
  "u",
);
/** “对……的风险点进行排查”, “围绕……开展专项行动”: the verb at the end of a long clause. */
const TURNED = new RegExp(`^(?:对|对于|围绕|针对|按照|根据|结合|通过|以|依据|聚焦|在|把|将|向|与|为)[^，；]{2,60}?(?:${any(VERBS)})`, "u");

/** “6月底前”, “2026年”, “到年底”, “每季度”: when, before what is to be done; also who speaks: “我们要……”. */
const WHEN =
  /^(?:(?:到|至|在|力争|确保|争取)?(?:(?:20\d\d|[今本当]|全)年(?:[底末内]|年[底末])?|年[底内末]|\d{1,2}月(?:\d{1,2}日|份|[底末]|[上中下]旬)?|第?[一二三四1-4]季度[末底]?|[上下]半年)+(?:之前|以前|[前内底末])?|每(?:半?年|季度|月|周|[两\d]个月)(?:至少|不少于)?)?(?:我们)?/u;

/** “全社会研发投入强度达到2.8%”, “粮食播种面积稳定在650万亩”, “新签约项目60个以上”: a figure that is to be reached. */
const TARGET =
  /(?:达到?|提[高升]到?|增长|增加|下降|降[低至到]|压减|稳定在|保持在|控制在|不低于|不少于|不超过|高于|低于|突破|实现|新增|新签约|完成)[^，；]{0,12}\d|\d(?:\.\d+)?(?:%|％|[\p{Script=Han}]{1,3})?(?:以上|以内|以下)/u;

/** “完善主动公开机制”, “各级各部门要持续完善……”, “对重点领域进行排查”, “增速达到8%” */
export const asksForSomething = (clause: string): boolean => {
  const bare = clause.replace(/^[“”‘’"\s]+/u, "").replace(WHEN, "");
  return BEGINS.test(bare) || LED.test(bare) || TURNED.test(bare) || TARGET.test(bare);
};
