import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import type { TargetPeriod } from '../records/target.ts';
import { firstDeals } from './company.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import { goodNews, reachedTargets, readOut } from './news.ts';
import { ownReached } from './own-targets.ts';
import { missed } from './past.ts';
import type { AgendaInput } from './shapes.ts';

const DAYS_PER_WEEK = 7;

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
 * Targets that somebody reached on such a day, in what every team counts and in the playbook's measures. That of a day is told with
 * its deals; of a week before the last nobody knows any more which it was. What was made beyond it has grown since.
 */
function reachedOn(input: AgendaInput, member: number, on: Day, ledger: Ledger): Line[] {
  const lastWeek = addDays(startOfWeek(input.date), -DAYS_PER_WEEK);
  const isTold = (period: TargetPeriod) => period === 'month' || (period === 'week' && on >= lastWeek);
  const own = (input.own && ownReached(input.own, on, input.calendar).get(member)) ?? [];
  return [...reachedTargets(member, on, input.targets, ledger), ...own].flatMap((line): Line[] => {
    if (line.code === 'own-reached') return isTold(line.period) ? [{ ...line, done: line.asked, on }] : [];
    if (line.code !== 'news-target' || !isTold(line.period)) return [];
    const { done: _, ...told } = line;
    return [{ ...told, on }];
  });
}

/**
 * What people closed or reached on the days before they were away, and nobody has cheered since: it is told on the first morning on
 * which they are back. @param members of whom something may be told, and who are here
 */
export function keptNews(input: AgendaInput, members: readonly number[], newsDay: Day, ledger: Ledger): Line[] {
  const isFirst = firstDeals(input, ledger);
  return members.flatMap((member) =>
    unheard(input, member, newsDay).flatMap((on): Line[] => {
      const deals = ledger.on(member, on)?.deals ?? 0;
      const kept: Line[] = deals === 0 ? [] : [{ code: 'news-kept', member, deals, on, first: isFirst(member, on) }];
      return [...kept, ...reachedOn(input, member, on, ledger)];
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
    kept.some((line) => 'on' in line && 'member' in line && line.member === member && line.on === on);
  const days = [...new Set(late.map(({ day }) => day))].filter((day) => day < newsDay).sort();
  return days.slice(-LATE_DAYS).flatMap((on): Line[] => {
    const waiting = members.filter(
      (member) => late.some((each) => each.day === on && each.member === member) && !isKept(member, on),
    );
    const news = readOut(goodNews(waiting, on, [], { ledger, isFirst }), members.length);
    const people = news
      .filter(({ deals }) => deals > 0)
      .map(({ member, deals }) => ({ member, deals, first: isFirst(member, on) }));
    const told: Line[] = people.length === 0 ? [] : [{ code: 'news-late', on, people }];
    return [...told, ...waiting.flatMap((member) => reachedOn(input, member, on, ledger))];
  });
}
