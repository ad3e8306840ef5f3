import { rounded, withUnit } from '../../counted.ts';
import { inTenThousands } from '../../large.ts';
import { shellWord } from '../../shell-word.ts';
import { openTests } from './tests-open.ts';

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
const money = (value: number) => {
  const large = inTenThousands(value);
  return large === null ? `${Math.round(value)} 元` : `${large}元`;
};
const amountOf = (metric: Metric, value: number) =>
  metric === 'amount' ? money(value) : `${number(value)} ${units[metric]}`;
const measured = (metric: Metric, value: number) => `${metrics[metric]} ${amountOf(metric, value)}`;
/** Within a sentence: nobody says “成单 3 单”. */
const spoken = (metric: Metric, value: number) =>
  metric === 'deals' ? `成了 ${number(value)} 单` : measured(metric, value);
const worth = (amount: number | null) => (amount === null ? '' : `，业绩 ${money(amount)}`);
const periods = { day: '今天', week: '这周', month: '这个月' };
/** The same of what was reached, with that which was over when it is told. */
const reachedTarget = {
  ...{ day: '的日目标', week: '的周目标', month: '的月目标' },
  ...{ lastWeek: '上周的目标', lastMonth: '上个月的目标' },
};
const periodTarget = { day: '日目标', week: '周目标', month: '月目标' };
const proposals: Record<Metric, readonly string[]> = {
  dials: [
    '下周每天先把第一个小时留给拨打，别的事往后排。',
    '名单前一晚排好，早上坐下就打，中间不翻表。',
    '上午分两段，一段五十分钟只打电话，打完一起歇十分钟。',
  ],
  connects: [
    '换个时段打，打了三次没接的先放一放。',
    '两个人各试一个时段，周三对一对哪个接得多。',
    '看看名单新不新，问一问能不能换一批。',
  ],
  effective: [
    '每天练五分钟开场白，两人一组互相挑一句改。',
    '一人交一段录音，大家只听头二十秒，挑一句换掉。',
    '开口先说清是谁、为什么打，再问一个他好答的问题。',
  ],
  deals: [
    '把最有希望的客户过一遍，每人说说下一步做什么、哪天做。',
    '卡住的客户写在一张纸上，两个人一起想下一句怎么说。',
    '每人挑三位谈到一半的，下周先把下一步说定。',
  ],
  amount: [
    '挑两个大一点的客户，一起想想怎么把话说清楚。',
    '先问清客户要什么、怕什么，再配，不急着报价。',
    '请谈成过大单的讲一次，他是怎么问出需要的。',
  ],
};

const proposalsAlone: Record<Metric, readonly string[]> = {
  ...proposals,
  connects: [
    '换个时段打，打了三次没接的先放一放。',
    '上午下午各试一个时段，周三看看哪个接得多。',
    '看看名单新不新，问一问能不能换一批。',
  ],
  effective: [
    '每天练五分钟开场白，我来听，只挑一句改。',
    '录一段自己的电话，只听头二十秒，挑一句换掉。',
    '开口先说清是谁、为什么打，再问一个他好答的问题。',
  ],
  deals: [
    '把最有希望的客户过一遍，说说下一步做什么、哪天做。',
    '卡住的客户写在一张纸上，咱们一起想下一句怎么说。',
    '挑三位谈到一半的，下周先把下一步说定。',
  ],
  amount: proposals.amount.slice(0, 2),
};

/** A blank stands between Chinese and what is none, so `24 秒上下` and `1546 上下`. */
const around = (figure: string): string => `${figure}${/\p{Script=Han}$/u.test(figure) ? '' : ' '}上下`;

/** A target that is out of reach, with what was reckoned from: each day left would have to bring so much, so many days did. */
interface Reached {
  period: 'month' | 'week' | 'day';
  target: number;
  done: number;
  days: number;
  by?: { perDay: number; reached: number; best: number | null } | undefined;
}
/** @param isByDay also what each day would have to bring: of one person's few deals that says nothing */
function reckoned(metric: Metric, { days, by }: Reached, isByDay: boolean): string {
  if (by === undefined) return '';
  const { perDay, reached, best } = by;
  const times = reached === 0 ? '近两个月没有一天做到过' : `近两个月里做到过的有 ${reached} 天`;
  const asked = isByDay && days > 1 ? [`一天得${metrics[metric]} ${amountOf(metric, perDay)}，${times}`] : [];
  const run = days === 1 ? '一天最多' : `连着 ${days} 天最多`;
  const most = best === null ? [] : [`${asked.length === 0 ? '近两个月' : ''}${run}做过 ${amountOf(metric, best)}`];
  return [...asked, ...most].map((text) => `，${text}`).join('');
}

const meetings = { morning: '早会', evening: '夕会', weekly: '周会' };

export const agenda = {
  help: {
    agenda: '把今天的会排好：拿着就能念',
    morning: '早会：调动情绪，定下今天的目标',
    evening: '夕会：回头看今天，把明天排好',
    own: '手册里自己加的会：写它的 id 或名字',
    weekly: '周会：一周总结，布置下周',
    date: '哪天的会，如 11-27、明天、周五；不写就是今天',
    minutes: '会开几分钟',
    absent: '今天不在的人；可以写多次',
    naming: '今天可以点名的人，本人愿意就行：正在一步步练的人，平时会上不念他的数、不请他上台',
    private: '加上只给经理看的话',
    dryRun: '只看，不存；轮到谁不往下走',
  },
  names: list,
  lastDay: {
    same: '今天',
    yesterday: '昨天',
    thisWeek: (weekday: string) => weekday,
    lastWeek: (weekday: string) => `上${weekday}`,
    on: (date: string) => date,
  },
  nextDay: {
    tomorrow: '明天',
    thisWeek: (weekday: string) => weekday,
    nextWeek: (weekday: string) => `下${weekday}`,
    on: (date: string) => date,
  },
  colon: '：',
  separator: '；',
  number,
  metrics,
  units,
  measured,
  spoken,
  amountOf,
  manager: '经理',
  weekdays: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  /** As dayjs writes it. */
  date: 'M月D日',
  title: (meeting: string, date: string, weekday: string) => `${meeting} · ${date} ${weekday}`,
  subtitle: (from: string, to: string, minutes: number, present: number) =>
    `${from}–${to}，${minutes} 分钟，${present} 个人`,
  itemTitle: (start: string, title: string, minutes: number) => `${start} ${title} · ${minutes} 分钟`,
  ledBy: (name: string) => `${name}来带`,
  meetings,
  /** Of whatever a playbook measures. */
  ownProposals: [
    '一起看看差在哪一步，下周先改那一步。',
    '找两个做得顺的例子拆开看，下周照着试。',
    '下周每天看一眼这个数，哪天不对，当天就说。',
  ],
  lines: {
    absent: (names: string) => `今天不在：${names}。`,
    activityTitle: (title: string) => `活动：${title}`,
    /** The last one says “again”. */
    deals: [
      (name: string, deals: number, amount: number | null) => `${name}成了 ${deals} 单${worth(amount)}！`,
      (name: string, deals: number, amount: number | null) => `恭喜${name}，${deals} 单到手${worth(amount)}！`,
      (name: string, deals: number, amount: number | null) => `掌声给${name}：${deals} 单${worth(amount)}。`,
      (name: string, deals: number, amount: number | null) => `${name}又开了 ${deals} 单${worth(amount)}。`,
    ],
    firstDeal: (name: string, deals: number) =>
      `${name}开张了，第一单到手${deals > 1 ? `，一口气就是 ${deals} 单` : ''}！`,
    record: (name: string, what: string, before: string) => `${name}破了自己的纪录：${what}，以前最好是 ${before}。`,
    target: (name: string, period: keyof typeof reachedTarget, what: string, asked: string | null) =>
      `${name}${reachedTarget[period]}到了：${what}${asked === null ? '' : `，定的是 ${asked}`}。`,
    improved: [
      (name: string, what: string, usual: string) => `${name}${what}，平时 ${usual} 上下，多出一截。`,
      (name: string, what: string, usual: string) => `${name}打出${what}，比平时的 ${usual} 多。`,
      (name: string, what: string, usual: string) => `给${name}鼓个掌：${what}，平时是 ${usual} 上下。`,
      (name: string, what: string, usual: string) => `${name}这一天攒了${what}，平时差不多 ${usual}。`,
    ],
    newsMore: (count: number) =>
      count === 1 ? '还有一位也有好消息，会后当面恭喜。' : `还有 ${count} 位也有好消息，会后一个一个恭喜。`,
    /** @param deals null: the first ever */
    newsKept: (name: string, day: string, deals: number | null) =>
      `补一份掌声给${name}：${day}${deals === null ? '开了第一单' : `成了 ${deals} 单`}，会上还没念过。`,
    /** @param people with their deals; null: the first ever */
    newsLate: (day: string, people: readonly (readonly [string, number | null])[]) =>
      `补${day}的掌声，会上还没念过：${people.map(([name, deals]) => `${name}${deals === null ? '开了第一单' : ` ${deals} 单`}`).join('，')}。`,
    newsAll: (lastDay: string, deals: number) =>
      `${lastDay}好消息一大把，今天不点名${deals > 0 ? `：全队一共成了 ${deals} 单` : ''}，给自己人鼓个掌！`,
    newsEverybody: [
      (lastDay: string) => `每人再说一件${lastDay}自己做对的小事，一句话就行。`,
      (lastDay: string) => `没念到的也说一句：${lastDay}哪一下自己觉得不错？`,
      () => '跟旁边的人互相夸一句，要具体，夸完说谢谢。',
      (lastDay: string) => `${lastDay}哪位客户跟你聊得开心？一人一句。`,
      () => '每人给自己一句好话，说出声来。',
    ],
    /** The same where nobody's news were read out. */
    newsAsked: [
      (lastDay: string) => `每人说一件${lastDay}自己做对的小事，一句话就行。`,
      (lastDay: string) => `${lastDay}哪一下自己觉得不错？一人一句。`,
      () => '跟旁边的人互相夸一句，要具体，夸完说谢谢。',
      (lastDay: string) => `${lastDay}哪位客户跟你聊得开心？一人一句。`,
      () => '每人给自己一句好话，说出声来。',
    ],
    newsToday: '一人说一件让自己高兴的小事，工作外的也行。',
    newsFirstDay: '头一天：一人说说怎么称呼、会点什么、在这儿最想学会什么，我先来。',
    newsUnknown: (lastDay: string) => `${lastDay}的数还没录进来，请大家自己报一个最满意的。`,
    storyDeal: [
      (name: string, lastDay: string) => `${name}讲讲${lastDay}成的那一单。`,
      (name: string, lastDay: string) => `${lastDay}那一单怎么成的，听${name}从第一句讲起。`,
      (name: string, lastDay: string) => `${name}${lastDay}成了单，讲讲客户是哪句话松的口。`,
    ],
    storyDeals: (name: string, lastDay: string, deals: number) => `${name}${lastDay}成了 ${deals} 单，挑最想讲的一单。`,
    storyRecord: (name: string, lastDay: string, what: string) => `${name}${lastDay}${what}，讲讲是怎么做到的。`,
    storyCall: [
      (name: string, lastDay: string, what: string) => `${name}${lastDay}${what}，挑一通打得最顺的讲讲。`,
      (name: string, lastDay: string, what: string) => `${lastDay}${name}${what}，讲讲有什么跟平时不一样。`,
    ],
    storyAny: [
      () => '最近哪一天、哪位客户都行，没成单也行。',
      () => '想到哪儿讲到哪儿，讲不全也没关系。',
      () => '两三分钟就好，讲清楚就行。',
      () => '讲一件真事就行，越细越好学。',
    ],
    storyOther: (lastDay: string) => `${lastDay}夕会讲过的不重复，换一位客户讲讲，没成的也行。`,
    storyException: (name: string) => `${name}刚破了自己的纪录，今天先讲，后面的轮次不变。`,
    question: (question: string) => `可以问：${question}`,
    goal: (name: string, parts: string) => `${name}：${parts}`,
    weekOwn: (names: string) => `${names}：下周的数自己说一个，多少都行。`,
    goalOwn: (names: string) => `${names}：今天的数自己说一个，多少都行。`,
    goalTeam: (parts: string) => `全队今天合起来：${parts}`,
    goalFirstDay: '头一天不定数：认认人，摸摸系统，跟着听几通，记下一句想学的话就够了。',
    goalRehearse: [
      (names: string) => `${names}：今天先对练五轮、学两段做得好的，先不接真客户。`,
      (names: string) => `${names}：今天先在自己人身上练，五轮对练，挑一句说顺。`,
      (names: string) => `${names}：今天跟着学、对着练，真客户不着急，过了关就上线。`,
      (names: string) => `${names}：今天先练五轮开头，听两段做得好的，下班前说给带你的人听。`,
    ],
    weekRehearse: (names: string) => `${names}：下周先把该考的考过，每天对练五轮；考过了再定数。`,
    /** Said to everybody: “whose number was not read out” would point at the only one who has none. */
    goalLater: [
      '单子不往一天里赶，今天把手上的客户一个个聊好就行。',
      '今天多听客户说两句，比追单管用。',
      '单子的事顺着客户来，今天先把约好的话回了。',
      '每人挑一位最想成的客户，今天慢慢聊透。',
    ],
    weekLater: ['单子不在会上追，下周先把手上的客户一个个聊好。', '下周先想好跟哪几位，单子顺着客户来。'],
    welcome: (names: string) => `欢迎${names}！今天先认认人、听一听，不用准备什么。`,
    firstDayDone: (names: string) => `${names}头一天下来了，辛苦。欢迎，有看不懂的随时问。`,
    farewell: (names: string) => `今天是${names}在咱们队里的最后一天。谢谢你，往后顺顺当当，常联系。`,
    farewellAway: (names: string) => `今天也是${names}在咱们队里的最后一天。人不在，散会以后每人发一句谢谢过去。`,
    teamTarget: (period: keyof typeof reachedTarget, what: string, asked: string | null) =>
      `全队${reachedTarget[period]}到了：${what}${asked === null ? '' : `，定的是 ${asked}`}，大家一起鼓个掌！`,
    storyFirstDay: '今天我来讲：我刚入行那阵子，最难的一通和最高兴的一通。想问什么随便问。',
    storyOpen: '谁想讲就举手，没人讲我来讲一个老客户的事。',
    left: (period: keyof typeof periods, metric: Metric, value: number) =>
      `${periods[period]}还差 ${amountOf(metric, value)}`,
    /** Among today's numbers: “成单 1 单” reads as if it were done. */
    dayDeals: (value: number) => `今天成 ${number(value)} 单`,
    said: (said: string) => `客户说：「${said}」`,
    goodAnswer: (answer: string) => `可以这样接：「${answer}」`,
    why: (why: string) => `为什么：${why}`,
    module: (title: string) => `今天练：${title}`,
    exercise: (text: string, alone: boolean) => `${alone ? '怎么练' : '两人一组'}：${text}`,
    /** The same practice a second and a third time in a week. */
    again: [
      '这周练过一回了：这回不看稿，搭档只挑一处夸。',
      '又练一回：换个搭档，照平时说话的快慢连着说完。',
      '还是它：各挑自己最绊嘴的一句，只磨这一句。',
    ],
    groups: (odd: boolean) => `两人一组，一人演客户，演完换过来。${odd ? '多出来的一位，加到哪组都行。' : ''}`,
    oddOne: '多出来的一位，加到哪组都行。',
    practiceAlone: '今天就咱们俩，客户和搭档都由我来当，演完换你考我。',
    drillDue: (cards: number) => `大家桌边练的卡今天到期 ${cards} 张，抽十分钟练掉：teamctl drill 姓名`,
    promise: (owner: string, text: string) => `${owner}：${text}`,
    promiseAway: (owner: string, text: string) => `${owner}今天不在，先记着：${text}`,
    promiseKept: (owner: string, text: string) => `这件事给${owner}留着：${text}。刚回来不急，哪天做完自己说一个。`,
    promiseGone: (owner: string, text: string) => `${owner}已经不在队里了，这件事谁来接，还是放下：${text}`,
    everyone: '大家',
    dayTotal: (what: string, usual: string | null, asked: string | null) =>
      `${what}${asked === null ? '' : `，今天说好 ${asked}`}${usual === null ? '' : `（平时合起来 ${around(usual)}）`}`,
    dayTotalSoFar: (what: string, usual: string | null, asked: string | null) =>
      `到现在${what}${asked === null ? '' : `，今天说好 ${asked}`}${usual === null ? '' : `（平时一整天合起来 ${around(usual)}）`}`,
    /** @param least one of them: so few are usual that a whole one is not */
    dayTotalSeldom: (what: string, least: string, asked: string | null, soFar: boolean) =>
      `${soFar ? '到现在' : ''}${what}${asked === null ? '' : `，今天说好 ${asked}`}（平时合起来一天不到 ${least}）`,
    noDealsSoFar: '到现在还没有单，谈着的都还在。',
    noDeals: [
      '今天没开单，这样的日子谁都有。',
      '今天没有单，谈着的都还在。',
      '单子今天没来，先看聊得怎么样。',
      '今天没成单，记下谁说了要再想想。',
    ],
    weekNoDeals: '这周到现在还没有单，谈着的接着谈。',
    /** Figures are known up to a day, which is said before the share of time. */
    upTo: (day: string) => `数录到${day}，到那天`,
    attainment: (what: string, target: string, share: number, time: number, upTo: string) =>
      `这个月到现在${what}，目标 ${target}，完成 ${share}%，${upTo}时间过了 ${time}%。`,
    /** The same of a target that is out of reach: what is done, and nothing held against it. */
    monthSoFar: (what: string, _target: string, _share: number, _time: number, upTo: string) =>
      `这个月${upTo === '' ? '到现在' : upTo}${what}。`,
    /** It was within reach at the last meeting. */
    monthBeyond: (what: string, target: string, _share: number, _time: number, upTo: string) =>
      `这个月${upTo === '' ? '到现在' : upTo}${what}。离定的 ${target}还远。不赶数，手上的客户一个个聊好就行。`,
    monthInAll: (what: string, _target: string, _share: number, _time: number, _upTo: string) =>
      `这个月一共${what}，一个客户一个客户聊出来的。`,
    figuresAsk: '数还没录进来：先各说一件今天做得顺的事，数会后报一下，补进去就行。',
    figuresOfSums: '队里记的是几天的总数，单天的没有：各说一件今天做得顺的事就好。',
    reflectFirstDay: '头一天，一人两句：今天弄明白的一样，还没弄明白的一样。没明白的明天先讲。',
    reflect: [
      '旁边的人只听，不点评，听完点个头。',
      '一人半分钟，没想好的先过，最后再说。',
      '说到可惜的，别人不出主意，谢谢他肯说就行。',
    ],
    reflectCircles: '人多，五六个人一圈轮着说；旁边的人只听，不点评。',
    pairs: (groups: string) => `分组：${groups}`,
    pairsHow: [
      (nextDay: string) => `各写一条今天管用的做法，互相换，${nextDay}用对方那条试一次。`,
      () => '一人讲一条，另一人记下来，念一遍看记对没有，再换。',
      (nextDay: string) => `写下今天最顺的一句话，送给搭档，约好${nextDay}谁先试。`,
    ],
    shareTop: [
      (name: string, what: string) => `${name}这周${what}，讲讲哪一步最管用。`,
      (name: string, what: string) => `这周${name}${what}，挑一位客户从头讲到尾。`,
    ],
    shareTopOther: (name: string, what: string) => `${name}这周${what}，挑一位早会没讲过的，讲讲哪一步最管用。`,
    shareAny: [
      (name: string) => `${name}讲讲：最近哪一招用得顺？`,
      (name: string) => `${name}讲讲：最近改了哪一句，改了以后怎么样？`,
    ],
    tomorrowList: [
      '在系统里标好了，说说头一位为什么排第一，不念名字。',
      '说定要给回话的，先标出来。',
      '排完想一想，有没有落下答应过的事。',
    ],
    tomorrowLeads: (nextDay: string, who: string) => `A 类客户${nextDay}先回：${who}。`,
    tomorrowCover: (nextDay: string, who: string) =>
      `今天不在的人手上也有 A 类客户：${who}；${nextDay}还不在的，现在说好谁替着回。`,
    tomorrowLead: (name: string, count: number) => `${name} ${count} 位`,
    weekFigure: (
      what: string,
      before: string | null,
      target: string | null,
      perDay: { now: string; before: string; isOfTen: boolean } | null,
      blank: number,
    ) =>
      `${what}${before === null ? '' : `，上周同期 ${before}`}${target === null ? '' : `，目标 ${target}`}${
        perDay === null
          ? ''
          : `；${perDay.isOfTen ? '一人十天' : '一人一天'} ${perDay.now}，${before === null ? '上周同期' : '那时'} ${perDay.before}`
      }${blank === 0 ? '' : `（这周和上周共有 ${blank} 人天这一栏没填，不跟上周比）`}`,
    weekMissing: (days: string) => `${days}没有数，跟上周比的时候，两周的这一天都不算。`,
    dayDown: '今天线路或者系统出了毛病，这些数不跟平时比，也不怪谁。',
    /** @param down days on which the line or the system failed */
    weekAlike: (without: string, down: string) =>
      `一人一天的数，只算两周都照常干活的人；请假的那天、刚来的、手上另有安排的不算${without === '' ? '' : `，${without}大促也不算`}${down === '' ? '' : `，${down}线路出了毛病，也不算`}。`,
    /** A measure of the playbook: what it is called, and figures with their unit. */
    ownWeek: (
      name: string,
      value: string,
      before: string | null,
      target: string | null,
      perDay: readonly [now: string, before: string] | null,
    ) =>
      `${name}：${value}${before === null ? '' : `，上周同期 ${before}`}${target === null ? '' : `，${target}`}${
        perDay === null ? '' : `；一人一天 ${perDay[0]}，上周 ${perDay[1]}`
      }`,
    ownGoal: (
      name: string,
      period: 'day' | 'week' | 'month',
      asked: string,
      done: string | null,
      upTo: string | null,
    ) =>
      `${name}：${{ day: '今天', week: '这周', month: '这个月' }[period]}${asked}${done === null ? '' : `，到${upTo ?? '昨天'} ${done}`}`,
    ownUsual: (name: string, value: string) => `${name}：平时 ${around(value)}，今天守住就好。`,
    ownGoalOf: (name: string, value: string) => `${name} ${value}`,
    ownAsked: (period: 'day' | 'week' | 'month', name: string, asked: string) =>
      `${{ day: '', week: '这周', month: '这个月' }[period]}${name}${asked}`,
    ownLeft: (period: 'day' | 'week' | 'month', name: string, value: string) =>
      `${periods[period]}${name}还差 ${value}`,
    ownDay: (what: string, usual: string | null, asked: string | null) =>
      `${what}${asked === null ? '' : `，今天说好${asked}`}${usual === null ? '' : `（平时 ${around(usual)}）`}`,
    ownMonth: (what: string, asked: string, upTo: string | null) => `这个月到${upTo ?? '现在'}${what}，说好${asked}。`,
    ownBehind: (name: string, period: 'day' | 'week' | 'month', share: number, time: number, upTo: string) =>
      `${name}：${periodTarget[period]}完成 ${share}%，${upTo}时间过了 ${time}%。`,
    ownOff: (name: string, period: 'day' | 'week' | 'month', done: string, asked: string, upTo: string | null) =>
      `${name}：${periods[period]}到${upTo ?? '现在'} ${done}，说好${asked}。`,
    ownKept: (what: string, period: 'day' | 'week' | 'month', asked: string) =>
      `全队的${periodTarget[period]}守住了：${what}，说好${asked}，大家一起鼓个掌！`,
    atLeast: (value: string) => `要到 ${value}`,
    atMost: (value: string) => `不超过 ${value}`,
    figure: (value: number, unit: string) => withUnit(rounded(value), unit),
    percent: (value: number) => `（${value}%）`,
    highlightTeam: (what: string, before: string) => `全队${what}，上周这时候 ${before}。`,
    highlightMember: (name: string, what: string, usual: string) =>
      `${name}现在一天${what}上下，以前是 ${usual}，哪儿变了？`,
    highlightDeals: [
      (name: string, deals: number) => `${name}这周成了 ${deals} 单，哪一步值得大家学？`,
      (name: string, deals: number) => `${name}这周 ${deals} 单，讲讲${deals === 1 ? '' : '最难的'}那一单怎么过来的。`,
      (name: string, deals: number) => `${name}这周开了 ${deals} 单，哪一句话起了作用？`,
      (name: string, deals: number) =>
        `这周${name}成了 ${deals} 单，${deals === 1 ? '这一单' : '哪一单'}最想留给大家听听？`,
    ],
    highlightAsk: (count: number) => `${count === 1 ? '再请大家说一' : '请大家说两'}个这周的亮点，说得出人和事。`,
    perPersonDay: (what: string, before: string, isOfTen: boolean) =>
      `平均${isOfTen ? '一人十天' : '一人一天'}${what}，上周这时候 ${before}。`,
    problemFall: (what: string, before: string) => `${what}，比上周这时候的 ${before}少。`,
    problemBehind: (period: 'week' | 'month', metric: Metric, share: number, time: number, upTo: string) =>
      `${metrics[metric]}：${period === 'week' ? '周' : '月'}目标完成 ${share}%，${upTo}时间过了 ${time}%。`,
    proposal: (text: string) => `可以试试：${text}`,
    problemAsk: (count: number) => `请大家提${count === 1 ? '一' : '两'}个这周卡手的地方，只说事，再配一个办法。`,
    weekGoal: (name: string, parts: string) => `${name}下周：${parts}`,
    weekTask: (owner: string, text: string, due: string) => `${owner}：${text}（${due}）`,
    weekTasksNew: [
      '每人认领一件下周要做的事，说清楚哪天做完。',
      '两个人一件也行，名字和日子都写上。',
      '刚才两个难题，各要一个人牵头，哪天看结果？',
    ],
    themeAsked: [
      (title: string) => `早上练的「${title}」，今天碰上了没有？没碰上也说一声。`,
      (title: string) => `早上练的「${title}」，今天哪一下想起了它？`,
      (title: string) => `早上练的「${title}」，今天有没有一句因为它换了说法？`,
    ],
    themeKept: (title: string, times: number) =>
      times === 0
        ? `这周本来要练「${title}」，早会没排上，先留着。`
        : `这周早会练了 ${times} 次「${title}」，哪一回真的派上了用场？`,
    trainingPurpose: (purpose: string) => `为了：${purpose}`,
    thanksDeals: [
      (name: string, deals: number) => `谢谢${name}，这周的 ${deals} 单来得不容易。`,
      (name: string, deals: number) => `谢谢${name}，这周给大家添了 ${deals} 单。`,
      (name: string, deals: number) => `${name}这周成了 ${deals} 单，辛苦了。`,
      (name: string, deals: number) => `谢谢${name}，这周 ${deals} 单，是跟客户一句一句聊出来的。`,
    ],
    thanksAgain: [
      (name: string, deals: number) => `谢谢${name}，一直没松手，这周 ${deals} 单到手。`,
      (name: string, deals: number) => `${name}沉得住气，这周开了 ${deals} 单，谢谢你。`,
    ],
    thanksProgress: [
      (name: string, what: string, usual: string) => `谢谢${name}，现在一天${what}上下，比以前的 ${usual} 多了。`,
      (name: string, what: string, usual: string) => `${name}最近往上走了一截：现在一天${what}上下，以前是 ${usual}。`,
    ],
    award: (names: string, points: number) => `这周积分最多：${names}，${points} 分。`,
    awardNominate: (titles: string) => `记录里看不出来的，请大家说说这周谁做到了：${titles}。`,
    /** @param what null: no figure of theirs is read out */
    thanksWork: (name: string, what: string | null) =>
      what === null ? `也谢谢${name}。` : `谢谢${name}，这周的${what}，都是一点一点做出来的。`,
    thanksAsk: '每人谢一个这周帮过自己的人，说说是哪件事。',
  },
  /** The same, said to one person. */
  linesAlone: {
    newsEverybody: [
      (lastDay: string) => `再说一件${lastDay}自己做对的小事，一句话就行。`,
      (lastDay: string) => `${lastDay}哪一下自己觉得不错？`,
      () => '给自己一句好话，说出声来。',
      (lastDay: string) => `${lastDay}哪位客户跟你聊得开心？`,
      () => '有一件小事我也看见了，我来说。',
    ],
    newsAsked: [
      (lastDay: string) => `说一件${lastDay}自己做对的小事，一句话就行。`,
      (lastDay: string) => `${lastDay}哪一下自己觉得不错？`,
      () => '给自己一句好话，说出声来。',
      (lastDay: string) => `${lastDay}哪位客户跟你聊得开心？`,
      () => '有一件小事我看见了，我来说。',
    ],
    newsUnknown: (lastDay: string) => `${lastDay}的数还没录进来，你报一个最满意的。`,
    storyAny: [
      () => '最近哪一天、哪位客户都行，没成单也行。',
      () => '想到哪儿讲到哪儿，讲不全也没关系。',
      () => '两三分钟就好，讲清楚就行。',
      () => '讲一件真事就行，越细我越听得明白。',
    ],
    storyException: (name: string) => `${name}刚破了自己的纪录，这个得讲讲。`,
    goalLater: [
      '单子不往一天里赶，今天把手上的客户一个个聊好就行。',
      '今天多听客户说两句，比追单管用。',
      '单子的事顺着客户来，今天先把约好的话回了。',
      '挑一位最想成的客户，今天慢慢聊透。',
    ],
    again: [
      '这周练过一回了：这回不看稿，我只挑一处夸。',
      '又练一回：照平时说话的快慢连着说完，中间不停。',
      '还是它：挑自己最绊嘴的一句，只磨这一句。',
    ],
    question: (question: string) => `我想问：${question}`,
    promiseGone: (owner: string, text: string) => `${owner}已经不在队里了，这件事接过来，还是放下：${text}`,
    everyone: '咱们',
    figuresAsk: '数还没录进来：先各说一件今天做得顺的事，数会后报给我，我记上。',
    figuresOfSums: '记的是几天的总数，单天的没有：说一件今天做得顺的事就好。',
    drillDue: (cards: number) => `桌边练的卡今天到期 ${cards} 张，抽十分钟练掉：teamctl drill 姓名`,
    reflect: ['说完我先不出主意，想听再问我。', '没想好不急，喝口水再说。', '说完你的，我也说一得一失。'],
    tomorrowList: [
      '在系统里标好了，说说头一位为什么排第一。',
      '说定要给回话的，先标出来。',
      '排完咱俩对一眼，看看落下什么没有。',
    ],
    highlightTeam: (what: string, before: string) => `这周${what}，上周这时候 ${before}。`,
    highlightDeals: [
      (name: string, deals: number) => `${name}这周成了 ${deals} 单，哪一步下周还能再来一遍？`,
      (name: string, deals: number) => `${name}这周 ${deals} 单，讲讲${deals === 1 ? '' : '最难的'}那一单怎么过来的。`,
    ],
    highlightAsk: (count: number) => `${count === 1 ? '再说一' : '说两'}个这周的亮点，说得出事就行。`,
    problemAsk: (count: number) => `说${count === 1 ? '一' : '两'}个这周卡手的地方，咱们一起想个办法。`,
    weekTasksNew: ['再认一件下周要做的事，说清楚哪天做完。', '我也领一件，名字和日子都写上。'],
    thanksDeals: [
      (name: string, deals: number) => `谢谢${name}，这周的 ${deals} 单来得不容易。`,
      (name: string, deals: number) => `${name}这周成了 ${deals} 单，辛苦了。`,
    ],
    thanksAsk: '谢一个这周帮过你的人，同事、家人、客户都行。',
  },
  proposals,
  proposalsAlone,
  omittedTitle: '今天没排',
  omittedWhy: {
    'no-time': '时间不够',
    'no-activity-left': '合适的两周内都玩过',
  } as Record<string, string>,
  omitted: (title: string, reason: string) => `${title}（${reason}）`,
  beforeFounding: (day: string) => `团队 ${day}才组建，这天还没有队。日子记错了：teamctl team edit --founded 日期。`,
  weeklyOff: (day: string, instead: string | null) =>
    `${day}放假，那一周没有周会${instead === null ? '' : `；要开就放在${instead}`}。`,
  weeklyFallsOut: (day: string) => `这周的周会本来在${day}，那天放假。要开就放在今天，不开就跟大家说一声。`,
  mayBeOff: (holiday: string, year: number) => `${year} 年${holiday}前后怎么调休还没公布，这天也可能放假。`,
  notWorkday: (holiday: string | null) =>
    holiday === null ? '这天不上班，你要是还想开，就照这个来。' : `这天是${holiday}假期，你要是还想开，就照这个来。`,
  notesTitle: '只给经理看',
  notes: {
    sighting: (name: string, sign: string, date: string) =>
      `${name}：${date}记过「${sign}」，会后单独聊几句。可以说：「这两天看你有点不一样，想听你说说，不急。」`,
    belowUsual: (name: string, what: string, usual: string) =>
      `${name}：连着三天最多${what}，平时 ${around(usual)}，问问是不是遇到事了。可以说：「这几天费劲吧？哪一步最卡，我坐你旁边陪两位客户。」`,
    manyBelow: (people: number, of: number) =>
      `${of} 个人里有 ${people} 个连着三天都比平时少，多半是名单或者时段的事，不是谁的事。先抽二十个号看看接不接，再问问能不能换一批。`,
    outOfReach: (name: string, metric: Metric, about: Reached & { proposed: number }) =>
      `${name}：${periodTarget[about.period]}是${metrics[metric]} ${amountOf(metric, about.target)}，到现在 ${amountOf(metric, about.done)}，剩 ${about.days} 个工作日${reckoned(metric, about, false)}，照这样够不到。会上没念，会后商量个新数，比如 ${amountOf(metric, about.proposed)}，说定了记一笔：teamctl target renegotiate ${shellWord(name)} ${metric} ${about.proposed}`,
    /** Beside an earlier one. */
    outOfReachToo: (name: string, metric: Metric, about: { target: number; done: number; proposed: number }) =>
      `${name}：${metrics[metric]} ${amountOf(metric, about.target)}，到现在 ${amountOf(metric, about.done)}，也一样，比如改成 ${amountOf(metric, about.proposed)}：teamctl target renegotiate ${shellWord(name)} ${metric} ${about.proposed}`,
    /** A target of the whole team; the public page says what is done and no more. */
    teamOutOfReach: (metric: Metric, about: Reached & { proposed: number }) =>
      `全队：${periodTarget[about.period]}是${metrics[metric]} ${amountOf(metric, about.target)}，到现在 ${amountOf(metric, about.done)}，剩 ${about.days} 个工作日${reckoned(metric, about, true)}。照平时的样子大约能到 ${amountOf(metric, about.proposed)}。接着冲还是换个数，由你和定目标的人定，没定以前会上只念做了多少；换了就记一笔，原来的数也留着：teamctl target renegotiate 全队 ${metric} ${about.proposed}`,
    ownOutOfReach: (
      name: string,
      title: string,
      about: { period: 'month' | 'week' | 'day'; target: string; done: string; days: number },
      instead: string,
      typed: string,
    ) =>
      `${name}：${periodTarget[about.period]}${title} ${about.target}，现在 ${about.done}，剩 ${about.days} 个工作日，追不上了。会上没念，会后商量个新数，比如 ${instead}，说定了记一笔：teamctl target renegotiate ${shellWord(name)} ${typed}`,
    ownLimit: (name: string, agreed: string) =>
      `${name}：说好${agreed}。只给个别人定了，会上不念，会前私下提一句就好。`,
    dayTargetUnusual: (name: string, agreed: string, usual: string) =>
      `${name}：今天说好${agreed}，平时一天 ${usual} 上下。会上照说好的念，会前跟他对一声。`,
    nothingYet: (name: string, metric: Metric, value: number) =>
      `${name}：月过半了，${metrics[metric]}目标 ${amountOf(metric, value)}，还没开张。今天坐下来陪他理一遍名单，可以说：「咱俩一起挑三个最有戏的，先打这三个。」`,
    targetsMissing:
      '新的一个月，目标还没定。今天就和大家商量一下：teamctl target set deals 数 --member 名字 --month 年-月',
    numbered: (number: string, text: string) => `${number} ${text}`,
    missed: (owner: string, text: string, days: number, asked: number) =>
      `${owner}：「${text}」过了 ${days} 个工作日没做成${asked === 0 ? '' : `，会上有 ${asked} 天问过`}，私下问问卡在哪。可以说：「这件事是没空，还是不好办？要不要换个做法？」`,
    missedLong: (owner: string, text: string, { days, asked, todo }: { days: number; asked: number; todo: number }) =>
      `${owner}：「${text}」过了 ${days} 个工作日${asked === 0 ? '' : `，会上有 ${asked} 天问过`}，再问也是那句话。跟${owner}当面定一样：改个日子（teamctl todo edit ${todo} --due 日期）、换人办（--owner 名字），还是放下（teamctl todo drop ${todo}）。`,
    back: {
      sick: (name: string, days: number) =>
        `${name}：歇了 ${days} 个工作日病假，今天头一天回来。先问身体，再说事；今天少排一半，主持、抽查先不找${name}。可以说：「回来就好，身体怎么样？今天慢慢来，哪儿不舒服随时说。」`,
      personal: (name: string, days: number) =>
        `${name}：请了 ${days} 个工作日事假，今天头一天回来。私下问一句事情都安顿好没有，今天做多少让${name}自己说。`,
    },
    missedToo: (owner: string, text: string, days: number, asked: number) =>
      `${owner}：「${text}」也过了 ${days} 个工作日${asked === 0 ? '' : `，会上有 ${asked} 天问过`}。`,
    missedByAll: (text: string, days: number, asked: number) =>
      `「${text}」过了 ${days} 个工作日没做成${asked === 0 ? '' : `，会上有 ${asked} 天问过`}，也没写是谁的。定一个人来办，不然就放下：teamctl todo --help`,
    todoUnsaid: (id: number, owner: string, text: string) => `#${id} ${owner}「${text}」`,
    todosUnsaid: (items: string, id: number) =>
      `会上不念，你自己记着：${items}。该私下说的私下说；换个说法就念：teamctl todo edit ${id} "新说法"`,
    recordsMissing: (people: number, of: number) =>
      `三个工作日里，${of} 个人有 ${people} 个没有数，多半是表没装进来，不是谁没干活。补上：teamctl import 文件`,
    noRecords: (name: string) =>
      `${name}：三个工作日没有数，是漏录了吧？可以说：「把这几天的数报我一下，我来补。」人不在就记一笔：teamctl away ${shellWord(name)}`,
    warningOpen: (name: string, day: string, title: string, { sign, remark }: { sign: string; remark: number }) =>
      name
        ? `先问清这件事：${name}，${day}记过一句听着像「${title}」，你还没说是不是。是：teamctl observe ${sign} --member ${shellWord(name)}；不是：teamctl observe ${sign}=no --member ${shellWord(name)}。问清之前，会上、榜上都不念这个名字`
        : `先问清这件事：${day}记过一句听着像「${title}」，还没说是谁、是不是。是：teamctl observe ${sign} --member 名字；不是：teamctl remark forget ${remark}`,
    harmOpen: (names: string, day: string, { what, next }: { what: string; next: string }) =>
      `${names}：${day}记过${what}，还没了。${next}办妥了再收起这条。`,
    harm: {
      touched: { what: '动手动脚的事', next: '两个人先不在一处、不排一对；报人事了没有？听本人的。' },
      beaten: { what: '挨打的事', next: '单独问一句“今晚回得去吗”；危险打 110，也可以打 12338。' },
      threat: { what: '有人盯着、吓唬的事', next: '今天下班别让人单独走，报公司了没有？' },
      violence: { what: '动手的事', next: '这几天不排一对、一组，各听一句；原话报人事了没有？' },
      shamed: { what: '当众难堪、被晾在一边的事', next: '单独问一句“还难受吗”，动嘴的人另外说；这几天不排一对。' },
      missing: { what: '找不着人的事', next: '人平安了没有？没有就接着找，打 110。' },
      rights: { what: '工资、合同或者怀孕上受为难的事', next: '问清是谁定的，报人事和上一级了没有？' },
      minor: { what: '年龄不够的事', next: '活停了没有，家里人、人事联系了没有？' },
      quarrel: { what: '闹僵的事', next: '各听一句；这几天不排一对、一组，愿意了再一起说。' },
    },
    refer: (name: string, sign: string) =>
      `先做这件事：${name}，「${sign}」。今天就陪着他、请专业的人，别的往后放。怎么做、看过以后怎么记：teamctl coach ${shellWord(name)}`,
    referAgain: (name: string, sign: string, days: number) =>
      `${name}：记下「${sign}」有 ${days} 天了，请专业的人看过没有？真看过了就记一句：teamctl note --member ${shellWord(name)} "看过医生了"；还没有，今天陪着去，别的往后放：teamctl coach ${shellWord(name)}`,
    referSeen: (name: string, sign: string, day: string) =>
      `${name}：「${sign}」的事，${day}记了已经看过医生或专业的人。照医生说的排活，不催数；今天只问一句：「这两天好些没有？班要不要再调一调？」`,
    handover: (name: string, on: string | null, open: number) =>
      `${name}${on === null ? '今天是最后一天' : `做到 ${on}`}。手上的客户谁接、答应客户的话谁回${open === 0 ? '' : `、没办完的 ${open} 件事交给谁`}，趁人还在，当面一家一家交清楚；接的人当天给客户打声招呼。`,
    coachFirst: (name: string, on: string) =>
      `${name}：练习 ${on}停下了，今天不排练习，也不面对客户。一早找个安静的地方坐一刻钟，先问人好不好，不谈数；谁接着带、哪天碰头，今天当面定下来。这一天怎么安排：teamctl coach ${shellWord(name)}`,
    coachAgain: (name: string, on: string) =>
      `${name}：练习 ${on}停下，说好过三个工作日再碰一次。今天找个安静的地方坐一刻钟，先问人好不好，不谈数。碰过了就收起这一条；想再试：teamctl coach ${shellWord(name)}`,
    coachCalls: (name: string, rung: number) =>
      `${name}：陪练还在第 ${rung} 格，可日报里这几天打得跟以前差不多了。今天私下问一句，现在打电话怕几分：不怎么怕了就好好收尾，还有点怕就换到打电话的格。怎么换：teamctl coach ${shellWord(name)}`,
    coachStep: (name: string, rung: number, of: number, checkpoint: boolean) =>
      `${name}：今天找十几分钟走第 ${rung} 格（共 ${of} 格），避开大家${checkpoint ? '；也该看一次数了' : ''}。看怎么走：teamctl coach ${shellWord(name)}`,
    untested: openTests,
    /** @param deals null: the first ever */
    privateDeal: (name: string, day: string, amount: string | null, deals: number | null) =>
      `${name}：${day}${deals === null ? '开了头一单' : `成了 ${deals} 单`}${amount === null ? '' : `（${amount}）`}。先私下恭喜一声；要不要在会上说，听${name}自己的。可以说：「${deals === null || deals === 1 ? '这一单是' : '这几单是'}你自己做出来的，替你高兴。想不想在早会上说一句？不说也行。」`,
    /** @param people with their deals; 0: good news of another kind */
    newsUnsaid: (day: string, people: readonly (readonly [string, number])[]) =>
      `早会上没点到名、也有好消息的，会后当面恭喜一声：${people.map(([name, deals]) => (deals === 0 ? name : `${name} ${deals} 单`)).join('，')}（${day}）。`,
    gate: (title: string) => `${title}：条件没齐之前别走这一步。`,
  },
  empty: '这天没有可念的。',
  calendar: (meeting: string, team: string) => `${meeting} · ${team}`,
  errors: {
    'agenda-nobody': ({ date }: { date: string }) => ({
      message: `${date} 一个人都不在，会开不起来。`,
      fix: '看看谁记了不在：teamctl away；写了 --absent 就去掉几个；真都不在就跳过这次：teamctl meeting skip',
    }),
    'agenda-outside-box': (data: { meeting: string; asked: number; min: number; max: number }) => ({
      message: `${data.meeting}要开 ${data.min === data.max ? data.min : `${data.min}–${data.max}`} 分钟，${data.asked} 分钟不在里面。`,
      fix: `写 --minutes ${data.asked < data.min ? data.min : data.max}`,
    }),
    'agenda-cannot-fit': (data: { minutes: number; least: number; most: number }) => ({
      message: `${data.minutes} 分钟排不下来：这些环节加起来最少 ${data.least} 分钟，最多 ${data.most} 分钟。`,
      fix: '换个 --minutes，或者在手册里调这些环节的 minutes。',
    }),
    'agenda-private-chat': ({ format }: { format: string }) => ({
      message: `${format} 是发到群里的，不能带只给经理看的话。`,
      fix: '去掉 --private，或者换成 --format terminal 自己看。',
    }),
    'team-has-nobody': ({ team }: { team: string }) => ({
      message: `${team}这天还没有成员。`,
      fix: '先添人：teamctl member add 名字',
    }),
  },
};
