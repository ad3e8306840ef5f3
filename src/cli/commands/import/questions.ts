import type { ImportAsk } from '../../../app/import/ask.ts';
import { WHOLE_FILE } from '../../../app/import/settle.ts';
import type { ReadingView } from '../../../app/import/view.ts';
import type { TeamctlError } from '../../../errors.ts';
import { importWords } from '../../../i18n/areas/import.ts';
import type { Context } from '../../context.ts';

type Labels = Readonly<Record<string, string>>;

/** The question that a fault is to somebody, and how its choices are called where they are ids. */
async function questionFor(context: Context, { code, data }: TeamctlError): Promise<{ text: string; labels: Labels }> {
  const { ask, grains } = importWords(context.locale);
  switch (code) {
    case 'import-encoding-unclear':
      return { text: ask.encoding(String(data.file)), labels: {} };
    case 'import-date-order':
      return { text: ask.dateOrder, labels: ask.dateOrders };
    case 'import-duration-unclear':
      return {
        text: ask.unit(String(data.header), ((data.examples ?? []) as readonly string[]).join(', ')),
        labels: ask.units,
      };
    case 'import-decimal-unclear':
    case 'import-mixed-decimals':
      return { text: ask.decimal, labels: ask.decimals };
    case 'import-currencies':
      return { text: ask.currency, labels: {} };
    case 'import-equal-rows':
      return { text: ask.equalRows, labels: ask.equalRowsChoices };
    case 'import-add-or-replace':
      return { text: ask.addOrReplace, labels: ask.addOrReplaceChoices };
    case 'import-id-elsewhere':
      return { text: ask.idElsewhere, labels: ask.idElsewhereChoices };
    case 'import-order-lines':
      return { text: ask.lines, labels: ask.linesChoices };
    case 'import-count-or-money': {
      const { fieldName } = await import('../../../present/import.ts');
      const labels = { deals: fieldName('deals', context.locale), amount: fieldName('amount', context.locale) };
      return { text: ask.countOrMoney(String(data.header)), labels };
    }
    case 'import-year-unclear':
      return { text: ask.year, labels: {} };
    case 'import-no-grain':
      return { text: ask.grain, labels: grains };
    case 'import-choose-sheet':
    case 'import-sheets-overlap':
      return { text: ask.sheet, labels: {} };
    case 'import-period-unclear':
      return { text: ask.period, labels: ask.periods };
    case 'import-no-connected':
      return { text: ask.statuses.connected, labels: {} };
    case 'import-no-won':
      return { text: ask.statuses.won, labels: {} };
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
