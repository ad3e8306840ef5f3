import { addDays, type Day } from '../calendar/day.ts';
import { isMemberOn, type Member } from '../team/team.ts';
import type { DayRecord } from './day-record.ts';

/** So long a joiner watches and listens; whoever compares weeks leaves those days out. */
const FIRST_DAYS = 7;

type Stay = Pick<Member, 'id' | 'joinedOn' | 'leftOn' | 'gaps'>;

/** The stay as weeks are compared by, which begins when the first days are over. */
const settled = ({ joinedOn, ...stay }: Stay) => ({
  ...stay,
  joinedOn: joinedOn === null ? null : addDays(joinedOn, FIRST_DAYS),
});

/**
 * The person-days that weeks are compared by: days somebody was there, leave and a joiner's first week left out. Who
 * left counts while there, so that no total and no rate changes because somebody went.
 * @param members everybody, those who left included; days of people who are not among them count as they are
 * @param isPromotion a day that brings what no usual one does: the weeks beside it are no fall
 */
export function attendedDays(
  records: readonly DayRecord[],
  members: readonly Stay[],
  isPromotion: (day: Day) => boolean = () => false,
): DayRecord[] {
  const stays = new Map(members.map((member) => [member.id, settled(member)]));
  return records.filter(({ attendedMinutes, memberId, day }) => {
    if (attendedMinutes === 0 || isPromotion(day)) return false;
    const stay = stays.get(memberId);
    return stay === undefined || isMemberOn(stay, day);
  });
}
