import { addDays } from '../../domain/calendar/day.ts';
import { ASKED_DAYS, type OpenWarning, openWarnings } from '../../domain/remark/open-warning.ts';
import type { Team } from '../../domain/team/team.ts';
import { readPrivateObservations } from '../../store/observation-reader.ts';
import { readRemarks } from '../../store/remark-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import type { Scope } from '../scope.ts';

/** Warnings that were heard in remarks and are still to be answered. Private: never for a team view. */
export async function readOpenWarnings(scope: Scope, team: Team, about: number | null = null): Promise<OpenWarning[]> {
  const db = await scope.reader();
  const since = addDays(scope.today, -ASKED_DAYS);
  const remarks = await readRemarks(db, team.id, about, since);
  const recent = remarks.filter(({ readings }) => readings.some(({ open }) => open));
  if (recent.length === 0) return [];
  const ids = (await readMembers(db, team.id)).map(({ id }) => id);
  const answered = await readPrivateObservations(db, ids, since, scope.today);
  const open = openWarnings(recent, answered, scope.today);
  return about === null ? open : open.filter(({ member }) => member === about);
}
