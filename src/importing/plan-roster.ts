import type { Spell } from '../domain/team/find-member.ts';
import { aliasConflict, isNamed } from '../domain/team/member-list.ts';
import type { Member, Role, Team } from '../domain/team/team.ts';
import type { Roster, RosterRow } from './gather-roster.ts';
import { foldName, People, type Person, shownCode } from './people.ts';
import type { Note, RefusalCode } from './types.ts';

const MOST_NOTED = 10;

type Change = Partial<Pick<Member, 'name' | 'code' | 'joinedOn' | 'leftOn' | 'role'>>;

/** A team of the plan; `id` null: to be made. */
interface RosterTeam {
  id: number | null;
  name: string;
}

export interface NewPerson {
  team: RosterTeam;
  name: string;
  code: string | null;
  role: Role;
  joinedOn: string | null;
  leftOn: string | null;
  aliases: readonly string[];
}

/** What a list of members would do. */
export interface RosterPlan {
  teams: readonly RosterTeam[];
  create: readonly NewPerson[];
  changes: readonly { memberId: number; change: Change; aliases: readonly string[] }[];
  known: number;
  rows: { read: number; stored: number; unchanged: number; refused: number; passedOver: number; leftOut: number };
  notes: readonly Note[];
}

export interface RosterWorld {
  teams: readonly Pick<Team, 'id' | 'name'>[];
  members: readonly Member[];
  /** Where people go whose row names no team. Null when each row must name one. */
  currentTeam: Pick<Team, 'id' | 'name'> | null;
  spell?: Spell;
  /** Values of stored members that the file says differently are taken from the file. */
  replace: boolean;
}

interface Fault {
  code: RefusalCode;
  data?: Record<string, string | number>;
}

/** A team with the people found or made in it so far; the place of a person is its key. */
interface Cast {
  team: RosterTeam;
  people: People;
  lines: Map<number, number>;
}

class RosterPlanner {
  readonly create: NewPerson[] = [];
  readonly changes: { memberId: number; change: Change; aliases: readonly string[] }[] = [];
  readonly notes: Note[] = [];
  /** Who was given another name so far. */
  private readonly named: Pick<Member, 'name' | 'code' | 'aliases'>[] = [];
  readonly strangers = new Set<string>();
  /** Other names that several people of the list go by: a file that says one means nobody alone. */
  readonly shared = new Set<string>();
  /** How many rows say each other name. */
  private readonly bearers = new Map<string, number>();
  /** Who had only a code so far, each with the name that the list gives. */
  readonly titled: string[] = [];
  known = 0;
  unchanged = 0;
  private readonly casts = new Map<string, Cast>();
  private readonly roster: Roster;
  private readonly world: RosterWorld;

  constructor(roster: Roster, world: RosterWorld) {
    this.roster = roster;
    this.world = world;
    for (const { alias } of roster.rows) {
      const name = foldName(alias);
      this.bearers.set(name, (this.bearers.get(name) ?? 0) + 1);
    }
  }

  get newTeams(): RosterTeam[] {
    const used = new Set(this.create.map((person) => person.team));
    return [...this.casts.values()].map((cast) => cast.team).filter((team) => team.id === null && used.has(team));
  }

  private castOf(team: RosterTeam): Cast {
    const key = foldName(team.name);
    const known = this.casts.get(key);
    if (known) return known;
    const options = { teamId: team.id ?? 0, onlyThisTeam: true, createMembers: true };
    const { spell, members } = this.world;
    const people = new People(members, spell === undefined ? options : { ...options, spell });
    const cast = { team, people, lines: new Map<number, number>() };
    this.casts.set(key, cast);
    return cast;
  }

  /** Null when the row must name a team and names none. */
  private teamOf(row: RosterRow): RosterTeam | null {
    const { teams, currentTeam } = this.world;
    const named = row.team === '' ? undefined : teams.find((team) => foldName(team.name) === foldName(row.team));
    if (named) return named;
    if (currentTeam === null) return row.team === '' ? null : { id: null, name: row.team };
    if (row.team !== '') this.strangers.add(row.team);
    return currentTeam;
  }

  take(row: RosterRow): void {
    const fault = this.place(row);
    if (fault !== null) this.roster.refusals.add(row.line, fault.code, fault.data ?? {}, row.sheet);
  }

  /** Puts a row where it belongs. @returns why it cannot */
  private place(row: RosterRow): Fault | null {
    const team = this.teamOf(row);
    if (team === null) return { code: 'no-team' };
    const cast = this.castOf(team);
    const found = cast.people.resolve(row.naming);
    if (!('index' in found)) return { code: found.refusal, data: { who: found.who } };
    const before = cast.lines.get(found.index);
    if (before !== undefined) return { code: 'duplicate', data: { line: before } };
    const person = cast.people.all[found.index] as (typeof cast.people.all)[number];
    const [joinedOn, leftOn] = [row.joinedOn ?? person.joinedOn, row.leftOn ?? person.leftOn];
    if (joinedOn !== null && leftOn !== null && leftOn < joinedOn)
      return { code: 'left-before-joined', data: { who: person.name } };
    cast.lines.set(found.index, row.line);
    if (person.memberId === null) {
      const { name, code } = person;
      const aliases = this.aliasOf(row, cast, person);
      this.create.push({ team: cast.team, name, code, role: row.role ?? 'agent', joinedOn, leftOn, aliases });
      return null;
    }
    return this.compare(row, person.memberId, this.aliasOf(row, cast, person));
  }

  /** The other name of a row where it is new and nobody else's; one that is taken is told. */
  private aliasOf({ alias }: RosterRow, { people }: Cast, person: Person): readonly string[] {
    // 1 and - stand where a form asks for a name that somebody does not have.
    if (!/\p{L}/u.test(alias) || isNamed(person, alias)) return [];
    if ((this.bearers.get(foldName(alias)) ?? 0) > 1) {
      this.shared.add(alias);
      return [];
    }
    const others = people.all.filter((each) => each !== person);
    const owner = aliasConflict([...others, ...this.named], alias);
    if (owner === undefined) {
      this.named.push({ name: person.name, code: null, aliases: [alias] });
      return [alias];
    }
    this.notes.push({ code: 'alias-taken', data: { alias, who: person.name, of: owner.name } });
    return [];
  }

  /** An unknown value is filled in; a different one needs `replace`. */
  private compare(row: RosterRow, memberId: number, aliases: readonly string[]): Fault | null {
    const member = this.world.members.find((each) => each.id === memberId) as Member;
    const given = {
      code: row.naming.code === '' ? null : shownCode(row.naming.code),
      joinedOn: row.joinedOn,
      leftOn: row.leftOn,
      role: row.role,
    };
    const name = nameOfCode(row.naming.name, member);
    const change: Change = name === null ? {} : { name };
    if (name !== null) this.titled.push(`${member.name} → ${name}`);
    this.known += 1;
    for (const key of ['code', 'joinedOn', 'leftOn', 'role'] as const) {
      const [stored, value] = [member[key], given[key]];
      if (value === null || value === stored || (key === 'code' && foldName(value) === foldName(stored ?? '')))
        continue;
      const isFree = stored === null || (key === 'role' && stored === 'agent');
      if (!isFree && !this.world.replace)
        return { code: 'member-differs', data: { who: member.name, field: fieldOf[key], stored, given: value } };
      Object.assign(change, { [key]: value });
    }
    if (Object.keys(change).length === 0 && aliases.length === 0) this.unchanged += 1;
    else this.changes.push({ memberId, change, aliases });
    return null;
  }
}

/** A file of deals or calls knew a code alone, and who was made of it is called so; the list says the name. */
function nameOfCode(given: string, { name, code }: Member): string | null {
  const text = given.trim();
  const isCode = code !== null && shownCode(name) === shownCode(code);
  return isCode && /\p{L}{2}|\p{Script=Han}/u.test(text) && foldName(text) !== foldName(name) ? text : null;
}

const fieldOf = { code: 'code', joinedOn: 'joined', leftOn: 'left', role: 'role' } as const;

/** Compares a list of members with those stored: who is new, who gets what, what is refused. */
export function planRoster(roster: Roster, world: RosterWorld): RosterPlan {
  const planner = new RosterPlanner(roster, world);
  for (const row of roster.rows) planner.take(row);
  const stored = planner.create.length + planner.changes.length;
  return {
    teams: planner.newTeams,
    create: planner.create,
    changes: planner.changes,
    known: planner.known,
    rows: {
      read: roster.read,
      stored,
      unchanged: planner.unchanged,
      refused: roster.refusals.count,
      passedOver: roster.passedOver,
      leftOut: roster.leftOut.count,
    },
    notes: [
      ...(planner.titled.length === 0
        ? []
        : [{ code: 'named-by-list', data: { count: planner.titled.length, names: planner.titled.slice(0, 3) } }]),
      ...(planner.shared.size === 0
        ? []
        : [{ code: 'alias-shared', data: { names: [...planner.shared].slice(0, MOST_NOTED) } }]),
      ...planner.notes.slice(0, MOST_NOTED),
      ...(planner.strangers.size === 0
        ? []
        : [
            {
              code: 'team-column-ignored',
              data: { header: roster.teamHeader ?? '', teams: [...planner.strangers].slice(0, MOST_NOTED) },
            },
          ]),
    ],
  };
}
