import type { EarlierDays } from '../../domain/agenda/ledger.ts';
import { addDays, addMonths, type Day } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { type Assessment, assess } from '../../domain/coaching/assess.ts';
import { type Served, servedOf } from '../../domain/coaching/calling.ts';
import { computeMemberSigns } from '../../domain/coaching/compute-member-signs.ts';
import type { DocumentOnFile } from '../../domain/coaching/gates.ts';
import type { ComputedSign } from '../../domain/diagnosis/compute-signs.ts';
import { type Evidence, lastOfDay } from '../../domain/diagnosis/evidence.ts';
import type { AnswerKind } from '../../domain/diagnosis/levels.ts';
import type { DayRecord } from '../../domain/records/day-record.ts';
import { LOOKED_BACK_MONTHS } from '../../domain/records/first-deal.ts';
import { sumsOfDays } from '../../domain/records/sums-of-days.ts';
import type { Call } from '../../domain/remark/calls.ts';
import type { OpenWarning } from '../../domain/remark/open-warning.ts';
import { type Absence, workdaysOf } from '../../domain/team/absence.ts';
import { type Member, servedFrom, type Team } from '../../domain/team/team.ts';
import type { CoachingPart, CorePart } from '../../playbook/parts.ts';
import { readAbsences } from '../../store/absence-reader.ts';
import { readCoachPlans, readDocuments, type StoredCoachPlan } from '../../store/coaching-reader.ts';
import { readFigures } from '../../store/figure-reader.ts';
import { readPrivateObservations } from '../../store/observation-reader.ts';
import { readEarlierDays } from '../../store/record-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMember, requireOnTeam } from '../find/member.ts';
import { requireSign } from '../find/sign.ts';
import type { Scope } from '../scope.ts';
import { degreeOf } from '../stage/degree.ts';
import { readPrivatelyKnown } from '../stage/privately-known.ts';
import { ofFullDays, readView } from '../stage/records.ts';
import type { SignDegree } from '../stage/trial.ts';

const OBSERVATION_WEEKS = 52;

/** Everything about one member that coaching looks at. Private. */
export interface CoachCase {
  team: Team;
  member: Member;
  core: CorePart;
  coaching: CoachingPart;
  calendar: WorkCalendar;
  /** The member's own, since the latest plan began. */
  absences: readonly Absence[];
  /** The work days on which the member is there. */
  days: Pick<WorkCalendar, 'addWorkdays'>;
  assessment: Assessment;
  computed: ComputedSign[];
  /** Oldest first. */
  plans: StoredCoachPlan[];
  documents: DocumentOnFile[];
  /** Warnings heard in remarks, still to be answered. */
  open: OpenWarning[];
  /** What was noted as so and asks for professional help. */
  calls: Call[];
  /** The member's own whole days, without those that hold what several days came to. */
  records: DayRecord[];
  /** The customers of those days. */
  served: Served;
  /** All of them, whole or not. */
  known: DayRecord[];
  /** What is known of the days before those, within a year. */
  earlier: EarlierDays[];
}

/** What may be answered about a person: signs of the guide, questions that tell explanations apart, referral rules. */
export const answerable = (
  core: CorePart,
  coaching: CoachingPart,
): { id: string; ask: string; answers?: AnswerKind }[] => [
  ...core.memberSigns,
  ...coaching.questions,
  ...coaching.referrals,
];

async function answersAbout(scope: Scope, core: CorePart, member: Member, given: readonly SignDegree[]) {
  const today = scope.today;
  const stored = await readPrivateObservations(
    await scope.reader(),
    [member.id],
    addDays(today, -7 * OBSERVATION_WEEKS),
    today,
  );
  const tried = given.map((each) => ({ ...each, how: 'asked' as const, on: today, memberId: member.id }));
  return lastOfDay([...stored, ...tried]).map(({ sign, degree, how, on }) => ({
    sign,
    degree,
    how,
    on,
    answer: degreeOf(core, degree),
  }));
}

/**
 * Who has walked the ladder to its end has outgrown what was seen before; what calls for help from outside stays, until
 * whoever was looked after has been left in peace for long enough.
 * @param calling signs of the calls that stand, and of the answers that are tried out
 */
function standing<A extends { sign: string; on: string }>(
  answers: readonly A[],
  plans: readonly StoredCoachPlan[],
  { referrals }: CoachingPart,
  calling: ReadonlySet<string>,
): A[] {
  const recovered = plans.findLast(({ state }) => state === 'exit')?.closedOn ?? '';
  const rules = new Set(referrals.map(({ id }) => id));
  return answers.filter(({ sign, on }) => (rules.has(sign) ? calling.has(sign) : on > recovered));
}

/**
 * Gathers one member's case and asks the model; nothing is written.
 * @param who a word that names the member
 * @param words answers that are tried out
 * @throws TeamctlError for an unknown member, sign or degree
 */
export async function gatherCoach(scope: Scope, who: string, words: readonly SignDegree[] = []): Promise<CoachCase> {
  const team = await scope.team();
  const db = await scope.reader();
  const member = await requireMember(await readMembers(db, team.id), who);
  requireOnTeam(member, scope.today);
  const playbook = await scope.playbook(team);
  const [core, coaching, calendar] = [await playbook.core(), await playbook.coaching(), await scope.calendar(team)];
  const given = words.map((each) => ({ ...each, sign: requireSign(each.sign, answerable(core, coaching)) }));
  const view = await readView(scope, team, scope.today);
  const full = await ofFullDays(db, view);
  const signs = [...core.memberSigns, ...coaching.questions];
  const computed = computeMemberSigns(signs, full, member.id);
  const answers = await answersAbout(scope, core, member, given);
  const recent = addDays(scope.today, -7 * core.model.observationWeeks);
  const plans = await readCoachPlans(db, [member.id]);
  const { open, calls } = await readPrivatelyKnown(scope, team, [member.id], scope.today);
  const calling = new Set([...calls, ...given].map(({ sign }) => sign));
  const evidence: Evidence[] = [
    ...standing(answers, plans, coaching, calling).flatMap(({ answer, ...rest }) =>
      answer === null ? [] : [{ ...rest, answer }],
    ),
    ...computed.flatMap(({ sign, outcome }): Evidence[] =>
      outcome.kind === 'answer'
        ? [{ sign, answer: outcome.answer, how: 'computed', on: scope.today, windowFrom: outcome.windowFrom }]
        : [],
    ),
  ];
  const absences = await readAbsences(db, [member.id], plans[0]?.startedOn ?? scope.today);
  const assessment = assess(
    { ...coaching, signs, model: core.model },
    {
      asOf: scope.today,
      joinedOn: servedFrom(member, scope.today),
      evidence,
      unsure: answers.filter((each) => each.answer === null && each.on > recent).map((each) => each.sign),
    },
  );
  const known = view.records.filter((record) => record.memberId === member.id);
  const sums = sumsOfDays(view.records.map(({ day }) => day));
  const ownOf = ({ memberId, day }: { memberId: number; day: Day }) => memberId === member.id && !sums.has(day);
  const records = full.records.filter(ownOf);
  return {
    team,
    member,
    open: open.filter((each) => each.member === member.id),
    calls,
    core,
    coaching,
    calendar,
    absences,
    days: workdaysOf(member.id, calendar, absences),
    assessment,
    computed,
    plans,
    documents: await readDocuments(db, member.id),
    records,
    served: servedOf(
      records,
      await readFigures(db, [member.id], known[0]?.day ?? scope.today, scope.today),
      core.measures,
    ),
    known,
    earlier: await readEarlierDays(
      db,
      [member.id],
      addMonths(scope.today, -LOOKED_BACK_MONTHS),
      addDays(known[0]?.day ?? scope.today, -1),
    ),
  };
}

export const openPlan = ({ plans }: Pick<CoachCase, 'plans'>): StoredCoachPlan | undefined =>
  plans.find((plan) => plan.state === 'open');

export const referralMet = ({ assessment }: Pick<CoachCase, 'assessment'>): boolean =>
  assessment.referrals.some((each) => each.met);
