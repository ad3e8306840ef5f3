import type { Words } from '../../words.ts';
import type { today as zh } from '../zh-CN/today.ts';
import { holidays } from './holidays.ts';

const day = (date: string, today: string) => (date === today ? 'today' : date);

export const today: Words<typeof zh> = {
  help: 'the day at a glance: stage, who is away, what is due, who needs a word, and before the morning meeting its agenda',
  stage: 'Stage',
  timetable: 'Timetable',
  leftOver: (stage, sessions) =>
    `${sessions === 1 ? 'One session was' : `${sessions} sessions were`} planned for “${stage}”, by which the team is led no more: teamctl train replan drops what nobody needs and moves as little as it can.`,
  next: 'Next meeting',
  kinds: { morning: 'morning meeting', evening: 'evening meeting', weekly: 'weekly meeting' } as Record<string, string>,
  meeting: (kind, date, start, now) => `${kind}, ${day(date, now)} ${start}`,
  day: 'Today',
  off: (holiday) => (holiday === null ? 'a day of rest' : `a holiday (${holidays[holiday] ?? holiday})`),
  madeUp: (holiday) =>
    holiday === null ? 'worked for a holiday' : `worked for a holiday (${holidays[holiday] ?? holiday})`,
  mayBeOff: (holiday) =>
    `how days are moved around ${holidays[holiday] ?? holiday} is not announced yet: today may be off`,
  away: 'Away today',
  nobodyAway: 'nobody',
  noMeeting: 'none within two weeks',
  dueTitle: 'Due today',
  todo: (text, owner) => (owner === null ? text : `${owner}: ${text}`),
  due: (date, now) => (date === now ? 'today' : `was due on ${date}`),
  session: (start, title, isReview) => `${start} ${isReview ? 'review' : 'training'}: ${title}`,
  clash: (meeting) => ` (runs into the ${meeting}; to move it: teamctl train replan)`,
  left: (id) =>
    `the owner has left; to hand it on: teamctl todo edit ${id} --owner NAME; to let it be: teamctl todo drop ${id} --reason WHY`,
  coaching: (count) =>
    `${count === 1 ? 'One step' : `${count} steps`} of coaching in private ${count === 1 ? 'is' : 'are'} due; whose, and how: teamctl hint`,
  nothingDue: 'Nothing is due.',
  people: 'Who needs a word',
  nobody: 'Nobody for now.',
  colon: ': ',
  welcome: 'There is no team yet.',
  firstSteps: [
    ['teamctl init', 'make your own team, in two minutes'],
    ['teamctl demo', 'look at an invented team first'],
    ['teamctl --help', 'which commands there are'],
  ],
};
