import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './playbooks.ts';

export const readVersion = (): string =>
  (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
