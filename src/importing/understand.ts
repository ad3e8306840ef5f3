import type { Day } from '../domain/calendar/day.ts';
import { isMeasure } from '../domain/records/day-record.ts';
import type { OwnMeasure } from '../domain/records/own-measure.ts';
import { TeamctlError } from '../errors.ts';
import { columnNotes } from './column-notes.ts';
import { type ColumnMap, holdsTargets, indexOf, type MappedColumn, withoutAlias, withRosterCode } from './columns.ts';
import { periodOf, recogniseGrain } from './grain.ts';
import { builtInProfile, type ImportProfile } from './profiles/profile.ts';
import {
  isSumsBeside,
  refuseApprovals,
  refuseAttendance,
  refusePlannedShifts,
  refusePunches,
  refuseSignedSheets,
} from './refuse-attendance.ts';
import { refuseByGrain } from './refuse-by-grain.ts';
import { refuseSeveral, requireFields } from './require-fields.ts';
import { reshaped } from './reshape.ts';
import { openSection, type Section } from './section.ts';
import { decideOrder, orderNotes, withDays, withYears, zoneNotes } from './settle-days.ts';
import { withNumbers } from './settle-numbers.ts';
import { isPivot, isPivotBeside, namelessSheets, withSheetName } from './sheet-people.ts';
import {
  chooseSheet,
  chosenTables,
  isOfColumns,
  refuseOneSheet,
  refuseOthers,
  refuseOverlap,
  sheetFirst,
} from './sheets.ts';
import type { Grain, Note, OpenedFile } from './types.ts';
import type { DateOrder } from './values/day.ts';
import { requireOwner } from './whose-name.ts';

export type { Section } from './section.ts';

export interface UnderstandOptions {
  profile?: ImportProfile;
  /** The day of a file that has no day column. */
  on?: Day;
  /** Measures of the playbook that columns may hold. */
  own?: readonly OwnMeasure[];
  /** The day by which a title without a year is understood. */
  today?: Day;
}

export interface Understanding {
  file: string;
  opened: OpenedFile;
  grain: Grain;
  profile: string;
  /** All that was told about the file. */
  told: ImportProfile;
  sections: readonly Section[];
  dateOrder: DateOrder | null;
  on: Day | null;
  own: readonly OwnMeasure[];
  /** Targets stand beside the numbers of the days: they are stored too. */
  withTargets: boolean;
  notes: readonly Note[];
}

/** The sheet of a row, when there are several to tell apart. */
export const sheetOf = ({ sections }: Pick<Understanding, 'sections'>, { table }: Pick<Section, 'table'>) =>
  sections.length > 1 ? table.sheet : null;

/** Where nobody says which day it is, no day is in the future. */
const SOME_DAY: Day = '2100-01-01';

const OF_THE_DAY = /^(?:当日|当天|今日|本日|每日|日(?!期)|todays?|daily)/i;

/** True where a table without a day column says that its numbers are of the one day in its title: 当日外呼. */
const isOfOneDay = ({ title: { span }, columns }: Section) =>
  span !== null &&
  span.from === span.to &&
  columns.some((column) => isMeasured(column) && OF_THE_DAY.test(column.header.trim()));
const isMeasured = ({ field }: MappedColumn) => isMeasure(field);
/** Days of joining in a list of people beside a quota that is of no month: who they are is certain, the quota is not. */
const isOfStaff = ({ columns, title: { span } }: Section): boolean => {
  const at = indexOf(columns);
  const isDated = (['day', 'month', 'week', 'year'] as const).some((field) => at.has(field));
  return at.has('joined') && !isDated && span === null && !columns.some(isMeasured);
};

function grainIn(section: Section, on: Day | null = null): Grain | null {
  const found = recogniseGrain(section.columns, section.facts, section.sample, on !== null || isOfOneDay(section));
  if (found === 'target') return on === null && isOfStaff(section) ? 'roster' : found;
  return found === 'roster' && isPivot(section) ? null : found;
}
const filledHeaders = ({ headers }: Section) => headers.filter((each) => each !== '');

/** A sheet without people or days beside one that has them is something else: a summary, most often. */
const signature = (section: Section) => {
  const at = indexOf(section.columns);
  const person = (['name', 'code', 'email', 'firstName', 'caller'] as const).some((field) => at.has(field));
  const day = at.has('day') || section.title.span !== null;
  return `${grainIn(section)} ${person} ${day}`;
};

function grainOf(
  sections: readonly Section[],
  left: readonly Section[],
  told: Grain | undefined,
  on: Day | null,
  file: string,
): Grain {
  if (told) return told;
  // A sheet that nobody could read may be the one that is meant: it is named, too.
  if (new Set(sections.map(signature)).size > 1) throw chooseSheet([...sections, ...left], file);
  const first = sections[0] as Section;
  const grain = grainIn(first, on);
  if (grain === 'roster') {
    refuseAttendance(first, file);
    if (!first.columns.some(({ field }) => field === 'joined' || field === 'role')) refusePunches(first, file);
  }
  if (grain === null || grain === 'call') refuseApprovals(first, file);
  if (grain) return grain;
  refusePunches(first, file);
  refusePlannedShifts(first, file);
  refuseSignedSheets(first, file);
  const period = periodOf(first.columns, first.facts);
  const at = indexOf(first.columns);
  if (period && !at.has('day')) throw new TeamctlError('invalid', 'import-period-not-day', { file, period }, { file });
  if (sections.every(({ sample }) => sample.length === 0))
    throw new TeamctlError('invalid', 'import-no-rows', { file }, { file });
  throw new TeamctlError(
    'invalid',
    'import-no-grain',
    { file, headers: filledHeaders(first), known: first.columns.flatMap((each) => (each.field ? [each.header] : [])) },
    { file, line: first.headerLine },
  );
}

/** Beside numbers of a day the shift is of no use. */
const withoutShift = (columns: readonly MappedColumn[], grain: Grain): MappedColumn[] =>
  columns.map((column) => (column.field === 'shift' && grain !== 'absence' ? { ...column, field: null } : column));

const SUMMARY =
  /汇总|合计|总计|总表|累计|彙總|合計|集計|summary|totals?\b|overall|resumen|resumo|zusammenfassung|gesamt/i;

/** A sheet called 汇总 without days of its own, beside at least two that are a day each, sums those up. */
function withoutSummary(sections: readonly Section[]): readonly Section[] {
  const isOneDay = ({ title: { span }, columns, table }: Section) =>
    !SUMMARY.test(table.sheet ?? '') && (indexOf(columns).has('day') || (span !== null && span.from === span.to));
  const parts = sections.filter(isOneDay);
  const rest = sections.filter((section) => !isOneDay(section));
  const areSums = rest.every(({ table, columns }) => SUMMARY.test(table.sheet ?? '') && !indexOf(columns).has('day'));
  return parts.length >= 2 && areSums ? parts : sections;
}

/** A sheet that nobody could read holds people, and more rows than the list beside it: the list is an aside of it. */
function holdsMore({ columns, sample }: Section, read: readonly Section[]): boolean {
  const at = indexOf(columns);
  return (
    (at.has('name') || at.has('code')) && sample.length > read.reduce((sum, section) => sum + section.sample.length, 0)
  );
}

const toldHeaders = (columns: ColumnMap): string[] => Object.values(columns).flat().map(String);

async function openSections(opened: OpenedFile, file: string, options: UnderstandOptions) {
  const profile = options.profile ?? {};
  const hints = { columns: profile.columns ?? {}, aliases: profile.aliases ?? {} };
  const { tables, notes } = chosenTables(opened, profile.sheet, file);
  const found: Section[] = [];
  const asked: TeamctlError[] = [];
  for (const shown of tables) {
    const wide = {
      file,
      today: options.today ?? SOME_DAY,
      year: profile.year ?? null,
      told: toldHeaders(hints.columns),
      on: options.on ?? null,
      marks: profile.marks ?? {},
    };
    const isPlain = profile.header === false || profile.headerRow !== undefined;
    const { table, notes: turned } = isPlain ? { table: shown, notes: [] } : await reshaped(shown, wide);
    const section = await openSection(table, {
      profile,
      hints,
      file,
      today: options.today ?? SOME_DAY,
      own: options.own ?? [],
    }).catch((error: unknown) => {
      if (tables.length > 1 && isOfColumns(error)) return void asked.push(error);
      throw tables.length > 1 ? sheetFirst(error, tables, file) : error;
    });
    if (section) found.push({ ...section, notes: [...section.notes, ...turned] });
  }
  if (asked[0] !== undefined) refuseOneSheet(asked[0], found, tables, file);
  if (found.length === 0) throw await noHeader(opened, file);
  const nameless = namelessSheets(found);
  for (const section of nameless) {
    const named = await openSection(withSheetName(section), {
      profile,
      hints,
      file,
      today: options.today ?? SOME_DAY,
      own: options.own ?? [],
    });
    if (named) found[found.indexOf(section)] = { ...named, notes: [...section.notes] };
  }
  const usable = found.filter((section) => section.sample.length > 0);
  const candidates = usable.length > 0 ? usable : found;
  const known =
    candidates.length > 1 && profile.grain === undefined
      ? candidates.filter(
          (each) => grainIn(each) !== null && !isSumsBeside(each, candidates) && !isPivotBeside(each, candidates),
        )
      : candidates;
  const chosen = withoutSummary(known.length > 0 ? known : candidates);
  const left = candidates.filter((section) => !chosen.includes(section) && section.table.sheet !== null);
  return {
    chosen,
    left,
    notes: [
      ...notes,
      ...(nameless.length === 0
        ? []
        : [{ code: 'person-from-sheet', data: { sheets: nameless.map((each) => each.table.sheet as string) } }]),
      ...(left.length === 0
        ? []
        : [{ code: 'sheets-left-out', data: { sheets: left.map((each) => each.table.sheet as string) } }]),
    ],
  };
}

/** The error that no column is known, with the first line of the file to look at. */
async function noHeader(opened: OpenedFile, file: string): Promise<TeamctlError> {
  for (const table of opened.tables)
    for await (const batch of table.rows())
      for (const row of batch) {
        const text = row.cells.filter((cell) => cell.trim() !== '').join(', ');
        if (text !== '')
          return new TeamctlError(
            'invalid',
            'import-no-header',
            { file },
            { file, line: row.line, excerpt: text.slice(0, 80) },
          );
      }
  return new TeamctlError('invalid', 'import-no-header', { file }, { file });
}

const unique = (notes: readonly Note[]): Note[] => {
  const seen = new Set<string>();
  return notes.filter((note) => {
    const key = JSON.stringify(note);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
};

/** Targets are of months and quarters: their column is the day of a target. */
function withPeriod(columns: readonly MappedColumn[], grain: Grain): MappedColumn[] {
  const hasDay = columns.some((column) => column.field === 'day');
  if (grain !== 'target' || hasDay) return [...columns];
  const at = columns.findIndex((column) => column.field === 'month' || column.field === 'week');
  return columns.map((column, i) => (i === at ? { ...column, field: 'day' } : column));
}

const unread = ({ header, scale }: MappedColumn): MappedColumn => ({ header, field: null, scale });

/** What came of a day has no place in a list of targets, and targets have none in a list of people: that is told. */
function ofList(section: Section, grain: Grain): Section {
  const isStray = grain === 'target' ? isMeasured : holdsTargets;
  const headers = section.columns.flatMap((column) => (isStray(column) ? [column.header] : []));
  if (headers.length === 0) return section;
  return {
    ...section,
    columns: section.columns.map((column) => (isStray(column) ? unread(column) : column)),
    notes: [
      ...section.notes,
      { code: grain === 'target' ? 'undated-actuals' : 'targets-of-roster', data: { headers } },
    ],
  };
}

/**
 * Reads the beginning of a file and decides what is what. Nothing is stored, nothing is guessed silently:
 * what was assumed is in `notes`, what cannot be decided is an error that names the flag for it.
 * @throws TeamctlError `invalid` or `usage`
 */
export async function understand(
  opened: OpenedFile,
  file: string,
  options: UnderstandOptions = {},
): Promise<Understanding> {
  const told = options.profile ?? {};
  const { chosen, left, notes } = await openSections(opened, file, options);
  const grain = grainOf(chosen, left, told.grain, options.on ?? null, file);
  if (grain === 'roster' && told.grain === undefined && left.some((each) => holdsMore(each, chosen)))
    throw chooseSheet([...chosen, ...left], file);
  if (grain === 'roster' && told.sheet === undefined) refuseOthers(chosen, file);
  const isList = grain === 'roster' || grain === 'target';
  const listed = isList
    ? chosen.map((each) => ofList({ ...each, columns: withPeriod(withRosterCode(each.columns), grain) }, grain))
    : chosen.map((each) => ({ ...each, columns: withoutShift(withoutAlias(each.columns), grain) }));
  // `--on` said which month a roster is of.
  const isTurned = grain === 'absence' && chosen.every(({ columns }) => indexOf(columns).has('day'));
  const dated =
    grain === 'roster' || isTurned
      ? { sections: listed, notes: [] }
      : withDays(listed, options.on ?? null, { order: told.dateOrder, file, today: options.today ?? SOME_DAY });
  requireFields(dated.sections, grain, file);
  if (grain !== 'day') refuseSeveral(dated.sections, file);
  if (grain !== 'target' && grain !== 'absence') requireOwner(dated.sections, told, { file, grain });
  for (const section of dated.sections) refuseByGrain(section, told, file, grain);
  const counted = dated.sections.map((section) => withNumbers(section, { file, grain, profile: told }));
  const dateOrder = told.dateOrder ?? (await decideOrder(counted, file, options.today ?? SOME_DAY));
  const { sections, notes: years } = withYears(counted, told, file, options.today ?? SOME_DAY);
  if (!isList) await refuseOverlap(sections, file);
  return {
    file,
    opened,
    grain,
    told,
    sections,
    dateOrder,
    profile: told.id ?? builtInProfile[grain],
    on: options.on ?? null,
    own: options.own ?? [],
    withTargets: grain === 'day' && sections.some((section) => section.columns.some(holdsTargets)),
    notes: unique([
      ...notes,
      ...orderNotes(counted, dateOrder),
      ...years,
      ...(grain === 'roster' ? [] : zoneNotes(sections)),
      ...dated.notes,
      ...sections.flatMap((section) => section.notes),
      ...columnNotes(sections, grain),
    ]),
  };
}
