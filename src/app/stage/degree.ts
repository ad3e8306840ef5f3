import { saysAnything, saysYes } from '../../domain/records/degree.ts';
import { TeamctlError } from '../../errors.ts';
import type { CorePart } from '../../playbook/parts.ts';

/** A sign seen longer ago says nothing about today. */
export const SIGN_DAYS = 21;

/** A degree word as a number by the playbook; null for "unsure", which weighs nothing. @throws TeamctlError `usage` */
export function degreeOf(core: CorePart, degree: string): number | null {
  if (degree === 'unsure') return null;
  const value = core.model.degrees[degree as keyof typeof core.model.degrees];
  if (value === undefined) {
    throw new TeamctlError('usage', 'bad-degree', { degree, choices: [...Object.keys(core.model.degrees), 'unsure'] });
  }
  return value;
}

/**
 * Whether what was noted about somebody says that the sign was seen; of what calls for professional help a word is
 * enough.
 */
export function wasSeen(
  core: CorePart,
  referrals: readonly { id: string }[],
  noted: { sign: string; degree: string },
): boolean {
  const says = referrals.some(({ id }) => id === noted.sign) ? saysAnything : saysYes;
  return says(degreeOf(core, noted.degree));
}
