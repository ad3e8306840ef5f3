const number = (value: number) => String(Math.round(value * 100) / 100);
const list = (names: readonly string[]) => names.join('、');
type Metric = 'dials' | 'connects' | 'effective' | 'deals' | 'amount';

const metrics: Record<Metric, string> = {
  dials: '拨打',
  connects: '接通',
  effective: '有效通话',
  deals: '成单',
  amount: '业绩',
};
const units: Record<Metric, string> = { dials: '通', connects: '通', effective: '通', deals: '单', amount: '元' };
const measured = (metric: Metric, value: number) => `${metrics[metric]} ${number(value)} ${units[metric]}`;
const periods = { day: '今天', week: '这周', month: '这个月' };
const periodTarget = { day: '日目标', week: '周目标', month: '月目标' };
const proposals: Record<Metric, string> = {
  dials: '下周每天先把第一个小时留给拨打，别的事往后排。',
  connects: '换个时段打，名单里打了三次没接的先放一放。',
  effective: '每天练五分钟开场白，两人一组互相挑一句改。',
  deals: '把 A 类客户拉出来过一遍，每人说说下一步约什么时候。',
  amount: '挑两个大一点的客户，一起想想怎么把话说清楚。',
};

const meetings = { morning: '早会', evening: '夕会', weekly: '周会' };

export const agenda = {
  help: {
    agenda: '把今天的会排好：拿着就能念',
    morning: '早会：调动情绪，定下今天的目标',
    evening: '夕会：回头看今天，把明天排好',
    weekly: '周会：一周总结，布置下周',
    date: '哪天的会，YYYY-MM-DD；不写就是今天',
    minutes: '会开几分钟',
    absent: '今天不在的人；可以写多次',
    private: '加上只给经理看的话',
    dryRun: '只看，不存；轮到谁不往下走',
  },
  names: list,
  colon: '：',
  separator: '；',
  number,
  metrics,
  units,
  measured,
  manager: '经理',
  weekdays: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  date: (month: number, day: number) => `${month}月${day}日`,
  title: (meeting: string, date: string, weekday: string) => `${meeting} · ${date} ${weekday}`,
  subtitle: (from: string, to: string, minutes: number, present: number) =>
    `${from}–${to}，${minutes} 分钟，${present} 个人`,
  itemTitle: (start: string, title: string, minutes: number) => `${start} ${title} · ${minutes} 分钟`,
  ledBy: (name: string) => `${name}来带`,
  meetings,
  lines: {
    absent: (names: string) => `今天不在：${names}。`,
    activityTitle: (title: string) => `玩法：${title}`,
    deals: (name: string, deals: number, amount: string | null) =>
      `${name}成了 ${deals} 单${amount === null ? '' : `，业绩 ${amount} 元`}！`,
    firstDeal: (name: string, deals: number) =>
      `${name}开张了，人生第一单到手${deals > 1 ? `，还一口气成了 ${deals} 单` : ''}！`,
    record: (name: string, what: string, before: string) => `${name}破了自己的纪录：${what}，以前最好是 ${before}。`,
    target: (name: string, period: keyof typeof periodTarget, what: string) =>
      `${name}的${periodTarget[period]}到了：${what}。`,
    improved: (name: string, what: string, usual: string) => `${name}${what}，平时是 ${usual} 上下，长了一截。`,
    newsMore: (count: number) => `还有 ${count} 位也有进步，会后都去拍拍肩膀。`,
    newsEverybody: '每人再说一件昨天自己做对的小事，一句话就行。',
    newsUnknown: '昨天的数还没录进来，请大家自己报一个最满意的。',
    storyDeal: (name: string, deals: number) =>
      deals > 1 ? `${name}讲讲昨天成的 ${deals} 单，挑最想讲的一单。` : `${name}讲讲昨天成的那一单。`,
    storyRecord: (name: string, what: string) => `${name}讲讲昨天怎么做到${what}的。`,
    storyCall: (name: string, what: string) => `${name}昨天${what}，挑一通打得最顺的讲讲。`,
    storyAny: (name: string) => `轮到${name}：讲一通最近打得顺手的电话，没成单也行。`,
    storyException: (name: string) => `${name}刚破了纪录，今天加个塞，轮次不变。`,
    question: (question: string) => `可以问：${question}`,
    goal: (name: string, parts: string) => `${name}：${parts}`,
    goalOwn: (names: string) => `${names}：还没有数做参考，自己说一个今天的数。`,
    left: (period: keyof typeof periods, what: string) => `${periods[period]}还差${what}`,
    said: (said: string) => `客户说：「${said}」`,
    goodAnswer: (answer: string) => `可以这样接：「${answer}」`,
    why: (why: string) => `为什么：${why}`,
    module: (title: string) => `今天练：${title}`,
    exercise: (text: string) => `怎么练：${text}`,
    groups: '两人一组，一人演客户，演完换过来。',
    promise: (owner: string, text: string) => `${owner}：${text}`,
    promiseAgain: (owner: string, text: string, times: number) =>
      `${owner}：${text}（第 ${times + 1} 次问了，卡在哪儿？）`,
    promiseAway: (owner: string, text: string) => `${owner}今天不在，先记着：${text}`,
    everyone: '大家',
    dayTotal: (what: string, usual: string | null) => `${what}${usual === null ? '' : `（平时合起来 ${usual} 上下）`}`,
    attainment: (what: string, target: string, share: number, time: number) =>
      `这个月到现在${what}，目标 ${target}，完成 ${share}%，时间过了 ${time}%。`,
    figuresAsk: '数还没录进来：每人报拨打、有效通话、成单三个数，记在白板上。',
    reflect: '每人说一个收获、一个可惜；旁边的人只听，不点评。',
    pairs: (groups: string) => `两两一组：${groups}`,
    pairsHow: '各写一条今天管用的做法，互相换，明天用对方那条试一次。',
    shareTop: (name: string, what: string) => `${name}来分享：这周${what}，哪一步最管用？`,
    shareAny: (name: string) => `今天${name}来分享：最近哪一招用得顺？`,
    tomorrowList: '每人写下明天先打的十个名字，写完念头三个。',
    tomorrowLeads: (name: string, count: number) => `${name}手上有 ${count} 位 A 类客户，明天先回。`,
    weekFigure: (what: string, before: string | null, target: string | null) =>
      `${what}${before === null ? '' : `，上周同期 ${before}`}${target === null ? '' : `，目标 ${target}`}`,
    percent: (value: number) => `（${value}%）`,
    highlightTeam: (what: string, before: string) => `全队${what}，上周同期 ${before}。`,
    highlightMember: (name: string, what: string, usual: string) => `${name}一天${what}，以前是 ${usual} 上下。`,
    highlightDeals: (name: string, deals: number) => `${name}这周成了 ${deals} 单。`,
    highlightAsk: (count: number) => `再请大家说${count === 1 ? '一' : '两'}个这周的亮点，说得出人和事。`,
    problemFall: (what: string, before: string) => `${what}，比上周同期的 ${before} 少。`,
    problemBehind: (metric: Metric, share: number, time: number) =>
      `${metrics[metric]}完成 ${share}%，时间已过 ${time}%。`,
    proposal: (metric: Metric) => `可以试试：${proposals[metric]}`,
    problemAsk: (count: number) => `请大家提${count === 1 ? '一' : '两'}个这周卡手的地方，只说事，并说一个办法。`,
    weekGoal: (name: string, parts: string) => `${name}下周：${parts}`,
    weekTask: (owner: string, text: string, due: string) => `${owner}：${text}（${due}）`,
    weekTasksNew: '每人认领一件下周要做的事，说清楚哪天做完。',
    trainingPurpose: (purpose: string) => `为了：${purpose}`,
    thanksDeals: (name: string, deals: number) => `谢谢${name}，这周成了 ${deals} 单。`,
    thanksProgress: (name: string, what: string, usual: string) => `谢谢${name}，一天${what}，比以前的 ${usual} 多了。`,
    thanksAsk: '每人谢一个这周帮过自己的人，说说是哪件事。',
  },
  omittedTitle: '今天没排',
  omittedWhy: {
    'no-time': '时间不够',
    'no-activity-left': '合适的两周内都玩过',
    'has-results': '昨天没有成单',
    'has-news': '昨天没有新消息',
    'has-records': '还没有数',
    'has-todos': '没有要问的事',
    'has-training': '今天没有培训课',
    'has-practice': '没有可练的',
    'has-targets': '还没有目标',
    several: '只有一个人',
    'pair-day': '今天一个人分享',
    'top-sharing-day': '今天两两分享',
    'first-of-week': '只在一周第一天',
    'last-of-week': '只在一周最后一天',
  } as Record<string, string>,
  omitted: (title: string, reason: string) => `${title}（${reason}）`,
  notWorkday: (holiday: string | null) =>
    holiday === null ? '这天不上班，您还是要开就照这个来。' : `这天是${holiday}假期，您还是要开就照这个来。`,
  notesTitle: '只给经理看',
  notes: {
    sighting: (name: string, sign: string, date: string) => `${name}：${date}记过「${sign}」，会后单独聊几句。`,
    belowUsual: (name: string, what: string, usual: string) =>
      `${name}：连着三天最多${what}，平时 ${usual} 上下，问问是不是遇到事了。`,
    outOfReach: (name: string, metric: Metric, needed: number) =>
      `${name}：照目标一天要 ${needed} ${units[metric]}${metrics[metric]}，够不着，会后一起把目标拆小。`,
    missed: (owner: string, text: string, times: number) =>
      `${owner}：「${text}」过了 ${times} 天没做成，私下问问卡在哪。`,
    noRecords: (name: string) => `${name}：三个工作日没有数，看看是请假还是漏录。`,
    gate: (title: string) => `${title}：条件没齐之前别走这一步。`,
  },
  empty: '这天没有可念的。',
  calendar: (meeting: string, team: string) => `${meeting} · ${team}`,
  part: (at: number, all: number) => `（${at}/${all}）`,
  errors: {
    'agenda-nobody': ({ date }: { date: string }) => ({
      message: `${date} 一个人都不在，会开不起来。`,
      fix: '去掉几个 --absent，或者跳过这次：teamctl meeting skip',
    }),
    'agenda-outside-box': (data: {
      meeting: 'morning' | 'evening' | 'weekly';
      asked: number;
      min: number;
      max: number;
    }) => ({
      message: `${meetings[data.meeting]}要开 ${data.min === data.max ? data.min : `${data.min}–${data.max}`} 分钟，${data.asked} 分钟不在里面。`,
      fix: `写 --minutes ${data.asked < data.min ? data.min : data.max}`,
    }),
    'agenda-cannot-fit': (data: { minutes: number; least: number; most: number }) => ({
      message: `${data.minutes} 分钟排不下来：这些环节加起来最少 ${data.least} 分钟，最多 ${data.most} 分钟。`,
      fix: '换个 --minutes，或者在手册里调这些环节的 minutes。',
    }),
    'meeting-not-in-playbook': ({ meeting }: { meeting: string }) => ({
      message: `手册里没有 ${meeting} 这种会。`,
      fix: '在手册的 meetings 里加上它。',
    }),
    'team-has-nobody': ({ team }: { team: string }) => ({
      message: `${team}这天还没有成员。`,
      fix: '先添人：teamctl member add 名字',
    }),
  },
};
