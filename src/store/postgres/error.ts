import type { ErrorCode, ErrorData, ErrorKind, errorFrom } from '../../errors.ts';

/**
 * Makes the program's own errors. Handed over: this engine is a file apart when the program is built, and the class of
 * errors must be the one that the program knows.
 */
export type MakeError = typeof errorFrom;

/** What a server says in five characters. https://www.postgresql.org/docs/14/errcodes-appendix.html */
const said: Readonly<Record<string, readonly [kind: ErrorKind, code: ErrorCode]>> = {
  '28P01': ['io', 'server-password'],
  '28000': ['io', 'server-password'],
  '3D000': ['not-found', 'server-no-database'],
  '42501': ['io', 'server-rights'],
  '25006': ['io', 'server-rights'],
  '53300': ['io', 'server-full'],
  '53100': ['io', 'server-full'],
  '53200': ['io', 'server-full'],
  '57P03': ['io', 'server-away'],
  '55P03': ['database', 'database-locked'],
  '23505': ['refused', 'server-taken'],
  '40001': ['database', 'server-busy'],
  '40P01': ['database', 'server-busy'],
};

/** The server ended the connection: it stops, restarts, or somebody told it to. */
const ENDED = new Set(['57P01', '57P02', '57P05', '25P03', '08000', '08003', '08006', 'EPIPE', 'ECONNRESET']);
/** Nobody answers under the address. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EACCES',
]);
/** The same in the driver's own words, which have no code. */
const ENDED_WORDS = /^Connection terminated|^Client has encountered a connection error|^Client was closed/;
const AWAY_WORDS = /timeout expired/;
const PASSWORD_WORDS = /password must be a (?:non-empty )?string|client password/;

const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
};
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** True where the same transaction has a chance when it is made again. */
export const isPassing = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

export const isLost = (error: unknown): boolean => ENDED.has(codeOf(error)) || ENDED_WORDS.test(wordsOf(error));

/** What went wrong on the way to the server. */
export function toConnectError(error: unknown, address: string, make: MakeError): unknown {
  const code = codeOf(error);
  const data: ErrorData = { address, reason: code || wordsOf(error) };
  if (PASSWORD_WORDS.test(wordsOf(error))) return make('io', 'server-password', data);
  if (Object.hasOwn(said, code)) return toServerError(error, address, make);
  if (AWAY.has(code) || AWAY_WORDS.test(wordsOf(error)) || isLost(error)) return make('io', 'server-away', data);
  // Certificates, versions of TLS, a server without TLS: OpenSSL has many words for it.
  if (/SSL|TLS|certificate|CERT_/i.test(`${code} ${wordsOf(error)}`))
    return make('io', 'server-tls', { address, reason: wordsOf(error) || code });
  return error;
}

/** Gives an error of an open connection the name that a user can act on; anything else comes back as it was. */
export function toServerError(error: unknown, address: string, make: MakeError): unknown {
  if (isLost(error)) return make('io', 'server-lost', { address });
  const [kind, code] = said[codeOf(error)] ?? [];
  return kind && code ? make(kind, code, { address, file: address, reason: codeOf(error) }) : error;
}
