import { fields } from '../columns.ts';
import { encodingNamed, encodings } from '../read/encoding.ts';
import { grains } from '../types.ts';
import { type ImportProfile, targetSpans } from './profile.ts';

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
/** Words of a file may look like numbers or truth values. */
const isWords: Check = (value) =>
  Array.isArray(value) && value.every((each) => ['string', 'number', 'boolean'].includes(typeof each));

const keys: Readonly<Record<keyof ImportProfile, { wants: string; check: Check }>> = {
  id: { wants: 'call-centre', check: isText },
  grain: { wants: grains.join(', '), check: oneOf(grains) },
  header: { wants: 'true, false', check: (value) => typeof value === 'boolean' },
  dateOrder: { wants: 'mdy, dmy', check: oneOf(['mdy', 'dmy']) },
  connected: { wants: '[answered]', check: isWords },
  won: { wants: '[won]', check: isWords },
  effectiveSeconds: { wants: '60', check: (value) => Number.isInteger(value) && Number(value) >= 0 },
  encoding: { wants: encodings.join(', '), check: (value) => isText(value) && encodingNamed(String(value)) !== null },
  sheet: { wants: 'Sheet1', check: isColumn },
  teamBy: { wants: 'manager', check: isColumn },
  period: { wants: targetSpans.join(', '), check: oneOf(targetSpans) },
  columns: { wants: 'dials: Calls', check: isColumn },
  aliases: { wants: 'dials: [Calls, Outbound]', check: isWords },
};

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function faultIn(key: keyof ImportProfile, value: unknown): ProfileFault | null {
  const { wants, check } = keys[key];
  if (key !== 'columns' && key !== 'aliases') return check(value) ? null : { path: [key], wants };
  if (!isMap(value)) return { path: [key], wants };
  const unknown = Object.keys(value).find((field) => !(fields as readonly string[]).includes(field));
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
