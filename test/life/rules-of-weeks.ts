import { calendarApp } from '../calendar-app.ts';
import { type Agenda, linesIn, linesOf } from './agenda-shape.ts';
import { type Day, mondayOf, plus } from './days-of-2026.ts';
import type { Moment } from './desk.ts';
import type { Person } from './people.ts';

/** What is remembered from one day to the next: the stage in force, and the theme of the week. */
export interface Memory {
  stage: { day: Day; stage: string | null } | null;
  /** Days on which the stage was another than before. */
  changes: Day[];
  /** The practice that a weekly named for the week after, and what mornings of that week practised. */
  theme: { monday: Day; title: string; mornings: string[] } | null;
  /** The manager's own calendar. */
  calendar: ReturnType<typeof calendarApp>;
  /** Everybody who was ever on a ladder. */
  coached: Set<Person>;
}

export const blank = (): Memory => ({
  stage: null,
  changes: [],
  theme: null,
  calendar: calendarApp(),
  coached: new Set(),
});

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

/** What mornings practise, as it is read out. */
export function rememberPractice({ day }: Moment, { theme }: Memory, morning: Agenda): void {
  if (theme?.monday === mondayOf(day)) theme.mornings.push(linesIn(morning, 'morning-practice').join(' / '));
}

/** Next week's practice is one that mornings can practise, and they do; it is not what this morning practised. */
export function judgeTheme(
  { desk: { tally }, day }: Moment,
  memory: Memory,
  weekly: Agenda,
  morning: Agenda | null,
): void {
  const { theme } = memory;
  if (theme && theme.monday === mondayOf(day) && theme.mornings.length >= 4) {
    const count = theme.mornings.filter((lines) => lines.includes(theme.title)).length;
    const say = () => `named ${theme.title} for the week of ${theme.monday}; practised:\n${theme.mornings.join('\n')}`;
    tally.check('theme-is-practised', count >= 2, say);
    const said = linesOf(weekly).some((line) => line.includes(theme.title));
    tally.check('weekly-looks-back-on-theme', said, () => `${theme.title} was this week's; nothing is said of it`);
  }
  memory.theme = null;
  const title = weekly.items.some(({ id }) => id === 'weekly-theme') ? weekly.module?.title : undefined;
  if (title === undefined) return;
  tally.check('theme-is-no-exam', !/过关|通关|考试|笔试/.test(title), () => title);
  const taught = morning ? linesIn(morning, 'morning-practice').some((line) => line.includes(title)) : false;
  const isNews = theme === null || theme.title !== title;
  tally.check('theme-not-of-this-morning', !taught || !isNews, () => `${title} was this morning's practice`);
  memory.theme = { monday: plus(mondayOf(day), 7), title, mornings: [] };
}
