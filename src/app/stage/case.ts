import { addDays, type Day } from '../../domain/calendar/day.ts';
import {
  type ComputedSign,
  computedEvidence,
  computeSigns,
  HISTORY_DAYS,
} from '../../domain/diagnosis/compute-signs.ts';
import type { RecordsView } from '../../domain/diagnosis/detectors/view.ts';
import { type Diagnosis, diagnose } from '../../domain/diagnosis/diagnose.ts';
import type { Evidence } from '../../domain/diagnosis/evidence.ts';
import type { Team } from '../../domain/team/team.ts';
import type { CorePart, PlaybookSource } from '../../playbook/parts.ts';
import {
  readObservations,
  readPrivateObservations,
  type StoredPrivateObservation,
} from '../../store/observation-reader.ts';
import { readTeamEvents } from '../../store/team-reader.ts';
import type { Scope } from '../scope.ts';
import { degreeOf } from './degree.ts';
import { ofFullDays, readView } from './records.ts';
import { noTrial, type Trial } from './trial.ts';

const OBSERVATION_WEEKS = 52;

/** A team on one day: what is known of it, and what the model makes of that. */
export interface StageCase {
  team: Team;
  playbook: PlaybookSource;
  core: CorePart;
  view: RecordsView;
  evidence: Evidence[];
  unsure: string[];
  computed: ComputedSign[];
  /** What was noted about single people lately. Private. */
  noted: StoredPrivateObservation[];
  diagnosis: Diagnosis;
}

export interface StageQuestion {
  trial?: Trial;
  asOf?: Day;
  /** How far back the records are read. */
  historyDays?: number;
}

/** What was observed of the team in the last year, as numbers; null where somebody was unsure. */
async function answersOf(scope: Scope, core: CorePart, team: Team, asOf: Day) {
  const stored = await readObservations(await scope.reader(), team.id, asOf);
  return stored
    .filter((seen) => seen.on > addDays(asOf, -7 * OBSERVATION_WEEKS))
    .map(({ sign, degree, how, on }) => ({ sign, how, on, answer: degreeOf(core, degree) }));
}

/** Gathers everything about a team and asks the model; nothing is written. */
export async function gatherStage(scope: Scope, team: Team, question: StageQuestion = {}): Promise<StageCase> {
  const { trial = noTrial, asOf = scope.today, historyDays = HISTORY_DAYS } = question;
  const playbook = await scope.playbook(team);
  const core = await playbook.core();
  const db = await scope.reader();
  const view = await readView(scope, team, asOf, historyDays);
  const answers = await answersOf(scope, core, team, asOf);
  const judged = await ofFullDays(db, view);
  const computed = computeSigns(core.signs, judged);
  const evidence: Evidence[] = [
    ...answers.flatMap((each) => (each.answer === null ? [] : [{ ...each, answer: each.answer }])),
    ...trial.evidence,
    ...computedEvidence(core.signs, judged, computed, historyDays),
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
  const ids = view.members.map((member) => member.id);
  const noted = await readPrivateObservations(db, ids, recent, asOf);
  return { team, playbook, core, view, evidence, unsure, computed, noted, diagnosis };
}
