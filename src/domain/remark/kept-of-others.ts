import { replacerOf, type Wanted } from '../team/name-places.ts';

/** A clause with the mark that ends it. */
const CLAUSES = /[^，。；！？、,;!?\n]+[，。；！？、,;!?\n]*/gu;
/** Stands for whoever was forgotten: no number, or the words would be about a row again. */
const SOMEBODY = 'anon';

export interface NamedPerson {
  names: readonly string[];
  codes: readonly string[];
}

interface Reader {
  /** By the whole name. */
  surely: (clause: string) => boolean;
  /** By a nickname, too. */
  atAll: (clause: string) => boolean;
  without: (clause: string) => string;
}

function readerOf(wanted: Wanted): Reader {
  const sure = replacerOf(wanted, SOMEBODY, () => false);
  const all = replacerOf(wanted, SOMEBODY, () => true);
  return {
    surely: (clause) => sure(clause).text !== clause,
    atAll: (clause) => all(clause).text !== clause,
    without: (clause) => all(clause).text,
  };
}

const allNames = (people: readonly NamedPerson[]) => people.flatMap(({ names }) => names);

const TAIL = /[，、；,;\s]/u;

/** Without the marks that led on to what is gone. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && TAIL.test(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}

/**
 * What a sentence says of other people, once a person in it is to be forgotten: the clauses that name others, the person
 * unnamed in them. A clause that names nobody goes with the one before it; what nicknames leave open goes.
 * @param others whom the sentence names beside the person
 * @returns null when nothing in it is surely of another
 */
export function keptOfOthers(text: string, person: NamedPerson, others: readonly NamedPerson[]): string | null {
  const own = readerOf({ ...person, others: allNames(others) });
  const theirs = others.map((other) =>
    readerOf({ ...other, others: [...person.names, ...allNames(others.filter((each) => each !== other))] }),
  );
  let isKept: boolean | null = null;
  let [pending, kept] = ['', ''];
  for (const clause of text.match(CLAUSES) ?? []) {
    const isOwn = own.atAll(clause);
    if (theirs.some((other) => other.surely(clause) || (!isOwn && other.atAll(clause)))) isKept = true;
    else if (isOwn) isKept = false;
    if (isKept === null) pending += clause;
    if (isKept === true) kept += own.without(clause);
  }
  return kept === '' ? null : withoutTail(pending + kept);
}
