import type { Day } from '../calendar/day.ts';
import { isHarmSign } from './standing-harm.ts';

/** A warning that was heard in a remark, and of which nobody has said yet whether it is so. Private. */
export interface OpenWarning {
  /** Id of the remark. */
  remark: number;
  on: Day;
  sign: string;
  /** Null where nobody was recognised. */
  member: number | null;
}

interface Said {
  id: number;
  on: Day;
  readings: readonly { sign: string; memberId: number | null; open?: boolean | undefined }[];
}

/**
 * What is still to be answered on a day, the latest first, each sign of each person once. It is asked until somebody says
 * yes or no, or the remark is gone: that nobody answered makes it no less grave.
 * @param answered what was written down of people, yes or no: of that day or later it settles the question; where nobody
 *   was recognised, whoever it is said of
 */
export function openWarnings(
  remarks: readonly Said[],
  answered: readonly { memberId: number; sign: string; on: Day }[],
  today: Day,
): OpenWarning[] {
  const open = remarks
    .filter(({ on }) => on <= today)
    .flatMap(({ id, on, readings }) =>
      readings
        .filter((each) => each.open && !isHarmSign(each.sign))
        .map(({ sign, memberId }) => ({ remark: id, on, sign, member: memberId })),
    )
    .filter(
      ({ sign, member, on }) =>
        !answered.some((each) => (member === null || each.memberId === member) && each.sign === sign && each.on >= on),
    )
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.remark - a.remark));
  const isOf = (a: OpenWarning) => (b: OpenWarning) => a.sign === b.sign && a.member !== null && a.member === b.member;
  return open.filter((each, i) => !open.slice(0, i).some(isOf(each)));
}
