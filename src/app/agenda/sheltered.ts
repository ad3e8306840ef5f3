import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Team } from '../../domain/team/team.ts';
import { readCoachPlans } from '../../store/coaching-reader.ts';
import { readPrivateObservations } from '../../store/observation-reader.ts';
import type { Scope } from '../scope.ts';
import { wasSeen } from '../stage/degree.ts';
import { SIGN_DAYS } from './signs.ts';

/** Whoever was sent to professional help is left in peace for so long. */
export const REFERRAL_DAYS = 28;

/** Whom the manager knows to have a hard time, and what the others may hear of them. */
export interface Spared {
  /** Those on an open ladder and those for whom other help comes first: what the team sees names no figure of theirs. */
  sheltered: ReadonlySet<number>;
  /** Those of whom a sign of fear or doubt was seen lately: nobody asks them to stand up and tell how it is done. */
  timid: ReadonlySet<number>;
}

export async function sparedOn(scope: Scope, team: Team, ids: readonly number[], date: Day): Promise<Spared> {
  const db = await scope.reader();
  const open = (await readCoachPlans(db, ids)).filter(({ startedOn, state, closedOn }) =>
    state === 'referral'
      ? closedOn === null || closedOn >= addDays(date, -REFERRAL_DAYS)
      : startedOn <= date && (closedOn === null || closedOn > date),
  );
  const noted = await readPrivateObservations(db, ids, addDays(date, -REFERRAL_DAYS), date);
  const sheltered = new Set(open.map(({ memberId }) => memberId));
  const timid = new Set<number>();
  if (noted.length === 0) return { sheltered, timid };
  const playbook = await scope.playbook(team);
  const [core, { referrals }] = [await playbook.core(), await playbook.coaching()];
  const rules = new Set(referrals.map(({ id }) => id));
  for (const each of noted) if (rules.has(each.sign) && wasSeen(core, referrals, each)) sheltered.add(each.memberId);
  const signs = new Set(core.memberSigns.map(({ id }) => id));
  const since = addDays(date, -SIGN_DAYS);
  // What was said last of a sign counts: a no takes an earlier yes back.
  const latest = new Map(
    noted
      .filter(({ sign, on }) => signs.has(sign) && on >= since)
      .map((each) => [`${each.memberId} ${each.sign}`, each]),
  );
  for (const each of latest.values()) if (wasSeen(core, referrals, each)) timid.add(each.memberId);
  return { sheltered, timid };
}

/** The first of the two alone: whom what the team sees names no figure of. */
export const shelteredOn = async (...of: Parameters<typeof sparedOn>): Promise<ReadonlySet<number>> =>
  (await sparedOn(...of)).sheltered;
