import { addDays, isoWeekday, startOfWeek } from '../calendar/day.ts';
import { mean, sum } from '../records/statistics.ts';
import { periodOf } from '../records/target.ts';
import { remembered, rememberedOf } from '../remembered.ts';
import { occasions } from './occasions.ts';
import { isOwnKnown } from './own-figures.ts';
import { isInSeason } from './season.ts';
import { storytellers } from './sharers.ts';
import type { Situation } from './situation.ts';

const WEDNESDAY = 3;
const SATURDAY = 6;
/** Days that say how many deals are usual. */
const USUAL_DAYS = 30;

/** One evening a week somebody shares alone: the first from Wednesday on; or whoever is alone in the room. */
export function isTopSharingDay(situation: Situation): boolean {
  const { input, held, present } = situation;
  if (present.length < 2) return true;
  if (storytellers(situation).length === 0) return false;
  const monday = startOfWeek(input.date);
  const done = held.some((past) => past.meeting === 'evening' && past.date >= monday && past.sharers.length > 0);
  return isoWeekday(input.date) >= WEDNESDAY && !done;
}

const hasRecords = ({ input, ledger, everyone, newsDay }: Situation): boolean =>
  input.definition.id === 'weekly'
    ? [...input.records, ...(input.own?.found.figures ?? [])].some(
        ({ day }) => day >= startOfWeek(input.date) && day <= input.date,
      )
    : everyone.some((member) => ledger.on(member, newsDay) !== undefined) || isOwnKnown(input.own, newsDay);

/** A week begins and ends with days of rest: nobody has a new week on the Monday after a Sunday that was worked. */
function isEdgeOfWeek({ input: { date, calendar } }: Situation, edge: 0 | -1): boolean {
  const monday = startOfWeek(date);
  const isEdge = calendar.workdays(monday, addDays(monday, 6)).at(edge) === date;
  return isEdge && !calendar.isWorkday(addDays(date, edge === 0 ? -1 : 1));
}

/** Tomorrow is a free Saturday or Sunday, and no public holiday begins: that is more than a weekend. */
function isBeforeWeekend(situation: Situation): boolean {
  const { date, calendar } = situation.input;
  const tomorrow = addDays(date, 1);
  const isFree = isoWeekday(tomorrow) >= SATURDAY && !calendar.isWorkday(tomorrow);
  return isFree && occasions['before-holiday']?.(situation) !== true;
}

/** The team's conversations of the day that is spoken of, over what those who worked usually have; null: not known. */
function shareOfUsual({ ledger, everyone, newsDay }: Situation): number | null {
  const known = everyone.flatMap((member) => {
    const done = ledger.on(member, newsDay)?.effective;
    const usual = ledger.usual(member, 'effective', newsDay);
    return done === undefined || done === null || usual === null ? [] : [{ done, usual }];
  });
  const usual = known.reduce((sum, each) => sum + each.usual, 0);
  return usual === 0 ? null : known.reduce((sum, each) => sum + each.done, 0) / usual;
}

/** A day counts as good or hard from this far off the usual: beyond what chance makes of a team's day. */
const [GOOD_DAY, HARD_DAY] = [1.15, 0.8];

/** The team's deals of the day that is spoken of beside those of a usual day; null: not known. */
function dealsOfDay({ ledger, everyone, newsDay }: Situation): { done: number; usual: number } | null {
  const from = addDays(newsDay, -USUAL_DAYS);
  const known = everyone.flatMap((member) => {
    const done = ledger.on(member, newsDay)?.deals ?? null;
    const before = ledger.values(member, 'deals', from, addDays(newsDay, -1));
    return done === null || before.length === 0 ? [] : [{ done, usual: mean(before) }];
  });
  return known.length === 0
    ? null
    : { done: sum(known.map((each) => each.done)), usual: sum(known.map((each) => each.usual)) };
}

/** Calls and deals together: nobody calls a day hard that brought more deals than usual, or good that brought far fewer. */
function isDay(kind: 'good' | 'hard', situation: Situation): boolean {
  const calls = shareOfUsual(situation) ?? 1;
  const { done, usual } = dealsOfDay(situation) ?? { done: 0, usual: 0 };
  // Deals vary about like a Poisson count: standard deviation √mean.
  const spread = Math.sqrt(usual);
  return kind === 'hard'
    ? calls <= HARD_DAY && done <= usual
    : (calls >= GOOD_DAY && done >= usual - spread) || (calls > HARD_DAY && usual > 0 && done >= usual + 2 * spread);
}

/** Seasons of the year as on the northern half of the globe; lines for them say nothing of the weather, for nobody knows where a team is. */
const inMonths =
  (...months: readonly number[]) =>
  ({ input }: Situation) =>
    months.includes(Number(input.date.slice(5, 7)));

/** The named conditions that a playbook may put on an item, a line, a theme or an activity (`when`). */
export const conditions: Readonly<Record<string, (situation: Situation) => boolean>> = {
  'has-results': ({ news }) => news.some((each) => each.deals > 0),
  'has-news': ({ news }) => news.length > 0,
  'has-records': hasRecords,
  'has-todos': ({ due }) => due.length > 0,
  'has-training': ({ input }) => input.session !== null,
  'has-practice': ({ practice }) => practice !== null,
  'has-targets': ({ input }) =>
    [...input.targets, ...(input.own?.targets ?? [])].some((target) => periodOf(target).to >= input.date),
  several: ({ present }) => present.length > 1,
  'pair-day': (situation) => !isTopSharingDay(situation),
  'top-sharing-day': isTopSharingDay,
  'before-weekend': isBeforeWeekend,
  'first-of-week': (situation) => isEdgeOfWeek(situation, 0),
  'last-of-week': (situation) => isEdgeOfWeek(situation, -1),
  'good-day': (situation) => isDay('good', situation),
  'hard-day': (situation) => isDay('hard', situation),
  spring: inMonths(3, 4, 5),
  summer: inMonths(6, 7, 8),
  // Not yet in September: half of the country is as hot then as in August.
  autumn: inMonths(10, 11),
  winter: inMonths(12, 1, 2),
  ...occasions,
};

/** What was found out of a day: a hundred lines ask the same of it. */
const holdsOn = rememberedOf((situation: Situation) =>
  remembered((when: string): boolean => {
    const season = situation.input.seasons?.find((each) => each.id === when);
    return season ? isInSeason(season, situation.input.date) : conditions[when]?.(situation) === true;
  }),
);

/** A condition or a season of the playbook holds; without a name, always. What nobody knows never holds. */
export const holds = (situation: Situation, when: string | undefined): boolean =>
  when === undefined || holdsOn(situation)(when);

const ENDS: readonly string[] = ['month-end', 'year-end'];

/**
 * Whether questions for such a day can be asked: they speak of what was done, so a morning asks of the work day before
 * what marks it. Nobody has made a first call after the holidays, or closed a deal of the new month, before the day begins.
 */
export function isAsked(situation: Situation, when: string | undefined): boolean {
  const { input, newsDay } = situation;
  if (when === undefined || newsDay === input.date) return holds(situation, when);
  const then = { ...situation, input: { ...input, date: newsDay } };
  // In the new month, or the new year, nobody speaks of the end of the old one.
  const isNow = ENDS.includes(when) || input.seasons?.some(({ id }) => id === when) === true;
  return holds(then, when) && (!isNow || holds(situation, when));
}
