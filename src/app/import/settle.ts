import type { TeamctlError } from '../../errors.ts';
import type { ImportProfile, TargetSpan } from '../../importing/profiles/profile.ts';
import { targetSpans } from '../../importing/profiles/profile.ts';
import { encodingNamed } from '../../importing/read/encoding.ts';
import { type Grain, grains } from '../../importing/types.ts';
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

/** How a fault of reading can be settled; null for faults that no answer mends. */
export function settlementOf({ code, data }: TeamctlError): Settlement | null {
  const listed = (key: string) => (data[key] ?? []) as readonly string[];
  switch (code) {
    case 'import-encoding-unclear':
      return {
        choices: listed('choices'),
        settle: (answer, settings) => ({ ...settings, encoding: encodingNamed(answer) ?? 'utf-8' }),
      };
    case 'import-date-order':
      return {
        choices: ['dmy', 'mdy'],
        settle: inProfile((answer) => ({ dateOrder: answer === 'mdy' ? 'mdy' : 'dmy' })),
      };
    case 'import-no-grain':
      return { choices: grains, settle: inProfile((answer) => ({ grain: answer as Grain })) };
    case 'import-choose-sheet':
      return { choices: listed('sheets'), settle: inProfile((sheet) => ({ sheet })) };
    case 'import-missing-field':
    case 'import-two-columns':
      return { choices: listed('headers'), settle: asColumn(String(data.field)) };
    case 'import-period-unclear':
      return { choices: targetSpans, settle: inProfile((answer) => ({ period: answer as TargetSpan })) };
    case 'import-no-connected':
      return { choices: listed('statuses'), settle: inProfile((answer) => ({ connected: [answer] })) };
    case 'import-no-won':
      return { choices: listed('statuses'), settle: inProfile((answer) => ({ won: [answer] })) };
    default:
      return null;
  }
}
