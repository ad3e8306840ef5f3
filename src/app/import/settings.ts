import type { Day } from '../../domain/calendar/day.ts';
import { isMeasure } from '../../domain/records/day-record.ts';
import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';
import { fieldCalled, fields } from '../../importing/columns.ts';
import { foldWord } from '../../importing/profiles/kinds.ts';
import type { ImportProfile, TargetSpan } from '../../importing/profiles/profile.ts';
import { targetSpans } from '../../importing/profiles/profile.ts';
import { type Encoding, encodingNamed, encodings } from '../../importing/read/encoding.ts';
import { type Field, grains } from '../../importing/types.ts';
import { dateOrders } from '../../importing/values/day.ts';
import { requireChoice } from '../find/choice.ts';
import type { Scope } from '../scope.ts';
import { fieldWords, type Labels } from './field-words.ts';
import { findProfile } from './profiles.ts';
import { tableWords } from './table-words.ts';

/** How files are to be read, in the words that somebody typed. */
export interface ImportWords {
  profile?: string;
  map?: string[];
  dryRun?: boolean;
  add?: boolean;
  replace?: boolean;
  strict?: boolean;
  createMembers?: boolean;
  sheet?: string;
  encoding?: string;
  grain?: string;
  dateOrder?: string;
  on?: Day;
  teamBy?: string;
  period?: string;
  connected?: string[];
  won?: string[];
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
  mark?: string[];
}

/** How files are to be read and what may be done; words win over the profile, answers over both. */
export interface ImportSettings {
  profile: ImportProfile;
  on?: Day;
  encoding?: Encoding;
  dryRun: boolean;
  /** The file adds to what is stored of its days; ids that are stored elsewhere are other rows. */
  add: boolean;
  replace: boolean;
  /** `--id` was said just now: rows under a stored id are the same rows, and may amend it. A kept profile says less. */
  amends: boolean;
  strict: boolean;
  createMembers: boolean;
}

/** @throws TeamctlError `usage` for a text that is not `field=column`, with near matches for an unknown field */
function readMap(
  texts: readonly string[],
  labels: readonly Labels[],
): Partial<Record<Field | 'none', string | readonly string[]>> {
  const map: Partial<Record<Field | 'none', string | string[]>> = {};
  const words = fieldWords(labels);
  for (const text of texts) {
    const at = text.search(/[=＝]/);
    const [given, header] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
    if (at < 1 || header === '') throw new TeamctlError('usage', 'import-map-syntax', { value: text });
    const field = words.get(foldWord(given)) ?? fieldCalled(given);
    if (field === undefined)
      throw new TeamctlError('usage', 'import-map-field', {
        field: given,
        fields,
        near: nearMatches(given, fields, (word) => word),
      });
    const before = map[field];
    // Several columns of one count or sum add up: dials of two kinds.
    if (field === 'none' || (before !== undefined && isMeasure(field)))
      map[field] = [...(before === undefined ? [] : [before].flat()), header];
    else if (before === undefined) map[field] = header;
    else throw new TeamctlError('usage', 'import-map-twice', { field, headers: [before, header].flat() });
  }
  return map;
}

function readEncoding(text: string): Encoding {
  const encoding = encodingNamed(text);
  if (encoding === null)
    throw new TeamctlError('usage', 'bad-choice', { value: text, field: 'encoding', choices: encodings });
  return encoding;
}

/** What was typed goes over what the profile says. */
function profileWith(base: ImportProfile, words: ImportWords, labels: readonly Labels[]): ImportProfile {
  const map = readMap(words.map ?? [], labels);
  const teamBy = words.teamBy ?? base.teamBy;
  return {
    ...base,
    ...(words.grain === undefined ? {} : { grain: requireChoice(words.grain, grains, 'grain') }),
    ...(words.dateOrder === undefined ? {} : { dateOrder: requireChoice(words.dateOrder, dateOrders, 'dateOrder') }),
    ...(words.period === undefined ? {} : { period: requireChoice<TargetSpan>(words.period, targetSpans, 'period') }),
    ...(words.connected === undefined ? {} : { connected: words.connected }),
    ...(words.won === undefined ? {} : { won: words.won }),
    ...tableWords(words),
    ...(words.sheet === undefined ? {} : { sheet: words.sheet }),
    ...(words.teamBy === undefined ? {} : { teamBy: words.teamBy, grain: 'roster' as const }),
    columns: { ...base.columns, ...(teamBy === undefined ? {} : { team: teamBy }), ...map },
  };
}

/** Whether `--id`, or `identity` of a profile, says in which column the ids stand. */
export const namesColumn = (id: string | number | undefined): boolean =>
  id !== undefined && id !== 'none' && id !== 'row';

/**
 * @param labels what the program calls its fields, so that a column can be told by the words that it prints
 * @throws TeamctlError `usage`, `not-found` or `invalid`
 */
export async function readSettings(
  scope: Scope,
  words: ImportWords,
  labels: readonly Labels[] = [],
): Promise<ImportSettings> {
  if (words.add === true && words.replace === true) throw new TeamctlError('usage', 'import-add-and-replace');
  const profile = profileWith(await findProfile(scope, words.profile), words, labels);
  const encoding = words.encoding ?? profile.encoding;
  return {
    profile,
    ...(words.on === undefined ? {} : { on: words.on }),
    ...(encoding === undefined ? {} : { encoding: readEncoding(encoding) }),
    dryRun: words.dryRun === true,
    add: words.add === true,
    replace: words.replace === true,
    amends: namesColumn(words.id),
    strict: words.strict === true,
    createMembers: words.createMembers === true,
  };
}
