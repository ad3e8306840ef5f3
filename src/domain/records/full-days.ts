import type { Day } from '../calendar/day.ts';
import { remembered } from '../remembered.ts';
import { type Absence, isAwayAllDay } from '../team/absence.ts';
import { type DayRecord, measures } from './day-record.ts';
import { grouped } from './ordered-records.ts';
import type { Figure } from './own-measure.ts';
import { median } from './statistics.ts';

/** A dialler lists whoever is away with zeros: those are no figures of theirs. Nothing where nothing else is told. */
function ofLeave(record: DayRecord): DayRecord[] {
  const told = measures.filter((measure) => record[measure]);
  if (told.length === 0) return [];
  const zeros = measures.filter((measure) => record[measure] === 0);
  return [{ ...record, ...Object.fromEntries(zeros.map((measure) => [measure, null])), there: 0 }];
}

/** So much of the own usual is a whole day's work, whatever the register says of it. */
const WHOLE_SHARE = 0.75;
/** Fewer other days than this tell of nothing usual. */
const LEAST_OTHERS = 5;

const worksOf = ({ dials, connects, effective }: DayRecord): number | null => dials ?? connects ?? effective;

/** Whether a day's calls are those of a whole day, by the person's own other days. */
function wholeDays(records: readonly DayRecord[], absences: readonly Absence[]): (record: DayRecord) => boolean {
  const usualOf = remembered((member: number): number | null => {
    const away = absences.filter((each) => each.member === member);
    const others = records
      .filter(({ memberId, day }) => memberId === member && !away.some(({ from, to }) => from <= day && day <= to))
      .map(worksOf)
      .filter((value) => value !== null && value > 0);
    return others.length < LEAST_OTHERS ? null : median(others as number[]);
  });
  return (record) => {
    const [works, usual] = [worksOf(record), usualOf(record.memberId)];
    return works !== null && usual !== null && works >= WHOLE_SHARE * usual;
  };
}

/**
 * Records as whatever is said of a person wants them: with the part of the day that somebody was there by the register
 * of leave, and without the zeros of days on which they were away. Totals stay the same. Who missed a meeting alone, or
 * worked from morning to evening on a day of leave, was there all day: the figures of a whole day say so.
 */
export function besideLeave(records: readonly DayRecord[], absences: readonly Absence[]): DayRecord[] {
  const isWhole = wholeDays(records, absences);
  return beside(records, absences, ofLeave, (record, touching) => {
    // Half a day of leave that was asked for is half a day, however much was done in it.
    const isHalfAsked = touching.some(({ half, kind }) => half !== null && kind !== null);
    return !isHalfAsked && isWhole(record);
  });
}

/** The same of a playbook's own measures. */
export const figuresBesideLeave = (figures: readonly Figure[], absences: readonly Absence[]): Figure[] =>
  beside(figures, absences, (figure) => (figure.value === 0 ? [] : [{ ...figure, there: 0 }]));

type OfADay = { memberId: number; day: Day; there?: 0 | 0.5 };

function beside<T extends OfADay>(
  all: readonly T[],
  absences: readonly Absence[],
  ofLeave: (each: T) => T[],
  isWhole: (each: T, touching: readonly Absence[]) => boolean = () => false,
): T[] {
  if (absences.length === 0) return [...all];
  const byMember = grouped(absences, ({ member }) => member);
  return all.flatMap((each): T[] => {
    const { memberId, day } = each;
    const touching = byMember.get(memberId)?.filter(({ from, to }) => from <= day && day <= to) ?? [];
    if (touching.length === 0 || isWhole(each, touching)) return [each];
    if (!isAwayAllDay(touching, memberId, day)) return [{ ...each, there: 0.5 }];
    return ofLeave(each);
  });
}

/** Days that a record counts for where something is said of a day of somebody. */
export const daysOf = ({ there }: Pick<DayRecord, 'there'>): number => there ?? 1;

/**
 * Those of days on which somebody was there from morning to evening: fewer calls on half a day, or on a day that was
 * mostly leave, say nothing about anybody.
 */
export const fullDays = (records: readonly DayRecord[]): DayRecord[] => records.filter((each) => daysOf(each) === 1);
