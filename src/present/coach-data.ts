import type { CoachView, PlanView } from '../app/coach/view.ts';

const round = (value: number) => Number(value.toFixed(6));

function steps(view: CoachView) {
  const { ladder } = view.words;
  return (view.plan?.steps ?? []).flatMap(({ rung, id, from, to }) => {
    const words = ladder.find((each) => each.id === id);
    if (!words) return [];
    const { title, goal, exit, managerTask, managerSays, managerAvoids, managerNever = [], restOfDay = [] } = words;
    return [
      { rung, id, title, from, to, goal, exit, managerTask, managerSays, managerAvoids, managerNever, restOfDay },
    ];
  });
}

const plan = (shown: PlanView | null, rungs: number) =>
  shown === null
    ? null
    : {
        startedOn: shown.startedOn,
        state: shown.state,
        closedOn: shown.closedOn,
        rung: shown.climb.rung,
        rungs,
        calmPasses: shown.climb.calmPasses,
        results: shown.climb.moves,
        effects: shown.effects,
        calling: shown.calling && {
          ...shown.calling,
          dials: shown.calling.measure === null ? shown.calling.count : null,
        },
      };

/** `coach --json`, schema teamctl.coach/1: ids and English keys in every language. Private. */
export function coachData(view: CoachView): Record<string, unknown> {
  const { assessment } = view;
  const running = view.plan?.state === 'open' ? view.plan : null;
  return {
    schema: 'teamctl.coach/1',
    member: view.member,
    asOf: assessment.asOf,
    signs: assessment.signs,
    hypotheses: assessment.hypotheses.map(({ id, probability, prior }) => ({
      id,
      probability: round(probability),
      prior: round(prior),
    })),
    confidence: assessment.confidence,
    focus: running?.focus ?? assessment.focus,
    coping: running ? running.coping : assessment.coping,
    steps: steps(view),
    checkpoints: running?.checkpoints ?? [],
    referrals: assessment.referrals,
    gates: view.gates,
    open: view.open.map(({ remark, sign, on }) => ({ remark, sign, on })),
    nextQuestions: assessment.nextQuestions.map(({ sign, bits }) => ({ sign, bits: round(bits) })),
    enough: assessment.enough,
    discounts: assessment.discounts,
    notEnoughData: view.computed.filter((each) => each.outcome.kind === 'not-enough-data').map((each) => each.sign),
    plan: plan(view.plan, view.words.ladder.length),
  };
}
