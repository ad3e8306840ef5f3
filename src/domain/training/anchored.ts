import type { Day } from '../calendar/day.ts';
import type { TrainingInput } from './input.ts';
import { staysOn } from './needs.ts';
import type { OpenJob } from './open-job.ts';
import { makeItem } from './pack.ts';
import { type Part, partsOf } from './parts.ts';
import type { PlannableModule, Session } from './shapes.ts';
import { boardWith, type Ground, peopleOf } from './world.ts';

/** What jobs are made from. */
export interface Build {
  input: TrainingInput;
  ground: Ground;
  /** Work day of the plan, or a day before or after it by distance. */
  indexOf(day: Day, step: number): number;
}

/** A part of a session that has none yet, with who comes to it and who leads it. */
interface Due {
  part: number;
  day: number;
  audience: readonly number[];
  trainer: number | null;
}

/** Reviews and tests that are due within the plan for a session that was held before, or stands. */
export function anchoredJobs(build: Build): OpenJob[] {
  const { input, ground } = build;
  const { days, people, limits } = ground.world;
  const modules = new Map(input.modules.map((module) => [module.id, module]));
  const stays = new Set(input.members.filter((member) => staysOn(member, input.to)).map((member) => member.id));
  const all = [...input.held.map((each) => ({ ...each.session, audience: each.there })), ...input.standing];
  const settled = new Set(
    [...input.held.map((each) => each.session), ...input.standing].map((each) => `${each.series}|${each.step}`),
  );
  const { spent } = boardWith(ground, input.standing);
  // Whoever led the session leads what belongs to it, too, unless away or full that day: then the manager does.
  const leaderOf = (trainer: number | null, day: number, minutes: number): number | null => {
    if (trainer === null || !ground.isThere(trainer, day)) return null;
    const at = day * people + (ground.personIndex.get(trainer) as number);
    return (spent[at] as number) + minutes > (limits[at] as number) ? null : trainer;
  };
  const dueOf = (session: Session, parts: readonly Part[]): Due[] =>
    parts.flatMap(({ step, minutes }, part) => {
      if (step === 0 || settled.has(`${session.series}|${step}`)) return [];
      const day = build.indexOf(session.date, step);
      if (day < 0 || day >= days.length || (days[day] as Day) < input.addFrom) return [];
      const audience = session.audience.filter((member) => stays.has(member) && ground.isThere(member, day));
      return audience.length === 0 ? [] : [{ part, day, audience, trainer: leaderOf(session.trainer, day, minutes) }];
    });
  return all
    .filter((session) => session.step === 0)
    .flatMap((session): OpenJob[] => {
      const module = modules.get(session.module);
      if (!module) return [];
      const parts = partsOf(module);
      const due = dueOf(session, parts);
      const start = build.indexOf(session.date, 0);
      return [...new Set([session.trainer, null])].flatMap((trainer) => {
        const own = due.filter((each) => each.trainer === trainer);
        return own.length === 0 ? [] : [goingOn(ground, module, session, parts, own, trainer, start)];
      });
    });
}

function goingOn(
  ground: Ground,
  module: PlannableModule,
  session: Session,
  parts: readonly Part[],
  due: readonly Due[],
  trainer: number | null,
  start: number,
): OpenJob {
  const placed = due.map(({ part, day, audience }) => ({
    part,
    day,
    item: makeItem((parts[part] as Part).minutes, peopleOf(ground, audience, trainer), null),
  }));
  return {
    module,
    parts,
    members: session.audience,
    owed: session.audience,
    trainer,
    reason: session.reason,
    series: session,
    patterns: [{ start, parts: placed, cost: 0 }],
    weight: 0,
    anchored: true,
    after: [],
    lacks: null,
  };
}
