import type { Day } from '../../domain/calendar/day.ts';
import { type Absence, type AbsenceKind, type Half, halfAt } from '../../domain/team/absence.ts';
import { TeamctlError } from '../../errors.ts';
import { insertAbsence, removeAbsences } from '../../store/absence-writer.ts';
import type { Reader } from '../../store/database.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMember, requireOnTeam } from '../find/member.ts';
import type { Scope } from '../scope.ts';
import { workedOnLeave } from './worked-on-leave.ts';

export interface AwayWords {
  who: string;
  from: Day;
  /** Null: the same day; taken back, for good. */
  to: Day | null;
  half: Half | null;
  kind: AbsenceKind | null;
  /** Take it back: they come after all, from that day on. */
  back: boolean;
}

export interface AwayView {
  member: { id: number; name: string };
  from: Day;
  to: Day;
  half: Half | null;
  kind: AbsenceKind | null;
  /** How many entries were taken back; null where one was made. */
  entries: number | null;
  /** Numbers of courses of those days in which they are written down as there. */
  wasIn: readonly number[];
  /** Days among them on which calls of theirs are recorded, where leave was asked for. */
  worked: readonly Day[];
}

/** Courses that were held on those days, and in which the member is written down as there. */
async function heldThen(db: Reader, teamId: number, { member, from, to, half }: Absence): Promise<number[]> {
  const { readTraining } = await import('../../store/training-reader.ts');
  const held = (await readTraining(db, teamId)).filter(
    ({ state, date, there }) => state === 'held' && date >= from && date <= to && there.includes(member),
  );
  return held.filter(({ start }) => half === null || halfAt(start) === half).map(({ id }) => id);
}

/** Days on which somebody is away, in the one register that everything reads. @throws TeamctlError `away-order`, or as `requireOnTeam` */
export async function markAway(scope: Scope, { who, from, to, half, kind, back }: AwayWords): Promise<AwayView> {
  const last = to ?? from;
  if (last < from) throw new TeamctlError('usage', 'away-order', { from, to: last });
  return scope.change('away', async (inside) => {
    const team = await inside.team();
    const member = await requireMember(await readMembers(inside.db, team.id), who);
    // What is in the register can be taken out, whoever it was.
    if (!back) requireOnTeam(member, from, last);
    const { id, name } = member;
    inside.summarize(back ? from : `${from} – ${last}`);
    const entries = back ? await removeAbsences(inside.db, id, from, to ?? undefined) : null;
    const absence = { member: id, from, to: last, half, kind };
    if (!back) await insertAbsence(inside.db, absence);
    const wasIn = back ? [] : await heldThen(inside.db, team.id, absence);
    const onLeave = back ? [] : await workedOnLeave(inside.db, [id], from, last);
    const worked = onLeave.map(({ day }) => day);
    return { member: { id, name }, from, to: last, half, kind, entries, wasIn, worked };
  });
}
