import type { Day } from '../../domain/calendar/day.ts';
import type { Team } from '../../domain/team/team.ts';
import { isServerAddress } from '../../platform/server-address.ts';
import type { Language } from '../../playbook/parts.ts';
import type { Store } from '../../store/database.ts';
import { requireTeam } from '../find/team.ts';
import type { Inside, Scope } from '../scope.ts';
import { readCalendar } from './calendar.ts';
import { Database, type Writing } from './database.ts';
import { homeOf } from './home.ts';
import { type OldCopy, openNamedPlaybook, openTeamPlaybook } from './playbooks.ts';

/** Where and when, as the face that opens the scope knows it. */
export interface Surroundings {
  today: Day;
  now: string;
  language: Language;
  teamNamed: string | null;
  /** An id or a whole path, see `playbookName`. */
  playbookNamed: string | null;
  /** A path, or the address of a server. */
  databaseFile: string;
  /** Of the process: where services of servers are written down, if elsewhere than usual. */
  serviceFile?: string | undefined;
  configDir: string;
  cacheDir: string;
  /** Told that a team's playbook is broken or gone and its last sound copy is used. */
  onOldPlaybook?(old: OldCopy): Promise<void>;
  /** A ready store instead of the file. */
  memory?: Store | undefined;
}

export interface OpenedScope {
  scope: Scope;
  /** The file as a whole, for those who look after it: backup, restore, doctor. */
  database: Database;
}

/** How a scope reads and writes: from the file as it is, or from within a transaction. */
type Access = Pick<Scope, 'reader' | 'stamp' | 'change' | 'keep'>;

function scopeOver(around: Surroundings, access: Access): Scope {
  const { today, now, language, teamNamed, playbookNamed, configDir, cacheDir } = around;
  const isShared = isServerAddress(around.databaseFile);
  let team: Promise<Team> | undefined;
  const findTeam = async () => {
    const { readTeams } = await import('../../store/team-reader.ts');
    return requireTeam(await readTeams(await access.reader()), teamNamed ?? undefined);
  };
  /** What looks for published ones is loaded for those. */
  const placed = async (name: string) =>
    name.includes('@') ? (await import('./published.ts')).placeOf({ configDir, reader: access.reader }, name) : name;
  const scope: Scope = {
    ...access,
    today,
    now,
    language,
    teamNamed,
    playbookNamed,
    configDir,
    cacheDir,
    team: () => {
      team ??= findTeam();
      return team;
    },
    playbook: async (of, spoken = language) => {
      if (playbookNamed !== null) return openNamedPlaybook(playbookNamed, spoken, cacheDir);
      const asked = of ?? (await scope.team());
      // Only a stored team has worked with its playbook; one that is being chosen must be sound.
      const place = await placed(asked.playbook);
      if (!('id' in asked)) return openNamedPlaybook(place, spoken, cacheDir);
      return openTeamPlaybook(place, spoken, { cacheDir, isShared }, async (old) => around.onOldPlaybook?.(old));
    },
    calendar: (of) => readCalendar(configDir, of),
  };
  return scope;
}

/** A scope over a database file, of which nothing is opened yet. `database.close()` ends it. */
export function openScope(around: Surroundings): OpenedScope {
  const database = new Database(homeOf(around.databaseFile, around.configDir, around.serviceFile), around.now);
  if (around.memory) database.use(around.memory);
  const scope = scopeOver(around, {
    keep: async (work) => (await database.open('write')).transact(work),
    reader: async () => (await database.open()).reader,
    stamp: async () => (await database.open()).stamp(),
    change: (command, work, options) => {
      const workInside = ({ stamp, ...writing }: Writing) => {
        const within: Access = {
          reader: async () => writing.db,
          stamp: async () => stamp,
          change: (_, nested) => nested(inside),
          keep: (nested) => nested(writing.db),
        };
        const inside: Inside = { ...scopeOver(around, within), ...writing };
        return work(inside);
      };
      return database.change(command, workInside, options);
    },
  });
  return { scope, database };
}
