import { addDays, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import { nearestTarget, type OwnTarget, targetMetrics } from '../../domain/records/target.ts';
import { TeamctlError } from '../../errors.ts';
import { readOwnTargets, readTargets } from '../../store/target-reader.ts';
import { insertRenegotiated, upsertTarget } from '../../store/target-writer.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMeasure } from '../find/measure.ts';
import { requireMember, requireOnTeam } from '../find/member.ts';
import type { Scope } from '../scope.ts';
import { checkOwnTarget, checkTarget, targetTyped } from './fits.ts';
import type { TargetView } from './target.ts';

export interface RenegotiateWanted {
  /** A word that names the member; null: the whole team. */
  member: string | null;
  /** A measure by what people call it: one of `targetMetrics`, or one of the playbook's own. */
  metric: string;
  /** A number, or what was typed for one, see `targetTyped`. */
  value: string | number;
}

export interface RenegotiateView extends TargetView {
  before: number;
}

/**
 * Puts an agreed figure in the place of the target of the shortest period that today lies in; the old one stays in
 * the history.
 * @throws TeamctlError `target-none-running`, as `checkTarget`, or for a name that is none
 */
export function renegotiate(
  scope: Scope,
  { member, metric: word, value: text }: RenegotiateWanted,
): Promise<RenegotiateView> {
  return scope.change('target renegotiate', async (inside) => {
    const { today } = inside;
    const team = await inside.team();
    const whose = member === null ? null : await requireMember(await readMembers(inside.db, team.id), member);
    if (whose !== null) requireOnTeam(whose, today);
    const { id, name } = whose ?? { id: null, name: null };
    const own = (await (await inside.playbook(team)).core()).measures;
    const named = requireMeasure(targetMetrics, own, word);
    const metric = 'own' in named ? named.own.id : named.builtIn;
    const value = targetTyped(named, text, word);
    const from = [startOfMonth(today), startOfWeek(today)].sort()[0] as string;
    const read = 'own' in named ? readOwnTargets : readTargets;
    const stored: readonly OwnTarget[] = await read(inside.db, team.id, from, addDays(today, 1));
    const before = nearestTarget(stored, id, metric, today);
    const title = 'own' in named ? named.own.title : metric;
    if (!before)
      throw name === null
        ? new TeamctlError('not-found', 'target-none-of-team', { metric: title })
        : new TeamctlError('not-found', 'target-none-running', { name, metric: title });
    const target = { ...before, value };
    if ('own' in named) checkOwnTarget(named.own, value);
    const tooHigh = 'own' in named ? null : await checkTarget(inside, team, { ...target, metric: named.builtIn });
    if (before.value !== value) {
      await insertRenegotiated(inside.db, team.id, { ...before, agreed: value, on: today });
      await upsertTarget(inside.db, team.id, target);
    }
    inside.summarize(`${metric} ${before.period} ${before.startsOn}`);
    return { target, name, before: before.value, own, tooHigh };
  });
}
