import { composeAgenda } from '../../domain/agenda/compose.ts';
import type { AgendaPlan, NoAgenda } from '../../domain/agenda/plan.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import type { AgendaCase } from './case.ts';

function refuse(reason: NoAgenda, { input: { date }, texts }: Pick<AgendaCase, 'input' | 'texts'>): never {
  switch (reason.code) {
    case 'nobody-present':
      throw new TeamctlError('invalid', 'agenda-nobody', { date });
    case 'minutes-outside-box': {
      const { asked, min, max } = reason;
      throw new TeamctlError('usage', 'agenda-outside-box', { meeting: texts.meeting.title, asked, min, max });
    }
    case 'cannot-fit': {
      const { minutes, least, most } = reason;
      throw new TeamctlError('invalid', 'agenda-cannot-fit', { minutes, least, most });
    }
  }
}

/** The agenda that was already made for this meeting; the manager's notes are never stored. */
export const storedPlan = ({ stored }: Pick<AgendaCase, 'stored'>): AgendaPlan | null =>
  stored?.plan ? { ...stored.plan, managerNotes: [] } : null;

/**
 * The plan of a meeting: as it was when it or its day is over, else composed from what is known now.
 * @throws TeamctlError `agenda-nobody`, `agenda-outside-box`, `agenda-cannot-fit`
 */
export function planOf(
  { stored, input, texts }: Pick<AgendaCase, 'stored' | 'input' | 'texts'>,
  today: Day,
): AgendaPlan {
  const made = storedPlan({ stored });
  if (made && (stored?.state === 'held' || input.date < today)) return made;
  const composed = composeAgenda(input);
  return composed.kind === 'agenda' ? composed.plan : refuse(composed.reason, { input, texts });
}
