import type { Day } from '../../domain/calendar/day.ts';
import type { DayRecord, Measures } from '../../domain/records/day-record.ts';
import { impossibility } from '../../domain/records/plausible.ts';
import { isMemberOn, type Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { upsertDayRecord } from '../../store/record-writer.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';

export interface TypedRecord {
  /** A word that names the member. */
  member: string;
  day: Day;
  measures: Partial<Measures>;
}

/** One day of one person, typed by hand; what is not said stays as it was. @returns whose day it is */
export async function addRecord(scope: Scope, { member: who, day, measures }: TypedRecord): Promise<Member> {
  if (day > scope.today) throw new TeamctlError('invalid', 'day-in-future', { day, field: 'on' });
  return scope.change('record add', async (inside) => {
    const { db } = inside;
    const member = await requireMember(await readMembers(db, (await inside.team()).id), who);
    if (!isMemberOn(member, day)) throw new TeamctlError('invalid', 'not-a-member-then', { name: member.name, day });
    const [stored] = await readDayRecords(db, [member.id], day, day);
    const wrong = impossibility({ ...stored, ...measures });
    if (wrong) throw new TeamctlError('invalid', 'record-impossible', { what: wrong });
    await upsertDayRecord(db, member.id, day, measures, inside.journalId);
    inside.summarize(day);
    return member;
  });
}

export interface WantedRecords {
  /** Null: from the first one on. */
  from: Day | null;
  to: Day | null;
  /** A word that names the member; null: everybody. */
  member: string | null;
}

export interface RecordsView {
  /** By day, then by code. */
  records: DayRecord[];
  members: readonly Member[];
}

export async function listRecords(scope: Scope, { from, to, member }: WantedRecords): Promise<RecordsView> {
  const db = await scope.reader();
  const all = await readMembers(db, (await scope.team()).id);
  const members = member === null ? all : [await requireMember(all, member)];
  const ids = members.map(({ id }) => id);
  const records = await readDayRecords(db, ids, from ?? '1900-01-01', to ?? '2199-12-31');
  const codes = new Map(members.map(({ id, code }) => [id, code ?? '']));
  const codeOf = ({ memberId }: DayRecord) => codes.get(memberId) as string;
  records.sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : codeOf(a) < codeOf(b) ? -1 : 1));
  return { records, members: all };
}
