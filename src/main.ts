import { Writable } from 'node:stream';
import { type Command, CommanderError } from 'commander';
import { fromCommander, isCommanderError } from './cli/command-line-error.ts';
import type { Context } from './cli/context.ts';
import { createContext } from './cli/create-context.ts';
import { type GlobalOptions, localeOf, wantsJson } from './cli/line/globals.ts';
import { buildProgram, wholeProgram } from './cli/program.ts';
import { BrokenOff, ClosedPipe, type Host, writeAll } from './cli/terminal/io.ts';
import { exitCodes, TeamctlError } from './errors.ts';
import { isPlain } from './platform/console-look.ts';
import type { Store } from './store/database.ts';

const EXIT_BUG = 70;

/** The options of every command are read before the command line is built: its language depends on them. */
function deepest(program: Command, argv: readonly string[]): Command {
  let current = program;
  for (const word of argv) {
    const next = current.commands.find((command) => command.name() === word);
    if (next) current = next;
  }
  return current;
}

/** Use cases name the field that is wrong; on a command line that is a flag. */
function withFlag(error: unknown): unknown {
  if (!(error instanceof TeamctlError) || typeof error.data.field !== 'string') return error;
  const flag = `--${error.data.field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return new TeamctlError(error.kind, error.code, { ...error.data, flag }, error.place);
}

/** `train plan`: a word behind a command that has commands below it, and works without any. */
function unknownVerb(command: Command, { exitCode }: CommanderError): TeamctlError {
  const known = command.commands.map((each) => each.name());
  const wanted = command.args[command.registeredArguments.length] ?? '';
  const near = fromCommander(new CommanderError(exitCode, 'commander.unknownCommand', `'${wanted}'`), [], known)?.data
    .near;
  return new TeamctlError('usage', 'unknown-verb', { wanted, command: command.name(), near: near as string[], known });
}

function toOurs(error: unknown, program: Command | undefined, argv: readonly string[]): unknown {
  if (!isCommanderError(error)) return withFlag(error);
  // Most likely that of `channel add`, with its key: nothing is to be quoted.
  const hasAddress = argv.some((word) => /^(?:https?|smtps?):\/\//i.test(word));
  if (error.code === 'commander.excessArguments' && hasAddress) return new TeamctlError('usage', 'address-typed');
  const command = program ? deepest(program, argv) : undefined;
  if (error.code === 'commander.excessArguments' && command && command.commands.length > 0)
    return unknownVerb(command, error);
  const flags = [...(command?.options ?? []), ...(program?.options ?? [])].flatMap((option) => option.long ?? []);
  return fromCommander(error, flags, command === program ? [] : (command?.commands ?? []).map((each) => each.name()));
}

async function report(host: Host, error: unknown, { debug = false, plain }: GlobalOptions): Promise<number> {
  if (error instanceof ClosedPipe) return 0;
  if (error instanceof BrokenOff) return exitCodes.interrupted;
  const { presentError, presentBug } = await import('./present/error.ts');
  const locale = localeOf(host);
  const json = wantsJson(host.argv);
  const known = error instanceof TeamctlError;
  const text = known ? presentError(error, locale, json) : presentBug(error, locale, json, debug);
  const { clean } = await import('./render/clean.ts');
  const { narrow } = await import('./render/narrow.ts');
  const isNarrow = isPlain({ env: host.env, stdout: host.stderr }, plain);
  const shown = json ? text : clean(isNarrow ? narrow(text) : text);
  await writeAll(host.stderr, `${shown}\n`).catch(() => {});
  return known ? exitCodes[error.kind] : EXIT_BUG;
}

/** Takes in what a command writes to a screen as wide as this one. */
function basket(isTTY: boolean, columns: number | undefined): { stdout: Host['stdout']; text(): string } {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { stdout: Object.assign(stream, { isTTY, ...(columns && { columns }) }), text: () => written.join('') };
}

/** One command line, start to end; what goes wrong is thrown together with the program that was built by then. */
async function perform(host: Host, globals: GlobalOptions, memory: Store | undefined): Promise<void> {
  let program: Command | undefined;
  const again: Context['again'] = async (argv, store, today) => {
    // What is hinted at there (`teamctl undo`) would be done to the user's own team.
    const inside = { today, pager: false, quiet: true, json: false, format: context.format };
    const { output, ...asked } = { ...globals, ...inside };
    const { stdout, text } = basket(output === undefined && host.stdout.isTTY === true, host.stdout.columns);
    await perform({ ...host, argv, stdout }, asked, store);
    return text();
  };
  const { context, close } = createContext(host, localeOf(host), globals, {
    memory,
    again,
    wholeProgram,
  });
  try {
    const built = await buildProgram(context);
    program = built.program;
    try {
      await built.parse();
    } finally {
      await built.flush();
    }
  } catch (error) {
    const ours = toOurs(error, program, host.argv);
    if (ours !== null) throw ours;
  } finally {
    if (!memory) await close();
  }
}

/**
 * Runs one command line. The only place that catches: every error becomes a sentence and an exit code.
 * @param memory a ready store instead of the database file, for tests
 * @returns the exit code
 */
export async function main(host: Host, memory?: Store): Promise<number> {
  const globals: GlobalOptions = {};
  try {
    const { readGlobals } = await import('./cli/line/read-globals.ts');
    Object.assign(globals, readGlobals(host.argv));
    await perform(host, globals, memory);
    return 0;
  } catch (error) {
    return await report(host, error, globals);
  }
}
