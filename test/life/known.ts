/**
 * Rules that the program is known to break in the lives of the test, by the section of “A year with the team” that mends
 * them. Whoever mends one takes its line out: the test fails when a rule that stands here holds, and when another breaks.
 * Longer lives still break (20 of 60 days): farewell, where the leaver is away on the last day (6); first-deal-is-told,
 * over a holiday (3); month-ends, where a holiday outranks it (6); theme-not-of-this-morning (7).
 */
export const known: Readonly<Record<string, string>> = {
  // The eve of a holiday is the more telling occasion; the month's end is said the work day before.
  'month-ends': '6',
};
