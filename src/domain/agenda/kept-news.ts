import type { Day } from '../calendar/day.ts';
import { firstDeals } from './company.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import { missed } from './past.ts';
import type { AgendaInput } from './shapes.ts';

/** Longer ago nobody waits for a cheer. */
const WORKDAYS = 10;

/** Days of which a member did not hear the news: each was told in the morning of the next work day, on which they were away. */
function unheard({ calendar, absences = [], start }: AgendaInput, member: number, newsDay: Day): Day[] {
  const days: Day[] = [];
  let told = newsDay;
  while (days.length < WORKDAYS && missed({ date: told }, start, member, absences)) {
    told = calendar.addWorkdays(told, -1);
    days.push(told);
  }
  return days;
}

/**
 * What people closed on the days before they were away, and nobody has cheered since: it is told on the first morning on which they
 * are back. @param members of whom something may be told, and who are here
 */
export function keptNews(input: AgendaInput, members: readonly number[], newsDay: Day, ledger: Ledger): Line[] {
  const isFirst = firstDeals(input, ledger);
  return members.flatMap((member) =>
    unheard(input, member, newsDay).flatMap((on): Line[] => {
      const deals = ledger.on(member, on)?.deals ?? 0;
      return deals === 0 ? [] : [{ code: 'news-kept', member, deals, on, first: isFirst(member, on) }];
    }),
  );
}
