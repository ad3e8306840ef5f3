export const todo = {
  help: {
    todo: '会上定下的事：添、看、做完、放下',
    add: '添一件',
    text: '要做的事，一句话',
    owner: '谁来做；不写就是大家',
    due: '哪天做完；不写就是下一个工作日',
    from: '从哪件没做成的接过来（编号）；那件就此放下',
    meeting: '在哪个会上定的',
    list: '看没做完的',
    all: '连做完的、放下的一起看',
    ownedBy: '只看这个人的',
    done: '做完了',
    drop: '不做了，得说为什么',
    reason: '为什么不做了',
    id: '编号，todo list 里有',
  },
  columns: { id: '编号', owner: '谁', text: '事情', due: '哪天', state: '情况' },
  everyone: '大家',
  states: { open: '', done: '做完了', dropped: '放下了' },
  overdue: (days: number) => `过了 ${days} 天`,
  continued: (parent: number) => `接 #${parent}`,
  closedWith: (state: string, reason: string) => `${state}：${reason}`,
  replacedBy: (id: number) => `换成了 #${id}`,
  /** @param off on a day without work: why */
  added: (id: number, owner: string, text: string, due: string, off: { holiday: string | null } | null) => {
    const noted = `记下了 #${id}：${owner}，${text}，${due} 前做完。`;
    if (off === null) return noted;
    return `${noted}那天${off.holiday === null ? '不上班' : `${off.holiday}放假`}，想改就 todo drop ${id}，换一天再记。`;
  },
  twin: (same: number, id: number) =>
    `和还开着的 #${same} 是一件事；多记的这条不要就 teamctl todo drop ${id} --reason 重复。`,
  /** Behind a to-do: what is in the way of it on its day. */
  dayOff: (holiday: string | null) => `那天${holiday === null ? '不上班' : `${holiday}放假`}。`,
  awayThen: (name: string, back: string) => `那天${name}不在，${back} 回来了再问。`,
  goneThen: (name: string) => `那天${name}已经不在队里了，往前提几天，或者换个人。`,
  /** Behind a to-do whose limit was seen and not taken. */
  unclear: (due: string) => `没认出期限，先按 ${due}。`,
  done: (id: number, text: string) => `#${id} 做完了：${text}`,
  dropped: (id: number, text: string) => `#${id} 放下了：${text}`,
  none: '没有挂着的事。',
  errors: {
    'todo-unknown': ({ id }: { id: number | string }) => ({
      message: `没有编号 ${id} 的待办。`,
      fix: '看看有哪些：teamctl todo list --all',
    }),
    'todo-closed': ({ id }: { id: number }) => ({
      message: `#${id} 已经了结了。`,
      fix: '想再做就新添一件：teamctl todo add',
    }),
    'todo-owner-unknown': ({ word }: { word: string }) => ({
      message: `队里没有叫「${word}」的。`,
      fix: `写队里人的名字；不是人名，就写成「大家：${word}……」。`,
    }),
    'todo-owner-me': () => ({
      message: '「我」是哪一位，这里看不出来。',
      fix: '写上名字。你自己还不在名单里：先 teamctl member add 你的名字 --role lead，以后写「我：」就是你。',
    }),
    'todo-empty': () => ({ message: '要做什么？写一句话。', fix: 'teamctl todo add "给老客户回个电话" --owner 名字' }),
    'todo-due-past': ({ due }: { due: string }) => ({
      message: `${due} 已经过去了。`,
      fix: '写一个今天或以后的日子。',
    }),
    'todo-needs-reason': () => ({ message: '放下一件事得说为什么。', fix: '加上 --reason "一句话"' }),
  },
};
