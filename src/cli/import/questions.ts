import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import { byLocale } from '../../i18n/locale.ts';
import { imports as en } from '../../i18n/messages/en/import.ts';
import { imports as zh } from '../../i18n/messages/zh-CN/import.ts';
import type { ImportProfile, TargetSpan } from '../../importing/profiles/profile.ts';
import { encodingNamed } from '../../importing/read/encoding.ts';
import { type Grain, grains } from '../../importing/types.ts';
import type { DateOrder } from '../../importing/values/day.ts';
import type { Context } from '../context.ts';
import { type Reading, readingView } from './reading.ts';
import type { ImportSettings } from './settings.ts';

const wordsOf = (context: Context) => byLocale(context.locale, { 'zh-CN': zh, en });

type Choice = { name: string; value: string };
const plain = (values: unknown): Choice[] => (values as readonly string[]).map((value) => ({ name: value, value }));
const named = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, name]) => ({ value, name }));

interface Question {
  text: string;
  choices: Choice[];
  /** The settings with the answer in them. */
  settle(answer: string, settings: ImportSettings): ImportSettings;
}

/** No header can be this. */
const WHOLE_FILE = '\u0000';

const inProfile =
  (change: (answer: string, profile: ImportProfile) => Partial<ImportProfile>): Question['settle'] =>
  (answer, settings) => ({ ...settings, profile: { ...settings.profile, ...change(answer, settings.profile) } });
const asColumn = (field: string) => inProfile((header, { columns }) => ({ columns: { ...columns, [field]: header } }));

/** No column may have the day: then the whole file is one, today's unless `--on` says otherwise. */
const dayQuestion = (text: string, columns: Choice[], wholeFile: string, today: Day): Question => ({
  text,
  choices: [...columns, { name: `${wholeFile} ${today}`, value: WHOLE_FILE }],
  settle: (answer, settings) =>
    answer === WHOLE_FILE ? { ...settings, on: today } : asColumn('day')(answer, settings),
});

/** What to ask where the file alone does not decide; null for faults that no answer mends. */
async function questionFor(context: Context, { code, data }: TeamctlError): Promise<Question | null> {
  const { ask, grains: grainNames } = wordsOf(context);
  const { fieldName } = await import('../../present/import.ts');
  const column = () => ask.column(fieldName(String(data.field), context.locale));
  switch (code) {
    case 'import-encoding-unclear':
      return {
        text: ask.encoding(String(data.file)),
        choices: plain(data.choices),
        settle: (answer, settings) => ({ ...settings, encoding: encodingNamed(answer) ?? 'utf-8' }),
      };
    case 'import-date-order':
      return {
        text: ask.dateOrder,
        choices: named(ask.dateOrders),
        settle: inProfile((answer) => ({ dateOrder: answer as DateOrder })),
      };
    case 'import-duration-unclear':
      return {
        text: ask.unit(String(data.header), (data.examples as readonly string[]).join(', ')),
        choices: (data.units as readonly string[]).map((value) => ({
          value,
          name: (ask.units as Readonly<Record<string, string>>)[value] ?? value,
        })),
        settle: inProfile((unit, { units }) => ({ units: { ...units, [String(data.header)]: unit } })),
      };
    case 'import-decimal-unclear':
    case 'import-mixed-decimals':
      return {
        text: ask.decimal,
        choices: named(ask.decimals),
        settle: inProfile((answer) => ({ decimal: answer === 'comma' ? 'comma' : 'point' })),
      };
    case 'import-currencies':
      return { text: ask.currency, choices: plain(data.currencies), settle: inProfile((currency) => ({ currency })) };
    case 'import-equal-rows':
      return {
        text: ask.equalRows,
        choices: named(ask.equalRowsChoices),
        settle: inProfile((identity) => ({ identity })),
      };
    case 'import-order-lines':
      return {
        text: ask.lines,
        choices: named(ask.linesChoices),
        settle: inProfile((answer) => ({ lines: answer === 'once' ? 'once' : 'add' })),
      };
    case 'import-count-or-money':
      return {
        text: ask.countOrMoney(String(data.header)),
        choices: ['deals', 'amount'].map((value) => ({ value, name: fieldName(value, context.locale) })),
        settle: inProfile((field, { columns }) => ({ columns: { ...columns, [field]: String(data.header) } })),
      };
    case 'import-year-unclear': {
      const year = Number(context.today.slice(0, 4));
      return {
        text: ask.year,
        choices: plain([String(year), String(year - 1)]),
        settle: inProfile((answer) => ({ year: Number(answer) })),
      };
    }
    case 'import-no-grain':
      return {
        text: ask.grain,
        choices: grains.map((value) => ({ value, name: grainNames[value] ?? value })),
        settle: inProfile((answer) => ({ grain: answer as Grain })),
      };
    case 'import-choose-sheet':
    case 'import-sheets-overlap':
      return { text: ask.sheet, choices: plain(data.sheets), settle: inProfile((sheet) => ({ sheet })) };
    case 'import-missing-field':
      if (data.field === 'day') return dayQuestion(column(), plain(data.headers), ask.wholeFile, context.today);
      return { text: column(), choices: plain(data.headers), settle: asColumn(String(data.field)) };
    case 'import-two-columns':
    case 'import-whose-name':
    case 'import-inbound-in-total':
      return { text: column(), choices: plain(data.headers), settle: asColumn(String(data.field)) };
    case 'import-period-unclear':
      return {
        text: ask.period,
        choices: named(ask.periods),
        settle: inProfile((answer) => ({ period: answer as TargetSpan })),
      };
    case 'import-no-connected':
      return {
        text: ask.statuses.connected,
        choices: plain(data.statuses),
        settle: inProfile((answer) => ({ connected: [answer] })),
      };
    case 'import-no-won':
      return {
        text: ask.statuses.won,
        choices: plain(data.statuses),
        settle: inProfile((answer) => ({ won: [answer] })),
      };
    default:
      return null;
  }
}

/** Does the work; where it stops at something that the manager knows, asks and does it again. */
export async function answered<T>(
  context: Context,
  settings: ImportSettings,
  work: (settings: ImportSettings) => Promise<T>,
): Promise<T> {
  try {
    return await work(settings);
  } catch (error) {
    if (!context.interactive || !(error instanceof TeamctlError)) throw error;
    const question = await questionFor(context, error);
    if (question === null || question.choices.length === 0) throw error;
    const { askChoice } = await import('../prompt.ts');
    const answer = await askChoice(context, question.text, question.choices);
    return answered(context, question.settle(answer, settings), work);
  }
}

const NAMES_ASKED = 12;

interface WithPeople {
  people: { unknown: ReadonlyMap<string, number> };
}

/** Reads the rows; when people are not known, asks whether to add them and reads again. */
export async function withNewcomers<T extends WithPeople>(
  context: Context,
  settings: ImportSettings,
  gather: (settings: ImportSettings) => Promise<T>,
): Promise<T> {
  const first = await gather(settings);
  const { unknown } = first.people;
  if (unknown.size === 0 || settings.createMembers || !context.interactive || context.globals.yes) return first;
  const { ask, result } = wordsOf(context);
  const names = [...unknown.keys()].slice(0, NAMES_ASKED).join(result.comma);
  const { askYes } = await import('../prompt.ts');
  const text = ask.create(unknown.size, unknown.size > NAMES_ASKED ? `${names} …` : names);
  return (await askYes(context, text, false)) ? gather({ ...settings, createMembers: true }) : first;
}

/** True where a manager looks on: the reading is shown before anything is stored, and confirmed. */
export const asksFirst = (context: Context, settings: ImportSettings): boolean =>
  context.interactive && !context.globals.yes && !settings.dryRun;

/** Shows on stderr how a file was understood and asks whether to go on. */
export async function confirmReading(context: Context, reading: Reading): Promise<boolean> {
  const { readingBlocks } = await import('../../present/import.ts');
  const { renderTerminal } = await import('../../render/terminal/terminal.ts');
  const document = readingBlocks(readingView(reading), context.locale);
  const { columns, colorLevel, locale, now } = context;
  const options = { columns, colorLevel, language: locale, stamp: `${now}Z` };
  await context.hint(await renderTerminal({ data: null, document }, options));
  const { askYes } = await import('../prompt.ts');
  return askYes(context, wordsOf(context).ask.go, true);
}
