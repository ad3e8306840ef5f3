import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { planTraining } from '../../../src/domain/training/plan.ts';
import { replanTraining } from '../../../src/domain/training/replan.ts';
import type { HeldSession, Session } from '../../../src/domain/training/shapes.ts';
import { check, isOpen, isThere, isWorkday, limitOf, peopleIn, spanOf, workdaysLater } from './checker.ts';
import { generator, type Random } from './random.ts';
import { calendarOf, type Instance, randomInstance } from './random-instance.ts';

const COUNT = Number(process.env.TEAMCTL_FULL ? 10_000 : (process.env.TEAMCTL_COUNT ?? 60));
const FIRST = Number(process.env.TEAMCTL_SEED ?? 1);

/** Some days pass: what lay in them was held, with people missing, or fell through. */
function timePasses(random: Random, instance: Instance, sessions: readonly Session[]): Instance {
  const { input } = instance;
  const today = addDays(input.from, random.int(0, 9));
  const past = sessions.filter((session) => session.date < today);
  const held = past.map((session): HeldSession => {
    const fell = random.chance(0.1);
    return { session, there: fell ? [] : session.audience.filter(() => random.chance(0.9)) };
  });
  const results = held.flatMap(({ session, there }) =>
    session.kind === 'assessment'
      ? there.map((member) => ({ member, module: session.module, score: random.int(30, 100), on: session.date }))
      : [],
  );
  const standing = sessions.filter((session) => session.date >= today);
  return {
    ...instance,
    input: { ...input, from: today, addFrom: today, held, results, standing, lastId: sessions.length },
  };
}

/** One thing changes in the world. */
function change(random: Random, instance: Instance): Instance {
  const { input, special } = instance;
  const day = addDays(input.from, random.int(0, 20));
  const someone = random.of(input.members);
  switch (random.int(0, 6)) {
    case 0: {
      const more = [...special, { date: day, name: 'new feast', isOffDay: random.chance(0.8) }];
      return { special: more, input: { ...input, calendar: calendarOf(more, input.settings) } };
    }
    case 1: {
      const absence = { member: someone.id, from: day, to: addDays(day, random.int(0, 5)) };
      return { special, input: { ...input, absences: [...input.absences, absence] } };
    }
    case 2: {
      const members = input.members.map((each) => (each.id === someone.id ? { ...each, leftOn: day } : each));
      return { special, input: { ...input, members } };
    }
    case 3: {
      const joined = { id: 900, role: 'agent' as const, joinedOn: day, leftOn: null };
      return { special, input: { ...input, members: [...input.members, joined] } };
    }
    case 4: {
      const settings = {
        ...input.settings,
        trainingSlots: [{ from: '12:00', to: '13:00' }, ...input.settings.trainingSlots.slice(1)],
      };
      return { special, input: { ...input, settings } };
    }
    case 5:
      return { special, input: { ...input, stage: random.of(input.stages).id } };
    default:
      return instance;
  }
}

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
  if (tooMuch) return false;
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
  if (isOver) return null;
  // What it builds on was moved, and had no day before this one.
  const builds = input.modules.find((module) => module.id === moved.module)?.after ?? [];
  const forerunners = before.filter(
    (old) =>
      old.step === 0 &&
      builds.includes(old.module) &&
      old.audience.some((member) => moved.audience.includes(member)) &&
      !standing.some((each) => each.id === old.id),
  );
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

test(`${COUNT} random changes: the new plan breaks no rule and nothing moves that need not`, {
  timeout: 7_200_000,
}, () => {
  const seen = { moved: 0, removed: 0, added: 0, quiet: 0 };
  for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
    const random = generator(seed * 7919);
    const first = randomInstance(random);
    const plan = planTraining(first.input);
    const before = timePasses(random, first, plan.sessions);
    const settled = replanTraining(before.input).plan.sessions;
    const lastId = Math.max(before.input.lastId, ...settled.map((session) => session.id));
    const after = change(random, { ...before, input: { ...before.input, standing: settled, lastId } });
    const { plan: next, diff } = replanTraining(after.input);
    const standing = { ...after, input: { ...after.input, standing: [] } };
    const faults = check(standing, next.sessions, next.unscheduled);
    for (const each of diff.moved) {
      const why = couldHaveStayed(after, each.before, next.sessions, settled);
      if (why) faults.push(why);
    }
    if (faults.length > 0) expect.fail(`seed ${seed}:\n${faults.slice(0, 12).join('\n')}`);
    seen.moved += diff.moved.length;
    seen.removed += diff.removed.length;
    seen.added += diff.added.length;
    if (diff.moved.length + diff.removed.length + diff.added.length + diff.changed.length === 0) seen.quiet += 1;
    const again = replanTraining({
      ...after.input,
      standing: next.sessions,
      lastId: Math.max(lastId, ...next.sessions.map((session) => session.id)),
    });
    expect([again.diff.moved, again.diff.removed, again.diff.added], `seed ${seed}`).toEqual([[], [], []]);
  }
  expect(Math.min(seen.moved, seen.removed, seen.added, seen.quiet)).toBeGreaterThan(0);
});
