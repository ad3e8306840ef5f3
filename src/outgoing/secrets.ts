import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { readText } from '../platform/read-text.ts';
import { replaceFile } from '../platform/replace-file.ts';
import { isWindows } from '../platform/system.ts';
import { type Keyring, openKeyring } from './keyring.ts';

export type Kept = 'keyring' | 'file';

/** What lets one write to a channel. */
export interface Secret {
  address: string;
  secret: string;
}

type Secrets = Record<string, Secret>;

/** Beside the settings of the user, not beside the database: backups and copies of that are handed around. */
export const secretFile = (configDir: string): string => join(configDir, 'channels.json');

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

function readAll(configDir: string): Secrets {
  const file = secretFile(configDir);
  try {
    const text = readText(file);
    // An editor or a copy may have opened it to others.
    if (!isWindows()) chmodSync(file, 0o600);
    return JSON.parse(text) as Secrets;
  } catch (error) {
    if (isMissing(error)) return {};
    throw error;
  }
}

function writeAll(configDir: string, secrets: Secrets): void {
  makeFolder(configDir, 0o700);
  replaceFile(secretFile(configDir), `${JSON.stringify(secrets, null, 2)}\n`);
}

/**
 * Keeps it where the system keeps passwords, else in a file that only its owner may read.
 * @param name a random name, which says nothing
 * @param wanted where somebody wants it; null: the keyring where there is one
 * @returns where it is; null: there is no keyring, and one was wanted
 */
export async function keepSecret(
  configDir: string,
  name: string,
  secret: Secret,
  wanted: Kept | null,
  open: () => Promise<Keyring | null> = openKeyring,
): Promise<Kept | null> {
  const keyring = wanted === 'file' ? null : await open();
  if (keyring) {
    keyring.set(name, JSON.stringify(secret));
    return 'keyring';
  }
  if (wanted === 'keyring') return null;
  writeAll(configDir, { ...readAll(configDir), [name]: secret });
  return 'file';
}

/** Null: it is not there, or the keyring cannot be opened from here. @throws what the file system says */
export async function readSecret(
  configDir: string,
  name: string,
  kept: Kept,
  open: () => Promise<Keyring | null> = openKeyring,
): Promise<Secret | null> {
  if (kept === 'file') return readAll(configDir)[name] ?? null;
  const text = (await open())?.get(name) ?? null;
  return text === null ? null : (JSON.parse(text) as Secret);
}

/** What is gone already is no error. */
export async function dropSecret(
  configDir: string,
  name: string,
  kept: Kept,
  open: () => Promise<Keyring | null> = openKeyring,
): Promise<void> {
  if (kept === 'keyring') return (await open())?.remove(name);
  const { [name]: gone, ...left } = readAll(configDir);
  if (gone !== undefined) writeAll(configDir, left);
}
