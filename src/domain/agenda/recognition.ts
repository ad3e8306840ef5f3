import { addDays, startOfWeek } from '../calendar/day.ts';
import { exposesOthers } from '../records/exposed.ts';
import { type TargetMetric, targetMetrics } from '../records/target.ts';
import { dailyMetrics } from './ledger.ts';
import type { Line } from './line.ts';
import { closers, highlights, risers, type Week } from './week.ts';

const RECOGNIZED = 3;
/** So many more are thanked where they closed as much as the last one who is. */
const NOT_LEFT_OUT = 2;

const memberOf = (line: Line): number | null => ('member' in line ? line.member : null);

/** Where all who worked are named but the one or two, these are thanked for their work: nobody is known by being left out. */
function leftOver(week: Week, named: readonly (number | null)[]): Line[] {
  const monday = startOfWeek(week.date);
  const of = (member: number, metric: TargetMetric) => week.ledger.sum(member, metric, monday, week.date);
  const worked = week.members.filter((member) => targetMetrics.some((metric) => of(member, metric) !== null));
  const left = worked.filter((member) => !named.includes(member));
  if (!exposesOthers(worked.length - left.length, worked.length)) return [];
  return left.map((member) => {
    const known = dailyMetrics.find((metric) => (of(member, metric) ?? 0) > 0);
    const isTold = known !== undefined && week.behind?.has(member) !== true;
    return {
      code: 'recognize-work',
      member,
      done: isTold ? { metric: known, value: of(member, known) as number } : null,
    };
  });
}

/** So many days without a deal are long for who had some before, where so many days of them are known. */
const LONG_WITHOUT_DAYS = 28;
const KNOWN_WITHOUT = 10;

/** Whether somebody had deals, then none for weeks, and closed again this week. */
function isComeback({ ledger, date }: Week, member: number): boolean {
  const monday = startOfWeek(date);
  const from = addDays(monday, -LONG_WITHOUT_DAYS);
  const [ever, earlier] = [ledger.best(member, 'deals', monday), ledger.best(member, 'deals', from)];
  return (
    ever.days - earlier.days >= KNOWN_WITHOUT &&
    earlier.most > 0 &&
    ledger.sum(member, 'deals', from, addDays(monday, -1)) === 0
  );
}

/**
 * Thanks for the week: who closed again after weeks without, who closed, who moved up against the own usual; first those of whom the highlights said nothing.
 * Nobody is measured against others; and where one or two would be left out who closed as much as somebody who is thanked, they
 * are thanked as well.
 */
export function recognition(week: Week): Line[] {
  const praised = new Set(highlights(week).map(memberOf));
  const closing = closers(week);
  // Who closed is thanked for that, not for a call more a day.
  const hasClosed = new Set(closing.map(({ member }) => member));
  const moved = risers(week).flatMap(({ rise: _, ...riser }): Line[] =>
    hasClosed.has(riser.member) ? [] : [{ code: 'recognize-progress', ...riser }],
  );
  const isBack = (member: number) => isComeback(week, member);
  const back = closing
    .filter(({ member }) => isBack(member))
    .map((each): Line => ({ code: 'recognize-again', ...each }));
  const closed = closing
    .filter(({ member }) => !isBack(member))
    .map((each): Line => ({ code: 'recognize-deals', ...each }));
  const once = [...back, ...closed.slice(0, 1), ...moved, ...closed.slice(1)];
  const others = once.filter((line) => !praised.has(memberOf(line)));
  if (others.length > 0) {
    const [thanked, rest] = [others.slice(0, RECOGNIZED), others.slice(RECOGNIZED)];
    const least = Math.min(...thanked.flatMap((line) => (line.code === 'recognize-deals' ? [line.deals] : [])));
    const alike = rest.filter((line) => line.code === 'recognize-deals' && line.deals >= least);
    const all = alike.length <= NOT_LEFT_OUT ? [...thanked, ...alike] : thanked;
    return [...all, ...leftOver(week, [...praised, ...all.map(memberOf)])];
  }
  // A figure that the highlights gave is not given again; thanks for deals are.
  const again = once.filter(({ code }) => code === 'recognize-deals' || code === 'recognize-again');
  return again.length === 0 ? [{ code: 'recognize-ask' }] : again.slice(0, RECOGNIZED);
}
