import { nearMatches, type Spell } from '../domain/team/find-member.ts';
import { isTelephone, nobodyKind } from '../domain/team/nobody.ts';
import type { Member } from '../domain/team/team.ts';
import { nameFault } from '../domain/team/usable-name.ts';
import { nameAndCode } from './code-and-name.ts';
import { PeopleKeys, type PersonKeys } from './people-keys.ts';
import type { Note, RefusalCode } from './types.ts';

/** Somebody whose numbers a file holds: a member, or one to be created. */
export interface Person {
  memberId: number | null;
  teamId: number;
  name: string;
  code: string | null;
  joinedOn: string | null;
  leftOn: string | null;
  aliases?: readonly string[];
}

export interface Naming {
  code: string;
  name: string;
  email: string;
}

/** Nobody's name; a cell of megabytes would otherwise be compared with everybody and shown in full. */
const LONGEST_NAME = 100;
const SHOWN_OF_LONG = 40;

export type Resolved =
  | { index: number }
  | { refusal: RefusalCode; who: string; data?: Readonly<Record<string, string>> };

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
  const text = name.normalize('NFKC').trim();
  const angle = /^([^<>]{1,60})<([^<>]{1,60})>$/.exec(text);
  if (angle) return { name: (angle[1] as string).trim(), note: (angle[2] as string).trim() };
  const open = text.lastIndexOf('(');
  return text.endsWith(')') && open > 0 && !text.slice(open, -1).includes(')')
    ? { name: text.slice(0, open).trim(), note: text.slice(open + 1, -1).trim() }
    : { name: text, note: '' };
}

/** `云裳旗舰店:欧阳静宜` is how shops call the account of an agent: what stands before is the shop. */
const OF_SHOP = [
  /^([^:]{0,40}(?:店|铺|馆|坊|商城|超市|\b(?:shop|store|official)))\s{0,3}:\s{0,3}([^:]{1,30})$/iu,
  /^(\p{Script=Han}{1,40}(?:店|商城|超市))\s{0,3}[—–_-]\s{0,3}([^:]{1,30})$/u,
  /^(\p{Script=Han}{1,20}(?:客服|账号|旗舰|专营)):\s{0,3}([^:]{1,30})$/u,
  // The account of a shop or the kind of a line: pdd100233:青青, client:mei.lin.
  /^([a-z][a-z0-9_.-]{1,39}):\s{0,3}([^:]{1,30})$/iu,
];

/** What stands between two names in one cell. */
const BETWEEN_PEOPLE = /[、,;&+/]|(?<=\p{Script=Han}{2})[和与](?=\p{Script=Han}{2})/u;

const foldCode = (code: string) => code.normalize('NFKC').trim().toLowerCase();
/** `26.0` is how a sheet writes the code 26. */
export const shownCode = (code: string): string => {
  const text = code.normalize('NFKC').trim();
  return /^\d{1,15}\.0{1,4}$/.test(text) ? text.slice(0, text.indexOf('.')) : text;
};
/** Codes compared as people mean them: `0012`, `12` and `12.0` are one. */
const looseCode = (code: string): string => {
  const text = foldCode(shownCode(code));
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text;
};
/** The code of a row: its own, or the one behind the name, as in 李娜（T07）. */
const givenCode = ({ code }: Naming, { note }: { note: string }): string =>
  shownCode(code !== '' ? code : /^[a-z]*\d+$/i.test(note) ? note : '');
const longIn = ({ name, code, email }: Naming) => [name, code, email].find((text) => text.length > LONGEST_NAME);
const isLatin = (text: string) => /^[a-z .'-]+$/i.test(text);
/** What a code looks like: `A05` and `B17` look alike, `101` and `zcrm_9` do not. */
const shapeOf = (code: string) => code.replace(/\d+/g, '9').replace(/[a-z]+/gi, 'a');
/** `marie.dupont@…` → `mariedupont`. */
const mailbox = (email: string) => foldName(email.split('@')[0] ?? '');

const keysOf = ({ name, code, aliases = [] }: Pick<Person, 'name' | 'code' | 'aliases'>): PersonKeys => ({
  whole: foldName(name),
  name: foldName(splitName(name).name),
  aliases: aliases.map(foldName),
  code: code === null ? null : foldCode(code),
  loose: code === null ? null : looseCode(code),
});

export interface PeopleOptions {
  /** The team in use: codes are looked up in it alone, for other teams count from 1 too. */
  teamId: number;
  /** True when the user named the team: nobody else is looked at. */
  onlyThisTeam: boolean;
  createMembers: boolean;
  spell?: Spell;
}

const MOST_NOTED = 10;
/** A longer text is a sentence with a name in it. */
const MOST_DRESSED = 24;

/** Finds the person a row means; asks once for each spelling. Nobody is merged by a guess. */
export class People {
  readonly all: Person[];
  readonly unknown = new Map<string, number>();
  private readonly options: PeopleOptions;
  private readonly cache = new Map<string, Resolved>();
  /** Folded names and codes of `all`, in its order. */
  private readonly keys: PeopleKeys;
  private readonly dressed = new Map<string, string>();
  /** Shops that stood before names, each with one of them. */
  private readonly shops = new Map<string, string>();
  private readonly renamed = new Map<string, string>();
  /** Codes of the file that are of another system, where that is certain. */
  private elsewhere: readonly string[] = [];
  private readonly created: { name: string; near: string }[] = [];

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
        ...(member.aliases === undefined ? {} : { aliases: member.aliases }),
      }));
    this.keys = new PeopleKeys(this.all.map(keysOf));
  }

  /** True for the exact name, or the code, of somebody. */
  knows(name: string): boolean {
    const { keys } = this;
    const wanted = foldName(name);
    const isCalled = keys.has('whole', wanted) || keys.has('name', wanted) || keys.has('alias', wanted);
    return isCalled || keys.has('loose', looseCode(name));
  }

  /** What was decided about people and is worth a look. */
  notes(): Note[] {
    return [
      ...[...this.renamed].map(([given, member]) => ({ code: 'code-wins', data: { given, member } })),
      ...(this.elsewhere.length === 0
        ? []
        : [{ code: 'codes-of-elsewhere', data: { codes: this.elsewhere.slice(0, 3) } }]),
      ...[...this.dressed].map(([given, member]) => ({ code: 'name-in-dress', data: { given, member } })),
      ...[...this.shops].map(([shop, name]) => ({ code: 'shop-before-name', data: { shop, name } })),
      ...this.created.map(({ name, near }) => ({ code: 'created-near', data: { name, near } })),
    ];
  }

  /** Members whose names are a slip away; of two characters the first must be the same. */
  private near(name: string): string[] {
    const names = this.all.filter((person) => person.memberId !== null).map((person) => person.name);
    return nearMatches(name, names, (each) => each).filter(
      (each) => foldName(each) !== foldName(name) && (name.length > 2 || each[0] === name[0]),
    );
  }

  /**
   * Extensions and ids of a CRM beside names: where no code of a file is anybody's or looks like one of the team's, and
   * at least two people are called exactly as it says, each with one code, the file counts people in its own way.
   * @param namings those of the file's first rows
   */
  settleCodes(namings: Iterable<Naming>): void {
    const whose = new Map<string, number>();
    const own = new Set(this.keys.all.flatMap(({ code }) => (code === null ? [] : [shapeOf(code)])));
    for (const naming of namings) {
      const split = splitName(naming.name);
      const code = givenCode(naming, split);
      if (code === '' || isTelephone(split.name)) continue;
      if (split.name === '' || own.has(shapeOf(foldCode(code)))) return;
      const [at, ...more] = this.byName(split.name, '', { ...naming, code: '' });
      if (this.isCode(code) || more.length > 0) return;
      if (at === undefined) continue;
      if ((whose.get(code) ?? at) !== at) return;
      whose.set(code, at);
    }
    if (own.size > 0 && whose.size >= 2 && new Set(whose.values()).size === whose.size)
      this.elsewhere = [...whose.keys()];
  }

  private isCode = (code: string): boolean =>
    this.keys.has('code', foldCode(code)) || this.keys.has('loose', looseCode(code));

  /** The code of a row as far as it tells members apart. */
  private codeFor(naming: Naming, split: { note: string }): string {
    const code = givenCode(naming, split);
    return this.elsewhere.length > 0 && !this.isCode(code) ? '' : code;
  }

  resolve(naming: Naming): Resolved {
    const long = longIn(naming);
    if (long !== undefined) return { refusal: 'long-name', who: long.slice(0, SHOWN_OF_LONG) };
    const key = `${naming.code}\u0000${naming.name}\u0000${naming.email}`;
    const known = this.cache.get(key);
    if (known) return known;
    const found = this.find(naming);
    this.cache.set(key, found);
    return found;
  }

  /** Index of whom a row means that counts nothing: by the rules of all others, but nobody is made or asked for. */
  plainly(naming: Naming): number | null {
    if (longIn(naming) !== undefined) return null;
    const found = this.lookUp(naming);
    return 'index' in found ? found.index : null;
  }

  private find(naming: Naming): Resolved {
    const found = this.lookUp(naming);
    return 'nobody' in found ? this.create(found.nobody) : found;
  }

  /** By code, then by name; somebody whom nobody knows stays without the shop that stood before the name. */
  private lookUp(naming: Naming): Resolved | { nobody: Naming } {
    const split = splitName(naming.name);
    const code = this.codeFor(naming, split);
    const who = split.name || code || naming.email;
    if (who === '') return { refusal: 'no-member', who: '' };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(`${split.name}${code}`))
      return { refusal: 'bad-name', who };
    const byCode = code === '' ? this.byTail(split.name) : this.byCode(code, split.name, who);
    if (byCode) return byCode;
    const isCode = code === '' && nobodyKind(split.name) === 'code';
    const ofCode = isCode ? this.byCode(shownCode(split.name), '', who) : null;
    if (ofCode) return ofCode;
    // A name below 分机 is a name.
    const isName = split.name === '' && /^\p{L}[\p{L} .'·-]+$/u.test(code);
    if (isName) return this.lookUp({ ...naming, code: '', name: code });
    const named = this.byName(split.name, code, naming);
    if (named.length === 1) return { index: named[0] as number };
    if (named.length > 1) return { refusal: 'ambiguous-member', who };
    const [, shop, agent] = OF_SHOP.flatMap((form) => form.exec(split.name) ?? []);
    // Nobody is made of a shop, and who is unknown is looked for by the own name.
    if (shop !== undefined && agent !== undefined) {
      if (this.shops.size < MOST_NOTED && !this.shops.has(shop)) this.shops.set(shop, agent);
      return this.lookUp({ ...naming, name: agent });
    }
    if (this.isSeveral(split.name)) return { refusal: 'several-people', who };
    const dressed = code === '' ? this.inDress(split.name) : null;
    if (dressed !== null) return { index: dressed };
    // Nobody is made of a number: whose it is only a person knows.
    if (isTelephone(split.name === '' ? code : split.name)) return { refusal: 'telephone', who };
    return isCode ? { refusal: 'only-code', who } : { nobody: naming };
  }

  /** `李晓梅-一组`, `@陈可欣`, `刘洋 Leo`: the one part that is the whole name of one member, where no other part is anybody's. */
  private inDress(name: string): number | null {
    const bare = name.replace(/^@/, '').trim();
    const parts = [
      ...bare.split(/[-—–_|｜:：]|\s+/),
      bare.replace(/(?<=\p{Script=Han})\s{0,3}[A-Za-z][A-Za-z .]{0,40}$/u, ''),
    ].filter((part) => part.length >= 2 && part !== name);
    const found = new Set(parts.flatMap((part) => this.keys.of('whole', foldName(part))));
    const [only] = found;
    if (only === undefined || found.size > 1 || bare.length > MOST_DRESSED) return null;
    if (this.dressed.size < MOST_NOTED) this.dressed.set(name, (this.all[only] as Person).name);
    return only;
  }

  /** `韩雪、高兴`: a row of two people is nobody's alone, and no new person. */
  private isSeveral(name: string): boolean {
    const parts = name.split(BETWEEN_PEOPLE).map((part) => part.trim().replace(/^@\s{0,3}/, ''));
    if (parts.length < 2) return false;
    const isKnown = (part: string) => {
      const folded = foldName(part);
      return this.keys.has('whole', folded) || this.keys.has('alias', folded);
    };
    return parts.every((part) => isKnown(part) || /^\p{Script=Han}{2,4}$/u.test(part));
  }

  private isHere = (at: number): boolean => (this.all[at] as Person).teamId === this.options.teamId;

  /** 周岚/T01 is hers whose code that is; a tail that is nobody's code is part of the name. */
  private byTail(text: string): Resolved | null {
    const tail = nameAndCode(text);
    return tail === null ? null : this.byCode(tail.code, tail.name, text);
  }

  /** The code wins over the name, unless the name is another member's. */
  private byCode(code: string, name: string, who: string): Resolved | null {
    const exact = this.keys.of('code', foldCode(code)).filter(this.isHere);
    const found = exact.length > 0 ? exact : this.keys.of('loose', looseCode(code)).filter(this.isHere);
    const fits = (at: number) => name === '' || this.sameName(at, foldName(name), name);
    const [only] = found.length === 1 ? found : found.filter(fits);
    if (only === undefined) return found.length > 1 ? { refusal: 'ambiguous-member', who } : null;
    if (fits(only)) return { index: only };
    const isElses = this.keys.of('name', foldName(name)).some((at) => at !== only);
    const person = this.all[only] as Person;
    // Nobody knows whose code it is where the file alone says so: an extension or a department may have several people.
    const isUnsure = person.memberId === null && person.name !== person.code;
    if (isElses || isUnsure || exact.length === 0)
      return { refusal: 'mismatched-member', who: `${name} (${code})` || who };
    if (this.renamed.size < MOST_NOTED) this.renamed.set(name, person.name);
    return { index: only };
  }

  private sameName(at: number, folded: string, name: string): boolean {
    const keys = this.keys.all[at] as PersonKeys;
    return keys.name === folded || keys.aliases.includes(folded) || this.isSpelled(at, folded, name);
  }

  /** `Chen Guodong` is how 陈国栋 is spelled. */
  private isSpelled(at: number, folded: string, name: string): boolean {
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
    const loose = looseCode(code);
    const { keys } = this;
    const fits = (at: number) => {
      const own = keys.all[at] as PersonKeys;
      return code === '' || own.code === null || own.code === wantedCode || own.loose === loose;
    };
    const spelled = (here: boolean) =>
      isLatin(name)
        ? [...this.all.keys()].filter((at) => this.isHere(at) === here && this.isSpelled(at, wanted, name))
        : [];
    const ways: ((here: boolean) => readonly number[])[] =
      name !== ''
        ? [() => keys.of('whole', whole), () => keys.of('name', wanted), () => keys.of('alias', wanted), spelled]
        : naming.email === ''
          ? []
          : [() => keys.of('name', mail)];
    for (const here of [true, false])
      for (const way of ways) {
        const found = way(here).filter((at) => this.isHere(at) === here && fits(at));
        if (found.length > 0) return found;
      }
    return [];
  }

  private create(naming: Naming): Resolved {
    const split = splitName(naming.name);
    const { name } = split;
    const code = givenCode(naming, split);
    const who = name || code || naming.email;
    const near = name === '' ? [] : this.near(name);
    if (!this.options.createMembers) {
      const namesake = name === '' ? undefined : this.all[this.keys.of('name', foldName(name))[0] ?? -1];
      if (namesake) return { refusal: 'other-code', who, data: { code, known: namesake.code ?? '' } };
      this.unknown.set(who, (this.unknown.get(who) ?? 0) + 1);
      return { refusal: 'unknown-member', who, ...(near.length === 0 ? {} : { data: { near: near.join(' / ') } }) };
    }
    const shown = name || titled(naming.email) || code;
    // Of a directory of hundreds one such name stops nobody else.
    if (nameFault(shown) === 'name-divider') return { refusal: 'divided-name', who: shown };
    const [nearest] = near;
    if (nearest !== undefined && this.created.length < MOST_NOTED) this.created.push({ name, near: nearest });
    const person: Person = {
      memberId: null,
      teamId: this.options.teamId,
      name: shown,
      code: code === '' ? null : code,
      joinedOn: null,
      leftOn: null,
    };
    this.all.push(person);
    this.keys.add(keysOf(person));
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
