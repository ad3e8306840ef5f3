import { fields } from '../columns.ts';
import { encodingNamed, encodings } from '../read/encoding.ts';
import { grains } from '../types.ts';
import { markWords } from '../values/shift.ts';
import { type ImportProfile, targetSpans, unitWords } from './profile.ts';

/** A key that cannot stand, and what may be written there. */
export interface ProfileFault {
  path: readonly string[];
  wants: string;
}

type Check = (value: unknown) => boolean;
const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    words.includes(String(value));
const isText: Check = (value) => typeof value === 'string' && value !== '';
const isColumn: Check = (value) => isText(value) || (Number.isInteger(value) && Number(value) >= 1);
/** Several columns that add up. */
const isColumns: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(isColumn);
const isUnit = oneOf(unitWords);
/** Words of a file may look like numbers or truth values. */
const isWords: Check = (value) =>
  Array.isArray(value) && value.every((each) => ['string', 'number', 'boolean'].includes(typeof each));

const keys: Readonly<Record<keyof ImportProfile, { wants: string; check: Check }>> = {
  id: { wants: 'call-centre', check: isText },
  grain: { wants: grains.join(', '), check: oneOf(grains) },
  header: { wants: 'true, false', check: (value) => typeof value === 'boolean' },
  dateOrder: { wants: 'mdy, dmy, ymd', check: oneOf(['mdy', 'dmy', 'ymd']) },
  connected: { wants: '[answered]', check: isWords },
  won: { wants: '[won]', check: isWords },
  effectiveSeconds: { wants: '60', check: (value) => Number.isInteger(value) && Number(value) >= 0 },
  encoding: { wants: encodings.join(', '), check: (value) => isText(value) && encodingNamed(String(value)) !== null },
  sheet: { wants: 'Sheet1', check: isColumn },
  teamBy: { wants: 'manager', check: isColumn },
  period: { wants: targetSpans.join(', '), check: oneOf(targetSpans) },
  headerRow: { wants: '3', check: (value) => Number.isInteger(value) && Number(value) >= 1 },
  where: { wants: '[Type=Call]', check: isWords },
  whereNot: { wants: '[Type=Email]', check: isWords },
  identity: { wants: 'Call ID, none, row', check: isColumn },
  addUp: { wants: 'true, false', check: (value) => typeof value === 'boolean' },
  lines: { wants: 'add, once', check: oneOf(['add', 'once']) },
  currency: { wants: 'CNY', check: isText },
  year: { wants: '2026', check: (value) => Number.isInteger(value) && Number(value) > 1979 && Number(value) < 2200 },
  units: { wants: 'Talk Time: min', check: isUnit },
  marks: { wants: '早: work', check: oneOf(markWords) },
  decimal: { wants: 'point, comma', check: oneOf(['point', 'comma']) },
  columns: { wants: 'dials: Calls', check: (value) => isColumn(value) || isColumns(value) },
  aliases: { wants: 'dials: [Calls, Outbound]', check: isWords },
};

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function faultIn(key: keyof ImportProfile, value: unknown): ProfileFault | null {
  const { wants, check } = keys[key];
  if (key !== 'columns' && key !== 'aliases' && key !== 'units' && key !== 'marks')
    return check(value) ? null : { path: [key], wants };
  if (!isMap(value)) return { path: [key], wants };
  const known: readonly string[] = [...fields, 'none'];
  const unknown =
    key === 'units' || key === 'marks' ? undefined : Object.keys(value).find((field) => !known.includes(field));
  if (unknown !== undefined) return { path: [key, unknown], wants: fields.join(', ') };
  const bad = Object.keys(value).find((field) => !check(value[field]));
  return bad === undefined ? null : { path: [key, bad], wants };
}

const words = (value: unknown) => (value as readonly unknown[]).map(String);

/** A profile as it was written; the first fault where it is none. */
export function readProfile(id: string, value: unknown): ImportProfile | ProfileFault {
  if (!isMap(value)) return { path: [], wants: Object.keys(keys).join(', ') };
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(keys, key)) return { path: [key], wants: Object.keys(keys).join(', ') };
    const fault = faultIn(key as keyof ImportProfile, value[key]);
    if (fault) return fault;
  }
  const { connected, won, aliases, sheet, ...plain } = value;
  return {
    ...plain,
    ...(connected === undefined ? {} : { connected: words(connected) }),
    ...(won === undefined ? {} : { won: words(won) }),
    ...(sheet === undefined ? {} : { sheet: String(sheet) }),
    ...(aliases === undefined
      ? {}
      : {
          aliases: Object.fromEntries(Object.entries(aliases as object).map(([field, list]) => [field, words(list)])),
        }),
    id,
  };
}
