import type { ImportAsk } from '../../../app/import/ask.ts';
import { WHOLE_FILE } from '../../../app/import/settle.ts';
import type { ReadingView } from '../../../app/import/view.ts';
import type { TeamctlError } from '../../../errors.ts';
import { importWords } from '../../../i18n/areas/import.ts';
import type { Context } from '../../context.ts';

type Labels = Readonly<Record<string, string>>;

type Asked = ReturnType<typeof importWords>['ask'];

/** Questions that need no word of the file. */
const questions = (ask: Asked, grains: Labels): Readonly<Record<string, readonly [text: string, labels?: Labels]>> => ({
  'import-date-order': [ask.dateOrder, ask.dateOrders],
  'import-decimal-unclear': [ask.decimal, ask.decimals],
  'import-mixed-decimals': [ask.decimal, ask.decimals],
  'import-currencies': [ask.currency],
  'import-equal-rows': [ask.equalRows, ask.equalRowsChoices],
  'import-add-or-replace': [ask.addOrReplace, ask.addOrReplaceChoices],
  'import-id-elsewhere': [ask.idElsewhere, ask.idElsewhereChoices],
  'import-order-lines': [ask.lines, ask.linesChoices],
  'import-year-unclear': [ask.year],
  'import-no-grain': [ask.grain, grains],
  'import-choose-sheet': [ask.sheet],
  'import-sheets-overlap': [ask.sheet],
  'import-period-unclear': [ask.period, ask.periods],
  'import-no-connected': [ask.statuses.connected],
  'import-no-won': [ask.statuses.won],
});

/** The question that a fault is to somebody, and how its choices are called where they are ids. */
async function questionFor(context: Context, { code, data }: TeamctlError): Promise<{ text: string; labels: Labels }> {
  const { ask, grains } = importWords(context.locale);
  const plain = questions(ask, grains)[code];
  if (plain !== undefined) return { text: plain[0], labels: plain[1] ?? {} };
  switch (code) {
    case 'import-encoding-unclear':
      return { text: ask.encoding(String(data.file)), labels: {} };
    case 'import-duration-unclear':
      return {
        text: ask.unit(String(data.header), ((data.examples ?? []) as readonly string[]).join(', ')),
        labels: ask.units,
      };
    case 'import-count-or-money': {
      const { fieldName } = await import('../../../present/import.ts');
      const labels = { deals: fieldName('deals', context.locale), amount: fieldName('amount', context.locale) };
      return { text: ask.countOrMoney(String(data.header)), labels };
    }
    default: {
      const { fieldName } = await import('../../../present/import.ts');
      const wholeFile = { [WHOLE_FILE]: `${ask.wholeFile} ${context.today}` };
      return { text: ask.column(fieldName(String(data.field), context.locale)), labels: wholeFile };
    }
  }
}

async function settle(context: Context, fault: TeamctlError, choices: readonly string[]): Promise<string> {
  const { text, labels } = await questionFor(context, fault);
  const { askChoice } = await import('../../terminal/prompt.ts');
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
  const { askYes } = await import('../../terminal/prompt.ts');
  return askYes(context, ask.create(names.length, names.length > NAMES_ASKED ? `${shown} …` : shown), false);
}

/** Shows on stderr how a file was understood and asks whether to go on. */
async function goOn(context: Context, reading: ReadingView): Promise<boolean> {
  const { readingBlocks } = await import('../../../present/import.ts');
  const { renderTerminal } = await import('../../../render/terminal/terminal.ts');
  const { columns, colorLevel, plain, locale, scope } = context;
  const options = { columns, colorLevel, plain, language: locale, stamp: `${scope.now}Z` };
  await context.hint(await renderTerminal({ data: null, document: readingBlocks(reading, locale) }, options));
  const { askYes } = await import('../../terminal/prompt.ts');
  return askYes(context, importWords(locale).ask.go, true);
}

/** Asks where a manager looks on; with `-y` only what cannot be guessed. */
export function askAtTerminal(context: Context): ImportAsk {
  const looksOn = context.interactive && !context.globals.yes;
  return {
    looksOn,
    settle: async (fault, choices) => (context.interactive ? settle(context, fault, choices) : null),
    goOn: (reading) => goOn(context, reading),
    addPeople: async (names) => looksOn && addPeople(context, names),
  };
}
