import { addDays, type Day } from '../calendar/day.ts';
import { sumsOfDays } from '../records/sums-of-days.ts';
import { type Absence, halfAt, isAwayAllDay } from '../team/absence.ts';
import { type Company, companyOf, firstDeals } from './company.ts';
import { dayGoals, dayOf, type Goals, nextWeekOf, weekGoals } from './goals.ts';
import { keptNews, lateNews } from './kept-news.ts';
import { buildLedger, type Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import { usualKinds } from './meeting-kind.ts';
import { goodNews, type News, teamReached } from './news.ts';
import { noOwnGoals, type OwnGoals, ownGoals, ownReached } from './own-targets.ts';
import { heldBefore, type PastMeeting } from './past.ts';
import { type ChosenPractice, choosePractice } from './practice.ts';
import type { AgendaInput, AgendaMember } from './shapes.ts';
import { beyondOfTeam } from './team-reach.ts';
import { themeOfWeek } from './theme.ts';
import { isKeptForOwner, type OpenTodo, placeOf, timesMissed } from './todos.ts';

export interface DueTodo extends OpenTodo {
  times: number;
  /** Its owner was away when it was to be asked, and is back: it comes first, and nobody has asked too often. */
  isKept: boolean;
}

/** What is true on the day of the meeting, worked out once for all items. */
export interface Situation {
  input: AgendaInput;
  ledger: Ledger;
  held: readonly PastMeeting[];
  everyone: readonly number[];
  /** Whose work counts in totals: everybody, and those who left. */
  counted: readonly number[];
  company: Company;
  present: readonly number[];
  newsDay: Day;
  /** Who of those here was at work on that day: nobody wonders why the others have no news. */
  atWorkThen: readonly number[];
  /** What was recorded last is what several days came to: nobody waits for the figures of a day. */
  hasSumsOnly: boolean;
  /** False where nobody was at work on that day: it was before the team, or everybody was away. */
  hadNewsDay: boolean;
  /** Everybody came today. */
  isFirstDay: boolean;
  news: readonly News[];
  /** Deals of days before, of those who were away when they were cheered. */
  kept: readonly Line[];
  /** Targets of the whole team that the day of the news reached. */
  reached: readonly Line[];
  goals: Goals['goals'];
  beyond: Goals['beyond'];
  unusual: Goals['unusual'];
  /** The same in the playbook's measures. */
  own: OwnGoals;
  due: readonly DueTodo[];
  /** What should have been done on an earlier work day, by somebody who is here; whatever meeting it waits for. */
  missed: readonly DueTodo[];
  practice: ChosenPractice | null;
  /** What this week practises, as the last weekly named it. */
  theme: string | null;
  /** A-grade customers noted in the last ten work days, by member; only where there are any. */
  leads: readonly { member: number; count: number }[];
  /** The same of those who are away. */
  cover: Situation['leads'];
}

const LEAD_WORKDAYS = 10;

/**
 * Whoever is there on the next work day to call them back, and those who are away now: somebody else may have to. Where somebody who
 * is left in peace has such customers nobody is named: they would be known by being left out.
 */
function warmLeads(
  input: AgendaInput,
  present: readonly number[],
  { sheltered, leaving }: Company,
): Pick<Situation, 'leads' | 'cover'> {
  const from = input.calendar.addWorkdays(input.date, -LEAD_WORKDAYS);
  const counts = new Map<number, number>();
  for (const record of input.records) {
    if (record.day < from || record.day > input.date || !record.intentA) continue;
    counts.set(record.memberId, (counts.get(record.memberId) ?? 0) + record.intentA);
  }
  const next = input.calendar.addWorkdays(input.date, 1);
  const isThere = (member: number) => !leaving.has(member) && !isAwayAllDay(input.absences ?? [], member, next);
  const there = present.filter((member) => counts.has(member) && isThere(member));
  const away = [...input.absent].filter((member) => counts.has(member) && !leaving.has(member)).sort((a, b) => a - b);
  if ([...there, ...away].some((member) => sheltered.has(member))) return { leads: [], cover: [] };
  const withCount = (member: number) => ({ member, count: counts.get(member) as number });
  return { leads: there.map(withCount), cover: away.map(withCount) };
}

/** So often somebody is asked who was away in between before it is a matter for a word in private. */
const ASKED_OFTEN = 2;

/** Open to-dos that are due: those for this meeting, and those of people here that should have been done before. */
function dueTodos(input: AgendaInput, held: readonly PastMeeting[]): Pick<Situation, 'due' | 'missed'> {
  const { todos, definition, date, weekly, calendar, absent, absences = [] } = input;
  const order = (a: DueTodo, b: DueTodo) =>
    Number(b.isKept) - Number(a.isKept) || (a.due === b.due ? a.id - b.id : a.due < b.due ? -1 : 1);
  const all = todos
    .filter((todo) => todo.due <= date)
    .map((todo): DueTodo => {
      const [times, isKept] = [timesMissed(todo, held, date), isKeptForOwner(todo, input, held)];
      return { ...todo, times, isKept };
    })
    .sort(order);
  const now = {
    ...{ meeting: definition.id, date, before: calendar.addWorkdays(date, -1) },
    ...{ hasWeekly: weekly?.isAhead ?? true, isWeeklyDay: weekly?.isToday === true },
  };
  // Of what somebody promised who is away today the morning tells, also where the evening before asked for it, and the
  // evening does not tell again.
  const isAway = ({ owner }: OpenTodo) => owner !== null && isAwayAllDay(absences, owner, date);
  const isTold = (todo: OpenTodo) => {
    const place = placeOf(todo, now, held);
    return isAway(todo) && definition.id === 'morning' ? place !== 'weekly' : place === 'here';
  };
  const wasSaid = (todo: OpenTodo) => definition.id === 'evening' && isAway(todo);
  const isLate = ({ due, owner, times }: DueTodo) =>
    calendar.addWorkdays(due, 0) < date &&
    (owner === null ||
      times >= ASKED_OFTEN ||
      calendar.workdays(due, date).every((day) => !isAwayAllDay(absences, owner, day)));
  return {
    due: all.filter((todo) => todo.isKept || (isTold(todo) && !wasSaid(todo))),
    missed: all.filter((todo) => isLate(todo) && !todo.isKept && (todo.owner === null || !absent.has(todo.owner))),
  };
}

/** The evening and the weekly look at the day itself, the morning and what else comes before noon at the last work day. */
const looksBack = ({ definition: { id }, start }: AgendaInput): boolean =>
  id === 'morning' || (!usualKinds.includes(id) && halfAt(start) === 'am');

/** The last work day, or a rest day since on which at least half of the people worked. */
function lastDayOfTeam({ date, calendar }: AgendaInput, ledger: Ledger, everyone: readonly number[]): Day {
  const isAtWork = (member: number, day: Day) => (ledger.on(member, day)?.attendedMinutes ?? 1) > 0;
  const worked = (day: Day) => everyone.filter((member) => ledger.on(member, day) && isAtWork(member, day)).length;
  const last = calendar.addWorkdays(date, -1);
  for (let day = addDays(date, -1); day > last; day = addDays(day, -1))
    if (2 * worked(day) >= everyone.length) return day;
  return last;
}

/** On the team by then, and not away all day. */
const wasAtWork = ({ id, joinedOn }: AgendaMember, day: Day, absences: readonly Absence[]): boolean =>
  (joinedOn === null || joinedOn <= day) && !isAwayAllDay(absences, id, day);

export function assess(input: AgendaInput): Situation {
  const { definition, date, calendar, targets } = input;
  const sums = sumsOfDays(input.records.map(({ day }) => day));
  const ledger = buildLedger(input.records, input.earlier, sums);
  const held = heldBefore(input.history, { date, meeting: definition.id }, input.kinds ?? usualKinds);
  const everyone = input.members.map((member) => member.id).sort((a, b) => a - b);
  const present = everyone.filter((member) => !input.absent.has(member));
  const newsDay = looksBack(input) ? lastDayOfTeam(input, ledger, everyone) : date;
  const counted = [...new Set([...everyone, ...(input.formerly ?? [])])];
  const company = companyOf(input, present, ledger);
  const { absences = [], settled = false } = input;
  // What is judged to be out of reach is the same in the morning, in the weekly and after the day's figures have come.
  const ahead = everyone.some((member) => ledger.on(member, date)) ? addDays(date, 1) : date;
  const wanted = { date, present: company.numbered, counted, targets, ledger, calendar, absences, settled };
  const theme = themeOfWeek(held, date);
  const isWeekly = definition.id === 'weekly';
  const next = isWeekly ? nextWeekOf(wanted) : { wanted, span: dayOf };
  const own = input.own ? ownReached(input.own, newsDay, calendar) : undefined;
  // What a morning has said does not change with what its day brings.
  const numbers = isWeekly ? weekGoals({ ...wanted, ahead }) : dayGoals(wanted);
  const reached = teamReached(counted, newsDay, input.teamTargets ?? [], ledger);
  const atWork = new Set(input.members.filter((each) => wasAtWork(each, newsDay, absences)).map(({ id }) => id));
  // Whoever made a deal is cheered for it, whatever mark is missing: the board shows it, too.
  const isPublic = (member: number) => !company.sheltered.has(member);
  const kept = definition.id === 'morning' ? keptNews(input, present.filter(isPublic), newsDay, ledger) : [];
  return {
    input,
    ledger,
    held,
    everyone,
    counted,
    company,
    present,
    newsDay,
    atWorkThen: present.filter((member) => atWork.has(member)),
    hadNewsDay: atWork.size > 0,
    hasSumsOnly: sums.has(input.records.reduce((last, { day }) => (day > last ? day : last), '')),
    isFirstDay: input.members.every(({ joinedOn }) => joinedOn !== null && joinedOn >= date),
    reached: isWeekly ? [] : [...reached, ...((counted.length > 1 && own?.get(null)) || [])],
    own: input.own ? ownGoals(next.wanted, input.own, next.span) : noOwnGoals,
    news: goodNews(present.filter(isPublic), newsDay, targets, {
      ledger,
      isFirst: firstDeals(input, ledger),
      isBehind: (member) => company.behind.has(member),
      ownReached: (member) => own?.get(member) ?? [],
    }),
    kept: [...kept, ...lateNews(input, present.filter(isPublic), newsDay, { ledger, kept })],
    ...numbers,
    beyond: [
      ...beyondOfTeam(input.teamTargets ?? [], { date, here: everyone, counted, ledger, calendar }),
      ...dayGoals({ ...wanted, ahead }).beyond,
    ],
    ...dueTodos(input, held),
    practice: choosePractice(input, held, ledger, theme),
    theme,
    ...warmLeads(input, present, company),
  };
}
