import type { Parts, WholeModule } from '../../src/playbook/parts.ts';

/** The courses with both halves of each, as their file has them. */
export function wholeCourses({ curricula, lessons }: Parts) {
  const lesson = new Map(lessons.lessons.map((each) => [each.id, each]));
  return {
    ...curricula,
    modules: curricula.modules.map((module) => ({ ...module, ...lesson.get(module.id) }) as WholeModule),
  };
}
