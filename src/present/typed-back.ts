import type { ClosingWanted } from '../app/meeting/close.ts';
import { generalWords } from '../i18n/areas/general.ts';
import type { Locale } from '../i18n/locale.ts';
import { shellWord } from '../i18n/shell-word.ts';

type Told = Pick<ClosingWanted, 'todos' | 'note'> & Partial<Pick<ClosingWanted, 'absent' | 'sharers' | 'done'>>;
type Flags = readonly (readonly [flag: string, words: readonly (string | number)[]])[];

const flagsOf = ({ absent = [], sharers, done = [], todos, note }: Told): Flags => [
  ['--absent', absent],
  ['--sharer', sharers ?? []],
  ['--done', done],
  ['--todo', todos],
  ['--note', note === null ? [] : [note]],
];

function commandOf(command: string, typed: Flags): string[] {
  const flags = typed.flatMap(([flag, words]) => words.map((word) => `${flag} ${shellWord(word)}`));
  return flags.length === 0 ? [] : [[`teamctl ${command}`, ...flags].join(' ')];
}

/** For who typed it: whatever it failed for, nobody has to type it again. Null where nothing was typed. */
const typedBack = (commands: readonly string[], locale: Locale): string | null =>
  commands.length === 0 ? null : [generalWords(locale).typed, ...commands].join('\n');

const closing = ({ kind, date }: Pick<ClosingWanted, 'kind' | 'date'>, told: Told) =>
  commandOf(`meeting close ${kind} --date ${date}`, flagsOf(told));

/** What was typed about a meeting, as a command. */
export const closingTyped = (told: Told & Pick<ClosingWanted, 'kind' | 'date'>, locale: Locale): string | null =>
  typedBack(closing(told, told), locale);

/** The same of a meeting that ran. */
export const runTyped = (
  meeting: Pick<ClosingWanted, 'kind' | 'date'>,
  { todos, notes }: Record<'todos' | 'notes', readonly string[]>,
  locale: Locale,
): string | null => typedBack(closing(meeting, { todos, note: notes.length === 0 ? null : notes.join('；') }), locale);

/** The same of a day; who shared has no flag there. */
export const dayTyped = (
  kind: string,
  { held, sharers, ...told }: Told & { held: readonly string[] },
  locale: Locale,
): string | null =>
  typedBack(
    [
      ...commandOf('day', [['--held', held], ...flagsOf(told)]),
      ...commandOf(`meeting close ${kind}`, [['--sharer', sharers ?? []]]),
    ],
    locale,
  );
