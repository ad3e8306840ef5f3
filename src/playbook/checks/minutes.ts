import type { Place } from '../../errors.ts';
import { nodeAt } from '../located.ts';
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

function misfitting(meeting: Meeting, stages: readonly string[], place: Place): Problem[] {
  const { id, box } = meeting;
  const least = (stage: string) => sum(rangesIn(meeting, stage).required, 'min');
  const most = (stage: string) => sum(rangesIn(meeting, stage).all, 'max');
  return [
    ...together(stages, least, (all) => all > box.min).map((each) =>
      problem('minutes-too-long', place, { id, stage: each.stage, least: each.sum, min: box.min }),
    ),
    ...together(stages, most, (all) => all < box.max).map((each) =>
      problem('minutes-too-short', place, { id, stage: each.stage, most: each.sum, max: box.max }),
    ),
  ];
}

/** In every stage the items can be stretched and squeezed into the meeting's box. */
export const checkMeetingMinutes: Check = (playbook) => {
  const stages = playbook.values.stages.map((stage) => stage.id);
  const problems: Problem[] = [];
  for (const { value, node } of playbook.values.meetings) {
    const meeting = value as unknown as Meeting;
    const { place } = nodeAt(node, ['box']);
    if (meeting.minutes < meeting.box.min || meeting.minutes > meeting.box.max) {
      problems.push(
        problem('minutes-outside-box', nodeAt(node, ['minutes']).place, {
          id: meeting.id,
          minutes: meeting.minutes,
          ...meeting.box,
        }),
      );
      // Until that is settled nobody knows what the items are to fill.
    } else problems.push(...misfitting(meeting, stages, place));
    for (const [i, item] of meeting.items.entries()) {
      const { min, ideal, max } = item.minutes;
      if (!(min <= ideal && ideal <= max))
        problems.push(
          problem('minutes-order', nodeAt(node, ['items', i, 'minutes']).place, { id: item.id, min, ideal, max }),
        );
    }
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
      problem('module-minutes', nodeAt(node, ['steps']).place, { id: module.id, steps, minutes: module.minutes }),
    ];
  });
