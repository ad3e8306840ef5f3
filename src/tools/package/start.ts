// What a self-contained program does first: it finds the folder that it put itself into and goes on from there.
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getAsset } from 'node:sea';
import { brotliDecompressSync } from 'node:zlib';
import { type Manifest, placeProgram } from './place-program.ts';

const EXIT_IO = 7;

/** The user's cache folder as `bin/teamctl.js` finds it, then one for the time being. */
function places({ XDG_CACHE_HOME, HOME, LOCALAPPDATA }: NodeJS.ProcessEnv): string[] {
  const home = XDG_CACHE_HOME || (HOME && join(HOME, '.cache')) || LOCALAPPDATA;
  const spare = join(tmpdir(), `teamctl-${process.getuid?.() ?? 'program'}`);
  return [...(home ? [join(home, 'teamctl', 'program')] : []), spare];
}

function start(): void {
  process.umask(0o077);
  const manifest = JSON.parse(getAsset('manifest', 'utf8')) as Manifest;
  const unpacked = () => brotliDecompressSync(new Uint8Array(getAsset('archive')));
  let folder: string;
  try {
    folder = placeProgram(manifest, places(process.env), { unpacked, load: createRequire(process.execPath) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `teamctl 第一次运行要把自己放进缓存文件夹，可是写不进去：${why}\n请把 XDG_CACHE_HOME 设成一个能写的文件夹，再运行一次。\n` +
        `On its first run teamctl puts itself into the cache folder, and that cannot be written: ${why}\nSet XDG_CACHE_HOME to a folder that can be written and run it again.\n`,
    );
    process.exitCode = EXIT_IO;
    return;
  }
  const entry = join(folder, 'bin', 'teamctl.js');
  createRequire(entry)(entry);
}

start();
