import { PassThrough } from 'node:stream';
import type { Command } from 'commander';
import { createContext } from '../../cli/create-context.ts';
import { wholeProgram } from '../../cli/program.ts';
import type { Host } from '../../cli/terminal/io.ts';
import type { Locale } from '../../i18n/locale.ts';

const nowhere = () => Object.assign(new PassThrough(), { columns: 100 });

/** The command line in one language, as it is before anything was typed. */
export async function programIn(locale: Locale): Promise<Command> {
  const host: Host = {
    argv: [],
    env: { TEAMCTL_LANG: locale, TEAMCTL_TODAY: '2026-11-24', HOME: '/' },
    cwd: '/',
    stdin: new PassThrough(),
    stdout: nowhere(),
    stderr: nowhere(),
    now: () => new Date(0),
  };
  const again = async () => '';
  const { context } = createContext(host, locale, {}, { memory: undefined, again, wholeProgram });
  return context.wholeProgram();
}
