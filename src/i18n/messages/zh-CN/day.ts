const halves = { am: '上午', pm: '下午' };

export const day = {
  help: {
    day: '一天收工：读日报，记夕会、课和待办，看一眼今天和明天',
    files: '今天的日报，一个或几个；没有就不写',
    held: '今天哪几节课上了：编号，或者 all；可以写多次',
  },
  ask: {
    file: '今天的日报是哪个文件？没有就直接回车',
    due: (todos: string) => `到期的事：${todos}`,
    held: (sessions: string) => `今天排了这些课：${sessions}。哪几节上了？都上了直接回车，都没上写 0`,
  },
  title: (team: string, date: string) => `${team} · ${date} 收工`,
  figures: '今天的数',
  facts: {
    meeting: '夕会',
    weekly: '周会',
    courses: '课',
    marks: '分数',
    todos: '待办',
    away: '不在',
    next: '下一个上班日',
  },
  noMeeting: '按日历今天不上班，会没记。',
  attended: (there: number, away: string) => (away === '' ? `${there} 个人都到了` : `到了 ${there} 人，没来：${away}`),
  held: (titles: string) => `上了：${titles}`,
  open: (titles: string, numbers: string) => `还没记：${titles}（上了就 teamctl train done ${numbers}）`,
  unmarked: (title: string, who: string, count: number) => `${title}，${who}${count === 1 ? '' : '各'}几分？`,
  marks: (asked: readonly string[]) => `还没记：${asked.join('')}teamctl train score 名字 课 分数`,
  noCourses: '今天没有课',
  todos: (done: number, fresh: string) =>
    [done === 0 ? '' : `做完 ${done} 件`, fresh === '' ? '' : `新添：${fresh}`]
      .filter((each) => each !== '')
      .join('；') || '没有变化',
  todo: (owner: string | null, text: string, due: string) => `${owner === null ? '' : `${owner}，`}${text}（${due}）`,
  next: (day: string, start: string, away: string, courses: number) =>
    [`${day}，早会 ${start}`, away === '' ? '人都在' : `不在：${away}`, courses === 0 ? '' : `课 ${courses} 节`]
      .filter((each) => each !== '')
      .join('；'),
  away: (name: string, half: 'am' | 'pm' | null) => (half === null ? name : `${name}（${halves[half]}）`),
  separator: '、',
};
