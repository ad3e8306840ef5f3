import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import { isMemberOn, type Member } from '../team/team.ts';
import type { DayRecord } from './day-record.ts';

/** So long a joiner watches and listens; whoever compares weeks leaves those days out. */
const FIRST_DAYS = 7;

/** Two months, as long as the priors for newcomers hold (domain knowledge, A member in trouble): until then somebody is no measure of what a person of the team does in a week. */
export const NEWCOMER_DAYS = 61;

type Stay = Pick<Member, 'id' | 'joinedOn' | 'leftOn' | 'gaps'>;

/** The stay as weeks are compared by, which begins when the first days are over. */
const settled = ({ joinedOn, ...stay }: Stay, days: number) => ({
  ...stay,
  joinedOn: joinedOn === null ? null : addDays(joinedOn, days),
});

/**
 * The person-days that weeks are compared by: days somebody was there, leave and a joiner's first week left out. Who
 * left counts while there, so that no total and no rate changes because somebody went.
 * @param members everybody, those who left included; days of people who are not among them count as they are
 * @param firstDays after joining, left out
 * @param isPromotion a day that brings what no usual one does: the weeks beside it are no fall
 */
export function attendedDays(
  records: readonly DayRecord[],
  members: readonly Stay[],
  isPromotion: (day: Day) => boolean = () => false,
  firstDays = FIRST_DAYS,
): DayRecord[] {
  const stays = new Map(members.map((member) => [member.id, settled(member, firstDays)]));
  return records.filter(({ attendedMinutes, memberId, day }) => {
    if (attendedMinutes === 0 || isPromotion(day)) return false;
    const stay = stays.get(memberId);
    return stay === undefined || isMemberOn(stay, day);
  });
}

/**
 * The same by which the weeks of a person of the team are told over months: without newcomers, who come and make it look low,
 * where in every week that anything is known of the others are at least half of the days.
 */
export function daysOfSettled(
  records: readonly DayRecord[],
  members: readonly Stay[],
): { days: DayRecord[]; isWithoutNew: boolean } {
  const all = attendedDays(records, members);
  const settled = attendedDays(records, members, undefined, NEWCOMER_DAYS);
  const [inAll, inSettled] = [daysByWeek(all), daysByWeek(settled)];
  const areMost = [...inAll].every(([monday, days]) => (inSettled.get(monday) ?? 0) * 2 >= days);
  const isWithoutNew = areMost && settled.length < all.length;
  return { days: isWithoutNew ? settled : all, isWithoutNew };
}

function daysByWeek(days: readonly DayRecord[]): Map<Day, number> {
  const count = new Map<Day, number>();
  for (const { day } of days) count.set(startOfWeek(day), (count.get(startOfWeek(day)) ?? 0) + 1);
  return count;
}
