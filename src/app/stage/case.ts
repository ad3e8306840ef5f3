import { promotionsOf } from '../../domain/agenda/season.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import {
  type ComputedSign,
  computedEvidence,
  computeSigns,
  HISTORY_DAYS,
} from '../../domain/diagnosis/compute-signs.ts';
import type { RecordsView } from '../../domain/diagnosis/detectors/view.ts';
import { type Diagnosis, diagnose } from '../../domain/diagnosis/diagnose.ts';
import { type Evidence, lastOfDay } from '../../domain/diagnosis/evidence.ts';
import type { Team, TeamEvent } from '../../domain/team/team.ts';
import type { CorePart, PlaybookSource } from '../../playbook/parts.ts';
import { type LateRecord, readLateRecords } from '../../store/late-records.ts';
import {
  readPrivateObservations,
  readWords,
  type StoredPrivateObservation,
  type StoredWord,
} from '../../store/observation-reader.ts';
import { readTeamEvents } from '../../store/team-reader.ts';
import type { Scope } from '../scope.ts';
import { degreeOf } from './degree.ts';
import { ofFullDays, readView, viewUpTo, withOwnFigures } from './records.ts';
import { noTrial, type Trial } from './trial.ts';

const OBSERVATION_WEEKS = 52;

/** A team on one day: what is known of it, and what the model makes of that. */
export interface StageCase {
  team: Team;
  playbook: PlaybookSource;
  core: CorePart;
  view: RecordsView;
  /** The same without days of leave, as detectors want it. */
  full: RecordsView;
  evidence: Evidence[];
  unsure: string[];
  computed: ComputedSign[];
  /** What was noted about single people lately. Private. */
  noted: StoredPrivateObservation[];
  diagnosis: Diagnosis;
  trial: Trial;
  /** What all this was judged from, for a look at other days of the week. */
  known: KnownOfTeam;
}

export interface StageQuestion {
  trial?: Trial;
  asOf?: Day;
  /** How far back the records are read. */
  historyDays?: number;
  /** False where nobody asks what would change the verdict, which takes longer than all else. */
  withFlip?: boolean;
  /** False where nobody asks what to ask next. */
  withQuestions?: boolean;
}

/** Null where somebody was unsure. */
export type Answer = Omit<Evidence, 'answer'> & { answer: number | null };
export type Word = Answer & Pick<StoredWord, 'degree' | 'knownOn'>;

/** All that is known of a team by a day, from which it can be judged for that day and the two weeks before. */
export interface KnownOfTeam {
  playbook: PlaybookSource;
  core: CorePart;
  view: RecordsView;
  /** The same without days of leave, as detectors want it. */
  full: RecordsView;
  /** Of each day the last word on a sign. */
  answers: readonly Answer[];
  /** Every word, in the order of days and of writing. */
  words: readonly Word[];
  events: readonly TeamEvent[];
  /** Records that came when their week had been read already. */
  late: readonly LateRecord[];
}

/** So many days more are read: the week's reading is made of what was known by the Sunday before, last week's too. */
const READING_DAYS = 14;

async function wordsOf(scope: Scope, core: CorePart, team: Team, asOf: Day): Promise<Word[]> {
  const stored = await readWords(await scope.reader(), team.id, asOf);
  return stored.map((each) => ({ ...each, answer: degreeOf(core, each.degree) }));
}

export const answersOf = (words: readonly Word[]): Answer[] =>
  lastOfDay(words).map(({ sign, how, on, answer, degree }) => ({ sign, how, on, answer, degree }));

/** Reads once what `judge` may be asked about for each day of the two weeks up to `asOf`. */
export async function gatherKnown(
  scope: Scope,
  team: Team,
  asOf: Day,
  historyDays = HISTORY_DAYS,
): Promise<KnownOfTeam> {
  const playbook = await scope.playbook(team);
  const core = await playbook.core();
  const reach = Math.max(historyDays, HISTORY_DAYS) + READING_DAYS;
  const records = await readView(scope, team, asOf, reach);
  const isPromotion = promotionsOf(core.promotions);
  const view = await withOwnFigures(scope, team, core, { ...records, isPromotion }, reach);
  const words = await wordsOf(scope, core, team, asOf);
  const [first] = view.records;
  const ids = view.members.map(({ id }) => id);
  return {
    playbook,
    core,
    view,
    full: { ...(await ofFullDays(await scope.reader(), view)), read: new Map() },
    answers: answersOf(words),
    words,
    events: await readTeamEvents(await scope.reader(), team.id),
    late: first ? await readLateRecords(await scope.reader(), ids, first.day, asOf) : [],
  };
}

/**
 * What the model makes of a team on a day.
 * @param asOf the day that `known` was gathered for, or one of the fourteen before
 */
export function judge(
  known: KnownOfTeam,
  team: Team,
  asOf: Day,
  { trial = noTrial, historyDays = HISTORY_DAYS, withFlip = true, withQuestions = true }: StageQuestion = {},
): Pick<StageCase, 'view' | 'full' | 'evidence' | 'unsure' | 'computed' | 'diagnosis'> {
  const { core } = known;
  const view = viewUpTo(known.view, asOf, historyDays);
  const full = viewUpTo(known.full, asOf, historyDays);
  const lately = addDays(asOf, -7 * OBSERVATION_WEEKS);
  const triedNow = new Set([...trial.evidence.map(({ sign }) => sign), ...trial.unsure]);
  const answers = known.answers.filter(
    (each) => each.on > lately && each.on <= asOf && !(each.on === asOf && triedNow.has(each.sign)),
  );
  const computed = computeSigns(core.signs, full);
  const evidence: Evidence[] = [
    ...answers.flatMap((each) => (each.answer === null ? [] : [{ ...each, answer: each.answer }])),
    ...trial.evidence,
    ...computedEvidence(core.signs, full, computed, historyDays),
  ];
  const recent = addDays(asOf, -7 * core.model.observationWeeks);
  const unsure = [
    ...answers.filter((each) => each.answer === null && each.on > recent),
    ...trial.unsure.map((sign) => ({ sign, on: asOf })),
  ];
  const isOfStage = ({ sign }: { sign: string }) => !core.concerns.some(({ id }) => id === sign);
  const unsureOfStage = unsure.filter(isOfStage);
  const diagnosis = diagnose(core, {
    asOf,
    foundedOn: team.foundedOn,
    members: view.members,
    events: known.events,
    // A concern is no evidence for any stage.
    evidence: evidence.filter(isOfStage),
    unsure: unsureOfStage.map(({ sign }) => sign),
    unsureToday: unsureOfStage.filter(({ on }) => on === asOf).length,
    notEnoughData: computed.filter((each) => each.outcome.kind === 'not-enough-data').map((each) => each.sign),
    withHistory: trial.withHistory,
    withFlip,
    withQuestions,
  });
  return { view, full, evidence, unsure: unsure.map(({ sign }) => sign), computed, diagnosis };
}

/** Gathers everything about a team and asks the model; nothing is written. */
export async function gatherStage(scope: Scope, team: Team, question: StageQuestion = {}): Promise<StageCase> {
  const { asOf = scope.today, historyDays = HISTORY_DAYS } = question;
  const known = await gatherKnown(scope, team, asOf, historyDays);
  const judged = judge(known, team, asOf, question);
  const { playbook, core } = known;
  const ids = judged.view.members.map((member) => member.id);
  const recent = addDays(asOf, -7 * core.model.observationWeeks);
  const noted = await readPrivateObservations(await scope.reader(), ids, recent, asOf);
  return { team, playbook, core, noted, known, trial: question.trial ?? noTrial, ...judged };
}
