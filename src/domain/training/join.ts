import { type Day, startOfWeek } from '../calendar/day.ts';
import type { TrainingInput } from './input.ts';
import { lagBefore } from './parts.ts';
import { minuteOf } from './room.ts';
import type { Need, PlannableModule, Session } from './shapes.ts';
import { type Ground, runningOf } from './world.ts';

interface Joining {
  input: TrainingInput;
  ground: Ground;
  /** `module|member` of everything that is needed. */
  needed: ReadonlySet<string>;
  sessions: Session[];
  /** They have spent of their week what they took. */
  held: readonly Session[];
}

const collide = (a: Session, b: Session) =>
  a.date === b.date &&
  minuteOf(a.start) < minuteOf(b.start) + b.minutes &&
  minuteOf(b.start) < minuteOf(a.start) + a.minutes;

const isIn = (session: Session, member: number) => session.trainer === member || session.audience.includes(member);

/** Is the member there that day, with time left and in no other place? */
function canSit({ ground, sessions, held }: Joining, session: Session, member: number): boolean {
  const day = ground.dayIndex.get(session.date);
  const person = ground.personIndex.get(member);
  if (session.without?.includes(member)) return false;
  if (day === undefined || person === undefined || !ground.isThere(member, day)) return false;
  const own = sessions.filter((other) => other.date === session.date && isIn(other, member));
  const minutes = own.reduce((sum, other) => sum + other.minutes, session.minutes);
  const { limits, weekLimits, weeks, people } = ground.world;
  const limit = limits[day * people + person] as number;
  const monday = startOfWeek(session.date);
  const week = [...held, ...sessions]
    .filter((other) => startOfWeek(other.date) === monday && isIn(other, member))
    .reduce((sum, other) => sum + other.minutes, session.minutes);
  const weekLimit = weekLimits[(weeks[day] as number) * people + person] as number;
  return minutes <= limit && week <= weekLimit && !own.some((other) => collide(other, session));
}

/** The first day on which the member may have the module; null while something before it has no place. */
function earliest(joining: Joining, module: PlannableModule, member: number): Day | null {
  let from = joining.input.addFrom;
  for (const id of module.after) {
    if (!joining.needed.has(`${id}|${member}`)) continue;
    const own = joining.sessions
      .filter(({ step, module: of }) => step === 0 && of === id)
      .sort((a, b) => (a.date < b.date ? -1 : 1));
    const before =
      own.find(({ audience }) => audience.includes(member)) ?? own.find(({ trainer }) => trainer === member);
    if (!before) return null;
    const day = joining.input.calendar.addWorkdays(before.date, lagBefore(module));
    if (day > from) from = day;
  }
  return from;
}

/** True when what the member has later and what builds on this module comes after the session. */
function isBeforeLater({ input, sessions }: Joining, session: Session, member: number): boolean {
  const builds = input.modules.filter((module) => module.after.includes(session.module));
  return builds.every((module) =>
    sessions.every(
      (later) =>
        later.step !== 0 || later.module !== module.id || !later.audience.includes(member) || session.date < later.date,
    ),
  );
}

function join(joining: Joining, module: PlannableModule, member: number): boolean {
  const from = earliest(joining, module, member);
  const main = joining.sessions.find(
    (session) =>
      from !== null &&
      session.step === 0 &&
      session.module === module.id &&
      session.date >= from &&
      canSit(joining, session, member) &&
      isBeforeLater(joining, session, member),
  );
  if (!main) return false;
  // The main session first: what its reviews may still take of the week depends on it.
  for (const each of [main, ...joining.sessions.filter(({ id, series }) => series === main.id && id !== main.id)]) {
    if (isIn(each, member) || !canSit(joining, each, member)) continue;
    const grown = { ...each, audience: [...each.audience, member].sort((a, b) => a - b) };
    joining.sessions = joining.sessions.map((session) => (session.id === each.id ? grown : session));
  }
  return true;
}

/**
 * Lets those who need a module come to a session of it that stands and has not been held yet, where they have time
 * and had what it builds on.
 * @returns the same array when nobody could join
 */
export function joinStanding(input: TrainingInput, ground: Ground, needs: readonly Need[]): readonly Session[] {
  const needed = new Set(needs.flatMap((need) => need.members.map((member) => `${need.module}|${member}`)));
  const joining: Joining = { input, ground, needed, sessions: [...input.standing], held: runningOf(input) };
  let grew = false;
  for (let again = true; again; ) {
    again = false;
    for (const module of input.modules) {
      const mains = joining.sessions.filter((session) => session.step === 0 && session.module === module.id);
      if (mains.length === 0) continue;
      for (const member of needs.filter((need) => need.module === module.id).flatMap((need) => need.members)) {
        if (mains.some((session) => isIn(session, member))) continue;
        if (join(joining, module, member)) again = true;
      }
    }
    grew ||= again;
    // A member who joined is in the list now, so every round gets somebody in or ends.
  }
  return grew ? joining.sessions : input.standing;
}
