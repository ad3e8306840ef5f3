import type { DrillCard, Handout, Lesson, Objection, TrainingModule } from '../../playbook/parts.ts';
import { requireModule } from '../find/module.ts';
import type { Scope } from '../scope.ts';

/** A course on paper: what the trainer holds and what the trainees get. */
export interface MaterialsView {
  module: TrainingModule & Lesson;
  handouts: readonly Handout[];
  /** Refusals and drill cards among its handouts: they are printed as cards. */
  objections: readonly Objection[];
  cards: readonly DrillCard[];
}

/**
 * Needs no timetable, only the team's playbook.
 * @param wanted id or title of the module
 * @throws TeamctlError `module-unknown` with near matches
 */
export async function showMaterials(scope: Scope, wanted: string): Promise<MaterialsView> {
  const playbook = await scope.playbook();
  const { modules, objections, cards } = await playbook.curricula();
  const { lessons, handouts } = await playbook.lessons();
  const module = requireModule(modules, wanted);
  const lesson = lessons.find((each) => each.id === module.id) as Lesson;
  const named = <T extends { id: string }>(list: readonly T[]) =>
    lesson.handouts.flatMap((id) => list.find((each) => each.id === id) ?? []);
  return {
    module: { ...module, ...lesson },
    handouts: named(handouts),
    objections: named(objections),
    cards: named(cards),
  };
}
