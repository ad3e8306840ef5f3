import type { PastMeeting } from '../domain/agenda/past.ts';
import { type AgendaPlan, pastOf } from '../domain/agenda/plan.ts';
import type { StageBasis } from './stage-basis.ts';
import {
  type Cell,
  checkField,
  checkVersion,
  type Fields,
  having,
  isDayText,
  isNumber,
  isText,
  listOf,
  oneOf,
  orNull,
  readStored,
  writeStored,
} from './stored-json.ts';

const VERSION = 1;

const isObject = having({});

const fields: Fields<AgendaPlan> = {
  meeting: isText,
  date: isDayText,
  start: isText,
  minutes: isNumber,
  box: having({ min: isNumber, max: isNumber }),
  stage: orNull(isText),
  present: listOf(isNumber),
  items: listOf(
    having({
      id: isText,
      element: isText,
      content: isText,
      minutes: isNumber,
      start: isText,
      owner: orNull(isNumber),
      variant: orNull(isNumber),
      fill: isObject,
      lines: listOf(isObject),
    }),
  ),
  activity: orNull(isText),
  host: orNull(isNumber),
  sharers: listOf(having({ member: isNumber, reason: isText, exception: oneOf(true, false) })),
  pairs: listOf(listOf(isNumber)),
  practice: orNull(having({ kind: isText, id: isText })),
  theme: orNull(isText),
  module: orNull(isText),
  targets: listOf(isObject),
  carried: listOf(having({ todo: isNumber, since: isDayText })),
  omitted: listOf(having({ id: isText, reason: isText })),
  newsDay: isDayText,
  nextDay: isDayText,
  notices: listOf(having({ code: isText })),
  managerNotes: listOf(isObject),
};

export const cellOf = (kind: string, day: string, column = 'plan'): Cell => ({
  table: 'meeting',
  row: `${day} ${kind}`,
  column,
});

/**
 * Notes for the manager alone never go into a stored agenda; which variants it used stands apart, to be read alone, and so
 * does what its stage rested on.
 */
export const planText = (plan: AgendaPlan, basis: StageBasis): string =>
  writeStored(VERSION, { ...plan, managerNotes: [], variants: pastOf(plan).variants, basis });

type Beside = Pick<PastMeeting, 'variants'> & { basis: StageBasis };

/** @throws TeamctlError `stored-json` */
export function readPlan(text: string, kind: string, day: string): AgendaPlan {
  const stored = readStored<AgendaPlan>(text, cellOf(kind, day), VERSION, fields);
  const { variants: _, basis: __, ...plan } = stored as unknown as AgendaPlan & Beside;
  return plan;
}

/** The same for fields that were taken out of it one by one. @throws TeamctlError `stored-json` */
export function checkParts(version: unknown, parts: Partial<AgendaPlan>, kind: string, day: string): void {
  const cell = cellOf(kind, day);
  checkVersion(version, VERSION, cell);
  for (const [field, value] of Object.entries(parts)) checkField(fields[field as keyof AgendaPlan], value, cell, field);
}
