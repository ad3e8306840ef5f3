import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeProgram } from '../package/make-program.ts';
import { targetOf } from '../package/target.ts';
import { type PlayedLine, playBuiltDay } from './built-day.ts';
import { loaderForNewerNode } from './newer-node.ts';
import { openWine, type Wine } from './wine.ts';

/** A folder as people have them. */
const FOLDER = '我的 程序';

/**
 * Makes the self-contained program for Windows and plays the day on it. It keeps the Node that it is handed out with, newer
 * than the one that the tests run on.
 * @param wine is stopped where another is needed, so it comes last
 * @returns the lines played; none, and why is said, where that Node does not start here
 */
export async function playProgram(wine: Wine, cache: string, msLeft: () => number): Promise<PlayedLine[]> {
  const target = targetOf('win-x64');
  if (target === undefined) return [];
  const folder = join(cache, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const program = join(folder, target.program);
  await makeProgram(target, program, join(cache, '..', 'package'));
  const isStarted = async (on: Wine) => (await on.run(program, ['--version'], folder)).code === 0;
  if (await isStarted(wine)) return playBuiltDay(wine, [program], join(folder, 'home'));
  // Libraries that a running Wine has opened once are handed to every process.
  wine.stop();
  const loader = loaderForNewerNode(wine.loader, cache);
  const newer = loader === null ? null : openWine(loader, cache, msLeft);
  try {
    if (newer !== null && (await isStarted(newer))) return await playBuiltDay(newer, [program], join(folder, 'home'));
    process.stdout.write('windows: the program without Node was NOT tried, this Wine starts no Node 26\n');
    return [];
  } finally {
    newer?.stop();
  }
}
