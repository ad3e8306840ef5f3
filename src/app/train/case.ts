import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { attendedOf } from '../../domain/diagnosis/detectors/view.ts';
import { saysYes } from '../../domain/records/degree.ts';
import { furtherOf } from '../../domain/team/starts.ts';
import type { Member, Team } from '../../domain/team/team.ts';
import { isOffered } from '../../domain/training/in-season.ts';
import type { TrainingInput } from '../../domain/training/input.ts';
import { isNewcomer } from '../../domain/training/newcomer.ts';
import type { MeetingMinutes } from '../../domain/training/room.ts';
import { problemsAtWork, weakMeasures } from '../../domain/training/weak-measures.ts';
import type { CorePart, TrainingModule } from '../../playbook/parts.ts';
import { readAbsences } from '../../store/absence-reader.ts';
import type { Reader } from '../../store/database.ts';
import { readMeetingFacts, readMeetings } from '../../store/meeting-reader.ts';
import { heldOf, readResults, readTraining, type StoredSession } from '../../store/training-reader.ts';
import type { Scope } from '../scope.ts';
import { gatherStage } from '../stage/case.ts';
import { type StageInForce, stageInForce } from '../stage/in-force.ts';
import { settingsInForce } from '../starts.ts';
import { trainees } from './trainees.ts';

/** What was called a problem longer ago is no longer one, or has come up again. */
const PROBLEM_DAYS = 21;

/** A team on one day as its timetable is made from: what stands, what is needed, when there is room. */
export interface TrainCase {
  team: Team;
  members: readonly Member[];
  core: CorePart;
  modules: readonly TrainingModule[];
  calendar: WorkCalendar;
  stage: StageInForce;
  stored: readonly StoredSession[];
  input: TrainingInput;
}

export interface Span {
  from: Day;
  to: Day;
}

/** The whole of each meeting's box is kept free of training. */
async function meetingMinutes(scope: Scope, team: Team): Promise<MeetingMinutes> {
  const { meetings } = await (await scope.playbook(team)).meetings();
  const most = (id: string) => meetings.find((meeting) => meeting.id === id)?.box.max ?? 0;
  const others = Object.fromEntries(furtherOf(meetings).map(({ id, box }) => [id, box.max]));
  return { morning: most('morning'), evening: most('evening'), weekly: most('weekly'), others };
}

/** Meetings by which a day ends. */
const ENDS_DAY: readonly string[] = ['evening', 'weekly'];

/** Whether the day was closed already. */
const isOver = async (db: Reader, team: Team, today: Day): Promise<boolean> =>
  (await readMeetingFacts(db, team.id, today, today)).some(
    ({ kind, state }) => state === 'held' && ENDS_DAY.includes(kind),
  );

/** Everything that planning takes, for a span of days; sessions are only ever put on today and later. */
export async function gatherTrain(scope: Scope, span: Span): Promise<TrainCase> {
  const team = await scope.team();
  const { today } = scope;
  const from = span.from < today ? today : span.from;
  const db = await scope.reader();
  const known = await gatherStage(scope, team, { withFlip: false, withQuestions: false });
  const { core, view, diagnosis, playbook } = known;
  const stage = await stageInForce(scope, team, today, known.known);
  const { modules } = await playbook.curricula();
  const { seasons } = await playbook.meetings();
  const calendar = await scope.calendar(team);
  const members = trainees(team, view.members, view.records, today).filter(
    (member) => member.leftOn === null || member.leftOn >= today,
  );
  const ids = view.members.map((member) => member.id);
  const stored = await readTraining(db, team.id);
  const settled = members.filter((member) => member.role === 'agent' && !isNewcomer(member, today));
  const weak = weakMeasures(
    attendedOf(known.full),
    settled.map((member) => member.id),
    today,
  );
  const weeklies = (await readMeetings(db, team.id, addDays(today, -PROBLEM_DAYS), today, 'weekly')).flatMap(
    (meeting) => (meeting.state !== 'skipped' && meeting.plan ? [meeting.plan] : []),
  );
  // Once something of today is written down or its evening was held, new sessions start tomorrow.
  const running =
    stored.some((session) => session.state !== 'planned' && session.date >= today) || (await isOver(db, team, today));
  const tomorrow = addDays(today, 1);
  const days = calendar.workdays(from, span.to);
  const input: TrainingInput = {
    from,
    since: team.knownSince ?? null,
    addFrom: running && from < tomorrow ? tomorrow : from,
    to: span.to,
    stage: stage.id,
    confirmed: stage.how === 'confirmed' ? stage.id : null,
    stages: core.stages,
    modules,
    members,
    signs: diagnosis.evidence.filter((each) => saysYes(each.answer)).map((each) => each.sign),
    weak,
    problems: problemsAtWork(weeklies, weak),
    calendar,
    peaks: core.promotions,
    isOffered: (module) => days.some((day) => isOffered(module, day, seasons)),
    seasons,
    settings: await settingsInForce(scope, team),
    meetings: await meetingMinutes(scope, team),
    rooms: team.settings.trainingRooms,
    absences: await readAbsences(db, ids, today),
    held: stored.flatMap((session) => heldOf(session) ?? []),
    results: await readResults(db, ids),
    standing: stored.flatMap(({ key: _, state, there: __, ...session }) => (state === 'planned' ? [session] : [])),
    lastId: stored.reduce((most, session) => (session.id > most ? session.id : most), 0),
  };
  return { team, members: view.members, core, modules, calendar, stage, stored, input };
}
