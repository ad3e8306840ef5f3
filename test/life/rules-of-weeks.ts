import type { Agenda } from './agenda-shape.ts';
import { type Day, mondayOf, plus } from './days-of-2026.ts';
import type { Moment } from './desk.ts';

/** What is remembered from one day to the next: the stage in force, and the theme of the week. */
export interface Memory {
  stage: { day: Day; stage: string | null } | null;
  /** Days on which the stage was another than before. */
  changes: Day[];
  /** The practice that a weekly named for the week after, and what mornings of that week practised. */
  theme: { monday: Day; id: string; mornings: string[] } | null;
}

export const blank = (): Memory => ({ stage: null, changes: [], theme: null });

/** One stage a day, whoever asks; it changes once a week at most. */
export function judgeStages(
  { desk: { tally, life }, day }: Moment,
  memory: Memory,
  asked: readonly (readonly [string, string | null])[],
): void {
  const [first] = asked;
  // A shaken team is read anew every day of its week.
  if (!first || mondayOf(life.newManagerOn) === mondayOf(day)) return;
  const other = asked.find(([, stage]) => stage !== first[1]);
  tally.check('one-stage-a-day', other === undefined, () => `${first.join(': ')}; ${other?.join(': ')}`);
  if (memory.stage && memory.stage.stage !== first[1]) {
    const before = memory.changes.at(-1);
    tally.check(
      'stage-changes-once-a-week',
      before === undefined || mondayOf(before) !== mondayOf(day),
      () => `${before} and ${day}: ${memory.stage?.stage} → ${first[1]}`,
    );
    memory.changes.push(day);
  } else tally.check('stage-changes-once-a-week', true, () => '');
  memory.stage = { day, stage: first[1] };
}

/** Mornings practise what the weekly named. */
export function rememberPractice({ day }: Moment, { theme }: Memory, morning: Agenda): void {
  if (theme?.monday === mondayOf(day) && morning.practice) theme.mornings.push(morning.practice.id);
}

export function judgeTheme(
  { desk: { tally }, day }: Moment,
  memory: Memory,
  weekly: Agenda,
  morning: Agenda | null,
): void {
  const { theme } = memory;
  if (theme && theme.monday === mondayOf(day) && theme.mornings.length >= 4) {
    const count = theme.mornings.filter((id) => id === theme.id).length;
    tally.check(
      'theme-is-practised',
      count >= 2,
      () => `named ${theme.id} for the week of ${theme.monday}; practised ${theme.mornings.join(', ')}`,
    );
  }
  memory.theme = null;
  if (!weekly.practice) return;
  const { id } = weekly.practice;
  tally.check('theme-is-no-exam', !/assessment|exam/.test(id), () => id);
  tally.check('theme-not-of-this-morning', morning?.practice?.id !== id, () => `${id} was this morning's practice`);
  memory.theme = { monday: plus(mondayOf(day), 7), id, mornings: [] };
}
