import { type Located, nodeAt } from '../located.ts';
import type { Meeting, WholeModule } from '../parts.ts';
import { type Problem, problem } from '../problem.ts';
import type { Check } from './check.ts';

type Range = { min: number; max: number };

function rangesIn(meeting: Meeting, stage: string): { required: Range[]; all: Range[] } {
  const items = meeting.items.filter((item) => !item.stages || item.stages.includes(stage));
  const ranges = items.map((item) => ({
    ...(item.minutesByStage?.[stage] ?? item.minutes),
    optional: item.when !== undefined,
  }));
  return { required: ranges.filter((range) => !range.optional), all: ranges };
}

const sum = (ranges: readonly Range[], side: 'min' | 'max') => ranges.reduce((total, range) => total + range[side], 0);

/** Stages in which a sum is the same, as one: `forming、stable`. */
function together(stages: readonly string[], sumIn: (stage: string) => number, isWrong: (sum: number) => boolean) {
  const bySum = new Map<number, string[]>();
  for (const stage of stages) {
    const all = sumIn(stage);
    if (isWrong(all)) bySum.set(all, [...(bySum.get(all) ?? []), stage]);
  }
  return [...bySum].map(([all, those]) => ({ sum: all, stage: those.join('/') }));
}

/** The item that takes most of the time that a meeting has not, and what would be left for it; none of a base's. */
function longest({ items, box }: Meeting, node: Located, over: number) {
  const stays = items.flatMap(({ when, minutes, id }, at) =>
    when === undefined ? [{ at, id, min: minutes.min }] : [],
  );
  const [most] = stays.sort((a, b) => b.min - a.min);
  const place = most && nodeAt(node, ['items', most.at, 'minutes']).place;
  const isOwn = place?.file === nodeAt(node, ['box']).place.file;
  return most && isOwn && most.min - over >= 1 && box.min > 0 ? { ...most, place, left: most.min - over } : null;
}

/** The item of one's own that may grow most, so that the others and it fill a meeting on a day that has nothing to tell. */
function bareDay(meeting: Meeting, stages: readonly string[], node: Located): Problem[] {
  const { id, minutes, items } = meeting;
  const most = (stage: string) => sum(rangesIn(meeting, stage).required, 'max');
  const [short] = together(stages, most, (all) => all < minutes);
  if (!short) return [];
  const stay = items.flatMap((item, at) => (item.when === undefined ? [{ ...item, at }] : []));
  const [widest] = stay.toSorted((a, b) => b.minutes.max - a.minutes.max);
  const place = nodeAt(node, widest === undefined ? ['items'] : ['items', widest.at, 'minutes']).place;
  const example = widest === undefined ? '' : `max: ${widest.minutes.max + minutes - short.sum}`;
  const told = { id, minutes, most: short.sum, items: stay.map((item) => item.id), item: widest?.id ?? '', example };
  return [problem('minutes-bare-day', place, told)];
}

function misfitting(meeting: Meeting, stages: readonly string[], node: Located): Problem[] {
  const { place } = nodeAt(node, ['box']);
  const { id, box } = meeting;
  const least = (stage: string) => sum(rangesIn(meeting, stage).required, 'min');
  const most = (stage: string) => sum(rangesIn(meeting, stage).all, 'max');
  const short = together(stages, most, (all) => all < box.max).map((each) =>
    problem('minutes-too-short', place, { id, stage: each.stage, most: each.sum, max: box.max }),
  );
  return [
    ...together(stages, least, (all) => all > box.min).map((each) => {
      const item = longest(meeting, node, each.sum - box.min);
      const wider = each.sum <= box.max ? each.sum : '';
      const told = { id, stage: each.stage, least: each.sum, min: box.min, wider };
      return item === null
        ? problem('minutes-too-long', place, { ...told, item: '', example: '' })
        : problem('minutes-too-long', item.place, { ...told, item: item.id, example: `min: ${item.left}` });
    }),
    ...(short.length > 0 ? short : bareDay(meeting, stages, node)),
  ];
}

function inOrder(...minutes: readonly number[]): string {
  const [min, ideal, max] = minutes.toSorted((a, b) => a - b);
  return `{min: ${min}, ideal: ${ideal}, max: ${max}}`;
}

/** Items whose least, usual and most minutes do not follow one another, or whose meeting's do not. */
function outOfOrder({ items, box }: Meeting, node: Located): Problem[] {
  // The meeting's own are told where all such pairs are, see `ranges.ts`.
  if (box.min > box.max) return [];
  return items.flatMap(({ id, minutes: { min, ideal, max } }, i): Problem[] => {
    const { place } = nodeAt(node, ['items', i, 'minutes']);
    return min <= ideal && ideal <= max
      ? []
      : [problem('minutes-order', place, { id, min, ideal, max, example: inOrder(min, ideal, max) })];
  });
}

/** In every stage the items can be stretched and squeezed into the meeting's box. */
export const checkMeetingMinutes: Check = (playbook) => {
  const stages = playbook.values.stages.map((stage) => stage.id);
  const problems: Problem[] = [];
  for (const { value, node } of playbook.values.meetings) {
    const meeting = value as unknown as Meeting;
    const orders = outOfOrder(meeting, node);
    problems.push(...orders);
    // Until those are settled nobody knows what the items are to fill.
    if (orders.length > 0) continue;
    if (meeting.minutes < meeting.box.min || meeting.minutes > meeting.box.max) {
      problems.push(
        problem('minutes-outside-box', nodeAt(node, ['minutes']).place, {
          id: meeting.id,
          minutes: meeting.minutes,
          ...meeting.box,
          example: `minutes: ${Math.min(Math.max(meeting.minutes, meeting.box.min), meeting.box.max)}`,
        }),
      );
      // The same holds for a length that is none of the meeting's.
    } else problems.push(...misfitting(meeting, stages, node));
  }
  return problems;
};

/** The steps of a module take as long as the module. */
export const checkModuleMinutes: Check = (playbook) =>
  playbook.values.modules.flatMap(({ value, node }) => {
    const module = value as unknown as WholeModule;
    const steps = module.steps.reduce((total, step) => total + step.minutes, 0);
    if (steps === module.minutes) return [];
    return [
      problem('module-minutes', nodeAt(node, ['steps']).place, {
        id: module.id,
        steps,
        minutes: module.minutes,
        example: `minutes: ${steps}`,
      }),
    ];
  });
