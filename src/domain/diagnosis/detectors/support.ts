import { type Day, daysBetween } from '../../calendar/day.ts';
import type { DayRecord, Measure } from '../../records/day-record.ts';
import { isMemberOn } from '../../team/team.ts';
import { metricOf } from './attainment.ts';
import { founding, type Named, namedMeasure, weeksBack } from './measure-window.ts';
import { statedDays } from './stated.ts';
import {
  attendedOf,
  lack,
  lastAttended,
  number,
  type Outcome,
  type Parameters,
  type RecordsView,
  total,
} from './view.ts';

/** Fewer people than this and what is said of a team is said of a person. */
const LEAST_PEOPLE = 3;
/** So much of a team has to have figures: of the rest nothing is known. */
const LEAST_SHARE = 0.5;
const LEAST_DAYS = 3;
/** Figures of a playbook's own may come once a week: then two of them are enough, on whatever days they stand. */
const WEEK_APART = 5;

function isFewDays({ isWorkday }: RecordsView, named: Named, days: readonly Day[]): boolean {
  if (!('own' in named)) return days.filter(isWorkday).length < LEAST_DAYS;
  const [first, last] = [days[0], days.at(-1)];
  return days.length < LEAST_DAYS && (!first || !last || daysBetween(first, last) < WEEK_APART);
}

/** So many days up to some days before the view's day, and on how many of them there have to be figures. */
interface Span {
  days: number;
  endsBefore?: number;
  least: number;
}

/** What has to be under a sign before it is one: what is lacking, or null where nothing is. */
export type Support = (view: RecordsView, parameters: Parameters) => Outcome | null;

const teamOn = (view: RecordsView, day: Day) => view.members.filter((member) => isMemberOn(member, day)).length;

const isFew = (people: number, team: number) => people < LEAST_PEOPLE || people < LEAST_SHARE * team;

/** Work days on which half of the people have figures: a rest day that two of ten came in on is no day of the team. */
function daysOfTeam({ isWorkday }: RecordsView, records: readonly DayRecord[], people: number): number {
  const counts = new Map<Day, number>();
  for (const { day } of records) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].filter(([day, count]) => count >= LEAST_SHARE * people && isWorkday(day)).length;
}

function lackIn(view: RecordsView, wanted: readonly Measure[], { days, endsBefore, least }: Span): Outcome | null {
  const all = attendedOf(view);
  const records = wanted.reduce<readonly DayRecord[]>(
    (left, measure) => statedDays(left, measure, all),
    lastAttended(view, days, endsBefore),
  );
  // A column of zeros is one that nobody fills in.
  if (records.length > 0 && wanted.some((measure) => total(records, measure) === 0)) return lack('few-counts');
  const people = new Set(records.map(({ memberId }) => memberId)).size;
  if (isFew(people, teamOn(view, records.at(-1)?.day ?? view.asOf))) return lack('few-people', { people });
  const found = daysOfTeam(view, records, people);
  return found < least ? lack('short-history', { days: found }) : null;
}

/** Figures of at least three people and half of the team, on enough days of each span that is looked at or compared. */
export const figures =
  (wanted: readonly Measure[], spansOf: (parameters: Parameters) => readonly Span[]): Support =>
  (view, parameters) =>
    spansOf(parameters).reduce<Outcome | null>((missing, span) => missing ?? lackIn(view, wanted, span), null);

/** The last weeks, and as many before them where they are compared with those. */
export const weeks =
  (otherwise: number, least: number, spans: 1 | 2 = 1) =>
  (parameters: Parameters): Span[] => {
    const days = 7 * number(parameters, 'weeks', otherwise);
    return Array.from({ length: spans }, (_, i) => ({ days, endsBefore: i * days, least }));
  };

/** The same of what there are targets of. */
export const ofTargets =
  (spansOf: (parameters: Parameters) => readonly Span[]): Support =>
  (view, parameters) => {
    const metric = metricOf(view.targets);
    return metric === undefined ? lack('no-targets') : figures([metric], spansOf)(view, parameters);
  };

/** A team of at least three. */
export const aTeam: Support = (view) => {
  const size = teamOn(view, view.asOf);
  const before = teamOn(view, weeksBack(view, 4).from);
  return Math.max(size, before) < LEAST_PEOPLE ? lack('few-people', { size }) : null;
};

/** The same for signs that a playbook reads off any measure, of the weeks looked at and those they are compared with. */
export const anyMeasure =
  (keys: readonly ('measure' | 'to')[], compares: boolean, otherwise = 2): Support =>
  (view, parameters) => {
    const late = number(parameters, 'weeks', otherwise);
    const spans = [weeksBack(view, late)];
    if (compares) spans.push(weeksBack(view, number(parameters, 'baselineWeeks', 4), late));
    for (const key of keys)
      for (const { from, to } of spans) {
        const named = namedMeasure(view, parameters, key);
        if (!named) return lack('measure-missing');
        const found = founding(view, named, from, to);
        if (isFew(found.people, teamOn(view, to))) return lack('few-people', { people: found.people });
        if (isFewDays(view, named, found.days)) return lack('short-history', { days: found.days.length });
        // No complaint is good news; no deal at all is a column that nobody fills in.
        const isLess = 'own' in named && named.own.direction === 'less';
        if (found.isNothing && !isLess) return lack('few-counts');
      }
    return null;
  };
