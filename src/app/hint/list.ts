import { composeAgenda } from '../../domain/agenda/compose.ts';
import type { ManagerNote } from '../../domain/agenda/notes.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { gatherAgenda } from '../agenda/case.ts';
import type { AgendaTexts } from '../agenda/view.ts';
import type { Scope } from '../scope.ts';

export interface HintsView {
  date: Day;
  hints: readonly ManagerNote[];
  texts: AgendaTexts;
}

/** What the manager alone is told today and has not put away; as the morning agenda has it with `--private`. */
export async function listHints(scope: Scope): Promise<HintsView> {
  const date = scope.today;
  const found = await gatherAgenda(scope, { meeting: 'morning', date, minutes: null, absent: [], withNotes: true });
  // The hints of a day on which nobody is there are none that could be acted upon.
  const composed = composeAgenda(found.input);
  return { date, hints: composed.kind === 'agenda' ? composed.plan.managerNotes : [], texts: found.texts };
}
