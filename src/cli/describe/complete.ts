import type { Argument, Command, Option } from 'commander';
import type { Candidate } from '../../app/complete/candidates.ts';
import { clean } from '../../render/clean.ts';

/** What can stand in a place, by the name of the argument or of the option's value. */
export type Sources = Readonly<Record<string, (word: string) => Promise<readonly Candidate[]>>>;

/** Says to the shell that file names belong here. */
const FILES: Candidate = { value: ':files' };

/**
 * What is offered is put on the command line as it is, so it must mean nothing to a shell. Whoever has
 * another sign in the name is offered by code.
 */
const PLAIN = /^[\p{L}\p{N}_@%+:,./=-]+$/u;

const optionOf = (chain: readonly Command[], flag: string): Option | undefined =>
  chain.flatMap((command) => command.options).find((option) => option.long === flag || option.short === flag);

/** The command below that takes every word which names none. */
const anyOther = (command: Command) => command.commands.find((each) => each.name() === '*');

interface Place {
  command: Command;
  chain: readonly Command[];
  /** Plain words already given to the command. */
  given: number;
  /** The option whose value comes next. */
  open: Option | undefined;
}

function placeOf(program: Command, words: readonly string[]): Place {
  let command = program;
  const chain = [program];
  let given = 0;
  let open: Option | undefined;
  for (const word of words) {
    if (open) {
      open = undefined;
    } else if (word.startsWith('-')) {
      const option = optionOf(chain, word);
      open = option && !option.isBoolean() && !word.includes('=') ? option : undefined;
    } else {
      const below =
        given === 0 ? (command.commands.find((each) => each.name() === word) ?? anyOther(command)) : undefined;
      if (below) chain.push(below);
      if (below === undefined || below === anyOther(command)) given += 1;
      command = below ?? command;
    }
  }
  return { command, chain, given, open };
}

const nameOfValue = (option: Option) => (/[<[]([^>\]]+)[>\]]/.exec(option.flags)?.[1] ?? '').replace('...', '');

function argumentAt(command: Command, given: number): Argument | undefined {
  const list = (anyOther(command) ?? command).registeredArguments;
  const last = list[list.length - 1];
  return list[given] ?? (last?.variadic ? last : undefined);
}

const visible = (commands: readonly Command[]) =>
  commands.filter((command) => !(command as Command & { _hidden?: boolean })._hidden);

async function offered({ command, chain, given, open }: Place, word: string, sources: Sources) {
  if (open) return (await sources[nameOfValue(open)]?.(word)) ?? [FILES];
  if (word.startsWith('-')) {
    return chain
      .flatMap((each) => each.options)
      .flatMap((option) => (option.long && !option.hidden ? { value: option.long, note: option.description } : []));
  }
  const below = given === 0 ? visible(command.commands) : [];
  const verbs = below.map((each): Candidate => ({ value: each.name(), note: each.description() }));
  const argument = argumentAt(command, given);
  if (!argument) return verbs;
  // Beside verbs only what is known by name: files would drown them.
  const known = (await sources[argument.name()]?.(word)) ?? (verbs.length > 0 ? [] : [FILES]);
  return [...verbs, ...known.filter(({ value }) => !verbs.some((verb) => verb.value === value))];
}

/**
 * Everything that may stand where the last word is.
 * @param words the words after `teamctl`; the last one is being typed and may be empty
 */
export async function complete(program: Command, words: readonly string[], sources: Sources): Promise<Candidate[]> {
  const word = words[words.length - 1] ?? '';
  const candidates = await offered(placeOf(program, words.slice(0, -1)), word, sources);
  return candidates.filter(
    (each) =>
      each === FILES || (each.value.startsWith(word) && PLAIN.test(each.value) && clean(each.value) === each.value),
  );
}
