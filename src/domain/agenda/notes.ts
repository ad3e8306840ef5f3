import {
  addDays,
  type Day,
  daysBetween,
  earliestOfAll,
  endOfMonth,
  latestOfAll,
  startOfMonth,
} from '../calendar/day.ts';
import { grouped } from '../records/ordered-records.ts';
import type { TargetMetric } from '../records/target.ts';
import { periodOf } from '../records/target.ts';
import type { OpenWarning } from '../remark/open-warning.ts';
import type { StandingHarm } from '../remark/standing-harm.ts';
import { ofId } from '../remembered.ts';
import type { Untested } from '../team/untested.ts';
import { comparable, isThere, lastWorkdays } from './below-usual.ts';
import { firstDeals } from './company.ts';
import type { Unusual } from './goals.ts';
import { hintNumber } from './hint.ts';
import type { Ledger } from './ledger.ts';
import { dealtOut } from './news.ts';
import { isOwnKnownOf } from './own-figures.ts';
import type { OwnGoal, OwnGoals } from './own-targets.ts';
import type { Beyond } from './reach.ts';
import type { AgendaInput, PrivateSighting } from './shapes.ts';
import type { Situation } from './situation.ts';

/** For the manager's eyes only: who needs a word, what to watch, which gates hold. */
export type ManagerNote =
  /** Heard in a remark, and not said yet whether it is so. */
  | ({ code: 'warning-open' } & OpenWarning)
  /** Somebody was hurt, or two have fallen out: it stands until it is put away. */
  | ({ code: 'harm-open' } & StandingHarm)
  | { code: 'sighting'; member: number; sign: string; on: Day; refer?: boolean; seenOn?: Day }
  /** `measure`: of the playbook, instead of the metric. */
  | { code: 'below-own-usual'; member: number; metric: TargetMetric; measure?: string; value: number; usual: number }
  /** So many at once that it is the list or the time, not a person. */
  | { code: 'many-below-usual'; people: number; of: number }
  /** `brief`: what to do stands beside an earlier one. */
  | ({ code: 'target-out-of-reach'; brief?: true } & Beyond)
  /** What was agreed on for the day is far from a usual one. */
  | ({ code: 'day-target-unusual' } & Unusual)
  | ({ code: 'own-out-of-reach' } & OwnGoals['beyond'][number])
  /** Limits in a measure of the playbook that are not read out. */
  | ({ code: 'own-limit' } & OwnGoal)
  /** Half of the month is over, and nothing of its target is done. */
  | { code: 'nothing-yet'; member: number; metric: TargetMetric; value: number }
  /** The first work day of a month that nobody has set targets for. */
  | { code: 'targets-missing' }
  /**
   * `asked`: on so many days before a meeting asked for it; `settle`: asking has not helped, another day or another person may;
   * `brief`: what to say stands beside an earlier one.
   */
  | {
      code: 'todo-missed';
      todo: number;
      owner: number | null;
      overdue: number;
      asked: number;
      settle?: true;
      brief?: true;
    }
  /** What would be asked for now and is not read out, for what its words would do. */
  | { code: 'todos-unsaid'; todos: readonly { todo: number; owner: number | null }[] }
  | { code: 'no-records'; member: number; since: Day | null }
  /** So many at once that it is the table that is missing, not a person's figures. */
  | { code: 'records-missing'; people: number; of: number }
  | { code: 'coach-step'; member: number; rung: number; of: number; checkpoint: boolean; calls?: true }
  /** Practice was stopped on that day, and a talk some days later was promised: it is due until it is put away. */
  | { code: 'coach-again'; member: number; on: Day; first?: true }
  /** Somebody who is left in peace closed a deal; `first`: their first ever. In private before anywhere else. */
  | { code: 'private-deal'; member: number; on: Day; deals: number; amount: number | null; first: boolean }
  /** Who has good news of that day and was not read out: the meeting said that they are congratulated after it. */
  | { code: 'news-unsaid'; on: Day; people: readonly { member: number; deals: number }[] }
  /** The first day at work after so many work days of leave: the person comes before the figures. */
  | { code: 'back-from-leave'; member: number; kind: 'sick' | 'personal'; days: number }
  /** Leaves on that day or these days: customers and promises want somebody who takes them on. `open`: to-dos of theirs. */
  | { code: 'handover'; member: number; on: Day; open: number }
  /** They call, and tests before live lists are still to be passed; `areOff`: none of them has called since. `asked`: from when on it is asked (again). */
  | ({ code: 'untested'; members: readonly number[]; areOff: boolean; asked: Day | null } & Pick<
      Untested,
      'modules' | 'failed' | 'unmarked' | 'plannedOn' | 'unplanned'
    >)
  | { code: 'gate'; gate: string };

/** What was seen longer ago is no hint any more, but for what calls for help: that stays until it is answered or put away. */
export const FRESH_WORKDAYS = 3;
/** For so many work days after a professional has seen somebody it is asked how they are. */
const LOOKED_AFTER_WORKDAYS = 5;
const QUIET_WORKDAYS = 3;
/** Where so many, and half of the team, have no figures, an import is missing. */
const MANY_QUIET = 3;

function quietPeople(input: AgendaInput, ledger: Ledger): ManagerNote[] {
  const lately = lastWorkdays(input, QUIET_WORKDAYS);
  const hasFigures = (member: number) =>
    lately.some((day) => ledger.on(member, day) !== undefined || isOwnKnownOf(input.own, member, day));
  const there = comparable(input).filter((member) => lately.every((day) => isThere(member, day, input)));
  const quiet = there.filter((member) => !hasFigures(member));
  if (quiet.length >= MANY_QUIET && quiet.length * 2 >= there.length) {
    // Who never hands in figures is not asked for them.
    const hadAny = input.records.length + (input.own?.found.figures.length ?? 0) > 0;
    return hadAny ? [{ code: 'records-missing', people: quiet.length, of: there.length }] : [];
  }
  if (!input.members.some(({ id }) => hasFigures(id))) return [];
  return quiet.map((member): ManagerNote => ({ code: 'no-records', member, since: lately.at(-1) ?? null }));
}

/** Who is below the usual, or has no figures; whoever is on a ladder is not calling, and nobody wonders. */
function figuresOfPeople({ input, ledger, company }: Situation): ManagerNote[] {
  const { people, isMany, of } = company.belowUsual;
  const below = people.flatMap(({ isInARow, ...each }) =>
    isInARow ? [{ code: 'below-own-usual' as const, ...each }] : [],
  );
  // That fewer customers come is no list that could be changed.
  const isOfCalls = people.every(({ measure }) => measure === undefined);
  const many = isOfCalls ? [{ code: 'many-below-usual' as const, people: people.length, of }] : [];
  return [...(isMany ? many : below), ...quietPeople(input, ledger)];
}

/** Whoever has done nothing of a month's target by the middle of its work days. */
function nothingYet({ input, ledger, beyond }: Situation): ManagerNote[] {
  const { targets, members, absent, date, calendar } = input;
  const from = startOfMonth(date);
  const passed = calendar.workdays(from, addDays(date, -1)).length;
  if (passed * 2 < calendar.workdays(from, endOfMonth(date)).length) return [];
  return targets.flatMap((target): ManagerNote[] => {
    const { memberId: member, metric, value } = target;
    if (member === null || target.period !== 'month' || periodOf(target).from !== from || value <= 0) return [];
    if (absent.has(member) || !ofId(members, member)) return [];
    // That the figure is beyond them says as much, and what to do.
    if (beyond.some((each) => each.member === member && each.metric === metric && each.period === 'month')) return [];
    // What nobody entered is not nothing.
    const done = ledger.sum(member, metric, from, date);
    return done === null || done > 0 ? [] : [{ code: 'nothing-yet', member, metric, value }];
  });
}

/** The last deal of whoever is left in peace in meetings: somebody has to be glad with them all the same. */
function privateDeals({ input, ledger, company, newsDay }: Situation): ManagerNote[] {
  const since = input.calendar.addWorkdays(input.date, -FRESH_WORKDAYS);
  const isFirst = firstDeals(input, ledger);
  return [...company.sheltered].flatMap((member): ManagerNote[] => {
    if (!ofId(input.members, member)) return [];
    for (let on = newsDay; on >= since; on = addDays(on, -1)) {
      const record = ledger.on(member, on);
      if (!record?.deals) continue;
      // Who sells something every day needs no word for each of them.
      if ((ledger.usual(member, 'deals', on) ?? 0) >= 1) return [];
      return [
        {
          code: 'private-deal',
          member,
          on,
          deals: record.deals,
          amount: record.amount,
          first: isFirst(member, on),
        },
      ];
    }
    return [];
  });
}

/** “Two more have good news, I congratulate them after the meeting”: whoever holds it has to know whom. */
function newsUnsaid({ input, news, newsDay, atWorkThen }: Situation): ManagerNote[] {
  if (!input.definition.items.some(({ content }) => content === 'news')) return [];
  const { shown, more } = dealtOut(news, atWorkThen.length);
  if (shown.length === 0 || more.length === 0) return [];
  return [{ code: 'news-unsaid', on: newsDay, people: more.map(({ member, deals }) => ({ member, deals })) }];
}

function targetsMissing({ targets, own, date, calendar }: AgendaInput): ManagerNote[] {
  const from = startOfMonth(date);
  if (calendar.addWorkdays(from, 0) !== date) return [];
  const isSet = [...targets, ...(own?.targets ?? [])].some(
    (target) => target.period === 'month' && periodOf(target).from === from,
  );
  return isSet ? [] : [{ code: 'targets-missing' }];
}

/** Work days on which it is asked how tests stand when something about them changed. */
const ASKED_WORKDAYS = 2;
/** Days after which it is asked again; of one that was failed by whoever calls on, a week. */
const ASKED_AGAIN_DAYS = 14;
const FAILED_AGAIN_DAYS = 7;

/**
 * From when on it is asked (again), or undefined where it was asked lately: for some work days when something changed, then on one now
 * and then. The same sentence every morning is read by nobody, and what is missing is seldom more than a mark.
 */
function askedFrom(
  { since, failed, rehearses }: Untested,
  { date, calendar }: Pick<AgendaInput, 'date' | 'calendar'>,
): Day | null | undefined {
  if (since === null || since > date) return null;
  if (since >= calendar.addWorkdays(date, -ASKED_WORKDAYS)) return since;
  const every = failed.length > 0 && !rehearses ? FAILED_AGAIN_DAYS : ASKED_AGAIN_DAYS;
  const again = addDays(since, daysBetween(since, date) - (daysBetween(since, date) % every));
  return calendar.addWorkdays(again, 0) === date ? again : undefined;
}

/** Those with the same to pass together, away or not: a hint that was put away would be another one. */
function untestedPeople(input: AgendaInput): ManagerNote[] {
  const calling = (input.untested ?? []).filter(({ isCalling }) => isCalling);
  const groups = grouped(calling, ({ modules, failed, unmarked }) => JSON.stringify([modules, failed, unmarked]));
  return [...groups.values()].flatMap((group): ManagerNote[] => {
    const [first, ...others] = group as [Untested, ...Untested[]];
    const since = others.reduce((latest, each) => latestOfAll([latest, each.since]), first.since);
    const areOff = group.every(({ rehearses }) => rehearses);
    const asked = askedFrom({ ...first, since, rehearses: areOff }, input);
    if (asked === undefined) return [];
    const plannedOn = earliestOfAll(group.map((each) => each.plannedOn));
    const { modules, failed, unmarked, unplanned } = first;
    return [
      {
        ...{ code: 'untested', members: group.map(({ member }) => member), modules, failed, unmarked, areOff, asked },
        ...(plannedOn === null ? {} : { plannedOn }),
        ...(unplanned === undefined ? {} : { unplanned }),
      },
    ];
  });
}

/** After so many work days another question about what was promised helps nobody: it gets another day, another person, or an end. */
const SETTLED_AFTER_WORKDAYS = 3;
/** From then on it is told on one work day of so many: nobody reads a sentence that stands there every morning. */
const TOLD_EVERY_WORKDAYS = 5;

/** Of those who are on the team: what somebody left open who is gone is asked in the meeting. */
function missedTodos({ input: { members, calendar, date }, missed }: Situation): ManagerNote[] {
  return missed.flatMap(({ id: todo, owner, due, times: asked }): ManagerNote[] => {
    if (owner !== null && !members.some(({ id }) => id === owner)) return [];
    // Of work: nobody was to do it over a holiday.
    const overdue = calendar.workdays(addDays(due, 1), date).length;
    const beyond = overdue - SETTLED_AFTER_WORKDAYS;
    if (beyond > 0 && beyond % TOLD_EVERY_WORKDAYS > 0) return [];
    return [{ code: 'todo-missed', todo, owner, overdue, asked, ...(beyond >= 0 ? { settle: true } : {}) }];
  });
}

/** Work days of personal leave from which on somebody is asked how things are at home. */
const LONG_PERSONAL = 3;

/** Who is back today from sick leave, or from long leave for something of their own. */
function backFromLeave({
  input: { absences = [], calendar, date, members, definition },
  company,
}: Situation): ManagerNote[] {
  if (definition.id !== 'morning') return [];
  const before = calendar.addWorkdays(date, -1);
  return members.flatMap(({ id: member }): ManagerNote[] => {
    const leave = absences.find((each) => each.member === member && each.from <= before && before <= each.to);
    if (!company.back.has(member) || (leave?.kind !== 'sick' && leave?.kind !== 'personal')) return [];
    const days = calendar.workdays(leave.from, before).length;
    if (leave.kind === 'personal' && days < LONG_PERSONAL) return [];
    return [{ code: 'back-from-leave', member, kind: leave.kind, days }];
  });
}

/** So many work days ahead it is asked who takes on what somebody has in hand. */
const HANDOVER_WORKDAYS = 5;

function handovers({ members, todos, date, calendar }: AgendaInput): ManagerNote[] {
  const until = calendar.addWorkdays(date, HANDOVER_WORKDAYS);
  return members.flatMap(({ id: member, leftOn: on = null }): ManagerNote[] => {
    if (on === null || on < date || on > until) return [];
    return [{ code: 'handover', member, on, open: todos.filter(({ owner }) => owner === member).length }];
  });
}

function unsaidTodos({ private: own, date, definition }: AgendaInput): ManagerNote[] {
  // The weekly names what is to be done in the week after.
  const until = definition.id === 'weekly' ? addDays(date, 7) : date;
  const todos = (own?.unsaid ?? []).filter(({ due }) => due <= until).map(({ id: todo, owner }) => ({ todo, owner }));
  return todos.length === 0 ? [] : [{ code: 'todos-unsaid', todos }];
}

type CallForHelp = Extract<ManagerNote, { code: 'warning-open' | 'sighting' }>;

const isCallForHelp = (note: ManagerNote): note is CallForHelp =>
  note.code === 'warning-open' || (note.code === 'sighting' && note.refer === true);

/** A call for help to which nobody has said anything yet: it is asked about until somebody does, and cannot be put away. */
export const isUnanswered = (note: ManagerNote): note is CallForHelp =>
  isCallForHelp(note) && !(note.code === 'sighting' && note.seenOn !== undefined);

/** Beside a call for help nothing else is said of its person, good news and figures least of all. */
const isAbout = (note: ManagerNote, people: ReadonlySet<number>): boolean =>
  ('member' in note && note.member !== null && people.has(note.member)) ||
  ('owner' in note && note.owner !== null && people.has(note.owner));

/** The same of good news of several people. */
function without(needsHelp: ReadonlySet<number>, note: ManagerNote): ManagerNote[] {
  if (note.code !== 'news-unsaid') return [note];
  const people = note.people.filter(({ member }) => !needsHelp.has(member));
  return people.length === 0 ? [] : [{ ...note, people }];
}

/** All that only the manager is told beside an agenda; nothing unless it was asked for. */
export function managerNotes(situation: Situation): ManagerNote[] {
  const { input, beyond, unusual, own } = situation;
  if (input.private === null) return [];
  const { date, calendar } = input;
  const here = new Set(input.members.map((member) => member.id).filter((id) => !input.absent.has(id)));
  const isFresh = ({ on, refer, seenOn }: PrivateSighting): boolean => {
    if (!refer) return on >= calendar.addWorkdays(date, -FRESH_WORKDAYS);
    return seenOn === undefined || seenOn >= calendar.addWorkdays(date, -LOOKED_AFTER_WORKDAYS);
  };
  const seen = input.private.sightings
    .filter((each) => here.has(each.member) && isFresh(each) && each.on <= date)
    .sort((a, b) => Number(b.refer === true) - Number(a.refer === true) || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  // One talk a person: what calls for help first, then what was seen last.
  const sightings = seen.filter(({ member }, i) => seen.findIndex((each) => each.member === member) === i);
  const done = input.private.done ?? new Set<number>();
  const all: ManagerNote[] = [
    ...(input.private.open ?? []).map((each): ManagerNote => ({ code: 'warning-open', ...each })),
    ...[...sightings.filter((each) => each.refer), ...sightings.filter((each) => !each.refer)].map(
      (each): ManagerNote => ({ code: 'sighting', ...each }),
    ),
    ...(input.harm ?? []).map((each): ManagerNote => ({ code: 'harm-open', ...each })),
    ...untestedPeople(input),
    ...backFromLeave(situation),
    ...privateDeals(situation),
    ...newsUnsaid(situation),
    ...(input.private.steps ?? [])
      .filter((each) => here.has(each.member))
      .map((each): ManagerNote => ({ code: 'coach-step', ...each })),
    ...(input.private.again ?? [])
      .filter((each) => here.has(each.member))
      .map((each): ManagerNote => ({ code: 'coach-again', ...each })),
    ...handovers(input),
    ...figuresOfPeople(situation),
    ...beyond.map((each): ManagerNote => ({ code: 'target-out-of-reach', ...each })),
    ...own.beyond.map((each): ManagerNote => ({ code: 'own-out-of-reach', ...each })),
    ...own.limits.map((each): ManagerNote => ({ code: 'own-limit', ...each })),
    ...unusual.map((each): ManagerNote => ({ code: 'day-target-unusual', ...each })),
    ...unsaidTodos(input),
    ...missedTodos(situation),
    ...nothingYet(situation),
    ...targetsMissing(input),
    ...input.private.gates.map((gate): ManagerNote => ({ code: 'gate', gate })),
  ];
  const needsHelp = new Set(all.flatMap((note) => (isCallForHelp(note) && note.member !== null ? [note.member] : [])));
  const isAway = (note: ManagerNote) => !isUnanswered(note) && done.has(hintNumber(note, date));
  const told = all
    .flatMap((note) => without(needsHelp, note))
    .filter((note) => !isAway(note) && (isCallForHelp(note) || !isAbout(note, needsHelp)));
  // The same advice eight times over is read by nobody.
  const firsts = SAME_ADVICE.map((isSame) => told.find(isSame));
  return told.map((note) =>
    SAME_ADVICE.some((isSame, i) => isSame(note) && note !== firsts[i]) ? briefly(note) : note,
  );
}

const briefly = (note: ManagerNote): ManagerNote =>
  note.code === 'todo-missed' || note.code === 'target-out-of-reach' ? { ...note, brief: true } : note;

/** Kinds of notes whose advice is said in full of the first one only. */
const SAME_ADVICE: readonly ((note: ManagerNote) => boolean)[] = [
  (note) => note.code === 'todo-missed' && note.owner !== null && !note.settle,
  (note) => note.code === 'todo-missed' && note.owner !== null && note.settle === true,
  (note) => note.code === 'target-out-of-reach' && note.member !== null && note.period === 'month',
];
