// Judges what a new plan changes in the old one; knows the rules of the timetable and nothing of the planner.

import { addDays } from '../../../src/domain/calendar/day.ts';
import type { Replan } from '../../../src/domain/training/replan.ts';
import type { Session } from '../../../src/domain/training/shapes.ts';
import {
  isOpen,
  isThere,
  isWorkday,
  limitOf,
  peopleIn,
  spanOf,
  weekLimitOf,
  weekOf,
  workdaysLater,
} from './checker.ts';
import type { Instance } from './random-instance.ts';

/** Is the week of somebody in the session too short for it beside what stands? */
const isWeekFull = (instance: Instance, day: string, session: Session, others: readonly Session[]): boolean =>
  peopleIn(session).some(
    (person) => weekOf(instance, person, day, others) + session.minutes > weekLimitOf(instance, person, day),
  );

/** Could a session of so many minutes with these people sit anywhere on the day, beside what stands? */
function hasRoom(instance: Instance, day: string, session: Session, others: readonly Session[]): boolean {
  if (!isWorkday(instance, day)) return false;
  const people = peopleIn(session);
  if (people.some((person) => person !== null && !isThere(instance, person, day))) return false;
  const here = others.filter((other) => other.date === day);
  const tooMuch = people.some((person) => {
    if (person === null) return false;
    const own = here.filter((other) => peopleIn(other).includes(person));
    return own.reduce((sum, other) => sum + other.minutes, session.minutes) > limitOf(instance, person, day);
  });
  if (tooMuch || isWeekFull(instance, day, session, others)) return false;
  for (let at = 0; at + session.minutes <= 1440; at += 5) {
    const span: [number, number] = [at, at + session.minutes];
    const taken = here.some((other) => spanOf(other)[0] < span[1] && span[0] < spanOf(other)[1]);
    if (!taken && isOpen(instance, day, span)) return true;
  }
  return false;
}

/** Why a session that moved could have stayed; null when it could not. */
function couldHaveStayed(
  instance: Instance,
  moved: Session,
  after: readonly Session[],
  before: readonly Session[],
): string | null {
  const { input } = instance;
  const name = `#${moved.id} (${moved.module}, ${moved.date} ${moved.start})`;
  if (!isWorkday(instance, moved.date) || !isOpen(instance, moved.date, spanOf(moved))) return null;
  const away = moved.audience.filter((member) => !isThere(instance, member, moved.date));
  const may = moved.audience.length < 4 ? 0 : Math.floor(moved.audience.length / 4);
  if (moved.step === 0 && away.length > may) return null;
  if (away.length === moved.audience.length) return null;
  if (moved.trainer !== null && !isThere(instance, moved.trainer, moved.date)) return null;
  if (moved.step > 0) {
    const main = [...after, ...input.held.map(({ session }) => session)].find((each) => each.id === moved.series);
    if (!main || workdaysLater(instance, main.date, moved.step) !== moved.date) return null;
  }
  const standing = after.filter((each) =>
    before.some((old) => old.id === each.id && old.date === each.date && old.start === each.start),
  );
  const others = standing.filter((each) => each.date === moved.date && each.id !== moved.id);
  const [from, to] = spanOf(moved);
  for (let at = from; at < to; at += 1) {
    const now = others.filter((each) => spanOf(each)[0] <= at && at < spanOf(each)[1]);
    if (now.length >= input.rooms) return null;
    if (now.some((each) => peopleIn(each).some((person) => peopleIn(moved).includes(person)))) return null;
  }
  const isOver = peopleIn(moved).some((person) => {
    if (person === null) return false;
    const own = others.filter((each) => peopleIn(each).includes(person));
    return own.reduce((sum, each) => sum + each.minutes, moved.minutes) > limitOf(instance, person, moved.date);
  });
  const rest = standing.filter((each) => each.id !== moved.id);
  if (isOver || isWeekFull(instance, moved.date, moved, rest)) return null;
  // What it builds on was moved or came newly, and had no day before this one.
  const builds = input.modules.find((module) => module.id === moved.module)?.after ?? [];
  const isOurs = (member: number) => moved.audience.includes(member);
  const isBefore = (each: Session) => each.step === 0 && builds.includes(each.module) && each.audience.some(isOurs);
  // Where its people have now what they had elsewhere before, or did not have at all; then what has no place any more.
  const newly = after.filter(isBefore).flatMap((now) => {
    const old = before.find(({ id, date }) => id === now.id && date === now.date);
    const audience = now.audience.filter((member) => isOurs(member) && !old?.audience.includes(member));
    return audience.length === 0 ? [] : [{ ...now, audience }];
  });
  const lost = before.filter(
    (old) => isBefore(old) && !after.some((now) => isBefore(now) && now.module === old.module),
  );
  const forerunners = [...newly, ...lost];
  if (forerunners.length !== 1) return forerunners.length === 0 ? `${name} need not have moved` : null;
  const [forerunner] = forerunners as [Session];
  if (builds.some((id) => input.modules.find((module) => module.id === id)?.after.length)) return null;
  const beforeThat = input.modules.find((module) => module.id === forerunner.module)?.after ?? [];
  if (beforeThat.length > 0) return null;
  for (let day = input.from; day < moved.date; day = addDays(day, 1)) {
    if (workdaysLater(instance, day, 4) > moved.date) break;
    if (isWorkday(instance, day) && hasRoom(instance, day, forerunner, standing))
      return `${name}: #${forerunner.id} could have gone to ${day}`;
  }
  return null;
}

const nameOf = (session: Session) => `#${session.id} (${session.module}+${session.step}, ${session.date})`;

/** A session that went although it is held again for the same people, or its main session still is with them. */
function goneInVain(instance: Instance, gone: Session, after: readonly Session[], before: readonly Session[]) {
  const { input } = instance;
  if (gone.step === 0) {
    const known = new Set(before.map((session) => session.id));
    const again = after.some(
      (session) =>
        session.step === 0 &&
        session.module === gone.module &&
        !known.has(session.id) &&
        session.audience.some((member) => gone.audience.includes(member)),
    );
    return again ? couldHaveStayed(instance, gone, after, before) : null;
  }
  const held = input.held.find(({ session, there }) => session.id === gone.series && there.length > 0);
  const main = after.find((session) => session.id === gone.series) ?? held?.session;
  // What belongs to a session that moved goes where that goes.
  const old = before.find((session) => session.id === gone.series);
  if (old && old.date !== main?.date) return null;
  const stays = (member: number) => (input.members.find((each) => each.id === member)?.leftOn ?? '9999') > input.to;
  const audience = gone.audience.filter(
    (member) => main?.audience.includes(member) && isThere(instance, member, gone.date) && stays(member),
  );
  return audience.length === 0 ? null : couldHaveStayed(instance, { ...gone, audience }, after, before);
}

/** Everything that a new plan moves, takes away or gives to another trainer without need, one line each. */
export function needless(instance: Instance, { plan, diff }: Replan, before: readonly Session[]): string[] {
  // What gave way to a test before live lists could have stayed: that it did so for a reason is asked elsewhere.
  if ([...diff.moved, ...diff.removed].some(({ obstacle }) => obstacle === 'gate')) return [];
  const moved = diff.moved.map((each) => couldHaveStayed(instance, each.before, plan.sessions, before));
  const gone = diff.removed.map(({ session }) => goneInVain(instance, session, plan.sessions, before));
  const led = diff.changed.map(({ before: old, after }) =>
    old.trainer !== null && old.trainer !== after.trainer && isThere(instance, old.trainer, old.date)
      ? `${nameOf(old)} has another trainer`
      : null,
  );
  return [...moved, ...gone, ...led].flatMap((why) => why ?? []);
}
