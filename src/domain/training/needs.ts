import { addDays, type Day } from '../calendar/day.ts';
import { ofId } from '../remembered.ts';
import { isBeyond, isTested } from './experience.ts';
import type { Learned } from './learned.ts';
import { hasPassed, passMarkOf } from './learned.ts';
import { isNewcomer } from './newcomer.ts';
import type { Need, PlannableModule, Reason, TrainingMember } from './shapes.ts';
import type { Problem, WeakMeasure } from './weak-measures.ts';

/** What was trained so lately is not trained again for the same sign. */
const REST_DAYS = 28;
/** Beside the curriculum a plan has room for a few things done well. */
const MOST_EXTRA = 3;

/** What a work day of waiting costs; a gate keeps somebody off the live lists. */
const URGENCY = {
  gate: 8,
  /** They call already, and must not until it is passed. */
  gateNow: 16,
  failed: 5,
  newcomer: 4,
  problem: 4,
  'stage-curriculum': 3,
  metric: 3,
  sign: 3,
  /** What a newcomer needs of a stage waits until the one before is had. */
  next: 1,
} as const;
/** Within a curriculum the earlier modules are a little more urgent. */
const ORDER_SHARE = 0.5;
/** A newcomer is taught in the order in which the stages are written: what every call needs comes before the rest. */
const NEWCOMER_ORDER_SHARE = 4;
const NEXT_ORDER_SHARE = 3;

export interface NeedsInput {
  from: Day;
  /** Since when the team is known; see `isTested`. */
  since?: Day | null;
  stage: string | null;
  /** The stage that the manager agreed on, which is a proof of what its people can do; null: none. */
  confirmed?: string | null;
  /** In order of time. */
  stages: readonly { id: string; curriculum: readonly string[] }[];
  modules: readonly PlannableModule[];
  /** Those to be trained, later joiners included. */
  members: readonly TrainingMember[];
  learned: Learned;
  /** Team signs lately seen, strongest first. */
  signs: readonly string[];
  weak: readonly WeakMeasure[];
  problems: readonly Problem[];
  /** Whether a module may be taught on any day of the plan; absent: each may. */
  isOffered?(module: PlannableModule): boolean;
}

export interface Needs {
  needs: Need[];
  /** Modules of the curriculum that wait for a problem to come up. */
  waiting: string[];
}

interface Wish {
  reason: Reason;
  weight: number;
  /** Where it stands in its curriculum, as a little more weight. */
  order?: number;
}

/** Somebody who leaves within the plan is not trained any more. */
export const staysOn = (member: Pick<TrainingMember, 'leftOn'>, to: Day): boolean =>
  member.leftOn === null || member.leftOn > to;

/** Who a module is for. Those who may give it are taken to know it. */
function isFor(module: PlannableModule, member: TrainingMember, input: NeedsInput): boolean {
  const isFirst = input.stages[0]?.id === input.stage && input.stages[0]?.curriculum.includes(module.id);
  switch (module.audience) {
    case 'mentors':
      return member.role === 'mentor';
    case 'leads':
      return member.role === 'lead';
    case 'newcomers':
      return member.role === 'agent' && (isFirst === true || isNewcomer(member, input.from));
    default:
      return member.role === 'agent' || !module.trainers.includes(member.role);
  }
}

/** Four months: whoever has been there for so long is past what every newcomer begins with. */
const SETTLED_DAYS = 122;

/**
 * A team that looks like one that is founding is no reason to begin again with people who have been at it for months: their
 * records lack the course only because it was before anybody kept them. Where the manager agreed on that stage, he asks for it.
 */
function isPastBasics(
  module: PlannableModule,
  member: TrainingMember,
  { stages, confirmed, from }: NeedsInput,
): boolean {
  const [first] = stages;
  if (first === undefined || stages.length < 2 || confirmed === first.id || !first.curriculum.includes(module.id))
    return false;
  if (module.gatesLiveCalls || module.audience === 'mentors' || module.audience === 'leads') return false;
  return member.joinedOn !== null && member.joinedOn <= addDays(from, -SETTLED_DAYS);
}

/**
 * Is it taught to this member by plan? Not to whoever has shown to be beyond it, or is long past the basics; a test before live lists not to whoever
 * calls already and was there before anybody kept count. Who calls without it has it soonest of all (see `untested`).
 */
const isTaught = (module: PlannableModule, member: TrainingMember, input: NeedsInput): boolean =>
  input.isOffered?.(module) !== false &&
  isFor(module, member, input) &&
  !isBeyond(module, member, input) &&
  !isPastBasics(module, member, input) &&
  !(module.gatesLiveCalls && member.onPhone === true && !isTested(member, input));

/** Wishes by module, then member; the heavier one stays. */
class Wishes {
  readonly byModule = new Map<string, Map<number, Wish>>();

  add(module: string, member: number, wish: Wish): void {
    const wishes = this.byModule.get(module) ?? new Map<number, Wish>();
    const before = wishes.get(member);
    const order = Math.max(before?.order ?? 0, wish.order ?? 0);
    wishes.set(member, { ...(!before || before.weight < wish.weight ? wish : before), order });
    this.byModule.set(module, wishes);
  }

  has(module: string, member: number): boolean {
    return this.byModule.get(module)?.has(member) ?? false;
  }
}

/** The first stage of which a newcomer has not yet sat in everything; tests that were failed do not lead back. */
function stageOf(input: NeedsInput, member: TrainingMember, reached: NeedsInput['stages']): number {
  const isOpen = (id: string) => {
    const module = input.modules.find((each) => each.id === id);
    const { on, result } = input.learned;
    if (!module || module.onProblem || !isTaught(module, member, input)) return false;
    return on(member.id, id) === null && result(member.id, id) === null;
  };
  const at = reached.findIndex((stage) => stage.curriculum.some(isOpen));
  return at === -1 ? reached.length - 1 : at;
}

/**
 * How urgent a stage's modules are, and how much their order counts. Newcomers go through the stages as they come, two
 * at a time: `ahead` is how far this one is from where they are.
 */
function urgencyOf(
  code: 'newcomer' | 'stage-curriculum',
  ahead: number | null,
): { weight: number; share: number } | null {
  if (ahead === null) return code === 'newcomer' ? null : { weight: URGENCY[code], share: ORDER_SHARE };
  if (ahead <= 0) return { weight: URGENCY[code], share: NEWCOMER_ORDER_SHARE };
  return ahead === 1 ? { weight: URGENCY.next, share: NEXT_ORDER_SHARE } : null;
}

function wishCurriculum(input: NeedsInput, wishes: Wishes): void {
  const now = input.stages.findIndex((stage) => stage.id === input.stage);
  const reached = input.stages.slice(0, now + 1);
  const modules = new Map(input.modules.map((module) => [module.id, module]));
  const newcomers = input.members.filter((member) => isNewcomer(member, input.from));
  const at = new Map(newcomers.map((member) => [member.id, stageOf(input, member, reached)]));
  for (const [index, stage] of reached.entries()) {
    const code = index === now ? 'stage-curriculum' : 'newcomer';
    for (const [place, id] of stage.curriculum.entries()) {
      const module = modules.get(id);
      if (!module || module.onProblem) continue;
      for (const member of input.members) {
        const own = at.get(member.id);
        const urgency = urgencyOf(code, own === undefined ? null : index - own);
        if (!urgency || !isTaught(module, member, input) || input.learned.knows(member.id, module)) continue;
        const order = (1 - place / stage.curriculum.length) * urgency.share;
        wishes.add(id, member.id, { reason: { code, ref: stage.id }, weight: urgency.weight, order });
      }
    }
  }
}

/** What a test is about is taught before it, whichever stage's curriculum it is in. */
function wishLessons(input: NeedsInput, wishes: Wishes, test: PlannableModule, member: TrainingMember): void {
  for (const id of test.after) {
    const lesson = input.modules.find((each) => each.id === id);
    if (!lesson || lesson.onProblem || wishes.has(id, member.id)) continue;
    if (!isTaught(lesson, member, input) || input.learned.knows(member.id, lesson)) continue;
    wishes.add(id, member.id, { reason: { code: 'newcomer', ref: test.id }, weight: URGENCY.gate });
    wishLessons(input, wishes, lesson, member);
  }
}

function wishGates(input: NeedsInput, wishes: Wishes): void {
  for (const module of input.modules.filter((each) => each.gatesLiveCalls)) {
    for (const member of input.members) {
      // Having sat in a test without a mark is no pass, so whoever got none has another one.
      if (!isTested(member, input) || hasPassed(input.learned, member.id, module) || isBeyond(module, member, input))
        continue;
      wishes.add(module.id, member.id, {
        reason: { code: 'newcomer', ref: module.id },
        weight: member.onPhone === true ? URGENCY.gateNow : URGENCY.gate,
      });
      wishLessons(input, wishes, module, member);
    }
  }
}

function wishAgain(input: NeedsInput, wishes: Wishes): void {
  for (const module of input.modules) {
    for (const member of input.members) {
      const failed = input.learned.failed(member.id, module);
      if (!failed) continue;
      const figures = { score: failed.score, passMark: passMarkOf(module) };
      wishes.add(module.id, member.id, {
        reason: { code: 'review', ref: module.id, figures },
        weight: URGENCY.failed,
      });
    }
  }
}

type Cause = { reason: Reason; weight: number; members: readonly number[] | null };

/** The modules that fit a cause, those of the present stage first; nothing that only serves a person in trouble. */
function fitting(input: NeedsInput, fits: (module: PlannableModule) => boolean): PlannableModule[] {
  const now = input.stages.findIndex((stage) => stage.id === input.stage);
  const rank = (module: PlannableModule) => {
    const at = input.stages.findIndex((stage) => stage.id === module.belongsTo);
    return at === -1 ? input.stages.length : now - at;
  };
  return input.modules
    .filter((module) => module.belongsTo !== 'member' && !module.onProblem && module.method !== 'assessment')
    .filter((module) => module.audience === 'everybody' && rank(module) >= 0 && fits(module))
    .filter((module) => input.isOffered?.(module) !== false)
    .map((module, order) => ({ module, order }))
    .sort((a, b) => rank(a.module) - rank(b.module) || a.order - b.order)
    .map(({ module }) => module);
}

/** Adds one module for a cause, unless what is planned anyway answers it. True when something was added. */
function wishFor(input: NeedsInput, wishes: Wishes, modules: readonly PlannableModule[], cause: Cause): boolean {
  const wanted = input.members.filter((member) => cause.members === null || cause.members.includes(member.id));
  const isWished = (module: PlannableModule) => wanted.some((member) => wishes.has(module.id, member.id));
  if (modules.some(isWished)) return false;
  const since = addDays(input.from, -REST_DAYS);
  for (const module of modules) {
    const due = wanted.filter(
      (member) => isFor(module, member, input) && (input.learned.on(member.id, module.id) ?? '') < since,
    );
    if (due.length === 0) continue;
    for (const member of due) wishes.add(module.id, member.id, { reason: cause.reason, weight: cause.weight });
    return true;
  }
  return false;
}

function wishExtra(input: NeedsInput, wishes: Wishes): void {
  const causes: (Cause & { modules: PlannableModule[] })[] = [
    ...input.weak.map((weak) => ({
      reason: { code: 'metric' as const, ref: weak.measure, figures: { value: weak.value, usual: weak.usual } },
      weight: URGENCY.metric,
      members: weak.members,
      modules: fitting(input, (module) => module.trains.measures.includes(weak.measure)),
    })),
    ...input.signs.map((sign) => ({
      reason: { code: 'sign' as const, ref: sign },
      weight: URGENCY.sign,
      members: null,
      modules: fitting(input, (module) => module.trains.signs.includes(sign)),
    })),
  ];
  let added = 0;
  for (const { modules, ...cause } of causes) {
    if (added >= MOST_EXTRA) return;
    if (wishFor(input, wishes, modules, cause)) added += 1;
  }
}

/** Training for what came up at work: the module that is made for it, with the problem as its subject. */
function wishProblems(input: NeedsInput, wishes: Wishes): string[] {
  const curriculum = input.stages.find((stage) => stage.id === input.stage)?.curriculum ?? [];
  const modules = input.modules.filter((module) => module.onProblem && curriculum.includes(module.id));
  const since = addDays(input.from, -REST_DAYS);
  const [problem] = input.problems;
  if (!problem) return modules.map((module) => module.id);
  const figures = { value: problem.value, usual: problem.usual };
  for (const module of modules) {
    for (const member of input.members) {
      if (!isFor(module, member, input) || (input.learned.on(member.id, module.id) ?? '') >= since) continue;
      wishes.add(module.id, member.id, {
        reason: { code: 'problem', ref: problem.measure, figures },
        weight: URGENCY.problem,
      });
    }
  }
  return [];
}

/**
 * What a module builds on is needed as well: by newcomers whatever it is, by others when it belongs to the present
 * stage. What earlier stages had is taken as known by those who were there.
 */
function wishPrerequisites(input: NeedsInput, wishes: Wishes): void {
  const modules = new Map(input.modules.map((module) => [module.id, module]));
  const queue = [...wishes.byModule.keys()];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const module = modules.get(id);
    for (const before of module?.after ?? []) {
      const prerequisite = modules.get(before);
      // Waiting for a problem to come up would hold up what stands on its own.
      if (!prerequisite || prerequisite.onProblem) continue;
      for (const [memberId, wish] of wishes.byModule.get(id) ?? []) {
        const member = ofId(input.members, memberId) as TrainingMember;
        const isOwed = isNewcomer(member, input.from) || prerequisite.belongsTo === input.stage;
        if (!isOwed || !isTaught(prerequisite, member, input) || input.learned.knows(memberId, prerequisite)) continue;
        const had = wishes.byModule.get(before)?.get(memberId);
        if (had && had.weight >= wish.weight) continue;
        wishes.add(before, memberId, { reason: had?.reason ?? wish.reason, weight: wish.weight });
        queue.push(before);
      }
    }
  }
}

/** Adds up who needs what and why; for each member and module only the weightiest reason stays. */
export function needsOf(input: NeedsInput): Needs {
  const wishes = new Wishes();
  wishCurriculum(input, wishes);
  wishGates(input, wishes);
  wishAgain(input, wishes);
  const waiting = wishProblems(input, wishes);
  wishExtra(input, wishes);
  wishPrerequisites(input, wishes);
  const needs: Need[] = [];
  for (const module of input.modules) {
    const wished = wishes.byModule.get(module.id);
    if (!wished) continue;
    const byReason = new Map<string, Need>();
    for (const [member, wish] of [...wished].sort(([a], [b]) => a - b)) {
      const weight = wish.weight + (wish.order ?? 0);
      const key = JSON.stringify([wish.reason.code, wish.reason.ref]);
      const need = byReason.get(key);
      byReason.set(
        key,
        need
          ? { ...need, members: [...need.members, member], weight: Math.max(need.weight, weight) }
          : { module: module.id, members: [member], reason: wish.reason, weight },
      );
    }
    needs.push(...byReason.values());
  }
  return { needs, waiting };
}
