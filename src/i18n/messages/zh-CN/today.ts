const day = (date: string, today: string) => (date === today ? '今天' : date);

export const today = {
  help: '今天一眼看全：阶段、谁不在、到期的事、该聊一句的人，早会前连议程一起',
  stage: '阶段',
  timetable: '课表',
  leftOver: (stage: string, sessions: number) =>
    `有 ${sessions} 节是照${stage}排的，现在不按它带队了：teamctl train replan 会收掉用不着的，别的尽量不动。`,
  next: '下一个会',
  kinds: { morning: '早会', evening: '夕会', weekly: '周会' } as Record<string, string>,
  meeting: (kind: string, date: string, start: string, now: string) => `${kind}，${day(date, now)} ${start}`,
  day: '今天',
  off: (holiday: string | null) => (holiday === null ? '休息，不上班' : `放假（${holiday}）`),
  madeUp: (holiday: string | null) => (holiday === null ? '补班' : `补班（${holiday}调休）`),
  mayBeOff: (holiday: string) => `${holiday}前后怎么调休还没公布，今天也可能放假`,
  away: '今天不在',
  nobodyAway: '人都在',
  noMeeting: '两周之内没有会',
  dueTitle: '今天到期',
  todo: (text: string, owner: string | null) => (owner === null ? text : `${owner}：${text}`),
  due: (date: string, now: string) => (date === now ? '今天' : `${date} 就该做完`),
  session: (start: string, title: string, isReview: boolean) => `${start} ${isReview ? '复习' : '培训'}：${title}`,
  clash: (meeting: string) => `（和${meeting}撞上了，挪一挪：teamctl train replan）`,
  left: (id: number) =>
    `人已离队，谁来接：teamctl todo edit ${id} --owner 名字；不做了：teamctl todo drop ${id} --reason 为什么`,
  coaching: (count: number) => `私下陪练有 ${count} 步到日子了，看是谁、怎么走：teamctl hint`,
  nothingDue: '没有到期的事。',
  people: '该聊一句的人',
  nobody: '暂时没有。',
  colon: '：',
  welcome: '还没有团队。',
  firstSteps: [
    ['teamctl init', '建一个自己的团队，两分钟'],
    ['teamctl demo', '先看一支编出来的团队'],
    ['teamctl --help', '有哪些命令'],
  ],
};
