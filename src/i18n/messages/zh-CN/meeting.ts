const kinds = { morning: '早会', evening: '夕会', weekly: '周会' } as Record<string, string>;

export const meeting = {
  help: {
    meeting: '开会：计时、记录、跳过、翻看',
    kind: 'morning、evening 或 weekly',
    run: '对着屏幕开：每个环节倒计时，随手记',
    rehearse: '排练：时钟走快这么多倍，什么都不存',
    close: '会后记下谁在、谁分享了、定了什么',
    skip: '这次不开；轮次不往下走',
    list: '看开过的会',
    date: '哪天的会；不写就是今天',
    absent: '没来的人；可以写多次',
    sharer: '真正分享的人，跟安排不一样时写；可以写多次',
    note: '一句会议记录',
    todo: '待办，写成 名字：事情，后面可加 @日期；不写名字就是大家；可以写多次',
    done: '做完的待办编号；可以写多次',
    reason: '为什么不开',
    from: '从哪天起',
    to: '到哪天止',
    minutes: '会开几分钟',
    dryRun: '只看，不存',
  },
  kinds,
  states: { planned: '排好了', held: '开过了', skipped: '没开' },
  columns: {
    date: '日期',
    meeting: '会',
    state: '情况',
    sharers: '分享',
    absent: '没来',
    minutes: '分钟',
    note: '记录',
  },
  closed: (meeting: string, date: string) => `${date} ${meeting}记好了。`,
  skipped: (meeting: string, date: string) => `${date} ${meeting}不开，轮到的人下次再来。`,
  wouldClose: (meeting: string, date: string) => `会这样记 ${date} 的${meeting}：`,
  attendance: (present: number, absent: string) => `到了 ${present} 人${absent === '' ? '' : `，没来：${absent}`}`,
  shared: (names: string) => `分享：${names}`,
  noted: (text: string) => `记录：${text}`,
  newTodo: (owner: string, text: string, due: string) => `待办：${owner}，${text}（${due}）`,
  todoDone: (id: number, text: string) => `做完：#${id} ${text}`,
  everyone: '大家',
  separator: '、',
  none: '还没有开过会。',
  ask: {
    absent: '谁没来？名字用顿号隔开，都来了直接回车',
    sharers: (planned: string) => `谁分享了？${planned === '' ? '' : `（安排的是${planned}，一样就回车）`}`,
    done: '哪些待办做完了？写编号，没有就回车',
    todo: '定了什么事？写成 名字：事情，没有就回车',
    again: (text: string) => `「${text}」没认出是谁、哪天，重写一遍，比如 赵敏：回三位客户 @周五；直接回车就算大家的`,
    note: '记一句（可以不记）',
  },
  unkept: (text: string) => `没存：${text}（这期间里面的人被 forget 了；要留就去掉名字，自己补记一条）`,
  live: {
    item: (at: number, all: number) => `${at}/${all}`,
    left: '本环节',
    all: '全会',
    over: '超',
    paused: '暂停中',
    next: (title: string) => `下一个：${title}`,
    last: '最后一个环节',
    keys: 'n 下一个  b 上一个  空格 暂停  + 加一分  o 记一句  t 待办  q 散会',
    typing: { note: '记录', todo: '待办（名字：事情）' },
    typingKeys: '回车 存  Esc 不要了',
    saved: (notes: number, todos: number) => `记了 ${notes} 条，待办 ${todos} 件`,
    summary: (meeting: string, minutes: number, planned: number) =>
      `${meeting}开了 ${minutes} 分钟，计划 ${planned} 分钟。`,
    took: (title: string, minutes: number, planned: number) => `${title}：${minutes} 分钟（计划 ${planned}）`,
    broken: '中途停了，已经说过的都记下了。',
    afterwards: (kind: string) => `谁没来、谁分享了、哪件做完了，接着记：teamctl meeting close ${kind}`,
    rehearsed: '这是排练，什么都没存。',
  },
  errors: {
    'meeting-needs-terminal': () => ({
      message: 'meeting run 要在终端里开。',
      fix: '在终端里运行；不在终端就用 teamctl agenda 和 teamctl meeting close。',
    }),
    'meeting-kind': ({
      value,
      kinds: all,
      near,
      isInCalendars,
    }: {
      value: string;
      kinds: readonly { id: string; title: string }[];
      near: readonly string[];
      isInCalendars: boolean;
    }) => ({
      message: `手册里没有「${value}」这种会。`,
      fix: isInCalendars
        ? `大家的日历里还有它：teamctl agenda ${value} --format ics -o 取消.ics，导入后就撤掉了。`
        : near.length > 0
          ? `是不是想写 ${near.join('、')}？`
          : `现在有：${all.map(({ id, title }) => `${id}（${title}）`).join('、')}。要加一种，写在手册的 meetings 里：teamctl playbook new meeting 你的id。`,
    }),
    'meeting-held': ({ date, kind, title }: { date: string; kind: string; title: string }) => ({
      message: `${date} 的${kinds[kind] ?? title}已经开过，不能再跳过。`,
      fix: '记错了就用 teamctl undo 退回去。',
    }),
    'meeting-no-day': ({
      date,
      kind,
      title,
      next,
    }: {
      date: string;
      kind: string;
      title: string;
      next: string | null;
    }) => ({
      message: `${date} 本来就没有${kinds[kind] ?? title}，不用跳过。`,
      fix:
        next === null
          ? '近六周都没有；哪天开，用 teamctl team show 看。'
          : `下一次是 ${next}：teamctl meeting skip ${kind} --date ${next}`,
    }),
    'day-without-meeting': () => ({
      message: '今天不上班，没有会可记，--note 和 --absent 用不上。',
      fix: '把它们去掉；不在的用 teamctl away 记，想到的用 teamctl note 记。',
    }),
    'sharer-absent': ({ name }: { name: string }) => ({
      message: `${name}既没来又分享了？`,
      fix: '从 --absent 或 --sharer 里去掉一个。',
    }),
  },
};
