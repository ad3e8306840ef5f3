import type { AgendaPlan } from '../../domain/agenda/plan.ts';
import type { MeetingDefinition } from '../../domain/agenda/shapes.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { applyPlan, makePlan } from '../plan.ts';
import type { Scope } from '../scope.ts';
import type { KnownOfTeam } from '../stage/case.ts';
import { type AgendaCase, type AgendaWanted, gatherAgenda } from './case.ts';
import { planOf } from './plan.ts';
import { storeAgenda } from './store.ts';
import type { AgendaView } from './view.ts';

/** An agenda, ready to be shown, kept, or run. */
export interface Prepared {
  view: AgendaView;
  definition: MeetingDefinition;
  /** Members who are known to be away. */
  absent: readonly number[];
  /** False where it is stored already just so, and for a meeting that is over: that stays as it was. */
  isToStore: boolean;
}

const samePlan = (a: AgendaPlan | null, b: AgendaPlan) =>
  a !== null && JSON.stringify({ ...a, managerNotes: [] }) === JSON.stringify({ ...b, managerNotes: [] });

/** The agenda of a day that is over is neither made nor changed by being looked at: turns would move by it. */
function isToStore(stored: AgendaCase['stored'], plan: AgendaPlan, today: Day): boolean {
  if (plan.date < today) return false;
  return stored === undefined || (stored.state === 'planned' && !samePlan(stored.plan, plan));
}

/** What the stage of the day is judged from, and the state of the data that it was read from. */
export interface Judged {
  known: KnownOfTeam;
  stamp: string;
}

async function draftAgenda(scope: Scope, wanted: AgendaWanted, judged?: Judged): Promise<Prepared> {
  const isFresh = judged !== undefined && (await scope.stamp()) === judged.stamp;
  const { team, settings, input, texts, stored } = await gatherAgenda(
    scope,
    wanted,
    isFresh ? judged.known : undefined,
  );
  const plan = planOf({ stored, input, texts }, scope.today);
  const { forCalendars, withNotes } = wanted;
  const entries = async ({ isDaySaid }: { isDaySaid: boolean }) => {
    const { inCalendars } = await import('./in-calendars.ts');
    const isForItself = isDaySaid || stored?.state === 'held';
    return inCalendars(scope, { id: team.id, settings, calendar: input.calendar }, plan, isForItself);
  };
  return {
    view: {
      team: { id: team.id, name: team.name },
      plan,
      texts,
      inCalendars: forCalendars === undefined ? null : await entries(forCalendars),
      isDraft: false,
      withNotes,
    },
    definition: input.definition,
    absent: [...input.absent],
    isToStore: isToStore(stored, plan, scope.today),
  };
}

const asDraft = ({ view, ...prepared }: Prepared): Prepared => ({
  ...prepared,
  view: { ...view, isDraft: true },
});

/**
 * The agenda of a meeting. It is kept for its day, unless it is so already: then the file is not even opened for
 * writing.
 * @param judged holds as long as nobody has written since
 * @throws TeamctlError as `gatherAgenda` and `planOf`
 */
export async function prepareAgenda(
  scope: Scope,
  wanted: AgendaWanted,
  { dryRun = false, judged }: { dryRun?: boolean; judged?: Judged } = {},
): Promise<Prepared> {
  const planned = await makePlan(scope, (from) => draftAgenda(from, wanted, judged));
  if (dryRun) return asDraft(planned.plan);
  if (!planned.plan.isToStore) return planned.plan;
  return applyPlan(scope, `agenda ${wanted.meeting}`, planned, async (inside, prepared) => {
    if (prepared.isToStore) await storeAgenda(inside, prepared.view.team.id, prepared.view.plan);
  });
}
