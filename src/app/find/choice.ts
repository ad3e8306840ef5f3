import { TeamctlError } from '../../errors.ts';

/** One of a closed list. @param field what the list is for @throws TeamctlError `bad-choice`, which shows the list */
export function requireChoice<T extends string>(text: string, choices: readonly T[], field: string): T {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new TeamctlError('usage', 'bad-choice', { value: text, field, choices });
}
