import type { Home } from '../home.ts';

/** A database that is one file. What looks after it is loaded when it is needed. */
export const fileHome = (file: string): Home => ({
  file,
  beside: file,
  isServer: false,
  open: async (mode, now) => {
    const { openStore } = await import('./file-store.ts');
    return openStore(file, mode, async (native) => {
      const { backupDatabase } = await import('../backup.ts');
      backupDatabase(native, file, now, 'migration');
    });
  },
  isMissing: async () => (await import('../sqlite-file.ts')).inspectFile(file) === null,
  create: async (fill) => {
    const { createStore } = await import('./file-store.ts');
    return createStore(file, fill);
  },
  beforeChange: async (store, now) => {
    const [{ backupOnceADay }, { isFileStore }] = await Promise.all([
      import('../daily-backup.ts'),
      import('./file-store.ts'),
    ]);
    if (isFileStore(store)) backupOnceADay(store, now);
  },
  organisation: async () => null,
  close: async () => {},
});
