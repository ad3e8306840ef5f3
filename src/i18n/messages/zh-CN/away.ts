import { shellWord } from '../../shell-word.ts';

type Half = 'am' | 'pm';

const halves: Record<Half, string> = { am: '上午', pm: '下午' };
const kinds: Record<'annual' | 'sick' | 'personal' | 'out' | 'rest', string> = {
  annual: '年假',
  sick: '病假',
  personal: '事假',
  out: '外出',
  rest: '休息',
};
const span = (from: string, to: string) => (from === to ? from : `${from}到${to}`);

export const away = {
  help: {
    away: '谁哪几天不在，记一次，早会、夕会、目标、搭档、排课都认',
    who: '不在的人',
    from: '从哪天起；不写就是今天',
    to: '到哪天为止；不写就是一天',
    half: '只有半天：am 上午，pm 下午',
    kind: '什么假：annual 年假、sick 病假、personal 事假、out 外出、rest 轮休调休；只有你看得到',
    back: '取消：照常来；加 --to 就只取消这几天',
    list: '看这阵子谁不在',
    listFrom: '从哪天看起；不写就是今天',
    listTo: '看到哪天；不写就看一个月',
  },
  halves,
  kinds,
  separator: '、',
  columns: {
    who: '谁',
    span: '哪几天',
    part: '多久',
    kind: '什么假',
    day: '日期',
    away: '不在',
    halfDay: '只在半天',
    there: '在的人数',
  },
  wasIn: (name: string, courses: readonly number[]) =>
    `这几天的课 ${courses.map((id) => `#${id}`).join(' ')} 记的是${name}上了；没上就一句：teamctl train miss ${courses.join(' ')} --member ${shellWord(name)}`,
  worked: (name: string, day: string, count: number) =>
    `可 ${day} ${count === 1 ? '' : `等 ${count} 天`}已经有${name}的数了。其实来了，就 teamctl away ${shellWord(name)} --back --from ${day} --to ${day}。`,
  wholeDay: '整天',
  span,
  noted: (name: string, from: string, to: string, half: Half | null) =>
    `记下了：${name} ${span(from, to)}${half === null ? '' : halves[half]}不在。`,
  back: (name: string, entries: number) => (entries === 0 ? `${name}本来就没有记着不在。` : `好，${name}照常来。`),
  none: (from: string, to: string) => `${from}到${to}，人都在。`,
};
