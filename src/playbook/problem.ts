import type { ErrorCode, ErrorData, Filled, Place } from '../errors.ts';

/**
 * One thing that is wrong with a playbook. `code` names the sentence in the i18n catalogue, `data`
 * fills its gaps; the place is where somebody would have to type.
 */
export interface Problem {
  code: ErrorCode;
  severity: 'error' | 'warning';
  place: Place;
  data: ErrorData;
}

export const problem = <Code extends ErrorCode>(
  code: Code,
  place: Place,
  ...[data, severity = 'error']: Filled<Code, Problem['severity']>
): Problem => ({ code, severity, place, data: (data ?? {}) as ErrorData });

/** For a code that comes out of a table together with its data. */
export const errorProblem = (code: ErrorCode, place: Place, data: ErrorData): Problem => ({
  code,
  severity: 'error',
  place,
  data,
});

/** In the order in which a reader goes through the files. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.place.file !== b.place.file
    ? a.place.file < b.place.file
      ? -1
      : 1
    : (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0);
