import type { Day } from './days-of-2026.ts';
import type { Diary } from './diary.ts';
import type { Life } from './life.ts';
import type { Person } from './people.ts';
import type { Tally } from './tally.ts';
import type { Answer, Language, Typist } from './typist.ts';

/** What the program can do; what it cannot yet is done by the older way, where there is one. */
export interface Abilities {
  away: boolean;
}

/** The manager's desk: the life, what was told, the program, and the judge's tally. */
export interface Desk {
  life: Life;
  diary: Diary;
  typist: Typist;
  tally: Tally;
  can: Abilities;
  /** English only twice a week. */
  sparing: boolean;
  /** Everybody by the program's number. */
  byId: Map<number, Person>;
}

const GARBAGE = /undefined|\bNaN\b|\[object|Infinity|\bnull\b/;
const DATES = /\d{4}-\d\d-\d\d|\d+月\d+日|\b\d+ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;
const HAN = /\p{Script=Han}/u;

const shown = (words: readonly string[]) =>
  `teamctl ${words.map((each) => (/\s/.test(each) ? `"${each}"` : each)).join(' ')}`;

/** What is Chinese in any language: names, and what the manager typed. */
export function withoutOwnWords({ life, diary }: Desk, text: string): string {
  const own = [...life.people.map(({ name }) => name), '青禾三组', ...diary.markers, ...diary.typed];
  return own.reduce((left, word) => left.replaceAll(word, ''), text);
}

/** Types a command that a manager would; it has to work. */
export async function ask(desk: Desk, language: Language, words: readonly string[], file?: string): Promise<Answer> {
  const { typist, tally } = desk;
  tally.asked(`${shown(words)} --lang ${language}`);
  const answer = await typist.type(language, words, file);
  tally.check('commands-work', answer.code === 0, () => `exit ${answer.code}: ${answer.out}${answer.err}`);
  return answer;
}

/** The same as JSON; null where the command failed, which is counted already. */
export async function askFor<T>(
  desk: Desk,
  language: Language,
  words: readonly string[],
  file?: string,
): Promise<T | null> {
  const answer = await ask(desk, language, [...words, '--json'], file);
  return answer.code === 0 ? (JSON.parse(answer.out) as T) : null;
}

/** A text as somebody reads it. */
export async function read(desk: Desk, language: Language, words: readonly string[]): Promise<string> {
  const { out } = await ask(desk, language, words);
  judgeText(desk, language, out);
  return out;
}

/** No hole where a value should be, and in English no Chinese but names and what was typed. */
export function judgeText(desk: Desk, language: Language, text: string): void {
  desk.tally.check(
    'no-holes',
    !GARBAGE.test(text),
    () => text.match(/.{0,40}(undefined|NaN|\[object|Infinity|null).{0,40}/)?.[0] ?? text,
  );
  if (language !== 'en') return;
  const foreign = text.split('\n').find((line) => HAN.test(withoutOwnWords(desk, line)));
  desk.tally.check('english-is-english', foreign === undefined, () => foreign ?? '');
}

const isNamesake = ({ life }: Desk, person: Person) =>
  life.people.some((other) => other !== person && other.name === person.name);

/** Does a line speak of this very person? */
export function names(desk: Desk, line: string, person: Person): boolean {
  if (!isNamesake(desk, person)) return line.includes(person.name);
  return line.includes(`${person.name}(${person.code})`) || line.includes(`${person.name}（${person.code}）`);
}

/** Numbers in a line, people's codes and days left out; 万 multiplied. */
export function numbersIn(desk: Desk, line: string): number[] {
  const dateless = line.replace(DATES, '');
  const bare = desk.life.people.reduce((left, { code }) => left.replaceAll(code, ''), dateless);
  return [...bare.matchAll(/(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)( 万)?/g)].map(
    ([, digits = '', wan]) => Number(digits.replaceAll(',', '')) * (wan ? 10_000 : 1),
  );
}

export interface Moment {
  desk: Desk;
  day: Day;
  language: Language;
}
