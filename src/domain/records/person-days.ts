import { addDays, type Day } from '../calendar/day.ts';
import type { Member } from '../team/team.ts';
import { isMemberOn } from '../team/team.ts';
import type { DayRecord } from './day-record.ts';

/** So long a joiner watches and listens; whoever compares weeks leaves those days out. */
const FIRST_DAYS = 7;

type Stay = Pick<Member, 'id' | 'joinedOn' | 'leftOn'>;

const isFirstWeek = ({ joinedOn }: Stay, day: Day) => joinedOn !== null && day < addDays(joinedOn, FIRST_DAYS);

/**
 * The person-days that weeks are compared by: days somebody was there, leave and a joiner's first week left out. Who
 * left counts while there, so that no total and no rate changes because somebody went.
 * @param members everybody, those who left included; days of people who are not among them count as they are
 */
export function attendedDays(records: readonly DayRecord[], members: readonly Stay[]): DayRecord[] {
  const stays = new Map(members.map((member) => [member.id, member]));
  return records.filter((record) => {
    if (record.attendedMinutes === 0) return false;
    const stay = stays.get(record.memberId);
    return stay === undefined || (isMemberOn(stay, record.day) && !isFirstWeek(stay, record.day));
  });
}
