import { rounded, withUnit } from '../../counted.ts';
import { likelihood, percent } from '../../percent.ts';
import { shellPath } from '../../shell-word.ts';

const daily = { effective: '有效通话', connects: '接通', dials: '拨打' };

/** Harm that stands, in words that may be seen over somebody's shoulder. */
const harmBriefly = {
  touched: '有件事让人不舒服，先不和那位同事在一处，单独听一句（teamctl hint）',
  beaten: '先单独问一句，家里和路上都安稳吗（teamctl hint）',
  threat: '先单独问一句，下班路上安稳吗（teamctl hint）',
  violence: '和同事有件事还没了：先不坐一起，各听一句（teamctl hint）',
  shamed: '上回受的委屈还没人问过：单独问一句（teamctl hint）',
  missing: '先弄清人在哪儿、平不平安（teamctl hint）',
  rights: '有件人事上的事，等你去问清（teamctl hint）',
  minor: '有件入职的事，先跟人事问清（teamctl hint）',
  quarrel: '和同事有件事还没了：先不坐一起，各听一句（teamctl hint）',
};

/** A change as a share, with its sign. */
const signed = (change: number | undefined) => {
  const rounded = Math.round((change ?? 0) * 100) || 0;
  return `${rounded > 0 ? '+' : ''}${rounded}%`;
};

/** A change of a share, in points of a hundred. */
const points = (change: number | undefined) => {
  const rounded = Math.round((change ?? 0) * 100);
  return `${rounded > 0 ? '+' : ''}${rounded}`;
};

const times = (value: number | undefined) => (value ?? 0).toFixed(1);

const degrees = {
  yes: '是',
  always: '一直这样',
  often: '经常',
  sometimes: '有时',
  seldom: '很少',
  never: '从不',
  no: '否',
  unsure: '说不准',
  back: '退回上一题',
  stop: '先到这里',
};

/** By the degrees of the model. */
const said: Readonly<Record<number, string>> = { 0.25: degrees.seldom, 0.5: degrees.sometimes, 0.75: degrees.often };
/** Where “how often” is asked; whoever only notes that it is so says yes. */
const asked: Readonly<Record<number, string>> = { 0: degrees.never, 1: degrees.always };
const changes: Readonly<Record<string, string>> = { yes: '明显是', sometimes: '有一点', no: '没有', unsure: '说不准' };
const changed: Readonly<Record<number, string | undefined>> = { 0: changes.no, 0.5: changes.sometimes, 1: changes.yes };

export const stage = {
  help: {
    stage: '看团队在哪个阶段：凭什么、有多大把握、什么会改变结论、这一周做什么',
    ask: '逐个问最有用的问题，答案会存下来',
    answer: '试一个回答，不存：迹象=程度，可以写多次',
    seen: '试一件注意到的事，不存：迹象 或 迹象=no，可以写多次',
    noHistory: '只看眼下，不看前几周',
    explain: '摆出全部权重；后面跟一个迹象，就只看它背后的数',
    all: '所有团队各一行',
    confirm: '记下经理和副手一致认定的阶段，以后用来校准',
    history: '看一周周走过来的样子',
    calibrate: '攒够 30 次确认，就按它们重算两张表，写进一个新目录；原来的手册不动',
    weeks: '看几周',
    observe: '记下看见的：迹象 或 迹象=程度；程度有 yes no never seldom sometimes often always unsure',
    observeMember: '说的是这位成员（私密，不进任何团队视图）',
    on: '哪一天看见的，不写就是今天',
    note: '一句说明',
    list: '列出可以记的迹象',
    dryRun: '只看，不存',
  },
  likelihood,
  percent,
  verdict: {
    insufficient: (stage: string) => `看不准。最像${stage}，但把握还不大。`,
    leaning: (stage: string) => `倾向于${stage}。`,
    likely: (stage: string) => `较可能在${stage}。`,
    'very-likely': (stage: string) => `很可能在${stage}。`,
  },
  ageAlone: (stage: string) => `还没有迹象，光凭团龄最像${stage}。`,
  besideAge: (share: number, byAge: number) => `${likelihood(share)}（光看团龄 ${likelihood(byAge)}）`,
  /** @param fade from which day the shares fall towards the age; null where they do not */
  stale: (last: string, weeks: number, fade: { from: string; isBegun: boolean } | null) =>
    `最近的回答和记录停在 ${last}，有 ${weeks} 周没新消息了。上面的份额是早先的底子${fade === null ? '' : fade.isBegun ? `，从 ${fade.from} 起一周比一周淡` : `，眼下还照算，${fade.from} 起才一周周变淡`}；答几个问题就准了。`,
  notYet: '这天团队还没成立，谈不上阶段。',
  nothingKnown: '团龄和迹象都还没有，哪个阶段都有可能。',
  runnerUp: (stage: string) => `${stage}紧跟在后，别把话说死。`,
  /** @param founded so many months ago, where its people are here for a shorter time */
  age: (months: number, founded: number | null) =>
    `团队按 ${months.toFixed(1)} 个月大算${founded === null ? '' : `：成立 ${founded.toFixed(1)} 个月了，现在的人平均来了 ${months.toFixed(1)} 个月`}`,
  ageUnknown: '不知道团队多大：补上成立日期或入职日期会准一些',
  calendarAgrees: '团龄和迹象说的是一回事。',
  signsEven: '眼下的迹象两可，哪个阶段都不更像。',
  signsOutweighed: (stage: string, by: 'age' | 'weeks') =>
    `只看眼下的迹象更像${stage}，分量还盖不过${by === 'age' ? '团龄' : '前几周留下的底子'}。`,
  signsMixed: (signs: string, by: 'age' | 'weeks', ground: string, leading: string) =>
    `只看眼下的迹象更像${signs}，${by === 'age' ? '光看团龄' : '前几周留下的底子'}更像${ground}，合起来算最像${leading}。`,
  calendarDisagrees: (calendar: string, leading: string) =>
    `光看日子像${calendar}，迹象却指向${leading}。这种时候信迹象，也想想最近变了什么。`,
  calendarUnsure: (calendar: string, leading: string) =>
    `光看日子像${calendar}，迹象却指向${leading}，只是还太少，先别定。`,
  headings: {
    shares: '各阶段的份额',
    evidence: '凭什么',
    doubts: '有什么疑问',
    plan: '这一周做什么',
    concerns: '另外要留意',
    people: '该留意的人',
    ask: '最该问的',
    history: '一周周走过来',
    shocks: '动过筋骨的几周',
  },
  saidBefore: (on: string, what: string, answers: number) =>
    `${on} 队伍动过筋骨（${what}）：那以前说的 ${answers} 条只当底子，不能全算数。`,
  start: (parts: string) => `起点（只看团龄）：${parts}`,
  startUnknown: '起点：团龄不知道，四个阶段先一样看。',
  columns: {
    sign: '看到的',
    answer: '回答',
    source: '来源',
    on: '日期',
    strength: '分量',
    supports: '最像',
    verdict: '对结论',
    decibel: '分贝',
    team: '团队',
    stage: '阶段',
    share: '份额',
    confidence: '把握',
    next: '下一问',
  },
  source: { asked: '问的', reported: '说起的', computed: '算的' },
  verdictSide: { for: '支持', against: (stage: string) => `更像${stage}`, even: '两可' },
  strength: { strong: '强', medium: '中', weak: '弱' },
  /** What somebody said, as it is offered where one answers; what was computed, and a plain yes or no, as near as words come. */
  answer: (value: number, kind: 'degrees' | 'change' | 'yes-no' | null = null, isAsked = false): string =>
    (kind === 'degrees' ? (said[value] ?? (isAsked ? asked[value] : undefined)) : undefined) ??
    (kind === 'change' ? changed[value] : undefined) ??
    (value >= 0.99 ? '是' : value <= 0.01 ? '否' : value > 0.5 ? '多半是' : value < 0.5 ? '多半不' : '一半一半'),
  confidence: { insufficient: '看不准', leaning: '倾向', likely: '较可能', 'very-likely': '很可能' },
  byAge: '只凭团龄',
  unread: (teams: readonly string[]) =>
    `手册在这台机器上读不到，没有算：${teams.join('、')}。手册发布到服务器上，大家就都读得到：teamctl playbook publish`,
  noEvidence: '还没有任何迹象。用 teamctl stage --ask 答几个问题，或者 teamctl import 把记录放进来。',
  noFreshEvidence:
    '近四周没有新的迹象算数，只剩早先留下的底子。用 teamctl stage --ask 答几个问题，或者把新的记录放进来。',
  more: (count: number) => `另有 ${count} 条分量小的，加 --explain 看全部。`,
  discount: (cluster: string, answers: number, countedAs: number) =>
    `「${cluster}」这 ${answers} 条说的是一件事，只当 ${countedAs.toFixed(1)} 条算。`,
  flip: (sign: string, answer: string, to: string, how: 'asked' | 'reported' | 'either') =>
    how === 'either'
      ? `要是「${sign}」的答案是「${answer}」，结论就变成${to}。`
      : how === 'asked'
        ? `要是 stage --ask 问到「${sign}」，你答「${answer}」，结论就变成${to}。`
        : `要是你自己注意到「${sign}」（${answer}），用 observe 记下，结论就变成${to}。`,
  /** Said behind "enough": the three best questions hardly change the verdict, and still one answer may. */
  flipStill: (flip: string) => `不是说一定翻不了：${flip}`,
  noFlip: '再多任何一个回答，都翻不了这个结论。',
  unknown: (count: number) => `眼下没有算数的回答、也没从记录里看出来的，还有 ${count} 条。`,
  lacking: (signs: string, more: number) => `记录还不够算：${signs}${more > 0 ? `，另有 ${more} 条` : ''}。`,
  withHistory: (weeks: number, alone: string) => `前 ${weeks} 周也算在内；只看眼下（--no-history）是${alone}。`,
  judgement: '这些份额来自一张判断表，不是定律；拿不准就多问一句。',
  enough: {
    sure: '问到这里够了：再问三个最该问的，结论也多半不变。',
    'nothing-to-learn': '问到这里够了：剩下的问题问了，也添不了多少把握。',
    'all-asked': '能问的都有答案了，眼下没有要再问的。',
    'asked-enough': '今天问得够多了，剩下的改天再问。',
  },
  howToAnswer: (sign: string, degree: string) =>
    `答它：teamctl observe ${sign}=${degree}，或者 teamctl stage --ask 一路答下去。`,
  /** A question that is not about the stage. */
  aside: (question: string) => `另外问一句：${question}`,
  task: '怎么做：',
  measure: '看得见的结果：',
  caution: '当心：',
  costs: (hours: number) => `（约 ${hours} 小时）`,
  weekHours: (cost: number, have: number, count: number) =>
    cost <= have
      ? `除了开会，你这周有 ${have} 小时：先做下面${count === 1 ? '这件，' : '几件，一共'}约 ${cost} 小时。`
      : `除了开会，你这周只有 ${have} 小时，下面这件要约 ${cost} 小时：能做几步做几步。`,
  before: (concern: string) => `这周先理顺「${concern}」，怎么做看下面“另外要留意”；跟它顶着的先放一放。`,
  seeConcerns: '：步骤看“另外要留意”',
  concernWaits: '：这周排不下，先知道有这回事',
  notInRecords: '；记录里没看出来，以你说的为准',
  deniedConcern: (title: string, figures: string, on: string) =>
    `「${title}」：${figures}；你 ${on} 说没这回事，听你的，过几天再看一眼。`,
  others: '先放一放，下周再说',
  gateTitle: (action: string) => `有门槛的一步：${action}`,
  gateText: '先把该有的都存进档案，缺一样都不能走这一步。',
  modules: (titles: string) => `这一阶段的培训：${titles}`,
  promising: '好苗子',
  needAWord: '需要聊一句',
  best: '可以培养',
  reasons: {
    'above-ramp': (figures: Record<string, number>) =>
      `上班 ${figures.days} 天成了 ${figures.deals} 单，新人走到这时通常 ${(figures.expected as number).toFixed(1)} 单；有效通话是同期新人的 ${times(figures.low)} 到 ${times(figures.high)} 倍`,
    'above-team': (figures: Record<string, number>) =>
      `近八周上班 ${figures.days} 天成了 ${figures.deals} 单，队里上同样的天数是 ${(figures.expected as number).toFixed(1)} 单，抛开运气也有 ${times(figures.low)} 到 ${times(figures.high)} 倍`,
    'own-drop': (figures: Record<string, number>) =>
      `最近 ${figures.of} 天${figures.lowDays === figures.of ? '' : `有 ${figures.lowDays} 天`}，拨打比自己平时少得多（只有平时的 ${percent(figures.median as number)}）。先问怎么了`,
    /** @param about a metric, or title and unit of a measure; the best of three days, and a usual one */
    'below-usual': (about: Record<string, string | number>) => {
      const figure = (of: string) => withUnit(rounded(Number(about[of])), String(about.unit ?? ''));
      return `连着三天${about.title ?? daily[about.metric as keyof typeof daily]}最多 ${figure('value')}，平时 ${figure('usual')}上下。先问怎么了`;
    },
    'own-rise': (figures: Record<string, number>) =>
      `拨打连着 ${figures.days} 天在涨，从平时的 ${percent(figures.first as number)} 到 ${percent(figures.now as number)}。今天跟他说一声，你看见了；多少先不比`,
    'signs-noted': (figures: Record<string, number>) =>
      `你记过 ${figures.signs} 条做事时的难处，还等着你单独问一句（teamctl hint）`,
    'call-noted': (about: Record<string, string | number>) =>
      `${about.on} 记过一件要紧的事：今天先陪一会儿，问问专业的人那边怎么样（teamctl hint）`,
    'harm-open': (about: Record<string, string | number>) => harmBriefly[about.kind as keyof typeof harmBriefly],
    'warning-open': (about: Record<string, string | number>) =>
      `${about.on} 记过一句听着要当心的话，你还没说是不是，先问清这件（teamctl hint）`,
  },
  concernFigures: {
    'results-hang-on-few': (figures) =>
      `记录里看，出单最多的两个人占了 ${percent(figures.share ?? 0)}（头一名自己就占 ${percent(figures.topShare ?? 0)}），按人天和资历这两位该占 ${percent(figures.expectedShare ?? 0)}`,
    'team-split-in-two': (figures) =>
      `记录里看，扣掉新人该有的爬坡，新人一天的有效通话只有老队员的 ${percent(figures.ratio ?? 0)}`,
    'steady-team-tired': (figures) =>
      `记录里看，和前四周比：每人每天成单 ${signed(figures.results)}，每天工时 ${signed(figures.hours)}，每小时通话 ${signed(figures.talk)}，请假的比例 ${points(figures.leave)} 个百分点`,
    'bad-list-or-marked-number': (figures) =>
      `记录里看，${(figures.share ?? 0) > 0.995 ? '所有人' : `${percent(figures.share ?? 0)} 的人`}接通率一起掉，平均掉了 ${percent(Math.abs(figures.change ?? 0))}：是名单，不是人`,
    'wave-of-departures': (figures) => `记录里看，四周前 ${figures.size} 个人，走了 ${figures.left} 个`,
  } as Record<string, (figures: Readonly<Record<string, number>>) => string>,
  nobody: '暂时没有特别要留意的。',
  shares: (parts: readonly string[]) => parts.join('，'),
  shockKinds: {
    newcomers: '来了不少新人',
    leavers: '走了不少人',
    'came-over': '别的队过来不少人',
    'went-over': '不少人去了别的队',
    'new-manager': '换了经理',
    'new-product': '换了产品',
    'new-list': '换了名单',
    'new-scheme': '换了提成方案',
  } as Record<string, string>,
  confirmed: (stage: string) => `记下了：${stage}。攒到 30 次确认，就能按自己的团队校准。`,
  /** @param on the day, where it is not today */
  observed: (signs: readonly { title: string; answer: string }[], member: string | null, on: string | null) =>
    `记下了${member === null ? '' : `（${member}）`}${on === null ? '' : `，算 ${on} 的`}：${signs.map(({ title, answer }) => `「${title}」${answer}`).join('、')}。`,
  historyCaption: '每周各阶段的份额',
  asOf: (day: string) => `截至 ${day}`,
  window: (from: string, to: string) => `用到的记录：${from} 至 ${to}`,
  explainTitle: (sign: string) => `「${sign}」背后的数`,
  detector: '算法',
  parameters: '参数',
  figures: '算出来',
  outcome: { silent: '这些数说明不了什么', 'not-enough-data': '数据不够' },
  probability: '各阶段答「是」',
  said: '有人说过',
  saidOn: {
    asked: (on: string) => `${on} 问到时，你说有这回事`,
    reported: (on: string) => `${on} 记下的`,
  },
  byRecords: '记录里看出来的',
  nobodySaid: '没有算数的',
  notComputed: '不从记录里算，要靠人看',
  windowLabel: '记录从',
  counts: '现在算数的',
  noStageEvidence: '不算阶段的证据，只提醒你留意',
  countsNot: '没有，不影响结论',
  because: (reason: string) => `（${reason}）`,
  figureNames: {
    measure: '指标',
    to: '除以',
    above: '高于',
    below: '低于',
    count: '数据条数',
    gini: '集中程度（基尼系数）',
    topShare: '头一名占比',
    expectedShare: '按资历该占',
    resultsFall: '业绩降幅',
    results: '业绩变化',
    newMonths: '新人算到第几个月',
    hoursRise: '工时涨幅',
    talkFall: '通话降幅',
    leaveRise: '请假涨幅',
    fall: '降幅',
    hours: '工时变化',
    talk: '通话变化',
    leave: '请假变化',
    talkPerHour: '每小时通话秒数',
    drop: '降幅',
    days: '天数',
    of: '最近天数',
    baselineDays: '平时看的天数',
    historyDays: '至少要有的天数',
    lowDays: '偏低的天数',
    median: '与平时之比',
    people: '人数',
    weeks: '周数',
    varianceToMean: '方差与均值之比',
    chiSquareP: '偶然的可能上限',
    p: '偶然的可能',
    deals: '成单',
    share: '占比',
    minDeals: '至少成单',
    leavers: '离开人数',
    members: '每多少人',
    left: '离开',
    size: '队伍人数',
    rise: '涨幅',
    windowWeeks: '窗口周数',
    weeksApart: '相隔周数',
    rateNow: '现在',
    rateBefore: '以前',
    before: '以前',
    now: '现在',
    ratio: '比值',
    perMemberDay: '每人每天',
    change: '变化',
    spread: '差距',
    rate: '成单率',
    changeMax: '变化上限',
    spreadMax: '差距上限',
    memberShare: '人数占比',
    attainment: '完成率',
    assistedShareMax: '助单占比上限',
    lowestShare: '最低一周的达标占比',
    assistedShare: '助单占比',
    mean: '平均',
    lowest: '最低',
    highest: '最高',
    withinPoints: '上下百分点',
    secondsPerConnect: '每通秒数',
    dialsAtLeast: '拨打至少达到同事的几成',
    connects: '接通',
    sharers: '分享过的人',
    meetings: '夕会次数',
    baselineWeeks: '平时看的周数',
    prospects: '意向客户',
    effective: '有效通话',
  } as Record<string, string>,
  lack: {
    'no-records': '没有记录',
    'old-records': '记录停在四周以前',
    'short-history': '记录的天数太少',
    'few-people': '人太少',
    'few-counts': '数太少',
    'measure-missing': '没有这一项数据',
    'no-targets': '没有目标',
    'few-days': '每人记录的天数太少',
    'no-membership': '没有入职离职日期',
    'no-leavers': '名册上没人登记过离职',
    'no-meetings': '夕会记录太少',
  },
  degrees,
  /** The same degrees as they answer "has it changed?". */
  changes,
  askNeedsTerminal: '这里不是终端，没法一个个问；要问什么见下面，答案用 teamctl observe 写。',
  ledBy: {
    heading: '那几周按什么带的队',
    howToRead:
      '上面的份额是用今天知道的重算的；这里是照当时知道的定的，后来补记的不改它，取消了的不算；成立、入职、离职的日子改过，没开会说过的那几周照改过的算。写的是每周的周一，一周里换过的，按周末的算。',
    weeks: '哪几周',
    span: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
  },
  agreement: {
    heading: '谈定的和算出来的',
    often: (same: number, all: number) => `谈定过 ${all} 次，其中 ${same} 次和算的一样。`,
    columns: { on: '日期', agreed: '谈定的', computed: '算的', share: '算的份额', verdict: '一样吗' },
    same: '一样',
    differs: '不一样',
    reliability: '说得有多准',
    howToRead: '每一档两条：上面是说的时候有几成把握，下面是后来真谈成那个阶段的有几成。两条越齐越好。',
    said: (confidence: string) => `${confidence}：说的`,
    came: (count: number) => `谈成一样的（${count} 次里）`,
  },
  calibration: {
    title: (title: string) => `${title}（按自己的团队校准）`,
    source: (confirmed: number) => `由 teamctl stage calibrate 根据 ${confirmed} 次确认生成`,
    made: (confirmed: number, day: string) =>
      `${day} 由 ${confirmed} 次确认的阶段生成；原来的数当作每格 20 个先例。只列变了的行。`,
    done: (directory: string, confirmed: number, rows: number) =>
      `写好了：${directory}。根据 ${confirmed} 次确认，改了 ${rows} 行；原来的手册没有动。`,
    loss: (before: number, after: number) =>
      `在没参与校准的确认上，对数损失从 ${before.toFixed(2)} 变成 ${after.toFixed(2)}（越小越好）。`,
    use: (directory: string) => `想用它：teamctl team edit --playbook ${shellPath(directory)}`,
    worse: '没有变好，先别换；再多攒一些确认。',
  },
  inForce: {
    line: (stage: string, since: string, why: string) => `现在按${stage}带队：${since}${why}。`,
    nothing: '还没什么可凭的，先不按哪个阶段带。',
    since: (day: string, monday: string, today: string) =>
      day === today ? '今天起算，' : day === monday ? '周一起算，' : `${day} 起算，`,
    why: {
      confirmed: '是你们谈定的',
      diagnosed: '迹象和团龄合起来看是这样',
      age: '只凭团龄',
      kept: '沿用先前的，还没有新的依据',
      unknown: '还没有新的依据',
    },
    /** What one goes by where the week's reading speaks for another stage, and waits for the manager's word. */
    waitsForWord: '先沿用先前的，换不换等你一句话',
    /** Records alone say otherwise, or so soon after the last change that one week's figures are no reason for another. */
    asks: (stage: string) =>
      `这周照数看更像${stage}，先不换：没有新的回答，光凭这几天的数不来回换，换不换你来定。答几个问题就清楚，teamctl stage --ask；谈定了就用 teamctl stage confirm 记下。`,
    /** Where there are signs, which were not clear enough when the week was judged. */
    undecided: {
      age: '这周判断时迹象还定不下来，按团龄',
      kept: '沿用先前的，这周判断时新的迹象还定不下来',
    },
    /** Where what came since is clear, but not enough to change the stage before the next Monday. */
    late: '按团龄，这周判断以后来的迹象还少，等下个周一再算',
    /** Where nobody says whether there were signs. */
    plain: { age: '按团龄', kept: '沿用先前的' },
    /** What was agreed on has run its time; the stage goes on until the week is judged. */
    isOver: (on: string) => `先沿用 ${on} 谈定的，八周已经满了`,
    ranOut: (on: string, because: string) => `${on} 谈定的满八周了，${because}`,
    /** What was agreed on holds no more, and no stage came after it yet. */
    lapsed: (on: string, kinds: readonly string[]) =>
      `先沿用 ${on} 谈定的；那以后队伍动过筋骨（${kinds.join('、')}），得重新谈一次`,
    /** What was learnt behind the day's meeting changes nothing today. */
    asMet: (isByAge: boolean) => `今天的会就是照它开的${isByAge ? '，当时按团龄' : ''}`,
    ageAndLook: '按团龄，眼下的迹象也这么说',
    tomorrow: (stage: string) => `照今天知道的，明天早上起按${stage}带队。`,
    agreedOn: (on: string, today: string) => (on === today ? '今天你们谈定的' : `${on} 你们谈定的`),
    /** Behind the reason of a change: what was seen, with its answer. */
    moved: (signs: readonly { title: string; answer: string }[]) =>
      `，最说明问题的是${signs.map(({ title, answer }) => `「${title}」（${answer}）`).join('、')}`,
    tried: (inForce: string, tried: string) =>
      `这是试算，没有存下：真是这样就更像${tried}，下面照${tried}列；带队还按${inForce}。`,
    triedSame: (stage: string) => `这是试算，没有存下：真是这样，再看就是${stage}，带队也正按它。`,
    change: (from: string, to: string, on: string, because: string) => `${on}从${from}换成${to}：${because}。`,
    on: (day: string, monday: string, today: string) =>
      day === today ? '今天起' : day === monday ? '周一起' : `${day} 起`,
    because: {
      confirmed: '你们谈定了',
      shock: '队伍刚动过筋骨',
      reading: '重新看过，现在更像它',
      signs: '先前按团龄，现在迹象算数了',
      age: '没有够清楚的迹象，按团龄走',
    },
    /** @param agreedOn of the agreement that held until then */
    shaken: (kinds: readonly string[], agreedOn: string | null, today: string) =>
      `队伍刚动过筋骨（${kinds.join('、')}）${agreedOn === null ? '' : `，${agreedOn === today ? '今天' : `${agreedOn} `}谈定的得重新看`}`,
    remeasured: (on: string, because: string) => `手册 ${on} 换过，照新的看，${because}`,
    faded: (last: string) => `最近的迹象还是 ${last} 的，太旧了，按团龄走`,
    fadedLook: (stage: string, last: string) =>
      `${last} 为止的老迹象还偏向${stage}，可这么旧的不能作准；今天答几个问题就知道，teamctl stage --ask。`,
    /** Where today's look is back at the stage before. */
    asOfSunday: '到上周日为止看到的更像它',
    isBack: (stage: string) => `今天再看又更像${stage}。一周只换一次，免得今天一个说法明天一个说法；下周一再看。`,
    waits: (
      stage: string,
      how: string,
      isSure: boolean,
      {
        isChanged,
        isClose,
        isLastDay,
        weekday,
        opensOn,
      }: { isChanged: boolean; isClose: boolean; isLastDay: boolean; weekday: number; opensOn: string | null },
    ) => {
      const monday = opensOn === null ? (weekday === 7 ? '明天周一' : '下周一') : `${opensOn} 上班头一天`;
      if (how === 'confirmed' && isLastDay)
        return `今天再看更像${stage}，先不换：你们谈定的管八周，到今天为止，${monday}再看。`;
      if (how === 'confirmed')
        return `今天再看更像${stage}，先不换：你们谈定的管八周，除非队伍有大变动。真变了，就再谈一次，用 teamctl stage confirm 记下。`;
      if (!isSure) return `今天再看有点像${stage}，把握还不大，先不换，${monday}再看。`;
      if (isClose) return `今天再看，${stage}只领先一点点，先不换：差得这么近就跟着换，会来回折腾，拉开了再换。`;
      if (isChanged) return `今天再看更像${stage}，先不换：没有大变动，一周只换一次，${monday}再看。`;
      if (how === 'diagnosed' && weekday === 1)
        return `今天再看更像${stage}，先不换：这周是照到昨天为止看到的定的，没有大变动，${monday}再看。`;
      return how === 'diagnosed'
        ? `今天再看更像${stage}，先不换：没有大变动，平时只在周一换，${monday}再看。`
        : `今天再看更像${stage}，先不换：${monday}再定；想早点定，今天再答几个问题，teamctl stage --ask。`;
    },
    today: '今天再看',
  },
  hint: (verdict: string) => `现在：${verdict}`,
  errors: {
    'bad-degree': ({ degree, choices }: { degree: string; choices: readonly string[] }) => ({
      message: `没有「${degree}」这种程度。`,
      fix: `可以写：${choices.map((each) => (degrees as Readonly<Record<string, string>>)[each] ?? each).join('、')}，也可以写 ${choices.join('、')}。`,
    }),
    'not-founded-yet': ({ team, day, founded }: { team: string; day: string; founded: string }) => ({
      message: `${day} 还没有「${team}」这支团队：它 ${founded} 成立，谈不上阶段。`,
      fix: '看那以后的日子；要是成立日期写错了：teamctl team edit --founded 日期。',
    }),
    'sign-unknown': ({ sign, near }: { sign: string; near: readonly string[] }) => ({
      message: `没有 ${sign} 这个迹象。`,
      fix: near.length > 0 ? `是不是想写 ${near.join('、')}？` : '用 teamctl observe --list 看看有哪些。',
    }),
    'sign-twice': ({ sign, degrees: given }: { sign: string; degrees: readonly string[] }) => ({
      message: `${sign} 一次写了两个说法：${given.join('、')}。`,
      fix: '留下对的那个，再写一次；什么都还没存。',
    }),
    'sign-is-personal': ({ sign }: { sign: string }) => ({
      message: `${sign} 说的是某个人，不是整个团队。`,
      fix: '加 --member 名字。',
    }),
    'sign-is-team': ({ sign }: { sign: string }) => ({
      message: `${sign} 说的是整个团队，不是某个人。`,
      fix: '去掉 --member。',
    }),
    'stage-unknown': ({ stage, choices }: { stage: string; choices: readonly string[] }) => ({
      message: `没有 ${stage} 这个阶段。`,
      fix: `可以写：${choices.join('、')}。`,
    }),
    'few-confirmations': ({ confirmed, least, same, of }: Record<'confirmed' | 'least' | 'same' | 'of', number>) => ({
      message: `只有 ${confirmed} 次确认，少于 ${least} 次，校准了也靠不住。${of > 0 ? `这个团队谈定过 ${of} 次，${same} 次和算的一样。` : ''}`,
      fix: '每次和副手谈定了阶段，就记一次：teamctl stage confirm 阶段。',
    }),
  },
};
