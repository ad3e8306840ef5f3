import { composeAgenda } from '../../domain/agenda/compose.ts';
import type { Line } from '../../domain/agenda/line.ts';
import type { AgendaPlan, NoAgenda } from '../../domain/agenda/plan.ts';
import type { AgendaInput } from '../../domain/agenda/shapes.ts';
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

/** Items that tell figures, or what follows from them: told by different records they would contradict one another. */
const FOLLOWS_FIGURES = ['figures', 'news', 'review', 'problems', 'recognition'];

/** Who does what is as it was decided; figures are those of the records, which may have been put right since. */
function withFigures(made: AgendaPlan, input: AgendaInput): AgendaPlan {
  if (!made.items.some(({ content }) => FOLLOWS_FIGURES.includes(content))) return made;
  const composed = composeAgenda({ ...input, minutes: null });
  const latest = composed.kind === 'agenda' ? composed.plan.items : [];
  const isPromise = ({ code }: Line) => code === 'promise';
  const items = made.items.map((item) => {
    const now = FOLLOWS_FIGURES.includes(item.content) ? latest.find(({ id }) => id === item.id) : undefined;
    if (now === undefined) return item;
    const lines = [...now.lines.filter((line) => !isPromise(line)), ...item.lines.filter(isPromise)];
    return { ...item, fill: now.fill, lines };
  });
  return { ...made, items };
}

/**
 * The agenda that was already made for this meeting, with the figures of today's records; the manager's notes are never
 * stored.
 */
export function storedPlan({ stored, input }: Pick<AgendaCase, 'stored' | 'input'>): AgendaPlan | null {
  if (!stored?.plan) return null;
  const made = withFigures(stored.plan, input);
  // A weekly that was held meanwhile is not announced any more.
  const stands = ({ code }: AgendaPlan['notices'][number]) =>
    code !== 'weekly-falls-out' || input.weekly?.fallsOut !== undefined;
  return { ...made, notices: made.notices.filter(stands), managerNotes: [] };
}

/**
 * The plan of a meeting: as it was when it or its day is over, else composed from what is known now.
 * @throws TeamctlError `agenda-nobody`, `agenda-outside-box`, `agenda-cannot-fit`
 */
export function planOf(
  { stored, input, texts }: Pick<AgendaCase, 'stored' | 'input' | 'texts'>,
  today: Day,
): AgendaPlan {
  if (stored?.state === 'held' || input.date < today) {
    const made = storedPlan({ stored, input });
    if (made) return made;
  }
  const composed = composeAgenda(input);
  return composed.kind === 'agenda' ? composed.plan : refuse(composed.reason, { input, texts });
}
