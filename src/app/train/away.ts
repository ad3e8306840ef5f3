import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import { readMembers } from '../../store/team-reader.ts';
import { deleteAbsences, insertAbsence } from '../../store/training-writer.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';

export interface AwayWords {
  who: string;
  from: Day;
  to: Day;
  /** Take it back: they come after all, from that day on. */
  back: boolean;
}

export interface AwayView {
  member: { id: number; name: string };
  from: Day;
  to: Day;
  /** How many entries were taken back; null where one was made. */
  entries: number | null;
}

/** Days on which nothing is planned for somebody; why is nobody's business. @throws TeamctlError */
export async function markAway(scope: Scope, { who, from, to, back }: AwayWords): Promise<AwayView> {
  if (to < from) throw new TeamctlError('usage', 'away-order', { from, to });
  return scope.change('train away', async (inside) => {
    const { id, name } = await requireMember(await readMembers(inside.db, (await inside.team()).id), who);
    inside.summarize(back ? from : `${from} – ${to}`);
    const entries = back ? await deleteAbsences(inside.db, id, from) : null;
    if (!back) await insertAbsence(inside.db, { member: id, from, to });
    return { member: { id, name }, from, to, entries };
  });
}
