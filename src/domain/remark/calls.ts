import { addDays, type Day } from '../calendar/day.ts';
import { type Said, sawProfessional } from './saw-professional.ts';

/**
 * What was written down of somebody and asks for professional help. It stands until somebody says that it is not so, or for
 * `CARED_DAYS` after a professional has seen them: that nobody wrote anything since is no sign that it is over. Private.
 */
export interface Call {
  member: number;
  sign: string;
  on: Day;
  /** When it was last noted since that a professional has seen them. */
  seenOn: Day | null;
}

/** Whoever is looked after is left in peace for so long. */
export const CARED_DAYS = 28;

/**
 * @param yes the last word on each rule of each person, where it says yes
 * @param remarks oldest first
 */
export const standingCalls = (
  yes: readonly { memberId: number; sign: string; on: Day }[],
  remarks: readonly Said[],
  today: Day,
): Call[] =>
  yes
    .map(({ memberId: member, sign, on }) => ({ member, sign, on, seenOn: sawProfessional(remarks, member, on) }))
    .filter(({ seenOn }) => seenOn === null || seenOn >= addDays(today, -CARED_DAYS));
