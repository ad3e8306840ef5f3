// Knows the rules of the timetable and nothing of the planner: own clock, own calendar, own reading of needs.

import type { Session, Unscheduled } from '../../../src/domain/training/shapes.ts';
import type { Instance } from './random-instance.ts';

const MS_PER_DAY = 86_400_000;
const num = (day: string) => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
const text = (number: number) => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const minute = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const monday = (day: string) => num(day) - weekday(day) + 1;

export function isWorkday({ input, special }: Instance, day: string): boolean {
  const last = special.filter((each) => each.date === day).at(-1);
  if (last) return !last.isOffDay;
  const wd = weekday(day);
  if (wd <= 5) return true;
  if (wd === 7 || input.settings.workWeek === 'five-day') return false;
  if (input.settings.workWeek === 'six-day') return true;
  const anchor = input.settings.workedSaturdayWeek;
  return anchor !== null && (monday(day) - monday(anchor)) % 14 === 0;
}

export function workdaysLater(instance: Instance, day: string, count: number): string {
  let at = num(day);
  for (let left = count; left > 0; ) {
    at += 1;
    if (isWorkday(instance, text(at))) left -= 1;
  }
  return text(at);
}

type Span = [number, number];
const touch = ([a, b]: Span, [c, d]: Span) => a < d && c < b;
export const spanOf = (session: Pick<Session, 'start' | 'minutes'>): Span => [
  minute(session.start),
  minute(session.start) + session.minutes,
];

/** Stretches of the day that are closed to training, slots apart. */
function closed({ input }: Instance, day: string): Span[] {
  const { settings, meetings } = input;
  const at = (clock: string, minutes: number): Span => [minute(clock), minute(clock) + minutes];
  return [
    at(settings.meetings.morning, meetings.morning),
    at(settings.meetings.evening, meetings.evening),
    ...(weekday(day) === settings.meetings.weekly.weekday ? [at(settings.meetings.weekly.start, meetings.weekly)] : []),
    ...settings.callingHours.map((range): Span => [minute(range.from), minute(range.to)]),
    [0, minute(settings.workHours.from)],
    [minute(settings.workHours.to), 1440],
  ];
}

/** True when every minute of the span is in some slot and none is closed, on a day that is no peak. */
export function isOpen(instance: Instance, day: string, span: Span): boolean {
  if (instance.input.peaks?.includes(day.slice(5))) return false;
  if (closed(instance, day).some((each) => touch(each, span))) return false;
  for (let at = span[0]; at < span[1]; at += 1) {
    if (!instance.input.settings.trainingSlots.some((slot) => minute(slot.from) <= at && at < minute(slot.to)))
      return false;
  }
  return true;
}

export function isThere({ input }: Instance, member: number, day: string): boolean {
  const found = input.members.find((each) => each.id === member);
  if (!found || (found.joinedOn ?? '') > day || (found.leftOn ?? '9999') < day) return false;
  return !input.absences.some((each) => each.member === member && each.from <= day && day <= each.to);
}

export function limitOf({ input }: Instance, member: number, day: string): number {
  const joined = input.members.find((each) => each.id === member)?.joinedOn;
  const least = joined !== null && joined !== undefined && num(day) - num(joined) < 14 ? 120 : 60;
  const peaks = input.peaks ?? [];
  // Three days before a peak and one after.
  return least / ([0, 1, 2, 3, -1].some((step) => peaks.includes(text(num(day) + step).slice(5))) ? 2 : 1);
}

/** Most minutes a week of a settled person, or of the manager; newcomers of two months are there to learn. */
export function weekLimitOf({ input }: Instance, person: number | null, day: string): number {
  const { hoursPerWeek, trainingHoursPerWeek } = input.settings;
  if (person === null) return 60 * hoursPerWeek;
  const joined = input.members.find((each) => each.id === person)?.joinedOn ?? null;
  return joined !== null && num(joined) > monday(day) - 61 ? Number.POSITIVE_INFINITY : 60 * trainingHoursPerWeek;
}

/** Minutes of a person in the week of a day, with what was held in it or stood there before the plan begins. */
export function weekOf({ input }: Instance, person: number | null, day: string, sessions: readonly Session[]): number {
  const over = input.standing.filter((each) => each.date < input.from);
  const held = input.held.filter(({ there }) => there.length > 0).map(({ session }) => session);
  return [...over, ...held, ...sessions]
    .filter((each) => monday(each.date) === monday(day) && peopleIn(each).includes(person))
    .reduce((sum, each) => sum + each.minutes, 0);
}

export const peopleIn = (session: Session): (number | null)[] => [...session.audience, session.trainer];
const REVIEWS = [1, 3, 7, 14];

function checkOne(instance: Instance, session: Session, faults: string[]): void {
  const { input } = instance;
  const name = `#${session.id} ${session.module}/${session.step} ${session.date} ${session.start}`;
  const module = input.modules.find((each) => each.id === session.module);
  if (!module) return void faults.push(`${name}: unknown module`);
  if (session.date < input.from || session.date > input.to) faults.push(`${name}: outside the plan`);
  if (!isWorkday(instance, session.date)) faults.push(`${name}: no work day`);
  if (!isOpen(instance, session.date, spanOf(session))) faults.push(`${name}: not in an open slot`);
  if (session.audience.length === 0) faults.push(`${name}: nobody in it`);
  if (new Set(session.audience).size !== session.audience.length) faults.push(`${name}: somebody twice`);
  for (const member of session.audience)
    if (!isThere(instance, member, session.date)) faults.push(`${name}: ${member} away`);
  const { trainer } = session;
  if (trainer !== null) {
    const role = input.members.find((each) => each.id === trainer)?.role;
    const standsIn = module.trainers.includes('manager') && (role === 'lead' || role === 'mentor');
    const allowed =
      standsIn || module.trainers.some((each) => each === role || (each === 'member' && role === 'agent'));
    if (!allowed) faults.push(`${name}: ${role} may not lead`);
    if (!isThere(instance, trainer, session.date)) faults.push(`${name}: trainer away`);
    if (session.audience.includes(trainer)) faults.push(`${name}: trainer among the trainees`);
  }
  if (session.step === 0 && session.minutes !== module.minutes) faults.push(`${name}: wrong length`);
  const isTest = session.kind === 'assessment';
  if (session.step > 0 && !isTest && !REVIEWS.includes(session.step)) faults.push(`${name}: odd review`);
  if (session.step === 0 && isTest !== (module.method === 'assessment')) faults.push(`${name}: wrong kind`);
}

function checkPlaces(instance: Instance, sessions: readonly Session[], faults: string[]): void {
  const byDay = new Map<string, Session[]>();
  for (const session of sessions) byDay.set(session.date, [...(byDay.get(session.date) ?? []), session]);
  for (const [day, list] of byDay) {
    const minutes = new Map<number, number>();
    for (const session of list) {
      for (const person of peopleIn(session))
        if (person !== null) minutes.set(person, (minutes.get(person) ?? 0) + session.minutes);
      const same = list.filter((other) => touch(spanOf(other), spanOf(session)));
      for (let at = spanOf(session)[0]; at < spanOf(session)[1]; at += 1) {
        const now = same.filter((other) => spanOf(other)[0] <= at && at < spanOf(other)[1]);
        if (now.length > instance.input.rooms) {
          faults.push(`${day}: ${now.length} sessions at once`);
          break;
        }
      }
      for (const other of same)
        if (other.id > session.id && peopleIn(other).some((person) => peopleIn(session).includes(person)))
          faults.push(`${day}: #${session.id} and #${other.id} share somebody at the same time`);
    }
    const people = new Set(list.flatMap(peopleIn));
    for (const person of people) {
      const week = weekOf(instance, person, day, sessions);
      if (week > weekLimitOf(instance, person, day)) faults.push(`week of ${day}: ${person} has ${week} minutes`);
    }
    for (const [member, total] of minutes)
      if (total > limitOf(instance, member, day)) faults.push(`${day}: ${member} has ${total} minutes`);
  }
}

interface MainLike {
  id: number;
  module: string;
  date: string;
  audience: readonly number[];
}

function checkOrder(
  instance: Instance,
  sessions: readonly Session[],
  mains: readonly MainLike[],
  unscheduled: readonly Unscheduled[],
  faults: string[],
): void {
  const { input } = instance;
  for (const session of sessions) {
    if (session.step > 0) {
      const isReviewed = input.modules.find((each) => each.id === session.module)?.reviewed;
      if (session.kind === 'review' && isReviewed === false) faults.push(`#${session.id}: reviewed in vain`);
      const main = mains.find((each) => each.id === session.series);
      if (!main) faults.push(`#${session.id}: belongs to nothing`);
      else {
        if (workdaysLater(instance, main.date, session.step) !== session.date)
          faults.push(`#${session.id}: not ${session.step} work days after #${main.id}`);
        if (session.audience.some((member) => !main.audience.includes(member)))
          faults.push(`#${session.id}: somebody reviews what they never had`);
      }
      continue;
    }
    const module = input.modules.find((each) => each.id === session.module);
    for (const before of module?.after ?? []) {
      const own = mains.filter(
        (each) => each.module === before && each.audience.some((m) => session.audience.includes(m)),
      );
      for (const each of own)
        if (each.date >= session.date && !wasHad(own, each, session))
          faults.push(`#${session.id}: before its forerunner #${each.id}`);
      const isOpenFor = (m: number) =>
        unscheduled.some((each) => each.date === null && each.module === before && each.members.includes(m));
      if (session.audience.some(isOpenFor)) faults.push(`#${session.id}: somebody never gets ${before} before it`);
    }
    // Nothing that is due within the plan is dropped in silence.
    const parts = module?.method === 'assessment' || module?.reviewed === false ? [] : REVIEWS;
    for (const step of parts) {
      const due = workdaysLater(instance, session.date, step);
      const stays = (member: number) => (input.members.find((each) => each.id === member)?.leftOn ?? '9999') > input.to;
      const there = session.audience.some((member) => stays(member) && isThere(instance, member, due));
      if (due > input.to || !there) continue;
      const isPlanned = sessions.some((each) => each.series === session.id && each.step === step);
      const isTold = unscheduled.some((each) => each.module === session.module && each.date === due);
      if (!isPlanned && !isTold) faults.push(`#${session.id}: review ${step} (${due}) vanished`);
    }
  }
}

/** Everybody in the session had the forerunner in another session before. */
const wasHad = (own: readonly MainLike[], late: MainLike, session: Session) =>
  session.audience
    .filter((member) => late.audience.includes(member))
    .every((member) => own.some((each) => each.date < session.date && each.audience.includes(member)));

function checkNeeds(
  instance: Instance,
  sessions: readonly Session[],
  unscheduled: readonly Unscheduled[],
  faults: string[],
): void {
  const { input } = instance;
  const stage = input.stages.find((each) => each.id === input.stage);
  const had = (member: number, id: string) =>
    input.held.some(({ session, there }) => session.step === 0 && session.module === id && there.includes(member)) ||
    input.results.some((each) => each.member === member && each.module === id);
  // Newcomers have two stages at a time: the first in which something is left, and the one after it.
  const now = input.stages.findIndex((each) => each.id === input.stage);
  const waits = ({ id, joinedOn }: (typeof input.members)[number]) => {
    if (joinedOn === null || num(joinedOn) <= num(input.from) - 61) return false;
    const isOpen = (module: (typeof input.modules)[number]) =>
      !module.onProblem && (module.audience === 'everybody' || module.audience === 'newcomers') && !had(id, module.id);
    const isLeft = (stage: (typeof input.stages)[number]) =>
      input.modules.some((module) => stage.curriculum.includes(module.id) && isOpen(module));
    const at = input.stages.findIndex(isLeft);
    return at !== -1 && now > at + 1;
  };
  // Who has been there for four months does not begin again because signs say that the team is founding.
  const [first] = input.stages;
  const isPast = ({ joinedOn }: (typeof input.members)[number], id: string) =>
    input.stages.length > 1 &&
    input.confirmed !== first?.id &&
    first?.curriculum.includes(id) === true &&
    joinedOn !== null &&
    num(joinedOn) <= num(input.from) - 122;
  for (const member of input.members) {
    for (const module of input.modules) {
      const mains = sessions.filter(
        (each) => each.step === 0 && each.module === module.id && each.audience.includes(member.id),
      );
      if (mains.length > 1) faults.push(`${member.id} has ${module.id} ${mains.length} times`);
      const isOwed =
        stage?.curriculum.includes(module.id) &&
        module.audience === 'everybody' &&
        !module.onProblem &&
        member.role === 'agent' &&
        !waits(member) &&
        !isPast(member, module.id) &&
        (member.leftOn === null || member.leftOn > input.to) &&
        !had(member.id, module.id);
      const isCovered =
        mains.length === 1 ||
        sessions.some((each) => each.step === 0 && each.module === module.id && each.trainer === member.id) ||
        input.standing.some(
          (each) => each.step === 0 && each.module === module.id && peopleIn(each).includes(member.id),
        ) ||
        unscheduled.some((each) => each.date === null && each.module === module.id && each.members.includes(member.id));
      if (isOwed && !isCovered) faults.push(`${member.id} neither gets ${module.id} nor is told why not`);
    }
  }
}

/** Every rule that a timetable breaks, one line a fault. */
export function check(instance: Instance, sessions: readonly Session[], unscheduled: readonly Unscheduled[]): string[] {
  const faults: string[] = [];
  const { input } = instance;
  for (const session of sessions) checkOne(instance, session, faults);
  checkPlaces(instance, sessions, faults);
  const mains: MainLike[] = [
    ...sessions.filter((session) => session.step === 0),
    ...input.standing.filter((session) => session.step === 0 && session.date < input.from),
    ...input.held
      .filter(({ session }) => session.step === 0)
      .map(({ session, there }) => ({ ...session, audience: there })),
  ];
  checkOrder(instance, sessions, mains, unscheduled, faults);
  checkNeeds(instance, sessions, unscheduled, faults);
  if (new Set(sessions.map((session) => session.id)).size !== sessions.length) faults.push('a number twice');
  return faults;
}
