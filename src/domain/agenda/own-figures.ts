import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import { type Found, type OwnMeasure, totalOf, within } from '../records/own-measure.ts';
import { isRunning, type OwnTarget, periodOf } from '../records/target.ts';
import type { Line } from './line.ts';

/** What an agenda knows of the playbook's own measures. */
export interface OwnFigures {
  measures: readonly OwnMeasure[];
  found: Found;
  targets: readonly OwnTarget[];
}

/** The team's target for a measure that is running on a day; the week's before the month's. */
function teamTargetOf({ targets }: OwnFigures, id: string, date: Day): OwnTarget | undefined {
  const running = targets.filter(
    (each) => each.metric === id && each.memberId === null && each.period !== 'day' && isRunning(each, date),
  );
  return running.find(({ period }) => period === 'week') ?? running[0];
}

/** Whether anybody has a figure of these measures on a day. */
export const isOwnKnown = (own: OwnFigures | undefined, day: Day): boolean =>
  own?.found.figures.some((each) => each.day === day) === true;

/** Of the day: each measure that anybody has a figure of, for who works by these alone has his numbers here. */
export const ownDayLines = ({ measures, found }: OwnFigures, date: Day): Line[] =>
  measures.flatMap((measure): Line[] => {
    const value = totalOf(measure, within(found, date, date));
    return value === null ? [] : [{ code: 'own-day', measure: measure.id, value }];
  });

/**
 * Of the week: each measure that anybody has a figure of, beside last week's and the team's target.
 * @param isAlike false where one of the two weeks had a day that no usual one is held against
 */
export function ownWeekLines(own: OwnFigures, date: Day, isAlike: boolean): Line[] {
  const monday = startOfWeek(date);
  return own.measures.flatMap((measure): Line[] => {
    const value = totalOf(measure, within(own.found, monday, date));
    if (value === null) return [];
    const before = isAlike ? totalOf(measure, within(own.found, addDays(monday, -7), addDays(date, -7))) : null;
    const target = teamTargetOf(own, measure.id, date);
    // What is added up over a month is not to be reached in a week.
    const fits = target !== undefined && (target.period === 'week' || measure.adds !== 'sum');
    return [{ code: 'own-week', measure: measure.id, value, before, target: fits ? target.value : null }];
  });
}

/** Of the morning: what the team aims for in its own measures, and where it stands by yesterday. */
export function ownGoalLines(own: OwnFigures, date: Day): Line[] {
  return own.measures.flatMap((measure): Line[] => {
    const target = teamTargetOf(own, measure.id, date);
    if (!target) return [];
    const done = totalOf(measure, within(own.found, periodOf(target).from, addDays(date, -1)));
    return [{ code: 'own-goal', measure: measure.id, period: target.period, asked: target.value, done }];
  });
}
