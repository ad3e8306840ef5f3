import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Opens a file for reading without waiting: a pipe that lies where a file should be would keep everybody waiting for a writer. */
export function openPlain(file: string): number {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw Object.assign(new Error(`not a regular file: ${file}`), { code: 'EFTYPE' });
}

/** The bytes of a file. @throws what the file system says; `EFTYPE` for a pipe, a device or a folder */
export function readPlain(file: string): Buffer {
  const descriptor = openPlain(file);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
