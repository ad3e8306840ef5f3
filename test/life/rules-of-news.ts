import { type Agenda, linesIn } from './agenda-shape.ts';
import { mondayOf, plus, workedBefore } from './days-of-2026.ts';
import { type Moment, names, numbersIn } from './desk.ts';
import type { Person } from './people.ts';
import type { Figures, Metric } from './work.ts';

const FIRST = /开张|第一单|first deal/;
const AGAIN = /又开了|did it again/;
const RECORD = /纪录|以前最好|personal best|old one was/;
const TARGET = /目标|target/;
/** Of a day before: who was away has had no cheer for it yet. */
const LATER = /补一份掌声|has not had yet/;
const TOLD: readonly Metric[] = ['dials', 'connects', 'effective', 'deals', 'amount'];

/** Money is told in 万, rounded to two places. */
const same = (said: number, true_: number) => Math.abs(said - true_) <= (true_ >= 10_000 ? 50 : 0.005);
const isOneOf = (said: number, figures: Figures) => TOLD.some((metric) => same(said, figures[metric]));

function judgeRecord(
  { desk: { diary, tally } }: Moment,
  person: Person,
  day: string,
  said: readonly number[],
  line: string,
): void {
  const figures = diary.on(day, person);
  const isTrue = TOLD.some((metric) => {
    const before = diary.best(metric, person, day);
    return (
      figures !== undefined &&
      same(said[0] ?? -1, figures[metric]) &&
      before > 0 &&
      figures[metric] > before &&
      said.some((each) => same(each, before))
    );
  });
  tally.check('record-is-one', isTrue, () => line);
  tally.check('no-record-over-nothing', said[1] !== 0, () => line);
}

/** A cheer that comes later is for deals of one of the last days, as many as it says; the first ever is told without a number. */
function judgeLater({ desk, day }: Moment, person: Person, line: string): void {
  const told = Number(/(\d+) (?:单|deals?\b)/.exec(line)?.[1] ?? 0);
  const isOf = (on: string) => {
    const [, month, date] = on.split('-').map(Number);
    const name = new Date(`${on}T00:00:00Z`).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
    const deals = desk.diary.on(on, person)?.deals ?? 0;
    const isSaid = line.includes(`${month}月${date}日`) || line.includes(` ${date} ${name}`);
    return isSaid && deals > 0 && (told === 0 || deals === told);
  };
  const isTrue = Array.from({ length: 30 }, (_, i) => plus(day, -1 - i)).some(isOf);
  desk.tally.check('later-cheer-true', isTrue, () => line);
}

/** A line of yesterday's news about somebody: what it says happened, as it says. */
function judgeLine(moment: Moment, person: Person, line: string): void {
  const { desk, day } = moment;
  const { diary, tally } = desk;
  const news = workedBefore(day);
  const said = numbersIn(desk, line);
  const figures = diary.on(news, person);
  if (TARGET.test(line)) return;
  if (LATER.test(line)) {
    judgeLater(moment, person, line);
    return;
  }
  if (RECORD.test(line) && said.length > 0) {
    judgeRecord(moment, person, news, said, line);
    return;
  }
  const dealsBefore = diary.sum('deals', '2024-01-01', plus(news, -1), person);
  if (FIRST.test(line)) {
    tally.check('first-is-first', dealsBefore === 0 && (figures?.deals ?? 0) > 0, () => line);
    return;
  }
  if (AGAIN.test(line)) tally.check('again-is-again', dealsBefore > 0, () => `${line} (deals before: ${dealsBefore})`);
  if (said.length === 0) return;
  const isTrue = figures !== undefined && isOneOf(said[0] as number, figures);
  tally.check('news-numbers-true', isTrue, () => `${line} — told: ${JSON.stringify(figures)}`);
  const [now, usual] = said as [number, number?];
  if (usual !== undefined && /平时|usual/.test(line)) tally.check('better-is-more', now > usual, () => line);
}

export function judgeNews(moment: Moment, agenda: Agenda): void {
  const { desk, day } = moment;
  const lines = [...linesIn(agenda, 'morning-news'), ...linesIn(agenda, 'morning-story')];
  for (const line of lines)
    for (const person of desk.life.people) if (names(desk, line, person)) judgeLine(moment, person, line);
  const news = workedBefore(day);
  for (const id of agenda.present) {
    const person = desk.byId.get(id) as Person;
    const won = desk.diary.on(news, person)?.deals ?? 0;
    if (won === 0 || desk.diary.mayBeSheltered(person, day)) continue;
    const isFirst = desk.diary.sum('deals', '2024-01-01', plus(news, -1), person) === 0;
    if (isFirst)
      desk.tally.check(
        'first-deal-is-told',
        lines.some((line) => names(desk, line, person)),
        () => `${person.name} closed the first deal on ${news}`,
      );
  }
}

/** “3 deals this week” about a person, in the weekly meeting or where a strong colleague shares. */
export function judgeWeekNews(moment: Moment, agenda: Agenda): void {
  const { desk, day } = moment;
  for (const id of ['weekly-highlights', 'weekly-recognition', 'evening-top-sharing'])
    for (const line of linesIn(agenda, id))
      for (const person of desk.life.people) {
        const deals = /(\d+) (?:单|deals?\b)/.exec(line);
        if (!deals || !names(desk, line, person) || !/这周|week/.test(line)) continue;
        const truth = desk.diary.sum('deals', mondayOf(day), day, person);
        desk.tally.check('week-deals-true', Number(deals[1]) === truth, () => `${line} — told: ${truth}`);
      }
}
