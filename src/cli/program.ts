import { resolve } from 'node:path';
import { Command, Help } from 'commander';
import { readVersion } from '../app/open/version.ts';
import { generalWords } from '../i18n/areas/general.ts';
import { examplesOf } from '../i18n/examples.ts';
import { helpItem } from '../render/help-item.ts';
import { narrow } from '../render/narrow.ts';
import { widthOf } from '../render/width.ts';
import { wrapped } from '../render/wrap.ts';
import { commands } from './commands/registry.ts';
import type { Context } from './context.ts';
import { formatsOf } from './line/formats.ts';
import { globalFlags } from './line/globals.ts';
import { writeText } from './terminal/output.ts';

/** What `teamctl` alone means. */
const BARE = 'today';
const VALUE_FLAGS = new Set(['--db', '--team', '--playbook', '--today', '--lang', '--format', '-o', '--output']);

/** The first word that is neither an option nor an option's value. */
function verbOf(argv: readonly string[]): string | undefined {
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] as string;
    if (VALUE_FLAGS.has(word)) i += 1;
    else if (!word.startsWith('-')) return word;
  }
  return undefined;
}

const ABOUT = new Set(['-h', '--help', '-V', '--version']);

/** The words as they are meant: nothing typed but options means today. */
function meantWords(argv: readonly string[]): readonly string[] {
  return verbOf(argv) === undefined && !argv.some((word) => ABOUT.has(word)) ? [BARE, ...argv] : argv;
}

/** Only what was typed is loaded, for the version nothing; help and unknown words need to know all. */
function wantedCommands(words: readonly string[]): readonly string[] {
  const verb = verbOf(words);
  if (verb === undefined && words.some((word) => word === '-V' || word === '--version')) return [];
  return verb !== undefined && Object.hasOwn(commands, verb) ? [verb] : Object.keys(commands);
}

/** commander measures in characters: these teach it columns, and our own wrapping. Inherited by subcommands made later. */
function speak(program: Command, context: Context): void {
  const words = generalWords(context.locale).help;
  const inWords = (usage: string) =>
    Object.entries(words.placeholders).reduce((text, [word, said]) => text.replace(word, said), usage);
  program.configureHelp({
    displayWidth: widthOf,
    boxWrap: (text, width) => wrapped(text, width).join('\n'),
    styleTitle: (title) => words.titles[title as keyof typeof words.titles] ?? title,
    optionDescription: ({ description, defaultValue }) =>
      defaultValue === undefined ? description : description + words.defaultIs(String(defaultValue)),
    commandUsage: (command) => inWords(new Help().commandUsage(command)),
    subcommandTerm: (command) => inWords(new Help().subcommandTerm(command)),
    helpWidth: context.columns,
    showGlobalOptions: false,
    padWidth(command, helper) {
      return Math.min(
        34,
        Math.max(
          helper.longestOptionTermLength(command, helper),
          helper.longestSubcommandTermLength(command, helper),
          helper.longestArgumentTermLength(command, helper),
        ),
      );
    },
    formatItem: (term, termWidth, description, helper) =>
      helpItem(term, termWidth, description, helper.helpWidth ?? 80),
  });
  program.helpOption('-h, --help', words.helpOption);
}

function addGlobalOptions(program: Command, context: Context): void {
  const words = generalWords(context.locale).help.globals;
  for (const [name, flags] of Object.entries(globalFlags)) program.option(flags, words[name as keyof typeof words]);
}

/** The examples of a command and of those below it, under the name that is typed. */
function addExamples(command: Command, path: string, title: string, locale: string): void {
  const lines = examplesOf(path, locale);
  if (lines.length > 0) command.addHelpText('after', `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  for (const below of command.commands) addExamples(below, `${path} ${below.name()}`, title, locale);
}

async function addCommands(program: Command, context: Context, names: readonly string[]): Promise<void> {
  const { examples: title } = generalWords(context.locale).help;
  for (const name of names) (await (commands[name] as (typeof commands)[string])()).define(program, context);
  for (const command of program.commands) addExamples(command, command.name(), title, context.locale);
}

/** Every command and option, to be described rather than run. */
export async function wholeProgram(context: Context): Promise<Command> {
  const { program } = startProgram(context);
  await addCommands(program, context, Object.keys(commands));
  return program;
}

export interface BuiltProgram {
  program: Command;
  /** Runs the words that were typed. */
  parse(): Promise<void>;
  /** Writes what commander itself had to say: help, the version. */
  flush(): Promise<void>;
}

/** The command line without commands; `printed` gathers what commander itself has to say. */
function startProgram(context: Context): { program: Command; printed(): string } {
  const words = generalWords(context.locale).help;
  let printed = '';
  const program = new Command('teamctl');
  speak(program, context);
  program
    .description(words.description)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: () => {},
    })
    .version(readVersion(), '-V, --version', words.version)
    .helpCommand('help [command]', words.helpCommand)
    .showSuggestionAfterError(false)
    .hook('preAction', async (_, command) => {
      refuseForeign(command);
      context.offer(formatsOf(command));
      await checkOutput(context);
      if (context.database.isServer)
        await (await import('../app/org/require-right.ts')).requireRight(context.scope, context.database, {
          command: pathOf(command),
          words: command.args,
          flags: command.opts(),
        });
    })
    .hook('postAction', () => tellRetained(context));
  addGlobalOptions(program, context);
  return { program, printed: () => printed };
}

/** As it is typed; what takes every other word is the command above it. */
const pathOf = (command: Command): string =>
  [...(command.parent?.parent ? [pathOf(command.parent)] : []), command.name()]
    .filter((word) => word !== '*')
    .join(' ');

/** commander gives `train show --member` to `train`, where nobody looks for it. */
function refuseForeign(command: Command): void {
  const own = command.options.map(({ long }) => long);
  for (let above = command.parent; above?.parent; above = above.parent)
    for (const option of above.options)
      if (!own.includes(option.long) && above.getOptionValueSource(option.attributeName()) === 'cli')
        command.error(`'${option.long}'`, { code: 'commander.unknownOption' });
}

/** Where the answer is to go is looked at before anything is done. */
async function checkOutput({ globals, host, database }: Context): Promise<void> {
  if (globals.output === undefined) return;
  const { refuseOwnFiles } = await import('../platform/own-files.ts');
  refuseOwnFiles({ host, database }, resolve(host.cwd, globals.output));
}

/** What was deleted beside what the command did is counted on the screen. */
async function tellRetained(context: Context): Promise<void> {
  const { retained } = context.database;
  if (retained === null || (retained.deleted === 0 && retained.doubt === null)) return;
  for (const line of (await import('../present/retained.ts')).retainedLines(retained, context.locale))
    await context.hint(line);
}

/** The whole command line, or just the one command that was typed. */
export async function buildProgram(context: Context): Promise<BuiltProgram> {
  const { program, printed } = startProgram(context);
  const typed = meantWords(context.host.argv);
  await addCommands(program, context, wantedCommands(typed));
  return {
    program,
    parse: async () => void (await program.parseAsync([...typed], { from: 'user' })),
    flush: async () => {
      if (printed() === '') return;
      const text = printed().endsWith('\n') ? printed() : `${printed()}\n`;
      await writeText(context, context.plain ? narrow(text) : text);
    },
  };
}
