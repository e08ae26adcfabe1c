/**
 * Tables that a county might have had: the phrases that every notice is full of, with the things of some field in them. Rows of one form
 * differ in these few words only, as 加强……建设，提升……水平 does.
 */
import type { Random } from "./random.js";
import type { PlainRow } from "./table.js";

interface Field {
  readonly name: string;
  readonly units: string;
  readonly things: readonly string[];
}

const field = (name: string, units: string, things: string): Field => ({ name, units, things: things.split(" ") });

/** For the rows of tables. */
export const FIELDS: readonly Field[] = [
  field("养老服务", "市民政局", "养老机构 老年食堂 适老化改造 护理床位 长护险 居家照护 养老护理员"),
  field("义务教育", "市教育局", "招生入学 课后服务 学区划分 校园餐 教师轮岗 随迁子女就学 校外培训机构"),
  field("医疗保障", "市医保局", "异地就医结算 药品集采 门诊统筹 定点药店 医保基金监管 参保扩面 大病保险"),
  field("生态环境", "市生态环境局", "排污许可 入河排污口 噪声治理 危险废物 扬尘管控 饮用水水源地 固定污染源"),
  field("交通运输", "市交通运输局", "农村公路 公交线网 客运班线 超限超载治理 出租汽车 道路养护 危桥改造"),
  field("水利", "市城乡水务局", "灌区改造 河湖管护 防汛备汛 农村供水 水库除险加固 节水载体 取水许可"),
  field("农业农村", "市农业农村局", "高标准农田 农机购置补贴 种业振兴 畜禽粪污 农产品抽检 宅基地审批 家庭农场"),
  field("就业创业", "市人力资源社会保障局", "零工市场 技能培训 创业担保贷款 公益性岗位 高校毕业生 劳动仲裁 欠薪治理"),
  field("市场监管", "市市场监管局", "食品抽检 特种设备 计量检定 价格监督 企业信用 消费投诉 公平竞争审查"),
  field("住房", "市住房城乡建设局", "老旧小区 保障性租赁住房 物业服务 住宅维修资金 燃气管网 房屋征收 绿色建筑"),
  field("文化旅游", "市文化和旅游局", "非遗工坊 乡村旅游 图书馆 文物保护单位 旅行社 惠民演出 景区承载量"),
  field("科技创新", "市科技局", "技术合同 科技型企业 重点实验室 揭榜挂帅 科技特派员 成果转化 研发投入"),
  field("应急管理", "市应急局", "危化品企业 矿山安全 应急演练 避难场所 森林火险 自然灾害救助 重大隐患"),
  field("财政", "市财政局", "预算绩效 政府采购 专项债券 惠农补贴 国有资产 财会监督 转移支付"),
  field("卫生健康", "市卫生健康委", "村卫生室 传染病防控 家庭医生 托育机构 急救站点 职业病 中医馆"),
  field("自然资源", "市自然资源和规划局", "不动产登记 矿山修复 耕地保护 国土空间规划 批而未供土地 测绘 采煤塌陷地"),
];

/** For rows that come from nowhere: no table has them. */
export const FOREIGN: readonly Field[] = [
  field("档案", "市档案馆", "电子档案 馆藏开放 村级建档 档案查阅 红色档案 家谱征集"),
  field("体育", "市体育局", "全民健身路径 青少年足球 社区运动会 体育彩票 水上运动 运动员注册"),
  field("气象", "市气象局", "人工增雨 雷电防护 预警信号 农业气象 气象观测站 台风路径"),
  field("残疾人", "市残联", "康复救助 无障碍环境 辅助器具 按比例就业 盲道 手语"),
  field("退役军人", "市退役军人局", "烈士陵园 优待证 双拥 移交安置 军休 褒扬纪念"),
  field("民族宗教", "市民族宗教局", "宗教场所 清真食品 少数民族 团结进步 朝觐 教职人员"),
];

/** Of different length, and with different shares of the words that say what it is about. {领} field, {事} {物} things of it. */
const FORMS: readonly string[] = [
  "加强{事}建设，健全{领}工作机制，提升{领}工作水平。",
  "加强{事}管理。",
  "及时公开{事}信息。",
  "完善{事}管理制度，规范{物}工作流程，确保各项任务落到实处。",
  "开展{事}专项整治行动，全面排查突出问题，建立问题台账，形成长效机制。",
  "及时公开{事}相关信息，做好{物}政策解读，主动回应社会关切。",
  "围绕{事}、{物}等重点领域，加大政策宣传力度，提高群众知晓率和满意度。",
  "推动{事}工作数字化转型，依托一体化平台实现数据共享，方便企业和群众办事。",
  "健全{事}监测预警机制，加强部门协同联动，及时处置各类风险隐患。对{物}实行清单管理、动态更新。",
  "强化{领}要素保障，加快{事}项目建设进度。加强{物}日常监管，按季度通报工作进展。",
  "制定{事}实施方案，明确责任分工和完成时限，年内完成{数}个试点。总结推广{物}典型经验，打造{领}特色品牌。",
  "落实{事}主体责任，组织开展业务培训和督导检查，切实提高{领}队伍能力素质，推动{物}工作提质增效。",
  "优化{事}办理流程，压减申请材料和办理时限，推行{物}一次办好，不断提升{领}服务效能。",
  "建立{事}联席会议制度，定期会商研判，协调解决{物}工作中的困难和问题，全年新增{数}处以上。",
];
const SAME = ["加强政策解读。", "做好信息公开工作。", "按时报送工作进展情况。"];
const DEADLINES = ["12月底前", "长期坚持", "6月底前", "9月底前", "11月底前"];

const filled = (form: string, { name, things }: Field, thing: string, random: Random): string =>
  form
    .replaceAll("{领}", name)
    .replaceAll("{事}", thing)
    .replaceAll("{物}", () => random.pick(things.filter((other) => other !== thing)))
    .replaceAll("{数}", () => String(5 + random.below(95)));

/**
 * @param rows how many, about; no two rows have the same form and the same thing
 * @param grouped `field`: a group for each field. `form`: a group for each kind of work, so that all its rows sound alike
 */
export const generatedRows = (rows: number, grouped: "field" | "form", random: Random): PlainRow[] => {
  const all = FIELDS.flatMap((from) => from.things.flatMap((thing) => FORMS.map((form) => ({ from, thing, form }))));
  const chosen = random.shuffled(all).slice(0, rows);
  const key = ({ from, form }: (typeof all)[number]): string => (grouped === "field" ? `推进${from.name}工作` : titleOf(form));
  const groups = new Map<string, typeof all>();
  for (const one of chosen) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return random.shuffled([...groups]).flatMap(([title, members]) => {
    const made = members.map(
      ({ from, thing, form }): PlainRow => ({
        title,
        lead: from.units,
        requirement: filled(form, from, thing, random),
        deadline: random.pick(DEADLINES),
      }),
    );
    // The same sentence in several groups: only the group and the place say which is which.
    if (random.chance(0.3)) made.push({ title, lead: "市政府各部门、单位", requirement: random.pick(SAME), deadline: "12月底前" });
    return made;
  });
};

const titleOf = (form: string): string =>
  `${form
    .replace(/\{.\}、?/gu, "")
    .slice(0, 6)
    .replace(/[，。]/gu, "")}工作`;

/** A row about something that no table has, in the same phrases. */
export const foreignRow = (title: string, random: Random): PlainRow => {
  const from = random.pick(FOREIGN);
  return {
    title,
    lead: from.units,
    requirement: filled(random.pick(FORMS), from, random.pick(from.things), random),
    deadline: random.pick(DEADLINES),
  };
};
