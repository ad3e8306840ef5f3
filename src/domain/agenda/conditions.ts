import { addDays, isoWeekday, startOfWeek } from '../calendar/day.ts';
import { periodOf } from '../records/target.ts';
import { occasions } from './occasions.ts';
import { isTopSharingDay, type Situation } from './situation.ts';

const hasRecords = ({ input, ledger, everyone, newsDay }: Situation): boolean =>
  input.definition.id === 'weekly'
    ? input.records.some((record) => record.day >= startOfWeek(input.date) && record.day <= input.date)
    : everyone.some((member) => ledger.on(member, newsDay) !== undefined);

function isEdgeOfWeek({ input }: Situation, edge: 0 | -1): boolean {
  const monday = startOfWeek(input.date);
  return input.calendar.workdays(monday, addDays(monday, 6)).at(edge) === input.date;
}

const SATURDAY = 6;

/** Tomorrow is a free Saturday or Sunday. */
function isBeforeWeekend({ input }: Situation): boolean {
  const tomorrow = addDays(input.date, 1);
  return isoWeekday(tomorrow) >= SATURDAY && !input.calendar.isWorkday(tomorrow);
}

/** The named conditions that a playbook may put on an item (`when`). */
export const conditions: Readonly<Record<string, (situation: Situation) => boolean>> = {
  'has-results': ({ news }) => news.some((each) => each.deals > 0),
  'has-news': ({ news }) => news.length > 0,
  'has-records': hasRecords,
  'has-todos': ({ due }) => due.length > 0,
  'has-training': ({ input }) => input.session !== null,
  'has-practice': ({ practice }) => practice !== null,
  'has-targets': ({ input }) => input.targets.some((target) => periodOf(target).to >= input.date),
  several: ({ present }) => present.length > 1,
  'pair-day': (situation) => !isTopSharingDay(situation),
  'top-sharing-day': isTopSharingDay,
  'before-weekend': isBeforeWeekend,
  'first-of-week': (situation) => isEdgeOfWeek(situation, 0),
  'last-of-week': (situation) => isEdgeOfWeek(situation, -1),
  ...occasions,
};
