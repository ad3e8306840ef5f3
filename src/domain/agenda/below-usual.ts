import type { Day } from '../calendar/day.ts';
import { isWorkedOff } from '../records/own-measure.ts';
import type { TargetMetric } from '../records/target.ts';
import { ofId } from '../remembered.ts';
import { isAwayAllDay, isHalfDay } from '../team/absence.ts';
import { dailyMetrics, type Ledger } from './ledger.ts';
import { ledgerOf, type OwnFigures } from './own-figures.ts';
import type { AgendaInput } from './shapes.ts';

/** Days in a row below this share of the usual make a reason to ask, not to judge. */
const LOW = 0.7;
const LOW_DAYS = 3;
const LOOKED_AT = 5;
/** A drop is no new usual for three weeks: what was usual then counts, too. */
const BEFORE = 15;
/** Where so many, and half of the team, are low at the same time, it is not the people. */
const MANY = 3;

/** What of a team has to be known to say so. */
export type Comparing = Pick<
  AgendaInput,
  'members' | 'absent' | 'sheltered' | 'absences' | 'calendar' | 'date' | 'own'
>;

/** Somebody's last days, each well below what was usual before them. */
export interface BelowUsual {
  member: number;
  /** Nearest to a sale of what is known of them: where only dials are recorded, they tell. */
  metric: TargetMetric;
  /** Where nothing of that is known: a measure of the playbook that adds up, as customers answered in a shop. */
  measure?: string;
  /** The best of those days, in that metric. */
  value: number;
  usual: number;
  /** Those were the last work days, none of them a day off: only then is it worth a question. */
  isInARow: boolean;
}

export interface PeopleBelowUsual {
  people: readonly BelowUsual[];
  isMany: boolean;
  /** How many were looked at. */
  of: number;
}

/** Whose figures may be wondered at: whoever is away or on a ladder is not calling. */
export const comparable = ({
  members,
  absent,
  sheltered,
}: Pick<Comparing, 'members' | 'absent' | 'sheltered'>): number[] =>
  members.map(({ id }) => id).filter((id) => !absent.has(id) && sheltered?.has(id) !== true);

/** A member by then, and not away for any part of the day. */
export function isThere(member: number, day: Day, { absences = [], members }: Comparing): boolean {
  const joinedOn = ofId(members, member)?.joinedOn ?? null;
  const isAway = isAwayAllDay(absences, member, day) || isHalfDay(absences, member, day);
  return (joinedOn === null || day >= joinedOn) && !isAway;
}

/** The last work days before the meeting, the latest first. */
export const lastWorkdays = ({ calendar, date }: Comparing, count: number): Day[] =>
  Array.from({ length: count }, (_, i) => calendar.addWorkdays(date, -1 - i));

/** The latest recorded days among the last work days; a day off between them is no other day. */
function latestValues(
  member: number,
  metric: TargetMetric,
  input: Comparing,
  ledger: Ledger,
): { value: number; day: Day }[] {
  const recorded = lastWorkdays(input, LOOKED_AT).flatMap((day) => {
    const value = isThere(member, day, input) ? ledger.on(member, day)?.[metric] : null;
    return value === null || value === undefined ? [] : [{ value, day }];
  });
  return recorded.slice(0, LOW_DAYS);
}

/** Figures of one kind, and where they stand. */
interface Counted {
  metric: TargetMetric;
  ledger: Ledger;
  measure?: string;
}

/** What every team counts, nearest to a sale first, and then what the playbook's own measures add up. */
function countedOf({ own }: Comparing, ledger: Ledger): Counted[] {
  const measures = own?.measures.filter(isWorkedOff) ?? [];
  return [
    ...dailyMetrics.map((metric) => ({ metric, ledger })),
    ...measures.map((measure) => ({
      metric: 'deals' as const,
      ledger: ledgerOf(measure, own as OwnFigures),
      measure: measure.id,
    })),
  ];
}

function belowUsual(member: number, input: Comparing, counted: readonly Counted[]): BelowUsual[] {
  const known = counted.find((each) => each.ledger.usual(member, each.metric, input.date) !== null);
  if (!known) return [];
  const { metric, ledger, measure } = known;
  const values = latestValues(member, metric, input, ledger);
  if (values.length < LOW_DAYS) return [];
  const starts = [values.at(-1)?.day as Day, input.calendar.addWorkdays(input.date, -BEFORE)];
  const usual = Math.max(...starts.map((day) => ledger.usual(member, metric, day) ?? 0));
  if (usual === 0 || values.some(({ value }) => value > usual * LOW)) return [];
  const isInARow = values.at(-1)?.day === lastWorkdays(input, LOW_DAYS).at(-1);
  const value = Math.max(...values.map((each) => each.value));
  return [{ member, metric, ...(measure === undefined ? {} : { measure }), value, usual, isInARow }];
}

/** Who works well below the own usual; `isMany` where so many do that it is the list or the days, not them. */
export function peopleBelowUsual(input: Comparing, ledger: Ledger): PeopleBelowUsual {
  const ids = comparable(input);
  const counted = countedOf(input, ledger);
  const people = ids.flatMap((id) => belowUsual(id, input, counted));
  return { people, isMany: people.length >= MANY && people.length * 2 >= ids.length, of: ids.length };
}
