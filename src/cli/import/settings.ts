import type { Day } from '../../domain/calendar/day.ts';
import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';
import { fields } from '../../importing/columns.ts';
import { foldWord } from '../../importing/profiles/kinds.ts';
import type { ImportProfile, TargetSpan } from '../../importing/profiles/profile.ts';
import { targetSpans } from '../../importing/profiles/profile.ts';
import { type Encoding, encodingNamed, encodings } from '../../importing/read/encoding.ts';
import { type Field, grains } from '../../importing/types.ts';
import { dateOrders } from '../../importing/values/day.ts';
import type { Context } from '../context.ts';
import { parseChoice, parseDay } from '../options.ts';
import { fieldWords } from './field-words.ts';
import { findProfile } from './profiles.ts';
import { tableFlags } from './table-flags.ts';

/** The flags of `import` as commander gives them. */
export interface ImportFlags {
  profile?: string;
  map?: string[];
  dryRun?: boolean;
  replace?: boolean;
  strict?: boolean;
  createMembers?: boolean;
  sheet?: string;
  encoding?: string;
  grain?: string;
  dateOrder?: string;
  on?: string;
  teamBy?: string;
  period?: string;
  connected?: string[];
  won?: string[];
  saveProfile?: string;
  headerRow?: string;
  /** False with `--no-header`. */
  header?: boolean;
  where?: string[];
  whereNot?: string[];
  id?: string;
  addUp?: boolean;
  lines?: string;
  currency?: string;
  year?: string;
  unit?: string[];
  decimal?: string;
}

/** How files are to be read and what may be done; flags win over the profile, answers over both. */
export interface ImportSettings {
  profile: ImportProfile;
  on?: Day;
  encoding?: Encoding;
  dryRun: boolean;
  replace: boolean;
  strict: boolean;
  createMembers: boolean;
}

/** @throws TeamctlError `usage` for a text that is not `field=column`, with near matches for an unknown field */
function readMap(texts: readonly string[]): Partial<Record<Field | 'none', string | readonly string[]>> {
  const map: Partial<Record<Field | 'none', string | string[]>> = {};
  const words = fieldWords();
  for (const text of texts) {
    const at = text.search(/[=＝]/);
    const [given, header] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
    if (at < 1 || header === '') throw new TeamctlError('usage', 'import-map-syntax', { value: text });
    const field = words.get(foldWord(given));
    if (field === undefined)
      throw new TeamctlError('usage', 'import-map-field', {
        field: given,
        fields,
        near: nearMatches(given, fields, (word) => word),
      });
    if (field === 'none') map.none = [...(map.none ?? []), header];
    else map[field] = header;
  }
  return map;
}

function readEncoding(text: string): Encoding {
  const encoding = encodingNamed(text);
  if (encoding === null)
    throw new TeamctlError('usage', 'bad-choice', { value: text, flag: '--encoding', choices: encodings });
  return encoding;
}

/** What the flags say over what the profile says. */
function profileWith(base: ImportProfile, flags: ImportFlags): ImportProfile {
  const map = readMap(flags.map ?? []);
  const teamBy = flags.teamBy ?? base.teamBy;
  return {
    ...base,
    ...(flags.grain === undefined ? {} : { grain: parseChoice(flags.grain, grains, '--grain') }),
    ...(flags.dateOrder === undefined ? {} : { dateOrder: parseChoice(flags.dateOrder, dateOrders, '--date-order') }),
    ...(flags.period === undefined ? {} : { period: parseChoice<TargetSpan>(flags.period, targetSpans, '--period') }),
    ...(flags.connected === undefined ? {} : { connected: flags.connected }),
    ...(flags.won === undefined ? {} : { won: flags.won }),
    ...tableFlags(flags),
    ...(flags.sheet === undefined ? {} : { sheet: flags.sheet }),
    ...(flags.teamBy === undefined ? {} : { teamBy: flags.teamBy, grain: 'roster' as const }),
    columns: { ...base.columns, ...(teamBy === undefined ? {} : { team: teamBy }), ...map },
  };
}

/** @throws TeamctlError `usage`, `not-found` or `invalid` */
export async function readSettings(context: Context, flags: ImportFlags): Promise<ImportSettings> {
  const profile = profileWith(await findProfile(context, flags.profile), flags);
  const encoding = flags.encoding ?? profile.encoding;
  return {
    profile,
    ...(flags.on === undefined ? {} : { on: parseDay(flags.on, '--on') }),
    ...(encoding === undefined ? {} : { encoding: readEncoding(encoding) }),
    dryRun: flags.dryRun === true,
    replace: flags.replace === true,
    strict: flags.strict === true,
    createMembers: flags.createMembers === true,
  };
}
