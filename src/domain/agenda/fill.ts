import { addDays, startOfWeek } from '../calendar/day.ts';
import { exposesOthers } from '../records/exposed.ts';
import { daysOf } from '../records/full-days.ts';
import { sum } from '../records/statistics.ts';
import { halfAt } from '../team/absence.ts';
import { awards } from './awards.ts';
import { askedToday, dayMetrics, goalItem, goalLines, goalTotal } from './goal-lines.ts';
import { teamSum } from './ledger.ts';
import { type Fill, type FillValue, type Line, tellsOfDay } from './line.ts';
import { soFarIn } from './meeting-kind.ts';
import { monthLines } from './month-lines.ts';
import { dealtOut, isOfTarget } from './news.ts';
import { isOwnKnown, ownBehindLines, ownDayLines, ownWeekLines } from './own-figures.ts';
import type { PastMeeting } from './past.ts';
import type { Sharer } from './plan.ts';
import { recognition } from './recognition.ts';
import type { ActivityDefinition } from './shapes.ts';
import type { Situation } from './situation.ts';
import { practisedToday, timesPractised } from './theme.ts';
import { alikeLine, highlights, missingDays, problems, unevenDay, unlikeDays, weekFigures } from './week.ts';
import { weekOf } from './week-of.ts';

/** What was decided before the items are filled. */
export interface Decisions {
  activity: ActivityDefinition | null;
  sharer: Sharer | null;
  pairs: readonly (readonly number[])[];
  theme: { id: string; question: number } | null;
  module: string | null;
}

export interface Filled {
  fill: Fill;
  lines: readonly Line[];
}

type Filler = (situation: Situation, decisions: Decisions) => Filled;

const number = (value: number): FillValue => ({ kind: 'number', value });
const names = (members: readonly number[]): Fill =>
  members.length === 0 ? {} : { names: { kind: 'members', members } };
const only = (lines: readonly Line[], fill: Fill = {}): Filled => ({ fill, lines });

const NAMED = 3;
/** More people than this cannot each say two sentences to all in a few minutes. */
const CIRCLES_FROM = 12;

const news: Filler = (situation) => {
  const { news: all, newsDay, ledger, everyone, atWorkThen, input } = situation;
  const known = everyone.some((member) => ledger.on(member, newsDay)) || isOwnKnown(input.own, newsDay);
  const { shown, more } = dealtOut(all, atWorkThen.length);
  // Two lines a person; a target that was reached is never the one that is left out.
  const told = shown.flatMap((each) => each.lines.filter((line, i) => i < 2 || isOfTarget(line)));
  const lines: Line[] = [...situation.reached, ...told, ...situation.kept];
  if (shown.length === 0 && all.length > 0) lines.push({ code: 'news-all', deals: sum(all.map(({ deals }) => deals)) });
  else if (more.length > 0) lines.push({ code: 'news-more', count: more.length });
  const alone = lines.some(tellsOfDay) ? {} : { alone: true as const };
  if (!known && situation.hadNewsDay && !situation.hasSumsOnly) lines.push({ code: 'news-unknown' });
  lines.push(
    known || situation.hadNewsDay
      ? { code: 'news-everybody', ...alone }
      : { code: 'news-today', first: situation.isFirstDay },
  );
  const people = shown.map((each) => each.member);
  // “So many have good news, I read them all out” is said only where all are, and of one it is no number.
  const count: Fill = shown.length === all.length && shown.length > 1 ? { count: number(people.length) } : {};
  return only(lines, people.length === 0 ? {} : { ...count, ...names(people.slice(0, NAMED)) });
};

const questionLine = ({ theme }: Decisions): Line[] =>
  theme ? [{ code: 'question', theme: theme.id, index: theme.question }] : [];
const themeFill = ({ theme }: Decisions): Fill =>
  theme
    ? { theme: { kind: 'title', id: theme.id }, question: { kind: 'question', theme: theme.id, index: theme.question } }
    : {};

/** What somebody closed on the day of the news was told that evening already. */
const toldInEvening = ({ held, newsDay }: Situation, member: number): boolean =>
  held.some((past) => past.meeting === 'evening' && past.date === newsDay && toldBy(past, member));

const toldBy = ({ sharers }: PastMeeting, member: number) => sharers.some((sharer) => sharer.member === member);

const story: Filler = (situation, decisions) => {
  const { sharer } = decisions;
  if (situation.isFirstDay) return only([{ code: 'story-first-day' }]);
  if (!sharer) return only([{ code: 'story-open' }, ...questionLine(decisions)], themeFill(decisions));
  const { member } = sharer;
  const own = situation.news.find((each) => each.member === member);
  const progress = own?.lines.find((line) => line.code === 'news-improved');
  const about: Line =
    own && own.deals > 0
      ? toldInEvening(situation, member)
        ? { code: 'story-other', member }
        : {
            code: 'story-deal',
            member,
            deals: own.deals,
            amount: situation.ledger.on(member, situation.newsDay)?.amount ?? null,
          }
      : own?.record
        ? { code: 'story-record', member, metric: own.record.metric, value: own.record.value }
        : progress?.code === 'news-improved'
          ? { code: 'story-call', member, metric: progress.metric, value: progress.value }
          : { code: 'story-any', member };
  return only([about, ...questionLine(decisions)], { name: { kind: 'member', member }, ...themeFill(decisions) });
};

/** Said in the morning only: cards are practised during the day. */
const dueLine = ({ definition, drillDue = 0 }: Situation['input']): Line[] =>
  definition.id === 'morning' && drillDue > 0 ? [{ code: 'practice-due', cards: drillDue }] : [];

const oddOne = (present: readonly number[]): Line[] =>
  present.length > 1 && present.length % 2 === 1 ? [{ code: 'odd-one' }] : [];

const practice: Filler = ({ practice: chosen, present, held, input }) => {
  if (!chosen) return only([]);
  const times = timesPractised(held, chosen.id, input.date);
  const title: FillValue = { kind: 'title', id: chosen.id };
  const due = dueLine(input);
  const alone: Line[] = present.length === 1 ? [{ code: 'practice-alone' }] : [];
  const groups: Line[] = present.length > 1 ? [{ code: 'practice-groups', odd: present.length % 2 === 1 }] : [];
  return chosen.kind === 'objection'
    ? only([{ code: 'practice-objection', objection: chosen.id }, ...groups, ...alone, ...due], { objection: title })
    : only(
        [
          {
            code: 'practice-module',
            module: chosen.id,
            ...(present.length === 1 ? { alone: true } : {}),
            ...(times === 0 ? {} : { times }),
          },
          ...oddOne(present),
          ...alone,
          ...due,
        ],
        { module: title },
      );
};

/** The lines of what is open; they also join another item where the playbook has none for promises. */
export function promiseLines({ due, present, everyone }: Situation): Line[] {
  const whereIs = (owner: number | null) =>
    owner === null || present.includes(owner) ? 'here' : everyone.includes(owner) ? 'away' : 'gone';
  return due.map((todo) => ({
    code: 'promise',
    todo: todo.id,
    owner: todo.owner,
    since: todo.createdOn,
    due: todo.due,
    owned: whereIs(todo.owner),
    times: todo.times,
    ...(todo.isKept ? { kept: true } : {}),
  }));
}

const promises: Filler = ({ due }) => {
  const owners = [...new Set(due.flatMap((todo) => todo.owner ?? []))];
  const first = due.find((todo) => todo.owner !== null);
  return only([], {
    // “1 thing in all” is nothing one would say.
    ...(due.length > 1 ? { count: number(due.length) } : {}),
    ...names(owners.slice(0, NAMED)),
    ...(first
      ? { name: { kind: 'member', member: first.owner as number }, todo: { kind: 'todo', todo: first.id } }
      : {}),
  });
};

/** Targets that today's figures reached, the team's own first. */
const reachedToday = ({ reached, news: all, present }: Situation): Line[] => {
  const own = all.map(({ lines }) => lines.filter(isOfTarget)).filter(({ length }) => length > 0);
  return [...reached, ...(exposesOthers(own.length, present.length) ? [] : own.flat())];
};

/** The weekly of the same day tells how the month stands, whichever of the two is looked at first. */
const toldInWeekly = ({ held, input }: Situation): boolean =>
  input.weekly?.isToday === true || held.some(({ meeting, date }) => meeting === 'weekly' && date === input.date);

const dayFigures: Filler = (situation) => {
  const { input, ledger, everyone } = situation;
  const soFar = soFarIn(input.definition.id);
  const isDown = input.down?.includes(input.date) === true;
  const fill: Record<string, FillValue> = {};
  const usual = dayMetrics.flatMap((metric): Line[] => {
    const value = teamSum(ledger, everyone, metric, input.date, input.date);
    const asked = askedToday(input, metric);
    // Money is told where it was aimed for.
    if (value === null || (metric === 'amount' && asked === undefined)) return [];
    // “0 calls, each one made word by word” is no praise.
    if (value > 0) fill[metric] = number(value);
    // Of the very people who make up the sum, or not at all.
    const counting = everyone.filter((member) => (ledger.on(member, input.date)?.[metric] ?? null) !== null);
    const usuals = counting.flatMap((member) => {
      const usual = ledger.usual(member, metric, input.date);
      return usual === null ? [] : [usual * daysOf(ledger.on(member, input.date) ?? {})];
    });
    const isKnown = !isDown && usuals.length === counting.length && metric !== 'deals' && metric !== 'amount';
    const usually = isKnown ? Math.round(sum(usuals)) : null;
    return [{ code: 'day-total', metric, value, usual: usually, ...(asked === undefined ? {} : { asked }), ...soFar }];
  });
  const lines = [
    ...usual,
    ...(input.own ? ownDayLines(input.own, input.date).map((line) => ({ ...line, ...soFar })) : []),
  ];
  return only(
    [
      ...(lines.length === 0 ? [figuresAsk(situation)] : lines),
      ...(isDown ? [{ code: 'day-down' as const }] : []),
      ...(toldInWeekly(situation) ? [] : monthLines(situation)),
      ...reachedToday(situation),
    ],
    fill,
  );
};

const figuresAsk = ({ hasSumsOnly }: Situation): Line => ({
  code: 'figures-ask',
  ...(hasSumsOnly ? { sums: true } : {}),
});

const pointsFrom = ({ own }: Situation['input']) =>
  own === undefined ? undefined : { own: own.measures, figures: own.found.figures };

const weeklyFigures: Filler = (situation) => {
  const week = weekOf(situation);
  const figures = weekFigures(week);
  const fill: Record<string, FillValue> = {};
  for (const figure of figures) fill[figure.metric] = number(figure.value);
  const aimed =
    figures.find((figure) => figure.metric === 'deals' && figure.target) ?? figures.find((figure) => figure.target);
  if (aimed?.target) fill.attainment = number(Math.round((100 * aimed.value) / aimed.target));
  const isNothingClosed = figures.some(({ metric, value }) => metric === 'deals' && value === 0);
  const lines = figures.flatMap(({ perDay, ...figure }): Line[] => {
    // That there was none is said once, and held against nothing.
    if (isNothingClosed && figure.metric === 'amount') return [];
    if (isNothingClosed && figure.metric === 'deals') return [{ code: 'week-no-deals' }];
    const uneven = unevenDay({ perDay, before: figure.before });
    return [
      {
        code: 'week-figure',
        ...figure,
        ...(uneven && { perDay: { value: uneven.value, before: uneven.before } }),
      },
    ];
  });
  const { own, date } = situation.input;
  const alike = lines.some((line) => line.code === 'week-figure' && line.perDay) ? [alikeLine(week)] : [];
  const missing = missingDays(week);
  const days = [...missing.now, ...missing.before];
  const gaps: Line[] = lines.length > 0 && days.length > 0 ? [{ code: 'week-missing', days }] : [];
  const all = [...lines, ...alike, ...gaps, ...(own ? ownWeekLines(own, date, unlikeDays(week).length === 0) : [])];
  return only([...(all.length === 0 ? [{ code: 'figures-ask' as const }] : all), ...monthLines(situation, true)], fill);
};

const sharing: Filler = (situation, decisions) => {
  const { sharer, pairs } = decisions;
  if (!sharer)
    return only([{ code: 'pairs', groups: pairs }, { code: 'pairs-how' }, ...questionLine(decisions)], {
      // One pair is no “1 pair in all”.
      ...(pairs.length > 1 ? { count: number(pairs.length) } : {}),
      ...themeFill(decisions),
    });
  const { member } = sharer;
  const { held, ledger, input } = situation;
  const monday = startOfWeek(input.date);
  const deals = ledger.sum(member, 'deals', monday, input.date) ?? 0;
  // A morning tells of the day before it.
  const story = held.findLast((past) => past.meeting === 'morning' && past.date > monday && toldBy(past, member));
  const untold = story === undefined ? deals : (ledger.sum(member, 'deals', story.date, input.date) ?? 0);
  const line: Line =
    untold > 0
      ? { code: 'share-top', member, metric: 'deals', value: deals, ...(untold < deals ? { partly: true } : {}) }
      : { code: 'share-any', member };
  return only([line, ...questionLine(decisions)], { name: { kind: 'member', member }, ...themeFill(decisions) });
};

const tomorrow: Filler = ({ leads, cover }) => {
  const total = leads.reduce((sum, each) => sum + each.count, 0);
  const lines: Line[] = [
    { code: 'tomorrow-list' },
    ...(leads.length === 0 ? [] : [{ code: 'tomorrow-leads' as const, leads }]),
    ...(cover.length === 0 ? [] : [{ code: 'tomorrow-cover' as const, leads: cover }]),
  ];
  return only(lines, total === 0 ? {} : { leads: number(total) });
};

const review: Filler = (situation) => {
  const lines = highlights(weekOf(situation));
  const people = lines.flatMap((line) => ('member' in line ? [line.member] : []));
  return only(lines, names([...new Set(people)]));
};

const nextWeek: Filler = (situation) => {
  const { goals, input } = situation;
  const monday = addDays(startOfWeek(input.date), 7);
  const tasks = input.todos
    .filter((todo) => todo.due >= monday && todo.due <= addDays(monday, 6))
    .map((todo): Line => ({ code: 'week-task', todo: todo.id, owner: todo.owner, due: todo.due }));
  return only([...goalLines(situation, 'week-goal'), ...tasks, { code: 'week-tasks-new' }], goalTotal(goals));
};

const module: Filler = (_, { module: id }) =>
  id === null ? only([]) : only([{ code: 'module', module: id }], { module: { kind: 'title', id } });

/** First what this week's practice came to, then what next week's is. */
const weekTheme: Filler = (situation, decisions) => {
  const { theme, held, input } = situation;
  const next = module(situation, decisions);
  if (theme === null) return next;
  const times = timesPractised(held, theme, input.date);
  return only([{ code: 'theme-kept', module: theme, times }, ...next.lines], next.fill);
};

/** It is asked for where the morning has practised it: not every evening of the week, and never before. */
const reflection: Filler = ({ present, theme, isFirstDay, held, input }, decisions) =>
  only(
    [
      isFirstDay ? { code: 'reflect-first-day' } : { code: 'reflect', circles: present.length > CIRCLES_FROM },
      ...(theme === null || practisedToday(held, input.date) !== theme
        ? []
        : [{ code: 'theme-asked' as const, module: theme }]),
    ],
    themeFill(decisions),
  );

/** Whose last day it is hears a thank you in the day's last meeting, or in the weekly of that afternoon: there all are together. */
function farewell({ input, held, company: { lastDay, lastDayAway } }: Situation): Line[] {
  const { weekly, definition, start, date } = input;
  const wasSaid = held.some((past) => past.meeting === 'weekly' && past.date === date && past.planned !== true);
  const isToSay =
    definition.id === 'weekly'
      ? halfAt(start) === 'pm'
      : definition.id === 'evening' && !(weekly?.isToday && weekly.endsDay) && !wasSaid;
  if (!isToSay) return [];
  return [
    ...(lastDay.length > 0 ? [{ code: 'farewell' as const, members: lastDay }] : []),
    ...(lastDayAway.length > 0 ? [{ code: 'farewell' as const, members: lastDayAway, away: true }] : []),
  ];
}

const thanks: Filler = (situation) => {
  const [week, { input }] = [weekOf(situation), situation];
  const lines = recognition(week);
  return only(
    [...lines, ...farewell(situation), ...awards(week, input.pointRules ?? [], input.records, pointsFrom(input))],
    names(lines.flatMap((line) => ('member' in line ? [line.member] : []))),
  );
};

const play: Filler = ({ present }, { activity }) => {
  if (!activity) return only([]);
  const odd = activity.pairs ? oddOne(present) : [];
  return only([{ code: 'activity-steps', activity: activity.id }, ...odd], {
    activity: { kind: 'title', id: activity.id },
  });
};

/** What each kind of content puts under an item. */
export const fillers: Readonly<Record<string, Filler>> = {
  roll: ({ input, everyone, company: { joining } }) => {
    const absent = everyone.filter((member) => input.absent.has(member));
    return only([
      ...(joining.length === 0
        ? []
        : [
            {
              code: 'welcome' as const,
              members: joining,
              ...(input.definition.id === 'morning' ? {} : { evening: true }),
            },
          ]),
      ...(absent.length === 0 ? [] : [{ code: 'absent' as const, members: absent }]),
    ]);
  },
  activity: play,
  news,
  story,
  goals: (situation) => only(goalItem(situation), goalTotal(situation.goals)),
  practice,
  promises,
  close: (situation) => {
    const [best] = situation.news;
    return only(farewell(situation), best ? { name: { kind: 'member', member: best.member } } : {});
  },
  figures: (situation, decisions) =>
    situation.input.definition.id === 'weekly' ? weeklyFigures(situation, decisions) : dayFigures(situation, decisions),
  reflection,
  sharing,
  tomorrow,
  review,
  problems: (situation) => {
    const { own, date, calendar } = situation.input;
    return only(problems(weekOf(situation), own ? ownBehindLines(own, date, calendar) : []));
  },
  'next-week': nextWeek,
  theme: weekTheme,
  training: module,
  recognition: thanks,
};
