import type { AgendaInput, PrivateSighting } from '../../domain/agenda/shapes.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { lastWords } from '../../domain/coaching/noted.ts';
import type { Team } from '../../domain/team/team.ts';
import { readHintsDone } from '../../store/hints.ts';
import type { Scope } from '../scope.ts';
import { SIGN_DAYS, wasSeen } from '../stage/degree.ts';
import { readPrivatelyKnown } from '../stage/privately-known.ts';

/** What the manager alone is told beside an agenda: who needs a word, which gates hold, whose coaching is due. */
export async function gatherPrivate(
  scope: Scope,
  team: Team,
  ids: readonly number[],
  date: Day,
  stage: string | null,
): Promise<NonNullable<AgendaInput['private']>> {
  const [db, playbook, calendar] = [await scope.reader(), await scope.playbook(team), await scope.calendar(team)];
  const { noted, calls, open } = await readPrivatelyKnown(scope, team, ids, date);
  const core = await playbook.core();
  const coaching = await playbook.coaching();
  const titled = new Set(core.memberSigns.map((each) => each.id));
  const sightings: PrivateSighting[] = [
    ...calls.map(({ seenOn, ...call }) => ({ ...call, refer: true, ...(seenOn === null ? {} : { seenOn }) })),
    ...lastWords(noted)
      .filter((each) => each.on >= addDays(date, -SIGN_DAYS) && titled.has(each.sign))
      .filter((each) => wasSeen(core, coaching.referrals, each))
      .map(({ memberId: member, sign, on }) => ({ member, sign, on })),
  ];
  const gates = core.actions.flatMap((action) => (action.belongsTo === stage && action.gate ? [action.gate] : []));
  const { dueCoaching } = await import('../coach/due.ts');
  const referred = new Set(calls.map(({ member }) => member));
  const { steps, again } = await dueCoaching(db, coaching.ladder, { ids, referred }, calendar, date);
  const done = await readHintsDone(db, team.id);
  return { sightings, open, gates: [...new Set(gates)], steps, again, done };
}
