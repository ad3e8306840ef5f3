import type { Day } from '../../domain/calendar/day.ts';
import type { AgendaView } from '../agenda/view.ts';
import type { BestView, BoardView } from '../board/view.ts';
import type { TargetsView } from '../target/target.ts';

/** What everybody in the room may see. */
export interface RoomView {
  team: { id: number; name: string };
  date: Day;
  /** Of the meeting that runs; null: the board alone is looked at. */
  agenda: Pick<AgendaView, 'plan' | 'texts'> | null;
  board: BoardView;
  /** What is celebrated: of this week, and where that has nothing yet, of this month; null where no board is wanted. */
  celebrated: BestView | null;
  /** The team's own targets, none of a single person. */
  targets: TargetsView;
  /** What this week practises. */
  theme: { title: string; purpose: string } | null;
}
