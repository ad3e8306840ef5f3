import { addDays, type Day } from '../calendar/day.ts';
import type { TargetMetric } from '../records/target.ts';
import type { Goal } from './goals.ts';
import type { Ledger } from './ledger.ts';
import type { AgendaInput } from './shapes.ts';

/** For the manager's eyes only: who needs a word, what to watch, which gates hold. */
export type ManagerNote =
  | { code: 'sighting'; member: number; sign: string; on: Day; refer?: boolean }
  | { code: 'below-own-usual'; member: number; metric: TargetMetric; value: number; usual: number }
  | { code: 'target-out-of-reach'; member: number; metric: TargetMetric; needed: number; usual: number | null }
  | { code: 'todo-missed'; todo: number; owner: number | null; times: number }
  | { code: 'no-records'; member: number; since: Day | null }
  | { code: 'coach-step'; member: number; rung: number; of: number; checkpoint: boolean }
  | { code: 'gate'; gate: string };

const SIGHTING_DAYS = 14;
/** Days in a row below this share of the usual make a reason to ask, not to judge. */
const LOW = 0.7;
const LOW_DAYS = 3;
const QUIET_WORKDAYS = 3;

function lowDays(member: number, input: AgendaInput, ledger: Ledger): ManagerNote[] {
  const days = Array.from({ length: LOW_DAYS }, (_, i) => input.calendar.addWorkdays(input.date, -1 - i));
  const usual = ledger.pace(member, 'effective', days[LOW_DAYS - 1] as Day);
  const values = days.flatMap((day) => ledger.on(member, day)?.effective ?? []);
  if (usual === null || usual === 0 || values.length < LOW_DAYS || values.some((value) => value > usual * LOW))
    return [];
  return [{ code: 'below-own-usual', member, metric: 'effective', value: Math.max(...values), usual }];
}

function quiet(member: number, input: AgendaInput, ledger: Ledger): ManagerNote[] {
  const from = input.calendar.addWorkdays(input.date, -QUIET_WORKDAYS);
  const known = input.records.length > 0;
  const lately = Array.from({ length: QUIET_WORKDAYS }, (_, i) => input.calendar.addWorkdays(input.date, -1 - i));
  if (!known || lately.some((day) => ledger.on(member, day))) return [];
  return [{ code: 'no-records', member, since: from }];
}

export function managerNotes(
  input: AgendaInput,
  ledger: Ledger,
  goals: readonly Goal[],
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
    ...input.members.flatMap(({ id }) => [...lowDays(id, input, ledger), ...quiet(id, input, ledger)]),
    ...goals
      .filter((goal) => goal.reason === 'stretch')
      .map(
        (goal): ManagerNote => ({
          code: 'target-out-of-reach',
          member: goal.member,
          metric: goal.metric,
          needed: Math.ceil(goal.needed ?? 0),
          usual: ledger.pace(goal.member, goal.metric, input.date),
        }),
      ),
    ...missed.map((each): ManagerNote => ({ code: 'todo-missed', ...each })),
    ...input.private.gates.map((gate): ManagerNote => ({ code: 'gate', gate })),
  ];
}
