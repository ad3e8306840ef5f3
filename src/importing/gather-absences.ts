import type { Day } from '../domain/calendar/day.ts';
import type { AbsenceKind, Half } from '../domain/team/absence.ts';
import { isMemberOn } from '../domain/team/team.ts';
import { eachRow } from './each-row.ts';
import type { RowHandler } from './gather-days.ts';
import { LeftOut } from './left-out.ts';
import type { People } from './people.ts';
import { Refusals } from './refusals.ts';
import { PersonReader } from './row-reader.ts';
import { toldBy } from './shift-legend.ts';
import { unknownMark } from './shifts-across.ts';
import type { Note, Row } from './types.ts';
import type { Section, Understanding } from './understand.ts';
import { cleanCell } from './values/number.ts';
import { parseShift, type Shift, shiftsOn } from './values/shift.ts';

/** What a roster says of one person's day; halves of which nothing is said are at work. */
export interface RosterDay {
  person: number;
  day: Day;
  line: number;
  /** `rest`: all day; `work`: all day. */
  is: Shift['is'];
  /** Absences of the day: one of all of it, or one or two of its halves. */
  away: readonly { half: Half | null; kind: AbsenceKind | null }[];
}

export interface GatheredAbsences {
  days: readonly RosterDay[];
  people: People;
  refusals: Refusals;
  leftOut: LeftOut;
  rows: { read: number; passedOver: number };
  notes: readonly Note[];
}

interface Seen {
  person: number;
  day: Day;
  line: number;
  shifts: Shift[];
}

/** Several entries of one day as one: two halves make a whole, and leave counts more than the shift beside it. */
function merged({ person, day, line, shifts }: Seen): RosterDay {
  const base = { person, day, line };
  const off = shifts.filter(({ is }) => is !== 'work');
  if (off.length === 0) return { ...base, is: 'work', away: [] };
  const whole = off.find(({ half }) => half === null);
  const [am, pm] = (['am', 'pm'] as const).map((half) => off.find((each) => each.half === half));
  const isWhole = am !== undefined && pm !== undefined && am.is === pm.is && am.kind === pm.kind;
  const one = whole ?? (isWhole ? am : undefined);
  if (one !== undefined) return { ...base, is: one.is, away: [{ half: null, kind: one.kind }] };
  return { ...base, is: 'away', away: off.map(({ half, kind }) => ({ half, kind })) };
}

/**
 * Reads a roster or an attendance sheet, days to come included.
 * @throws TeamctlError `invalid` for a mark that nobody can be sure of
 */
export async function gatherAbsences(
  understanding: Understanding,
  people: People,
  today: Day,
): Promise<GatheredAbsences> {
  const refusals = new Refusals();
  const leftOut = new LeftOut();
  const seen = new Map<string, Seen>();
  const unknown = new Map<string, number>();
  let guessed = 0;
  const told = toldBy(understanding.told.marks ?? {}, new Map());
  const handlerOf = (section: Section): RowHandler => {
    const reader = new PersonReader(section, { understanding, refusals, today, people });
    const at = reader.at.get('shift') ?? -1;
    const refused = new Set<number>();
    return (row: Row) => {
      const mark = cleanCell(row.cells[at] ?? '');
      if (mark === '') return 'passed-over';
      const read = parseShift(mark, told);
      if (read === null) {
        if (!unknown.has(mark)) unknown.set(mark, row.line);
        return 'refused';
      }
      // A row of the file has many days: what is amiss with its person is said once.
      if (refused.has(row.line)) return 'left-out';
      const person = reader.person(row);
      const day = person === null ? null : reader.day(row, true);
      if (person === null || day === null) {
        refused.add(row.line);
        return 'refused';
      }
      const who = people.all[person] as (typeof people.all)[number];
      if (!isMemberOn(who, day)) {
        refused.add(row.line);
        reader.refuse(row, 'outside-membership', { who: who.name, day });
        return 'refused';
      }
      const shifts = shiftsOn(read, day);
      if (shifts.some(({ isHalfGuessed }) => isHalfGuessed)) guessed += 1;
      const key = `${person} ${day}`;
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { person, day, line: row.line, shifts: [...shifts] });
      else known.shifts.push(...shifts);
      return 'taken';
    };
  };
  const counts = await eachRow(understanding, { refusals, leftOut, isMember: (name) => people.knows(name) }, handlerOf);
  const [first] = unknown;
  if (first !== undefined) throw unknownMark(understanding.file, [...unknown.keys()], '', first[1]);
  const days = [...seen.values()].map(merged).sort((a, b) => a.person - b.person || (a.day < b.day ? -1 : 1));
  return {
    days,
    people,
    refusals,
    leftOut,
    rows: counts,
    notes: guessed === 0 ? [] : [{ code: 'halves-guessed', data: { count: guessed } }],
  };
}
