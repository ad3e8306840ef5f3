import type { Words } from '../../words.ts';
import type { train as zh } from '../zh-CN/train.ts';

const names = (list: readonly string[]) => list.join(', ');
const percent = (share: number) => `${Math.round(share * 100)}%`;
const months = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const measures: Record<string, string> = {
  dials: 'dials',
  connects: 'connects',
  effective: 'real conversations',
  deals: 'deals',
  amount: 'amount',
};
const shares: Record<string, string> = {
  connects: 'dials that are answered',
  effective: 'answered calls that become conversations',
  deals: 'conversations that become deals',
};
const number = (value: number) => String(Math.round(value * 100) / 100);

export const train: Words<typeof zh> = {
  help: {
    train: 'Training timetable: who needs what, on which day and at what time, led by whom',
    weeks: 'how many weeks to plan',
    from: 'first day; today when left out',
    member: 'only what this member has',
    dryRun: 'show only, store nothing',
  },
  title: (team) => `${team} · training`,
  names,
  separator: '; ',
  facts: {
    span: 'Time',
    stage: 'Stage',
    holidays: 'Holidays',
    makeUp: 'Make-up days',
    certified: 'May call live lists',
  },
  date: (month, day) => `${day} ${months[month]}`,
  span: (from, to, workdays) => `${from} to ${to}, ${workdays} work days`,
  stageHow: {
    confirmed: 'agreed on',
    diagnosed: 'read from the signs',
    age: 'by age: the signs do not say enough yet',
    unknown: 'not known yet',
  },
  stageLine: (title, how) => `${title} (${how})`,
  uncovered: (years) =>
    `The holidays of ${years} are not announced yet: this goes by the plain week. Run train replan once they are.`,
  weekdays: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  dayHead: (weekday, day) => `${weekday} ${day}`,
  weekTitle: (from, to) => `${from} to ${to}`,
  time: 'From',
  kinds: { lesson: 'lesson', practice: 'practice', review: 'review', assessment: 'test' },
  review: (title) => `Review ${title}`,
  test: (title) => `Test ${title}`,
  nothing: 'Nothing needs to be trained in this time.',
  listTitle: 'Who comes, who leads, and why',
  columns: { id: 'No.', module: 'What', when: 'When', who: 'Who', trainer: 'Led by', why: 'Why' },
  when: (date, weekday, start) => `${weekday} ${date} ${start}`,
  everyone: (count) => `whole team, ${count}`,
  someOf: (list, count) => `${names(list)} and others, ${count} in all`,
  manager: 'manager',
  reasons: {
    'stage-curriculum': (stage) => `course of this stage: ${stage}`,
    newcomer: (stage) => `newcomers catch up: ${stage}`,
    gate: 'newcomers pass this before they call live lists',
    sign: (sign) => `seen: ${sign}`,
    metric: (measure, value, usual) =>
      `${shares[measure] ?? measures[measure] ?? measure}: ${percent(value)}, usually ${percent(usual)}`,
    problem: (measure, value, usual) =>
      `problem at work: ${
        usual <= 1
          ? `${shares[measure] ?? measures[measure] ?? measure} ${percent(value)}, usually ${percent(usual)}`
          : `${measures[measure] ?? measure} ${number(value)}, should be ${number(usual)}`
      }`,
    review: 'not passed last time: practise, then try again',
    due: 'due for review',
  },
  unscheduledTitle: 'Without a place',
  unscheduled: {
    'no-room': (title) =>
      `${title}: the time is full. Plan more weeks, or widen the training slots (team edit --set trainingSlots=…).`,
    'too-long': (title) => `${title}: no training slot is long enough for it.`,
    prerequisite: (title) => `${title}: what comes before it has no place yet.`,
    'nobody-there': (title) => `${title}: those who need it and whoever leads it are never there on the same day.`,
    'no-problem': (title) => `${title}: no problem has come up; it is planned once a weekly meeting names one.`,
    'no-trainer': (title) => `${title}: there is nobody to lead it.`,
    'review-no-room': (title, date) => `${title}: no room on ${date}; a word in the meeting will do.`,
  },
  sheet: {
    date: 'Date',
    weekday: 'Weekday',
    start: 'Start',
    end: 'End',
    what: 'What',
    who: 'Who',
    trainer: 'Led by',
    id: 'No.',
  },
  calendarTitle: (what, team) => `${what} (${team})`,
  calendarText: (who, trainer) => `Who: ${who}\nLed by: ${trainer}`,
  errors: {},
};
