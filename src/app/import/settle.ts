import { addDays, type Day } from '../../domain/calendar/day.ts';
import { isMeasure } from '../../domain/records/day-record.ts';
import type { TeamctlError } from '../../errors.ts';
import type { ImportProfile, TargetSpan } from '../../importing/profiles/profile.ts';
import { targetSpans } from '../../importing/profiles/profile.ts';
import { encodingNamed } from '../../importing/read/encoding.ts';
import { type Grain, grains } from '../../importing/types.ts';
import type { DateOrder } from '../../importing/values/day.ts';
import type { ImportSettings } from './settings.ts';

/** A fault that somebody who knows the file can mend: what there is to choose from, and the settings with the answer. */
export interface Settlement {
  choices: readonly string[];
  settle(answer: string, settings: ImportSettings): ImportSettings;
}

const inProfile =
  (change: (answer: string, profile: ImportProfile) => Partial<ImportProfile>): Settlement['settle'] =>
  (answer, settings) => ({ ...settings, profile: { ...settings.profile, ...change(answer, settings.profile) } });
const asColumn = (field: string) => inProfile((header, { columns }) => ({ columns: { ...columns, [field]: header } }));

/** One of these columns, or all of them where they are of one sum; equal headers are told apart by their numbers. */
function oneOrAll(field: string, headers: readonly string[], numbers: readonly unknown[]): Settlement {
  const each = new Set(headers).size === headers.length ? headers : numbers.map(String);
  const all = isMeasure(field) ? [each.join(' + ')] : [];
  return {
    choices: [...each, ...all],
    settle: (answer, settings) => {
      const { columns } = settings.profile;
      const told = all.includes(answer) ? each : answer;
      return { ...settings, profile: { ...settings.profile, columns: { ...columns, [field]: told } } };
    },
  };
}

/** No header can be this: the whole file is one day, today's unless somebody says otherwise. */
export const WHOLE_FILE = '\u0000';

const asDay =
  (today: Day): Settlement['settle'] =>
  (answer, settings) =>
    answer === WHOLE_FILE ? { ...settings, on: today } : asColumn('day')(answer, settings);

/** `YYYY-MM` of so many months ahead. */
function monthAway(today: Day, months: number): string {
  const first = `${today.slice(0, 8)}01`;
  return addDays(first, months === 0 ? 0 : months > 0 ? 31 : -1).slice(0, 7);
}

/** Faults of rosters, and of rows of one person's day. */
function ofDays({ code, data }: TeamctlError, today: Day): Settlement | null {
  if (code === 'import-unknown-mark')
    return {
      choices: (data.choices ?? []) as readonly string[],
      settle: inProfile((word, { marks }) => ({ marks: { ...marks, [String(data.mark)]: word } })),
    };
  if (code === 'import-several-rows')
    return { choices: ['add', 'leave'], settle: inProfile((answer) => ({ addUp: answer === 'add' })) };
  if (code !== 'import-roster-month') return null;
  return {
    choices: [0, 1, -1].map((months) => monthAway(today, months)),
    settle: (month, settings) => ({ ...settings, on: `${month}-01` }),
  };
}

/** How a fault of reading can be settled; null for faults that no answer mends. */
export function settlementOf(fault: TeamctlError, today: Day): Settlement | null {
  const { code, data } = fault;
  const listed = (key: string) => (data[key] ?? []) as readonly string[];
  switch (code) {
    case 'import-encoding-unclear':
      return {
        choices: listed('choices'),
        settle: (answer, settings) => ({ ...settings, encoding: encodingNamed(answer) ?? 'utf-8' }),
      };
    case 'import-date-order':
      return { choices: listed('choices'), settle: inProfile((answer) => ({ dateOrder: answer as DateOrder })) };
    case 'import-duration-unclear':
      return {
        choices: listed('units'),
        settle: inProfile((unit, { units }) => ({ units: { ...units, [String(data.header)]: unit } })),
      };
    case 'import-decimal-unclear':
    case 'import-mixed-decimals':
      return {
        choices: ['point', 'comma'],
        settle: inProfile((answer) => ({ decimal: answer === 'comma' ? 'comma' : 'point' })),
      };
    case 'import-currencies':
      return { choices: listed('currencies'), settle: inProfile((currency) => ({ currency })) };
    case 'import-equal-rows':
      return { choices: ['row', 'none'], settle: inProfile((identity) => ({ identity })) };
    case 'import-order-lines':
      return {
        choices: ['add', 'once'],
        settle: inProfile((answer) => ({ lines: answer === 'once' ? 'once' : 'add' })),
      };
    case 'import-add-or-replace':
      return {
        choices: ['add', 'replace'],
        settle: (answer, settings) => ({ ...settings, add: answer === 'add', replace: answer === 'replace' }),
      };
    case 'import-id-elsewhere':
      return {
        choices: ['amended', 'others'],
        settle: (answer, settings) =>
          answer === 'others'
            ? { ...settings, add: true }
            : { ...settings, amends: true, profile: { ...settings.profile, identity: String(data.header) } },
      };
    case 'import-count-or-money':
      return {
        choices: ['deals', 'amount'],
        settle: inProfile((field, { columns }) => ({ columns: { ...columns, [field]: String(data.header) } })),
      };
    case 'import-year-unclear':
      return {
        choices: [today.slice(0, 4), String(Number(today.slice(0, 4)) - 1)],
        settle: inProfile((answer) => ({ year: Number(answer) })),
      };
    case 'import-no-grain':
      return { choices: grains, settle: inProfile((answer) => ({ grain: answer as Grain })) };
    case 'import-choose-sheet':
    case 'import-sheets-overlap':
      return { choices: listed('sheets'), settle: inProfile((sheet) => ({ sheet })) };
    case 'import-missing-field':
      return data.field === 'day'
        ? { choices: [...listed('headers'), WHOLE_FILE], settle: asDay(today) }
        : { choices: listed('headers'), settle: asColumn(String(data.field)) };
    case 'import-two-columns':
    case 'import-parts':
      return oneOrAll(String(data.field), listed('headers'), listed('numbers'));
    case 'import-two-sums':
    case 'import-whose-name':
    case 'import-inbound-in-total':
      return { choices: listed('headers'), settle: asColumn(String(data.field)) };
    case 'import-period-unclear':
      return { choices: targetSpans, settle: inProfile((answer) => ({ period: answer as TargetSpan })) };
    case 'import-no-connected':
      return { choices: listed('statuses'), settle: inProfile((answer) => ({ connected: [answer] })) };
    case 'import-no-won':
      return { choices: listed('statuses'), settle: inProfile((answer) => ({ won: [answer] })) };
    default:
      return ofDays(fault, today);
  }
}
