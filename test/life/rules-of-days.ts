import { type Day, isWorked, plus, weekdayOf } from './days-of-2026.ts';
import { askFor, type Moment } from './desk.ts';

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '日'];

/** Ways of saying a day to come, by what a calendar of one's own says of them. */
function said(day: Day): readonly (readonly [string, Day])[] {
  const monday = plus(day, 8 - weekdayOf(day));
  const tomorrow = plus(day, 1);
  const [, month, date] = tomorrow.split('-').map(Number) as [number, number, number];
  return [
    ['明天', tomorrow],
    ['tomorrow', tomorrow],
    ['下周一', monday],
    [`${month}月${date}日`, tomorrow],
    [`${month}-${date}`, tomorrow],
    [tomorrow.replaceAll('-', '／'), tomorrow],
    [`周${CHINESE[weekdayOf(day)]}`, day],
  ];
}

/** A day that is said is the day that is meant. */
export function judgeSaid(
  { desk: { tally } }: Pick<Moment, 'desk'>,
  word: string,
  is: Day | undefined,
  meant: Day,
): void {
  tally.check('day-as-said', is === meant, () => `${word}: ${is}, meant ${meant}`);
}

/** One way of saying a day, every day; nothing is stored. */
export async function sayDay(moment: Moment): Promise<void> {
  const { desk, day } = moment;
  const ways = said(day);
  const [word, meant] = ways[(Number(day.slice(8)) + desk.life.seed) % ways.length] as (typeof ways)[number];
  if (!isWorked(meant)) return;
  const agenda = await askFor<{ date: Day }>(desk, 'zh-CN', ['agenda', 'evening', '--date', word, '--dry-run']);
  if (agenda) judgeSaid(moment, word, agenda.date, meant);
}

/** What kind of day it is, and who is away, at a glance. */
export function judgeGlance(
  { desk: { tally }, day }: Pick<Moment, 'desk' | 'day'>,
  { date, isWorkday }: { date: Day; isWorkday: boolean },
): void {
  tally.check('today-is-today', date === day, () => `${date}, typed on ${day}`);
  tally.check('today-knows-work', isWorkday === isWorked(day), () => `${day}: a work day? ${isWorkday}`);
}
