/** Ways in which somebody can be found: the whole name, the name without a note, another name, the code as such and as people mean it. */
const ways = ['whole', 'name', 'alias', 'code', 'loose'] as const;
type Way = (typeof ways)[number];

/** Folded names and codes of one person. */
export interface PersonKeys {
  whole: string;
  name: string;
  aliases: readonly string[];
  code: string | null;
  loose: string | null;
}

const NOBODY: readonly number[] = [];

/** Who is called how, by place in a list that grows: a file of a thousand new people looks for each of them among all. */
export class PeopleKeys {
  readonly all: PersonKeys[] = [];
  private readonly places: Readonly<Record<Way, Map<string, number[]>>> = {
    whole: new Map(),
    name: new Map(),
    alias: new Map(),
    code: new Map(),
    loose: new Map(),
  };

  constructor(people: readonly PersonKeys[]) {
    for (const each of people) this.add(each);
  }

  /** The next person of the list. */
  add(keys: PersonKeys): void {
    const at = this.all.length;
    this.all.push(keys);
    for (const way of ways)
      for (const key of way === 'alias' ? new Set(keys.aliases) : [keys[way]]) {
        if (key === null) continue;
        const known = this.places[way].get(key);
        if (known === undefined) this.places[way].set(key, [at]);
        else known.push(at);
      }
  }

  /** Places of those who are called so, in order. */
  of(way: Way, key: string): readonly number[] {
    return this.places[way].get(key) ?? NOBODY;
  }

  has(way: Way, key: string): boolean {
    return this.places[way].has(key);
  }
}
