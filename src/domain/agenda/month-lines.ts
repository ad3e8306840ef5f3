import { startOfMonth } from '../calendar/day.ts';
import type { TargetMetric } from '../records/target.ts';
import type { Line } from './line.ts';
import { ownMonthLines } from './own-figures.ts';
import type { Situation } from './situation.ts';
import { monthAttainment, type Week } from './week.ts';
import { weekOf } from './week-of.ts';

/** A target was out of reach when the month was told of last. */
function wasBeyond({ held, input }: Situation, week: Week, metric: TargetMetric): boolean {
  const last = held.findLast(
    ({ meeting, date }) => date < input.date && (meeting === 'weekly' || meeting === 'evening'),
  );
  if (last === undefined || last.date < startOfMonth(input.date)) return false;
  return monthAttainment({ ...week, date: last.date }).some((line) => line.metric === metric && line.isBeyond);
}

/** How far the team's targets of the month are. */
export function monthLines(situation: Situation, isWeekly = false): Line[] {
  const { own, date, calendar } = situation.input;
  const week = weekOf(situation);
  // Of what has not begun there is nothing to tell.
  const begun = monthAttainment(week)
    .filter(({ done }) => done > 0)
    .map((line) =>
      line.isBeyond && !wasBeyond(situation, week, line.metric) ? { ...line, isNews: true as const } : line,
    );
  return [...begun, ...(own ? ownMonthLines(own, date, calendar, isWeekly) : [])];
}
