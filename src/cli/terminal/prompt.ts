import { TeamctlError } from '../../errors.ts';
import type { Context } from '../context.ts';

/** Ctrl-C and a closed terminal are both a "no, stop". */
async function asked<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    if ((error as Error).name === 'ExitPromptError') throw new TeamctlError('interrupted', 'interrupted');
    throw error;
  }
}

// Inquirer takes 200 ms to load, so it is only loaded where somebody really is asked.
const inquirer = async () => (await import('inquirer')).default;

type Asking = Pick<Context, 'host'>;
const streams = (context: Asking) => ({ input: context.host.stdin, output: context.host.stderr });

export async function askText(
  context: Asking,
  message: string,
  fallback = '',
  check?: (text: string) => true | string | Promise<true | string>,
): Promise<string> {
  const prompt = (await inquirer()).createPromptModule(streams(context) as never);
  const answers = await asked(
    prompt([
      {
        type: 'input',
        name: 'value',
        message,
        ...(fallback === '' ? {} : { default: fallback }),
        ...(check ? { validate: check } : {}),
      },
    ]),
  );
  return String(answers.value).trim();
}

export async function askYes(context: Asking, message: string, fallback = true): Promise<boolean> {
  const prompt = (await inquirer()).createPromptModule(streams(context) as never);
  return (await asked(prompt([{ type: 'confirm', name: 'value', message, default: fallback }]))).value as boolean;
}

/** All choices at once: what is below the fold is not chosen. */
const MOST_CHOICES = 12;
/** Its line about keys is in English whatever the language, and arrow keys need no explaining. */
const theme = { style: { keysHelpTip: () => undefined } };

export async function askChoice<T extends string>(
  context: Asking,
  message: string,
  choices: readonly { name: string; value: T }[],
): Promise<T> {
  const prompt = (await inquirer()).createPromptModule(streams(context) as never);
  const question = { type: 'select' as const, name: 'value', message, choices: [...choices] };
  return (await asked(prompt([{ ...question, pageSize: MOST_CHOICES, loop: false, theme }]))).value as T;
}

/** What is said beside a list that one may also type into. */
export interface ListWords {
  keys: string;
  notListed: string;
}

const begins = (term: string, { name, value }: { name: string; value: string }) =>
  [name, value].some((word) => word.toLowerCase().startsWith(term));

/**
 * One of the words listed, chosen with the arrow keys or by typing how it begins. While what was typed begins none of
 * them, Enter chooses nothing and the question stays.
 */
export async function askListed<T extends string>(
  context: Asking,
  message: string,
  choices: readonly { name: string; value: T }[],
  words: ListWords,
): Promise<T> {
  const prompt = (await inquirer()).createPromptModule(streams(context) as never);
  const source = (typed: string | undefined) => {
    const term = typed?.trim().toLowerCase() ?? '';
    const exact = choices.filter(({ name, value }) => name.toLowerCase() === term || value === term);
    return exact.length > 0 ? exact : choices.filter((each) => begins(term, each));
  };
  const style = { keysHelpTip: () => words.keys, error: () => words.notListed };
  const question = { type: 'search' as const, name: 'value', message, source, pageSize: MOST_CHOICES };
  return (await asked(prompt([{ ...question, theme: { style } }]))).value as T;
}

/**
 * Several of a list: Enter takes what is ticked, `e` asks for a change first.
 * @returns the values that are ticked, and whether a change is wanted
 */
export async function askChecks<T>(
  context: Asking,
  message: string,
  choices: readonly { name: string; value: T; checked: boolean }[],
): Promise<{ chosen: T[]; edits: boolean }> {
  const prompt = (await inquirer()).createPromptModule(streams(context) as never);
  const { stdin } = context.host;
  let edits = false;
  // The list knows no such key: it ends as with Enter, and the ticks so far are kept.
  const onKey = (_: unknown, key?: { name?: string }) => {
    if (key?.name !== 'e' || edits) return;
    edits = true;
    stdin.emit('keypress', '\r', { name: 'return' });
  };
  stdin.on('keypress', onKey);
  const question = { type: 'checkbox' as const, name: 'value', message, choices: [...choices] };
  const answer = asked(prompt([{ ...question, pageSize: MOST_CHOICES, loop: false, theme }]));
  const { value } = await answer.finally(() => stdin.off('keypress', onKey));
  return { chosen: value as T[], edits };
}

/** Lines of one paste come faster than anybody types; an empty one among them ends nothing. */
const PASTE_MS = 60;

/** Several lines up to an empty one, to the end of input, or to one that `ends`; pasted lines are all kept. */
export async function askLines(
  context: Asking,
  message: string,
  ends: (line: string) => boolean = () => false,
): Promise<string[]> {
  const { createInterface } = await import('node:readline');
  const { input, output } = streams(context);
  output.write(`${message}\n`);
  const lines: string[] = [];
  const reader = createInterface({ input, output, prompt: '> ', terminal: true });
  reader.prompt();
  return new Promise((resolve, reject) => {
    let silence: NodeJS.Timeout | undefined;
    reader.on('line', (line) => {
      clearTimeout(silence);
      if (line.trim() !== '') lines.push(line);
      if (line.trim() === '' || ends(line)) silence = setTimeout(() => reader.close(), PASTE_MS);
      else reader.prompt();
    });
    reader.on('SIGINT', () => {
      reject(new TeamctlError('interrupted', 'interrupted'));
      reader.close();
    });
    reader.on('close', () => {
      clearTimeout(silence);
      resolve(lines);
    });
  });
}
