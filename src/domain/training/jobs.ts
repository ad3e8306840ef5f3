import { type Day, startOfWeek } from '../calendar/day.ts';
import { anchoredJobs, type Build } from './anchored.ts';
import type { Pattern } from './choice.ts';
import { WEIGHTS } from './cost.ts';
import { linked } from './forerunners.ts';
import { isOffered } from './in-season.ts';
import type { TrainingInput } from './input.ts';
import type { OpenJob } from './open-job.ts';
import { makeItem } from './pack.ts';
import { lagBefore, type Part, partsOf } from './parts.ts';
import type { Need, PlannableModule, Reason, Session, TrainingMember } from './shapes.ts';
import { chooseTrainer } from './trainer.ts';
import { type Ground, peopleOf } from './world.ts';

/** A group of at least this many is not held up by one who is away: up to a quarter catches up later. */
const LEAST_GROUP_FOR_ABSENCE = 4;
const ABSENT_SHARE = 0.25;

/** What stands and builds on a module would have to move if that came late: so much more urgent a head. */
const PRESSING = 3;

export const mayBeAway = (people: number) => (people < LEAST_GROUP_FOR_ABSENCE ? 0 : Math.floor(people * ABSENT_SHARE));

interface Lacking {
  member: TrainingMember;
  reason: Reason;
  weight: number;
}

/** Members whose need of a module no standing session answers. */
function lackingOf(input: TrainingInput, needs: readonly Need[]): Map<string, Lacking[]> {
  const covered = new Set(
    input.standing
      .filter((session) => session.step === 0)
      .flatMap((session) => [...session.audience, session.trainer].map((member) => `${session.module}|${member}`)),
  );
  const byId = new Map(input.members.map((member) => [member.id, member]));
  const lacking = new Map<string, Lacking[]>();
  for (const need of needs) {
    const own = need.members
      .filter((member) => !covered.has(`${need.module}|${member}`))
      .flatMap((id) => byId.get(id) ?? [])
      .map((member) => ({ member, reason: need.reason, weight: need.weight }));
    if (own.length > 0) lacking.set(need.module, [...(lacking.get(need.module) ?? []), ...own]);
  }
  return lacking;
}

interface Group {
  /** What they are yet to have before. */
  before: readonly string[];
  /** The week in which they join; empty when they are there from the first day. */
  joins: string;
  people: Lacking[];
}

/**
 * Those who lack the same forerunners and join at the same time are taught together. A few who could have it earlier
 * wait for a group that is at least twice as large, rather than have it alone.
 */
function groupsOf(input: TrainingInput, module: PlannableModule, lacking: ReadonlyMap<string, Lacking[]>): Lacking[][] {
  const groups = new Map<string, Group>();
  for (const each of lacking.get(module.id) ?? []) {
    const { id, joinedOn } = each.member;
    const before = module.after.filter((other) => lacking.get(other)?.some(({ member }) => member.id === id));
    const joins = joinedOn !== null && joinedOn > input.from ? startOfWeek(joinedOn) : '';
    const key = `${before.join()}|${joins}`;
    const group = groups.get(key) ?? { before, joins, people: [] };
    group.people.push(each);
    groups.set(key, group);
  }
  const bySize = [...groups.values()].sort((a, b) => a.people.length - b.people.length);
  return bySize.flatMap((group, i) => {
    const larger = bySize.findLast(
      (other, j) =>
        j > i &&
        other.joins === group.joins &&
        other.people.length >= 2 * group.people.length &&
        group.before.every((id) => other.before.includes(id)),
    );
    larger?.people.push(...group.people);
    return larger ? [] : [group.people];
  });
}

/** Days on which enough of the group and the trainer are there, each with the days of all parts. */
function patternsOf(
  { input, ground }: Build,
  parts: readonly Part[],
  members: readonly number[],
  trainer: number | null,
  { weight, module }: Pick<OpenJob, 'weight' | 'module'>,
): { patterns: Pattern[]; lacks: OpenJob['lacks'] } {
  const { world } = ground;
  const patterns: Pattern[] = [];
  let earliest: number | null = null;
  let wasThere = false;
  for (let start = 0; start < world.days.length; start += 1) {
    const date = world.days[start] as Day;
    if (date < input.addFrom || !isOffered(module, date, input.seasons)) continue;
    const present = (day: number) => members.filter((member) => ground.isThere(member, day));
    const isLed = (day: number) => trainer === null || ground.isThere(trainer, day);
    const here = present(start);
    if (here.length === 0 || members.length - here.length > mayBeAway(members.length) || !isLed(start)) continue;
    wasThere = true;
    const longest = Math.max(0, ...(world.ranges[start] ?? []).map((range) => range.to - range.from));
    if (longest < (parts[0] as Part).minutes) continue;
    earliest ??= start;
    const placed = parts.flatMap((part, i) => {
      const day = start + part.step;
      const audience = day < world.days.length ? here.filter((member) => ground.isThere(member, day)) : [];
      if (audience.length === 0 || !isLed(day)) return [];
      return [{ day, part: i, item: makeItem(part.minutes, peopleOf(ground, audience, trainer), null) }];
    });
    const cost = weight * (start - earliest) + WEIGHTS.absent * (members.length - here.length);
    patterns.push({ start, parts: placed, cost });
  }
  return { patterns, lacks: patterns.length > 0 ? null : wasThere ? 'too-long' : 'nobody-there' };
}

/** The first day on which a module may follow what its people had before, by sessions that stand or were held. */
function bounds(build: Build, module: PlannableModule, members: readonly number[], lag: number): [number, number] {
  const { input } = build;
  let [from, to] = [0, Number.POSITIVE_INFINITY];
  const isOurs = (audience: readonly number[]) => audience.some((member) => members.includes(member));
  for (const { session, there } of input.held) {
    if (session.step === 0 && module.after.includes(session.module) && isOurs(there))
      from = Math.max(from, build.indexOf(session.date, lag));
  }
  const modules = new Map(input.modules.map((each) => [each.id, each]));
  for (const session of input.standing) {
    if (session.step !== 0 || !isOurs(session.audience)) continue;
    if (module.after.includes(session.module)) from = Math.max(from, build.indexOf(session.date, lag));
    const later = modules.get(session.module);
    if (later?.after.includes(module.id)) to = Math.min(to, build.indexOf(session.date, 0) - 1);
  }
  return [from, to];
}

/** How many places in sessions that stand build on a module that these members are yet to have. */
function pressingPlaces(
  { standing, modules }: TrainingInput,
  module: PlannableModule,
  members: readonly number[],
): number {
  const builds = new Set(modules.filter((each) => each.after.includes(module.id)).map(({ id }) => id));
  return standing
    .filter((session) => session.step === 0 && builds.has(session.module))
    .reduce((sum, { audience }) => sum + audience.filter((member) => members.includes(member)).length, 0);
}

/**
 * Everything that is yet to be placed: modules for groups of people, and what is due of earlier ones.
 * @param lost sessions that had a place
 */
export function openJobs(
  input: TrainingInput,
  ground: Ground,
  needs: readonly Need[],
  lost: readonly Session[],
): OpenJob[] {
  const { days } = ground.world;
  const indexOf = (day: Day, step: number): number => {
    const at = ground.dayIndex.get(input.calendar.addWorkdays(day, 0));
    if (at !== undefined) return at + step;
    const target = step === 0 ? day : input.calendar.addWorkdays(day, step);
    const index = ground.dayIndex.get(target);
    if (index !== undefined) return index;
    return target < input.from ? -1 : days.length;
  };
  const build: Build = { input, ground, indexOf };
  const minutes = new Map<number | null, number>();
  const credit = (trainer: number | null, more: number) => minutes.set(trainer, (minutes.get(trainer) ?? 0) + more);
  for (const session of input.standing) credit(session.trainer, session.minutes);
  const lacking = lackingOf(input, needs);
  const jobs: OpenJob[] = [];
  for (const module of input.modules) {
    for (const group of groupsOf(input, module, lacking)) {
      const members = group.map((each) => each.member);
      const before = lost.find(
        (each) => each.module === module.id && members.some(({ id }) => each.audience.includes(id)),
      );
      const trainer = chooseTrainer(input, ground, module, members, minutes, before?.trainer);
      const heaviest = group.reduce((best, each) => (each.weight > best.weight ? each : best));
      const audience = members
        .map((member) => member.id)
        .filter((id) => id !== trainer)
        .sort((a, b) => a - b);
      const parts = partsOf(module);
      const weight = heaviest.weight + PRESSING * pressingPlaces(input, module, audience);
      const { patterns, lacks } = patternsOf(build, parts, audience, trainer, { weight, module });
      const [from, to] = bounds(build, module, audience, lagBefore(module));
      const possible = patterns.filter((pattern) => pattern.start >= from && pattern.start <= to);
      credit(
        trainer,
        parts.reduce((sum, part) => sum + part.minutes, 0),
      );
      jobs.push({
        module,
        parts,
        members: audience,
        owed: members.map((member) => member.id).sort((a, b) => a - b),
        trainer,
        reason: heaviest.reason,
        series: null,
        weight,
        anchored: false,
        patterns: possible,
        after: [],
        lacks: lacks ?? (possible.length === 0 ? 'no-room' : null),
      });
    }
  }
  return linked(input, anchoredJobs(build), jobs);
}
