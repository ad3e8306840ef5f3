import { type Day, monthsBetween } from '../calendar/day.ts';
import { currentEvidence, type Evidence, type How, standingEvidence } from '../diagnosis/evidence.ts';
import { type Confidence, confidenceOf, posterior, ranking, weighAll } from '../diagnosis/posterior.ts';
import { isEnough, nextQuestions, type Question } from '../diagnosis/questions.ts';
import { clusterDiscount, countByCluster, type Weighed } from '../diagnosis/weigh.ts';
import { saysAnything, saysYes } from '../records/degree.ts';
import { asDiagnosis, type CoachingModel, type PlanKind, priorShares } from './model.ts';

export interface AssessInput {
  asOf: Day;
  joinedOn: Day | null;
  /** Answers about this person, of any age; ids of signs, questions and referral rules. */
  evidence: readonly Evidence[];
  /** Signs that were asked and that nobody could answer. */
  unsure: readonly string[];
}

interface SignSeen {
  sign: string;
  answer: number;
  /** The word that was given for it; none where it was computed. */
  degree?: string | undefined;
  on: Day;
  source: How;
  dimension: string;
  /** The explanation that this answer speaks for most. */
  supports: string;
  strength: 'strong' | 'medium' | 'weak';
}

export interface Assessment {
  asOf: Day;
  isNewcomer: boolean;
  /** Most likely first. */
  hypotheses: { id: string; prior: number; probability: number }[];
  confidence: Confidence;
  /** The explanation to go by; null while none is likely enough. */
  focus: string | null;
  plan: PlanKind | null;
  signs: SignSeen[];
  /** Several signs of one dimension count as fewer. */
  discounts: { dimension: string; answers: number; countedAs: number }[];
  nextQuestions: Question[];
  enough: boolean;
  coping: 'persevere' | 'concentrate' | null;
  referrals: { rule: string; met: boolean; on: Day | null }[];
}

const NEWCOMER_MONTHS = 2;

/** What somebody wrote down about a person weighs like an answer: one looks at a person on purpose. */
const toAnswer = (evidence: Evidence): Evidence =>
  evidence.how === 'reported' ? { ...evidence, how: 'asked' } : evidence;

function signOf(coaching: CoachingModel, weighed: Weighed, source: How, lead: number, second: number): SignSeen {
  const { weights, cluster, evidence } = weighed;
  const decibel = Math.abs(((weights[lead] as number) - (weights[second] as number)) * 10 * Math.LOG10E);
  const { strong, medium } = coaching.model.strengthDecibel;
  return {
    sign: evidence.sign,
    answer: evidence.answer,
    ...(evidence.degree === undefined ? {} : { degree: evidence.degree }),
    on: evidence.on,
    source,
    dimension: cluster,
    supports: coaching.hypotheses[ranking(weights)[0] as number]?.id ?? '',
    strength: decibel >= strong ? 'strong' : decibel >= medium ? 'medium' : 'weak',
  };
}

/** How to go on when fear comes: by the dimension that speaks loudest for the focus (Belschak et al. 2006). */
function copingFor(coaching: CoachingModel, weighed: readonly Weighed[], focus: number): Assessment['coping'] {
  const diagnosis = asDiagnosis(coaching);
  const counts = countByCluster(weighed);
  const loudness = (dimensions: readonly string[]) =>
    weighed
      .filter(({ cluster, evidence }) => dimensions.includes(cluster) && saysYes(evidence.answer))
      .reduce((sum, { cluster, weights }) => {
        const others = weights.filter((_, i) => i !== focus);
        const against = others.reduce((all, weight) => all + weight, 0) / Math.max(1, others.length);
        return sum + ((weights[focus] as number) - against) * clusterDiscount(diagnosis, counts.get(cluster) as number);
      }, 0);
  const ranked = coaching.coping
    .map((rule) => ({ id: rule.id, loud: Math.max(...rule.dimensions.map((each) => loudness([each])), 0) }))
    .sort((a, b) => b.loud - a.loud);
  return ranked[0] && ranked[0].loud > 0 ? ranked[0].id : null;
}

/** @param newest the latest answer to each, however old: a call for help does not pass with time */
function referralsMet(coaching: CoachingModel, newest: readonly Evidence[]): Assessment['referrals'] {
  return coaching.referrals.map(({ id }) => {
    const seen = newest.find((each) => each.sign === id && saysAnything(each.answer));
    return { rule: id, met: seen !== undefined, on: seen?.on ?? null };
  });
}

function discountsOf(coaching: CoachingModel, weighed: readonly Weighed[]): Assessment['discounts'] {
  const diagnosis = asDiagnosis(coaching);
  return [...countByCluster(weighed)]
    .filter(([, answers]) => answers > 1)
    .map(([dimension, answers]) => ({ dimension, answers, countedAs: answers * clusterDiscount(diagnosis, answers) }));
}

/**
 * Tells the explanations of a member's trouble apart: shares over all of them, reasons, doubts, what
 * to ask next, how to cope, and which rules send to other people's help. Below one half nothing is
 * taken as the focus: the next question is the answer then.
 */
export function assess(coaching: CoachingModel, input: AssessInput): Assessment {
  const diagnosis = asDiagnosis(coaching);
  const { observationWeeks } = coaching.model;
  const standing = standingEvidence(input.evidence.map(toAnswer), input.asOf, observationWeeks);
  const current = currentEvidence(standing, input.asOf, observationWeeks);
  const said = input.evidence.filter(({ how }) => how === 'reported').map(({ sign, on }) => `${sign} ${on}`);
  const wasReported = new Set(said);
  const sourceOf = new Map(
    current.map(({ sign, on, how }): [string, How] => [
      sign,
      how === 'asked' && wasReported.has(`${sign} ${on}`) ? 'reported' : how,
    ]),
  );
  const weighed = weighAll(diagnosis, current);
  const isNewcomer = input.joinedOn !== null && monthsBetween(input.joinedOn, input.asOf) <= NEWCOMER_MONTHS;
  const prior = priorShares(coaching.hypotheses, isNewcomer);
  const shares = posterior(diagnosis, prior, weighed);
  const order = ranking(shares);
  const [lead = 0, second = lead] = order;
  const confidence = confidenceOf(diagnosis, shares[lead] ?? 0);
  const focus = confidence === 'insufficient' ? undefined : coaching.hypotheses[lead];
  const closed = new Set([...sourceOf.keys(), ...input.unsure]);
  const questions = nextQuestions(diagnosis, prior, weighed, closed, input.asOf);
  const computed = weighed.filter(({ evidence }) => evidence.how === 'computed').length;
  const asked = weighed.length - computed;
  const basis = { answers: weighed.length, clusters: countByCluster(weighed).size };
  return {
    asOf: input.asOf,
    isNewcomer,
    hypotheses: order.map((i) => ({
      id: coaching.hypotheses[i]?.id ?? '',
      prior: prior[i] as number,
      probability: shares[i] as number,
    })),
    confidence,
    focus: focus?.id ?? null,
    plan: focus?.plan ?? null,
    signs: weighed.map((each) =>
      signOf(coaching, each, sourceOf.get(each.evidence.sign) ?? each.evidence.how, lead, second),
    ),
    discounts: discountsOf(coaching, weighed),
    nextQuestions: questions,
    enough: isEnough(diagnosis, shares, questions, { ...basis, asked, computed }, () => 0) !== null,
    coping: focus?.plan === 'ladder' ? copingFor(coaching, weighed, lead) : null,
    referrals: referralsMet(coaching, currentEvidence(standing, input.asOf, Number.POSITIVE_INFINITY)),
  };
}
