import type { Line } from '../../../src/domain/agenda/line.ts';
import type { Composition } from './checker.ts';

const DAY = 86_400_000;
const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Whom a line is about, where it tells or asks something of somebody. */
function aboutWhom(line: Line): readonly number[] {
  // A thank you on the last day is owed to everybody, and tells no figure.
  if (['absent', 'welcome', 'farewell', 'goal-own', 'promise', 'week-task', 'pairs'].includes(line.code)) return [];
  if ('leads' in line) return line.leads.map(({ member }) => member);
  if ('members' in line) return line.members;
  return 'member' in line ? [line.member] : [];
}

/** No figure, comparison or stage for those on a ladder; nothing asked of who came today, no goal for who leaves. */
export function checkPeace({ input, plan }: Composition): string[] {
  const faults: string[] = [];
  const came = new Set(input.members.filter(({ joinedOn }) => joinedOn === plan.date).map(({ id }) => id));
  const goes = new Set(input.members.filter(({ leftOn }) => leftOn === plan.date).map(({ id }) => id));
  const lines = plan.items.flatMap((item) => item.lines);
  for (const line of lines)
    for (const id of aboutWhom(line)) if (input.sheltered?.has(id)) faults.push(`${line.code} about ${id} in public`);
  for (const id of [...plan.sharers.map(({ member }) => member), plan.host, ...plan.items.map(({ owner }) => owner)]) {
    if (id === null) continue;
    if (input.sheltered?.has(id)) faults.push(`${id} on a stage`);
    if (came.has(id)) faults.push(`${id} is asked on the first day`);
  }
  for (const line of lines) {
    const asked = line.code === 'goal-own' || line.code === 'goal' || line.code === 'week-goal' ? line.members : [];
    for (const id of asked) {
      if (came.has(id)) faults.push(`goal of ${id} on the first day`);
      if (goes.has(id)) faults.push(`goal of ${id} on the last day`);
    }
    if (line.code === 'news-record' && line.before === 0) faults.push('a record over nothing');
  }
  const welcomed = lines.flatMap((line) => (line.code === 'welcome' ? line.members : []));
  const roll = plan.items.some(({ content }) => content === 'roll');
  if (roll && [...came].some((id) => plan.present.includes(id) && !welcomed.includes(id))) faults.push('no welcome');
  return faults;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
    : (sorted[Math.floor(middle)] as number);
}

/** Every number that is said can be done: from the records alone. */
export function checkNumbers({ input, plan }: Composition): string[] {
  const faults: string[] = [];
  for (const { member, metric, value, period, left } of plan.targets) {
    const agreed = input.targets.find(
      (each) =>
        each.memberId === member && each.metric === metric && each.period === 'day' && each.startsOn === plan.date,
    );
    if (agreed && period === 'day') {
      if (value !== agreed.value) faults.push(`${value} ${metric} of ${member}, agreed on ${agreed.value}`);
      continue;
    }
    const mine = input.records.filter((each) => each.memberId === member && each.day < plan.date);
    if (metric === 'deals' || metric === 'amount') {
      const lately = mine.filter(({ day }) => day >= shift(plan.date, -60));
      const most = Math.max(0, ...lately.map((each) => each[metric] ?? 0));
      if (most === 0) faults.push(`${metric} of ${member}, who had none`);
      if (!left && value > most) faults.push(`${value} ${metric} of ${member}, who had ${most} at most`);
      continue;
    }
    const known = [...input.records]
      .filter(
        (each) => each.memberId === member && each[metric] !== null && (period === 'week' || each.day < plan.date),
      )
      .sort((a, b) => (a.day < b.day ? 1 : -1))
      .slice(0, 10);
    const pace = median(known.map((each) => each[metric] as number));
    const monday = shift(plan.date, 8 - (new Date(`${plan.date}T00:00:00Z`).getUTCDay() || 7));
    const away = (day: string) => {
      const of = (input.absences ?? []).filter((each) => each.member === member && each.from <= day && day <= each.to);
      return of.some(({ half }) => half === null) || new Set(of.map(({ half }) => half)).size === 2;
    };
    const days =
      period === 'week' ? input.calendar.workdays(monday, shift(monday, 6)).filter((day) => !away(day)).length : 1;
    if (value > pace * 1.3 * days + 1e-9) faults.push(`${value} ${metric} of ${member}, usually ${pace * days}`);
    const isAgreed = input.targets.some(
      (each) =>
        each.memberId === null && each.metric === metric && each.period === 'day' && each.startsOn === plan.date,
    );
    if (input.settled && !isAgreed && value < pace * days)
      faults.push(`only ${value} ${metric} of ${member}, usually ${pace * days}`);
    if (!Number.isInteger(value) || value < 1) faults.push(`${value} ${metric} is no number to say`);
  }
  for (const { member, half } of input.absences ?? []) {
    const today = (input.absences ?? []).filter(
      (each) => each.member === member && each.from <= plan.date && plan.date <= each.to,
    );
    const isHalf = today.length > 0 && new Set(today.map((each) => each.half)).size === 1 && today[0]?.half !== null;
    if (half !== null && isHalf && plan.meeting !== 'weekly' && plan.targets.some((goal) => goal.member === member))
      faults.push(`a number for half a day of ${member}`);
  }
  // Totals are of everybody in their time: as one adds them up by hand.
  for (const item of plan.items)
    for (const line of item.lines)
      if (line.code === 'day-attainment') {
        const from = `${plan.date.slice(0, 7)}-01`;
        const all = input.records.filter(({ day }) => from <= day && day <= plan.date);
        const done = sum(all.map((each) => each[line.metric] ?? 0));
        if (done !== line.done) faults.push(`month total ${line.metric} ${line.done} is ${done}`);
      }
  return faults;
}
