import type { Board } from '../../domain/board/board.ts';
import type { BoardPeriod, DaySpan } from '../../domain/board/period.ts';
import type { PointRule, Points } from '../../domain/board/points.ts';
import type { OwnMeasure } from '../../domain/records/own-measure.ts';
import type { TargetProgress } from '../../domain/records/progress.ts';

interface TeamName {
  id: number;
  name: string;
}

/** Those on the team. */
type People = readonly { id: number; name: string }[];

/** The team wants no board. */
export interface NoBoardView {
  kind: 'off';
  team: TeamName;
}

export interface BestView {
  kind: 'best';
  team: TeamName;
  members: People;
  /** The playbook's own measures. */
  own: readonly OwnMeasure[];
  /** What the whole team comes to by a measure of the playbook; null for another, or where nothing is known. */
  whole: number | null;
  /** The span lies before today: its figures are the latest there are. */
  isOver: boolean;
  board: Board;
  /** So many are level at the top, or of somebody there nothing is to be told, that no place is. */
  isLevel: boolean;
  progress: readonly TargetProgress[];
}

export interface PointsView {
  kind: 'points';
  team: TeamName;
  members: People;
  /** The playbook's own measures. */
  own: readonly OwnMeasure[];
  period: BoardPeriod;
  stage: string | null;
  span: DaySpan;
  isOver: boolean;
  rules: readonly (PointRule & { title: string; how: string })[];
  top: readonly Points[];
  /** As in `BestView`. */
  isLevel: boolean;
}

export type BoardView = NoBoardView | BestView | PointsView;
