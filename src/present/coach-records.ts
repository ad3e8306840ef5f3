import type { CoachListView } from '../app/coach/list.ts';
import { coachWords } from '../i18n/areas/coach.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { titleOf } from './title-of.ts';

/** Who is being coached and how far each has come. Private. */
export function presentCoachList({ asOf, lines, hypotheses }: CoachListView, locale: Locale): Report {
  const say = coachWords(locale);
  const { member, focus, rung, next, state, started } = say.columns;
  const table: Block = {
    kind: 'table',
    columns: [member, focus, rung, next, state, started].map((title) => ({ title })),
    rows: lines.map((line) => [
      line.member,
      titleOf(hypotheses, line.focus).split(/[：:]/)[0] as string,
      `${line.rung}/${line.rungs}`,
      line.next ?? '–',
      say.state[line.state],
      line.startedOn,
    ]),
  };
  return {
    data: { schema: 'teamctl.coach-list/1', asOf, plans: lines },
    document: [
      lines.length === 0 ? { kind: 'paragraph', text: say.listEmpty } : table,
      { kind: 'paragraph', text: [{ text: say.private, tone: 'muted' }] },
    ],
  };
}
