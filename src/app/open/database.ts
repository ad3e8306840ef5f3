import { TeamctlError } from '../../errors.ts';
import type { Store } from '../../store/database.ts';
import type { Retained } from '../../store/retention.ts';
import type { Inside } from '../scope.ts';

type Mode = 'read' | 'write';

/** What a transaction hands over to those who write in it. */
type Writing = Pick<Inside, 'db' | 'native' | 'journalId' | 'summarize'> & { stamp: string };

/** Ends a transaction in which nothing was changed, so that neither journal nor file show it. */
class NothingChanged extends Error {
  readonly result: unknown;

  constructor(result: unknown) {
    super('nothing changed');
    this.result = result;
  }
}

/** The one database file: opened when it is first needed, and again for writing when a reading handle is open. */
export class Database {
  readonly file: string;
  private readonly now: string;
  private opened: { store: Store; mode: Mode } | undefined;
  /** Nothing to save yet: in memory, or made by this very command. */
  private isNew = false;
  private isFinishing = false;
  /** Drafts of killed runs that were found and removed. */
  readonly swept: string[] = [];
  /** What this run deleted of private notes past their time, or would have; for the screen. */
  retained: Retained | null = null;

  constructor(file: string, now: string) {
    this.file = file;
    this.now = now;
  }

  async open(mode: Mode = 'read'): Promise<Store> {
    if (this.opened && (mode === 'read' || this.opened.mode === 'write')) return this.opened.store;
    await this.close();
    const { openStore } = await import('../../store/database.ts');
    const store = await openStore(this.file, mode, async (native, file) => {
      const { backupDatabase } = await import('../../store/backup.ts');
      backupDatabase(native, file, this.now, 'migration');
    });
    this.opened = { store, mode };
    if (mode === 'write') await this.sweep();
    return this.finishForgetting(store, mode);
  }

  /** Drafts of runs that were killed. */
  private async sweep(): Promise<void> {
    const { removeLeftovers } = await import('../../store/leftovers.ts');
    this.swept.push(...removeLeftovers(this.file));
  }

  /** What a killed `member forget` began comes to its end before anything else is done or shown. */
  private async finishForgetting(store: Store, mode: Mode): Promise<Store> {
    const pending = store.native.prepare("SELECT 1 FROM forgotten WHERE state = 'pending'").get();
    if (pending === undefined || this.isFinishing) return store;
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

  /** Makes the file when there is none. */
  async create(): Promise<void> {
    const { openStore } = await import('../../store/database.ts');
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

  /** Keeps to the retention apart from any command. @param agreed see `keepRetention` */
  async keepRetention(agreed: boolean): Promise<Retained> {
    const { keepRetention } = await import('../../store/retention.ts');
    const store = await this.open('write');
    return store.transact((db) => keepRetention(db, this.now.slice(0, 10), agreed));
  }

  /** One immediate, journalled transaction; see `Scope.change`. */
  async change<T>(command: string, work: (writing: Writing) => Promise<T>): Promise<T> {
    const store = await this.open('write');
    if (!this.isNew) (await import('../../store/daily-backup.ts')).backupOnceADay(store, this.now);
    const { closeJournal, openJournal } = await import('../../store/journal-writer.ts');
    const { keepRetention } = await import('../../store/retention.ts');
    try {
      return await store.transact(async (db) => {
        const stamp = store.stamp();
        const journalId = await openJournal(db, { at: this.now, command });
        const before = store.changes();
        let summary = '';
        const summarize = (text: string) => {
          summary = text;
        };
        const result = await work({ db, native: store.native, journalId, stamp, summarize });
        if (store.changes() === before) throw new NothingChanged(result);
        await closeJournal(db, journalId, summary);
        this.retained = await keepRetention(db, this.now.slice(0, 10));
        return result;
      });
    } catch (error) {
      if (error instanceof NothingChanged) return error.result as T;
      throw error;
    }
  }
}
