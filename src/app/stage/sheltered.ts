import { addDays, type Day } from '../../domain/calendar/day.ts';
import { lastWords, speaksOfFear } from '../../domain/coaching/noted.ts';
import { grouped } from '../../domain/records/ordered-records.ts';
import { CARED_DAYS } from '../../domain/remark/calls.ts';
import type { Team } from '../../domain/team/team.ts';
import { readCoachPlans, type StoredCoachPlan } from '../../store/coaching-reader.ts';
import { readRemarks } from '../../store/remark-reader.ts';
import type { Scope } from '../scope.ts';
import { SIGN_DAYS, wasSeen } from './degree.ts';
import { type PrivatelyKnown, readPrivatelyKnown } from './privately-known.ts';

/** On a ladder, or sent to professional help. */
const onPlan = (plans: readonly StoredCoachPlan[], date: Day): number[] =>
  plans
    .filter(({ startedOn, state, closedOn }) =>
      state === 'referral'
        ? closedOn === null || closedOn >= addDays(date, -CARED_DAYS)
        : startedOn <= date && (closedOn === null || closedOn > date),
    )
    .map(({ memberId }) => memberId);

/** Of whom a grave thing was heard, as long as nobody has said whether it is so; where it is not known of whom, all who were named. */
function perhapsInNeed({ remarks, open }: PrivatelyKnown): number[] {
  const named = new Map(remarks.map(({ id, named: who }) => [id, who]));
  return open.flatMap(({ remark, member }) => (member === null ? (named.get(remark) ?? []) : [member]));
}

/** Whom the manager knows to have a hard time, and what the others may hear of them. */
interface Spared {
  /**
   * On a ladder, sent to professional help, of whom something grave was heard that nobody has answered, or of whom fear
   * was noted: what the team sees names no figure of theirs, and nobody asks them onto a stage.
   */
  sheltered: ReadonlySet<number>;
  /**
   * Those of whom any sign of fear or doubt was seen lately, or who were spoken of in a remark of the last days: nobody asks
   * them to stand up and tell how it is done.
   */
  timid: ReadonlySet<number>;
}

/** Of whom what was noted says that they need help, are afraid of the phone, or doubt. */
async function seenInNeed(
  scope: Scope,
  team: Team,
  { noted, calls }: PrivatelyKnown,
  { plans, date }: { plans: readonly StoredCoachPlan[]; date: Day },
): Promise<Record<'inNeed' | 'timid', number[]>> {
  const playbook = await scope.playbook(team);
  const [core, { referrals, hypotheses }] = [await playbook.core(), await playbook.coaching()];
  const seen = lastWords(noted).filter((each) => wasSeen(core, referrals, each));
  const probabilityOf = new Map(core.memberSigns.map(({ id, probability }) => [id, probability]));
  const lately = seen.filter(({ sign, on }) => on >= addDays(date, -SIGN_DAYS) && probabilityOf.has(sign));
  // Who has walked the ladder to its end has outgrown what was seen before.
  const recovered = (member: number) =>
    plans.findLast(({ memberId, state }) => memberId === member && state === 'exit')?.closedOn ?? '';
  const ofFear = lately.filter(({ memberId, on }) => on > recovered(memberId));
  const afraid = [...grouped(ofFear, ({ memberId }) => memberId)].filter(([, signs]) =>
    speaksOfFear(
      hypotheses,
      signs.map(({ sign }) => probabilityOf.get(sign)).filter((each) => each !== undefined),
    ),
  );
  return {
    inNeed: [...calls.map(({ member }) => member), ...afraid.map(([member]) => member)],
    timid: lately.map(({ memberId }) => memberId),
  };
}

/** Who is spared on a day, of these members. */
export async function sparedOn(scope: Scope, team: Team, ids: readonly number[], date: Day): Promise<Spared> {
  const plans = await readCoachPlans(await scope.reader(), ids);
  const known = await readPrivatelyKnown(scope, team, ids, date);
  const sheltered = [...onPlan(plans, date), ...perhapsInNeed(known)];
  const lately = await spokenOf(scope, team, date);
  if (known.noted.length === 0) return { sheltered: new Set(sheltered), timid: new Set(lately) };
  const { inNeed, timid } = await seenInNeed(scope, team, known, { plans, date });
  return { sheltered: new Set([...sheltered, ...inNeed]), timid: new Set([...timid, ...lately]) };
}

/** For so many days whoever was spoken of in a remark is not asked to tell how it is done: much that is hard is no sign. */
const SPOKEN_OF_DAYS = 5;

/** Who was named in a remark of the last days, whatever was understood of it. */
async function spokenOf(scope: Scope, team: Team, date: Day): Promise<number[]> {
  const remarks = await readRemarks(await scope.reader(), team.id, null, addDays(date, -SPOKEN_OF_DAYS));
  return remarks
    .filter(({ on }) => on <= date)
    .flatMap(({ memberId, named }) => [...named, ...(memberId === null ? [] : [memberId])]);
}

/** The first of the two alone. */
export const shelteredOn = async (...of: Parameters<typeof sparedOn>): Promise<ReadonlySet<number>> =>
  (await sparedOn(...of)).sheltered;
