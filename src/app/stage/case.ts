import { addDays, type Day } from '../../domain/calendar/day.ts';
import {
  type ComputedSign,
  computedEvidence,
  computeSigns,
  HISTORY_DAYS,
  LOOK_BACK_DAYS,
} from '../../domain/diagnosis/compute-signs.ts';
import type { RecordsView } from '../../domain/diagnosis/detectors/view.ts';
import { type Diagnosis, diagnose } from '../../domain/diagnosis/diagnose.ts';
import type { Evidence } from '../../domain/diagnosis/evidence.ts';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import type { CorePart, PlaybookSource } from '../../playbook/parts.ts';
import { readMeetings } from '../../store/meeting-reader.ts';
import {
  readObservations,
  readPrivateObservations,
  type StoredPrivateObservation,
} from '../../store/observation-reader.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readTargets } from '../../store/target-reader.ts';
import { readMembers, readTeamEvents } from '../../store/team-reader.ts';
import type { Context } from '../../cli/context.ts';

const OBSERVATION_WEEKS = 52;

export interface Gathered {
  team: Team;
  playbook: PlaybookSource;
  core: CorePart;
  view: RecordsView;
  evidence: Evidence[];
  unsure: string[];
  computed: ComputedSign[];
  noted: StoredPrivateObservation[];
  diagnosis: Diagnosis;
}

/** Answers and remarks that are tried out without being stored. */
export interface Trial {
  evidence: readonly Evidence[];
  unsure: readonly string[];
  withHistory: boolean;
}

export const noTrial: Trial = { evidence: [], unsure: [], withHistory: true };

/** The records of a team as detectors want them. */
export async function readView(
  context: Context,
  team: Team,
  asOf: Day,
  historyDays = HISTORY_DAYS,
): Promise<RecordsView> {
  const db = await context.reader();
  const members = await readMembers(db, team.id);
  const from = addDays(asOf, -(LOOK_BACK_DAYS + historyDays));
  const calendar = await context.calendar(team);
  const meetings = (await readMeetings(db, team.id, from, asOf)).filter(
    (meeting) => meeting.kind === 'evening' && meeting.state === 'held',
  );
  return {
    asOf,
    members,
    records: await readDayRecords(
      db,
      members.map((member) => member.id),
      from,
      asOf,
    ),
    targets: await readTargets(db, team.id, addDays(from, -31), asOf),
    isWorkday: (day) => calendar.isWorkday(day),
    sharers: meetings.flatMap((meeting) =>
      (meeting.sharers ?? []).map((memberId) => ({ day: meeting.date, memberId })),
    ),
    eveningMeetings: meetings.map((meeting) => meeting.date),
  };
}

/** A degree word as a number by the playbook; null for "unsure", which weighs nothing. */
export function degreeOf(core: CorePart, degree: string): number | null {
  if (degree === 'unsure') return null;
  const value = core.model.degrees[degree as keyof typeof core.model.degrees];
  if (value === undefined) {
    throw new TeamctlError('usage', 'bad-degree', { degree, choices: [...Object.keys(core.model.degrees), 'unsure'] });
  }
  return value;
}

/**
 * Gathers everything and asks the model; nothing is written.
 * @param historyDays how far back the records are read
 */
export async function gatherDiagnosis(
  context: Context,
  team: Team,
  trial: Trial = noTrial,
  asOf: Day = context.today,
  historyDays = HISTORY_DAYS,
): Promise<Gathered> {
  const playbook = await context.playbook(team);
  const core = await playbook.core();
  const db = await context.reader();
  const view = await readView(context, team, asOf, historyDays);
  const stored = (await readObservations(db, team.id, asOf)).filter(
    (seen) => seen.on > addDays(asOf, -7 * OBSERVATION_WEEKS),
  );
  const answers = stored.map((seen) => ({
    sign: seen.sign,
    answer: degreeOf(core, seen.degree),
    how: seen.how,
    on: seen.on,
  }));
  const computed = computeSigns(core.signs, view);
  const evidence: Evidence[] = [
    ...answers.flatMap((each) => (each.answer === null ? [] : [{ ...each, answer: each.answer }])),
    ...trial.evidence,
    ...computedEvidence(core.signs, view, computed, historyDays),
  ];
  const recent = addDays(asOf, -7 * core.model.observationWeeks);
  const unsure = [
    ...answers.filter((each) => each.answer === null && each.on > recent).map((each) => each.sign),
    ...trial.unsure,
  ];
  const diagnosis = diagnose(core, {
    asOf,
    foundedOn: team.foundedOn,
    members: view.members,
    events: await readTeamEvents(db, team.id),
    evidence,
    unsure,
    notEnoughData: computed.filter((each) => each.outcome.kind === 'not-enough-data').map((each) => each.sign),
    withHistory: trial.withHistory,
  });
  const noted = await readPrivateObservations(
    db,
    view.members.map((member) => member.id),
    recent,
    asOf,
  );
  return { team, playbook, core, view, evidence, unsure, computed, noted, diagnosis };
}
