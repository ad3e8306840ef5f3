// What is made of files that have not changed is not made again: a build takes most of a minute, and landing, testing and
// packaging each begin with one.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = join('node_modules', '.cache', 'teamctl');

const filesIn = (place) =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [place];

/** One word for the contents of files and folders, and for this Node. */
export function sumOf(places, ...more) {
  const sum = createHash('sha256').update(process.version);
  for (const file of places.flatMap(filesIn)) sum.update(`\0${file}\0`).update(readFileSync(file));
  for (const each of more) sum.update('\0').update(each);
  return sum.digest('hex');
}

/**
 * Makes something unless it is there already, made of the same.
 * @param name what it is called among the things that are made
 * @param sum of all that it is made of
 * @param made files that are there when it is whole
 */
export async function unlessUnchanged(name, sum, made, make) {
  const file = join(FOLDER, `${name}-made-of`);
  if (existsSync(file) && readFileSync(file, 'utf8') === sum && made.every((each) => existsSync(each))) return;
  rmSync(file, { force: true });
  await make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, sum);
  renameSync(`${file}.new`, file);
}
