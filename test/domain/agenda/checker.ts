import type { Line } from '../../../src/domain/agenda/line.ts';
import type { AgendaPlan } from '../../../src/domain/agenda/plan.ts';
import type { ActivityDefinition, AgendaInput } from '../../../src/domain/agenda/shapes.ts';
import type { OpenTodo } from '../../../src/domain/agenda/todos.ts';
import { isAwayAllDay } from '../../../src/domain/team/absence.ts';
import { checkNumbers, checkPeace } from './check-people.ts';

/** One agenda that was composed, with what it was composed from; `skipped`: the meeting did not happen. */
export interface Composition {
  input: AgendaInput;
  plan: AgendaPlan;
  skipped: boolean;
}

const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Sum, limits, order: from the definition alone. */
function checkMinutes({ input, plan }: Composition, activities: readonly ActivityDefinition[]): string[] {
  const faults: string[] = [];
  const { definition, stage } = input;
  if (plan.items.reduce((sum, item) => sum + item.minutes, 0) !== plan.minutes) faults.push('sum');
  if (plan.minutes < definition.box.min || plan.minutes > definition.box.max) faults.push('box');
  if (input.minutes !== null && plan.minutes !== input.minutes) faults.push('minutes asked for');
  let at = clock(input.start);
  let position = -1;
  for (const item of plan.items) {
    const index = definition.items.findIndex((each) => each.id === item.id);
    const own = definition.items[index];
    if (!own || index <= position) faults.push(`order ${item.id}`);
    position = index;
    const limits = (stage !== null && own?.minutesByStage?.[stage]) || own?.minutes;
    if (!limits || item.minutes < limits.min || item.minutes > limits.max || !Number.isInteger(item.minutes)) {
      faults.push(`limits ${item.id} ${item.minutes}`);
    }
    if (own?.content === 'activity') {
      const activity = activities.find((each) => each.id === plan.activity);
      if (!activity || item.minutes < activity.minutes.min || item.minutes > activity.minutes.max)
        faults.push('activity minutes');
    }
    if (clock(item.start) !== at) faults.push(`start ${item.id}`);
    at += item.minutes;
  }
  const told = [...plan.items, ...plan.omitted].map((each) => each.id).sort();
  const due = definition.items.filter((each) => !each.stages || stage === null || each.stages.includes(stage));
  if (
    told.join() !==
    due
      .map((each) => each.id)
      .sort()
      .join()
  )
    faults.push('an item is neither there nor said to be left out');
  return faults;
}

function checkPractice({ input, plan }: Composition): string[] {
  const module = plan.practice?.kind === 'module' && input.modules.find((each) => each.id === plan.practice?.id);
  return module && (module.method !== 'practice' || module.audience === 'leads') ? [`practice ${module.id}`] : [];
}

const DAY = 86_400_000;

/** What is said suits the number of people and the day; one person is never told to pair up. */
function checkCompany({ input, plan }: Composition): string[] {
  const faults: string[] = [];
  const here = plan.present.length;
  const tomorrow = new Date(Date.parse(`${plan.date}T00:00:00Z`) + DAY);
  const isWeekend = [0, 6].includes(tomorrow.getUTCDay());
  const worksTomorrow = input.calendar.isWorkday(tomorrow.toISOString().slice(0, 10));
  const company: Partial<Record<Line['code'], boolean>> = {
    'practice-groups': here > 1,
    'practice-alone': here === 1,
    pairs: here > 1,
  };
  for (const item of plan.items) {
    const own = input.definition.items.find((each) => each.id === item.id);
    const lines = (plan.stage !== null && own?.linesByStage?.[plan.stage]) || own?.lines;
    const line = item.variant === null ? undefined : lines?.[item.variant];
    if (line === undefined) faults.push(`nothing opens ${item.id}`);
    if (typeof line === 'object') {
      if (here < (line.people?.min ?? 1) || here > (line.people?.max ?? here))
        faults.push(`line for others ${item.id}`);
      if (line.when === 'before-weekend' && (!isWeekend || worksTomorrow)) faults.push(`no weekend ${item.id}`);
    }
    for (const { code } of item.lines) if (company[code] === false) faults.push(`${code} with ${here}`);
  }
  const module = input.modules.find((each) => each.id === plan.practice?.id);
  if (here < (module?.people?.min ?? 1)) faults.push(`practice ${module?.id} with ${here}`);
  if (here === 1 && plan.host !== null) faults.push('a host without guests');
  return faults;
}

function checkPeople({ input, plan }: Composition): string[] {
  const here = new Set(input.members.map((member) => member.id).filter((id) => !input.absent.has(id)));
  const faults: string[] = [];
  const must = (id: number, what: string) => here.has(id) || faults.push(`${what} ${id} is not there`);
  for (const item of plan.items) if (item.owner !== null) must(item.owner, 'owner');
  for (const sharer of plan.sharers) must(sharer.member, 'sharer');
  for (const id of plan.pairs.flat()) must(id, 'pair');
  // Next week is planned for who will be there in it, here today or not.
  for (const goal of plan.targets) if (plan.meeting !== 'weekly') must(goal.member, 'goal');
  if (plan.pairs.length > 0) {
    const paired = plan.pairs.flat();
    if (new Set(paired).size !== paired.length || paired.length !== here.size)
      faults.push('pairs do not hold everybody once');
    if (plan.pairs.some((group) => group.length < 2 || group.length > 3)) faults.push('a group of the wrong size');
  }
  for (const sharer of plan.sharers)
    if (sharer.exception && sharer.reason !== 'record') faults.push('unsaid exception');
  return faults;
}

function checkActivity(
  all: readonly Composition[],
  now: Composition,
  activities: readonly ActivityDefinition[],
): string[] {
  const { input, plan } = now;
  if (plan.activity === null) return [];
  const faults: string[] = [];
  const activity = activities.find((each) => each.id === plan.activity) as ActivityDefinition;
  const here = plan.present.length;
  if (activity.needs.some((need) => !input.has.includes(need))) faults.push('activity needs what is not there');
  if (here < activity.people.min || here > activity.people.max) faults.push('activity for another size');
  if (activity.stages && input.stage !== null && !activity.stages.includes(input.stage))
    faults.push('activity of another stage');
  for (const past of all) {
    if (past === now || past.skipped || past.plan.activity !== plan.activity || past.plan.date >= plan.date) continue;
    // Work days strictly between the two uses, counted one by one.
    const between = input.calendar.workdays(past.plan.date, plan.date).length - 2;
    if (between < 10) faults.push(`activity ${plan.activity} after ${between} work days`);
  }
  return faults;
}

const isOwnerAway = ({ absent }: AgendaInput, { owner }: OpenTodo) => owner !== null && absent.has(owner);

/**
 * An open to-do is here, not yet due, missed twice and so for the weekly, or asked for in the weekly an hour ago; of
 * somebody who is away all day the morning has told. Who was not there has missed nothing.
 */
function checkTodos(all: readonly Composition[], now: Composition): string[] {
  const { input, plan } = now;
  const faults: string[] = [];
  const carried = new Set(plan.carried.map((each) => each.todo));
  const asked = new Set(
    plan.items.flatMap((item) => item.lines.flatMap((line) => (line.code === 'promise' ? [line.todo] : []))),
  );
  const team = new Set(input.members.map((member) => member.id));
  for (const line of plan.items.flatMap((item) => item.lines)) {
    if (line.code !== 'promise') continue;
    const owned =
      line.owner === null || plan.present.includes(line.owner) ? 'here' : team.has(line.owner) ? 'away' : 'gone';
    if (line.owned !== owned) faults.push(`owner of todo ${line.todo} is ${owned}`);
  }
  for (const todo of input.todos) {
    const days = all
      .filter((past) => !past.skipped && past.plan.date < plan.date && past.plan.date >= todo.due)
      .filter((past) => past.plan.carried.some((each) => each.todo === todo.id) && !isOwnerAway(past.input, todo))
      .map((past) => past.plan.date);
    const askedToday =
      plan.meeting === 'evening' &&
      all.some(
        (past) =>
          !past.skipped &&
          past.plan.meeting === 'weekly' &&
          past.plan.date === plan.date &&
          past.plan.carried.some((each) => each.todo === todo.id),
      );
    const askedLastEvening =
      plan.meeting === 'morning' &&
      all.some(
        (past) =>
          !past.skipped &&
          past.plan.meeting === 'evening' &&
          past.plan.date === input.calendar.addWorkdays(plan.date, -1) &&
          past.plan.carried.some((each) => each.todo === todo.id),
      );
    const wasTold =
      plan.meeting === 'evening' && todo.owner !== null && isAwayAllDay(input.absences ?? [], todo.owner, plan.date);
    const elsewhere =
      todo.due > plan.date ||
      wasTold ||
      askedLastEvening ||
      (plan.meeting !== 'weekly' && (askedToday || new Set(days).size >= 2));
    if (!elsewhere && !(carried.has(todo.id) && asked.has(todo.id))) faults.push(`todo ${todo.id} has vanished`);
    if (todo.due > plan.date && carried.has(todo.id)) faults.push(`todo ${todo.id} before its day`);
  }
  return faults;
}

/** A story in the morning and a lesson in the evening are turns of their own. */
const checkTurns = (all: readonly Composition[]): string[] =>
  (['morning', 'evening'] as const).flatMap((kind) =>
    checkTurnsOf(all.filter(({ plan, skipped }) => plan.meeting === kind && !skipped)),
  );

/** Turns by counting, records included: among those who were at every meeting nobody is two ahead in any month. */
function checkTurnsOf(held: readonly Composition[]): string[] {
  const always = (held[0]?.plan.present ?? [])
    .filter((id) => held.every((each) => each.plan.present.includes(id)))
    .filter((id) => !held.some(({ input }) => input.sheltered?.has(id)));
  const faults: string[] = [];
  let counts = new Map<number, number>();
  let month = '';
  for (const { plan } of held) {
    if (plan.date.slice(0, 7) !== month) {
      month = plan.date.slice(0, 7);
      counts = new Map(always.map((id) => [id, 0]));
    }
    for (const sharer of plan.sharers) {
      if (!counts.has(sharer.member)) continue;
      counts.set(sharer.member, (counts.get(sharer.member) as number) + 1);
      const values = [...counts.values()];
      if (Math.max(...values) - Math.min(...values) > 1)
        faults.push(`${plan.date} ${plan.meeting}: turns ${values.join(',')}`);
    }
  }
  return faults;
}

const SECRET = /secret-sign/;

function checkPrivate({ input, plan }: Composition): string[] {
  const shown = JSON.stringify({ ...plan, managerNotes: [] });
  const faults = SECRET.test(shown) ? ['something private is shown'] : [];
  return input.private === null && plan.managerNotes.length > 0 ? [...faults, 'notes unasked'] : faults;
}

/** Every rule that was broken over a team's meetings, in words; knows nothing of how agendas are made. */
export function check(all: readonly Composition[], activities: readonly ActivityDefinition[]): string[] {
  const faults = all.flatMap((each) =>
    [
      ...checkMinutes(each, activities),
      ...checkPractice(each),
      ...checkCompany(each),
      ...checkPeople(each),
      ...checkActivity(all, each, activities),
      ...checkTodos(all, each),
      ...checkPrivate(each),
      ...checkPeace(each),
      ...checkNumbers(each),
    ].map((fault) => `${each.plan.date} ${each.plan.meeting}: ${fault}`),
  );
  return [...faults, ...checkTurns(all)];
}
