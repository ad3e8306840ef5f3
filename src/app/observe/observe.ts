import type { Day } from '../../domain/calendar/day.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import type { CoachingPart, CorePart } from '../../playbook/parts.ts';
import { insertObservation, insertPrivateObservation } from '../../store/observation-writer.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import { requireSign } from '../find/sign.ts';
import type { Inside, Scope } from '../scope.ts';
import { degreeOf } from '../stage/degree.ts';
import { refuseTwice, type SignDegree } from '../stage/trial.ts';
import { requireDayOfTeam } from '../team/day-of-team.ts';

export interface Seen {
  signs: readonly SignDegree[];
  /** A word that names the person whom it is about; null: the team. */
  member: string | null;
  on: Day;
  note: string | null;
}

type TitledSign = SignDegree & { title: string };

export interface ObservedView {
  on: Day;
  signs: readonly TitledSign[];
  member: string | null;
}

/**
 * The signs by their ids, with their titles.
 * @throws TeamctlError for what the playbook does not know, or what is about a person where the team is meant
 */
function knownSigns(
  core: CorePart,
  coaching: CoachingPart,
  words: readonly SignDegree[],
  ofMember: boolean,
): TitledSign[] {
  const personal = [...core.memberSigns, ...coaching.questions, ...coaching.referrals];
  const ofTeam = [...core.signs, ...core.concerns];
  const [mine, other] = ofMember ? [personal, ofTeam] : [ofTeam, personal];
  const signs = words.map(({ sign, degree }) => {
    if (other.some((each) => each.id === sign))
      throw new TeamctlError('usage', ofMember ? 'sign-is-team' : 'sign-is-personal', { sign });
    degreeOf(core, degree);
    const id = requireSign(sign, mine);
    const titled: readonly { id: string; title?: string | undefined }[] = mine;
    return { sign: id, degree, title: titled.find((known) => known.id === id)?.title ?? id };
  });
  refuseTwice(signs);
  return signs;
}

async function store(inside: Inside, teamId: number, member: Member | null, { signs, on, note }: Seen, today: Day) {
  for (const each of signs) {
    const observation = { ...each, how: 'reported' as const, on, note };
    if (member) await insertPrivateObservation(inside.db, member.id, observation);
    else await insertObservation(inside.db, teamId, observation, today);
  }
  // What was seen of a person stays out of the log.
  inside.summarize(member ? '' : signs.map((each) => each.sign).join(' '));
}

/** Writes down what was seen of the team or of one person. @throws TeamctlError before anything is stored */
export async function observe(scope: Scope, seen: Seen): Promise<ObservedView> {
  return scope.change('observe', async (inside) => {
    const team = await inside.team();
    requireDayOfTeam(team, seen.on, scope.today);
    const playbook = await inside.playbook(team);
    const ofMember = seen.member !== null;
    const signs = knownSigns(await playbook.core(), await playbook.coaching(), seen.signs, ofMember);
    const member =
      seen.member === null ? null : await requireMember(await readMembers(inside.db, team.id), seen.member);
    await store(inside, team.id, member, { ...seen, signs }, scope.today);
    return { on: seen.on, signs, member: member?.name ?? null };
  });
}

/** Every sign that can be observed, of the team and of its people. */
export async function observableSigns(scope: Scope): Promise<{ id: string; title: string }[]> {
  const { signs, concerns, memberSigns } = await (await scope.playbook()).core();
  return [...signs, ...concerns, ...memberSigns].map(({ id, title }) => ({ id, title }));
}
