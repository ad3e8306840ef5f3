import { overlap } from '../../domain/agenda/clock.ts';
import { type ComingMeeting, meetingsOn } from '../../domain/agenda/next-meeting.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { readMembers } from '../../store/team-reader.ts';
import type { StoredSession } from '../../store/training-reader.ts';
import type { Judged } from '../agenda/prepare.ts';
import type { AgendaView } from '../agenda/view.ts';
import { awayOn } from '../away/on-day.ts';
import { unsaidAmong } from '../harm/typed.ts';
import { comingMeeting } from '../meeting/coming.ts';
import type { Scope } from '../scope.ts';
import { gatherStage } from '../stage/case.ts';
import { stageView } from '../stage/view.ts';
import { settingsInForce } from '../starts.ts';
import { leftOver } from '../train/left-over.ts';
import type { DueTodo, TodayView } from './view.ts';

async function dueTodos(scope: Scope, members: readonly Member[]): Promise<DueTodo[]> {
  const { readTodos } = await import('../../store/todo-reader.ts');
  const team = await scope.team();
  const due = (await readTodos(await scope.reader(), team.id)).filter((todo) => todo.due <= scope.today);
  const unsaid = await unsaidAmong(due);
  return due.map(({ id, text, owner, due: by }) => {
    const whose = members.find((member) => member.id === owner);
    return {
      id,
      text,
      owner: whose?.name ?? null,
      due: by,
      isLeft: whose?.leftOn != null && whose.leftOn < scope.today,
      unsaid: unsaid.get(id) ?? null,
    };
  });
}

/** Steps of coaching that are due, as the private notes of the day's meetings count them. */
async function coachingToday(scope: Scope, team: Team, members: readonly Member[]): Promise<number> {
  const here = members.filter((member) => isMemberOn(member, scope.today)).map(({ id }) => id);
  const { gatherPrivate } = await import('../agenda/private.ts');
  return (await gatherPrivate(scope, team, here, scope.today, null)).steps?.length ?? 0;
}

async function sessionsToday(
  scope: Scope,
  team: Team,
  stored: readonly StoredSession[],
  modules: readonly { id: string; title: string }[],
) {
  const sessions = stored.filter((session) => session.date === scope.today && session.state === 'planned');
  if (sessions.length === 0) return [];
  const { meetings: kinds } = await (await scope.playbook(team)).meetings();
  const meetings = meetingsOn(scope.today, await settingsInForce(scope, team), await scope.calendar(team));
  const minutesOf = ({ kind }: ComingMeeting) => kinds.find(({ id }) => id === kind)?.minutes ?? 0;
  return sessions.map(({ module, start, minutes, kind }) => {
    const meets = meetings.find((each) => overlap({ start, minutes }, { start: each.start, minutes: minutesOf(each) }));
    return {
      start,
      kind,
      title: modules.find((each) => each.id === module)?.title ?? module,
      // Settings have changed since it was planned.
      meets: meets ? { kind: meets.kind, title: kinds.find(({ id }) => id === meets.kind)?.title ?? meets.kind } : null,
    };
  });
}

/** The morning's agenda, while the morning meeting is the next one; it is kept for its day as `agenda morning` keeps it. */
async function agendaOf(scope: Scope, meeting: ComingMeeting | null, judged: Judged): Promise<AgendaView | null> {
  if (meeting?.kind !== 'morning' || meeting.date !== scope.today) return null;
  const { prepareAgenda } = await import('../agenda/prepare.ts');
  const wanted = { meeting: meeting.kind, date: meeting.date, minutes: null, absent: [], withNotes: false };
  try {
    return (await prepareAgenda(scope, wanted, { judged })).view;
  } catch (error) {
    // Nobody there, or a playbook without the meeting: the day is looked at all the same.
    if (error instanceof TeamctlError && NO_AGENDA.includes(error.code)) return null;
    throw error;
  }
}

const NO_AGENDA = ['agenda-nobody', 'agenda-cannot-fit', 'meeting-kind', 'team-has-nobody'];

/** Null where nothing was set up yet: then a welcome is more use than an error. */
async function teamIfAny(scope: Scope): Promise<Team | null> {
  try {
    return await scope.team();
  } catch (error) {
    if (error instanceof TeamctlError && ['database-missing', 'team-none'].includes(error.code)) return null;
    throw error;
  }
}

/** The day at a glance; null where there is no team yet. */
export async function lookAtToday(scope: Scope): Promise<TodayView | null> {
  const team = await teamIfAny(scope);
  if (team === null) return null;
  const stamp = await scope.stamp();
  const found = await gatherStage(scope, team, { withFlip: false });
  const stage = await stageView(scope, found);
  const meeting = await comingMeeting(scope, team);
  const members = await readMembers(await scope.reader(), team.id);
  const { readTraining } = await import('../../store/training-reader.ts');
  const stored = await readTraining(await scope.reader(), team.id);
  return {
    date: scope.today,
    status: (await scope.calendar(team)).status(scope.today),
    stage,
    meeting,
    away: await awayOn(scope, team, scope.today),
    agenda: await agendaOf(scope, meeting, { known: found.known, stamp }),
    todos: await dueTodos(scope, members),
    coaching: await coachingToday(scope, team, members),
    sessions: await sessionsToday(scope, team, stored, stage.words.modules),
    leftOver: leftOver(stored, scope.today, stage.inForce.id, members),
  };
}
