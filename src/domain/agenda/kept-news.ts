import type { Day } from '../calendar/day.ts';
import { firstDeals } from './company.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import { goodNews, readOut } from './news.ts';
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

/** The news of older days are no news. */
const LATE_DAYS = 2;

/**
 * What was closed on days whose figures came when their morning was over: told once, the latest days only, of as many people as
 * that morning would have named.
 * @param members of whom something may be told, and who are here
 * @param kept lines that cheer somebody for such a day already
 */
export function lateNews(
  { late = [], ...input }: AgendaInput,
  members: readonly number[],
  newsDay: Day,
  { ledger, kept }: { ledger: Ledger; kept: readonly Line[] },
): Line[] {
  const isFirst = firstDeals(input, ledger);
  const isKept = (member: number, on: Day) =>
    kept.some((line) => line.code === 'news-kept' && line.member === member && line.on === on);
  const days = [...new Set(late.map(({ day }) => day))].filter((day) => day < newsDay).sort();
  return days.slice(-LATE_DAYS).flatMap((on): Line[] => {
    const waiting = members.filter(
      (member) => late.some((each) => each.day === on && each.member === member) && !isKept(member, on),
    );
    const news = readOut(goodNews(waiting, on, [], { ledger, isFirst }), members.length);
    const people = news
      .filter(({ deals }) => deals > 0)
      .map(({ member, deals }) => ({ member, deals, first: isFirst(member, on) }));
    return people.length === 0 ? [] : [{ code: 'news-late', on, people }];
  });
}
