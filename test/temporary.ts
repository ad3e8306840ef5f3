import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const undone: (() => unknown)[] = [];

/** What has to be undone when the test is over, the latest first. */
export const afterThisTest = (undo: () => unknown): void => {
  undone.push(undo);
};

/** A fresh folder that goes when the test is over. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `teamctl-${name}-`));
  afterThisTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Undoes it all; files are closed before their folders go. */
export async function cleanUp(): Promise<void> {
  for (const undo of undone.splice(0).reverse()) await undo();
}
