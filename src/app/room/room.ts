import { clockPlus } from '../../domain/agenda/clock.ts';
import { BOARD, type MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import { themeOfWeek } from '../../domain/agenda/theme.ts';
import { addDays, startOfWeek } from '../../domain/calendar/day.ts';
import { reachedByPeople } from '../../domain/records/progress.ts';
import type { Team } from '../../domain/team/team.ts';
import { readTurns } from '../../store/meeting-reader.ts';
import { readTraining } from '../../store/training-reader.ts';
import { lookAtBoard } from '../board/board.ts';
import type { BestView, BoardView } from '../board/view.ts';
import { comingMeeting } from '../meeting/coming.ts';
import type { Scope } from '../scope.ts';
import { showTargets } from '../target/target.ts';
import type { RoomView } from './view.ts';

/** Places of the list: more cannot be read from the last row of chairs. */
const PLACES = 3;
/** Whoever is as late as this still means the meeting that has begun by the clock. */
const LATE_MINUTES = 60;

/** The meeting of today that comes next or should be running; where none is left, the board. */
export async function screenKind(scope: Scope): Promise<MeetingKind | typeof BOARD> {
  const clock = scope.now.slice(11, 16);
  const from = clock < '01:00' ? '00:00' : clockPlus(clock, -LATE_MINUTES);
  const coming = await comingMeeting(scope, await scope.team(), `${scope.today}T${from}`);
  return coming !== null && coming.date === scope.today ? coming.kind : BOARD;
}

const hasNews = ({ board, progress }: BestView) =>
  board.bests.length + board.improved.length > 0 || reachedByPeople(progress).length > 0;

async function celebratedNow(scope: Scope, week: BoardView): Promise<BestView | null> {
  if (week.kind !== 'best' || hasNews(week)) return week.kind === 'best' ? week : null;
  const month = await lookAtBoard(scope, { period: 'month', top: PLACES, by: null });
  return month.kind === 'best' ? month : null;
}

/** What the week's first course is about, where no weekly meeting has named a theme. */
async function courseNow(scope: Scope, team: Team): Promise<string | null> {
  const monday = startOfWeek(scope.today);
  const sessions = (await readTraining(await scope.reader(), team.id)).filter(
    ({ date, step, state }) => date >= monday && date < addDays(monday, 7) && step === 0 && state !== 'missed',
  );
  return sessions[0]?.module ?? null;
}

async function themeNow(scope: Scope, team: Team): Promise<RoomView['theme']> {
  const { today } = scope;
  const past = await readTurns(await scope.reader(), team.id, addDays(startOfWeek(today), -7), today);
  const id = themeOfWeek(past, today) ?? (await courseNow(scope, team));
  const found =
    id === null ? undefined : (await (await scope.playbook(team)).curricula()).modules.find((each) => each.id === id);
  return found === undefined ? null : { title: found.title, purpose: found.purpose };
}

/**
 * What the room sees beside the meeting that runs. Nothing of it is the manager's alone: no note, no sign, no stage, no
 * target of a single person that is not reached.
 * @param agenda of the meeting; null where only the board is looked at
 */
export async function lookAtRoom(scope: Scope, agenda: RoomView['agenda']): Promise<RoomView> {
  const team = await scope.team();
  const board = await lookAtBoard(scope, { period: 'week', top: PLACES, by: null });
  return {
    team: { id: team.id, name: team.name },
    date: agenda?.plan.date ?? scope.today,
    agenda,
    board,
    celebrated: await celebratedNow(scope, board),
    targets: await showTargets(scope, { when: null, whose: 'team' }),
    theme: await themeNow(scope, team),
  };
}
