import { addDays, type Day } from '../calendar/day.ts';
import type { TargetMetric } from '../records/target.ts';
import { isAwayAllDay, isHalfDay } from '../team/absence.ts';
import type { Ledger } from './ledger.ts';
import type { Beyond } from './reach.ts';
import type { AgendaInput } from './shapes.ts';

/** For the manager's eyes only: who needs a word, what to watch, which gates hold. */
export type ManagerNote =
  | { code: 'sighting'; member: number; sign: string; on: Day; refer?: boolean }
  | { code: 'below-own-usual'; member: number; metric: TargetMetric; value: number; usual: number }
  | ({ code: 'target-out-of-reach' } & Beyond)
  | { code: 'todo-missed'; todo: number; owner: number | null; times: number }
  | { code: 'no-records'; member: number; since: Day | null }
  | { code: 'coach-step'; member: number; rung: number; of: number; checkpoint: boolean }
  | { code: 'gate'; gate: string };

const SIGHTING_DAYS = 14;
/** Days in a row below this share of the usual make a reason to ask, not to judge. */
const LOW = 0.7;
const LOW_DAYS = 3;
const QUIET_WORKDAYS = 3;
/** Who was away longer than so many work days is no matter of figures. */
const LOOKED_BACK = 10;

/** The last work days on which somebody was there all day, the latest first. */
function lastDays(member: number, { calendar, date, absences = [], members }: AgendaInput, count: number): Day[] {
  const joinedOn = members.find(({ id }) => id === member)?.joinedOn ?? null;
  const days: Day[] = [];
  for (let back = 1; back <= LOOKED_BACK && days.length < count; back += 1) {
    const day = calendar.addWorkdays(date, -back);
    if (joinedOn !== null && day < joinedOn) break;
    if (!isAwayAllDay(absences, member, day) && !isHalfDay(absences, member, day)) days.push(day);
  }
  return days;
}

function lowDays(member: number, input: AgendaInput, ledger: Ledger): ManagerNote[] {
  const days = lastDays(member, input, LOW_DAYS);
  if (days.length < LOW_DAYS) return [];
  const usual = ledger.pace(member, 'effective', days[LOW_DAYS - 1] as Day);
  const values = days.flatMap((day) => ledger.on(member, day)?.effective ?? []);
  if (usual === null || usual === 0 || values.length < LOW_DAYS || values.some((value) => value > usual * LOW))
    return [];
  return [{ code: 'below-own-usual', member, metric: 'effective', value: Math.max(...values), usual }];
}

function quiet(member: number, input: AgendaInput, ledger: Ledger): ManagerNote[] {
  const lately = lastDays(member, input, QUIET_WORKDAYS);
  if (input.records.length === 0 || lately.length < QUIET_WORKDAYS) return [];
  if (lately.some((day) => ledger.on(member, day))) return [];
  return [{ code: 'no-records', member, since: lately.at(-1) ?? null }];
}

export function managerNotes(
  input: AgendaInput,
  ledger: Ledger,
  beyond: readonly Beyond[],
  missed: readonly { todo: number; owner: number | null; times: number }[],
): ManagerNote[] {
  if (input.private === null) return [];
  const since = addDays(input.date, -SIGHTING_DAYS);
  const here = new Set(input.members.map((member) => member.id));
  const sightings = input.private.sightings.filter(
    (each) => here.has(each.member) && each.on >= since && each.on <= input.date,
  );
  return [
    ...[...sightings.filter((each) => each.refer), ...sightings.filter((each) => !each.refer)].map(
      (each): ManagerNote => ({ code: 'sighting', ...each }),
    ),
    ...(input.private.steps ?? [])
      .filter((each) => here.has(each.member))
      .map((each): ManagerNote => ({ code: 'coach-step', ...each })),
    ...input.members
      .filter(({ id }) => !input.absent.has(id))
      .flatMap(({ id }) => [...lowDays(id, input, ledger), ...quiet(id, input, ledger)]),
    ...beyond.map((each): ManagerNote => ({ code: 'target-out-of-reach', ...each })),
    ...missed.map((each): ManagerNote => ({ code: 'todo-missed', ...each })),
    ...input.private.gates.map((gate): ManagerNote => ({ code: 'gate', gate })),
  ];
}
