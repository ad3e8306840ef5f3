const names = (list: readonly string[]) => list.join('、');
const percent = (share: number) => `${Math.round(share * 100)}%`;
const measures: Record<string, string> = {
  dials: '拨打',
  connects: '接通',
  effective: '有效通话',
  deals: '成单',
  amount: '业绩',
};
/** Each share as a part of what. */
const shares: Record<string, string> = {
  connects: '拨打里接通的',
  effective: '接通里聊起来的',
  deals: '聊起来的里成单的',
};
const number = (value: number) => String(Math.round(value * 100) / 100);

export const train = {
  help: {
    train: '排培训：谁缺什么、哪天几点、谁来带',
    weeks: '排几周',
    from: '从哪天排起；不写就是今天',
    member: '只看这个人的',
    dryRun: '只看，不存',
  },
  title: (team: string) => `${team} · 培训安排`,
  names,
  separator: '；',
  facts: { span: '时间', stage: '阶段', holidays: '放假', makeUp: '调休上班', certified: '能打正式名单' },
  date: (month: number, day: number) => `${month}月${day}日`,
  span: (from: string, to: string, workdays: number) => `${from}到${to}，${workdays} 个工作日`,
  stageHow: {
    confirmed: '商量定的',
    diagnosed: '看迹象判断的',
    age: '迹象还不够，先按组建时间算',
    unknown: '还看不出来',
  },
  stageLine: (title: string, how: string) => `${title}（${how}）`,
  uncovered: (years: string) =>
    `${years} 年的放假安排还没有公布，这里只按平常的周历排。公布以后再跑一次 train replan。`,
  weekdays: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  dayHead: (weekday: string, day: number) => `${weekday} ${day}`,
  weekTitle: (from: string, to: string) => `${from}到${to}`,
  time: '时段',
  kinds: { lesson: '课', practice: '练', review: '复习', assessment: '过关' },
  review: (title: string) => `复习 ${title}`,
  test: (title: string) => `过关 ${title}`,
  nothing: '这段时间没有要排的培训。',
  listTitle: '谁来、谁带、为什么',
  columns: { id: '编号', module: '内容', when: '哪天', who: '谁来', trainer: '谁带', why: '为什么' },
  when: (date: string, weekday: string, start: string) => `${date} ${weekday} ${start}`,
  everyone: (count: number) => `全队 ${count} 人`,
  someOf: (list: readonly string[], count: number) => `${names(list)}等 ${count} 人`,
  manager: '经理',
  reasons: {
    'stage-curriculum': (stage: string) => `${stage}该上的课`,
    newcomer: (stage: string) => `新人补课：${stage}`,
    gate: '新人上正式名单前要过',
    sign: (sign: string) => `看到「${sign}」`,
    metric: (measure: string, value: number, usual: number) =>
      `${shares[measure] ?? measures[measure] ?? measure}占 ${percent(value)}，平时 ${percent(usual)}`,
    problem: (measure: string, value: number, usual: number) =>
      `工作里的问题：${
        usual <= 1
          ? `${shares[measure] ?? measures[measure] ?? measure}占 ${percent(value)}，平时 ${percent(usual)}`
          : `${measures[measure] ?? measure} ${number(value)}，要到 ${number(usual)}`
      }`,
    review: '上回没过，练过再考',
    due: '到日子复习',
  },
  unscheduledTitle: '没排进去的',
  unscheduled: {
    'no-room': (title: string) =>
      `${title}：这段时间排满了。多排几周，或者把培训时段放宽（team edit --set trainingSlots=…）。`,
    'too-long': (title: string) => `${title}：没有一个培训时段放得下它。`,
    prerequisite: (title: string) => `${title}：它前面的课还没排上。`,
    'nobody-there': (title: string) => `${title}：要上课的人和带课的人凑不到同一天。`,
    'no-problem': (title: string) => `${title}：眼下没有冒出来的问题，等周会上提出来再排。`,
    'no-trainer': (title: string) => `${title}：没有人能带。`,
    'review-no-room': (title: string, date: string) => `${title}：${date}那天排不下，会上带一句就好。`,
  },
  sheet: {
    date: '日期',
    weekday: '星期',
    start: '开始',
    end: '结束',
    what: '内容',
    who: '谁来',
    trainer: '谁带',
    id: '编号',
  },
  calendarTitle: (what: string, team: string) => `${what}（${team}）`,
  calendarText: (who: string, trainer: string) => `谁来：${who}\n谁带：${trainer}`,
  errors: {},
};
