import { basename } from 'node:path';
import { type Replacer, replacerOf, type Wanted } from '../domain/team/name-places.ts';
import { readPlain } from '../platform/read-plain.ts';
import { textOf } from '../platform/read-text.ts';
import { isZip, zipTexts } from '../platform/zip-texts.ts';

/**
 * `perhaps`: the name is a word or somebody else's, too, or the file cannot be looked into: a PDF, whose letters have no names,
 * one that is held or damaged.
 */
export type Shown = 'shown' | 'perhaps' | 'absent';

const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]{2,4});/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Without marks of XML or HTML, twice: a name may stand in two runs, and that of one cell ends where the next begins. */
const withoutMarks = (text: string): string[] =>
  ['', '\n'].map((between) => decoded(text.replace(/<[^<>]*>/g, between)));

function textsOf(bytes: Buffer): string[] {
  const texts = isZip(bytes) ? zipTexts(bytes) : [textOf(bytes)];
  return texts.flatMap((text) => (/<\/?\w/.test(text) ? [text, ...withoutMarks(text)] : [text]));
}

/** Lines are broken within names, too. */
const bare = (text: string) => text.replace(/\s+/g, '');

/** Looks for a person in files. Other people's names are not the person: 韩雪 is not in 韩雪松. */
export function lookerFor({ names, codes, others }: Wanted): Record<'inFile' | 'inText', (where: string) => Shown> {
  const letters = new Set(names.join(''));
  const near = others.filter((other) => [...other].some((char) => letters.has(char)));
  const read: Replacer = replacerOf({ names, codes, others: near }, '\0', () => false);
  const whole = new Set(names.map(bare));
  const inText = (text: string): Shown => {
    const { text: without, doubtful } = read(text);
    if (without.includes('\0')) return 'shown';
    return doubtful.some(({ word }) => whole.has(bare(word))) ? 'perhaps' : 'absent';
  };
  const inTexts = (texts: readonly string[]): Shown => {
    const all = texts.map(inText);
    return (['shown', 'perhaps'] as const).find((each) => all.includes(each)) ?? 'absent';
  };
  return {
    inText,
    inFile(file) {
      try {
        const bytes = readPlain(file);
        const found = inTexts([basename(file), ...(isPdf(bytes) ? [] : textsOf(bytes))]);
        return found === 'absent' && isPdf(bytes) ? 'perhaps' : found;
      } catch {
        return 'perhaps';
      }
    },
  };
}
