import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { isDayOf, type MeetingDays } from '../team/further-meeting.ts';
import { composeAgenda } from './compose.ts';
import type { PastMeeting } from './past.ts';
import { type AgendaPlan, pastOf } from './plan.ts';
import type { AgendaInput, MeetingDefinition } from './shapes.ts';

/** What a playbook gives a team to hear; the same parts that an agenda is made of. */
export type Material = Pick<
  AgendaInput,
  'activities' | 'themes' | 'seasons' | 'modules' | 'objections' | 'curriculum'
> & { meetings: readonly (MeetingDefinition & MeetingDays)[] };

/** One kind of thing that is heard: openings of an item, activities, questions. */
export interface Heard {
  stage: string;
  /** The item; `questions` for those of all items together. */
  id: string;
  kind: 'lines' | 'activities' | 'questions';
  /** How often something was said at all. */
  times: number;
  distinct: number;
  /** Work days from one use to the next, the fewest; null where nothing came twice. */
  gap: number | null;
  /** What is asked of it; null where the playbook asks nothing. */
  bar: { distinct: number; gap: number } | null;
  enough: boolean;
}

export interface Repertoire {
  days: number;
  heard: readonly Heard[];
  /** Of the different openings of the first two months, the share that was heard a third time, by stage. */
  thirds: readonly { stage: string; share: number }[];
  mostThirds: number;
  enough: boolean;
}

const DAYS = 60;
/** Two months of work days. */
const THIRDS_DAYS = 40;
const MOST_THIRDS = 0.2;
/** No line again within three weeks, no activity within two months. */
const GAP = { lines: 15, activities: 40, questions: 15 } as const;
/** No fault, for the playbook asks nothing of it, but its author is told: it comes back sooner than what is asked of others. */
export const comesBackSoon = ({ kind, gap, bar }: Pick<Heard, 'kind' | 'gap' | 'bar'>): boolean =>
  bar === null && gap !== null && gap < GAP[kind];
/** A team of usual size; an even number, so that nobody is left over. */
const PEOPLE = 12;

interface Use {
  id: string;
  kind: Heard['kind'];
  what: string;
  at: number;
}

function usesOf(plan: AgendaPlan, at: number): Use[] {
  const lines = plan.items.flatMap((item): Use[] => [
    ...(item.variant === null ? [] : [{ id: item.id, kind: 'lines' as const, what: String(item.variant), at }]),
    ...item.lines.flatMap((line): Use[] =>
      line.code === 'question' ? [{ id: 'questions', kind: 'questions', what: `${line.theme} ${line.index}`, at }] : [],
    ),
  ]);
  const activity = plan.items.find((item) => item.content === 'activity');
  return activity && plan.activity !== null
    ? [...lines, { id: activity.id, kind: 'activities', what: plan.activity, at }]
    : lines;
}

/** Sixty work days of all meetings but the weekly, in which nobody enters anything. */
function listen(material: Material, stage: string, calendar: WorkCalendar, from: Day): Use[] {
  const members = Array.from({ length: PEOPLE }, (_, i) => ({ id: i + 1, joinedOn: null }));
  const history: PastMeeting[] = [];
  const uses: Use[] = [];
  for (let at = 0; at < DAYS; at += 1)
    for (const definition of material.meetings.filter(({ id }) => id !== 'weekly')) {
      const date = calendar.addWorkdays(from, at);
      // A meeting that has days of its own is heard on those only.
      if (!isDayOf(definition, date)) continue;
      const composed = composeAgenda({
        ...material,
        ...{ teamId: 1, date, start: '09:00', minutes: null, stage, definition },
        ...{ signs: [], session: null, members, absent: new Set<number>(), has: [], calendar },
        ...{ records: [], targets: [], todos: [], private: null, history },
      });
      if (composed.kind === 'no-agenda') continue;
      history.push(pastOf(composed.plan));
      uses.push(...usesOf(composed.plan, at));
    }
  return uses;
}

const by = <T>(list: readonly T[], key: (each: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return [...groups.values()];
};

function smallestGap(uses: readonly Use[]): number | null {
  const gaps = by(uses, (use) => use.what).flatMap((same) =>
    same.slice(1).map((use, i) => use.at - (same[i] as Use).at),
  );
  return gaps.length === 0 ? null : Math.min(...gaps);
}

function barOf(uses: readonly Use[], material: Material): Heard['bar'] {
  const { id, kind } = uses[0] as Use;
  const items = material.meetings.flatMap((each) => each.items);
  // A question is the same wherever it is asked; as many are wanted as ways to open the story.
  const wanted = items.find((item) => (kind === 'questions' ? item.content === 'story' : item.id === id))?.distinct;
  if (wanted === undefined) return null;
  // Of a meeting that is not held every day no more can be wanted than it has turns.
  return { distinct: kind === 'activities' ? uses.length : Math.min(wanted, uses.length), gap: GAP[kind] };
}

function judge(uses: readonly Use[], stage: string, material: Material): Heard {
  const { id, kind } = uses[0] as Use;
  const [distinct, gap, bar] = [new Set(uses.map((use) => use.what)).size, smallestGap(uses), barOf(uses, material)];
  const enough = bar === null || (distinct >= bar.distinct && (gap === null || gap >= bar.gap));
  return { stage, id, kind, times: uses.length, distinct, gap, bar, enough };
}

function thirdsOf(uses: readonly Use[]): number {
  const lines = uses.filter((use) => use.kind === 'lines' && use.at < THIRDS_DAYS);
  const groups = by(lines, (use) => `${use.id} ${use.what}`);
  return groups.length === 0 ? 0 : groups.filter((group) => group.length > 2).length / groups.length;
}

/**
 * How much a team hears before it hears it again: 60 work days of meetings without any input, stage by stage.
 * @param from the first work day, the same for a playbook every time
 * @returns counts and gaps, against what the playbook asks of its items (`distinct`)
 */
export function repertoireOf(
  material: Omit<Material, 'curriculum'>,
  stages: readonly { id: string; curriculum: readonly string[] }[],
  calendar: WorkCalendar,
  from: Day,
): Repertoire {
  const heard: Heard[] = [];
  const thirds: { stage: string; share: number }[] = [];
  let asked = false;
  for (const { id: stage, curriculum } of stages) {
    const own = { ...material, curriculum };
    const uses = listen(own, stage, calendar, from);
    const judged = by(uses, (use) => `${use.id} ${use.kind}`).map((group) => judge(group, stage, own));
    asked ||= judged.some((each) => each.bar !== null);
    heard.push(...judged);
    thirds.push({ stage, share: thirdsOf(uses) });
  }
  const fresh = !asked || thirds.every(({ share }) => share <= MOST_THIRDS);
  return { days: DAYS, heard, thirds, mostThirds: MOST_THIRDS, enough: fresh && heard.every((each) => each.enough) };
}
