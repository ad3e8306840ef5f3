import { addDays, type Day } from '../../domain/calendar/day.ts';
import { saysYes } from '../../domain/records/degree.ts';
import type { Team } from '../../domain/team/team.ts';
import type { CorePart } from '../../playbook/parts.ts';
import { readObservations } from '../../store/observation-reader.ts';
import type { Scope } from '../scope.ts';
import { degreeOf, SIGN_DAYS } from '../stage/degree.ts';

/** Signs of the team that were lately seen and not taken back since, most recent first. */
export async function signsSeen(scope: Scope, team: Team, core: CorePart, date: Day): Promise<string[]> {
  const observed = await readObservations(await scope.reader(), team.id, date);
  const last = new Map<string, (typeof observed)[number]>();
  for (const each of observed) {
    if (each.degree === 'unsure') continue;
    last.delete(each.sign);
    last.set(each.sign, each);
  }
  const lately = [...last.values()].filter(
    (each) => each.on >= addDays(date, -SIGN_DAYS) && saysYes(degreeOf(core, each.degree)),
  );
  return lately.reverse().map((each) => each.sign);
}
