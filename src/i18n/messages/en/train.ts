import { counted } from '../../counted.ts';
import { percent } from '../../percent.ts';
import type { Words } from '../../words.ts';
import type { train as zh } from '../zh-CN/train.ts';
import { holidays } from './holidays.ts';
import { openTests } from './tests-open.ts';

const names = (list: readonly string[]) => list.join(', ');
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

const MANAGER = 'manager';

export const train: Words<typeof zh> = {
  help: {
    train: 'Training timetable: who needs what, on which day and at what time, led by whom',
    weeks: 'how many weeks to plan',
    from: 'first day; today when left out',
    member: 'only what this member has',
    dryRun: 'show only, store nothing',
    show: 'look at what is planned: a week, a person, a module',
    week: 'which week (any day of it); this week when left out',
    person: 'sessions and progress of one person',
    module: 'a module in full: how to teach and practise it, questions, and when it is held',
    materials: "a course on paper: the trainer's page, the trainees' page, cards, tests and keys",
    done: 'these sessions were held: numbers, several if you like; today for those of today, all for what is not written down so far',
    session: 'number of the session, after the # in the timetable',
    score: 'a result, as NAME=POINTS; may be given several times',
    absent: 'who was not there; may be given several times',
    miss: 'these sessions fell through; with --member only that person missed them',
    missed: 'who missed it; may be given several times',
    scoreCommand: 'write down a result from outside the sessions',
    points: 'points, 0 to 100',
    on: 'day of the test; today when left out',
    replan: 'fit the timetable to how things are now: as little changes as can be, shown first',
    away: 'who is away on which days, so that planning avoids them; no reason needed',
    awayFrom: 'first day away; today when left out',
    awayTo: 'last day away; a single day when left out',
    back: 'take it back: there as usual',
  },
  title: (team, only) => `${team} · ${only === null ? 'training' : `training of ${only}`}`,
  names,
  separator: '; ',
  facts: {
    span: 'Time',
    stage: 'Stage',
    holidays: 'Holidays',
    makeUp: 'Make-up days',
    peaks: 'Busiest days',
    certified: 'May work alone',
    testFirst: 'Test first',
    askFirst: 'Ask first: was it passed?',
  },
  peaks: (list) => `${list}: no courses then, fewer on the days beside`,
  date: 'D MMM',
  dayRange: (from, to) => `${from} to ${to}`,
  holiday: (name) => holidays[name] ?? name,
  span: (from, to, workdays) => `${from} to ${to}, ${workdays} work days`,
  stageHow: {
    confirmed: 'agreed on',
    diagnosed: 'by signs and age taken together',
    age: 'by age',
    kept: 'kept from before',
    unknown: 'not known yet',
  },
  stageLine: (title, how) => `${title} (${how})`,
  uncovered: (years) =>
    `The holidays of ${years} are not announced yet: the days of the law are off, the days around them a guess. Once they are: teamctl calendar import, then train replan.`,
  weekdays: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  dayHead: (weekday, day) => `${weekday} ${day}`,
  weekTitle: (from, to) => (from === to ? from : `${from} to ${to}`),
  time: 'From',
  kinds: { lesson: 'lesson', practice: 'practice', review: 'review', assessment: 'test' },
  review: (title) => `Review ${title}`,
  test: (title) => `Test ${title}`,
  nothing: 'Nothing needs to be trained in this time.',
  listTitle: 'Who comes, who leads, and why',
  columns: { id: 'No.', module: 'What', when: 'When', who: 'Who', trainer: 'Led by', why: 'Why' },
  when: (date, weekday, start) => `${weekday} ${date} ${start}`,
  wholeTeam: (count) => `whole team, ${count}`,
  allAgents: (count, others) => `all ${count} agents${others.length === 0 ? '' : `; also ${names(others)}`}`,
  someOf: (list, count) => `${names(list)} and others, ${count} in all`,
  manager: MANAGER,
  reasons: {
    'stage-curriculum': (stage) => `course of this stage: ${stage}`,
    newcomer: (stage) => `newcomers catch up: ${stage}`,
    gate: 'newcomers pass this before they work with customers alone',
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
  stopTitle: 'Stop first',
  openTests,
  keptNow: (count) =>
    `${count === 1 ? 'One new session is' : `${count} new sessions are`} put down; meetings and the day’s page go by them. Only looking? teamctl undo takes them back, --dry-run keeps nothing; to look at what stands: teamctl train show`,
  askTitle: 'To be asked first: was it passed?',
  gatesOut: (list) =>
    `No room in this time for what has to be passed before working with customers alone: ${names(list)}. Until then no new customers; take half an hour of its own for it, then record the mark: teamctl train score NAME MODULE POINTS.`,
  gatesWait:
    'A test before working alone can be earlier if other courses give way: teamctl train replan (it shows you first).',
  notNeeded: (count) =>
    `${counted(count, 'session')} of this timetable ${count === 1 ? 'is' : 'are'} not needed any more, by the stage and the people of today: teamctl train replan (it shows you first).`,
  unscheduledTitle: 'Without a place',
  reviewsOut: (list, later) =>
    `Some reviews have no room on their day; a word in the meeting will do: ${list.join('; ')}.${later > 0 ? ` ${later} more later on, shown when near.` : ''}`,
  reviewOut: (day, titles) => `${day} ${titles.join(', ')}`,
  openWith: (title, about) => `${title} (${about.join(', ')})`,
  unscheduled: {
    'no-room': (list) =>
      `The time is full: ${list.join('; ')}. Plan more weeks (teamctl train --weeks 8); where slots or hours a week are few, widen them (team edit --set trainingSlots=… or trainingHoursPerWeek=…).`,
    'too-long': (list) =>
      `No training slot is long enough: ${list.join('; ')}. Make one longer (team edit --set trainingSlots=…).`,
    prerequisite: (list) => `What comes before has no place yet: ${list.join('; ')}.`,
    'nobody-there': (list) =>
      `Those who need it and whoever leads it are never there on the same day: ${list.join('; ')}.`,
    'no-problem': (list) => `No problem has come up; planned once a weekly meeting names one: ${list.join('; ')}.`,
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
  done: (id, title, there, away) =>
    `#${id} ${title} is written down: ${there} there${away === '' ? '' : `, absent: ${away}`}.`,
  doneByNobody: (id, title) => `#${id} ${title}: nobody was there, so it is written down as one that fell through.`,
  unmarked: (list) =>
    `Without a mark: ${list}. Whoever passed: teamctl train score NAME COURSE POINTS; the others get another test when the timetable is made again.`,
  scored: (list) => `Results: ${list}`,
  scoreOf: (name, score, passed) => `${name} ${number(score)}${passed ? ', passed' : ', some more practice'}`,
  passesFrom: (mark) => ` (passes from ${number(mark)})`,
  missedAll: (id, title) => `#${id} ${title} fell through; that is written down.`,
  missedBy: (id, title, who) => `#${id} ${title}: ${who} missed it; that is written down.`,
  hintReplan: 'The timetable should follow: teamctl train replan',
  hintOpen: (ids, many) =>
    many !== null
      ? `${counted(many, 'session')} ${many === 1 ? 'is' : 'are'} over and not written down yet, from ${ids} on. All held: teamctl train done all; first mark what fell through: teamctl train miss NUMBER.`
      : `Over, and not written down yet: ${ids}. Held: teamctl train done NUMBER (several if you like); fell through: teamctl train miss NUMBER.`,
  noneOpen: 'Everything up to today is written down.',
  certifiedNone: 'nobody yet',
  progressTitle: 'Progress',
  progressNote: (done, total) => `${done}/${total}`,
  personTitle: (name) => `${name} · training`,
  certified: {
    yes: 'passed everything; may work with customers alone',
    no: (left) => `still to pass: ${left}`,
    none: 'the playbook sets no tests before working alone',
  },
  states: { passed: 'passed', done: 'had it', failed: 'practise more', planned: 'planned', open: 'not planned yet' },
  stateColumns: { module: 'What', state: 'State', when: 'When', score: 'Points' },
  sessionsTitle: 'Sessions planned',
  module: {
    facts: {
      minutes: 'Length',
      kind: 'Method',
      trainer: 'Led by',
      after: 'After',
      passMark: 'Pass mark',
      gate: 'Before working alone',
    },
    minutes: (minutes) => counted(minutes, 'minute'),
    passMark: (mark) => counted(mark, 'point'),
    gate: 'must be passed first',
    methods: { lesson: 'lesson', practice: 'practice', listening: 'listening to calls', assessment: 'test' },
    trainers: { manager: 'manager', lead: 'team lead', mentor: 'mentor', member: 'seasoned member' },
    points: 'To remember',
    materials: 'To prepare',
    opening: 'Opening',
    steps: 'How it runs',
    step: (minutes, text) => `${minutes} min: ${text}`,
    good: 'Done well',
    bad: 'Done badly',
    exercise: 'Exercise',
    questions: 'Questions',
    answer: 'Answer: ',
    sessions: 'When',
    none: 'Not planned yet.',
  },
  print: {
    trainersPage: "The trainer's page",
    traineesPage: (title) => `The trainees' page: ${title}`,
    about: (minutes, method, passMark) =>
      `${method}, ${counted(minutes, 'minute')}${passMark === undefined ? '' : `, pass at ${passMark}`}.`,
    printed: 'Printed with it below',
    sheet: (title, kind) => `${title} (${kind})`,
    bring: 'To bring',
    kinds: { cards: 'cards, to cut', exam: 'a test', numbers: 'sums', form: 'a form' },
    front: { cards: 'Face', exam: 'Question', numbers: 'Sum', form: 'To write' },
    back: { cards: 'Back', exam: 'Answer', numbers: 'Working', form: 'How to fill it' },
    room: { exam: 'My answer', numbers: 'My working', form: 'Here' },
    key: (title) => `Key · ${title}`,
    cut: "One card a row, to cut apart; the backs are on the trainer's page.",
    card: 'Practice card',
    blank: '____________________',
  },
  diff: {
    title: 'The timetable would change like this',
    nothing: 'The timetable can stay as it is.',
    standing: 'What is planned can stay as it is; what follows is not planned yet.',
    moved: (id, title, from, to, why) => `#${id} ${title}: ${from} → ${to} (${why})`,
    movedTitle: 'Moved',
    removed: (id, title, when, why) => `#${id} ${title} (${when}): ${why}`,
    removedTitle: 'Taken out',
    added: (id, title, when, who) => `#${id} ${title}: ${when}, ${who}`,
    addedTitle: 'Added',
    session: (id, title) => `#${id} ${title}`,
    changed: (sessions, change, reviews) => `${change}: ${sessions.join('; ')}${reviews ? ', and their reviews' : ''}`,
    changedTitle: 'Same time, other people',
    joins: (who) => `with ${who}`,
    leaves: (who) => `without ${who}`,
    led: (who, away) =>
      `led by ${who === MANAGER ? `the ${who}` : who}${away === '' ? '' : ` (${away} is away that day)`}`,
    ask: 'Change it like this?',
    done: 'The timetable is changed.',
    obstacles: {
      'not-a-workday': 'no work day',
      peak: 'one of the busiest days, no courses then',
      season: 'its time of the year is over, or yet to come',
      freed: 'an earlier time has come free',
      slot: 'the time is closed to training',
      away: 'those who should come are away',
      'trainer-away': 'whoever leads it is away',
      limit: 'somebody would have too much training that day',
      overlap: 'collides with another session',
      order: 'what comes before it is still to be held',
      'review-day': 'a review keeps its distance from the lesson',
      series: 'goes with its lesson',
      gate: 'what has to be passed before working alone comes first',
      'not-needed': 'not needed any more',
    },
  },
  errors: {
    'session-unknown': ({ id }) => ({
      message: `There is no session number ${id}.`,
      fix: 'See which there are: teamctl train show',
    }),
    'session-none-then': ({ day }) => ({
      message: `There is no session to write down on ${day}.`,
      fix: 'See which there are: teamctl train show',
    }),
    'session-to-come': ({ id, day }) => ({
      message: `#${id} is planned for ${day}, which is still to come.`,
      fix: 'Write it down when it was held; if it was held early, change the timetable first: teamctl train replan',
    }),
    'sessions-several': () => ({
      message: '--absent and --score are for a single session.',
      fix: 'Write that one down by itself: teamctl train done NUMBER --absent NAME',
    }),
    'session-closed': ({ id }) => ({
      message: `#${id} is written down already.`,
      fix: 'Take it back with teamctl undo; a result can be added with teamctl train score.',
    }),
    'session-not-in': ({ name, id }) => ({
      message: `${name} is not in session #${id}.`,
      fix: 'See who is: teamctl train show. A result from elsewhere goes in with teamctl train score.',
    }),
    'score-absent': ({ name, id }) => ({
      message: `${name} was not in #${id}, and has a result?`,
      fix: 'Leave out --score; a test taken at another time goes in with teamctl train score.',
    }),
    'score-before-joining': ({ name, on, joinedOn }) => ({
      message: `On ${on} ${name} was not there yet; they joined on ${joinedOn}.`,
      fix: 'Check the day behind --on; if the joining day is wrong: teamctl member edit NAME --joined DATE',
    }),
    'score-syntax': ({ value }) => ({
      message: `This is no result: ${value}.`,
      fix: 'Points go from 0 to 100; with train done write NAME=POINTS, as in --score Q03=85.',
    }),
    'module-unknown': ({ wanted, near }) => ({
      message: `The playbook has no module ${wanted}.`,
      fix: near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'See which there are: teamctl playbook show',
    }),
    'train-from-past': ({ day }) => ({
      message: `${day} is over: nothing can be planned for it.`,
      fix: 'Leave --from out to plan from today, or give a later day.',
    }),
    'train-weeks': ({ weeks, most }) => ({
      message: `${counted(most, 'week')} at most can be planned at a time, not ${weeks}.`,
      fix: 'Plan what is near first: teamctl train --weeks 12',
    }),
    'away-order': ({ from, to }) => ({
      message: `${to} is before ${from}.`,
      fix: 'Let --to be the same day or a later one.',
    }),
    'materials-module': () => ({
      message: 'Which course is to be printed?',
      fix: 'Name it, for instance: teamctl train show first-refusals --materials',
    }),
    'show-one': () => ({ message: 'Only one of --week, --person and --module at a time.', fix: 'Keep one of them.' }),
  },
};
