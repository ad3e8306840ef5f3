import type { ComputedSign } from '../../domain/diagnosis/compute-signs.ts';
import { type FoundConcern, withheldBy } from '../../domain/diagnosis/concerns.ts';
import type { Diagnosis } from '../../domain/diagnosis/diagnose.ts';
import type { AnswerKind } from '../../domain/diagnosis/levels.ts';
import { needAWord, outstanding, type PersonNote, promising } from '../../domain/diagnosis/people.ts';
import { planWeek, type WeekPlan } from '../../domain/diagnosis/plan.ts';
import { isMemberOn } from '../../domain/team/team.ts';
import type { Scope } from '../scope.ts';
import { belowOwnUsual } from './below-usual.ts';
import type { StageCase } from './case.ts';
import { concernsOf } from './concerns.ts';
import { wasSeen } from './degree.ts';
import { type StageInForce, stageInForce } from './in-force.ts';
import { practisingOn, unspokenOf } from './noted-lately.ts';
import { readPrivatelyKnown } from './privately-known.ts';
import { shelteredOn } from './sheltered.ts';
import { readStandingHarm } from './standing-harm.ts';

/** The playbook's words that a diagnosis is told with, in the user's language. */
export interface StageWords {
  stages: readonly { id: string; title: string; focus: string; curriculum: readonly string[] }[];
  clusters: readonly { id: string; title: string }[];
  signs: readonly {
    id: string;
    title: string;
    ask: string;
    answers: AnswerKind;
    probability: Readonly<Record<string, number>>;
  }[];
  actions: readonly {
    id: string;
    title: string;
    how: readonly string[];
    measure: string;
    gate?: string | undefined;
    caution?: string | undefined;
    people?: 'best' | undefined;
  }[];
  concerns?: readonly {
    id: string;
    title: string;
    ask: string;
    answers: AnswerKind;
    how: readonly string[];
    measure: string;
    hours: number;
    withholds: readonly string[];
  }[];
  gates: readonly { id: string; title: string; requires: readonly { title: string }[] }[];
  modules: readonly { id: string; title: string }[];
}

export interface StageView {
  team: { id: number; name: string };
  playbook: { id: string; version: string; digest: string };
  diagnosis: Diagnosis;
  /** What everything of this day goes by; `diagnosis` is today's look. */
  inForce: StageInForce;
  /** For the stage in force; while answers are tried out, for the stage that would lead. */
  plan: WeekPlan;
  /** The day is before the team's founding. */
  isNotYet?: boolean;
  /** Answers are tried out that are not stored. */
  isTrial?: boolean;
  people: {
    promising: readonly PersonNote[];
    needAWord: readonly PersonNote[];
    /** Whom to bring on, where an action of the stage is for the best. */
    best?: readonly PersonNote[];
  };
  /** What else deserves a look: no evidence for any stage. */
  concerns?: readonly FoundConcern[];
  /** What the records show and the manager said is not so. */
  deniedConcerns?: readonly FoundConcern[];
  /** Concerns that are worth a question, once the stage needs none. */
  concernsToAsk?: readonly string[];
  /** Names by member id. */
  names: ReadonlyMap<number, string>;
  computed: readonly ComputedSign[];
  /** Days of the records used; null when there are none. */
  window: { from: string; to: string } | null;
  words: StageWords;
}

/** Whom this page praises; those who are left in peace are named for nothing. */
async function withoutSheltered(
  scope: Scope,
  { team }: StageCase,
  people: readonly PersonNote[],
): Promise<PersonNote[]> {
  if (people.length === 0) return [];
  const ids = people.map(({ member }) => member);
  const sheltered = await shelteredOn(scope, team, ids, scope.today);
  return people.filter(({ member }) => !sheltered.has(member));
}

/**
 * Puts what was gathered and found together for telling.
 * @param isTrial answers are tried out that are not stored
 */
export async function stageView(scope: Scope, found: StageCase, isTrial = false): Promise<StageView> {
  const { team, playbook, core, view, full, computed, diagnosis, noted } = found;
  const { questions, referrals } = await playbook.coaching();
  const { found: concerns, denied: deniedConcerns, toAsk: concernsToAsk } = concernsOf(found);
  const inForce = await stageInForce(scope, team, diagnosis.asOf, found.known);
  const leading = isTrial ? diagnosis.leading : (inForce.id ?? diagnosis.leading);
  const plan = planWeek(
    core.stages,
    core.actions,
    { ...diagnosis, leading },
    {
      withheld: withheldBy(core.concerns, concerns),
      hours: team.settings.hoursPerWeek,
      modules: core.moduleTitles,
      signs: core.signs,
      people: view.members.filter((member) => isMemberOn(member, view.asOf)).length,
      concerns: core.concerns.filter(({ id }) => concerns.some((each) => each.id === id)),
    },
  );
  const ids = view.members.map(({ id }) => id);
  const known = isTrial ? null : await readPrivatelyKnown(scope, team, ids, scope.today);
  const isForBest = core.actions.some(
    ({ id, people }) => people === 'best' && plan.actions.some((each) => each.id === id),
  );
  const { records } = view;
  const [ahead, best] = [promising(full), isForBest ? outstanding(full) : []];
  // An answer to a coaching question, or a no, is no reason to worry about anybody.
  const rules = new Set(referrals.map(({ id }) => id));
  const isCallOf = ({ memberId, sign }: { memberId: number; sign: string }) =>
    known?.calls.some((call) => call.member === memberId && call.sign === sign && call.seenOn === null) === true;
  const seen = noted
    .filter((each) => wasSeen(core, referrals, each) && !questions.some((question) => question.id === each.sign))
    // Who was seen by a professional is asked after in the hints, for some days.
    .filter((each) => !rules.has(each.sign) || isCallOf(each))
    .map((each) => ({ ...each, isCall: isCallOf(each) }));
  const practising = await practisingOn(scope, ids, scope.today);
  const words = needAWord(
    full,
    await unspokenOf(scope, team, seen, practising),
    known?.open ?? [],
    isTrial ? [] : await readStandingHarm(scope, team, scope.today),
    new Set(practising.keys()),
  );
  const named = new Set(words.map(({ member }) => member));
  const below = isTrial ? [] : (await belowOwnUsual(scope, found)).filter(({ member }) => !named.has(member));
  return {
    team: { id: team.id, name: team.name },
    playbook: { id: playbook.id, version: playbook.version, digest: playbook.digest },
    diagnosis,
    inForce,
    plan,
    isNotYet: team.foundedOn !== null && diagnosis.asOf < team.foundedOn,
    isTrial,
    concerns,
    deniedConcerns,
    concernsToAsk,
    people: {
      promising: await withoutSheltered(scope, found, ahead),
      needAWord: [...words, ...below],
      best: await withoutSheltered(scope, found, best),
    },
    names: new Map(view.members.map((member) => [member.id, member.name])),
    computed,
    window:
      records.length === 0
        ? null
        : { from: (records[0] as { day: string }).day, to: (records[records.length - 1] as { day: string }).day },
    words: { ...core, modules: core.moduleTitles },
  };
}
