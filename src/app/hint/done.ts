import { hintNumber, shortNumber } from '../../domain/agenda/hint.ts';
import { isUnanswered } from '../../domain/agenda/notes.ts';
import { TeamctlError } from '../../errors.ts';
import { insertHintDone } from '../../store/hints.ts';
import type { Scope } from '../scope.ts';
import { type HintsView, listHints } from './list.ts';

/** Puts hints away that are done, or no longer wanted. @throws TeamctlError `hint-unknown`; `hint-to-answer` where somebody may need help */
export function closeHints(scope: Scope, numbers: readonly string[]): Promise<HintsView> {
  return scope.change('hint done', async (inside) => {
    const team = await inside.team();
    const open = await listHints(inside);
    for (const number of numbers) {
      const meant = open.hints.filter((hint) => shortNumber(hintNumber(hint, open.date)) === number);
      if (meant.length === 0) throw new TeamctlError('not-found', 'hint-unknown', { number });
      const unanswered = meant.find(isUnanswered);
      if (unanswered) throw new TeamctlError('refused', 'hint-to-answer', { number, sign: unanswered.sign });
      for (const hint of meant) await insertHintDone(inside.db, team.id, hintNumber(hint, open.date), inside.today);
    }
    inside.summarize(String(numbers.length));
    return listHints(inside);
  });
}
