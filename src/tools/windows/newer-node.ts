import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Wine 8 has `VirtualAlloc2` but not the placeholders that it can be asked for, and the V8 of Node 24 and later, which finds
 * the function, insists on them. Where the function is not found V8 does without. So those programs see a library of
 * Wine in which its name is another, laid over the installed one for them alone.
 */

const LIBRARIES: readonly string[] = [
  '/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/kernelbase.dll',
  '/usr/lib64/wine/x86_64-windows/kernelbase.dll',
  '/usr/lib/wine/x86_64-windows/kernelbase.dll',
];

/** As long as the old one and in the same place of an ordered list, or no name of the list would be found any more. */
const RENAMED = { from: '\0VirtualAlloc2\0', to: '\0VirtualAlloc1\0' } as const;

/**
 * A loader on which newer Nodes start.
 * @param loader Wine's own
 * @param folder where it is put
 * @returns null where it cannot be made: not root, or a Wine that is laid out in another way
 */
export function loaderForNewerNode(loader: string, folder: string): string | null {
  const library = LIBRARIES.find((file) => existsSync(file));
  if (library === undefined || process.getuid?.() !== 0) return null;
  const changed = join(folder, 'kernelbase.dll');
  writeFileSync(changed, readFileSync(library, 'latin1').replaceAll(RENAMED.from, RENAMED.to), 'latin1');
  const script = join(folder, 'wine-for-newer-node');
  const inside = `mount --bind "$0" ${library} && exec "$@"`;
  writeFileSync(script, `#!/bin/sh\nexec unshare --mount sh -c '${inside}' '${changed}' ${loader} "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}
