import type { Day } from '../calendar/day.ts';
import { halfAt } from '../team/absence.ts';
import { type Company, companyOf, knownSinceJoining } from './company.ts';
import { dayGoals, type Goals, weekGoals } from './goals.ts';
import { buildLedger, type Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import { usualKinds } from './meeting-kind.ts';
import { goodNews, type News, teamReached } from './news.ts';
import { heldBefore, type PastMeeting } from './past.ts';
import { type ChosenPractice, choosePractice } from './practice.ts';
import type { AgendaInput } from './shapes.ts';
import { themeOfWeek } from './theme.ts';
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
  /** Whose work counts in totals: everybody, and those who left. */
  counted: readonly number[];
  company: Company;
  present: readonly number[];
  newsDay: Day;
  news: readonly News[];
  /** Targets of the whole team that the day of the news reached. */
  reached: readonly Line[];
  goals: Goals['goals'];
  beyond: Goals['beyond'];
  replaced: Goals['replaced'];
  due: readonly DueTodo[];
  /** What was asked for before and is still open, whatever meeting it waits for. */
  missed: readonly DueTodo[];
  practice: ChosenPractice | null;
  /** What this week practises, as the last weekly named it. */
  theme: string | null;
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

/** Open to-dos that are due: those for this meeting, and those that were missed before. */
function dueTodos({ todos, definition: { id: meeting }, date, weekly }: AgendaInput, held: readonly PastMeeting[]) {
  const all = todos
    .filter((todo) => todo.due <= date)
    .map((todo): DueTodo => ({ ...todo, times: timesMissed(todo, held, date) }))
    .sort((a, b) => (a.due === b.due ? a.id - b.id : a.due < b.due ? -1 : 1));
  const hasWeekly = weekly?.isAhead ?? true;
  return {
    due: all.filter((todo) => placeOf(todo, { meeting, date, hasWeekly }, held) === 'here'),
    missed: all.filter(({ times }) => times > 0),
  };
}

/** The evening and the weekly look at the day itself, the morning and what else comes before noon at the last work day. */
const looksBack = ({ definition: { id }, start }: AgendaInput): boolean =>
  id === 'morning' || (!usualKinds.includes(id) && halfAt(start) === 'am');

export function assess(input: AgendaInput): Situation {
  const { definition, date, calendar, targets } = input;
  const ledger = buildLedger(input.records, input.earlier);
  const held = heldBefore(input.history, { date, meeting: definition.id }, input.kinds ?? usualKinds);
  const everyone = input.members.map((member) => member.id).sort((a, b) => a - b);
  const present = everyone.filter((member) => !input.absent.has(member));
  const newsDay = looksBack(input) ? calendar.addWorkdays(date, -1) : date;
  const counted = [...new Set([...everyone, ...(input.formerly ?? [])])];
  const company = companyOf(input, present, ledger);
  const { absences = [], settled = false } = input;
  const wanted = { date, present: company.numbered, counted, targets, ledger, calendar, absences, settled };
  const theme = themeOfWeek(held, date);
  const isPublic = (member: number) => !company.sheltered.has(member);
  return {
    input,
    ledger,
    held,
    everyone,
    counted,
    company,
    present,
    newsDay,
    reached: definition.id === 'weekly' ? [] : teamReached(counted, newsDay, targets, ledger),
    news: goodNews(present.filter(isPublic), newsDay, targets, {
      ledger,
      isKnown: knownSinceJoining(input, newsDay),
      isCalling: (member) => !company.waiting.has(member),
    }),
    ...(definition.id === 'weekly' ? weekGoals(wanted) : dayGoals(wanted)),
    ...dueTodos(input, held),
    practice: choosePractice(input, held, ledger, theme),
    theme,
    leads: warmLeads(input, present.filter(isPublic)),
  };
}
