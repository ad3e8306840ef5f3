import type { Context } from '../../cli/context.ts';
import { composeAgenda } from '../../domain/agenda/compose.ts';
import type { AgendaPlan, NoAgenda } from '../../domain/agenda/plan.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import type { Gathered } from './case.ts';

function refuse(reason: NoAgenda, gathered: Gathered): never {
  const { input } = gathered;
  switch (reason.code) {
    case 'nobody-present':
      throw new TeamctlError('invalid', 'agenda-nobody', { date: input.date });
    case 'minutes-outside-box': {
      const { asked, min, max } = reason;
      throw new TeamctlError('usage', 'agenda-outside-box', { meeting: input.definition.id, asked, min, max });
    }
    case 'cannot-fit': {
      const { minutes, least, most } = reason;
      throw new TeamctlError('invalid', 'agenda-cannot-fit', { minutes, least, most });
    }
  }
}

/** The agenda that was already made for this meeting; the manager's notes are never stored. */
export const storedPlan = ({ stored }: Gathered): AgendaPlan | null =>
  stored?.plan ? { ...stored.plan, managerNotes: [] } : null;

/** The plan of a meeting: as it was when it or its day is over, else composed from what is known now. */
export function planOf(gathered: Gathered, today: Day): AgendaPlan {
  const { stored, input } = gathered;
  const made = storedPlan(gathered);
  if (made && (stored?.state === 'held' || input.date < today)) return made;
  const composed = composeAgenda(input);
  return composed.kind === 'agenda' ? composed.plan : refuse(composed.reason, gathered);
}

/** Keeps the agenda of the day, so that turns move on even when nobody closes the meeting. */
export async function storePlan(
  context: Context,
  gathered: Gathered,
  plan: AgendaPlan,
  formats: readonly string[] = [],
): Promise<void> {
  const { stored, team } = gathered;
  const key = { teamId: team.id, kind: plan.meeting, date: plan.date };
  // A meeting that is over stays as it was, and an agenda that is stored already needs no second write.
  if (
    stored?.state === 'held' ||
    stored?.state === 'skipped' ||
    (stored?.state === 'planned' && samePlan(stored.plan, plan))
  )
    return;
  const { storePlan: write } = await import('../../store/meeting-writer.ts');
  await context.write(
    `agenda ${plan.meeting}`,
    async ({ db, summarize }) => {
      await write(db, key, plan);
      summarize(plan.date);
    },
    formats,
  );
}

const samePlan = (a: AgendaPlan | null, b: AgendaPlan) =>
  a !== null && JSON.stringify({ ...a, managerNotes: [] }) === JSON.stringify({ ...b, managerNotes: [] });
