import { addDays, type Day, startOfWeek } from '../../domain/calendar/day.ts';
import { isMemberOn } from '../../domain/team/team.ts';
import { type Progress, progressOf } from '../../domain/training/progress.ts';
import type { Session } from '../../domain/training/shapes.ts';
import type { Lesson, TrainingModule } from '../../playbook/parts.ts';
import type { StoredSession } from '../../store/training-reader.ts';
import { requireMember } from '../find/member.ts';
import { requireModule } from '../find/module.ts';
import type { Scope } from '../scope.ts';
import { gatherTrain, type TrainCase } from './case.ts';
import { fallenOutOf } from './in-calendars.ts';
import { overdueSessions } from './loose-ends.ts';
import { type TrainTexts, type TrainView, textsOf, trainView } from './view.ts';

const LAST_DAY = 6;
const LOOK_AHEAD_DAYS = 27;

export interface WeekView {
  timetable: TrainView;
  progress: readonly Progress[];
  /** Numbers of sessions that are over and were not written down. */
  overdue: readonly number[];
}

/** A session to come awaits nobody who has left by then, and is none where it awaited nobody else. */
function withoutLeavers(session: StoredSession, members: TrainCase['members']): StoredSession[] {
  if (session.state !== 'planned') return [session];
  const gone = new Set(members.filter((member) => !isMemberOn(member, session.date)).map(({ id }) => id));
  const audience = session.audience.filter((id) => !gone.has(id));
  return audience.length === 0 ? [] : [{ ...session, audience }];
}

/** The week of that day, and how far everybody is. @param forCalendars whether a calendar asks */
export async function showWeek(scope: Scope, day: Day, forCalendars = false): Promise<WeekView> {
  const from = startOfWeek(day);
  const to = addDays(from, LAST_DAY);
  const found = await gatherTrain(scope, { from, to });
  const sessions = found.stored
    .filter(({ date, state }) => date >= from && date <= to && state !== 'missed')
    .flatMap((session) => withoutLeavers(session, found.members));
  const agents = found.members.filter((member) => member.role === 'agent' && isMemberOn(member, scope.today));
  const plan = { from, to, sessions, unscheduled: [] };
  const timetable = trainView(found, plan, scope.today);
  return {
    timetable: forCalendars ? { ...timetable, fallenOut: await fallenOutOf(scope, found, plan) } : timetable,
    progress: progressOf(
      found.input,
      agents.map((member) => member.id),
    ),
    overdue: overdueSessions(found.stored, scope.today),
  };
}

const lookAhead = (scope: Scope): Promise<TrainCase> =>
  gatherTrain(scope, { from: scope.today, to: addDays(scope.today, LOOK_AHEAD_DAYS) });

const toCome = ({ stored }: TrainCase, today: Day) =>
  stored.filter((session) => session.state === 'planned' && session.date >= today);

/** One person's sessions and how far they are. For the manager, not for the wall. */
export interface PersonView {
  member: { id: number; name: string };
  /** To come, as trainee or as trainer. */
  sessions: readonly Session[];
  progress: Progress;
  texts: TrainTexts;
  asOf: Day;
}

/** @param who a word that names the member */
export async function showPerson(scope: Scope, who: string): Promise<PersonView> {
  const { today } = scope;
  const found = await lookAhead(scope);
  const { id, name } = await requireMember(found.members, who);
  const [progress] = progressOf(found.input, [id]);
  return {
    member: { id, name },
    sessions: toCome(found, today).filter((each) => each.audience.includes(id) || each.trainer === id),
    progress: progress as Progress,
    texts: textsOf(found, today),
    asOf: today,
  };
}

/** A module as it is taught from, and when it is held. */
export interface ModuleView {
  module: TrainingModule & Lesson;
  sessions: readonly Session[];
  texts: TrainTexts;
}

/** @param wanted id or title of the module */
export async function showModule(scope: Scope, wanted: string): Promise<ModuleView> {
  const found = await lookAhead(scope);
  const module = requireModule(found.modules, wanted);
  const { lessons } = await (await scope.playbook(found.team)).lessons();
  return {
    module: { ...module, ...(lessons.find((lesson) => lesson.id === module.id) as Lesson) },
    sessions: toCome(found, scope.today).filter((each) => each.module === module.id),
    texts: textsOf(found, scope.today),
  };
}
