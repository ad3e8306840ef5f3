import { shellWord } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { away as zh } from '../zh-CN/away.ts';

const halves = { am: 'morning', pm: 'afternoon' };

export const away: Words<typeof zh> = {
  help: {
    away: 'who is away on which days: said once, known to meetings, goals, pairs and training',
    who: 'who is away',
    from: 'first day; today when left out',
    to: 'last day; a single day when left out',
    half: 'half a day only: am or pm',
    kind: 'annual, sick, personal, out (at customers) or rest (a day off of their own); you alone see it',
    back: 'take it back: they come after all; with --to for those days only',
    list: 'who is away in the coming weeks',
    listFrom: 'first day to look at; today when left out',
    listTo: 'last day to look at; a month when left out',
  },
  halves,
  kinds: {
    annual: 'annual leave',
    sick: 'sick leave',
    personal: 'personal leave',
    out: 'out at customers',
    rest: 'day of rest',
  },
  separator: ', ',
  columns: {
    who: 'Who',
    span: 'Days',
    part: 'How long',
    kind: 'Kind',
    day: 'Day',
    away: 'Away',
    halfDay: 'Half a day',
    there: 'There',
  },
  wasIn: (name, courses) =>
    ` ${name} is written down as there in ${courses.map((id) => `#${id}`).join(' ')} of those days; if not: teamctl train miss ${courses.join(' ')} --member ${shellWord(name)}`,
  worked: (name, day, count) =>
    ` Of ${day}${count === 1 ? '' : ` and other days, ${count} in all,`} there are calls of ${name} already; if they came in after all: teamctl away ${shellWord(name)} --back --from ${day} --to ${day}`,
  wholeDay: 'all day',
  span: (from, to) => (from === to ? from : `${from} to ${to}`),
  noted: (name, from, to, half) =>
    `Noted: ${name} is away ${from === to ? `on ${from}` : `from ${from} to ${to}`}${half === null ? '' : `, ${halves[half]} only`}.`,
  back: (name, entries) => (entries === 0 ? `${name} was not away anyway.` : `Good, ${name} comes after all.`),
  none: (from, to) => `${from} to ${to}: everybody is there.`,
};
