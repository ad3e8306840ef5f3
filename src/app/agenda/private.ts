import type { AgendaInput, PrivateSighting } from '../../domain/agenda/shapes.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { lastWords } from '../../domain/coaching/noted.ts';
import { sawProfessional } from '../../domain/remark/saw-professional.ts';
import type { Team } from '../../domain/team/team.ts';
import { readHintsDone } from '../../store/hints.ts';
import { readPrivateObservations } from '../../store/observation-reader.ts';
import { readRemarks } from '../../store/remark-reader.ts';
import { readOpenWarnings } from '../remark/open-warnings.ts';
import type { Scope } from '../scope.ts';
import { SIGN_DAYS, wasSeen } from '../stage/degree.ts';
import { REFERRAL_DAYS } from '../stage/sheltered.ts';

/** What the manager alone is told beside an agenda: who needs a word, which gates hold, whose coaching is due. */
export async function gatherPrivate(
  scope: Scope,
  team: Team,
  ids: readonly number[],
  date: Day,
  stage: string | null,
): Promise<NonNullable<AgendaInput['private']>> {
  const [db, playbook, calendar] = [await scope.reader(), await scope.playbook(team), await scope.calendar(team)];
  const noted = await readPrivateObservations(db, ids, addDays(date, -REFERRAL_DAYS), date);
  const core = await playbook.core();
  const coaching = await playbook.coaching();
  const rules = new Set(coaching.referrals.map((each) => each.id));
  const titled = new Set([...core.memberSigns, ...coaching.referrals].map((each) => each.id));
  const heard = noted.some(({ sign }) => rules.has(sign))
    ? await readRemarks(db, team.id, null, addDays(date, -REFERRAL_DAYS))
    : [];
  const sightings = lastWords(noted)
    .filter((each) => each.on >= addDays(date, -SIGN_DAYS) && titled.has(each.sign))
    .filter((each) => wasSeen(core, coaching.referrals, each))
    .map(({ memberId: member, sign, on }): PrivateSighting => {
      if (!rules.has(sign)) return { member, sign, on };
      const seenOn = sawProfessional(heard, member, on);
      return { member, sign, on, refer: true, ...(seenOn === null ? {} : { seenOn }) };
    });
  const gates = core.actions.flatMap((action) => (action.belongsTo === stage && action.gate ? [action.gate] : []));
  const { dueCoaching } = await import('../coach/due.ts');
  const steps = await dueCoaching(db, { core, coaching }, ids, noted, calendar, date);
  const done = await readHintsDone(db, team.id);
  const open = await readOpenWarnings(scope, team);
  return { sightings, open, gates: [...new Set(gates)], steps, done };
}
