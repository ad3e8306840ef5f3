import { type Agenda, linesIn } from './agenda-shape.ts';
import { plus, workedBetween, workedInMonth } from './days-of-2026.ts';
import { type Moment, names, numbersIn } from './desk.ts';
import type { Person } from './people.ts';
import { isBack } from './rules-of-presence.ts';

/** Why no number may be printed beside a name this morning; null when one may. */
function quietReason({ desk: { diary }, day }: Moment, person: Person): string | null {
  if (diary.isSheltered(person, day)) return 'sheltered';
  if (workedBetween(person.joined, day).length <= 3) return 'first-days';
  if (person.absences.get(day)?.part === 'pm') return 'half-day';
  return isBack(person, day) ? 'back-from-leave' : null;
}

function judgeQuiet(moment: Moment, agenda: Agenda): void {
  const { desk } = moment;
  for (const id of agenda.present) {
    const person = desk.byId.get(id) as Person;
    const reason = quietReason(moment, person);
    if (reason === null) continue;
    const line = linesIn(agenda, 'morning-goals').find(
      (each) => names(desk, each, person) && numbersIn(desk, each).length > 0,
    );
    const isPrinted = line !== undefined || agenda.targets.some(({ member }) => member === id);
    desk.tally.check(`no-number-${reason}`, !isPrinted, () => line ?? `${person.name} has a target`);
  }
}

type Target = Agenda['targets'][number];

function judgeResult(
  { desk: { diary, tally }, day }: Moment,
  person: Person,
  { metric, value, left, period }: Target,
): void {
  const best = Math.max(0, diary.best(metric, person, day, 60));
  if (!left && period === 'day')
    tally.check(
      'result-goal-was-done',
      value <= best,
      () => `${person.name}: ${value} ${metric} today, best of 60 days ${best}`,
    );
  if (!left || period === 'day') return;
  const end = period === 'month' ? (workedInMonth(day).at(-1) as string) : plus(day, 6);
  const days = workedBetween(day, end).length;
  tally.check(
    'unreachable-not-said',
    value <= best * days,
    () => `${person.name}: ${value} ${metric} to go in ${days} days, best day ${best}`,
  );
}

function judgeEffort(
  { desk: { diary, tally }, day }: Moment,
  stage: string | null,
  person: Person,
  { metric, value }: Target,
): void {
  const medians = [5, 10, 15, 20, 30, 60].flatMap((count) => diary.median(metric, person, day, count) ?? []);
  if (medians.length === 0) return;
  const say = () => `${person.name}: ${value} ${metric}, medians ${medians.join(', ')}`;
  tally.check('effort-goal-not-far-above', value <= 1.3 * Math.max(...medians) + 0.5, say);
  if (stage === 'stable' || stage === 'mature')
    tally.check('effort-goal-not-below', value >= Math.floor(Math.min(...medians)), say);
}

/** Goals of a morning. */
export function judgeGoals(moment: Moment, agenda: Agenda): void {
  judgeQuiet(moment, agenda);
  for (const target of agenda.targets) {
    const person = moment.desk.byId.get(target.member) as Person;
    if (target.metric === 'deals' || target.metric === 'amount') judgeResult(moment, person, target);
    else if (target.period === 'day') judgeEffort(moment, agenda.stage, person, target);
  }
}

/** Next week's goals: a month that is over then is no goal of it. */
export function judgeWeekGoals({ desk, day }: Moment, agenda: Agenda): void {
  const monday = plus(day, 8 - new Date(`${day}T00:00:00Z`).getUTCDay());
  for (const target of agenda.targets) {
    if (target.period !== 'month') continue;
    const person = desk.byId.get(target.member) as Person;
    desk.tally.check(
      'week-goals-know-month-end',
      monday.slice(0, 7) === day.slice(0, 7),
      () => `${person.name}: ${target.value} ${target.metric} to go “this month”, next week begins on ${monday}`,
    );
  }
}
