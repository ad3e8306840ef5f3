import { percent } from '../../percent.ts';
import { openTests } from './tests-open.ts';

const names = (list: readonly string[]) => list.join('、');
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
    show: '看排好的：这一周、一个人、一门课',
    week: '看哪一周（那一周里的任何一天）；不写就是这一周',
    person: '看一个人的课和进度',
    module: '看一门课：怎么讲、怎么练、检查题、哪天上',
    materials: '这门课印出来用：带课的人一页、发给大家的一页、卡片、卷子和答案',
    done: '这几节上完了：写编号，可以写几个；写 today 就是今天的，all 就是到今天为止没记的',
    session: '编号，课表上 # 后面的数',
    score: '打分，写成 名字=分数；可以写多次',
    absent: '没来的人；可以写多次',
    miss: '这几节没上成；加 --member 就只是这个人没来',
    missed: '没来的人；可以写多次',
    scoreCommand: '课外考的分数也记上',
    points: '分数，0 到 100',
    on: '哪天考的；不写就是今天',
    replan: '按现在的情况改课表：动得越少越好，先看再改',
    away: '谁哪几天不在，排课避开；不用说为什么',
    awayFrom: '从哪天起不在；不写就是今天',
    awayTo: '到哪天为止；不写就是一天',
    back: '取消：照常来',
  },
  title: (team: string, only: string | null) => `${team} · ${only === null ? '' : `${only}的`}培训安排`,
  names,
  separator: '；',
  facts: {
    span: '时间',
    stage: '阶段',
    holidays: '放假',
    makeUp: '调休上班',
    peaks: '最忙的日子',
    certified: '能独立上岗',
    testFirst: '先考过再上',
    askFirst: '先问考过没有',
  },
  peaks: (list: string) => `${list}：当天不排课，前后几天少排`,
  /** As dayjs writes it. */
  date: 'M月D日',
  dayRange: (from: string, to: string) => `${from}到${to}`,
  holiday: (name: string) => name,
  span: (from: string, to: string, workdays: number) => `${from}到${to}，${workdays} 个工作日`,
  stageHow: {
    confirmed: '谈定的',
    diagnosed: '迹象和团龄合起来看的',
    age: '按团龄',
    kept: '沿用先前的',
    unknown: '还看不出来',
  },
  stageLine: (title: string, how: string) => `${title}（${how}）`,
  uncovered: (years: string) =>
    `${years} 年的放假安排还没公布：法定的几天算放假，调休还不知道。公布以后 teamctl calendar import，再跑一次 train replan。`,
  weekdays: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  dayHead: (weekday: string, day: number) => `${weekday} ${day}`,
  weekTitle: (from: string, to: string) => (from === to ? from : `${from}到${to}`),
  time: '时段',
  kinds: { lesson: '课', practice: '练', review: '复习', assessment: '过关' },
  review: (title: string) => `复习 ${title}`,
  test: (title: string) => `过关 ${title}`,
  nothing: '这段时间没有要排的培训。',
  listTitle: '谁来、谁带、为什么',
  columns: { id: '编号', module: '内容', when: '哪天', who: '谁来', trainer: '谁带', why: '为什么' },
  when: (date: string, weekday: string, start: string) => `${date} ${weekday} ${start}`,
  wholeTeam: (count: number) => `全队 ${count} 人`,
  /** @param others of those who lead the team, who comes too */
  allAgents: (count: number, others: readonly string[]) =>
    `组员 ${count} 人${others.length === 0 ? '' : `，还有${names(others)}`}`,
  someOf: (list: readonly string[], count: number) => `${names(list)}等 ${count} 人`,
  manager: '经理',
  reasons: {
    'stage-curriculum': (stage: string) => `${stage}该上的课`,
    newcomer: (stage: string) => `新人补课：${stage}`,
    gate: '新人独立上岗前要过',
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
  stopTitle: '先停一停',
  openTests,
  keptNow: (count: number) =>
    `新排的 ${count} 节记下了，早会和首页都照着提。只是想看看？teamctl undo 收回，下回加 --dry-run；平时看：teamctl train show`,
  askTitle: '先问一句：考过没有？',
  gatesOut: (list: readonly string[]) =>
    `上岗前要过的，这一程排不下：${names(list)}。没过之前先不派新客户；找半小时单独考，考完记分：teamctl train score 名字 课 分数。`,
  gatesWait: '上岗前的考试还能往前排，先上的课让一让就行：teamctl train replan（先给你看，再改）。',
  notNeeded: (count: number) =>
    `课表上有 ${count} 节，照现在的阶段和人看不用上了：teamctl train replan（先给你看，再改）。`,
  unscheduledTitle: '没排进去的',
  reviewsOut: (list: readonly string[], later: number) =>
    `有些复习当天排不下，会上带一句就好：${list.join('；')}。${later > 0 ? `往后还有 ${later} 次，快到了再看。` : ''}`,
  reviewOut: (day: string, titles: readonly string[]) => `${day} ${titles.join('、')}`,
  openWith: (title: string, about: readonly string[]) => `${title}（${about.join('，')}）`,
  unscheduled: {
    'no-room': (list: readonly string[]) =>
      `时间排满了：${names(list)}。多排几周（teamctl train --weeks 8），时段太少或每周的钟点太少就放宽（team edit --set trainingSlots=… 或 trainingHoursPerWeek=…）。`,
    'too-long': (list: readonly string[]) =>
      `没有一个培训时段放得下：${names(list)}。放长一个时段（team edit --set trainingSlots=…）。`,
    prerequisite: (list: readonly string[]) => `它前面的课还没排上：${names(list)}。`,
    'nobody-there': (list: readonly string[]) => `要上课的人和带课的人凑不到同一天：${names(list)}。`,
    'no-problem': (list: readonly string[]) => `眼下没有冒出来的问题，等周会上提出来再排：${names(list)}。`,
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
  done: (id: number, title: string, there: number, away: string) =>
    `#${id} ${title}记好了：到了 ${there} 人${away === '' ? '' : `，没来：${away}`}。`,
  doneByNobody: (id: number, title: string) => `#${id} ${title}：一个人都没到，按没上成记下了。`,
  unmarked: (list: string) =>
    `还没分数：${list}。考过的补记：teamctl train score 名字 课 分数；没补的，下次排课再给排一场考。`,
  scored: (list: string) => `分数：${list}`,
  scoreOf: (name: string, score: number, passed: boolean) =>
    `${name} ${number(score)} 分${passed ? '，过了' : '，再练练'}`,
  passesFrom: (mark: number) => `（${number(mark)} 分算过）`,
  missedAll: (id: number, title: string) => `#${id} ${title}没上成，记下了。`,
  missedBy: (id: number, title: string, who: string) => `#${id} ${title}：${who}没来，记下了。`,
  hintReplan: '课表要跟着动一动：teamctl train replan',
  /** `many`: of so many only the first is named. */
  hintOpen: (ids: string, many: number | null) =>
    many !== null
      ? `有 ${many} 节日子已经过了，还没记，从 ${ids} 起。都上了就一句：teamctl train done all；没上的先记：teamctl train miss 编号。`
      : `这几节日子已经过了，还没记：${ids}。上了就 teamctl train done 编号（可以写几个），没上就 teamctl train miss 编号（也可以写几个）。`,
  noneOpen: '到今天为止的课都记过了。',
  certifiedNone: '还没有人',
  progressTitle: '进度',
  progressNote: (done: number, total: number) => `${done}/${total}`,
  personTitle: (name: string) => `${name} · 培训`,
  certified: { yes: '该过的关都过了，可以独立上岗', no: (left: string) => `还差：${left}`, none: '手册里没有设关' },
  states: { passed: '过了', done: '学过', failed: '再练练', planned: '排好了', open: '还没排' },
  stateColumns: { module: '内容', state: '情况', when: '哪天', score: '分数' },
  sessionsTitle: '排好的课',
  module: {
    facts: { minutes: '时长', kind: '形式', trainer: '谁能带', after: '先上', passMark: '过关', gate: '上线前' },
    minutes: (minutes: number) => `${minutes} 分钟`,
    passMark: (mark: number) => `${mark} 分`,
    gate: '过了这一关才独立上岗',
    methods: { lesson: '讲课', practice: '对练', listening: '听录音', assessment: '过关考' },
    trainers: { manager: '经理', lead: '组长', mentor: '师傅', member: '老队员' },
    points: '要记住的',
    materials: '要准备的',
    opening: '开场',
    steps: '怎么上',
    step: (minutes: number, text: string) => `${minutes} 分钟：${text}`,
    good: '好的样子',
    bad: '坏的样子',
    exercise: '练习',
    questions: '检查题',
    answer: '答：',
    sessions: '哪天上',
    none: '还没有排。',
  },
  print: {
    trainersPage: '带课的人用的一页',
    traineesPage: (title: string) => `发给大家的一页：${title}`,
    about: (minutes: number, method: string, passMark: number | undefined) =>
      `${method}，${minutes} 分钟${passMark === undefined ? '' : `，${passMark} 分过`}。`,
    printed: '后面一起印好的',
    sheet: (title: string, kind: string) => `${title}（${kind}）`,
    bring: '要自己带的',
    kinds: { cards: '卡片，剪开用', exam: '卷子', numbers: '算例', form: '填的表' },
    front: { cards: '卡片正面', exam: '题', numbers: '题', form: '要写的' },
    back: { cards: '背面', exam: '答案', numbers: '怎么算', form: '怎么填' },
    room: { exam: '我的答案', numbers: '我怎么算', form: '写在这儿' },
    key: (title: string) => `答案 · ${title}`,
    cut: '一行一张，剪开用；背面在带课的人那一页。',
    card: '练习卡',
    blank: '＿＿＿＿＿＿＿＿＿＿',
  },
  diff: {
    title: '课表要这样改',
    nothing: '课表不用改。',
    standing: '排好的课不用改，下面的还没排上。',
    moved: (id: number, title: string, from: string, to: string, why: string) =>
      `#${id} ${title}：${from} → ${to}（${why}）`,
    movedTitle: '挪动',
    removed: (id: number, title: string, when: string, why: string) => `#${id} ${title}（${when}）：${why}`,
    removedTitle: '拿掉',
    added: (id: number, title: string, when: string, who: string) => `#${id} ${title}：${when}，${who}`,
    addedTitle: '加上',
    session: (id: number, title: string) => `#${id} ${title}`,
    changed: (sessions: readonly string[], change: string, reviews: boolean) =>
      `${change}：${names(sessions)}${reviews ? '，连同复习' : ''}`,
    changedTitle: '时间不变，人有变化',
    joins: (who: string) => `加 ${who}`,
    leaves: (who: string) => `减 ${who}`,
    led: (who: string, away: string) => `改由${who}带${away === '' ? '' : `（${away}那天不在）`}`,
    ask: '就这样改？',
    done: '课表改好了。',
    obstacles: {
      'not-a-workday': '那天不上班',
      slot: '那个时段不能排课了',
      peak: '那天最忙，不上课',
      season: '过了时候，或者还没到时候',
      freed: '前面空出来了',
      away: '要来的人那天不在',
      'trainer-away': '带课的人那天不在',
      limit: '有人那天的培训超时了',
      overlap: '跟别的课撞了',
      order: '前面的课还没上',
      'review-day': '复习要离上课刚好那么几天',
      series: '跟着它的课走',
      gate: '上岗前的考试排在前头',
      'not-needed': '不用上了',
    },
  },
  errors: {
    'session-unknown': ({ id }: { id: string }) => ({
      message: `没有编号 ${id} 的课。`,
      fix: '看看有哪些：teamctl train show',
    }),
    'session-none-then': ({ day }: { day: string }) => ({
      message: `${day} 没有要记的课。`,
      fix: '看看有哪些：teamctl train show',
    }),
    'session-to-come': ({ id, day }: { id: number; day: string }) => ({
      message: `#${id} 排在 ${day}，还没到，不能先记。`,
      fix: '上完那天再记；提前上了就先改课表：teamctl train replan',
    }),
    'sessions-several': () => ({
      message: '一次记好几节的时候，不能带 --absent 和 --score。',
      fix: '有人没来、要记分数的那一节单独记：teamctl train done 编号 --absent 名字',
    }),
    'session-closed': ({ id }: { id: number }) => ({
      message: `#${id} 已经记过了。`,
      fix: '记错了就用 teamctl undo 退回去；分数可以再记：teamctl train score',
    }),
    'session-not-in': ({ name, id }: { name: string; id: number }) => ({
      message: `${name}不在 #${id} 这节课的名单里。`,
      fix: '看看名单：teamctl train show；课外考的用 teamctl train score 记。',
    }),
    'score-absent': ({ name, id }: { name: string; id: number }) => ({
      message: `${name}没来 #${id}，又有分数？`,
      fix: '没来就去掉 --score；另找时间考的，用 teamctl train score 记。',
    }),
    'score-before-joining': ({ name, on, joinedOn }: { name: string; on: string; joinedOn: string }) => ({
      message: `${on} 的时候${name}还没来，${joinedOn} 才入职。`,
      fix: '看看 --on 的日子；入职日子不对就改：teamctl member edit 名字 --joined 日期',
    }),
    'score-syntax': ({ value }: { value: string }) => ({
      message: `分数写得不对：${value}。`,
      fix: '分数是 0 到 100；train done 里写成 名字=分数，例如 --score 韩雪=85。',
    }),
    'module-unknown': ({ wanted, near }: { wanted: string; near: readonly string[] }) => ({
      message: `手册里没有「${wanted}」这门课。`,
      fix: near.length > 0 ? `是不是想写 ${near.join('、')}？` : '看看有哪些：teamctl playbook show',
    }),
    'train-from-past': ({ day }: { day: string }) => ({
      message: `${day} 已经过去了，排不了课。`,
      fix: '去掉 --from 就从今天排起，或者写今天以后的日子。',
    }),
    'train-weeks': ({ weeks, most }: { weeks: number; most: number }) => ({
      message: `一次最多排 ${most} 周，写的是 ${weeks} 周。`,
      fix: '先排近的：teamctl train --weeks 12',
    }),
    'away-order': ({ from, to }: { from: string; to: string }) => ({
      message: `${to} 比 ${from} 还早。`,
      fix: '把 --to 写成同一天或以后的日子。',
    }),
    'materials-module': () => ({
      message: '没说印哪一门课。',
      fix: '写上编号或名字，例如：teamctl train show first-refusals --materials',
    }),
    'show-one': () => ({ message: '--week、--person、--module 一次只能用一个。', fix: '留下一个再看。' }),
  },
};
