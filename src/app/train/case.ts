import type { Context } from '../../cli/context.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Member, Team } from '../../domain/team/team.ts';
import type { TrainingInput } from '../../domain/training/input.ts';
import { isNewcomer } from '../../domain/training/needs.ts';
import type { MeetingMinutes } from '../../domain/training/room.ts';
import type { TrainingMember } from '../../domain/training/shapes.ts';
import { problemsAtWork, weakMeasures } from '../../domain/training/weak-measures.ts';
import { trainWords } from '../../i18n/areas/train.ts';
import type { CorePart, TrainingModule } from '../../playbook/parts.ts';
import { readMeetings } from '../../store/meeting-reader.ts';
import { heldOf, readAbsences, readResults, readTraining, type StoredSession } from '../../store/training-reader.ts';
import { gatherDiagnosis } from '../stage/case.ts';
import { type CurrentStage, currentStage } from '../stage/current-stage.ts';

/** What was called a problem longer ago is no longer one, or has come up again. */
const PROBLEM_DAYS = 21;
/** An answer from here on counts as seen. */
const SEEN = 0.5;

export interface Gathered {
  team: Team;
  members: readonly Member[];
  core: CorePart;
  modules: readonly TrainingModule[];
  calendar: WorkCalendar;
  stage: CurrentStage;
  stored: readonly StoredSession[];
  input: TrainingInput;
}

export interface Span {
  from: Day;
  to: Day;
}

/** Whoever joined on an unknown day has been there since the team was founded. */
const trainee =
  (team: Team) =>
  ({ id, role, joinedOn, leftOn }: Member): TrainingMember => ({
    id,
    role,
    joinedOn: joinedOn ?? team.foundedOn,
    leftOn,
  });

/** The whole of each meeting's box is kept free of training. */
async function meetingMinutes(context: Context, team: Team): Promise<MeetingMinutes> {
  const { meetings } = await (await context.playbook(team)).meetings();
  const most = (id: string) => meetings.find((meeting) => meeting.id === id)?.box.max ?? 0;
  return { morning: most('morning'), evening: most('evening'), weekly: most('weekly') };
}

/** Everything that planning takes, for a span of days; sessions are only ever put on today and later. */
export async function gatherTraining(context: Context, span: Span): Promise<Gathered> {
  const team = await context.team();
  const { today } = context;
  const from = span.from < today ? today : span.from;
  const db = await context.reader();
  const diagnosed = await gatherDiagnosis(context, team);
  const { core, view, diagnosis, playbook } = diagnosed;
  const stage = await currentStage(context, team, today, async () => diagnosed);
  const { modules } = await playbook.curricula();
  const calendar = await context.calendar(team);
  const members = view.members.map(trainee(team)).filter((member) => member.leftOn === null || member.leftOn >= today);
  const ids = view.members.map((member) => member.id);
  const stored = await readTraining(db, team.id);
  const settled = members.filter((member) => member.role === 'agent' && !isNewcomer(member, today));
  const weak = weakMeasures(
    view.records,
    settled.map((member) => member.id),
    today,
  );
  const weeklies = (await readMeetings(db, team.id, addDays(today, -PROBLEM_DAYS), today)).flatMap((meeting) =>
    meeting.kind === 'weekly' && meeting.state !== 'skipped' && meeting.plan ? [meeting.plan] : [],
  );
  // Once something of today is written down, today is under way: new sessions start tomorrow.
  const running = stored.some((session) => session.state !== 'planned' && session.date >= today);
  const tomorrow = addDays(today, 1);
  const input: TrainingInput = {
    from,
    addFrom: running && from < tomorrow ? tomorrow : from,
    to: span.to,
    stage: stage.id,
    stages: core.stages,
    modules,
    members,
    signs: diagnosis.evidence.filter((each) => each.answer > SEEN).map((each) => each.sign),
    weak,
    problems: problemsAtWork(weeklies, weak),
    calendar,
    settings: team.settings,
    meetings: await meetingMinutes(context, team),
    rooms: team.settings.trainingRooms,
    absences: await readAbsences(db, ids, today),
    held: stored.flatMap((session) => heldOf(session) ?? []),
    results: await readResults(db, ids),
    standing: stored.flatMap(({ key: _, state, there: __, ...session }) => (state === 'planned' ? [session] : [])),
    lastId: stored.reduce((most, session) => (session.id > most ? session.id : most), 0),
  };
  return { team, members: view.members, core, modules, calendar, stage, stored, input };
}

/** Days that are over and about which nothing was written down. */
export async function hintOverdue(context: Context, stored: readonly StoredSession[]): Promise<void> {
  const open = stored.filter((session) => session.state === 'planned' && session.date < context.today);
  if (open.length === 0) return;
  const words = trainWords(context.locale);
  await context.hint(words.hintOpen(words.names(open.map((session) => `#${session.id}`))));
}
