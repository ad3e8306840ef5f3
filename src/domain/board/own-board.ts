import type { Day } from '../calendar/day.ts';
import { byMember } from '../records/ordered-records.ts';
import { type Found, type OwnMeasure, totalOf, within } from '../records/own-measure.ts';
import { type Board, boardOf, recentOf, type Standing } from './board.ts';
import { type BoardPeriod, spanOf } from './period.ts';

export interface OwnBoardWanted {
  measure: OwnMeasure;
  period: BoardPeriod;
  /** The board of the period that this day lies in. */
  on: Day;
  memberIds: readonly number[];
  found: Found;
  top: number;
}

/**
 * The best by a figure that is no sum, or of which less is better. Never more than half of the team, and where too many
 * are level at the last place none of them is named: with them the list would have a bottom. Of what nobody should
 * have at all only those are named who have none.
 */
function bestFigures(all: readonly Standing[], direction: 'more' | 'less', count: number, size: number): Standing[] {
  const sorted = [...all].sort((a, b) => (direction === 'more' ? b.value - a.value : a.value - b.value));
  const half = Math.max(1, Math.floor(size / 2));
  const places = Math.min(count, half);
  const last = sorted[places - 1];
  if (last === undefined) return sorted;
  const level = sorted.filter(({ value }) => value === last.value);
  const ahead = sorted.findIndex(({ value }) => value === last.value);
  return sorted.slice(0, ahead + level.length <= half ? ahead + level.length : ahead);
}

/** A board by a measure of the playbook. Personal bests and rises are told of what adds up and is better when more. */
export function ownBoard({ measure, period, on, memberIds, found, top }: OwnBoardWanted): Board {
  const { id, adds, direction } = measure;
  const [figures, records] = [byMember(found.figures), byMember(found.records)];
  const ofMember = (memberId: number): Found => ({
    figures: figures.get(memberId) ?? [],
    records: records.get(memberId) ?? [],
  });
  const all = memberIds.map((memberId) => ({
    memberId,
    values: ofMember(memberId)
      .figures.filter((each) => each.measure === id)
      .map(({ day, value }) => ({ day, value })),
  }));
  if (adds === 'sum' && direction === 'more') return boardOf({ measure: id, period, on, memberIds, top }, all);
  const span = spanOf(period, on);
  const standings = all.flatMap(({ memberId, values }): Standing[] => {
    const value = totalOf(measure, within(ofMember(memberId), span.from, span.to));
    const days = values.filter(({ day }) => day >= span.from && day <= span.to).length;
    return value === null ? [] : [{ memberId, value, days, recent: recentOf(values, span) }];
  });
  const named = adds === 'sum' ? standings.filter(({ value }) => value === 0) : standings;
  const best = bestFigures(named, direction, top, memberIds.length);
  return { measure: id, period, span, top: best, bests: [], improved: [] };
}
