export const weeks = {
  help: {
    report: '一个人的这个月，一页：自己的数一周一周看，还有目标、培训、说好的事；可以给本人看',
    compare: '每个人和自己前几周比，日均',
    weeks: '比几周',
  },
  title: (name: string, asOf: string) => `${name} · 最近一个月（到 ${asOf.slice(5)}）`,
  weeks: '一周一周看',
  week: '周一',
  days: '天数',
  talk: '通话分钟',
  perDay: '日均',
  before: '再往前日均（8 周以内）',
  growth: '成长和目标',
  firstDeal: (on: string, deals: number) => `${on.slice(5)} 开了头一单${deals > 1 ? `，那天一共 ${deals} 单` : ''}。`,
  courses: '培训',
  /** @param shown so many of them, the latest, stand below */
  progress: (done: number, all: number, shown: number) =>
    `学过 ${done} 门，一共 ${all} 门。${shown > 0 && shown < done ? `最近的 ${shown} 门：` : ''}`,
  session: (day: string, start: string, title: string) => `接下来 ${day.slice(5)} ${start} ${title}`,
  learned: (title: string, state: string, score: number | null) =>
    `${title}：${state}${score === null ? '' : `，${score} 分`}`,
  agreements: '说好的事',
  noneAgreed: '手上没有没办完的事。',
  agreed: (text: string, due: string) => `${text}（${due.slice(5)} 前）`,
  compareTitle: (count: number) => `最近 ${count} 周和之前 ${count} 周，日均`,
  /** @param down days on which the line failed */
  compareSpan: (before: string, from: string, to: string, down: readonly string[]) =>
    `${from.slice(5)} 到 ${to.slice(5)}，和 ${before.slice(5)} 起的那几周比。各人只和自己比；少上一天班也不吃亏，算的是有这个数的日子；成单、业绩有哪天没填，就不算日均。${down.length === 0 ? '' : `${down.join('、')} 线路或系统出了毛病，两边都不算这天。`}`,
  /** @param titles measures of which less is better */
  lessIsBetter: (titles: readonly string[]) => `${titles.join('、')}：数越小越好。`,
  who: '谁',
  sheetBefore: '之前',
  sheetNow: '现在',
};
