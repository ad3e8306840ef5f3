import type { ImportAsk } from '../../app/import/ask.ts';
import { WHOLE_FILE } from '../../app/import/settle.ts';
import type { TeamctlError } from '../../errors.ts';
import { importWords } from '../../i18n/areas/import.ts';
import type { Block } from '../../present/document.ts';
import type { Context } from '../context.ts';

async function settle(context: Context, fault: TeamctlError, choices: readonly string[]): Promise<string> {
  const { questionFor } = await import('../../present/import-question.ts');
  const { text, labels = {} } = questionFor(fault, { choice: WHOLE_FILE, day: context.today }, context.locale);
  const { askChoice } = await import('../terminal/prompt.ts');
  return askChoice(
    context,
    text,
    choices.map((value) => ({ value, name: labels[value] ?? value })),
  );
}

/** Asks which of two readings of a number is meant; null where nobody can be asked. */
export const askReading = (context: Context) =>
  context.interactive ? (fault: TeamctlError, readings: readonly string[]) => settle(context, fault, readings) : null;

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
