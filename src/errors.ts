import type { ErrorDataByCode } from './i18n/messages/zh-CN/error-data.ts';

/**
 * The few kinds of error that a user can meet. The kind decides the exit code; `code` names the
 * sentence in i18n's `errors` catalogue, `data` fills its gaps. The sentence itself is made in
 * `present`, so that every layer can throw without knowing the user's language.
 */
export type ErrorKind =
  | 'check' // 1  a check found problems
  | 'usage' // 2  wrong command line
  | 'invalid' // 3  invalid data or playbook
  | 'not-found' // 4  not found or ambiguous
  | 'partial' // 5  done in part
  | 'database' // 6  database unusable
  | 'io' // 7  cannot read or write
  | 'network' // 8
  | 'refused' // 9  refused for safety
  | 'interrupted'; // 130

export const exitCodes: Record<ErrorKind, number> = {
  check: 1,
  usage: 2,
  invalid: 3,
  'not-found': 4,
  partial: 5,
  database: 6,
  io: 7,
  network: 8,
  refused: 9,
  interrupted: 130,
};

/** Where in a file the fault is: line and column count from 1, `excerpt` is the line itself. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
  excerpt?: string;
}

/** Every code that has a sentence. */
export type ErrorCode = keyof ErrorDataByCode;
export type ErrorData = Readonly<Record<string, string | number | readonly string[]>>;

/** Where a sentence names a flag, a use case may name its own field instead: the face that was used knows the flag. */
type OrField<D> = D | ('flag' extends keyof D ? Omit<D, 'flag'> & { readonly field: string } : never);

/** A sentence that has gaps must be given what fills them. `More` is what may follow. */
export type Filled<Code extends ErrorCode, More> =
  Record<never, never> extends ErrorDataByCode[Code]
    ? [data?: OrField<ErrorDataByCode[Code]>, more?: More]
    : [data: OrField<ErrorDataByCode[Code]>, more?: More];

export class TeamctlError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly kind: ErrorKind;
  readonly code: Code;
  readonly data: ErrorData;
  readonly place: Place | undefined;

  constructor(kind: ErrorKind, code: Code, ...[data, place]: Filled<Code, Place>) {
    super(code);
    this.name = 'TeamctlError';
    this.kind = kind;
    this.code = code;
    this.data = (data ?? {}) as ErrorData;
    this.place = place;
  }
}

/** For a code that comes out of a table or another error together with its data: nobody can check the two here. */
export const errorFrom = (kind: ErrorKind, code: ErrorCode, data: ErrorData, place?: Place): TeamctlError =>
  new TeamctlError(kind, code, ...([data, place] as unknown as Filled<ErrorCode, Place>));
