const day = (date: string, today: string) => (date === today ? '今天' : date);

export const today = {
  help: '今天一眼看全：阶段、谁不在、到期的事、该聊一句的人，早会前连议程一起',
  stage: '阶段',
  next: '下一个会',
  kinds: { morning: '早会', evening: '夕会', weekly: '周会' } as Record<string, string>,
  meeting: (kind: string, date: string, start: string, now: string) => `${kind}，${day(date, now)} ${start}`,
  away: '今天不在',
  nobodyAway: '人都在',
  noMeeting: '两周之内没有会',
  dueTitle: '今天到期',
  todo: (text: string, owner: string | null) => (owner === null ? text : `${owner}：${text}`),
  due: (date: string, now: string) => (date === now ? '今天' : `${date} 就该做完`),
  session: (start: string, title: string) => `${start} 培训：${title}`,
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
