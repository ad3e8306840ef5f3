import { counted, withUnit } from '../../counted.ts';
import { withThousands } from '../../large.ts';
import { percent } from '../../percent.ts';
import { shellWord } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { board as source } from '../zh-CN/board.ts';

const number = (value: number) => String(Number(value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0)));

export const board: Words<typeof source> = {
  help: {
    target: 'targets: set them, see how far they have come',
    targetSet: 'set a target; the same person, measure and period again changes it',
    metric: 'dials, connects, effective, deals or amount, or a measure of your playbook',
    value: 'the number to reach',
    member: 'a target of this member',
    memberOrTeam: 'whose target; “team” for the whole team',
    wholeTeam: 'a target of the whole team',
    month: 'which month, as in 2026-11, next month',
    week: 'which week, as in 2026-W48, next week',
    day: 'which day, as in 11-27, Friday',
    targetRenegotiate: 'agree on a new figure for a running target; the old one stays in the history',
    targetShow: 'how much is done, and how much of the time is over (in work days); those of today unless told',
    board: 'who did well, who beat their own best, how far targets have come; there is no bottom list',
    by: 'measure: dials connects effective talk-seconds leads intent-a intent-b intent-c deals assisted amount, or one of your playbook',
    period: 'day, week or month',
    top: 'how many to list, half of the team at most',
    points: 'points instead, by the incentives of the playbook; points for activity are capped each day',
    allTeams: 'sums of teams, by name; of teams that want it, and never of people',
  },
  allTeams: {
    title: (measure) => `All teams · ${measure}`,
    team: 'Team',
    heads: 'People',
    before: (span) => `As many days, ${span}`,
    none: 'No team that wants to be here has records of this time yet.',
    few: (teams) =>
      `${counted(teams, 'team')} ${teams === 1 ? 'is' : 'are'} left out: fewer than three people have figures, so that the sum would be somebody’s.`,
    notOn: (teams) =>
      `${counted(teams, 'team')} did not say that ${teams === 1 ? 'it wants' : 'they want'} to be here. The manager switches it on: teamctl team edit --set companyBoard=on`,
  },
  measures: {
    attendedMinutes: 'minutes attended',
    dials: 'dials',
    connects: 'connects',
    effective: 'effective calls',
    talkSeconds: 'seconds of talk',
    leads: 'own leads',
    intentA: 'A prospects',
    intentB: 'B prospects',
    intentC: 'C prospects',
    deals: 'deals',
    assisted: 'assisted deals',
    amount: 'amount',
  },
  periods: { day: 'day', week: 'week', month: 'month' },
  atMost: (name, value) => `${name} at most ${value}`,
  measured: withUnit,
  wholeIs: (name, value) => `${name} of the whole team: ${value}`,
  atLeast: (name, value) => `${name} of ${value} or more`,
  inside: 'within',
  beyond: 'over',
  wholeTeam: 'Whole team',
  wholeTeamSum: 'Everybody in all',
  number,
  figure: (measure, value) => (measure === 'amount' ? withThousands(number(value)) : number(value)),
  percent,
  targetStored: (who, metric, period, value) => `Set: ${who}, ${period}, ${metric} ${number(value)}.`,
  targetTooHigh: (best, days) =>
    `${best === null ? 'Hardly anybody does so much in a day' : `The best day of the last three months was ${number(best)}; this is more than twice that${days === 1 ? '' : ` on each of ${days} work days`}`}. See whether it is a slip; if so, set it anew.`,
  renegotiated: (who, metric, time, before, value) =>
    `${who}, ${time}, ${metric}: it was ${number(before)}, now agreed on ${number(value)}.`,
  renegotiatedLine: (who, metric, time, before, value, on) =>
    `${who}, ${time}, ${metric}: from ${number(before)} to ${number(value)} on ${on}`,
  targetTitle: 'Targets',
  noTargets: (month) =>
    `No targets for this time yet. Set one: teamctl target set deals 30 --whole-team --month ${month}`,
  columns: {
    who: 'Who',
    target: 'Target',
    period: 'Period',
    done: 'Done',
    share: 'Share',
    time: 'Time over',
    name: 'Name',
    value: 'Total',
    perDay: 'A day',
    recent: 'Latest days',
    week: 'Week',
    own: 'Own, a day',
    expected: 'Newcomers usually',
    points: 'Points',
    from: 'From',
  },
  timeLine: (passed, all, share) =>
    share === null ? 'no work days' : `${percent(share)} (${passed}/${all} work days)`,
  uncovered: (years) =>
    `The holidays of ${years.join(', ')} are not announced yet: the days of the law are off, the days around them a guess. Once they are: teamctl calendar import FILE.`,
  boardTitle: (team, period, measure) => `${team} · Board ${period} · ${measure}`,
  spanText: (from, to) => (from === to ? from : `${from} to ${to}`),
  periodNames: { day: 'of the day', week: 'of the week', month: 'of the month' },
  latestNames: { day: 'of the latest day', week: 'of the latest week', month: 'of the latest month' },
  nothingYet: 'No records of this measure in this time yet.',
  level: 'No places are told this time.',
  noneClean: 'Of this only those are named who have none; this time everybody has some.',
  topHeading: 'Did most',
  bestHeading: 'Did best',
  bestsHeading: 'Beat their own best',
  best: (name, measure, kind, value, before, on) =>
    `${name}: ${measure} ${value} ${kind === 'day' ? 'on' : 'in the week of'} ${on.slice(5)}, ${before === null ? 'the first in these records' : `the most so far (before: ${before})`}`,
  improvedHeading: 'Rose most',
  improved: (name, measure, rise, perDay, usual) =>
    `${name}: ${measure} ${perDay} a day, ${percent(rise)} above their own usual ${usual}`,
  targetsHeading: 'Team targets',
  reachedHeading: 'Reached the target',
  reached: (name, metric, done, value) => `${name}: ${metric} ${done}, target ${value}`,
  off: 'The board is switched off. To switch it on: teamctl team edit --set board=on',
  pointsTitle: (team, period) => `${team} · Points ${period}`,
  capped: (most) => `${number(most)} a day at most`,
  rulesHeading: 'Where points come from',
  rule: (title, measure, points, cap) =>
    `${title}: ${number(points)} for each of ${measure}${cap === '' ? '' : `, ${cap}`}`,
  ruleReached: (title, asked, points) => `${title}: ${asked} on a day earns ${number(points)}`,
  byHandHeading: 'Not in the records: yours to note',
  byHand: (title, points, how) => `${title} (${number(points)}): ${how}`,
  noRules: 'The playbook has no rule for this stage that can be read off records.',
  memberTitle: (name) => `How ${name} is coming along`,
  facts: {
    code: 'Code',
    role: 'Role',
    joined: 'Joined',
    left: 'Left',
    unknown: 'not noted',
    none: 'none',
    months: (months) => `${months.toFixed(1)} months`,
  },
  roles: { agent: 'agent', mentor: 'mentor', lead: 'lead' },
  basis: {
    ramp: (people) =>
      `"Newcomers usually" is the newcomers' curve 1 − e^(−months/2.2) times what ${people} settled colleagues did a day in four weeks. A reference, not a demand.`,
    cohort: (people) =>
      `"Newcomers usually" is the daily mean of the ${people} who started about the same time. A reference, not a demand.`,
    none: 'Nobody to compare with yet.',
    past: 'Here for more than half a year: beside nobody but themselves.',
  },
  curveCaption: (measure) => `${measure} a day, week by week`,
  noCurve: 'No records of this measure yet.',
  ownSeries: 'Own',
  expectedSeries: 'Usually',
  errors: {
    'board-points-apart': () => ({
      message: 'Points go by the rules of each team’s own playbook: side by side they would mean nothing.',
      fix: 'Leave out --points or choose a measure with --by; for the points of one team leave out --all-teams.',
    }),
    'target-for-whom': () => ({ message: 'Whose target?', fix: 'Add --member NAME or --whole-team, one of them.' }),
    'target-when': () => ({ message: 'For which time?', fix: 'Add --month, --week or --day, one of them.' }),
    'bad-month': ({ value }) => ({ message: `${value} is no month.`, fix: 'Write it like 2026-11.' }),
    'bad-week': ({ value }) => ({ message: `${value} is no week.`, fix: 'Write it like 2026-W48.' }),
    'target-none-of-team': ({ metric }) => ({
      message: `The whole team has no target for ${metric} now.`,
      fix: `Set one: teamctl target set ${metric} NUMBER --whole-team --month YYYY-MM; people’s own are agreed on one by one.`,
    }),
    'target-none-running': ({ name, metric }) => ({
      message: `${name} has no target for ${metric} now.`,
      fix: `Set one: teamctl target set ${metric} NUMBER --member ${shellWord(name)} --month YYYY-MM`,
    }),
    'measure-unknown': ({ wanted, near, known }) => ({
      message: `There is no measure “${wanted}”.`,
      fix:
        near.length > 0
          ? `Did you mean ${near.join(', ')}?`
          : known.length > 0
            ? `There are: ${known.join(', ')}.`
            : 'This playbook has no measures of its own; add one under measures in playbook.yaml.',
    }),
    'target-not-whole': ({ value }) => ({
      message: `A target cannot be ${value}: calls and deals are counted one by one.`,
      fix: 'Write a whole number; only money has fractions.',
    }),
    'target-impossible': ({ value, most }) => ({
      message: `A target cannot be ${value}: nobody does more than ${most} in that time.`,
      fix: 'See whether it has zeros too many.',
    }),
    'target-negative': ({ value }) => ({
      message: `A target cannot be ${value}.`,
      fix: 'Write a number of at least 0.',
    }),
  },
};
