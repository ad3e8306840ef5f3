import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Team } from '../../domain/team/team.ts';
import { readCoachPlans } from '../../store/coaching-reader.ts';
import { readPrivateObservations } from '../../store/observation-reader.ts';
import type { Scope } from '../scope.ts';
import { wasSeen } from '../stage/degree.ts';

/** Whoever was sent to professional help is left in peace for so long. */
export const REFERRAL_DAYS = 28;

/** Those on an open ladder and those for whom other help comes first: what the team sees names no figure of theirs. */
export async function shelteredOn(
  scope: Scope,
  team: Team,
  ids: readonly number[],
  date: Day,
): Promise<ReadonlySet<number>> {
  const db = await scope.reader();
  const open = (await readCoachPlans(db, ids)).filter(({ startedOn, state, closedOn }) =>
    state === 'referral'
      ? closedOn === null || closedOn >= addDays(date, -REFERRAL_DAYS)
      : startedOn <= date && (closedOn === null || closedOn > date),
  );
  const noted = await readPrivateObservations(db, ids, addDays(date, -REFERRAL_DAYS), date);
  const sheltered = new Set(open.map(({ memberId }) => memberId));
  if (noted.length === 0) return sheltered;
  const playbook = await scope.playbook(team);
  const [core, { referrals }] = [await playbook.core(), await playbook.coaching()];
  const rules = new Set(referrals.map(({ id }) => id));
  for (const each of noted) if (rules.has(each.sign) && wasSeen(core, referrals, each)) sheltered.add(each.memberId);
  return sheltered;
}
