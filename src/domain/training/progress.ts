import type { Day } from '../calendar/day.ts';
import { ofId } from '../remembered.ts';
import { isTested, openGates } from './experience.ts';
import type { TrainingInput } from './input.ts';
import { hasPassed, isMarked, type Learned, learnedFrom } from './learned.ts';
import { needsOf } from './needs.ts';
import type { PlannableModule } from './shapes.ts';

type ModuleState = 'passed' | 'done' | 'failed' | 'planned' | 'open';

export interface ModuleProgress {
  module: string;
  state: ModuleState;
  /** When it was had or will be; null while it is not planned. */
  on: Day | null;
  score: number | null;
}

export interface Progress {
  member: number;
  modules: ModuleProgress[];
  /** Modules had, of those had or needed. */
  done: number;
  /** Tests before live lists that are still to be passed; null where this member is not asked for them. */
  toPass: string[] | null;
}

function stateOf(learned: Learned, member: number, module: PlannableModule, planned: Day | null): ModuleProgress {
  const result = learned.result(member, module.id);
  const on = learned.on(member, module.id);
  const rest = { module: module.id, score: result?.score ?? null };
  if (learned.failed(member, module)) return { ...rest, state: 'failed', on: planned ?? result?.on ?? on };
  const tested = isMarked(module);
  if (tested && hasPassed(learned, member, module)) return { ...rest, state: 'passed', on: result?.on ?? on };
  if (on !== null || result !== null) return { ...rest, state: 'done', on: on ?? result?.on ?? null };
  return { ...rest, state: planned === null ? 'open' : 'planned', on: planned };
}

/** What each member has had, has before them, and still has to pass before live lists. */
export function progressOf(input: TrainingInput, members: readonly number[]): Progress[] {
  const learned = learnedFrom(input.held, input.results);
  const { needs } = needsOf({ ...input, learned });
  const gates = input.modules.filter((module) => module.gatesLiveCalls);
  return members.map((member) => {
    const needed = new Set(needs.filter((need) => need.members.includes(member)).map((need) => need.module));
    const modules = input.modules.flatMap((module): ModuleProgress[] => {
      const session = input.standing.find(
        (each) => each.step === 0 && each.module === module.id && each.audience.includes(member),
      );
      const had = learned.on(member, module.id) !== null || learned.result(member, module.id) !== null;
      if (!had && !session && !needed.has(module.id)) return [];
      return [stateOf(learned, member, module, session?.date ?? null)];
    });
    const person = ofId(input.members, member);
    const isAsked =
      gates.length > 0 &&
      ((person !== undefined && isTested(person, input)) ||
        gates.some((gate) => modules.some((each) => each.module === gate.id)));
    // Of whoever has left no more is known than what they passed.
    const open =
      person === undefined
        ? gates.filter((gate) => !hasPassed(learned, member, gate))
        : openGates(person, { ...input, learned });
    return {
      member,
      modules,
      done: modules.filter((each) => each.state === 'passed' || each.state === 'done').length,
      toPass: isAsked ? open.map((gate) => gate.id) : null,
    };
  });
}
