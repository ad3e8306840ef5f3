import { type Day, startOfMonth } from '../domain/calendar/day.ts';
import type { WorkCalendar } from '../domain/calendar/work-calendar.ts';
import type { Measures } from '../domain/records/day-record.ts';
import type { TargetMetric } from '../domain/records/target.ts';
import type { Role } from '../domain/team/team.ts';
import data from './demo-data.json' with { type: 'json' };

export interface DemoMember {
  name: string;
  code: string;
  role: Role;
  joinedOn: Day;
  leftOn: Day | null;
}

export interface DemoObservation {
  sign: string;
  degree: string;
  how: 'asked' | 'reported';
  on: Day;
  note: string | null;
  /** Code of the member it is about; null for the team. */
  member: string | null;
}

/** The example team as it stands on one day. */
export interface Demo {
  team: { name: string; playbook: string; foundedOn: Day };
  members: readonly DemoMember[];
  events: readonly { kind: string; on: Day; note: string }[];
  targets: readonly { metric: TargetMetric; value: number; member: string | null; startsOn: Day }[];
  observations: readonly DemoObservation[];
  records: readonly { member: string; day: Day; measures: Partial<Measures> }[];
}

const [memberColumn, agoColumn, ...measureColumns] = data.recordColumns;

function readRecord(row: readonly (string | number)[], before: (workdays: number) => Day) {
  const measures = Object.fromEntries(measureColumns.map((name, at) => [name, Number(row[at + 2])]));
  return { member: String(row[0]), day: before(Number(row[1])), measures: measures as Partial<Measures> };
}

/**
 * Puts the example data, told in work days before today, on real days.
 * @param calendar the work days that they are counted in
 */
export function placeDemo(today: Day, calendar: Pick<WorkCalendar, 'addWorkdays'>): Demo {
  if (memberColumn !== 'member' || agoColumn !== 'workdaysAgo') throw new Error('demo data: columns moved');
  const before = (workdays: number) => calendar.addWorkdays(today, -workdays);
  return {
    team: { name: data.team.name, playbook: data.team.playbook, foundedOn: before(data.team.foundedWorkdaysAgo) },
    members: data.members.map(({ name, code, role, joinedWorkdaysAgo, leftWorkdaysAgo }) => ({
      name,
      code,
      role: role as Role,
      joinedOn: before(joinedWorkdaysAgo),
      leftOn: leftWorkdaysAgo === null ? null : before(leftWorkdaysAgo),
    })),
    events: data.events.map(({ kind, workdaysAgo, note }) => ({ kind, on: before(workdaysAgo), note })),
    targets: data.monthlyTargets.map(({ metric, value, member }) => ({
      metric: metric as TargetMetric,
      value,
      member,
      startsOn: startOfMonth(today),
    })),
    observations: data.observations.map(({ workdaysAgo, how, ...seen }) => ({
      ...seen,
      how: how as DemoObservation['how'],
      on: before(workdaysAgo),
    })),
    records: data.records.map((row) => readRecord(row, before)),
  };
}
