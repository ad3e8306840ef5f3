import type { StageView } from '../app/stage/view.ts';
import type { PersonNote } from '../domain/diagnosis/people.ts';

const round = (value: number, digits = 6) => Number(value.toFixed(digits));
const rounded = (weights: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, round(weight)]));

const people = (view: StageView, notes: readonly PersonNote[]) =>
  notes.map(({ member, reason }) => ({ member: view.names.get(member) ?? String(member), memberId: member, reason }));

/** `stage --json`, schema teamctl.stage/1: ids and English keys in every language. */
export function stageData(view: StageView): Record<string, unknown> {
  const { diagnosis, words } = view;
  const actionOf = new Map(words.actions.map((action) => [action.id, action]));
  return {
    schema: 'teamctl.stage/1',
    team: view.team,
    asOf: diagnosis.asOf,
    playbook: view.playbook,
    ageMonths: diagnosis.ageMonths === null ? null : round(diagnosis.ageMonths, 2),
    calendarMonths: diagnosis.calendarMonths === null ? null : round(diagnosis.calendarMonths, 2),
    stages: diagnosis.stages,
    leading: diagnosis.leading,
    runnerUp: diagnosis.runnerUp,
    confidence: diagnosis.confidence,
    inForce: view.inForce,
    stale: diagnosis.stale,
    calendar: diagnosis.calendar,
    evidence: diagnosis.evidence.map(({ sign, answer, source, on, cluster, weights, strength, supports }) => ({
      sign,
      answer,
      source,
      on,
      cluster,
      weights: rounded(weights),
      strength,
      supports,
    })),
    discounts: diagnosis.discounts,
    unknown: diagnosis.unknown,
    notEnoughData: diagnosis.notEnoughData,
    flip: diagnosis.flip,
    nextQuestions: diagnosis.nextQuestions.map(({ sign, bits }) => ({ sign, bits: round(bits) })),
    enough: diagnosis.enough,
    history: {
      weeks: diagnosis.history.weeks.length,
      shocks: diagnosis.history.shocks.map(({ week, kind }) => ({ week, kind })),
    },
    plan: {
      stage: view.plan.stage,
      actions: view.plan.actions.map(({ id, gate, hours }) => ({
        id,
        measure: actionOf.get(id)?.measure ?? '',
        gate,
        hours,
        chosen: view.plan.chosen.includes(id),
      })),
      hours: view.plan.hours,
      modules: view.plan.modules,
    },
    concerns: (view.concerns ?? []).map(({ id, source, on, figures }) => ({ id, source, on, figures })),
    concernsToAsk: view.concernsToAsk ?? [],
    people: {
      promising: people(view, view.people.promising),
      needAWord: people(view, view.people.needAWord),
      best: people(view, view.people.best ?? []),
    },
  };
}
