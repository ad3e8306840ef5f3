import { findConcerns, withheldBy } from '../domain/diagnosis/concerns.ts';
import { needAWord, outstanding, promising } from '../domain/diagnosis/people.ts';
import { planWeek } from '../domain/diagnosis/plan.ts';
import type { StageView } from '../present/stage-input.ts';
import type { Gathered } from './gather-diagnosis.ts';

/** Puts what was gathered and found together for telling. */
export async function stageView(gathered: Gathered): Promise<StageView> {
  const { team, playbook, core, view, computed, diagnosis, noted } = gathered;
  const { questions } = await playbook.coaching();
  const concerns = findConcerns(core.concerns, view, gathered.evidence);
  const plan = planWeek(core.stages, core.actions, diagnosis, {
    withheld: withheldBy(core.concerns, concerns),
    hours: team.settings.hoursPerWeek,
    modules: core.moduleTitles,
    signs: core.signs,
  });
  const isForBest = core.actions.some(
    ({ id, people }) => people === 'best' && plan.actions.some((each) => each.id === id),
  );
  const { records } = view;
  // An answer to a coaching question, or a no, is no reason to worry about anybody.
  const seen = noted.filter(
    ({ sign, degree }) =>
      !['no', 'never', 'unsure'].includes(degree) && !questions.some((question) => question.id === sign),
  );
  return {
    team: { id: team.id, name: team.name },
    playbook: { id: playbook.id, version: playbook.version, digest: playbook.digest },
    diagnosis,
    plan,
    concerns,
    people: { promising: promising(view), needAWord: needAWord(view, seen), best: isForBest ? outstanding(view) : [] },
    names: new Map(view.members.map((member) => [member.id, member.name])),
    computed,
    window:
      records.length === 0
        ? null
        : { from: (records[0] as { day: string }).day, to: (records[records.length - 1] as { day: string }).day },
    words: { ...core, modules: core.moduleTitles },
  };
}
