import type { Day } from '../calendar/day.ts';
import { CLAUSE_END } from '../text-model/clauses.ts';
import { IN_VAIN, NOT_YET, OF_OTHERS, SEEN } from './professional-words.ts';

export interface Said {
  on: Day;
  text: string;
  named: readonly number[];
}

/**
 * Whether a remark says that a professional has seen somebody. A promise, a plan and a call that nobody answered are none:
 * taken for one, they would lower an alarm.
 */
export const tellsOfCare = (text: string): boolean =>
  !OF_OTHERS.test(text) &&
  !IN_VAIN.test(text) &&
  text.split(CLAUSE_END).some((clause) => SEEN.some((pattern) => pattern.test(clause)) && !NOT_YET.test(clause));

/**
 * The latest day from one on, on which it was noted that a doctor or another professional has seen somebody; null: none.
 * @param remarks oldest first
 */
export const sawProfessional = (remarks: readonly Said[], member: number, since: Day): Day | null =>
  remarks.findLast(
    ({ on, text, named }) => on >= since && named.length === 1 && named[0] === member && tellsOfCare(text),
  )?.on ?? null;
