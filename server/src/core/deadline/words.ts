/** The words that stand around a date. Kept as lists, so that a new one is a new entry and no new rule. */
import { editDistance } from "../text/distance.js";

/** What a qualifier says of the work: that it begins, that part of it is done, or that it is done. */
export type Progress = "start" | "partial" | "completion";

const START = ["启动", "开工", "动工", "开始", "着手", "开建", "破土", "进场", "奠基", "筹备", "谋划", "立项", "部署"];

const PARTIAL = [
  "阶段性",
  "初见成效",
  "初步",
  "基本",
  "过半",
  "封顶",
  "试运行",
  "试点",
  "初稿",
  "主体",
  "明显成效",
  "明显进展",
  "实质性进展",
  "见到成效",
];

/** Qualifiers of deadlines.md and their near relations, as they stand alone after a date. */
const QUALIFIERS = [
  "取得阶段性成效",
  "取得阶段性成果",
  "取得阶段性进展",
  "取得明显成效",
  "取得实质性进展",
  "基本完成",
  "基本建成",
  "全面完成",
  "全部完成",
  "初见成效",
  "见到成效",
  "完成",
  "完工",
  "完善",
  "完结",
  "启动",
  "开工",
  "动工",
  "开始",
  "建成",
  "建立",
  "投入使用",
  "投入运行",
  "出台",
  "出具",
  "印发",
  "公布",
  "公开",
  "发布",
  "竣工",
  "投产",
  "投运",
  "投用",
  "通车",
  "上线",
  "上线运行",
  "试运行",
  "验收",
  "交付",
  "办结",
  "销号",
  "整改到位",
  "整改完成",
  "完成整改",
  "落实到位",
  "报送",
  "上报",
  "启用",
  "开展",
  "实施",
  "落实",
  "到位",
  "结束",
  "任务",
  "工作",
];

/** A tail that holds one of these says what is to have happened: “报县政府办公室”, “形成初稿”, “实现全覆盖”. */
const ACTIONS =
  /[完达竣]成|完工|完结|竣工|实现|启动|开工|动工|开始|着手|开建|建成|建立|建设|健全|投入|投产|投运|投用|通车|上线|运行|出台|印发|制定|编制|修订|起草|公布|公开|公示|发布|报送|上报|报告|提交|呈报|报[县市省区党政办]|验收|交付|办结|销号|整改|到位|取得|达到|达标|成效|见效|成果|进展|形成|开展|组织|举办|召开|举行|实施|落实|推进|推动|推广|覆盖|更新|调整|汇总|总结|评估|检查|督查|考核|培训|签订|签约|拨付|发放|采购|招标|确定|明确|部署|谋划|筹备|立项|审批|审核|审定|申报|备案|提升|优化|升级|改造|清理|梳理|排查|搬迁|拆除|接入|对接|开通|开放|使用|启用|结束|终止|试点|封顶|过半|进场|奠基|破土|移交|入库|归档|反馈|答复|解读|宣传|创建|争创|培育|打造|配备|设立|成立|挂牌|攻坚|巩固|收尾|转入|进入|纳入/u;

/** Words before a date that say how firm it is. */
export const HEDGE = /力争|原则上|争取|确保|预计|计划|务必|最迟|最晚|拟|须|需/uy;

/** Whether a qualifier is a completion. None at all is one: “12月底前”. “全面完成” is one, “基本完成” and “动工” are not. */
export const progressOf = (qualifier: string | null): Progress => {
  if (qualifier === null) return "completion";
  if (PARTIAL.some((word) => qualifier.includes(word))) return "partial";
  return START.some((word) => qualifier.startsWith(word)) ? "start" : "completion";
};

/** Whether two stages speak of the same milestone, so that their dates can be compared. A plain 完成 stands for any completion. */
export const sameMilestone = (a: string | null, b: string | null): boolean => {
  if (a === b) return true;
  if (progressOf(a) !== "completion" || progressOf(b) !== "completion") return false;
  const plain = (qualifier: string | null): boolean => qualifier === null || /完成|完工|到位|实现|落实|达到/.test(qualifier);
  return plain(a) || plain(b) || bareOf(a) === bareOf(b);
};

const bareOf = (qualifier: string | null): string => (qualifier ?? "").replace(/^(?:全面|全部|正式|力争|确保)+/u, "");

/** Words that make sense after a date. One letter off a known qualifier (“完城”) does not. */
export const isQualifier = (words: string): boolean => {
  if (QUALIFIERS.includes(words)) return true;
  if (words.length < 2 || words.length > 60 || isNearMiss(words, QUALIFIERS)) return false;
  return ACTIONS.test(words) || AMOUNT.test(words) || /[次轮遍回场批个]$/u.test(words);
};

/** “建成1家”, “完成80%”: how much is to be done by then. */
const AMOUNT = /^(?:新?建成|完成|新增|新建|改造|开工|竣工|引进|培育|达到)(?:率)?\d+(?:\.\d+)?(?:%|％|\p{Script=Han}{1,6})$/u;

/** A whole phrase, as it may follow “12月底前”: what is to be done by then can be anything, and no list knows it all. */
export const isPhrase = (words: string): boolean => /^\p{Script=Han}{4,30}$/u.test(words) && !isNearMiss(words, QUALIFIERS);

/** How duties that go on are described. The first word decides, the others only say what goes on. */
export const GOING_ON_HEAD =
  /长期|持续|常态长效|常态化|常态|长效|常年|动态|滚动|不断|经常性?|日常|坚持不懈|分步|分阶段|分批|逐步|逐年|逐项|有序|稳步|深入|加快|扎实|统筹|不定期|定期|随时|实时|及时|全程|全过程|全天候|贯穿始终|贯穿全程|贯穿全过程|常抓不懈|久久为功|一以贯之|坚持/uy;

/** The usual ways to say that a duty goes on, and at once: what completion offers and a slip is measured against. */
export const CONTINUOUS_FORMS = [
  "长期坚持",
  "持续推进",
  "常态化推进",
  "持续实施",
  "长期推进",
  "持续开展",
  "常态化开展",
  "动态更新",
  "贯穿全年",
  "全年推进",
  "年内持续推进",
  "长期",
] as const;

export const IMMEDIATE_FORMS = ["立行立改", "即知即改", "边查边改", "立即整改", "即日起", "立即"] as const;

const GOING_ON_TAILS =
  /^(?:推进|推动|推广|实行|开放|开发|公示|实施|坚持|坚守|开展|落实|深化|加强|用力|发力|整改|更新|管理|调整|优化|完善|提升|抓好|做好|跟进|巩固|执行|任务|工作|进行|保持|强化|运行|监测|监管|维护|公开|进步|改进|宣传|有效|长效|常态化|动态|不懈|下去|到底)*$/u;

/** “推进” in “持续推进”: any words, unless the whole is one letter off a usual form (“长期坚特”). */
export const isGoingOn = (words: string, tail: string): boolean =>
  GOING_ON_TAILS.test(tail) || (tail.length >= 2 && tail.length <= 40 && !isNearMiss(words, CONTINUOUS_FORMS));

/**
 * One letter in the place of another, in a form long enough for that to be no accident: “全面完城”, but not 公示 for 公布. More words or
 * fewer are another form and no slip.
 */
const isNearMiss = (words: string, forms: readonly string[]): boolean =>
  words.length >= 4 && !forms.includes(words) && forms.some((form) => form.length === words.length && editDistance(words, form, 1) === 1);
