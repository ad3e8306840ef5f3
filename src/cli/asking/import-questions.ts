import type { ImportAsk } from '../../app/import/ask.ts';
import { WHOLE_FILE } from '../../app/import/settle.ts';
import type { TeamctlError } from '../../errors.ts';
import { importWords } from '../../i18n/areas/import.ts';
import type { Block } from '../../present/document.ts';
import type { Context } from '../context.ts';

type Labels = Readonly<Record<string, string>>;

interface Question {
  text: string;
  /** How its choices are called where they are ids. */
  labels?: Labels;
}

type Ask = ReturnType<typeof importWords>['ask'];
type Data = TeamctlError['data'];

/** Faults that are a question of their own; every other is about which column a field is. */
const questions: Readonly<Record<string, (ask: Ask, data: Data) => Question>> = {
  'import-encoding-unclear': (ask, { file }) => ({ text: ask.encoding(String(file)) }),
  'import-date-order': (ask) => ({ text: ask.dateOrder, labels: ask.dateOrders }),
  'import-duration-unclear': (ask, { header, examples }) => ({
    text: ask.unit(String(header), ((examples ?? []) as readonly string[]).join(', ')),
    labels: ask.units,
  }),
  'import-decimal-unclear': (ask) => ({ text: ask.decimal, labels: ask.decimals }),
  'import-mixed-decimals': (ask) => ({ text: ask.decimal, labels: ask.decimals }),
  'import-currencies': (ask) => ({ text: ask.currency }),
  'import-equal-rows': (ask) => ({ text: ask.equalRows, labels: ask.equalRowsChoices }),
  'import-add-or-replace': (ask) => ({ text: ask.addOrReplace, labels: ask.addOrReplaceChoices }),
  'import-id-elsewhere': (ask) => ({ text: ask.idElsewhere, labels: ask.idElsewhereChoices }),
  'import-order-lines': (ask) => ({ text: ask.lines, labels: ask.linesChoices }),
  'import-year-unclear': (ask) => ({ text: ask.year }),
  'import-choose-sheet': (ask) => ({ text: ask.sheet }),
  'import-sheets-overlap': (ask) => ({ text: ask.sheet }),
  'import-period-unclear': (ask) => ({ text: ask.period, labels: ask.periods }),
  'import-no-connected': (ask) => ({ text: ask.statuses.connected }),
  'import-no-won': (ask) => ({ text: ask.statuses.won }),
};

/** The question that a fault is to somebody. */
async function questionFor(context: Context, { code, data }: TeamctlError): Promise<Question> {
  const { ask, grains } = importWords(context.locale);
  const { fieldName } = await import('../../present/import.ts');
  const nameOf = (field: string) => fieldName(field, context.locale);
  if (code === 'import-no-grain') return { text: ask.grain, labels: grains };
  if (code === 'import-count-or-money')
    return {
      text: ask.countOrMoney(String(data.header)),
      labels: { deals: nameOf('deals'), amount: nameOf('amount') },
    };
  const wholeFile = { [WHOLE_FILE]: `${ask.wholeFile} ${context.today}` };
  return questions[code]?.(ask, data) ?? { text: ask.column(nameOf(String(data.field))), labels: wholeFile };
}

async function settle(context: Context, fault: TeamctlError, choices: readonly string[]): Promise<string> {
  const { text, labels = {} } = await questionFor(context, fault);
  const { askChoice } = await import('../terminal/prompt.ts');
  return askChoice(
    context,
    text,
    choices.map((value) => ({ value, name: labels[value] ?? value })),
  );
}

const NAMES_ASKED = 12;

async function addPeople(context: Context, names: readonly string[]): Promise<boolean> {
  const { ask, result } = importWords(context.locale);
  const shown = names.slice(0, NAMES_ASKED).join(result.comma);
  const { askYes } = await import('../terminal/prompt.ts');
  return askYes(context, ask.create(names.length, names.length > NAMES_ASKED ? `${shown} …` : shown), false);
}

/** Shows on stderr what is asked about, and asks. */
async function agree(context: Context, document: readonly Block[], question: string): Promise<boolean> {
  const { renderTerminal } = await import('../../render/terminal/terminal.ts');
  const { columns, colorLevel, plain, locale, scope } = context;
  const options = { columns, colorLevel, plain, language: locale, stamp: `${scope.now}Z` };
  await context.hint(await renderTerminal({ data: null, document }, options));
  const { askYes } = await import('../terminal/prompt.ts');
  return askYes(context, question, true);
}

/** Asks where a manager looks on; with `-y` only what cannot be guessed. */
export function askAtTerminal(context: Context): ImportAsk {
  const looksOn = context.interactive && !context.globals.yes;
  const { ask } = importWords(context.locale);
  const blocks = () => import('../../present/import.ts');
  return {
    looksOn,
    settle: async (fault, choices) => (context.interactive ? settle(context, fault, choices) : null),
    goOn: async (reading) => agree(context, (await blocks()).readingBlocks(reading, context.locale), ask.go),
    amend: async (found) => agree(context, (await blocks()).differenceBlocks(found, context.locale), ask.amend),
    addPeople: async (names) => looksOn && addPeople(context, names),
  };
}
