import { addDays, type Day, daysBetween, startOfWeek } from '../calendar/day.ts';
import { isFirstDeal } from '../records/first-deal.ts';
import { median } from '../records/statistics.ts';
import { ofId } from '../remembered.ts';
import { isAwayAllDay, isBack, isHalfDay } from '../team/absence.ts';
import { type PeopleBelowUsual, peopleBelowUsual } from './below-usual.ts';
import { dailyMetrics, type Ledger } from './ledger.ts';
import type { AgendaInput } from './shapes.ts';

/** Work days for which nobody gives a newcomer a number. */
const FIRST_WORKDAYS = 3;
/** Work days before anybody is asked to lead a meeting. */
const LEADS_AFTER_WORKDAYS = 10;

/** Before anybody is asked to lead the weekly, which tells everybody what the week was like. */
const LEADS_WEEK_AFTER_WORKDAYS = 40;
/** Work days after the last day of sick leave for which nobody gives somebody a number for the week to come. */
const RECOVERING_WORKDAYS = 3;

/** Who is asked for what in a meeting: everybody is welcome, not everybody is ready for a number or a stage. */
export interface Company {
  /** Those of whom no number, no comparison and no story is asked or told, unless the manager wants it. */
  sheltered: ReadonlySet<number>;
  /** Who does not call yet (`Untested.rehearses`): nobody asks them for a story or a number. */
  waiting: ReadonlySet<number>;
  /** Of whom a fear of calling was seen lately: they tell a story only of a deal of their own. */
  timid: ReadonlySet<number>;
  /** Who rehearses instead of calling. */
  rehearsing: readonly number[];
  /** All who are asked for anything rehearse: nobody talks to a customer. */
  isRehearsal: boolean;
  /** Those here who came today: they are welcomed and asked for nothing. */
  joining: readonly number[];
  /** Still in the first work days. */
  fresh: ReadonlySet<number>;
  /** In the first two weeks: nobody asks them to lead. */
  settling: ReadonlySet<number>;
  /** In the first two months: nobody asks them to lead the weekly. */
  young: ReadonlySet<number>;
  /** The first day at work after leave: nobody asks them to lead. */
  back: ReadonlySet<number>;
  /** Those here whose last day it is. */
  lastDay: readonly number[];
  /** Those not here whose last day it is: they are thanked all the same. */
  lastDayAway: readonly number[];
  /** Those whose last day it is, or in a weekly whose next week it would not be any more. */
  leaving: ReadonlySet<number>;
  /** Who works well below the own usual. */
  belowUsual: PeopleBelowUsual;
  /**
   * A few whose own usual day is far below the others'. Of them a deal is told, but no day's work: “8 calls, 4 as a rule” beside
   * everybody's thirty says who is behind.
   */
  behind: ReadonlySet<number>;
  /** Who gets a number. */
  numbered: readonly number[];
  /** Who says one for themselves. */
  unnumbered: readonly number[];
}

/** Still in the first so many work days, the day of joining included. */
function isNew({ calendar, date, members }: AgendaInput, member: number, workdays: number): boolean {
  const joinedOn = ofId(members, member)?.joinedOn ?? null;
  return joinedOn !== null && calendar.addWorkdays(calendar.addWorkdays(joinedOn, 0), workdays) > date;
}

/** Whether what somebody sold on a day is their first deal ever. */
export const firstDeals =
  ({ calendar, members, foundedOn = null }: AgendaInput, ledger: Ledger) =>
  (member: number, on: Day): boolean => {
    // Of whom no day of joining is known: nobody sold in the team before there was one.
    const joinedOn = ofId(members, member)?.joinedOn ?? foundedOn;
    return isFirstDeal({ joinedOn, on, before: ledger.best(member, 'deals', on) }, calendar);
  };

/** A number of less than this share of the others' usual one shows everybody who is behind. */
const FAR_BELOW = 0.5;
/** Of fewer people nobody can say what is usual. */
const LEAST_PEOPLE = 4;

/** Whose own usual day is far below that of the others, where no target of their own says otherwise: a few, never half of them. */
function farBelowOthers(
  { date, targets = [] }: Partial<AgendaInput> & Pick<AgendaInput, 'date'>,
  present: readonly number[],
  ledger: Ledger,
): number[] {
  for (const metric of dailyMetrics) {
    const paces = present.flatMap((member) => {
      const pace = ledger.pace(member, metric, date);
      return pace === null ? [] : [{ member, pace }];
    });
    if (paces.length < LEAST_PEOPLE) continue;
    const usual = median(paces.map(({ pace }) => pace));
    const far = paces.filter(({ pace }) => pace < usual * FAR_BELOW).map(({ member }) => member);
    if (far.length * 4 > paces.length) return [];
    return far.filter((member) => !targets.some((target) => target.memberId === member && target.metric === metric));
  }
  return [];
}

/**
 * Whom numbers are for: of a day those who are here; of next week those who will be there in it, on leave today or not,
 * or its sum would lack them. Where next week has no work day at all, those who are here.
 */
function askedIn({ definition, date, calendar, members, absences = [] }: AgendaInput, present: readonly number[]) {
  const monday = addDays(startOfWeek(date), 7);
  const days = definition.id === 'weekly' ? calendar.workdays(monday, addDays(monday, 6)) : [];
  if (days.length === 0) return present;
  const isThere = (member: number) => days.some((day) => !isAwayAllDay(absences, member, day));
  return members.flatMap(({ id }) => (isThere(id) ? [id] : [])).sort((a, b) => a - b);
}

/** On sick leave these days, or just back from it: how much they can do next week nobody knows yet. */
const isRecovering = ({ absences = [], calendar, date }: AgendaInput, member: number): boolean =>
  absences.some(
    ({ member: who, kind, half, from, to }) =>
      who === member &&
      kind === 'sick' &&
      half === null &&
      from <= date &&
      to >= calendar.addWorkdays(date, -RECOVERING_WORKDAYS),
  );

export function companyOf(input: AgendaInput, present: readonly number[], ledger: Ledger): Company {
  const {
    date,
    calendar,
    members,
    absences = [],
    sheltered = new Set<number>(),
    untested = [],
    definition,
    takesTurns,
  } = input;
  const last = definition.id === 'weekly' ? addDays(startOfWeek(date), 13) : date;
  const leaving = new Set(members.flatMap(({ id, leftOn = null }) => (leftOn !== null && leftOn <= last ? [id] : [])));
  const joining = members.flatMap(({ id, joinedOn }) => (joinedOn === date && present.includes(id) ? [id] : []));
  const parting = members.flatMap(({ id, leftOn }) => (leftOn === date ? [id] : []));
  const asked = askedIn(input, present).filter((id) => !leaving.has(id) && !joining.includes(id));
  // A number made from those days would tell everybody of them; where many are low it tells of nobody.
  const belowUsual = peopleBelowUsual(input, ledger);
  const behind = new Set(farBelowOthers(input, present, ledger));
  const below = new Set([...(belowUsual.isMany ? [] : belowUsual.people.map(({ member }) => member)), ...behind]);
  const newSince = (workdays: number) => new Set(present.filter((id) => isNew(input, id, workdays)));
  const [fresh, settling] = [newSince(FIRST_WORKDAYS), newSince(LEADS_AFTER_WORKDAYS)];
  const back = new Set(present.filter((id) => isBack(absences, id, date, { calendar, takesTurns })));
  // Of a newcomer who calls the manager is asked whether the tests were passed: until that is answered no number is read out.
  const unpassed = new Set(untested.map(({ member }) => member));
  const isSpared = (id: number) =>
    sheltered.has(id) ||
    below.has(id) ||
    fresh.has(id) ||
    (unpassed.has(id) && settling.has(id)) ||
    (definition.id === 'weekly' ? isRecovering(input, id) : isHalfDay(absences, id, date) || back.has(id));
  const waiting = new Set(untested.flatMap(({ member, rehearses }) => (rehearses ? [member] : [])));
  const others = asked.filter((id) => waiting.has(id) && !sheltered.has(id));
  // Where all others rehearse, or others do beside whoever is left in peace, nobody is to be known by another word.
  const isAlone = others.length > 0 && asked.every((id) => waiting.has(id) || sheltered.has(id) || below.has(id));
  const isRehearsing = (id: number) => isAlone || (waiting.has(id) && (others.length > 0 || !sheltered.has(id)));
  const calling = asked.filter((id) => !isRehearsing(id));
  const rehearsing = asked.filter(isRehearsing);
  return {
    sheltered,
    timid: input.timid ?? new Set(),
    waiting,
    rehearsing,
    isRehearsal: rehearsing.length > 0 && calling.length === 0,
    joining,
    fresh,
    // Where all have just come, somebody has to lead.
    settling,
    young: newSince(LEADS_WEEK_AFTER_WORKDAYS),
    back,
    lastDay: parting.filter((id) => present.includes(id)),
    lastDayAway: parting.filter((id) => !present.includes(id)),
    leaving,
    belowUsual,
    behind,
    // Who is not here cannot say a number.
    ...numbersOf(
      calling.filter((id) => present.includes(id) || !isSpared(id)),
      isSpared,
      { date, isHidden: (id) => sheltered.has(id) || below.has(id) },
    ),
  };
}

/** From so many on somebody of those who could have a number says one today, too. */
const COMPANY_FROM = 2;
const EPOCH = '2001-01-01';

/**
 * Who gets a number. Somebody who is left in peace, or works below the own usual, is not to be known by being without one,
 * day after day: another one says a number, too, each day somebody else.
 * @param isHidden whose reason for being without a number is nobody else's business
 */
function numbersOf(
  calling: readonly number[],
  isSpared: (id: number) => boolean,
  { date, isHidden }: { date: Day; isHidden: (id: number) => boolean },
): Pick<Company, 'numbered' | 'unnumbered'> {
  const [numbered, unnumbered] = [calling.filter((id) => !isSpared(id)), calling.filter(isSpared)];
  if (numbered.length < COMPANY_FROM || !unnumbered.some(isHidden)) return { numbered, unnumbered };
  const beside = numbered[Math.abs(daysBetween(EPOCH, date)) % numbered.length];
  return {
    numbered: numbered.filter((id) => id !== beside),
    unnumbered: calling.filter((id) => id === beside || isSpared(id)),
  };
}
