import type { Command } from 'commander';
import type { Team } from '../domain/team/team.ts';
import { TeamctlError } from '../errors.ts';
import { type Locale, locales, parseLocale } from '../i18n/locale.ts';
import type { Report } from '../present/document.ts';
import { narrow } from '../render/narrow.ts';
import type { Store } from '../store/database.ts';
import { readCalendar } from './calendar.ts';
import { clockOf } from './clock.ts';
import type { Context } from './context.ts';
import { requireTeam } from './find.ts';
import { databaseFileOf, foldersOf } from './folders.ts';
import { colorLevel, columnsOf, type GlobalOptions, isPlain } from './globals.ts';
import { type Host, writeAll } from './io.ts';
import { requireFormat, writeReport } from './output.ts';
import { openTeamPlaybook, playbookName } from './playbooks.ts';

export interface OpenContext {
  context: Context;
  close(): Promise<void>;
}

type Mode = 'read' | 'write';

/** Opens the database when it is first needed, and again for writing when a reading handle is open. */
class StoreHandle {
  private opened: { store: Store; mode: Mode } | undefined;
  /** Nothing to save yet: in memory, or made by this very command. */
  private isNew = false;
  readonly file: string;
  private readonly now: string;

  constructor(file: string, now: string) {
    this.file = file;
    this.now = now;
  }

  async open(mode: Mode): Promise<Store> {
    if (this.opened && (mode === 'read' || this.opened.mode === 'write')) return this.opened.store;
    await this.close();
    const { openStore } = await import('../store/database.ts');
    const store = await openStore(this.file, mode, async (native, file) => {
      const { backupDatabase } = await import('../store/backup.ts');
      backupDatabase(native, file, this.now, 'migration');
    });
    this.opened = { store, mode };
    return store;
  }

  async create(): Promise<void> {
    const { openStore } = await import('../store/database.ts');
    await this.close();
    this.opened = { store: await openStore(this.file, 'create'), mode: 'write' };
    this.isNew = true;
  }

  /** Puts a ready store in place of the file: `demo` and tests live in memory. */
  use(store: Store): void {
    this.opened = { store, mode: 'write' };
    this.isNew = true;
  }

  async close(): Promise<void> {
    await this.opened?.store.close();
    this.opened = undefined;
  }

  async write<T>(command: string, work: Parameters<Context['write']>[1]): Promise<T> {
    const store = await this.open('write');
    if (!this.isNew) (await import('../store/daily-backup.ts')).backupOnceADay(store, this.now);
    const { closeJournal, openJournal } = await import('../store/journal-writer.ts');
    const { deleteExpired } = await import('../store/retention.ts');
    return store.transact(async (db) => {
      await deleteExpired(db, this.now.slice(0, 10));
      const journalId = await openJournal(db, { at: this.now, command });
      let summary = '';
      const result = await work({
        db,
        native: store.native,
        journalId,
        summarize: (text) => {
          summary = text;
        },
      });
      await closeJournal(db, journalId, summary);
      return result as T;
    });
  }
}

function teamFinder(handle: StoreHandle, wanted: string | undefined): () => Promise<Team> {
  let team: Promise<Team> | undefined;
  return () => {
    team ??= (async () => {
      const { readTeams } = await import('../store/team-reader.ts');
      return requireTeam(await readTeams((await handle.open('read')).reader), wanted);
    })();
    return team;
  };
}

interface Surroundings {
  /** A ready store instead of the database file. */
  memory: Store | undefined;
  again: Context['again'];
  wholeProgram(context: Context): Promise<Command>;
}

/** Everything a command may use, none of it opened yet. @throws TeamctlError `usage` for a wrong global option */
export function createContext(
  host: Host,
  locale: Locale,
  given: GlobalOptions,
  { memory, again, wholeProgram }: Surroundings,
): OpenContext {
  const globals = given.playbook === undefined ? given : { ...given, playbook: playbookName(host.cwd, given.playbook) };
  if (globals.lang !== undefined && parseLocale(globals.lang) === null)
    throw new TeamctlError('usage', 'bad-choice', { value: globals.lang, flag: '--lang', choices: [...locales] });
  const clock = clockOf(host, globals.today);
  const folders = foldersOf(host);
  const handle = new StoreHandle(databaseFileOf(host, globals.db), clock.now);
  if (memory) handle.use(memory);
  const team = teamFinder(handle, globals.team ?? host.env.TEAMCTL_TEAM);
  const level = colorLevel(host, globals.color);
  const plain = isPlain(host, globals.plain);
  const context: Context = {
    host,
    locale,
    globals,
    ...clock,
    columns: columnsOf(host),
    colorLevel: level,
    plain,
    get interactive() {
      return globals.input !== false && host.stderr.isTTY === true && host.stdin.isTTY === true;
    },
    databaseFile: handle.file,
    configDir: folders.config,
    cacheDir: folders.cache,
    again,
    wholeProgram: () => wholeProgram(context),
    store: (mode = 'read') => handle.open(mode),
    reader: async () => (await handle.open('read')).reader,
    write: async (command, work, formats = []) => {
      requireFormat(context, formats);
      return handle.write(command, work as Parameters<Context['write']>[1]);
    },
    createDatabase: () => handle.create(),
    team,
    playbook: async (of, language) =>
      openTeamPlaybook(
        context,
        of ?? (globals.playbook === undefined ? await team() : { playbook: globals.playbook }),
        language ?? locale,
      ),
    calendar: (of) => readCalendar(context, of),
    show: (report: Report, formats) => writeReport(context, report, formats),
    hint: async (text) => {
      if (!globals.quiet) await writeAll(host.stderr, `${plain ? narrow(text) : text}\n`);
    },
  };
  return { context, close: () => handle.close() };
}
