import { isDay } from '../domain/calendar/day.ts';
import { TeamctlError } from '../errors.ts';

/*
 * JSON inside a column. Each form has a number of its own, because a form may change where the table does not; and it
 * is looked at before it is believed. By hand: zod takes 50 ms to load, and every command reads teams and meetings.
 */

export type Check = (value: unknown) => boolean;
export type Fields<T> = { readonly [Field in keyof T]-?: Check };

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => typeof value === 'number';
export const isDayText: Check = (value) => typeof value === 'string' && isDay(value);
export const isYesNo: Check = (value) => typeof value === 'boolean';
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
/** An object with at least these fields. */
export const having =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([field, check]) => check((value as Record<string, unknown>)[field]));

/** Where the JSON stands, for whoever has to mend it. */
export interface Cell {
  table: string;
  /** What the row is known by: a name, a day. */
  row: string;
  column: string;
}

const broken = (cell: Cell, field: string) => new TeamctlError('database', 'stored-json', { ...cell, field });

/** Written before forms had numbers: the first. */
const FIRST = 1;

/** @throws TeamctlError `stored-json` where the form is one that we do not know */
export function checkVersion(version: unknown, known: number, cell: Cell): void {
  const number = version ?? FIRST;
  if (typeof number !== 'number' || number < FIRST || number > known) throw broken(cell, 'version');
}

/** @throws TeamctlError `stored-json` at the first field that is not what it must be */
export function checkField(check: Check, value: unknown, cell: Cell, field: string): void {
  if (!check(value)) throw broken(cell, field);
}

function parse(text: string, cell: Cell): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken(cell, 'JSON');
  }
}

/**
 * What has no form that could change, such as a list of numbers: it carries no number, and is looked at all the same.
 * @throws TeamctlError `stored-json`
 */
export function readPlain<T>(text: string, cell: Cell, check: Check): T {
  const value = parse(text, cell);
  checkField(check, value, cell, 'JSON');
  return value as T;
}

/** @param version the number of the form */
export const writeStored = (version: number, value: object): string => JSON.stringify({ version, ...value });

/**
 * @param known the latest number that we know
 * @param fields every field with its check; with `mayLack`, only those that are there
 * @throws TeamctlError `stored-json`, naming the cell and the field
 */
export function readStored<T>(
  text: string,
  cell: Cell,
  known: number,
  fields: Fields<T>,
  mayLack = false,
): Record<keyof T, unknown> {
  const value = parse(text, cell);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken(cell, 'JSON');
  const { version, ...rest } = value as Record<string, unknown>;
  checkVersion(version, known, cell);
  for (const field of Object.keys(fields) as (keyof T & string)[])
    if (!mayLack || field in rest) checkField(fields[field], rest[field], cell, field);
  return rest as Record<keyof T, unknown>;
}
