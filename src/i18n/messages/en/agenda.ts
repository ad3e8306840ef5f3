import { counted, rounded, withUnit } from '../../counted.ts';
import { withThousands } from '../../large.ts';
import { shellWord } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { agenda as source } from '../zh-CN/agenda.ts';
import { holidays } from './holidays.ts';
import { openTests } from './tests-open.ts';

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
  amount: 'yuan in sales',
};
const amountOf = (metric: Metric, value: number) =>
  metric === 'amount' ? withThousands(number(value)) : number(value);
const measured = (metric: Metric, value: number) =>
  `${amountOf(metric, value)} ${metric === 'amount' || value === 1 ? one[metric] : metrics[metric]}`;
const count = (value: number, word: string) => `${value} ${word}${value === 1 ? '' : 's'}`;
const askedBefore = (times: number) => (times === 0 ? '' : ` (meetings asked on ${count(times, 'day')})`);
/** By what a target is held to be out of reach. @param isByDay also what each day left would have to bring */
function reckoned(
  { days, by }: { days: number; by?: { perDay: number; reached: number; best: number | null } | undefined },
  isByDay: boolean,
): string {
  if (by === undefined) return '';
  const { perDay, reached, best } = by;
  const asked =
    isByDay && days > 1
      ? [
          `${number(perDay < 100 ? perDay : Math.round(perDay))} a day, which ${reached === 0 ? 'no day' : count(reached, 'day')} of the last two months reached`,
        ]
      : [];
  const run = days === 1 ? 'one day' : `${days} days in a row`;
  const most =
    best === null
      ? []
      : [`the most of ${run}${asked.length === 0 ? ' in the last two months' : ''} is ${number(best)}`];
  return [...asked, ...most].map((text) => `, ${text}`).join('');
}
const periods = { day: 'today', week: 'this week', month: 'this month' };
const periodTarget = { day: 'target for the day', week: 'target for the week', month: 'target for the month' };
const reachedTarget = { ...periodTarget, lastWeek: 'target for last week', lastMonth: 'target for last month' };
const proposals: Record<Metric, readonly string[]> = {
  dials: [
    'keep the first hour of every day for dialling; everything else waits.',
    'prepare the list the evening before, sit down and dial, no looking things up in between.',
    'two blocks of fifty minutes in the morning for calls only, then a break together.',
  ],
  connects: [
    'call at another time of day, and rest the numbers that did not answer three times.',
    'two people try one time of day each and compare on Wednesday.',
    'check how fresh the list is, and ask whether there is another one.',
  ],
  effective: [
    'practise the opening five minutes a day, in pairs, and change one sentence each.',
    'everybody brings one recording; listen to the first twenty seconds and replace one sentence.',
    'first say who you are and why you call, then ask something that is easy to answer.',
  ],
  deals: [
    'go through the likeliest customers together; everybody names a next step and its day.',
    'put the customers who are stuck on one sheet and find the next sentence in pairs.',
    'everybody picks three half-way customers and fixes the next step first.',
  ],
  amount: [
    'pick two larger customers and work out together how to put it plainly.',
    'ask first what they need and what worries them, then propose.',
    'somebody who closed a large deal tells us how the need came out.',
  ],
};
const proposalsAlone: Record<Metric, readonly string[]> = {
  ...proposals,
  connects: [
    'call at another time of day, and rest the numbers that did not answer three times.',
    'one time of day in the morning, another in the afternoon; on Wednesday see which answers more.',
    'check how fresh the list is, and ask whether there is another one.',
  ],
  effective: [
    'practise the opening five minutes a day; I listen and change one sentence.',
    'record one call, listen to the first twenty seconds, and replace one sentence.',
    'first say who you are and why you call, then ask something that is easy to answer.',
  ],
  deals: [
    'go through the likeliest customers, and name a next step and its day for each.',
    'put the customers who are stuck on one sheet; we find the next sentence together.',
    'pick three half-way customers and fix the next step first.',
  ],
  amount: proposals.amount.slice(0, 2),
};
const money = (value: number) => withThousands(String(Math.round(value)));
const worth = (amount: number | null) => (amount === null ? '' : `, worth ${money(amount)} yuan`);

export const agenda: Words<typeof source> = {
  help: {
    agenda: 'the meeting’s agenda, ready to be read out',
    morning: 'morning meeting: lift the mood, set today’s goals',
    evening: 'evening meeting: look back, arrange tomorrow',
    own: 'a meeting that the playbook adds: its id or its title',
    weekly: 'weekly meeting: the week in review, next week’s tasks',
    date: 'day of the meeting, as in 11-27, tomorrow, Friday; today when not given',
    minutes: 'how many minutes the meeting takes',
    absent: 'somebody who is away; may be repeated',
    naming: 'may be named today, with their consent: whoever is on a ladder is otherwise left in peace',
    private: 'add the manager’s own notes',
    dryRun: 'show it without storing; turns do not move on',
  },
  names: list,
  lastDay: {
    same: 'today',
    yesterday: 'yesterday',
    thisWeek: (weekday) => weekday,
    lastWeek: (weekday) => `last ${weekday}`,
    on: (date) => date,
  },
  nextDay: {
    tomorrow: 'tomorrow',
    thisWeek: (weekday) => weekday,
    nextWeek: (weekday) => weekday,
    on: (date) => date,
  },
  colon: ': ',
  separator: '; ',
  number,
  metrics,
  units: { dials: 'dials', connects: 'calls', effective: 'conversations', deals: 'deals', amount: '' },
  measured,
  spoken: measured,
  amountOf,
  manager: 'manager',
  weekdays: ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  date: 'D MMM',
  title: (meeting, date, weekday) => `${meeting} · ${weekday}, ${date}`,
  subtitle: (from, to, minutes, present) =>
    `${from}–${to}, ${counted(minutes, 'minute')}, ${counted(present, 'person', 'people')}`,
  itemTitle: (start, title, minutes) => `${start} ${title} · ${minutes} min`,
  ledBy: (name) => `led by ${name}`,
  meetings: { morning: 'Morning meeting', evening: 'Evening meeting', weekly: 'Weekly meeting' },
  ownProposals: [
    'Find the step where it goes wrong, and change that one first next week.',
    'Take two cases that went well apart, and let everybody try the same next week.',
    'Look at this figure every day next week; the day it is off, say so.',
  ],
  lines: {
    absent: (names) => `Away today: ${names}.`,
    activityTitle: (title) => `Activity: ${title}`,
    deals: [
      (name, deals, amount) => `${name} closed ${count(deals, 'deal')}${worth(amount)}!`,
      (name, deals, amount) => `Congratulations, ${name}: ${count(deals, 'deal')}${worth(amount)}!`,
      (name, deals, amount) => `A hand for ${name}: ${count(deals, 'deal')}${worth(amount)}.`,
      (name, deals, amount) => `${name} did it again: ${count(deals, 'deal')}${worth(amount)}.`,
    ],
    firstDeal: (name, deals) =>
      `${name} is off the mark with a first deal${deals > 1 ? `, and made it ${deals} in one day` : ''}!`,
    record: (name, what, before) => `${name} set a personal best: ${what}; the old one was ${before}.`,
    target: (name, period, what, asked) =>
      `${name} reached the ${reachedTarget[period]}: ${what}${asked === null ? '' : ` (target ${asked})`}.`,
    improved: [
      (name, what, usual) => `${name} had ${what}, more than the usual ${usual}.`,
      (name, what, usual) => `${name} made ${what}; a usual day is ${usual}.`,
      (name, what, usual) => `A hand for ${name}: ${what}, where ${usual} is usual.`,
      (name, what, usual) => `${name} put together ${what} that day; ${usual} is about usual.`,
    ],
    newsMore: (more) =>
      more === 1
        ? 'One more has good news too, and hears it from me after the meeting.'
        : `${more} more have good news too: I congratulate each after the meeting.`,
    newsKept: (name, day, deals) =>
      `And the hand that ${name} has not had yet: ${deals === null ? 'the first deal ever' : count(deals, 'deal')} on ${day}.`,
    newsLate: (day, people) =>
      `And the applause for ${day} that has not been given yet: ${people.map(([name, deals]) => `${name}, ${deals === null ? 'the first deal ever' : count(deals, 'deal')}`).join('; ')}.`,
    newsAll: (lastDay, deals) =>
      `There’s so much good news from ${lastDay} that nobody is named today${deals > 0 ? `: ${deals === 1 ? 'one deal' : `${deals} deals`} for the team` : ''}. A hand for each other!`,
    newsEverybody: [
      (lastDay) => `Everybody names one small thing they did right ${lastDay}, in one sentence.`,
      (lastDay) => `If you weren’t named: which moment did you enjoy ${lastDay}?`,
      () => 'Pay your neighbour a compliment, something specific, and say thank you for yours.',
      (lastDay) => `Which customer enjoyed talking to you ${lastDay}? One sentence each.`,
      () => 'Everybody says one good thing about themselves, out loud.',
    ],
    newsAsked: [
      (lastDay) => `Everybody names one small thing they did right ${lastDay}, in one sentence.`,
      (lastDay) => `Which moment did you enjoy ${lastDay}? One sentence each.`,
      () => 'Pay your neighbour a compliment, something specific, and say thank you for yours.',
      (lastDay) => `Which customer enjoyed talking to you ${lastDay}? One sentence each.`,
      () => 'Everybody says one good thing about themselves, out loud.',
    ],
    newsToday: 'Let’s each name one small thing we’re glad about; it doesn’t have to be work.',
    newsFirstDay:
      'The first day: what shall we call you, what are you good at, what would you most like to learn here? I go first.',
    newsUnknown: (lastDay) =>
      `There are no numbers for ${lastDay} yet, so let’s each name a number of our own that we’re happy with.`,
    storyDeal: [
      (name, lastDay) => `${name} tells us about ${lastDay}’s deal.`,
      (name, lastDay) => `How did ${lastDay}’s deal come about? ${name} starts with the first sentence.`,
      (name, lastDay) => `${name} closed ${lastDay}: which sentence won the customer over?`,
    ],
    storyDeals: (name, lastDay, deals) => `${name} closed ${count(deals, 'deal')} ${lastDay}: tell us about one.`,
    storyRecord: (name, lastDay, what) => `${name} tells us how ${what} came about ${lastDay}.`,
    storyCall: [
      (name, lastDay, what) => `${name} had ${what} ${lastDay}: tell us about the smoothest one.`,
      (name, lastDay, what) => `${name} had ${what} ${lastDay}: what was different from other days?`,
    ],
    storyAny: [
      () => 'Any recent day, any customer, deal or no deal.',
      () => 'Just tell it as it comes; it doesn’t have to be complete.',
      () => 'Two or three minutes will do, as long as we can picture it.',
      () => 'One true story will do; it’s the details that help us most.',
    ],
    storyOther: (lastDay) => `Not again what was told in the evening ${lastDay}: another customer, won or not.`,
    storyException: (name) => `${name} just set a personal best and goes first today; the turns stay as they are.`,
    question: (question) => `Ask: ${question}`,
    goal: (name, parts) => `${name}: ${parts}`,
    weekOwn: (names) => `${names}: set a number for yourself for next week.`,
    goalOwn: (names) => `${names}: set a number for yourself today.`,
    goalTeam: (parts) => `All together today: ${parts}`,
    goalFirstDay:
      'No numbers on the first day: meet everybody, try the system, sit with somebody and see how they talk to a few customers; noting one sentence you’d like to learn is enough.',
    goalRehearse: [
      (names) => `${names}: five rounds of rehearsal and two good examples today, no customers yet.`,
      (names) => `${names}: rehearse with each other today, five rounds, and get one sentence right.`,
      (names) => `${names}: learn and rehearse today, no hurry for customers; they come once the tests are passed.`,
      (names) =>
        `${names}: rehearse the opening five times today, look at two good examples, and tell your coach before you go.`,
    ],
    weekRehearse: (names) => `${names}: first the tests, with five rounds of rehearsal a day; numbers come after that.`,
    goalLater: [
      'No chasing of deals in a day: take good care of the customers you talk to.',
      'Let the customer talk a little longer today; that helps more than chasing deals.',
      'Deals come at the customer’s pace: first a word to those it was promised to.',
      'Everybody chooses the one customer they most want to win, and takes their time.',
    ],
    weekLater: [
      'Deals are not chased in a meeting: next week, take good care of the customers you talk to.',
      'Decide whom to turn to next week; deals come at the customer’s pace.',
    ],
    firstDayDone: (names) => `${names}: the first day is done. Welcome again, and ask whenever something is unclear.`,
    farewell: (names) => `${names}: the last day with us. Thank you, all the best, and stay in touch.`,
    farewellAway: (names) => `${names}: the last day with us, though away. Send a thank-you each after the meeting.`,
    welcome: (names) => `Welcome, ${names}! Meet everybody and listen today; there is nothing to prepare.`,
    teamTarget: (period, what, asked) =>
      `The team reached the ${reachedTarget[period]}: ${what}${asked === null ? '' : ` (target ${asked})`}. A hand for everybody!`,
    storyFirstDay:
      'I’ll tell one today: the hardest customer of my own first weeks, and the one that made me happiest. Ask whatever you like.',
    storyOpen: 'Who’d like to tell a story? If nobody does, I’ll tell you one about a customer I’ve known for years.',
    left: (period, metric, value) => `${measured(metric, value)} to go ${periods[period]}`,
    dayDeals: (value) => `${count(value, 'deal')} to close today`,
    said: (said) => `The customer says: “${said}”`,
    goodAnswer: (answer) => `One way to answer: “${answer}”`,
    why: (why) => `Why: ${why}`,
    module: (title) => `Today’s practice: ${title}`,
    exercise: (text, alone) => `${alone ? 'How' : 'In pairs'}: ${text}`,
    oddOne: 'Anyone left over joins a pair.',
    groups: (odd) => `In pairs: one plays the customer, then swap.${odd ? ' Anyone left over joins a pair.' : ''}`,
    again: [
      'Once before this week: this time without the sheet, and the partner names one thing to praise.',
      'Once more: with another partner, at the pace of a real talk, without a stop.',
      'The same again: each takes the one sentence that trips them up, and works on that alone.',
    ],
    practiceAlone: 'It is the two of us today: I play the customer and the partner, then you test me.',
    drillDue: (cards) =>
      `Practice cards due today, all together: ${cards}. Ten minutes at the desk will do: teamctl drill NAME`,
    promise: (owner, text) => `${owner}: ${text}`,
    promiseAway: (owner, text) => `${owner} is away, it stays on the list: ${text}`,
    promiseKept: (owner, text) =>
      `This was kept for ${owner}: ${text}. No hurry on the first day back, just name a day.`,
    promiseGone: (owner, text) => `${owner} has left the team; who takes this over, or do we drop it? ${text}`,
    everyone: 'Everybody',
    dayTotal: (what, usual, asked) =>
      `${what}${asked === null ? '' : `; today’s aim was ${asked}`}${usual === null ? '' : ` (usually about ${usual} together)`}`,
    dayTotalSoFar: (what, usual, asked) =>
      `${what} so far${asked === null ? '' : `; today’s aim is ${asked}`}${usual === null ? '' : ` (usually about ${usual} together in a whole day)`}`,
    dayTotalSeldom: (what, least, asked, soFar) =>
      `${what}${soFar ? ' so far' : ''}${asked === null ? '' : `; today’s aim ${soFar ? 'is' : 'was'} ${asked}`} (usually less than ${least} a day together)`,
    noDealsSoFar: 'No deal yet today; the talks go on.',
    noDeals: [
      'No deal today; everybody has such days.',
      'No deal today; the talks go on.',
      'No deal today: let us look at the talks first.',
      'No deal today: note who wants to think about it.',
    ],
    weekNoDeals: 'No deal this week so far; the talks go on.',
    upTo: (day) => ` by ${day}, the last day with figures`,
    attainment: (what, target, share, time, upTo) =>
      `This month so far: ${what} out of ${target}, so ${share}% done with ${time}% of the month gone${upTo}.`,
    monthSoFar: (what, _target, _share, _time, upTo) => `This month so far: ${what}${upTo}.`,
    monthBeyond: (what, target, _share, _time, upTo) =>
      `This month so far: ${what}${upTo}. The ${target} we set is a long way off; no rush for the number, good care of each customer.`,
    monthInAll: (what) => `This month in all, one customer at a time: ${what}.`,
    figuresAsk:
      'The numbers aren’t in yet, so let’s each say one thing that went well; the numbers can follow after the meeting.',
    figuresOfSums:
      'Only sums of several days are recorded, none of a single day: each says one thing that went well today.',
    reflectFirstDay:
      'The first day, two sentences each: one thing that is clear by now, one that is not yet. Those come first tomorrow.',
    reflect: [
      'The others listen and do not comment; a nod is enough.',
      'Half a minute each; if you’re not ready, pass and go last.',
      'No advice on a miss; a thank-you for sharing it is enough.',
    ],
    reflectCircles: 'There are many of us: circles of five or six; the others listen and do not comment.',
    pairs: (groups) => `Together: ${groups}`,
    pairsHow: [
      (nextDay) => `Each writes down one thing that worked today and swaps it; ${nextDay}, try the other’s once.`,
      () => 'One tells, the other notes it and reads it back; then swap.',
      (nextDay) => `Write down today’s smoothest sentence for your partner; ${nextDay}, who tries it first?`,
    ],
    shareTop: [
      (name, what) => `${name} had ${what} this week: which step did it?`,
      (name, what) => `${what} this week: ${name} takes one customer from start to end.`,
    ],
    shareTopOther: (name, what) =>
      `${name} had ${what} this week: one that the mornings have not heard, and which step did it?`,
    shareAny: [
      (name) => `${name}: what has been working lately?`,
      (name) => `${name}: which sentence have you changed lately, and what came of it?`,
    ],
    tomorrowList: [
      'Marked in the system? Then tell us why the first one comes first, without the name.',
      'Mark those who were promised word first.',
      'Then think once more: is anything you promised missing?',
    ],
    tomorrowLeads: (nextDay, who) => `A-grade customers to get back to first ${nextDay}: ${who}.`,
    tomorrowCover: (nextDay, who) =>
      `Those away today have A-grade customers too: ${who}. If they are still away ${nextDay}, agree now who gets back to them.`,
    tomorrowLead: (name, leads) => `${name} ${leads}`,
    weekFigure: (what, before, target, perDay, blank) =>
      `${what}${before === null ? '' : `, ${before} by this point last week`}${target === null ? '' : `, target ${target}`}${
        perDay === null
          ? ''
          : `; ${perDay.now} ${perDay.isOfTen ? 'a person in ten days' : 'a person-day'}, ${before === null ? `${perDay.before} by this point last week` : `then ${perDay.before}`}`
      }${blank === 0 ? '' : ` (left blank on ${blank} person-${blank === 1 ? 'day' : 'days'} of this week and the last, so not held against it)`}`,
    weekMissing: (days) => `No figures for ${days}: that day counts in neither week where they are compared.`,
    dayDown: 'The line or the system failed today: these numbers stand beside no usual ones, and nobody is to blame.',
    weekAlike: (without, down) =>
      `A person-day counts those who worked as usual in both weeks: leave, first weeks and other duties are left out${without === '' ? '' : `, and so are the sales days (${without})`}${down === '' ? '' : `, and ${down}, when the line or the system failed`}.`,
    ownWeek: (name, value, before, target, perDay) =>
      `${name}: ${value}${before === null ? '' : `, ${before} by this point last week`}${target === null ? '' : `, ${target}`}${
        perDay === null ? '' : `; ${perDay[0]} a person-day, last week ${perDay[1]}`
      }`,
    ownGoal: (name, period, asked, done, upTo) =>
      `${name}: ${asked} ${{ day: 'today', week: 'this week', month: 'this month' }[period]}${done === null ? '' : `, ${done} by ${upTo ?? 'yesterday'}`}`,
    ownUsual: (name, value) => `${name}: usually about ${value}; keeping that is enough for today.`,
    ownGoalOf: (name, value) => `${name} ${value}`,
    ownAsked: (period, name, asked) =>
      `${name} ${asked}${{ day: '', week: ' this week', month: ' this month' }[period]}`,
    ownLeft: (period, name, value) => `${name}: ${value} to go ${periods[period]}`,
    ownDay: (what, usual, asked) =>
      `${what}${asked === null ? '' : `; today’s aim was ${asked}`}${usual === null ? '' : ` (usually about ${usual})`}`,
    ownMonth: (what, asked, upTo) => `This month ${upTo === null ? 'so far' : `up to ${upTo}`}: ${what}, ${asked}.`,
    ownBehind: (name, period, share, time, upTo) =>
      `${name}: we are at ${share}% of the ${period}’s target, with ${time}% of the ${period} gone${upTo}.`,
    ownOff: (name, period, done, asked, upTo) =>
      `${name}: ${done} ${periods[period]} ${upTo === null ? 'so far' : `up to ${upTo}`}, ${asked}.`,
    ownKept: (what, period, asked) =>
      `The team kept within its ${periodTarget[period]}: ${what}, ${asked}. A hand for everybody!`,
    atLeast: (value) => `to reach ${value}`,
    atMost: (value) => `at most ${value}`,
    figure: (value, unit) => withUnit(rounded(value), unit),
    percent: (value) => ` (${value}%)`,
    highlightTeam: (what, before) => `The team had ${what}; by this point last week it was ${before}.`,
    highlightMember: (name, what, usual) => `${name}: about ${what} a day now, ${usual} before. What has changed?`,
    highlightDeals: [
      (name, deals) => `${name} closed ${count(deals, 'deal')} this week: which step could we all copy?`,
      (name, deals) =>
        `${name}: ${count(deals, 'deal')} this week. How did ${deals === 1 ? 'it' : 'the hardest one'} go?`,
      (name, deals) => `${name} had ${count(deals, 'deal')} this week: which sentence helped?`,
      (name, deals) =>
        `${count(deals, 'deal')} for ${name} this week: ${deals === 1 ? 'what should we hear of it' : 'which one should we hear of'}?`,
    ],
    highlightAsk: (more) =>
      `Ask for ${more === 1 ? 'one more highlight' : 'two highlights'} of the week: who did what.`,
    perPersonDay: (what, before, isOfTen) =>
      `${what} ${isOfTen ? 'a person in ten days' : 'a person-day'}; by this point last week it was ${before}.`,
    problemFall: (what, before) => `${what}, down from ${before} by this point last week.`,
    problemBehind: (period, metric, share, time, upTo) =>
      `We are at ${share}% of the ${period}’s target for ${metrics[metric]}, with ${time}% of the ${period} gone${upTo}.`,
    proposal: (text) => `Worth a try: ${text}`,
    problemAsk: (more) =>
      `Ask for ${more === 1 ? 'one thing' : 'two things'} that got in the way this week: the matter, not the person, and a way out.`,
    weekGoal: (name, parts) => `${name}, next week: ${parts}`,
    weekTask: (owner, text, due) => `${owner}: ${text} (${due})`,
    weekTasksNew: [
      'Everybody takes on one thing for next week and says by which day.',
      'Two may share one thing; write down the names and the day.',
      'The two problems need somebody each: who takes them on, and when do we look at the result?',
    ],
    themeAsked: [
      (title) => `This morning’s “${title}”: did you run into it today? If not, say so.`,
      (title) => `This morning’s “${title}”: when did you think of it today?`,
      (title) => `This morning’s “${title}”: is there a sentence you put otherwise today because of it?`,
    ],
    themeKept: (title, times) =>
      times === 0
        ? `“${title}” was meant for this week’s mornings and found no room; we keep it.`
        : `${count(times, 'morning')} of “${title}” this week: when did it really help?`,
    trainingPurpose: (purpose) => `What for: ${purpose}`,
    thanksDeals: [
      (name, deals) => `Thank you, ${name}: ${count(deals, 'deal')} this week took some doing.`,
      (name, deals) => `Thank you, ${name}, for ${count(deals, 'deal')} this week.`,
      (name, deals) => `${name}, ${count(deals, 'deal')} this week: well done.`,
      (name, deals) => `Thank you, ${name}: ${count(deals, 'deal')} this week, one conversation after the other.`,
    ],
    thanksAgain: [
      (name, deals) => `Thank you, ${name}, for keeping at it: ${count(deals, 'deal')} this week.`,
      (name, deals) => `${name} kept calm and closed ${count(deals, 'deal')} this week: thank you.`,
    ],
    thanksProgress: [
      (name, what, usual) => `Thank you, ${name}: about ${what} a day now, up from ${usual}.`,
      (name, what, usual) => `${name} has gone up lately: about ${what} a day now, ${usual} before.`,
    ],
    award: (names, points) => `Most points this week: ${names}, ${points}.`,
    awardNominate: (titles) => `What no record shows: who has managed it this week? ${titles}.`,
    thanksWork: (name, what) =>
      what === null ? `And thank you, ${name}.` : `Thank you, ${name}: ${what} this week, step by step.`,
    thanksAsk: 'Everybody thanks one person who helped this week, and says what for.',
  },
  linesAlone: {
    newsEverybody: [
      (lastDay) => `Name one small thing you did right ${lastDay}, in one sentence.`,
      (lastDay) => `Which moment did you enjoy ${lastDay}?`,
      () => 'Say one good thing about yourself, out loud.',
      (lastDay) => `Which customer enjoyed talking to you ${lastDay}?`,
      () => 'I saw something good as well; let me tell you.',
    ],
    newsAsked: [
      (lastDay) => `Name one small thing you did right ${lastDay}, in one sentence.`,
      (lastDay) => `Which moment did you enjoy ${lastDay}?`,
      () => 'Say one good thing about yourself, out loud.',
      (lastDay) => `Which customer enjoyed talking to you ${lastDay}?`,
      () => 'I saw something good; let me tell you.',
    ],
    newsUnknown: (lastDay) => `There are no numbers for ${lastDay} yet. Which one of your own are you happy with?`,
    storyAny: [
      () => 'Any recent day, any customer, deal or no deal.',
      () => 'Just tell it as it comes; it doesn’t have to be complete.',
      () => 'Two or three minutes will do, as long as we can picture it.',
      () => 'One true story will do; it’s the details that help me most.',
    ],
    storyException: (name) => `${name} just set a personal best: that is worth telling.`,
    goalLater: [
      'No chasing of deals in a day: take good care of the customers you talk to.',
      'Let the customer talk a little longer today; that helps more than chasing deals.',
      'Deals come at the customer’s pace: first a word to those it was promised to.',
      'Choose the one customer you most want to win, and take your time.',
    ],
    again: [
      'Once before this week: this time without the sheet, and I name one thing to praise.',
      'Once more: at the pace of a real talk, without a stop.',
      'The same again: take the one sentence that trips you up, and work on that alone.',
    ],
    question: (question) => `My question: ${question}`,
    promiseGone: (owner, text) => `${owner} has left the team; do we take this over or drop it? ${text}`,
    everyone: 'We',
    figuresAsk:
      'The numbers are not in yet: each says one thing that went well; tell me yours afterwards, and I write them down.',
    figuresOfSums: 'Only sums of several days are recorded, none of a single day: say one thing that went well today.',
    drillDue: (cards) => `Practice cards due today: ${cards}. Ten minutes at the desk will do: teamctl drill NAME`,
    reflect: [
      'No advice from me unless you ask for it.',
      'If nothing comes to mind, have a sip of water first.',
      'When you are done I tell you mine.',
    ],
    tomorrowList: [
      'Marked in the system? Then tell me why the first one comes first.',
      'Mark those who were promised word first.',
      'Then we look at it together: is anything missing?',
    ],
    highlightTeam: (what, before) => `This week ${what}; by this point last week it was ${before}.`,
    highlightDeals: [
      (name, deals) => `${name} closed ${count(deals, 'deal')} this week: which step could you make again?`,
      (name, deals) =>
        `${name}: ${count(deals, 'deal')} this week. How did ${deals === 1 ? 'it' : 'the hardest one'} go?`,
    ],
    highlightAsk: (more) => `Name ${more === 1 ? 'one more highlight' : 'two highlights'} of the week.`,
    problemAsk: (more) =>
      `Name ${more === 1 ? 'one thing' : 'two things'} that got in the way this week; we look for a way out together.`,
    weekTasksNew: [
      'Take on one more thing for next week and say by which day.',
      'I take on something too; write down both, with the day.',
    ],
    thanksDeals: [
      (name, deals) => `Thank you, ${name}: ${count(deals, 'deal')} this week took some doing.`,
      (name, deals) => `${name}, ${count(deals, 'deal')} this week: well done.`,
    ],
    thanksAsk: 'Thank somebody who helped you this week, a colleague, family or a customer.',
  },
  proposals,
  proposalsAlone,
  omittedTitle: 'Left out today',
  omittedWhy: {
    'no-time': 'not enough time',
    'no-activity-left': 'all that fit were used within two weeks',
  },
  omitted: (title, reason) => `${title} (${reason})`,
  beforeFounding: (day) =>
    `The team was founded on ${day}: on this day there was none yet. If that day is wrong: teamctl team edit --founded DATE.`,
  weeklyOff: (day, instead) =>
    `No weekly on ${day}, a holiday${instead === null ? '' : `; if you want one in that week, take ${instead}`}.`,
  weeklyFallsOut: (day) =>
    `This week’s weekly meeting would be on ${day}, a holiday. Hold it today, or tell everybody that there is none.`,
  mayBeOff: (holiday, year) =>
    `How days are moved around ${holidays[holiday] ?? holiday} ${year} is not announced yet: this day may be off.`,
  notWorkday: (holiday) =>
    holiday === null
      ? 'Not a work day; if you meet all the same, here it is.'
      : `A holiday (${holidays[holiday] ?? holiday}); if you meet all the same, here it is.`,
  notesTitle: 'For the manager only',
  notes: {
    sighting: (name, sign, date) =>
      `${name}: “${sign}” was noted on ${date}; have a word in private: “You seem a little different these days; I’d like to hear how you are, no hurry.”`,
    belowUsual: (name, what, usual) =>
      `${name}: at most ${what} on three days running, usually about ${usual}; ask whether something is up: “These days look hard; which step is it? Let me sit with you for two customers.”`,
    manyBelow: (people, of) =>
      `${people} of ${of} have been below their usual for three days: rather the list or the hours than anybody in person. Try twenty numbers yourself, and ask whether the list can be changed.`,
    outOfReach: (name, metric, { proposed, ...about }) =>
      `${name}: the ${periodTarget[about.period]} is ${measured(metric, about.target)}, ${number(about.done)} done so far and ${count(about.days, 'work day')} left${reckoned(about, false)}; that is out of reach at this pace. The meeting says nothing of it: agree on a new figure in private, ${number(proposed)} for example, and write it down: teamctl target renegotiate ${shellWord(name)} ${metric} ${proposed}`,
    outOfReachToo: (name, metric, { target, done, proposed }) =>
      `${name}: ${measured(metric, target)}, ${number(done)} done, the same; ${number(proposed)} for example: teamctl target renegotiate ${shellWord(name)} ${metric} ${proposed}`,
    teamOutOfReach: (metric, { proposed, ...about }) =>
      `The team: the ${periodTarget[about.period]} is ${measured(metric, about.target)}, ${number(about.done)} done so far and ${count(about.days, 'work day')} left${reckoned(about, true)}. At the usual pace it comes to about ${number(proposed)}. Whether to go on for it or change the figure is for you and whoever sets targets; until then the meeting tells what is done and no more. Changed, write it down, the old figure is kept: teamctl target renegotiate team ${metric} ${proposed}`,
    ownOutOfReach: (name, title, { period, target, done, days }, instead, typed) =>
      `${name}: the ${periodTarget[period]} is ${title} ${target}, ${done} done so far and ${count(days, 'work day')} left; that cannot be caught up. The meeting says nothing of it: agree on a new figure in private, ${instead} for example, and write it down: teamctl target renegotiate ${shellWord(name)} ${typed}`,
    ownLimit: (name, agreed) =>
      `${name}: agreed on ${agreed}. Few people have such a limit, so the meeting does not say it; a word in private will do.`,
    dayTargetUnusual: (name, agreed, usual) =>
      `${name}: ${agreed} was agreed on for today, a usual day is about ${usual}. The meeting says what was agreed; check with them before it.`,
    nothingYet: (name, metric, value) =>
      `${name}: half the month is over, the target is ${measured(metric, value)}, and nothing is done yet. Go through the list together today: “Let us pick the three best ones and start with those.”`,
    targetsMissing:
      'A new month without targets: agree on them today: teamctl target set deals NUMBER --member NAME --month YYYY-MM',
    numbered: (number, text) => `${number} ${text}`,
    missedLong: (owner, text, { days, asked, todo }) =>
      `${owner}: “${text}” is ${count(days, 'work day')} overdue${askedBefore(asked)}, and asking once more helps nobody. Settle one of three with ${owner}: another day (teamctl todo edit ${todo} --due DAY), another person (--owner NAME), or let it go (teamctl todo drop ${todo}).`,
    back: {
      sick: (name, days) =>
        `${name}: back today after ${count(days, 'work day')} of sick leave. Health first, work second; plan half a day's work, and no leading or questioning today. “Good to have you back. How are you? Take it slowly, and tell me if anything is too much.”`,
      personal: (name, days) =>
        `${name}: back today after ${count(days, 'work day')} of leave. Ask in private whether all is settled, and let ${name} say how much today can be.`,
    },
    missedToo: (owner, text, days, asked) =>
      `${owner}: “${text}” is ${count(days, 'work day')} overdue, too${askedBefore(asked)}.`,
    missedByAll: (text, days, asked) =>
      `“${text}” is ${count(days, 'work day')} overdue${askedBefore(asked)}, and nobody’s in particular: give it to one person or drop it: teamctl todo --help`,
    missed: (owner, text, days, asked) =>
      `${owner}: “${text}” is ${count(days, 'work day')} overdue${askedBefore(asked)}; ask in private what is in the way: “Is there no time for it, or is it hard to do? Shall we do it another way?”`,
    todoUnsaid: (id, owner, text) => `#${id} ${owner}: “${text}”`,
    todosUnsaid: (items, id) =>
      `Not read out, for you alone: ${items}. What is to be said is said in private; in other words it is read out: teamctl todo edit ${id} "NEW WORDS"`,
    recordsMissing: (people, of) =>
      `${people} of ${of} have no figures for three work days: a table was not imported, most likely, and nobody was idle. Put it in: teamctl import FILE`,
    noRecords: (name) =>
      `${name}: no figures for three work days, not entered perhaps: “Tell me the last days’ numbers and I put them in.” If away: teamctl away ${shellWord(name)}`,
    warningOpen: (name, day, title, { sign, remark }) =>
      name
        ? `Find this out first: ${name}; a remark of ${day} sounded like “${title}”, and you have not said whether it is so. Yes: teamctl observe ${sign} --member ${shellWord(name)}; no: teamctl observe ${sign}=no --member ${shellWord(name)}. Until you know, meetings and boards leave the name out`
        : `Find this out first: a remark of ${day} sounded like “${title}”, and nobody has said of whom, or whether it is so. Yes: teamctl observe ${sign} --member NAME; no: teamctl remark forget ${remark}`,
    harmOpen: (names, day, { what, next }) =>
      `${names}: ${what} noted on ${day} still stands. ${next} Put this away once it is dealt with.`,
    harm: {
      touched: {
        what: 'hands laid on somebody,',
        next: 'Not in one place or pair; does HR know? Go by what the person wants.',
      },
      beaten: { what: 'blows', next: 'Ask alone whether tonight is safe; in danger 110, or the helpline 12338.' },
      threat: { what: 'somebody who follows or threatens,', next: 'Nobody leaves alone today; does the company know?' },
      violence: {
        what: 'violence',
        next: 'Not in one pair or group these days; hear each alone. Does HR have it word for word?',
      },
      shamed: {
        what: 'an insult or a shutting out',
        next: 'Ask alone how it is now, and speak to the other apart; not in one pair these days.',
      },
      missing: { what: 'somebody missing,', next: 'Safe by now? If not, go on looking and call 110.' },
      rights: {
        what: 'trouble over pay, contract or a pregnancy',
        next: 'Who decided it? Do HR and your superior know?',
      },
      minor: { what: 'somebody too young to work,', next: 'Has the work stopped, do family and HR know?' },
      quarrel: {
        what: 'a falling-out',
        next: 'Hear each alone; not in one pair or group these days, together once both want to.',
      },
    },
    refer: (name, sign) =>
      `Do this first: ${name}, “${sign}”. Be with them today and get professional help; the rest can wait. How, and what to note once they were seen: teamctl coach ${shellWord(name)}`,
    referAgain: (name, sign, days) =>
      `${name}: “${sign}” was noted ${counted(days, 'day')} ago. Has a professional seen them? If so, a line: teamctl note --member ${shellWord(name)} "saw a doctor"; if not, go along today, the rest can wait: teamctl coach ${shellWord(name)}`,
    referSeen: (name, sign, day) =>
      `${name}: after “${sign}” it was noted on ${day} that a doctor or another professional has seen them. Plan the work as the doctor says, no talk of figures; just ask: “Any better these days? Shall we change the shifts?”`,
    handover: (name, on, open) =>
      `${name}: ${on === null ? 'last day today' : `leaves on ${on}`}. Who takes on the customers and what they were promised${open === 0 ? '' : `, and ${open} open to-${open === 1 ? 'do' : 'dos'}`}? Hand them over face to face while they are here; whoever takes a customer says hello the same day.`,
    coachFirst: (name, on) =>
      `${name}: practice stopped on ${on}; no practice and no customers today. A quarter of an hour in a quiet place first thing: how are you, no numbers. Settle today, face to face, who goes on with them and when you meet. The day in full: teamctl coach ${shellWord(name)}`,
    coachAgain: (name, on) =>
      `${name}: practice stopped on ${on}, and you meant to meet again three work days later. A quarter of an hour in a quiet place today: how are you, no numbers. Put this away when you have; for another try: teamctl coach ${shellWord(name)}`,
    coachCalls: (name, rung) =>
      `${name}: still on rung ${rung}, and by the records calling about as much as before. Ask today, in private, how afraid they are of calling now: hardly, then end it well; somewhat, then go on from a rung with calls. How: teamctl coach ${shellWord(name)}`,
    coachStep: (name, rung, of, checkpoint) =>
      `${name}: some quiet minutes today for rung ${rung} of ${of}, away from the others${checkpoint ? '; time to look at the numbers, too' : ''}. See how: teamctl coach ${shellWord(name)}`,
    untested: openTests,
    privateDeal: (name, day, amount, deals) =>
      `${name} closed ${deals === null ? 'their first deal' : deals === 1 ? 'a deal' : `${deals} deals`} on ${day}${amount === null ? '' : ` (${amount})`}. Say so in private first; whether the team hears of it is theirs to decide: “You got this one by yourself, I am glad for you. Would you like to say a word in the morning? No need to.”`,
    newsUnsaid: (day, people) =>
      `Good news of ${day} that the morning does not name, to be congratulated in person: ${people.map(([name, deals]) => (deals === 0 ? name : `${name}, ${count(deals, 'deal')}`)).join('; ')}.`,
    gate: (title) => `${title}: not before everything on its list is there.`,
  },
  empty: 'Nothing to read out.',
  calendar: (meeting, team) => `${meeting} · ${team}`,
  errors: {
    'agenda-nobody': ({ date }) => ({
      message: `Nobody is there on ${date}.`,
      fix: 'See who was noted as away: teamctl away; leave out some --absent; if all are, skip it: teamctl meeting skip',
    }),
    'agenda-outside-box': (data) => ({
      message: `${data.meeting} takes ${data.min === data.max ? data.min : `${data.min}–${data.max}`} minutes; ${data.asked} is outside.`,
      fix: `Use --minutes ${data.asked < data.min ? data.min : data.max}`,
    }),
    'agenda-cannot-fit': (data) => ({
      message: `${counted(data.minutes, 'minute')} ${Number(data.minutes) === 1 ? 'does' : 'do'} not work: the items take at least ${data.least} and at most ${counted(data.most, 'minute')}.`,
      fix: 'Choose other --minutes, or change the items’ minutes in the playbook.',
    }),
    'agenda-private-chat': ({ format }) => ({
      message: `${format} text goes to the whole team and cannot carry the manager’s own notes.`,
      fix: 'Leave out --private, or read it yourself with --format terminal.',
    }),
    'team-has-nobody': ({ team }) => ({
      message: `${team} has no members on that day.`,
      fix: 'Add somebody first: teamctl member add NAME',
    }),
  },
};
