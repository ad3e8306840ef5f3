import type { Job } from './choice.ts';
import type { NeedsInput } from './needs.ts';
import type { OpenJob } from './open-job.ts';
import { lagBefore } from './parts.ts';
import type { PlannableModule } from './shapes.ts';

type ComesFirst = (before: PlannableModule, after: PlannableModule) => boolean;

/**
 * What a module builds on comes before it. So do the tests before live lists before what a later stage teaches: that
 * is learned from calls of one's own.
 */
function orderOf({ modules, stages }: Pick<NeedsInput, 'modules' | 'stages'>): ComesFirst {
  const byId = new Map(modules.map((module) => [module.id, module]));
  const stageOf = new Map(
    modules.map(({ id, belongsTo }) => [id, stages.findIndex((stage) => stage.id === belongsTo)]),
  );
  const buildsOn = (module: PlannableModule, id: string): boolean =>
    module.after.some((each) => each === id || buildsOn(byId.get(each) ?? { ...module, after: [] }, id));
  return (before, after) => {
    if (after.after.includes(before.id)) return true;
    const [early, late] = [stageOf.get(before.id) ?? -1, stageOf.get(after.id) ?? -1];
    return before.gatesLiveCalls && early !== -1 && early < late && !buildsOn(before, after.id);
  };
}

/** Forerunners before what follows them; otherwise the most urgent first. */
function sorted(jobs: readonly OpenJob[], comesFirst: ComesFirst): OpenJob[] {
  const out: OpenJob[] = [];
  const left = [...jobs].sort((a, b) => b.weight - a.weight);
  while (left.length > 0) {
    const at = left.findIndex((job) => !left.some((other) => comesFirst(other.module, job.module)));
    out.push(...left.splice(at === -1 ? 0 : at, 1));
  }
  return out;
}

/** Jobs that go on from earlier sessions, then the rest, each with those that somebody in it has, or leads, before. */
export function linked(
  input: Pick<NeedsInput, 'modules' | 'stages'>,
  anchored: readonly OpenJob[],
  jobs: readonly OpenJob[],
): OpenJob[] {
  const comesFirst = orderOf(input);
  const all = [...anchored, ...sorted(jobs, comesFirst)];
  const forerunners = (job: OpenJob): Job['after'] => {
    const people = new Set(job.members);
    return all.flatMap((other, index) =>
      !other.anchored && comesFirst(other.module, job.module) && other.owed.some((member) => people.has(member))
        ? [{ job: index, lag: lagBefore(job.module) }]
        : [],
    );
  };
  return all.map((job) => (job.anchored ? job : { ...job, after: forerunners(job) }));
}
