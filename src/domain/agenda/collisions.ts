import type { FurtherMeeting, MeetingDays } from '../team/further-meeting.ts';
import { furtherOf, startOf } from '../team/starts.ts';
import type { TeamSettings } from '../team/team.ts';
import { overlap } from './clock.ts';

interface Kind {
  id: string;
  title: string;
  /** As long as it usually takes. */
  minutes: number;
}
type TimedMeeting = Kind & FurtherMeeting;

/** Two kinds of meeting that run into one another, and the weekdays on which they do. */
export interface Collision {
  meeting: TimedMeeting;
  other: TimedMeeting;
  weekdays: readonly number[];
}

const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** On which weekdays both are held; none where their weeks never meet. */
function sharedDays(a: MeetingDays, b: MeetingDays): readonly number[] {
  if (a.weeks !== undefined && b.weeks !== undefined && a.weeks !== b.weeks) return [];
  return (a.weekdays ?? EVERY_DAY).filter((day) => b.weekdays?.includes(day) ?? true);
}

/** A weekly that goes on while the evening would begin is common, and the team's own affair. */
const isOwnAffair = (a: Kind, b: Kind) => [a.id, b.id].sort().join() === 'evening,weekly';

/**
 * Kinds that run into one another.
 * @param settings in force
 */
export function collisionsOf(
  { meetings, weeklyEndsDay }: Pick<TeamSettings, 'meetings' | 'weeklyEndsDay'>,
  kinds: readonly Kind[],
): Collision[] {
  const { weekday } = meetings.weekly;
  const usualDays: Readonly<Record<string, MeetingDays>> = {
    weekly: { weekdays: [weekday] },
    evening: weeklyEndsDay ? { weekdays: EVERY_DAY.filter((day) => day !== weekday) } : {},
  };
  const timed = kinds.flatMap(({ id, title, minutes }): TimedMeeting[] => {
    const start = startOf(meetings, id);
    return start === undefined ? [] : [{ id, title, minutes, ...usualDays[id], ...meetings.others?.[id], start }];
  });
  const further = furtherOf(timed);
  const inOrder = [...timed.filter((each) => !further.includes(each)), ...further];
  return inOrder.flatMap((meeting, at) =>
    inOrder.slice(0, at).flatMap((other) => {
      const weekdays = overlap(meeting, other) && !isOwnAffair(meeting, other) ? sharedDays(meeting, other) : [];
      return weekdays.length > 0 ? [{ meeting, other, weekdays }] : [];
    }),
  );
}
