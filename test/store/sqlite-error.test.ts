import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toDatabaseError } from '../../src/store/sqlite-error.ts';

const refused = (message: string) => Object.assign(new Error(message), { code: 'ERR_DLOPEN_FAILED' });

test('after a change of Node.js the sentence says so; any other refusal of the native half is mended by building it', () => {
  const other = refused('compiled against NODE_MODULE_VERSION 115. This version requires NODE_MODULE_VERSION 137.');
  expect(toDatabaseError(other, 'team.db')).toMatchObject({ kind: 'database', code: 'sqlite-other-node' });
  for (const message of ["version `GLIBC_2.38' not found", '/a/better_sqlite3.node: file too short'])
    expect(toDatabaseError(refused(message), 'team.db')).toMatchObject({ kind: 'database', code: 'sqlite-not-loaded' });
});

test('without the package: the command that installs it, into the folder of this program', () => {
  const message = "Cannot find module 'better-sqlite3/package.json'\nRequire stack:\n- /a/bin/teamctl.js";
  const error = Object.assign(new Error(message), { code: 'MODULE_NOT_FOUND' });
  const ours = toDatabaseError(error, 'team.db') as { code: string; data: { folder: string } };
  expect(ours.code).toBe('sqlite-missing');
  expect(existsSync(ours.data.folder)).toBe(true);
});

test('a file that belongs to somebody else is a matter of permission, not of the disk', () => {
  const error = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' });
  expect(toDatabaseError(error('EACCES'), 'team.db')).toMatchObject({ kind: 'io', code: 'database-forbidden' });
  expect(toDatabaseError(error('EROFS'), 'team.db')).toMatchObject({ kind: 'io', code: 'database-forbidden' });
  expect(toDatabaseError(error('EIO'), 'team.db')).toMatchObject({ kind: 'io', code: 'database-io' });
});

test('installed with scripts off: one sentence with the command that mends it, and no list of paths', () => {
  const error = new Error('Could not locate the bindings file. Tried:\n → /a/build/better_sqlite3.node\n → /b');
  const ours = toDatabaseError(error, 'team.db') as { code: string; data: { folder: string } };
  expect(ours.code).toBe('sqlite-not-built');
  expect(existsSync(join(ours.data.folder, 'node_modules', 'better-sqlite3'))).toBe(true);
});
