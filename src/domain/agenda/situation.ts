import type { Day } from '../calendar/day.ts';
import { dayGoals, type Goal, weekGoals } from './goals.ts';
import { buildLedger, type Ledger } from './ledger.ts';
import { goodNews, type News } from './news.ts';
import { heldBefore, type PastMeeting } from './past.ts';
import { type ChosenPractice, choosePractice } from './practice.ts';
import type { AgendaInput } from './shapes.ts';
import { type OpenTodo, placeOf, timesMissed } from './todos.ts';

export interface DueTodo extends OpenTodo {
  times: number;
}

/** What is true on the day of the meeting, worked out once for all items. */
export interface Situation {
  input: AgendaInput;
  ledger: Ledger;
  held: readonly PastMeeting[];
  everyone: readonly number[];
  present: readonly number[];
  newsDay: Day;
  news: readonly News[];
  goals: readonly Goal[];
  due: readonly DueTodo[];
  practice: ChosenPractice | null;
  /** A-grade customers noted in the last ten work days, by member; only where there are any. */
  leads: readonly { member: number; count: number }[];
}

const LEAD_WORKDAYS = 10;

function warmLeads(input: AgendaInput, present: readonly number[]): Situation['leads'] {
  const from = input.calendar.addWorkdays(input.date, -LEAD_WORKDAYS);
  const counts = new Map<number, number>();
  for (const record of input.records) {
    if (record.day < from || record.day > input.date || !record.intentA) continue;
    counts.set(record.memberId, (counts.get(record.memberId) ?? 0) + record.intentA);
  }
  return present.flatMap((member) => (counts.has(member) ? [{ member, count: counts.get(member) as number }] : []));
}

export function assess(input: AgendaInput): Situation {
  const { definition, date, calendar, targets } = input;
  const ledger = buildLedger(input.records, input.earlier);
  const held = heldBefore(input.history, { date, meeting: definition.id });
  const everyone = input.members.map((member) => member.id).sort((a, b) => a - b);
  const present = everyone.filter((member) => !input.absent.has(member));
  // The evening looks at the day itself, the morning at the last work day.
  const newsDay = definition.id === 'morning' ? calendar.addWorkdays(date, -1) : date;
  const wanted = { date, present, targets, ledger, calendar };
  return {
    input,
    ledger,
    held,
    everyone,
    present,
    newsDay,
    news: goodNews(present, newsDay, targets, ledger),
    goals: definition.id === 'weekly' ? weekGoals(wanted, everyone) : dayGoals(wanted, everyone),
    due: input.todos
      .filter((todo) => placeOf(todo, definition.id, held, date) === 'here')
      .map((todo) => ({ ...todo, times: timesMissed(todo, held, date) }))
      .sort((a, b) => (a.due === b.due ? a.id - b.id : a.due < b.due ? -1 : 1)),
    practice: choosePractice(input, held, ledger),
    leads: warmLeads(input, present),
  };
}
