import type { Words } from '../../words.ts';
import type { agenda as source } from '../zh-CN/agenda.ts';

const number = (value: number) => String(Math.round(value * 100) / 100);
const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] as string}`;
type Metric = 'dials' | 'connects' | 'effective' | 'deals' | 'amount';

const metrics: Record<Metric, string> = {
  dials: 'dials',
  connects: 'answered calls',
  effective: 'real conversations',
  deals: 'deals',
  amount: 'sales',
};
const one: Record<Metric, string> = {
  dials: 'dial',
  connects: 'answered call',
  effective: 'real conversation',
  deals: 'deal',
  amount: 'in sales',
};
const measured = (metric: Metric, value: number) =>
  `${number(value)} ${metric === 'amount' || value === 1 ? one[metric] : metrics[metric]}`;
const count = (value: number, word: string) => `${value} ${word}${value === 1 ? '' : 's'}`;
const periods = { day: 'today', week: 'this week', month: 'this month' };
const periodTarget = { day: 'target for the day', week: 'target for the week', month: 'target for the month' };
const proposals: Record<Metric, string> = {
  dials: 'keep the first hour of every day for dialling; everything else waits.',
  connects: 'call at another time of day, and rest the numbers that did not answer three times.',
  effective: 'practise the opening five minutes a day, in pairs, and change one sentence each.',
  deals: 'go through the A leads together; everybody names the next appointment.',
  amount: 'pick two larger customers and think through together how to put it plainly.',
};

export const agenda: Words<typeof source> = {
  help: {
    agenda: 'the meeting’s agenda, ready to be read out',
    morning: 'morning meeting: lift the mood, set today’s goals',
    evening: 'evening meeting: look back, arrange tomorrow',
    weekly: 'weekly meeting: the week in review, next week’s tasks',
    date: 'day of the meeting, YYYY-MM-DD; today when not given',
    minutes: 'how many minutes the meeting takes',
    absent: 'somebody who is away; may be repeated',
    private: 'add the manager’s own notes',
    dryRun: 'show it without storing; turns do not move on',
  },
  names: list,
  colon: ': ',
  separator: '; ',
  number,
  metrics,
  units: { dials: 'dials', connects: 'calls', effective: 'conversations', deals: 'deals', amount: '' },
  measured,
  manager: 'manager',
  weekdays: ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  date: (month, day) =>
    `${day} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] as string}`,
  title: (meeting, date, weekday) => `${meeting} · ${weekday}, ${date}`,
  subtitle: (from, to, minutes, present) =>
    `${from}–${to}, ${minutes} minutes, ${count(present, 'person').replace('persons', 'people')}`,
  itemTitle: (start, title, minutes) => `${start} ${title} · ${minutes} min`,
  ledBy: (name) => `led by ${name}`,
  meetings: { morning: 'Morning meeting', evening: 'Evening meeting', weekly: 'Weekly meeting' },
  lines: {
    absent: (names) => `Away today: ${names}.`,
    activityTitle: (title) => `Activity: ${title}`,
    deals: (name, deals, amount) =>
      `${name} closed ${count(deals, 'deal')}${amount === null ? '' : `, worth ${amount}`}!`,
    firstDeal: (name, deals) =>
      `${name} is off the mark with a first deal${deals > 1 ? ` – and made it ${deals} in one day` : ''}!`,
    record: (name, what, before) => `${name} set a personal best: ${what}; the old one was ${before}.`,
    target: (name, period, what) => `${name} reached the ${periodTarget[period]}: ${what}.`,
    improved: (name, what, usual) => `${name} had ${what}, up from the usual ${usual}.`,
    newsMore: (more) => `${more} more moved forward too: a pat on the back for each after the meeting.`,
    newsEverybody: 'Everybody names one small thing they did right yesterday, in one sentence.',
    newsUnknown: 'Yesterday’s numbers are not in yet: everybody tells the one they like best.',
    storyDeal: (name, deals) =>
      deals > 1
        ? `${name} tells us about one of yesterday’s ${deals} deals.`
        : `${name} tells us about yesterday’s deal.`,
    storyRecord: (name, what) => `${name} tells us how yesterday’s ${what} came about.`,
    storyCall: (name, what) => `${name} had ${what} yesterday: tell us about the smoothest one.`,
    storyAny: (name) => `${name}’s turn: a recent call that went well, deal or no deal.`,
    storyException: (name) => `${name} just set a record and goes in between; the turns stay as they are.`,
    question: (question) => `Ask: ${question}`,
    goal: (name, parts) => `${name}: ${parts}`,
    goalOwn: (names) => `${names}: no figures to go by yet, say your own number for today.`,
    left: (period, what) => `${what} to go ${periods[period]}`,
    said: (said) => `The customer says: “${said}”`,
    goodAnswer: (answer) => `One way to answer: “${answer}”`,
    why: (why) => `Why: ${why}`,
    module: (title) => `Today’s practice: ${title}`,
    exercise: (text) => `How: ${text}`,
    groups: 'In pairs: one plays the customer, then swap.',
    promise: (owner, text) => `${owner}: ${text}`,
    promiseAgain: (owner, text, times) =>
      `${owner}: ${text} (asked ${count(times, 'time')} before: what is in the way?)`,
    promiseAway: (owner, text) => `${owner} is away, it stays on the list: ${text}`,
    everyone: 'Everybody',
    dayTotal: (what, usual) => `${what}${usual === null ? '' : ` (usually about ${usual} together)`}`,
    attainment: (what, target, share, time) =>
      `This month so far ${what} of ${target}: ${share}% done, ${time}% of the time gone.`,
    figuresAsk: 'The numbers are not in yet: everybody reads out dials, real conversations and deals for the board.',
    reflect: 'Everybody names one gain and one miss; the others listen and do not comment.',
    pairs: (groups) => `In pairs: ${groups}`,
    pairsHow: 'Each writes down one thing that worked today, swaps it, and tries the other’s tomorrow.',
    shareTop: (name, what) => `${name} shares: ${what} this week – which step did it?`,
    shareAny: (name) => `${name} shares today: what has been working lately?`,
    tomorrowList: 'Everybody writes down the first ten names for tomorrow and reads out three.',
    tomorrowLeads: (name, leads) => `${name} has ${count(leads, 'A lead')}: call them back first tomorrow.`,
    weekFigure: (what, before, target) =>
      `${what}${before === null ? '' : `, last week by now ${before}`}${target === null ? '' : `, target ${target}`}`,
    percent: (value) => ` (${value}%)`,
    highlightTeam: (what, before) => `The team had ${what}; last week by now it was ${before}.`,
    highlightMember: (name, what, usual) => `${name}: ${what} a day, up from about ${usual}.`,
    highlightDeals: (name, deals) => `${name} closed ${count(deals, 'deal')} this week.`,
    highlightAsk: (more) =>
      `Ask for ${more === 1 ? 'one more highlight' : 'two highlights'} of the week: who did what.`,
    problemFall: (what, before) => `${what}, less than last week’s ${before} by now.`,
    problemBehind: (metric, share, time) => `${metrics[metric]}: ${share}% of the target, ${time}% of the time gone.`,
    proposal: (metric) => `Worth a try: ${proposals[metric]}`,
    problemAsk: (more) =>
      `Ask for ${more === 1 ? 'one thing' : 'two things'} that got in the way this week: the matter, not the person, and a way out.`,
    weekGoal: (name, parts) => `${name}, next week: ${parts}`,
    weekTask: (owner, text, due) => `${owner}: ${text} (${due})`,
    weekTasksNew: 'Everybody takes on one thing for next week and says by which day.',
    trainingPurpose: (purpose) => `What for: ${purpose}`,
    thanksDeals: (name, deals) => `Thank you, ${name}: ${count(deals, 'deal')} this week.`,
    thanksProgress: (name, what, usual) => `Thank you, ${name}: ${what} a day, up from ${usual}.`,
    thanksAsk: 'Everybody thanks one person who helped this week, and says for what.',
  },
  omittedTitle: 'Left out today',
  omittedWhy: {
    'no-time': 'not enough time',
    'no-activity-left': 'all that fit were used within two weeks',
    'has-results': 'no deal yesterday',
    'has-news': 'no news from yesterday',
    'has-records': 'no figures yet',
    'has-todos': 'nothing to ask about',
    'has-training': 'no session today',
    'has-practice': 'nothing to practise',
    'has-targets': 'no targets yet',
    several: 'only one person here',
    'pair-day': 'one person shares today',
    'top-sharing-day': 'sharing in pairs today',
    'first-of-week': 'first day of the week only',
    'last-of-week': 'last day of the week only',
  },
  omitted: (title, reason) => `${title} (${reason})`,
  notWorkday: (holiday) =>
    holiday === null
      ? 'Not a work day; if you meet all the same, here it is.'
      : `A holiday (${holiday}); if you meet all the same, here it is.`,
  notesTitle: 'For the manager only',
  notes: {
    sighting: (name, sign, date) => `${name}: “${sign}” was noted on ${date}; have a word in private.`,
    belowUsual: (name, what, usual) =>
      `${name}: at most ${what} on three days running, usually about ${usual}; ask whether something is up.`,
    outOfReach: (name, metric, needed) =>
      `${name}: the target now asks for ${needed} ${metrics[metric]} a day, which is out of reach; split it into smaller steps together.`,
    missed: (owner, text, times) =>
      `${owner}: “${text}” is ${count(times, 'day')} overdue; ask in private what is in the way.`,
    noRecords: (name) => `${name}: no figures for three work days; on leave, or not entered?`,
    gate: (title) => `${title}: not before everything on its list is there.`,
  },
  empty: 'Nothing to read out.',
  calendar: (meeting, team) => `${meeting} · ${team}`,
  part: (at, all) => `(${at}/${all})`,
  errors: {
    'agenda-nobody': ({ date }) => ({
      message: `Nobody is there on ${date}.`,
      fix: 'Leave out some --absent, or skip it: teamctl meeting skip',
    }),
    'agenda-outside-box': (data) => ({
      message: `The ${data.meeting} meeting takes ${data.min === data.max ? data.min : `${data.min}–${data.max}`} minutes; ${data.asked} is outside.`,
      fix: `Use --minutes ${data.asked < data.min ? data.min : data.max}`,
    }),
    'agenda-cannot-fit': (data) => ({
      message: `${data.minutes} minutes do not work: the items take at least ${data.least} and at most ${data.most} minutes.`,
      fix: 'Choose other --minutes, or change the items’ minutes in the playbook.',
    }),
    'meeting-not-in-playbook': ({ meeting }) => ({
      message: `The playbook has no ${meeting} meeting.`,
      fix: 'Add it to the playbook’s meetings.',
    }),
    'team-has-nobody': ({ team }) => ({
      message: `${team} has no members on that day.`,
      fix: 'Add somebody first: teamctl member add NAME',
    }),
  },
};
