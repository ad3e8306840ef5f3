import { TeamctlError } from '../../errors.ts';
import type { Organisation, Rights } from '../../store/organisation.ts';
import type { Database } from '../open/database.ts';
import type { Scope } from '../scope.ts';
import { requireInTeam, type Typed } from './in-team.ts';
import { type Need, needOf, needs } from './needs.ts';

/**
 * Says in one sentence what somebody has no right to, before a command begins: the database would answer with nothing,
 * and nothing is what one would then believe. It is the database that keeps the rights.
 * @throws TeamctlError `org-no-role`, `org-right`, and as `requireInTeam`
 */
export async function requireRight(scope: Scope, database: Database, typed: Typed): Promise<void> {
  const need = needOf(typed.command, typed.flags);
  if (need === 'nothing') return;
  const organisation = await database.organisation();
  const rights = await organisation?.rights();
  if (!organisation || !rights) return;
  const { kinds, isIt } = rights;
  if (isIt && (need === 'roles' || need === 'giving' || need === 'publishing')) return;
  if (!needs[need].some((kind) => kinds.includes(kind))) throw await missingRight(organisation, rights, need);
  await requireInTeam(scope, { organisation, rights, need }, typed);
}

/** What is missing, and who can give it. */
export async function missingRight(
  organisation: Organisation,
  { login, kinds }: Rights,
  need: Need,
): Promise<TeamctlError> {
  const admins = await organisation.admins();
  if (kinds.length === 0) return new TeamctlError('refused', 'org-no-role', { login, admins });
  return new TeamctlError('refused', 'org-right', { login, kinds, need, may: [...needs[need]], admins });
}
