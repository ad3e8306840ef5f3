/** What the words of a to-do would do, and what to write instead; by what the reader of harm found. */
const unsaidWhy: Record<string, { why: string; instead: string }> &
  Record<'harm-shame', { why: string; instead: string }> = {
  'harm-shame': { why: '会让人当众难堪', instead: '换成私下聊，或者一起练哪一步' },
  private: { why: '是人家自己的事', instead: '你来记着就好；要在会上提，只写下一步做什么' },
  own: { why: '是提醒你自己的', instead: '要大家做的，写清谁做什么' },
  'harm-penalty': { why: '像在罚人', instead: '换成陪着补一次，或者做到了有什么奖' },
  'harm-overtime': { why: '占了人家的工钱、休息或假期', instead: '时间照算、工钱照发，不急的放到明天' },
  'harm-privacy': { why: '是人家自己的事', instead: '先问本人，同意的才说' },
  'harm-discrimination': { why: '因为人的身份另眼相待', instead: '只看活儿要什么、人能做什么' },
  'harm-neglect': { why: '把求助挡了回去', instead: '今天就听他说，找医生、人事或求助热线' },
  'harm-threat': { why: '像在吓唬人', instead: '写清目标，和你能帮什么' },
  'harm-dismissal': { why: '说的是让人走', instead: '去留私下谈，这里只写下一步做什么' },
  'harm-diagnosis': { why: '像在给人下诊断', instead: '只写看得见的事，和一起做什么' },
  'harm-therapy': { why: '像是替医生治病', instead: '换成陪打、练习，或者坐下来聊聊' },
  'harm-promise': { why: '是不能对客户做的承诺', instead: '换成合同里写明的' },
  'harm-pressure': { why: '像在逼客户、瞒客户', instead: '换成把好处和代价讲清，让客户自己定' },
};

export const todo = {
  help: {
    todo: '会上定下的事：添、看、改、做完、放下',
    add: '添一件',
    text: '要做的事，一句话',
    owner: '谁来做；不写就是大家',
    due: '哪天做完；不写就是下一个工作日',
    from: '从哪件没做成的接过来（编号）；那件就此放下',
    meeting: '在哪个会上定的',
    list: '看没做完的',
    all: '连做完的、放下的一起看',
    ownedBy: '只看这个人的',
    edit: '换个说法，或者改人、改期限；没写的照旧',
    newText: '新的说法；不写就不变',
    newOwner: '换谁来做',
    newDue: '改到哪天做完',
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
    return `${noted}那天${off.holiday === null ? '不上班' : `${off.holiday}放假`}，想改就 teamctl todo edit ${id} --due 日期。`;
  },
  edited: (id: number, owner: string, text: string, due: string) => `改好了 #${id}：${owner}，${text}，${due} 前做完。`,
  /** In the place of `added`: it was noted before. */
  again: (id: number, owner: string, text: string, due: string) =>
    `这件早就记着（#${id}），没再记一遍：${owner}，${text}，${due} 前做完。`,
  /** Behind a to-do that was noted before. */
  twin: (id: number) => `早就记着（#${id}），没再记一遍。`,
  dueMoved: (before: string) => `期限原来是 ${before}，按这次说的改了。`,
  ownerNow: (name: string) => `原来写的是大家，现在归${name}。`,
  /** Behind a to-do that is not read out. @param id null: it has no number yet */
  unsaid: (code: string, id: number | null) => {
    const { why, instead } = unsaidWhy[code] ?? unsaidWhy['harm-shame'];
    return `会上不念这条：${why}。${instead}${id === null ? '。' : `，改好就念：teamctl todo edit ${id} "新说法"。`}`;
  },
  /** In the place of its words, where the room looks on. */
  unsaidHere: (id: number | null) =>
    id === null ? '另记了一件，会后再看' : `另记了一件，会后再看：#${id}，teamctl todo list`,
  unsaidBriefly: (code: string) =>
    `会上不念：${(unsaidWhy[code] ?? unsaidWhy['harm-shame']).why}，怎么改看 teamctl todo list`,
  /** Between a to-do of a list and what is said behind it. */
  stop: '。',
  /** Behind a to-do: what is in the way of it on its day. */
  dayOff: (holiday: string | null) => `那天${holiday === null ? '不上班' : `${holiday}放假`}。`,
  awayThen: (name: string, back: string) => `那天${name}不在，${back} 回来了再问。`,
  goneThen: (name: string) => `那天${name}已经不在队里了，往前提几天，或者换个人。`,
  /** Behind a to-do whose limit was seen and not taken. */
  unclear: (id: number | null) =>
    `话里的期限没认准，先按这天记；要定哪天，${id === null ? '句末写 @日期' : `teamctl todo edit ${id} --due 日期`}。`,
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
      fix: '队里的人就写名字，会上会念；你自己记的事不念：teamctl note 提醒我……。',
    }),
    'todo-empty': () => ({ message: '要做什么？写一句话。', fix: 'teamctl todo add "给老客户回个话" --owner 名字' }),
    'todo-due-past': ({ due }: { due: string }) => ({
      message: `${due} 已经过去了。`,
      fix: '写一个今天或以后的日子。',
    }),
    'todo-edit-nothing': ({ id }: { id: number }) => ({
      message: '要改什么？',
      fix: `写上新的说法，或者 --owner、--due：teamctl todo edit ${id} "给老客户回个话"`,
    }),
    'todo-one-owner': ({ id }: { id: number }) => ({
      message: `#${id} 是一件事，改不成几个人各一件。`,
      fix: '写一个名字；还要别人做，就各添一件：teamctl todo add',
    }),
    'todo-needs-reason': () => ({ message: '放下一件事得说为什么。', fix: '加上 --reason "一句话"' }),
  },
};
