import { existsSync } from 'node:fs';
import type { CalendarEvent } from '../../domain/calendar/calendar-event.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import type { EventOrigin } from '../../store/calendar-events.ts';
import type { OpenMode, Reader, Store, Writer } from '../../store/database.ts';
import type { Home } from '../../store/home.ts';
import type { Organisation } from '../../store/organisation.ts';
import type { Retained } from '../../store/retention.ts';
import type { ChangeOptions, Inside } from '../scope.ts';

/** What a transaction hands over to those who write in it. */
export type Writing = Pick<Inside, 'db' | 'bulk' | 'journalId' | 'summarize'> & { stamp: string };

const countForgotten = async (db: Reader): Promise<number> =>
  (await db.selectFrom('forgotten').select('uid').execute()).length;

type Work<T> = (writing: Writing) => Promise<T>;

/** Ends a transaction in which nothing was changed, so that neither journal nor file show it. */
class NothingChanged extends Error {
  readonly result: unknown;

  constructor(result: unknown) {
    super('nothing changed');
    this.result = result;
  }
}

/** The one database: opened when it is first needed, and again for writing when a reading handle is open. */
export class Database {
  private readonly home: Home;
  private readonly now: string;
  private opened: { store: Store; mode: OpenMode } | undefined;
  /** Nothing to save yet: in memory, or made by this very command. */
  private isNew = false;
  private isFinishing = false;
  /** How many people had been forgotten when this command first looked; null: it has not looked yet. */
  private forgotten: number | null = null;
  /** Drafts of killed runs that were found and removed. */
  readonly swept: string[] = [];
  /** What this run deleted of private notes past their time, or would have; for the screen. */
  retained: Retained | null = null;

  constructor(home: Home, now: string) {
    this.home = home;
    this.now = now;
  }

  /** The people who share a server; null where the database is one person's. */
  organisation(): Promise<Organisation | null> {
    return this.home.organisation();
  }

  /** The file, or the address of the server without what lets one in. */
  get file(): string {
    return this.home.file;
  }

  get isServer(): boolean {
    return this.home.isServer;
  }

  /** Where files of this machine lie that belong to it: their names begin so. */
  get beside(): string {
    return this.home.beside;
  }

  async open(mode: OpenMode = 'read'): Promise<Store> {
    if (this.opened && (mode === 'read' || this.opened.mode === 'write')) return this.opened.store;
    // A server is connected to once, also by whoever asked it for rights first.
    if (this.opened) await this.close();
    const store = await this.home.open(mode, this.now);
    this.opened = { store, mode: this.home.isServer ? 'write' : mode };
    if (mode === 'write') await this.sweep();
    const ready = await this.finishForgetting(store, mode);
    this.forgotten ??= await countForgotten(ready.reader);
    return ready;
  }

  /** Notes a file that was written out, for `member forget`. */
  async remembersWritten(file: string): Promise<void> {
    if (!this.isServer && !existsSync(this.file)) return;
    const { rememberWrittenOut } = await import('../../store/written-out.ts');
    rememberWrittenOut(this.beside, file);
  }

  /** Ids and numbers for the entries of a calendar file; what is handed out, and no draft, is kept, apart from any command. */
  async numbersEvents(
    { isDraft, ...origin }: EventOrigin & { isDraft: boolean },
    events: readonly CalendarEvent[],
  ): Promise<readonly CalendarEvent[]> {
    const { keepEvents, numberEvents } = await import('../../store/calendar-events.ts');
    const found = await numberEvents((await this.open()).reader, events);
    if (isDraft || !found.isNews) return found.events;
    return (await this.open('write')).transact((db) => keepEvents(db, origin, events));
  }

  /** Drafts of runs that were killed. */
  private async sweep(): Promise<void> {
    const { removeLeftovers } = await import('../../store/leftovers.ts');
    this.swept.push(...removeLeftovers(this.beside));
  }

  /** What a killed `member forget` began comes to its end before anything else is done or shown. */
  private async finishForgetting(store: Store, mode: OpenMode): Promise<Store> {
    if (this.isFinishing || !(await store.isForgetting())) return store;
    this.isFinishing = true;
    const { finishForgetting } = await import('../../store/forget.ts');
    try {
      await finishForgetting(await this.open('write'), this.now.slice(0, 10));
    } catch (error) {
      // Where nothing can be written reading must still work; whoever writes is told.
      if (mode === 'write' || !(error instanceof TeamctlError)) throw error;
    } finally {
      this.isFinishing = false;
    }
    return this.open(mode);
  }

  /** Puts a ready store in place of the file: `demo` and tests live in memory. */
  use(store: Store): void {
    this.opened = { store, mode: 'write' };
    this.isNew = true;
  }

  async close(): Promise<void> {
    await this.opened?.store.close();
    this.opened = undefined;
    await this.home.close();
  }

  /** Keeps to the retention apart from any command. @param agreed see `keepRetention` */
  async keepRetention(agreed: boolean): Promise<Retained> {
    const { keepRetention } = await import('../../store/retention.ts');
    const store = await this.open('write');
    return store.transact((db) => keepRetention(db, this.now.slice(0, 10), agreed));
  }

  /** Takes private notes that are past their time out of the backups. A server's are the server's matter. */
  async expireInBackups(day: Day): Promise<{ rewritten: string[]; remaining: string[] }> {
    if (this.isServer) return { rewritten: [], remaining: [] };
    const { expireInBackups } = await import('../../store/expire-backups.ts');
    return expireInBackups(await this.open(), day);
  }

  /** One journalled transaction; see `Scope.change`. */
  async change<T>(command: string, work: Work<T>, options: ChangeOptions = {}): Promise<T> {
    try {
      const isFirst = options.create === true && (await this.isMissing());
      return isFirst ? await this.found(command, work) : await this.append(command, work, options);
    } catch (error) {
      if (error instanceof NothingChanged) return error.result as T;
      throw error;
    }
  }

  private async isMissing(): Promise<boolean> {
    return !this.opened && (await this.home.isMissing());
  }

  private async append<T>(command: string, work: Work<T>, options: ChangeOptions = {}): Promise<T> {
    const store = await this.open('write');
    if (!this.isNew) await this.home.beforeChange(store, this.now);
    const result = await this.transact(store, command, work, options);
    if (this.retained?.backupsBy) await this.expireInBackups(this.retained.backupsBy);
    return result;
  }

  /** The database appears with what is first stored in it, or not at all. */
  private async found<T>(command: string, work: Work<T>): Promise<T> {
    const done: T[] = [];
    try {
      const store = await this.home.create(async (draft) => {
        done.push(await this.transact(draft, command, work));
      });
      this.use(store);
      await this.sweep();
    } catch (error) {
      // Somebody else may have made the file first: then that is the one to write to.
      if (error instanceof NothingChanged || (await this.isMissing())) throw error;
      return this.append(command, work);
    }
    return done[0] as T;
  }

  /** What was typed while a question waited may name somebody who was forgotten meanwhile: nothing of it may be stored. */
  private async refuseForgotten(db: Writer): Promise<void> {
    if (this.forgotten !== null && (await countForgotten(db)) !== this.forgotten)
      throw new TeamctlError('refused', 'changed-meanwhile');
  }

  private async transact<T>(
    store: Store,
    command: string,
    work: Work<T>,
    { sortsForgotten = false }: ChangeOptions = {},
  ): Promise<T> {
    const { closeJournal, openJournal } = await import('../../store/journal-writer.ts');
    const { keepRetention } = await import('../../store/retention.ts');
    return store.transact(async (db) => {
      if (!sortsForgotten) await this.refuseForgotten(db);
      const stamp = await store.stamp(db);
      const journalId = await openJournal(db, { at: this.now, command });
      const before = store.changes();
      let summary = '';
      const summarize = (text: string) => {
        summary = text;
      };
      const result = await work({ db, bulk: store.bulk, journalId, stamp, summarize });
      const isSame = store.changes() === before;
      await closeJournal(db, journalId, summary);
      const retained = await keepRetention(db, this.now.slice(0, 10));
      // What was past its time stays deleted, whatever the command itself comes to.
      if (isSame && retained.deleted === 0) throw new NothingChanged(result);
      this.retained = retained;
      return result;
    });
  }
}
