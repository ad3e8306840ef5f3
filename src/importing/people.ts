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
export function splitName(name: string): { name: string; note: string } {
  const match = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(name.normalize('NFKC').trim());
  return match
    ? { name: (match[1] as string).trim(), note: (match[2] as string).trim() }
    : { name: name.normalize('NFKC').trim(), note: '' };
}

const foldCode = (code: string) => code.normalize('NFKC').trim().toLowerCase();
const isLatin = (text: string) => /^[a-z .'-]+$/i.test(text);
/** `marie.dupont@…` → `mariedupont`. */
const mailbox = (email: string) => foldName(email.split('@')[0] ?? '');

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
    const named = this.byName(split.name, code, naming.email);
    if (named.length === 1) return { index: named[0] as number };
    if (named.length > 1) return { refusal: 'ambiguous-member', who };
    return this.create(naming, split.name, code, who);
  }

  private indices(test: (person: Person) => boolean): number[] {
    return this.all.flatMap((person, i) => (test(person) ? [i] : []));
  }

  private byCode(code: string, name: string, who: string): Resolved | null {
    const found = this.indices(
      (person) =>
        person.teamId === this.options.teamId && person.code !== null && foldCode(person.code) === foldCode(code),
    );
    const first = found[0];
    if (first === undefined) return null;
    return name === '' || this.sameName(this.all[first] as Person, name)
      ? { index: first }
      : { refusal: 'mismatched-member', who: `${name} (${code})` || who };
  }

  private sameName(person: Person, name: string): boolean {
    if (foldName(splitName(person.name).name) === foldName(name)) return true;
    return (
      isLatin(name) &&
      (this.options.spell?.(person.name).some((spelling) => foldName(spelling) === foldName(name)) ?? false)
    );
  }

  /** The team in use first; other teams only where nobody there has the name. A member with another code is somebody else. */
  private byName(name: string, code: string, email: string): number[] {
    const fits = (person: Person) => code === '' || person.code === null || foldCode(person.code) === foldCode(code);
    const rules: ((person: Person) => boolean)[] = [];
    if (name !== '')
      rules.push(
        (person) => foldName(splitName(person.name).name) === foldName(name),
        (person) => this.sameName(person, name),
      );
    else if (email !== '') rules.push((person) => foldName(person.name) === mailbox(email));
    for (const here of [true, false]) {
      for (const rule of rules) {
        const found = this.indices(
          (person) => (person.teamId === this.options.teamId) === here && rule(person) && fits(person),
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
    this.all.push({
      memberId: null,
      teamId: this.options.teamId,
      name: shown,
      code: code === '' ? null : code,
      joinedOn: null,
      leftOn: null,
    });
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
