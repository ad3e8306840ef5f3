import { readFileSync } from 'node:fs';
import { LEVELS, type Level } from '../domain/diagnosis/levels.ts';
import { readAccounts } from './accounts.ts';

/** One reader's answers to all questions about one account; null for "I cannot say". */
export interface Interview {
  id: string;
  /** Who wrote the account: the first letter of the id. */
  writer: string;
  ageMonths: number;
  stage: string;
  answers: ReadonlyMap<string, Level | null>;
}

function levelOf(word: string, place: string): Level | null {
  if (word === 'unsure') return null;
  const level = word === 'never' ? 'no' : word === 'always' ? 'yes' : word;
  if (!LEVELS.includes(level as Level)) throw new Error(`${place}: ${word} is no degree`);
  return level as Level;
}

/** The interviews that the rates of asked answers are fitted on: made up, answered blind, two readers an account. */
export function readInterviews(file = 'test/data/interviews-dev.json'): Interview[] {
  const accounts = new Map(readAccounts().map((account) => [account.id, account]));
  const raw = JSON.parse(readFileSync(file, 'utf8')) as {
    id: string;
    answers: Record<string, Record<string, string>>;
  }[];
  return raw.flatMap(({ id, answers }) => {
    const account = accounts.get(id);
    if (!account) throw new Error(`${file}: there is no account ${id}`);
    const { writer, ageMonths, stage } = account;
    return Object.values(answers).map((sheet) => ({
      id,
      writer,
      ageMonths,
      stage,
      answers: new Map(Object.entries(sheet).map(([sign, word]) => [sign, levelOf(word, `${id} ${sign}`)])),
    }));
  });
}
