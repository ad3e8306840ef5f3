import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Member } from '../../domain/team/team.ts';
import { planTimetable, type TrainingPlan } from '../../domain/training/plan.ts';
import { gatesWait, notNeeded } from '../../domain/training/replan.ts';
import type { Session } from '../../domain/training/shapes.ts';
import { TeamctlError } from '../../errors.ts';
import { requireMember } from '../find/member.ts';
import { applyPlan, makePlan } from '../plan.ts';
import type { Inside, Scope } from '../scope.ts';
import { gatherTrain, type TrainCase } from './case.ts';
import { fallenOutOf } from './in-calendars.ts';
import { displacedNow, overdueSessions } from './loose-ends.ts';
import { type TrainView, trainView } from './view.ts';

const MOST_WEEKS = 52;

export interface TimetableWish {
  from: Day;
  weeks: number;
  /** A word that names the one person whose part is to be shown; null: everybody's. */
  only: string | null;
  dryRun: boolean;
  /** Whether a calendar asks. */
  forCalendars?: boolean;
}

export interface TimetableView {
  timetable: TrainView;
  /** Numbers of sessions that are over and were not written down. */
  overdue: readonly number[];
  /** How many sessions cannot stay as they are. */
  displaced: number;
  /** How many sessions were put down, or got somebody more, just now. */
  kept: number;
}

/** What has to be stored so that the timetable stands, and the timetable. */
interface Drafted {
  teamId: number;
  from: Day;
  to: Day;
  added: readonly Session[];
  /** What stood already is as it was, but for those who joined it; `key` is the row. */
  grown: readonly { key: number; before: Session; after: Session }[];
  view: TimetableView;
}

function partOf(plan: TrainingPlan, member: Member | null): TrainingPlan {
  if (member === null) return plan;
  const { id } = member;
  return {
    ...plan,
    sessions: plan.sessions.filter((each) => each.audience.includes(id) || each.trainer === id),
    unscheduled: plan.unscheduled.filter((each) => each.members.includes(id)),
  };
}

function grownOf({ stored }: TrainCase, plan: TrainingPlan): Drafted['grown'] {
  return plan.sessions.flatMap((after) => {
    const before = stored.find((each) => each.id === after.id);
    return before && before.audience.length !== after.audience.length ? [{ key: before.key, before, after }] : [];
  });
}

async function draft(scope: Scope, { from, weeks, only, forCalendars = false }: TimetableWish): Promise<Drafted> {
  const to = addDays(from, 7 * weeks - 1);
  const found = await gatherTrain(scope, { from, to });
  const member = only === null ? null : await requireMember(found.members, only);
  const plan = planTimetable(found.input);
  const part = partOf(plan, member);
  const fallenOut = forCalendars ? await fallenOutOf(scope, found, part) : null;
  return {
    teamId: found.team.id,
    from: plan.from,
    to: plan.to,
    added: plan.sessions.filter((session) => session.id > found.input.lastId),
    grown: grownOf(found, plan),
    view: {
      timetable: {
        ...trainView(found, part, scope.today, member?.name),
        fallenOut,
        gatesWait: gatesWait(found.input, plan),
        notNeeded: notNeeded(found.input),
      },
      overdue: overdueSessions(found.stored, scope.today),
      displaced: displacedNow(found),
      kept: 0,
    },
  };
}

async function keep({ db, summarize }: Inside, { teamId, from, to, added, grown }: Drafted): Promise<void> {
  const { insertSessions, updateSession } = await import('../../store/training-writer.ts');
  for (const { key, before, after } of grown) await updateSession(db, key, before, after);
  await insertSessions(db, teamId, added);
  summarize(`${from} – ${to}`);
}

/**
 * Plans what is needed around what stands, and keeps what is new.
 * @throws TeamctlError for a day in the past, too many weeks or an unknown member
 */
export async function makeTimetable(scope: Scope, wish: TimetableWish): Promise<TimetableView> {
  const { from, weeks, dryRun } = wish;
  if (from < scope.today) throw new TeamctlError('invalid', 'train-from-past', { day: from });
  if (weeks > MOST_WEEKS) throw new TeamctlError('usage', 'train-weeks', { weeks, most: MOST_WEEKS });
  const planned = await makePlan(scope, (within) => draft(within, wish));
  const { added, grown, view } = planned.plan;
  if (dryRun) return { ...view, timetable: { ...view.timetable, isDraft: true } };
  if (added.length + grown.length === 0) return view;
  const made = await applyPlan(scope, 'train', planned, keep);
  return { ...made.view, kept: made.added.length + made.grown.length };
}
