import type { Spell } from '../domain/team/find-member.ts';
import type { Member } from '../domain/team/team.ts';
import type { RefusalCode } from './types.ts';

/** Somebody whose numbers a file holds: a member, or one to be created. */
export interface Person {
  memberId: number | null;
  teamId: number;
  name: string;
  code: string | null;
  joinedOn: string | null;
  leftOn: string | null;
}

export interface Naming {
  code: string;
  name: string;
  email: string;
}

export type Resolved = { index: number } | { refusal: RefusalCode; who: string };

/** Names compared without width, blanks, dots, accents and case. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s·•.'’_-]+/g, '');

/** `李娜（离职）` → 李娜 with a note; a note of digits is a code. */
function splitName(name: string): { name: string; note: string } {
  const match = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(name.normalize('NFKC').trim());
  return match
    ? { name: (match[1] as string).trim(), note: (match[2] as string).trim() }
    : { name: name.normalize('NFKC').trim(), note: '' };
}

const foldCode = (code: string) => code.normalize('NFKC').trim().toLowerCase();
const isLatin = (text: string) => /^[a-z .'-]+$/i.test(text);
/** `marie.dupont@…` → `mariedupont`. */
const mailbox = (email: string) => foldName(email.split('@')[0] ?? '');

const keysOf = ({ name, code }: Pick<Person, 'name' | 'code'>) => ({
  whole: foldName(name),
  name: foldName(splitName(name).name),
  code: code === null ? null : foldCode(code),
});

export interface PeopleOptions {
  /** The team in use: codes are looked up in it alone, for other teams count from 1 too. */
  teamId: number;
  /** True when the user named the team: nobody else is looked at. */
  onlyThisTeam: boolean;
  createMembers: boolean;
  spell?: Spell;
}

/** Finds the person a row means; asks once for each spelling. Nobody is merged by a guess. */
export class People {
  readonly all: Person[];
  readonly unknown = new Map<string, number>();
  private readonly options: PeopleOptions;
  private readonly cache = new Map<string, Resolved>();
  /** Folded names and codes of `all`, in its order. */
  private readonly keys: { whole: string; name: string; code: string | null }[];

  constructor(members: readonly Member[], options: PeopleOptions) {
    this.options = options;
    this.all = members
      .filter((member) => !options.onlyThisTeam || member.teamId === options.teamId)
      .map((member) => ({
        memberId: member.id,
        teamId: member.teamId,
        name: member.name,
        code: member.code,
        joinedOn: member.joinedOn,
        leftOn: member.leftOn,
      }));
    this.keys = this.all.map(keysOf);
  }

  resolve(naming: Naming): Resolved {
    const key = `${naming.code}\u0000${naming.name}\u0000${naming.email}`;
    const known = this.cache.get(key);
    if (known) return known;
    const found = this.find(naming);
    this.cache.set(key, found);
    return found;
  }

  private find(naming: Naming): Resolved {
    const split = splitName(naming.name);
    const code = naming.code !== '' ? naming.code : /^[a-z]*\d+$/i.test(split.note) ? split.note : '';
    const who = split.name || code || naming.email;
    if (who === '') return { refusal: 'no-member', who: '' };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(`${split.name}${code}`))
      return { refusal: 'bad-name', who };
    const byCode = code === '' ? null : this.byCode(code, split.name, who);
    if (byCode) return byCode;
    const named = this.byName(split.name, code, naming);
    if (named.length === 1) return { index: named[0] as number };
    if (named.length > 1) return { refusal: 'ambiguous-member', who };
    return this.create(naming, split.name, code, who);
  }

  private indices(test: (person: Person, at: number) => boolean): number[] {
    const found: number[] = [];
    this.all.forEach((person, at) => {
      if (test(person, at)) found.push(at);
    });
    return found;
  }

  private codeOf = (at: number): string | null => this.keys[at]?.code ?? null;
  private nameOf = (at: number): string => this.keys[at]?.name ?? '';

  private byCode(code: string, name: string, who: string): Resolved | null {
    const wanted = foldCode(code);
    const found = this.indices((person, at) => person.teamId === this.options.teamId && this.codeOf(at) === wanted);
    const first = found[0];
    if (first === undefined) return null;
    return name === '' || this.sameName(first, foldName(name), name)
      ? { index: first }
      : { refusal: 'mismatched-member', who: `${name} (${code})` || who };
  }

  private sameName(at: number, folded: string, name: string): boolean {
    if (this.nameOf(at) === folded) return true;
    const { spell } = this.options;
    if (spell === undefined || !isLatin(name)) return false;
    return spell((this.all[at] as Person).name).some((spelling) => foldName(spelling) === folded);
  }

  /**
   * The team in use first; other teams only where nobody there has the name. A member with another code is
   * somebody else. A name written the very same way goes before one that only means the same: `李娜(离职)`.
   */
  private byName(name: string, code: string, naming: Naming): number[] {
    const [wantedCode, wanted, mail] = [foldCode(code), foldName(name), mailbox(naming.email)];
    const whole = foldName(naming.name);
    const fits = (at: number) => code === '' || this.codeOf(at) === null || this.codeOf(at) === wantedCode;
    const rules: ((at: number) => boolean)[] =
      name !== ''
        ? [
            (at) => this.keys[at]?.whole === whole,
            (at) => this.nameOf(at) === wanted,
            (at) => this.sameName(at, wanted, name),
          ]
        : naming.email === ''
          ? []
          : [(at) => this.nameOf(at) === mail];
    for (const here of [true, false]) {
      for (const rule of rules) {
        const found = this.indices(
          (person, at) => (person.teamId === this.options.teamId) === here && rule(at) && fits(at),
        );
        if (found.length > 0) return found;
      }
    }
    return [];
  }

  private create(naming: Naming, name: string, code: string, who: string): Resolved {
    if (!this.options.createMembers) {
      this.unknown.set(who, (this.unknown.get(who) ?? 0) + 1);
      return { refusal: 'unknown-member', who };
    }
    const shown = name || titled(naming.email) || code;
    const person: Person = {
      memberId: null,
      teamId: this.options.teamId,
      name: shown,
      code: code === '' ? null : code,
      joinedOn: null,
      leftOn: null,
    };
    this.all.push(person);
    this.keys.push(keysOf(person));
    return { index: this.all.length - 1 };
  }
}

/** `marie.dupont@…` → `Marie Dupont`. */
const titled = (email: string) =>
  (email.split('@')[0] ?? '')
    .split(/[._-]+/)
    .filter((part) => part !== '')
    .map((part) => part[0]?.toUpperCase() + part.slice(1))
    .join(' ');
