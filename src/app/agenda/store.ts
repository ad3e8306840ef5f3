import type { AgendaPlan } from '../../domain/agenda/plan.ts';
import type { Held } from '../../store/meeting-writer.ts';
import type { Inside } from '../scope.ts';

export type { Held };

/**
 * The one way in which an agenda is kept: as what is planned for its day, so that turns move on even when nobody
 * closes the meeting, or with what was told of the meeting that was held by it.
 */
export async function storeAgenda(
  inside: Inside,
  teamId: number,
  plan: AgendaPlan,
  held: Held | null = null,
): Promise<void> {
  const { writeHeld, writePlanned } = await import('../../store/meeting-writer.ts');
  const key = { teamId, kind: plan.meeting, date: plan.date };
  if (held === null) await writePlanned(inside.db, key, plan);
  else await writeHeld(inside.db, key, plan, held);
  inside.summarize(plan.date);
}
