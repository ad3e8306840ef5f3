import { addDays } from '../calendar/day.ts';
import type { TrainingInput } from './input.ts';
import type { PlannableModule, Session, TrainingMember } from './shapes.ts';
import type { Ground } from './world.ts';

/** An agent leads a session from the fourth month on. */
const SEASONED_DAYS = 90;

/** On the team from the first day to beyond the last, and there on most of them. */
function isHere({ from, to }: TrainingInput, { world, isThere }: Ground, member: TrainingMember): boolean {
  if ((member.joinedOn !== null && member.joinedOn > from) || (member.leftOn !== null && member.leftOn <= to))
    return false;
  return 2 * world.days.filter((_, day) => isThere(member.id, day)).length >= world.days.length;
}

/** Minutes that the manager has for courses in the weeks of a plan. */
const managerMinutes = ({ settings }: TrainingInput, { world }: Ground): number =>
  60 * settings.hoursPerWeek * new Set(world.weeks).size;

/**
 * Who leads: of those whom the module names, the one with the least to do so far; the manager when there is nobody
 * else. Where the manager's hours are full, a lead or a mentor takes over what the manager would give.
 * @param before who led it until it lost its place: still does, if possible
 */
export function chooseTrainer(
  input: TrainingInput,
  ground: Ground,
  module: PlannableModule,
  group: readonly TrainingMember[],
  minutesOf: ReadonlyMap<number | null, number>,
  before?: number | null,
): number | null {
  const inGroup = new Set(group.map((member) => member.id));
  const seasoned = addDays(input.from, -SEASONED_DAYS);
  const load = (trainer: number | null) => minutesOf.get(trainer) ?? 0;
  const isFull = load(null) + module.minutes > managerMinutes(input, ground);
  const roles =
    isFull && module.trainers.includes('manager')
      ? [...new Set([...module.trainers.filter((role) => role !== 'manager'), 'lead' as const, 'mentor' as const])]
      : module.trainers;
  const candidates = roles.flatMap((role): (number | null)[] => {
    if (role === 'manager') return [null];
    const able = input.members.filter((member) =>
      role === 'member'
        ? member.role === 'agent' && (member.joinedOn === null || member.joinedOn <= seasoned)
        : member.role === role,
    );
    const here = able.filter((member) => isHere(input, ground, member));
    const others = here.filter((member) => !inGroup.has(member.id));
    // A course that members give each other has no outsiders: one of them leads it.
    return (others.length > 0 || group.length < 2 ? others : role === 'member' ? here : []).map((member) => member.id);
  });
  if (before !== undefined && candidates.includes(before)) return before;
  return candidates.reduce<number | null>(
    (best, each) => (load(each) < load(best) ? each : best),
    candidates.length > 0 ? (candidates[0] as number | null) : null,
  );
}

const isBusy = (member: number, { trainer, audience }: Session) => trainer === member || audience.includes(member);

/** A trainer who has left or is away that day gives way to one who has no other session then; nothing moves for that. */
export function withTrainers(input: TrainingInput, ground: Ground, sessions: readonly Session[]): Session[] {
  const now = [...sessions];
  for (const [i, session] of sessions.entries()) {
    const module = input.modules.find((each) => each.id === session.module);
    if (!module || !lacksTrainer(input, ground, session)) continue;
    const day = ground.dayIndex.get(session.date) ?? -1;
    const same = now.filter(({ date }) => date === session.date);
    const members = input.members.filter(
      ({ id }) => (day === -1 || ground.isThere(id, day)) && !same.some((other) => isBusy(id, other)),
    );
    const group = input.members.filter(({ id }) => session.audience.includes(id));
    now[i] = { ...session, trainer: chooseTrainer({ ...input, members }, ground, module, group, new Map()) };
  }
  return now;
}

/** Has whoever should lead the session left, or is away on its day? */
export function lacksTrainer(input: TrainingInput, ground: Ground, { trainer, date }: Session): boolean {
  if (trainer === null || date < input.from) return false;
  const day = ground.dayIndex.get(date);
  return day === undefined ? !input.members.some(({ id }) => id === trainer) : !ground.isThere(trainer, day);
}
