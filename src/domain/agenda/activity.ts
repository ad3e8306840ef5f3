import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { MeetingKind } from './meeting-kind.ts';
import type { PastMeeting } from './past.ts';
import { hash, minBy } from './pick.ts';
import { onlyThose, weightOf } from './precedence.ts';
import type { ActivityDefinition } from './shapes.ts';

/** An activity rests for this many work days after it was used. */
const ACTIVITY_REST_WORKDAYS = 10;

export interface ActivityWanted {
  teamId: number;
  meeting: MeetingKind;
  date: Day;
  stage: string | null;
  present: number;
  has: readonly string[];
  /** The shortest and longest that the item allows. */
  minutes: { min: number; max: number };
  calendar: WorkCalendar;
  /** What the playbook's `when` says is true today. */
  holds: (when: string | undefined) => boolean;
}

function suits(activity: ActivityDefinition, wanted: ActivityWanted): boolean {
  return (
    activity.meetings.includes(wanted.meeting) &&
    wanted.holds(activity.when) &&
    (activity.stages === undefined || wanted.stage === null || activity.stages.includes(wanted.stage)) &&
    activity.needs.every((need) => wanted.has.includes(need)) &&
    activity.people.min <= wanted.present &&
    wanted.present <= activity.people.max &&
    activity.minutes.min <= wanted.minutes.max &&
    activity.minutes.max >= wanted.minutes.min
  );
}

/**
 * Of those never used the ones that a playbook weighs more come first, then those for such a day; then others never used,
 * then the one used longest ago; among equals by hash. Who wants the place alone does not rest. Null: none is left.
 */
export function chooseActivity(
  activities: readonly ActivityDefinition[],
  held: readonly PastMeeting[],
  wanted: ActivityWanted,
): ActivityDefinition | null {
  const lastUse = new Map<string, Day>();
  for (const past of held) if (past.activity !== null) lastUse.set(past.activity, past.date);
  const restedSince = wanted.calendar.addWorkdays(wanted.date, -ACTIVITY_REST_WORKDAYS);
  const suitable = onlyThose(activities.filter((activity) => suits(activity, wanted)));
  const rested = suitable.filter((activity) => {
    const used = lastUse.get(activity.id);
    return activity.only === true || used === undefined || used < restedSince;
  });
  const order = (activity: ActivityDefinition) => [
    lastUse.has(activity.id) || (activity.when === undefined && weightOf(activity) === weightOf(null)) ? 1 : 0,
    // First among the new ones; later it takes its turn, else the same few would come every other week.
    lastUse.get(activity.id) ?? '',
    -weightOf(activity),
    activity.stages === undefined ? 1 : 0,
    hash(`${wanted.teamId}|${activity.id}`),
  ];
  return minBy(rested, order) ?? null;
}
