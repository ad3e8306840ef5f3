import { TeamctlError } from '../../errors.ts';
import { hiddenTheme, listWords, yesTheme } from '../../i18n/prompt-themes.ts';
import { endsWithTerminal } from '../../platform/closed-terminal.ts';
import type { ListQuestion } from '../../platform/list-prompt.ts';
import type { Context } from '../context.ts';

type Asking = Pick<Context, 'host' | 'locale' | 'plain'>;
type Streams = ReturnType<typeof streams> & { signal: AbortSignal };

const streams = (context: Asking) => ({ input: context.host.stdin, output: context.host.stderr });

const STOPPED: readonly unknown[] = ['ExitPromptError', 'AbortPromptError'];

/**
 * Puts one question. Ctrl-C, Ctrl-D on an empty line and a closed terminal are all a "no, stop": at the end of input
 * readline falls silent, and the process would end as if all had gone well.
 */
async function held<T>(context: Asking, put: (at: Streams) => Promise<T>): Promise<T> {
  const { input, output } = streams(context);
  const ending = new AbortController();
  const stop = () => ending.abort();
  // Readline has closed its input by then, unless something stands on the line.
  const onKey = (_: unknown, key?: { ctrl?: boolean; name?: string }) =>
    key?.ctrl && key.name === 'd' && setImmediate(() => input.isPaused() && stop());
  const isAnswered = endsWithTerminal(input);
  input.on('keypress', onKey).on('end', stop);
  try {
    return await put({ input, output, signal: ending.signal });
  } catch (error) {
    if (STOPPED.includes((error as Error).name)) throw new TeamctlError('interrupted', 'interrupted');
    throw error;
  } finally {
    isAnswered();
    input.off('keypress', onKey).off('end', stop);
  }
}

const ask = <T>(context: Asking, question: object): Promise<T> =>
  held(context, async (streams) => {
    // Inquirer takes 200 ms to load, so it is only loaded where somebody really is asked.
    const { createPromptModule } = (await import('inquirer')).default;
    return ((await createPromptModule(streams as never)([{ name: 'value', ...question } as never])) as { value: T })
      .value;
  });

export async function askText(
  context: Asking,
  message: string,
  fallback = '',
  check?: (text: string) => true | string | Promise<true | string>,
): Promise<string> {
  const given = await ask<string>(context, {
    type: 'input',
    message,
    ...(fallback === '' ? {} : { default: fallback }),
    ...(check ? { validate: check } : {}),
  });
  return String(given).trim();
}

/** What must not stand on the screen: shown as dots. */
export const askHidden = async (context: Asking, message: string): Promise<string> =>
  (await ask<string>(context, { type: 'password', message, mask: '•', theme: hiddenTheme(context.locale) })).trim();

export const askYes = (context: Asking, message: string, fallback = true): Promise<boolean> =>
  ask(context, { type: 'confirm', message, default: fallback, theme: yesTheme(context.locale, fallback) });

/**
 * One of the words listed: see `listPrompt`. The values may be typed as well.
 * @param startsOnFirst whether Enter alone takes the first; false where that would store what nobody said
 */
export function askListed<T extends string>(
  context: Asking,
  message: string,
  choices: readonly { name: string; value: T }[],
  startsOnFirst = false,
): Promise<T> {
  const also = choices.map((each) => ({ ...each, also: [each.value] }));
  return list(context, { message, choices: also, startsOnFirst });
}

/** The same of values that mean nothing to whoever is asked, such as numbers. */
export const askChoice = <T extends string>(
  context: Asking,
  message: string,
  choices: readonly { name: string; value: T }[],
  startsOnFirst = false,
): Promise<T> => list(context, { message, choices, startsOnFirst });

const list = <T extends string>(context: Asking, question: Omit<ListQuestion, 'words' | 'cursor'>): Promise<T> =>
  held(context, async (streams) => {
    const { listPrompt } = await import('../../platform/list-prompt.ts');
    return (await listPrompt(
      { ...question, words: listWords(context.locale), cursor: context.plain ? '>' : '❯' },
      streams,
    )) as T;
  });

const MOST_CHOICES = 12;
/** Its line about keys is in English whatever the language, and arrow keys need no explaining. */
const theme = { style: { keysHelpTip: () => undefined } };

/**
 * Several of a list: Enter takes what is ticked, `e` asks for a change first.
 * @returns the values that are ticked, and whether a change is wanted
 */
export async function askChecks<T>(
  context: Asking,
  message: string,
  choices: readonly { name: string; value: T; checked: boolean }[],
): Promise<{ chosen: T[]; edits: boolean }> {
  const { stdin } = context.host;
  let edits = false;
  // The list knows no such key: it ends as with Enter, and the ticks so far are kept.
  const onKey = (_: unknown, key?: { name?: string }) => {
    if (key?.name !== 'e' || edits) return;
    edits = true;
    stdin.emit('keypress', '\r', { name: 'return' });
  };
  stdin.on('keypress', onKey);
  const list = { choices: [...choices], pageSize: MOST_CHOICES, loop: false, theme };
  const answer = ask<T[]>(context, { type: 'checkbox', message, ...list });
  const chosen = await answer.finally(() => stdin.off('keypress', onKey));
  return { chosen, edits };
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
