import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isWindows } from '../platform/system.ts';

/** As a file URL where the path would not do: editors take the backslashes of Windows for escapes. */
export function schemaAddress(schemaDir: string, name: string): string {
  const file = join(schemaDir, `${name}.schema.json`);
  return isWindows() ? pathToFileURL(file).href : file;
}
